"""Trend tag of yearly counts: chi-square test for trend over the last five unbroken points.

After OHID, Fingertips, "Recent trends" (technical guidance, Public Health Technical Guidance pages): the five
latest points, critical value 9,5495 (chi-square, 1 degree of freedom, p = 0,002), and the slope must keep its
sign with each point left out. Stricter than the model in one thing: a gap or a break of the definition gives
"belum dapat dihitung" instead of being bridged.

The statistic is the score test of a Poisson trend given the total: N. E. Breslow, N. E. Day, Statistical
Methods in Cancer Research, vol. II, IARC 1987, ch. 3 (tests for trend):
chi2 = (Σ x(O − E))² / (Σ x²E − (Σ xE)² / ΣO), E the counts expected at one common rate.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from words.galat import BilanganTakSah

TITIK = 5
KRITIS = 9.5495
KodeTren = Literal["naik", "turun", "tidak_bermakna", "belum_dapat_dihitung"]
SEBAB = ("kurang_titik", "celah", "putus_deret", "disamarkan", "beda_asal", "kumulatif", "nol")


@dataclass(frozen=True, slots=True)
class TitikTren:
    """One year: the count (None: gap or hidden), the people it is counted among, and what breaks the series.

    `putus`: a break lies between this point and the one before. `sebab`: one of SEBAB, why `n` is None or why
    the series breaks here ('' reads as celah and putus_deret).
    """

    tahun: int
    n: int | None
    penduduk: float | None = None
    putus: bool = False
    sebab: str = ""


@dataclass(frozen=True, slots=True)
class Tren:
    """The tag, why there is none, the statistic, what was tested (angka, jumlah, '') and the years tested."""

    kode: KodeTren
    sebab: str = ""
    chi2: float | None = None
    dasar: Literal["angka", "jumlah", ""] = ""
    dari: int | None = None
    sampai: int | None = None


def tren(titik: Sequence[TitikTren]) -> Tren:
    """Tag of the last five yearly points up to the latest year given (any order; hidden years have n None).

    On rates when each of the five has its population, else on counts with equal exposure ("tren jumlah").
    A cumulative series among the five is refused. Raises BilanganTakSah for a negative count, a
    population that is not positive, or a year given twice.
    """
    urut = sorted(titik, key=lambda t: t.tahun)
    _periksa(urut)
    akhir = urut[-TITIK:]
    sebab = _sebab(urut, akhir)
    if sebab:
        return Tren("belum_dapat_dihitung", sebab)
    n = [t.n for t in akhir if t.n is not None]
    penduduk = [t.penduduk for t in akhir if t.penduduk is not None]
    angka = len(penduduk) == TITIK
    pajanan = penduduk if angka else [1.0] * TITIK
    chi2 = chi2_tren(n, pajanan)
    kode: KodeTren = "tidak_bermakna"
    if chi2 > KRITIS and _tanda_tetap(n, pajanan):
        kode = "naik" if _lereng(n, pajanan) > 0 else "turun"
    return Tren(kode, "", chi2, "angka" if angka else "jumlah", akhir[0].tahun, akhir[-1].tahun)


def chi2_tren(n: Sequence[int], pajanan: Sequence[float]) -> float:
    """Chi-square for trend (1 df) of counts at equal time steps; `pajanan` in people-years, any unit.

    Zero when there is no case at all.
    """
    x = range(len(n))
    total, semua = sum(n), sum(pajanan)
    if total == 0:
        return 0.0
    harap = [e * total / semua for e in pajanan]
    ragam = sum(i * i * e for i, e in zip(x, harap)) - sum(i * e for i, e in zip(x, harap)) ** 2 / total
    return sum(i * (o - e) for i, o, e in zip(x, n, harap)) ** 2 / ragam


def _lereng(n: Sequence[int], pajanan: Sequence[float], tanpa: int = -1) -> float:
    """Sign of the trend: Σ x(O − E), with one point left out if asked."""
    ada = [(i, o, e) for i, (o, e) in enumerate(zip(n, pajanan)) if i != tanpa]
    laju = sum(o for _, o, _ in ada) / sum(e for _, _, e in ada)
    tengah = sum(i * e for i, _, e in ada) / sum(e for _, _, e in ada)
    return sum((i - tengah) * (o - e * laju) for i, o, e in ada)


def _tanda_tetap(n: Sequence[int], pajanan: Sequence[float]) -> bool:
    penuh = _lereng(n, pajanan)
    return all(_lereng(n, pajanan, i) * penuh > 0 for i in range(len(n)))


def _sebab(urut: Sequence[TitikTren], akhir: Sequence[TitikTren]) -> str:
    """Why the five cannot be tested; the reason nearest to the definition of the series comes first."""
    if any(t.sebab == "kumulatif" for t in akhir):
        return "kumulatif"
    for t in akhir[1:]:
        if t.putus:
            return t.sebab if t.sebab == "beda_asal" else "putus_deret"
    if any(t.n is None and t.sebab == "disamarkan" for t in akhir):
        return "disamarkan"
    if any(b.tahun - a.tahun != 1 for a, b in pairwise(akhir)) or _celah(akhir):
        return "celah"
    if len(akhir) < TITIK:
        return "kurang_titik"
    return "nol" if not any(t.n for t in akhir) else ""


def _celah(akhir: Sequence[TitikTren]) -> bool:
    return any(t.n is None for t in akhir)


def _periksa(urut: Sequence[TitikTren]) -> None:
    for t in urut:
        if t.n is not None and t.n < 0:
            raise BilanganTakSah(f"hitungan {t.n} pada {t.tahun}")
        if t.penduduk is not None and t.penduduk <= 0:
            raise BilanganTakSah(f"penduduk {t.penduduk} pada {t.tahun}")
    for a, b in pairwise(urut):
        if a.tahun == b.tahun:
            raise BilanganTakSah(f"dua titik pada tahun {a.tahun}")
