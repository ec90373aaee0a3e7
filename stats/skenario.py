"""Scenario arithmetic: people who would be counted if the population grew and the rate stayed as it is.

Geometric growth: P(t) = P(0) · (1 + r/100)^t (H. S. Shryock, J. S. Siegel, The Methods and Materials of
Demography, US Bureau of the Census 1971, ch. 13). Constant type-specific rate: count = P · rate / per. A
scenario is an assumption written out, not a forecast.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from words.galat import BilanganTakSah, PembagiNol


@dataclass(frozen=True, slots=True)
class TitikSkenario:
    """State after `tahun` years (0 = base year): people, counted cases, and what is more than at the base."""

    tahun: int
    penduduk: float
    jumlah: float
    tambahan: float


@dataclass(frozen=True, slots=True)
class Meleset:
    """A past forecast beside the outturn: kenyataan − ramalan, and the same in percent of the outturn."""

    selisih: float
    persen: float


def skenario(
    penduduk: float, pertumbuhan_persen: float, tahun: int, angka_per: float, per: int = 10_000
) -> tuple[TitikSkenario, ...]:
    """Yearly points 0..`tahun` for a growth in percent a year (may be negative, above −100).

    `angka_per`: the constant rate per `per` people. Nothing is rounded. Example: 400.000 people, 2 % a year,
    1 year, 25 per 10.000 -> 1.000 cases, then 408.000 people and 1.020 cases (tambahan 20).
    Raises BilanganTakSah for a negative population, rate or number of years, or growth of −100 or less.
    """
    _periksa(penduduk, pertumbuhan_persen, tahun, angka_per)
    orang = [penduduk * (1 + pertumbuhan_persen / 100) ** t for t in range(tahun + 1)]
    laju = angka_per / per
    return tuple(TitikSkenario(t, p, p * laju, (p - penduduk) * laju) for t, p in enumerate(orang))


def pertumbuhan(awal: float, akhir: float, tahun: float) -> float:
    """Geometric growth in percent a year between two populations. Raises PembagiNol, BilanganTakSah."""
    if awal == 0 or tahun == 0:
        raise PembagiNol("pertumbuhan penduduk")
    if not (awal > 0 and akhir > 0 and tahun > 0):
        raise BilanganTakSah(f"pertumbuhan dari {awal} ke {akhir} dalam {tahun} tahun")
    return ((akhir / awal) ** (1 / tahun) - 1) * 100


def meleset(ramalan: float, kenyataan: float) -> Meleset:
    """How far a forecast was from what came: negative when the forecast was too high. Raises PembagiNol."""
    if kenyataan == 0:
        raise PembagiNol("kenyataan")
    return Meleset(kenyataan - ramalan, (kenyataan - ramalan) / kenyataan * 100)


def _periksa(penduduk: float, pertumbuhan_persen: float, tahun: int, angka_per: float) -> None:
    for nama, v in (("penduduk", penduduk), ("tahun", tahun), ("angka", angka_per)):
        if not (math.isfinite(v) and v >= 0):
            raise BilanganTakSah(f"{nama} {v} dalam skenario")
    if not (math.isfinite(pertumbuhan_persen) and pertumbuhan_persen > -100):
        raise BilanganTakSah(f"pertumbuhan {pertumbuhan_persen} persen")
