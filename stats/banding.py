"""An area beside a benchmark at 95 % and 99,8 %: better, alike, needs attention – or only higher, lower.

OHID, Fingertips, "Comparing areas with a benchmark": an area differs when its own interval leaves the benchmark
out. 99,8 % is the three-sigma limit of D. J. Spiegelhalter, Stat. Med. 24 (2005) 1185–1202. The benchmark
counts as known; polarity comes from the catalogue: where it is netral, no better or worse is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stats.interval import Z95, Z998, Selang, byar_angka, wilson
from words.galat import BilanganTakSah, KodeTidakDikenal

POLARITAS = ("netral", "naik_baik", "turun_baik")
KodeBanding = Literal[
    "lebih_baik", "serupa", "perlu_perhatian", "lebih_tinggi", "lebih_rendah", "tidak_dibandingkan"
]


@dataclass(frozen=True, slots=True)
class Banding:
    """The comparison and the level it holds at: 95, 99.8, or 0 (serupa, tidak_dibandingkan)."""

    kode: KodeBanding
    tingkat: float = 0


TIDAK = Banding("tidak_dibandingkan")


def bandingkan(
    n: int | None, penduduk: float | None, acuan: float | None, polaritas: str, per: int = 10_000
) -> Banding:
    """A rate of `n` per `per` of `penduduk` beside the benchmark rate `acuan` (same `per`).

    A missing or hidden part gives tidak_dibandingkan. Raises KodeTidakDikenal for an unknown polarity.
    """
    _periksa(polaritas, acuan)
    if n is None or not penduduk or acuan is None:
        return TIDAK
    return _nilai(byar_angka(n, penduduk, per, Z95), byar_angka(n, penduduk, per, Z998), acuan, polaritas)


def bandingkan_porsi(x: int | None, n: int | None, acuan: float | None, polaritas: str) -> Banding:
    """The share of `x` in `n` beside the benchmark share `acuan` (percent 0–100)."""
    _periksa(polaritas, acuan)
    if x is None or not n or acuan is None:
        return TIDAK
    return _nilai(wilson(x, n, Z95), wilson(x, n, Z998), acuan / 100, polaritas)


def _nilai(biasa: Selang, ketat: Selang, acuan: float, polaritas: str) -> Banding:
    arah = _arah(biasa, acuan)
    if arah == 0:
        return Banding("serupa")
    tingkat = 99.8 if _arah(ketat, acuan) else 95
    if polaritas == "netral":
        return Banding("lebih_tinggi" if arah > 0 else "lebih_rendah", tingkat)
    baik = (arah > 0) == (polaritas == "naik_baik")
    return Banding("lebih_baik" if baik else "perlu_perhatian", tingkat)


def _arah(selang: Selang, acuan: float) -> int:
    """1: the interval lies above the benchmark, -1: below it, 0: holds it."""
    return (selang.bawah > acuan) - (selang.atas < acuan)


def _periksa(polaritas: str, acuan: float | None) -> None:
    if polaritas not in POLARITAS:
        raise KodeTidakDikenal("Polaritas", polaritas, ", ".join(POLARITAS))
    if acuan is not None and acuan < 0:
        raise BilanganTakSah(f"acuan {acuan}")
