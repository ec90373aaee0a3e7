"""Yearly series of every type of one area, and the trend tag of each: one query for all of them.

A hidden year has no number and says so; a change of asal or of the definition is a break; a cumulative series
gets no tag. The province (or a ring) is summed over the areas that report in each of the last five years.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from queries import Konteks, Row, rows
from stats.tren import TitikTren, Tren, tren
from words import statistik

Kunci = tuple[str, str]  # jenis, satuan


def deret(
    konteks: Konteks, kode_wilayah: str, ukuran: str, sampai: int | str, dasar: str = "dukcapil"
) -> Mapping[Kunci, tuple[Row, ...]]:
    """Return, per (jenis, satuan), one row for each year from the first report up to `sampai`.

    `kode_wilayah`: an area, a ring or the province; `dasar`: the population base (its people stand in
    `penduduk` in the years it covers). Types that nobody reported are absent.
    """
    found = rows(
        "deret_wilayah", konteks, kode_wilayah=kode_wilayah, ukuran=ukuran, sampai=int(sampai), dasar=dasar
    )
    return {key: tuple(group) for key, group in groupby(found, key=lambda r: (r["jenis"], r["satuan"]))}


def tanda(deret_satu: Sequence[Row]) -> Tren:
    """Return the trend tag of one series of `deret`."""
    return tren([titik(row) for row in deret_satu])


def titik(row: Row) -> TitikTren:
    """One year of a series as the trend test reads it; only a value that is shown has a count."""
    shown = row["keadaan"] in ("ada", "nihil")
    return TitikTren(
        tahun=row["tahun"],
        n=row["nilai"] if shown else None,
        penduduk=row["penduduk"],
        putus=row["putus"] or row["beda_asal"],
        sebab=_sebab(row),
    )


def kata(satu: Tren) -> str:
    """The tag in words: "tren naik", "belum dapat dihitung: kurang dari 5 titik"."""
    return statistik.tren(satu.kode, satu.dasar, satu.sebab)


def _sebab(row: Row) -> str:
    if row["kumulatif"]:
        return "kumulatif"
    if row["beda_asal"]:
        return "beda_asal"
    return "disamarkan" if row["keadaan"] == "disamarkan" else ""
