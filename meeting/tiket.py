"""Clarification tickets: one line taken on stage, with the view it is about. They are handled in Rumusan."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

from meeting import baris, gudang, jam

PANJANG = 500
BARU, DIPROSES, DITERIMA, DITOLAK = "baru", "diproses", "diterima", "ditolak"
TERBUKA = (BARU, DIPROSES)
NAMA_STATUS = {BARU: "baru", DIPROSES: "diproses", DITERIMA: "diterima", DITOLAK: "ditolak"}


@dataclass(frozen=True, slots=True)
class Tiket:
    """One ticket; `peran` is the role that took it, `salindia` the id of the slide, "" where none."""

    id: int
    waktu: str
    rapat: str
    salindia: str
    edisi: str
    halaman: str
    kode_wilayah: str
    jenis: str
    isi: str
    peran: str
    status: str = BARU
    tanggapan: str = ""
    pilihan: Mapping[str, str] = field(default_factory=dict)
    diubah: str = ""
    oleh: str = ""
    versi: int = 1


def catat(
    isi: str,
    *,
    edisi: str,
    oleh: str,
    rapat: str = "",
    salindia: str = "",
    halaman: str = "",
    pilihan: Mapping[str, str] | None = None,
    kode_wilayah: str = "",
    jenis: str = "",
) -> int:
    """Take a ticket and return its number. Raises IsianDitolak (no text, or too long)."""
    saat = jam.teks(jam.sekarang())
    baru = {
        "waktu": saat, "rapat": rapat, "salindia": salindia, "edisi": edisi, "halaman": halaman,
        "pilihan": baris.ke_json(pilihan or {}), "kode_wilayah": kode_wilayah, "jenis": jenis,
        "isi": baris.satu_baris(isi, "Isi klarifikasi", PANJANG, wajib=True), "peran": oleh, "diubah": saat,
        "oleh": oleh,
    }  # fmt: skip
    with gudang.tulis() as sambungan:
        baris.sisip(sambungan, "klarifikasi", baru)
        return sambungan.execute("select last_insert_rowid()").fetchone()[0]


def daftar(rapat_id: str = "") -> tuple[Tiket, ...]:
    """The tickets of a meeting ("": of all), the newest first."""
    if not gudang.ada():
        return ()
    with gudang.baca() as sambungan:
        semua = sambungan.execute(
            "select * from klarifikasi where ? in ('', rapat) order by id desc", (rapat_id,)
        )
        return tuple(map(_dari_baris, semua))


def sedang(rapat_id: str) -> frozenset[str]:
    """The ids of the slides with an open ticket: the stage says "sedang diklarifikasi" there."""
    with gudang.baca() as sambungan:
        return sedang_dari(sambungan, rapat_id)


def sedang_dari(sambungan: sqlite3.Connection, rapat_id: str) -> frozenset[str]:
    """The same on an open connection."""
    tanda = ", ".join("?" * len(TERBUKA))
    semua = sambungan.execute(
        f"select distinct salindia from klarifikasi where rapat = ? and salindia <> '' and status in ({tanda})",
        (rapat_id, *TERBUKA),
    )
    return frozenset(satu[0] for satu in semua)


def _dari_baris(satu: sqlite3.Row) -> Tiket:
    isi = {kolom: satu[kolom] for kolom in satu.keys()}  # noqa: SIM118 - iterating a Row gives its values
    return Tiket(**{**isi, "pilihan": json.loads(isi["pilihan"])})
