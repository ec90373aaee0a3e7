"""Sums over proposals of a meeting: money asked for, and how many of the proposals name an amount."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from words.galat import BilanganTakSah


@dataclass(frozen=True, slots=True)
class JumlahPagu:
    """`nilai` in rupiah over the `n` proposals that name an amount, out of `dari`; None where none does."""

    nilai: float | None
    n: int
    dari: int


def jumlah_pagu(pagu: Iterable[float | None]) -> JumlahPagu:
    """Add up indicative ceilings; a proposal without one is counted, never taken for zero.

    Raises BilanganTakSah for a negative or infinite amount.
    """
    semua = list(pagu)
    ada = [satu for satu in semua if satu is not None]
    for satu in ada:
        if not (math.isfinite(satu) and satu >= 0):
            raise BilanganTakSah(f"pagu indikatif {satu}")
    return JumlahPagu(math.fsum(ada) if ada else None, len(ada), len(semua))
