"""Difference of two Poisson counts or rates with its 95 % interval.

MOVER: the limits of the two rates are put together as in G. Y. Zou, A. Donner, Stat. Med. 27 (2008)
1693–1702 (R. G. Newcombe's hybrid, Stat. Med. 17 (1998) 873–890, method 10), with Byar's limits.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from stats.interval import Selang, byar
from words.galat import BilanganTakSah, PembagiNol


@dataclass(frozen=True, slots=True)
class Beda:
    """Second minus first, its 95 % limits in the same unit; `jelas`: the interval excludes zero."""

    selisih: float
    bawah: float
    atas: float
    jelas: bool


def beda(n1: int, n2: int, e1: float = 1.0, e2: float = 1.0, per: float = 1.0) -> Beda:
    """n2/e2 − n1/e1, times `per` (e: people or years; 1 for plain counts), so a rise is positive.

    Random uncertainty only. Raises PembagiNol for an exposure of zero, BilanganTakSah for a negative one.
    """
    for e in (e1, e2):
        if e == 0:
            raise PembagiNol("penduduk")
        if not (math.isfinite(e) and e > 0):
            raise BilanganTakSah(f"penduduk {e}")
    b1, a1 = byar(n1)
    b2, a2 = byar(n2)
    d, bawah, atas = mover(n1 / e1, Selang(b1 / e1, a1 / e1), n2 / e2, Selang(b2 / e2, a2 / e2))
    return Beda(d * per, bawah * per, atas * per, bawah > 0 or atas < 0)


def mover(r1: float, s1: Selang, r2: float, s2: Selang) -> tuple[float, float, float]:
    """r2 − r1 and its limits from the two estimates' own limits (independent estimates)."""
    d = r2 - r1
    bawah = d - math.hypot(r2 - s2.bawah, s1.atas - r1)
    atas = d + math.hypot(s2.atas - r2, r1 - s1.bawah)
    return d, bawah, atas
