"""Rates, ratios, shares and differences.

Rates come from numerator and denominator, never from other rates.
"""

from __future__ import annotations

from words.galat import BasisTerlaluKecil, BilanganTakSah, PembagiNol

BASIS_PERSEN = 20


def angka_per(n: float, penduduk: float, per: int = 10_000) -> float:
    """Rate of `n` per `per` people (or households, for KK types). Raises PembagiNol."""
    return _bagi(n, penduduk, "angka per penduduk") * per


def rasio(a: float, b: float) -> float:
    """a / b, the same unit on both sides. Raises PembagiNol."""
    return _bagi(a, b, "rasio")


def porsi(bagian: float, total: float) -> float:
    """Share of a part in its whole, percent 0–100. Raises PembagiNol, or BilanganTakSah outside 0–100."""
    hasil = _bagi(bagian, total, "porsi") * 100
    if not 0 <= bagian <= total:
        raise BilanganTakSah(f"bagian {bagian} dari keseluruhan {total}")
    return hasil


def selisih(awal: float, akhir: float) -> float:
    """akhir − awal, in their unit (percentages: in poin persen)."""
    return akhir - awal


def selisih_persen(awal: float, akhir: float) -> float:
    """Change in percent of the first value. Raises BasisTerlaluKecil when that value is below 20."""
    if awal < BASIS_PERSEN:
        raise BasisTerlaluKecil(awal, BASIS_PERSEN)
    return (akhir - awal) / awal * 100


def kelipatan(a: float, b: float) -> float:
    """How many times the smaller of two positive numbers goes into the larger (>= 1). Raises PembagiNol."""
    return _bagi(max(a, b), min(a, b), "kelipatan")


def _bagi(a: float, b: float, besaran: str) -> float:
    if b == 0:
        raise PembagiNol(besaran)
    return a / b
