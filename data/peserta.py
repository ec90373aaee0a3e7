"""Template of who is invited to a rakor. It belongs to the app, not to an edition: no table of an edition holds it."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.katalog import KATALOG


@dataclass(frozen=True)
class Unsur:
    """One role; `jumlah` is how many of it came to the meeting that the template is taken from, outside Kaltim."""

    urut: int
    unsur: str
    golongan: str
    jenis: str  # PSKS-nn, '' outside the twelve types
    jumlah: int
    keterangan: str


@cache
def susunan(folder: Path = KATALOG) -> tuple[Unsur, ...]:
    """The roles in the order of the template."""
    with open(folder / "templat_peserta.csv", encoding="utf-8", newline="") as berkas:
        return tuple(
            Unsur(**baris | {"urut": int(baris["urut"]), "jumlah": int(baris["jumlah"])})
            for baris in csv.DictReader(berkas)
        )
