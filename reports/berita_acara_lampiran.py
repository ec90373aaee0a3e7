"""Annexes of the berita acara: all clauses as one table across the page, and the attendance list."""

from __future__ import annotations

from reports import naskah_kata as kata
from reports.dokumen.blok import Alinea, Blok, Judul, Kolom, Lembar, Tabel
from reports.naskah import Naskah
from words.rumusan import LEVEL

MATRIKS = (
    Kolom("No.", 0.7, "kanan"), Kolom("Rumusan", 4.0), Kolom("Tingkat, pilar", 1.7), Kolom("Wilayah", 1.5),
    Kolom("Penanggung jawab", 1.8), Kolom("Indikator", 2.1), Kolom("Satuan", 1.1), Kolom("Kondisi awal", 1.8),
    Kolom("Target", 1.8), Kolom("Tenggat", 1.2),
)  # fmt: skip
HADIR = (
    Kolom("No.", 0.6, "kanan"), Kolom("Nama", 2.6), Kolom("Jabatan", 2.4), Kolom("Lembaga", 2.6),
    Kolom("Tanda tangan", 1.8),
)  # fmt: skip
TANPA_HADIR = (
    "Daftar hadir rapat ini belum diisi di Serambi; lampirkan daftar hadir yang ditandatangani di tempat."
)


def lampiran(naskah: Naskah) -> tuple[Lembar, ...]:
    """Annex 1 (clauses, across) and annex 2 (attendance, upright)."""
    return (Lembar(_matriks(naskah), melintang=True), Lembar(_hadir(naskah)))


def _matriks(naskah: Naskah) -> tuple[Blok, ...]:
    baris = []
    for satu in sorted(naskah.butir, key=lambda one: (one.nomor is None, one.nomor or 0, one.urut)):
        baca = kata.satu(naskah, satu)
        pilar = naskah.sebutan.jenis.get(satu.pilar, satu.pilar)
        tingkat = ", ".join(one for one in (LEVEL[satu.level], pilar) if one)
        ruas = (
            baca.penanggung_jawab, baca.indikator, satu.satuan, baca.dasar, kata.target(naskah, satu), baca.tenggat,
        )  # fmt: skip
        isi = tuple(one or kata.TAK_DISEBUT for one in ruas)
        baris.append((kata.nomor(satu), satu.isi, tingkat, baca.wilayah, *isi))
    return (
        Judul("Lampiran 1. Matriks rumusan"),
        Tabel(MATRIKS, tuple(baris), pt=7.5),
        Alinea(f"Tanda {kata.TAK_DISEBUT} berarti rumusan tidak menyebutkannya.", "kecil"),
    )


def _hadir(naskah: Naskah) -> tuple[Blok, ...]:
    judul = Judul("Lampiran 2. Daftar hadir")
    if not naskah.hadir:
        return (judul, Alinea(TANPA_HADIR))
    baris = [
        (str(n), one.nama, one.jabatan, _lembaga(naskah, one.lembaga, one.kode_wilayah), "")
        for n, one in enumerate(naskah.hadir, 1)
    ]
    return (judul, Tabel(HADIR, tuple(baris), pt=9.0, tinggi=9.0))


def _lembaga(naskah: Naskah, lembaga: str, kode: str) -> str:
    """The institution with its area, unless its name already says it ("Kabupaten Paser" for "Kab. Paser")."""
    wilayah = naskah.sebutan.wilayah.get(kode, "")
    nama = wilayah.removeprefix("Kab. ").removeprefix("Kota ")
    return lembaga if nama.lower() in lembaga.lower() else f"{lembaga}, {wilayah}"
