"""The number inside a screen text, so that a file can be held against what people saw.

The reverse of `words.format`: "−1.234,50 x" -> −1234.50, two decimals, suffix " x".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

HAMPIR = "°"  # few types of a sum are missing
_POLA = re.compile(
    r"(?P<tanda>[+−-]?)(?P<utuh>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<pecahan>\d+))?"
    r"(?P<akhiran>[\s\u00a0]?[A-Za-z%‰²³ ]{0,24})"
    r"(?P<cakupan>°?(?:\u00a0\((?:\d+/\d+(?:; \d+/\d+)?(?: jenis)?|jenis lain)\))?)"
)


@dataclass(frozen=True, slots=True)
class AngkaLayar:
    """A parsed screen number: exact value, printed decimals, forced sign, the words after it, what marks a part.

    `cakupan`: " (9/10)" of 10 areas, " (1/23 jenis)", " (jenis lain)", or "°" where few types are missing.
    """

    nilai: Decimal
    desimal: int
    bertanda: bool
    akhiran: str
    cakupan: str = ""


def baca(teks: str) -> AngkaLayar | None:
    """Parse one screen text; None when it is no plain number ("<5", "…", "12 (10–14)")."""
    cocok = _POLA.fullmatch(teks)
    if not cocok:
        return None
    pecahan = cocok["pecahan"] or ""
    nilai = Decimal(cocok["utuh"].replace(".", "") + (f".{pecahan}" if pecahan else ""))
    if cocok["tanda"] in ("−", "-"):
        nilai = -nilai
    return AngkaLayar(nilai, len(pecahan), cocok["tanda"] == "+", cocok["akhiran"], cocok["cakupan"])


def bulatkan(x: float, desimal: int, *, angka_penting: int = 15) -> Decimal:
    """`x` as a spreadsheet shows it: 15 significant digits first, then half away from zero."""
    return Decimal(f"{x:.{angka_penting}g}").quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP)
