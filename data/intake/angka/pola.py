"""Numerals: which values a run of digits and separators can have under each of the two styles."""

from __future__ import annotations

import re
from decimal import Decimal

from data.intake.angka.model import Bacaan

_POLOS = re.compile(r"\d+")
# A grouped number starts with 1–9 (nobody writes 0.334 for 334) and has only full groups behind the first.
_BERGRUP = r"[1-9]\d{{0,2}}(?:{pemisah}\d{{3}})+"
_DESIMAL = r"(?:0|[1-9]\d*)?{pemisah}\d+"
_GRUP_NETRAL = re.compile(r"([1-9]\d{0,2}(?:([ '])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?")


def _pola(ribuan: str, desimal: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The grouped form (with optional fraction) and the bare decimal form of one style."""
    r, d = re.escape(ribuan), re.escape(desimal)
    return re.compile(_BERGRUP.format(pemisah=r) + rf"(?:{d}\d+)?"), re.compile(_DESIMAL.format(pemisah=d))


_TERPANJANG = 25  # longer runs of digits are codes or junk, and would not fit a decimal number exactly
_TITIK = (".", ",", *_pola(".", ","))
_KOMA = (",", ".", *_pola(",", "."))


def _baca(teks: str, gaya: tuple[str, str, re.Pattern[str], re.Pattern[str]]) -> Decimal | None:
    """The value of `teks` in one style, None where the style cannot write it like this."""
    ribuan, desimal, bergrup, pecahan = gaya
    if bergrup.fullmatch(teks) or pecahan.fullmatch(teks):
        return Decimal(teks.replace(ribuan, "").replace(desimal, "."))
    return None


def _baca_grup_netral(teks: str) -> Bacaan | None:
    """Numbers grouped by spaces or apostrophes: 1 234, 1'234'567, 1 234,5."""
    cocok = _GRUP_NETRAL.fullmatch(teks)
    if not cocok:
        return None
    utuh, pemisah, pecahan = re.sub("[ ']", "", cocok[1]), cocok[3], cocok[4]
    if not pemisah:
        return Bacaan(teks, Decimal(utuh), Decimal(utuh), False)
    desimal = Decimal(f"{utuh}.{pecahan}")
    # "1 234,567" may be a careless 1,234,567: with exactly three digits the separator can still be a thousands mark.
    ribuan = Decimal(utuh + pecahan) if len(pecahan) == 3 else None
    return Bacaan(teks, desimal, ribuan, True) if pemisah == "," else Bacaan(teks, ribuan, desimal, True)


def baca_numeral(teks: str) -> Bacaan | None:
    """Possible values of a bare numeral (digits, dots, commas, group spaces); None when it is no numeral at all.

    The styles are ``titik_ribuan`` (1.234,5) and ``koma_ribuan`` (1,234.5). "12.34" has one reading only because 34 is
    no full group; "1.234" has two.
    """
    if len(teks) > _TERPANJANG:
        return None
    if _POLOS.fullmatch(teks):
        return Bacaan(teks, Decimal(teks), Decimal(teks), False)
    if " " in teks or "'" in teks:
        return _baca_grup_netral(teks)
    titik, koma = _baca(teks, _TITIK), _baca(teks, _KOMA)
    return None if titik is None and koma is None else Bacaan(teks, titik, koma, True)


def dari_bilangan(nilai: int | float) -> Bacaan:
    """A number that the spreadsheet stores as a number: one value whatever the style.

    Sums that binary arithmetic left a hair beside a whole number (14.999999999999998) count as that whole number.
    """
    angka = Decimal(repr(nilai))
    bulat = angka.to_integral_value()
    if abs(angka - bulat) <= Decimal("1e-9") * max(Decimal(1), abs(angka)):
        angka = bulat
    return Bacaan(repr(nilai), angka, angka, False)
