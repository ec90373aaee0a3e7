"""One line of the attendance list: its fields, cleaned, and as the store has them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from meeting import baris
from meeting.galat import IsianDitolak
from meeting.peran import nama_wilayah
from words.rumusan import RUAS_HADIR

PANJANG = {"lembaga": 200, "jabatan": 160, "nama": 160}
PALING_BANYAK = 500


@dataclass(frozen=True, slots=True)
class Orang:
    """One line of the list; `kode_wilayah` "" is the province or another office, `nama` "" a line to sign on."""

    id: str
    rapat: str
    urut: int
    lembaga: str
    kode_wilayah: str = ""
    jabatan: str = ""
    nama: str = ""
    tanda_tangan: bool = False
    diubah: str = ""
    oleh: str = ""
    versi: int = 1


@dataclass(frozen=True, slots=True)
class Suntingan:
    """What a table editor holds: (id, versi as read, fields), the fields of new lines, (id, versi) of removed ones."""

    ubah: Sequence[tuple[str, int, Mapping[str, Any]]] = ()
    tambah: Sequence[Mapping[str, Any]] = ()
    hapus: Sequence[tuple[str, int]] = ()


RUAS = frozenset(("lembaga", "kode_wilayah", "jabatan", "nama", "tanda_tangan"))


def bersih(ruas: Mapping[str, Any], sebut: str = "") -> dict[str, Any]:
    """The columns of a line; fields that are not named are empty. Raises IsianDitolak, TypeError (no such field)."""
    asing = set(ruas) - RUAS
    if asing:
        raise TypeError(f"no fields of the attendance list: {sorted(asing)}")
    teks = {
        nama: baris.satu_baris(
            ruas.get(nama) or "", f"{RUAS_HADIR[nama]}{sebut}", paling, wajib=nama == "lembaga"
        )
        for nama, paling in PANJANG.items()
    }
    kode = ruas.get("kode_wilayah") or ""
    if kode and kode not in nama_wilayah():
        raise IsianDitolak(
            f"Wilayah “{str(kode)[:80]}”{sebut} tidak dikenal. Pilih dari daftar, atau kosongkan."
        )
    return {**teks, "kode_wilayah": kode, "tanda_tangan": bool(ruas.get("tanda_tangan"))}


def dari_baris(satu: sqlite3.Row) -> Orang:
    """The line of a row of the store."""
    isi = {ruas.name: satu[ruas.name] for ruas in fields(Orang)}
    return Orang(**{**isi, "tanda_tangan": bool(isi["tanda_tangan"])})
