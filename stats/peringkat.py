"""Rank of areas with a simulated rank interval: which order do so few cases allow to be told?

H. Goldstein, D. J. Spiegelhalter, J. R. Stat. Soc. A 159 (1996) 385–443; E. C. Marshall, D. J. Spiegelhalter,
BMJ 316 (1998) 1701–1705. Each area's rate is drawn 10.000 times from its own distribution (Gamma(n + 1/2) for
a count, Beta(x + 1/2, n − x + 1/2) for a share: Jeffreys), the areas are ranked in each draw, and the interval
is the 2,5th–97,5th percentile of an area's ranks. Areas whose rank intervals overlap are not told apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from words.galat import BilanganTakSah, PembagiNol

TARIKAN = 10_000
BENIH = 6400


@dataclass(frozen=True, slots=True)
class Butir:
    """One area: a count `n` (None: missing or hidden) over `dasar` (people; whole of a share; 1 for counts)."""

    kode: str
    n: int | None
    dasar: float | None = 1.0


@dataclass(frozen=True, slots=True)
class Peringkat:
    """Value, rank 1 = highest (equal values share the best place), 95 % interval of the rank.

    `setara`: codes of the areas that cannot be told apart from this one.
    """

    kode: str
    nilai: float
    peringkat: int
    bawah: int
    atas: int
    setara: tuple[str, ...]


def peringkat(
    butir: Sequence[Butir],
    *,
    porsi: bool = False,
    per: float = 1.0,
    benih: int = BENIH,
    tarikan: int = TARIKAN,
) -> tuple[Peringkat, ...]:
    """Ranks of the areas that have a number, in the order given; areas without one are left out.

    The result does not depend on the order. Raises PembagiNol for a base of zero, BilanganTakSah for a
    negative count, a share above its whole, or an area given twice.
    """
    ada = [b for b in butir if b.n is not None and b.dasar is not None]
    _periksa(ada, porsi)
    hasil = _hitung(tuple(sorted(ada, key=lambda b: b.kode)), porsi, per, benih, tarikan)
    return tuple(hasil[b.kode] for b in ada)


def urutan(nilai: Sequence[float]) -> tuple[int, ...]:
    """Rank of each value, 1 = highest; equal values share the best place (1, 2, 2, 4)."""
    return tuple(1 + sum(lain > v for lain in nilai) for v in nilai)


@lru_cache(maxsize=256)
def _hitung(
    ada: tuple[Butir, ...], porsi: bool, per: float, benih: int, tarikan: int
) -> dict[str, Peringkat]:
    if not ada:
        return {}
    nilai = [b.n / b.dasar * per for b in ada]
    tempat = urutan(nilai)
    selang = _selang(ada, tempat, porsi, benih, tarikan)
    return {
        b.kode: Peringkat(b.kode, v, r, *s, _setara(ada, selang, i))
        for i, (b, v, r, s) in enumerate(zip(ada, nilai, tempat, selang))
    }


def _selang(
    ada: tuple[Butir, ...], tempat: Sequence[int], porsi: bool, benih: int, tarikan: int
) -> list[tuple[int, int]]:
    """95 % interval of each rank; the observed rank is always inside it."""
    tarik = _tarik(ada, porsi, benih, tarikan)
    # rank 1 = highest: the position of each area among the draws of its row, counted from the top
    ranks = (-tarik).argsort(axis=1).argsort(axis=1) + 1
    bawah, atas = np.quantile(ranks, (0.025, 0.975), axis=0, method="inverted_cdf").astype(int)
    return [(min(int(lo), r), max(int(hi), r)) for lo, hi, r in zip(bawah, atas, tempat)]


def _tarik(ada: tuple[Butir, ...], porsi: bool, benih: int, tarikan: int) -> np.ndarray:
    """Draws (tarikan × areas) of the areas' true rates or shares."""
    acak = np.random.Generator(np.random.PCG64(benih))
    n, dasar = np.array([b.n for b in ada], float), np.array([b.dasar for b in ada], float)
    if porsi:
        return acak.beta(n + 0.5, dasar - n + 0.5, (tarikan, len(ada)))
    return acak.standard_gamma(n + 0.5, (tarikan, len(ada))) / dasar


def _setara(ada: tuple[Butir, ...], selang: Sequence[tuple[int, int]], i: int) -> tuple[str, ...]:
    lo, hi = selang[i]
    return tuple(b.kode for j, (b, (x, y)) in enumerate(zip(ada, selang)) if j != i and x <= hi and lo <= y)


def _periksa(ada: Sequence[Butir], porsi: bool) -> None:
    if len({b.kode for b in ada}) < len(ada):
        raise BilanganTakSah("satu wilayah diberi dua kali dalam peringkat")
    for b in ada:
        if b.dasar == 0:
            raise PembagiNol("penyebut peringkat")
        if b.n < 0 or b.dasar < 0 or (porsi and b.n > b.dasar):
            raise BilanganTakSah(f"hitungan {b.n} dari {b.dasar}")
