"""The trail of a clause: what each change replaced, written in the transaction of the change itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from meeting import baris, gudang, jam
from meeting.galat import ButirDibuang, SudahDiubah
from meeting.rumusan_isi import TABEL, dari_baris, kolom, teks
from panels.butir import Butir

DIBUAT, DIBUANG, DIPULIHKAN, BUKTI = "dibuat", "dibuang", "dipulihkan", "bukti"


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One change: `peran` (of `kode_wilayah`) changed `ruas` from `lama` to `baru`; `versi` is the clause's after it.

    `ruas` is a field of Butir, or "dibuat", "dibuang", "dipulihkan", "bukti" for the clause itself. `lama` and `baru`
    are texts: numbers as "12.5", mappings as JSON, "" for nothing.
    """

    waktu: str
    peran: str
    kode_wilayah: str
    versi: int
    ruas: str
    lama: str
    baru: str


def riwayat(id_: str) -> tuple[Perubahan, ...]:
    """Every change of a clause, the oldest first. Raises TidakAda."""
    with gudang.baca() as sambungan:
        baris.cari(sambungan, TABEL, id_)
        semua = sambungan.execute(
            "select waktu, peran, kode_wilayah, versi, ruas, lama, baru from rumusan_riwayat"
            " where rumusan = ? order by id",
            (id_,),
        )
        return tuple(Perubahan(*satu) for satu in semua)


def tulis(
    sambungan: sqlite3.Connection,
    butir: Butir,
    beda: Mapping[str, tuple[Any, Any]],
    oleh: str,
    kode_peran: str = "",
) -> None:
    """Write {field: (old, new)} of a clause that has just been stored as `butir`."""
    saat = jam.teks(jam.sekarang())
    sambungan.executemany(
        "insert into rumusan_riwayat (rumusan, waktu, peran, kode_wilayah, versi, ruas, lama, baru)"
        " values (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (butir.id, saat, oleh, kode_peran, butir.versi, ruas, teks(lama), teks(baru))
            for ruas, (lama, baru) in beda.items()
        ],
    )


def berdiri(sambungan: sqlite3.Connection, id_: str) -> Butir:
    """The clause, which was not removed. Raises TidakAda, ButirDibuang."""
    butir = dari_baris(baris.cari(sambungan, TABEL, id_))
    if butir.dibuang:
        raise ButirDibuang(butir.isi, jam.wita(butir.dibuang))
    return butir


def terapkan(
    sambungan: sqlite3.Connection,
    lama: Butir,
    isi: Mapping[str, Any],
    *,
    versi: int,
    oleh: str,
    kode_peran: str = "",
    sah: Callable[[Butir], object] | None = None,
    sebut: Mapping[str, tuple[Any, Any]] | None = None,
) -> Butir:
    """Store the fields `isi` of the clause `lama` with their history, and return it as stored.

    Fields that are as they were are left out; without any other nothing is written. `sah` looks at the clause as it
    would become, `sebut` replaces the lines of the history.
    Raises SudahDiubah when `lama` is no longer what the writer read (`versi`), and what `sah` raises.
    """
    beda = {nama: (getattr(lama, nama), baru) for nama, baru in isi.items() if getattr(lama, nama) != baru}
    if not beda:
        return lama
    ketikan = replace(lama, **isi, versi=versi)
    if versi != lama.versi:
        raise SudahDiubah(
            baris.APA[TABEL], baris.sebutan(lama.oleh), jam.wita(lama.diubah), lama, ketikan, tuple(beda)
        )
    if sah:
        sah(ketikan)
    baru = {nama: nilai for nama, (_, nilai) in beda.items()}
    baris.ganti(sambungan, TABEL, lama, kolom(baru), oleh, dari_baris)
    hasil = dari_baris(baris.cari(sambungan, TABEL, lama.id))
    tulis(sambungan, hasil, sebut or beda, oleh, kode_peran)
    return hasil
