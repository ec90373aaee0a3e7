"""What could be seen at all: the smallest change between two counts that a 5 % test finds in 8 of 10 cases.

Square-root transform of Poisson counts: √X has a variance of about 1/4, so √X2 − √X1 has 1/2 and a change is
found with power 80 % at two-sided 5 % once √n2 − √n1 = (1,960 + 0,842) · √(1/2) = 1,981.
M. D. Huffman, Appl. Statist. 33 (1984) 224–226; the same as the rule 4 / (√λ1 − √λ2)² of G. van Belle,
Statistical Rules of Thumb, 2nd ed., Wiley 2008, ch. 2. Change against change (a difference of differences):
Var(log rate ratio) = Σ 1/n, N. E. Breslow, N. E. Day, Statistical Methods in Cancer Research, vol. II, IARC 1987,
ch. 2. Random uncertainty only, the same number of people on both sides; wrong data are not in it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from stats.interval import Z95
from stats.rasio import BASIS_PERSEN
from words.galat import BilanganTakSah

Z80 = 0.8416212335729143  # standard normal quantile of the power, 80 %
LANGKAH = (Z95 + Z80) * math.sqrt(0.5)


@dataclass(frozen=True, slots=True)
class Terlihat:
    """Smallest rise and fall in whole people; the same in percent of the first count, None below a base of 20.

    `turun` is None where even a fall to nobody would not be found.
    """

    naik: int
    turun: int | None
    naik_persen: float | None
    turun_persen: float | None


def terlihat(n: int) -> Terlihat:
    """From a count of `n` in the first of two equal periods. Raises BilanganTakSah."""
    if n != int(n) or n < 0:
        raise BilanganTakSah(f"hitungan {n}")
    akar = math.sqrt(n)
    naik = math.ceil((akar + LANGKAH) ** 2 - n)
    turun = math.ceil(n - (akar - LANGKAH) ** 2) if akar >= LANGKAH else None
    return Terlihat(naik, turun, _persen(naik, n), None if turun is None else _persen(turun, n))


def _persen(orang: int, n: int) -> float | None:
    return orang / n * 100 if n >= BASIS_PERSEN else None


def beda_perubahan(kelompok: Sequence[int], pembanding: Sequence[int]) -> float:
    """Percent by which a group of areas must outgrow the others before the difference of changes is found.

    Counts of the first period by area; both groups are taken to stay of that size (Σ 1/n = 2/n1 + 2/n0).
    Raises BilanganTakSah where either group counts fewer than 20.
    """
    n1, n0 = sum(kelompok), sum(pembanding)
    if min(n1, n0) < BASIS_PERSEN:
        raise BilanganTakSah(f"hitungan {min(n1, n0)} untuk beda perubahan (paling sedikit {BASIS_PERSEN})")
    return (math.exp((Z95 + Z80) * math.sqrt(2 / n1 + 2 / n0)) - 1) * 100


def susunan(semua: int, terpilih: int) -> int:
    """In how many ways `terpilih` areas can be picked out of `semua`: by chance alone each is as likely."""
    return math.comb(semua, terpilih)
