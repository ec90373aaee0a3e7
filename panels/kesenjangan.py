"""Kesenjangan: the parts of the page and the choices of its own controls."""

from __future__ import annotations

from panels.state import Choice
from queries import Konteks

PAGE = "/kesenjangan"
SPM = "spm"
JENIS = "jenis"
PERINGKAT = "peringkat"
KAPASITAS = "kapasitas"
SASARAN = "sasaran"
USULAN = "usulan"
LANJUTAN = "lanjutan"
BAGIAN = {
    SPM: "Capaian SPM",
    JENIS: "Semua jenis PMKS",
    PERINGKAT: "Perbandingan wilayah",
    KAPASITAS: "Kapasitas layanan",
    SASARAN: "Target dan anggaran",
    USULAN: "Usulan untuk dibahas",
    LANJUTAN: "Analisis lanjutan",
}
URUT = {
    "orang": "Orang belum terlayani",
    "persen": "Persen belum terlayani",
    "umur": "Umur data",
    "bps": "Urutan wilayah",
}

SUSUN = {"bps": "Urutan wilayah (kode BPS)", "nilai": "Menurut nilai"}


def choices(konteks: Konteks) -> dict[str, Choice]:
    """Return the choices of the page's own controls."""
    return {"bagian": Choice(BAGIAN, SPM), "urut": Choice(URUT, "orang"), "susun": Choice(SUSUN, "bps")}
