"""Statements added to the Buku Angka: a number said in public, by which office, when, and counting what.

They stand beside those of the catalogue and are matched against the data by the same rule (panels.buku_angka).
Internal; nobody owns one, `versi` keeps two editors apart, a removed one can be brought back.
"""

from __future__ import annotations

import math
import re
import sqlite3
from dataclasses import dataclass, fields

from meeting import baris, catatan, gudang, jam
from meeting.galat import IsianDitolak
from meeting.rumusan_periksa import hari
from words import label

TABEL = "pernyataan_tambah"
SATUAN = ("jiwa", "KK", "rumah tangga", "lokasi", "kejadian")
PANJANG = {
    "siapa": ("Disebut oleh", 200, True),
    "definisi": ("Bunyi pernyataan", 500, True),
    "sumber": ("Sumber", 300, True),
    "catatan": ("Catatan", 1000, False),
}
_KODE = re.compile(r"[0-9A-Z.]{2,20}")
_PALING = 1e12


@dataclass(frozen=True, slots=True)
class Pernyataan:
    """One added statement. `tanggal` is "2026-11-25", "2026-11" or "2026"; `siapa` an office, not a person.

    `ukuran` is a PMKS measure or "" where none was named; `sumber` says where it can be read again.
    """

    tanggal: str
    siapa: str
    kode_wilayah: str
    angka: float
    satuan: str
    definisi: str
    sumber: str
    kumulatif: bool = False
    ukuran: str = ""
    catatan: str = ""
    id: str = ""
    dibuat: str = ""
    diubah: str = ""
    dibuang: str = ""
    oleh: str = ""
    versi: int = 1


def daftar(*, dibuang: bool = False) -> tuple[Pernyataan, ...]:
    """The statements that stand (or those removed), by date."""
    if not gudang.ada():
        return ()
    with gudang.baca() as sambungan:
        semua = sambungan.execute(
            f"select * from {TABEL} where (dibuang <> '') = ? order by tanggal, kode_wilayah, rowid",
            (dibuang,),
        )
        return tuple(map(_dari_baris, semua))


def ambil(id_: str) -> Pernyataan:
    """One statement, also one that was removed. Raises TidakAda."""
    with gudang.baca() as sambungan:
        return _dari_baris(baris.cari(sambungan, TABEL, id_))


def tambah(baru: Pernyataan, oleh: str) -> Pernyataan:
    """Store a new statement and return it as stored. Raises IsianDitolak."""
    kini = jam.teks(jam.sekarang())
    isi = {"id": baris.id_baru(), **_kolom(baru), "dibuat": kini, "diubah": kini, "oleh": oleh}
    with gudang.tulis() as sambungan:
        baris.sisip(sambungan, TABEL, isi)
        catatan.catat(sambungan, oleh, "pernyataan_ditambah", isi["id"], isi["kode_wilayah"])
        return _dari_baris(baris.cari(sambungan, TABEL, isi["id"]))


def ubah(ketikan: Pernyataan, oleh: str) -> Pernyataan:
    """Store a changed statement (a `replace` of the one read) and return it as stored.

    Raises IsianDitolak, TidakAda, SudahDiubah (with what was typed).
    """
    isi = _kolom(ketikan)
    with gudang.tulis() as sambungan:
        baris.ganti(sambungan, TABEL, ketikan, isi, oleh, _dari_baris)
        catatan.catat(sambungan, oleh, "pernyataan_diubah", ketikan.id, ketikan.kode_wilayah)
        return _dari_baris(baris.cari(sambungan, TABEL, ketikan.id))


def buang(id_: str, oleh: str) -> Pernyataan:
    """Take a statement out of the book; twice is once. Raises TidakAda."""
    return _tandai(id_, oleh, jam.teks(jam.sekarang()))


def pulihkan(id_: str, oleh: str) -> Pernyataan:
    """Bring a removed statement back. Raises TidakAda."""
    return _tandai(id_, oleh, "")


def _tandai(id_: str, oleh: str, saat: str) -> Pernyataan:
    with gudang.tulis() as sambungan:
        lama = _dari_baris(baris.cari(sambungan, TABEL, id_))
        if bool(lama.dibuang) != bool(saat):
            baris.ganti(sambungan, TABEL, lama, {"dibuang": saat}, oleh, _dari_baris)
            kejadian = "pernyataan_dibuang" if saat else "pernyataan_dipulihkan"
            catatan.catat(sambungan, oleh, kejadian, id_, lama.kode_wilayah)
        return _dari_baris(baris.cari(sambungan, TABEL, id_))


def _dari_baris(satu: sqlite3.Row) -> Pernyataan:
    isi = {ruas.name: satu[ruas.name] for ruas in fields(Pernyataan)}
    return Pernyataan(**{**isi, "kumulatif": bool(isi["kumulatif"])})


def _kolom(satu: Pernyataan) -> dict[str, object]:
    """The columns that a writer may change, cleaned. Raises IsianDitolak."""
    _periksa(satu)
    teks = {
        ruas: baris.satu_baris(getattr(satu, ruas), nama, paling, wajib=wajib)
        for ruas, (nama, paling, wajib) in PANJANG.items()
    }
    return {
        **teks, "tanggal": satu.tanggal, "kode_wilayah": satu.kode_wilayah, "angka": float(satu.angka),
        "satuan": satu.satuan, "kumulatif": int(satu.kumulatif), "ukuran": satu.ukuran,
    }  # fmt: skip


def _periksa(satu: Pernyataan) -> None:
    hari_ini = jam.sekarang().astimezone(jam.WITA).date().isoformat()
    if hari(satu.tanggal) is None:
        raise IsianDitolak(
            f"Tanggal pernyataan “{satu.tanggal[:40]}” tidak terbaca. Tulis tahun (2026), bulan (2026-11), atau hari "
            "(2026-11-25)."
        )
    if satu.tanggal > hari_ini[: len(satu.tanggal)]:
        raise IsianDitolak(f"Tanggal pernyataan {satu.tanggal} belum terjadi. Betulkan tanggalnya.")
    if not math.isfinite(satu.angka) or not 0 <= satu.angka <= _PALING:
        raise IsianDitolak("Angka pernyataan harus bilangan nol atau lebih. Tulis misalnya 60.000.")
    if not _KODE.fullmatch(satu.kode_wilayah):
        raise IsianDitolak("Wilayah pernyataan belum dipilih.")
    for nama, isi, dikenal in (
        ("Satuan", satu.satuan, SATUAN),
        ("Ukuran", satu.ukuran, ("", *label.UKURAN)),
    ):
        if isi not in dikenal:
            kata = ", ".join(kode for kode in dikenal if kode)
            raise IsianDitolak(f"{nama} “{isi[:80]}” tidak dikenal. Pilih salah satu: {kata}.")
