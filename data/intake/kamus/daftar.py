"""The catalogue files that the recognisers look things up in, read once."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

from data.skema import KATALOG

ALIAS_LAIN = "alias_lain.csv"  # kelompok, alias, kode (several with |), syarat; intake only, no edition table


@lru_cache(maxsize=16)
def baris(nama: str, folder: Path = KATALOG) -> tuple[dict[str, str], ...]:
    """Rows of one catalogue CSV as text."""
    with open(folder / nama, encoding="utf-8", newline="") as berkas:
        return tuple(csv.DictReader(berkas))


@lru_cache(maxsize=64)
def lain(kelompok: str) -> tuple[dict[str, str], ...]:
    """Rows of ``alias_lain.csv`` of one group."""
    return tuple(satu for satu in baris(ALIAS_LAIN) if satu["kelompok"] == kelompok)
