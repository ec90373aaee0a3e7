"""Funnel limits of rates or shares around the province, with additive overdispersion.

D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Stat. Med. 24 (2005) 1185–1202
(limits and the transformed scale); "Handling over-dispersion of performance indicators", Qual. Saf. Health Care
14 (2005) 347–351 (winsorised z-scores, the factor φ, and the additive variance τ² by the method of moments).
Counts on the square-root scale, s = 1/(2√E); shares on the arcsine scale, s = 1/(2√n).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from stats.interval import Z95, Z998
from words.galat import BilanganTakSah, PembagiNol

WINSOR = 0.1


@dataclass(frozen=True, slots=True)
class Batas:
    """Limits at one size (people, or the whole of a share), in the unit of the value."""

    ukuran: float
    bawah95: float
    atas95: float
    bawah998: float
    atas998: float


@dataclass(frozen=True, slots=True)
class TitikCorong:
    """An area in the funnel: `z` is its distance from the target; `luar` 0, 95 or 99.8 (outside that limit)."""

    kode: str
    ukuran: float
    nilai: float
    z: float
    luar: float


@dataclass(frozen=True, slots=True)
class Corong:
    """Target line, the overdispersion (φ and τ² on the transformed scale), areas and the limit lines."""

    acuan: float
    phi: float
    tau2: float
    titik: tuple[TitikCorong, ...]
    batas: tuple[Batas, ...]


def corong(
    butir: Sequence[tuple[str, int, float]], *, porsi: bool = False, per: float = 10_000, langkah: int = 40
) -> Corong:
    """Funnel of (kode, n, dasar) with at least three areas; the target is Σn/Σdasar, times `per`.

    `porsi`: n is a part of dasar (served of recorded), per is then 100. Limits run from half the smallest to
    1,1 times the largest base. Raises BilanganTakSah for fewer than three areas, PembagiNol for a base of zero
    or no case at all.
    """
    _periksa(butir, porsi)
    n, dasar = np.array([b[1] for b in butir], float), np.array([b[2] for b in butir], float)
    laju = n.sum() / dasar.sum()
    s = _galat(dasar, laju, porsi)
    z = (_ubah(n / dasar, laju, porsi) - _ubah(laju, laju, porsi)) / s
    phi, tau2 = lebih_ragam(z, s)
    zd = z * s / np.sqrt(s**2 + tau2)
    titik = tuple(
        TitikCorong(kode, float(d), float(v * per), float(w), _luar(w))
        for (kode, _, _), d, v, w in zip(butir, dasar, n / dasar, zd)
    )
    letak = np.linspace(dasar.min() / 2, dasar.max() * 1.1, langkah)
    return Corong(
        float(laju * per), phi, tau2, titik, tuple(_batas(d, laju, tau2, porsi, per) for d in letak)
    )


def lebih_ragam(z: Sequence[float], s: Sequence[float]) -> tuple[float, float]:
    """φ of the winsorised z-scores and τ² (0 when φ shows no more spread than chance).

    τ² = (Iφ − (I − 1)) / (Σw − Σw²/Σw), w = 1/s².
    """
    zw = np.clip(z, *np.quantile(z, (WINSOR, 1 - WINSOR)))
    i, w = len(zw), 1 / np.square(s)
    phi = float(np.mean(zw**2))
    if i * phi <= i - 1:
        return phi, 0.0
    return phi, float((i * phi - (i - 1)) / (w.sum() - np.square(w).sum() / w.sum()))


def _ubah(v: float | np.ndarray, laju: float, porsi: bool) -> np.ndarray:
    return np.arcsin(np.sqrt(v)) if porsi else np.sqrt(v / laju)


def _galat(dasar: float | np.ndarray, laju: float, porsi: bool) -> np.ndarray:
    return 1 / (2 * np.sqrt(dasar if porsi else dasar * laju))


def _batas(dasar: float, laju: float, tau2: float, porsi: bool, per: float) -> Batas:
    lebar = math.sqrt(float(_galat(dasar, laju, porsi)) ** 2 + tau2)
    tengah = float(_ubah(laju, laju, porsi))
    tepi = [_balik(tengah + k * lebar, laju, porsi) * per for k in (-Z95, Z95, -Z998, Z998)]
    return Batas(float(dasar), *tepi)


def _balik(y: float, laju: float, porsi: bool) -> float:
    """Back to the plain scale; limits stop at zero, and at one for shares."""
    if porsi:
        return math.sin(min(max(y, 0.0), math.pi / 2)) ** 2
    return laju * max(y, 0.0) ** 2


def _luar(z: float) -> float:
    return 99.8 if abs(z) > Z998 else 95 if abs(z) > Z95 else 0


def _periksa(butir: Sequence[tuple[str, int, float]], porsi: bool) -> None:
    if len(butir) < 3:
        raise BilanganTakSah(f"diagram corong dari {len(butir)} wilayah (paling sedikit tiga)")
    if any(d == 0 for _, _, d in butir) or not any(n for _, n, _ in butir):
        raise PembagiNol("diagram corong")
    if any(n < 0 or d < 0 or (porsi and n > d) for _, n, d in butir):
        raise BilanganTakSah("hitungan negatif atau bagian melebihi keseluruhan")
