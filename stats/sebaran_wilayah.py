"""How far apart the areas lie: highest minus lowest, and how many times the lowest goes into the highest.

The simple gap measures "difference" and "ratio" of WHO, Handbook on Health Inequality Monitoring, Geneva 2013:
absolute and relative belong together, for one can shrink while the other grows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stats.rasio import rasio
from words.galat import BilanganTakSah


@dataclass(frozen=True, slots=True)
class Rentang:
    """Codes of the highest and lowest (all that share the place), difference, ratio (None over zero)."""

    tertinggi: tuple[str, ...]
    terendah: tuple[str, ...]
    maks: float
    min: float
    selisih: float
    rasio: float | None
    n: int


def rentang(nilai: Mapping[str, float | None]) -> Rentang | None:
    """Range over the areas that have a number; None when fewer than two have one.

    Raises BilanganTakSah for a negative number.
    """
    ada = {kode: v for kode, v in nilai.items() if v is not None}
    if len(ada) < 2:
        return None
    maks, min_ = max(ada.values()), min(ada.values())
    if min_ < 0:
        raise BilanganTakSah(f"nilai {min_}")
    return Rentang(
        tertinggi=tuple(k for k, v in ada.items() if v == maks),
        terendah=tuple(k for k, v in ada.items() if v == min_),
        maks=maks,
        min=min_,
        selisih=maks - min_,
        rasio=rasio(maks, min_) if min_ > 0 else None,
        n=len(ada),
    )
