"""Whether a series moved toward a target by more than chance gives: one rule per kind of number.

- Counts and rates: the difference of the two points with Byar's limits put together by MOVER (stats.beda; Breslow &
  Day 1987; Zou & Donner, Stat. Med. 27 (2008) 1693–1702). It moved when the 95 % interval lies wholly on the target's
  side of zero.
- Shares: the same with Wilson's limits (R. G. Newcombe, Stat. Med. 17 (1998) 873–890, method 10).
- Published estimates without counts (poverty, unemployment, indices): their random error is not published, so two
  points cannot be told from chance. The exact one-sided test of Mann and Kendall (H. B. Mann, Econometrica 13 (1945)
  245–259; M. G. Kendall, Rank Correlation Methods, 1975) over the first and all later points, level 5 %: at least four
  points. Equal neighbours count as no step, which makes the test stricter.

Random uncertainty only; wrong data are not in it, and no cause is shown.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from stats.beda import beda, mover
from stats.interval import wilson
from stats.titik import Titik

TITIK_KENDALL = 4
TARAF = 0.05


@dataclass(frozen=True, slots=True)
class Gerak:
    """What the test found: `ya` moved toward the target; the difference (last minus first, unit of the series) with
    its 95 % limits where a rule gives them; `p` of Kendall's test; `cara`: byar, wilson or kendall."""

    ya: bool
    selisih: float
    bawah: float | None = None
    atas: float | None = None
    p: float | None = None
    cara: str = ""


def gerak_hitungan(awal: Titik, kini: Titik, arah: int) -> Gerak | None:
    """Counts and rates, `arah` +1 or -1; None when a point lacks its count."""
    if awal.n is None or kini.n is None or not awal.e or not kini.e:
        return None
    scale = _skala(awal) or _skala(kini) or 1.0
    found = beda(awal.n, kini.n, awal.e, kini.e, scale)
    moved = found.bawah > 0 if arah > 0 else found.atas < 0
    return Gerak(moved, found.selisih, found.bawah, found.atas, cara="byar")


def gerak_porsi(awal: Titik, kini: Titik, arah: int) -> Gerak | None:
    """Shares in percent; None when a point lacks its parts."""
    if awal.n is None or kini.n is None or not awal.e or not kini.e:
        return None
    first, last = wilson(awal.n, int(awal.e)), wilson(kini.n, int(kini.e))
    d, low, high = mover(awal.n / awal.e, first, kini.n / kini.e, last)
    moved = low > 0 if arah > 0 else high < 0
    return Gerak(moved, d * 100, low * 100, high * 100, cara="wilson")


def gerak_terbitan(titik: Sequence[Titik], arah: int) -> Gerak | None:
    """Estimates without counts, from the first point to the last; None below four points."""
    values = [one.nilai for one in titik if one.nilai is not None]
    if len(values) < TITIK_KENDALL:
        return None
    score = arah * sum((b > a) - (b < a) for a, b in combinations(values, 2))
    p = peluang_kendall(len(values), score)
    return Gerak(p <= TARAF, values[-1] - values[0], p=p, cara="kendall")


def peluang_kendall(n: int, skor: int) -> float:
    """P(S >= skor) of Kendall's S when every order of n different values is as likely as any other."""
    counts = [1]
    for k in range(2, n + 1):  # orders of k values by their inversions
        counts = [sum(counts[max(0, i - k + 1) : i + 1]) for i in range(len(counts) + k - 1)]
    most = n * (n - 1) // 2
    # S = most - 2 * inversions
    return sum(c for inv, c in enumerate(counts) if most - 2 * inv >= skor) / math.factorial(n)


def _skala(one: Titik) -> float:
    """What turns count per exposure into the printed number (1 for counts, 10.000 for rates per 10.000)."""
    return one.nilai * one.e / one.n if one.n and one.e and one.nilai is not None else 0.0
