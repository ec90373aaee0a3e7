"""Which values lie far from most others: the inner fences of J. W. Tukey, Exploratory Data Analysis (1977), ch. 2D.

Fences at the quartiles ± 1,5 times their distance (quartiles by linear interpolation, R. J. Hyndman, Y. Fan,
Am. Stat. 50 (1996) 361–365, type 7). A look at a pattern, no test: of ten values from one normal spread at least one
lies outside in 28 of 100 draws, and oftener where the values are skewed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

PALING_SEDIKIT = 5
KALI = 1.5


@dataclass(frozen=True, slots=True)
class Pagar:
    """Lower and upper fence in the unit of the values, and the codes outside them."""

    bawah: float
    atas: float
    tinggi: tuple[str, ...]
    rendah: tuple[str, ...]
    n: int


def pagar(nilai: Mapping[str, float]) -> Pagar | None:
    """Fences of at least five values; None for fewer."""
    if len(nilai) < PALING_SEDIKIT:
        return None
    q1, q3 = (float(q) for q in np.quantile(list(nilai.values()), (0.25, 0.75)))
    bawah, atas = q1 - KALI * (q3 - q1), q3 + KALI * (q3 - q1)
    return Pagar(
        bawah,
        atas,
        tuple(kode for kode, v in nilai.items() if v > atas),
        tuple(kode for kode, v in nilai.items() if v < bawah),
        len(nilai),
    )
