"""Intervals of counts, rates and proportions: 95 %, and 99,8 % for benchmarks.

Random uncertainty only; wrong data are not in them.

Byar: N. E. Breslow, N. E. Day, Statistical Methods in Cancer Research, vol. II, IARC 1987, p. 69, eq. 2.13.
Wilson: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212,
in the notation of R. G. Newcombe, Stat. Med. 17 (1998) 857–872, method 3.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from words.galat import BilanganTakSah, PembagiNol

Z95 = 1.959963984540054
Z998 = 3.090232306167813


class Selang(NamedTuple):
    """Lower and upper limit, in the unit of what was estimated."""

    bawah: float
    atas: float


def byar(n: int, z: float = Z95) -> Selang:
    """Limits of a Poisson count (persons, cases). Zero gets the exact limits (at 95 %: 0; 3,689)."""
    _hitungan(n)
    if n == 0:
        # exact Poisson upper limit of a count of zero: exp(-u) = half the level left out
        return Selang(0.0, -math.log(math.erfc(z / math.sqrt(2)) / 2))
    m = n + 1
    # at 99,8 % the cube turns negative for a count of one; a count has no limit below zero
    bawah = n * max(0.0, 1 - 1 / (9 * n) - z / (3 * math.sqrt(n))) ** 3
    atas = m * (1 - 1 / (9 * m) + z / (3 * math.sqrt(m))) ** 3
    return Selang(bawah, atas)


def byar_angka(n: int, penduduk: float, per: int = 10_000, z: float = Z95) -> Selang:
    """Limits of a rate of `n` per `per` people; the population counts as known. Raises PembagiNol."""
    if penduduk == 0:
        raise PembagiNol("penduduk")
    if penduduk < 0:
        raise BilanganTakSah(f"penduduk {penduduk}")
    bawah, atas = byar(n, z)
    return Selang(bawah * per / penduduk, atas * per / penduduk)


def wilson(x: int, n: int, z: float = Z95) -> Selang:
    """Limits (0–1) of the proportion of `x` in `n`. Raises PembagiNol for n = 0, BilanganTakSah for x > n."""
    _hitungan(x)
    _hitungan(n)
    if n == 0:
        raise PembagiNol("porsi")
    if x > n:
        raise BilanganTakSah(f"bagian {x} melebihi keseluruhan {n}")
    p, z2 = x / n, z * z
    tengah = (p + z2 / (2 * n)) / (1 + z2 / n)
    lebar = z * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    # at the ends the limits are 0 and 1 exactly; floating point would miss by 1e-17
    return Selang(0.0 if x == 0 else tengah - lebar, 1.0 if x == n else tengah + lebar)


def _hitungan(n: float) -> None:
    if not (math.isfinite(n) and n >= 0 and n == int(n)):
        raise BilanganTakSah(f"hitungan {n}")
