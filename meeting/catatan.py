"""The log of work: which role did what, and when. It names roles and areas, never people."""

from __future__ import annotations

import sqlite3

from meeting import gudang, jam


def catat(
    sambungan: sqlite3.Connection, peran: str, kejadian: str, rincian: str = "", kode_wilayah: str = ""
) -> None:
    """Write one line within the transaction of the work itself (`sambungan` from `gudang.tulis()`)."""
    sambungan.execute(
        "insert into catatan_kerja (waktu, peran, kode_wilayah, kejadian, rincian) values (?, ?, ?, ?, ?)",
        (jam.teks(jam.sekarang()), peran, kode_wilayah, kejadian, rincian),
    )


def terakhir(banyak: int = 100) -> list[dict[str, str]]:
    """The newest lines first: waktu (UTC), peran, kode_wilayah, kejadian, rincian."""
    if not gudang.ada():
        return []
    with gudang.baca() as sambungan:
        baris = sambungan.execute(
            "select waktu, peran, kode_wilayah, kejadian, rincian from catatan_kerja order by id desc limit ?",
            (banyak,),
        )
        return [dict(satu) for satu in baris]
