"""Rumusan: the parts of the page and the choices of its own controls."""

from __future__ import annotations

from panels.state import SEMUA, Choice
from queries import Konteks, rows
from words import rumusan as kata

PAGE = "/rumusan"
BUTIR = "butir"
LANJUT = "lanjut"
KLARIFIKASI = "klarifikasi"
KOMISI = "komisi"
DOKUMEN = "dokumen"
BUKU = "buku"
LINIMASA = "linimasa"
BAGIAN = {
    BUTIR: "Daftar rumusan",
    LANJUT: "Tindak lanjut",
    KLARIFIKASI: "Klarifikasi data",
    KOMISI: "Komisi",
    DOKUMEN: "Dokumen",
    BUKU: "Buku Angka",
    LINIMASA: "Lini masa rakor",
}
SEMUA_LEVEL = {SEMUA: "Semua level", **kata.LEVEL}
SEMUA_STATUS = {SEMUA: "Semua status", **kata.STATUS}


def choices(konteks: Konteks) -> dict[str, Choice]:
    """Return the choices of the page's own controls."""
    return {
        "bagian": Choice(BAGIAN, BUTIR),
        "level": Choice(SEMUA_LEVEL, SEMUA),
        "pilar": Choice({SEMUA: "Semua pilar", **pilar(konteks)}, SEMUA),
        "status": Choice(SEMUA_STATUS, SEMUA),
    }


def pilar(konteks: Konteks) -> dict[str, str]:
    """Return the pillars of the catalogue: code -> name."""
    return {row["jenis"]: row["nama"] for row in rows("jenis_daftar", konteks) if row["keluarga"] == "pilar"}
