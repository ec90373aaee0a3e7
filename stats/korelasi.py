"""How far two measures of the areas go together: correlation of values and of ranks, with a 95 % interval.

Spearman's rho is Pearson's r of the ranks, ties sharing their mean rank (C. Spearman, Am. J. Psychol. 15 (1904)
72–101). Interval on Fisher's z scale (R. A. Fisher, Metron 1 (1921) 3–32); for ranks with the variance
(1 + rho²/2)/(n − 3) of D. G. Bonett, T. A. Wright, Psychometrika 65 (2000) 23–28. It assumes exchangeable areas:
a look at a pattern, never proof of a cause.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from stats.interval import Z95
from words.galat import BilanganTakSah

PALING_SEDIKIT = 5


@dataclass(frozen=True, slots=True)
class Korelasi:
    """rho over `n` areas with its 95 % limits; `pasti`: the interval leaves zero out."""

    rho: float
    bawah: float
    atas: float
    n: int

    @property
    def pasti(self) -> bool:
        """Whether the direction is clear of chance."""
        return self.bawah > 0 or self.atas < 0


def spearman(x: Sequence[float], y: Sequence[float]) -> Korelasi | None:
    """Rank correlation; None for fewer than five pairs or where one side never changes.

    Raises BilanganTakSah for sides of different length or a value that is not finite.
    """
    _periksa(x, y)
    if len(x) < PALING_SEDIKIT:
        return None
    rho = pearson(peringkat(x), peringkat(y))
    if rho is None:
        return None
    if abs(rho) == 1:
        return Korelasi(rho, rho, rho, len(x))
    lebar = Z95 * math.sqrt((1 + rho * rho / 2) / (len(x) - 3))
    z = math.atanh(rho)
    return Korelasi(rho, math.tanh(z - lebar), math.tanh(z + lebar), len(x))


def pearson(x: Sequence[float], y: Sequence[float]) -> float | None:
    """Product-moment correlation; None where one side never changes. Raises BilanganTakSah as `spearman`."""
    _periksa(x, y)
    dx, dy = _pusat(x), _pusat(y)
    sx, sy = math.sqrt(math.fsum(d * d for d in dx)), math.sqrt(math.fsum(d * d for d in dy))
    if sx == 0 or sy == 0:
        return None
    r = math.fsum(a / sx * b / sy for a, b in zip(dx, dy, strict=True))
    # rounding may leave 1 by 1e-16: a perfect order is perfect
    return math.copysign(1.0, r) if abs(r) > 1 - 1e-12 else r


def peringkat(nilai: Sequence[float]) -> tuple[float, ...]:
    """Ranks from 1 (smallest); equal values share the mean of their places."""
    urut = sorted(nilai)
    awal, banyak = {v: urut.index(v) for v in urut}, {v: urut.count(v) for v in urut}
    return tuple(awal[v] + (banyak[v] + 1) / 2 for v in nilai)


def _pusat(nilai: Sequence[float]) -> list[float]:
    if all(v == nilai[0] for v in nilai):
        return [0.0] * len(nilai)
    tengah = math.fsum(nilai) / len(nilai)
    return [v - tengah for v in nilai]


def _periksa(x: Sequence[float], y: Sequence[float]) -> None:
    if len(x) != len(y):
        raise BilanganTakSah(f"{len(x)} dan {len(y)} nilai yang dipasangkan")
    if not all(math.isfinite(v) for v in (*x, *y)):
        raise BilanganTakSah("nilai tak hingga")
