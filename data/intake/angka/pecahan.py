"""Fractions in a column of whole units: thousands dots that a spreadsheet swallowed, averages, or plain errors.

Typed into an English Excel, 10.334 becomes the number ten and a bit, 10.500 becomes 10.5 and 12.000 becomes 12. Only
a column in which every value kept exactly three decimals can be turned back without a doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from data.intake.angka.butir import Butir
from data.intake.angka.gaya import mungkin, sah, utuh
from data.intake.angka.kata import rapikan

KALI_PECAHAN = "kalikan 1000 hanya nilai yang berpecahan"
KALI_SEMUA = "kalikan 1000 semua nilai di bawah 1.000 di kolom ini"
LEWATI = "lewati nilai yang berpecahan"
BULATKAN = "bulatkan nilai yang berpecahan"
APA_ADANYA, KALI_HILANG = "pakai apa adanya", "kalikan 1000"
PILIHAN = (KALI_PECAHAN, KALI_SEMUA, LEWATI, BULATKAN)


@dataclass(slots=True)
class Pecahan:
    """`tertelan`: items whose thousands dot may be lost (question `pecahan_excel`, or times 1000 when `pasti`);
    `kecil`: whole numbers under 1000 beside them that may be thousands too; `lain`: fractions of another kind;
    `hilang`: whole numbers under 1000 without any fraction beside that may be thousands (question `ribuan_hilang`)."""

    tertelan: list[Butir] = field(default_factory=list)
    kecil: list[Butir] = field(default_factory=list)
    lain: list[Butir] = field(default_factory=list)
    hilang: list[Butir] = field(default_factory=list)
    pasti: bool = False

    def semua(self) -> list[Butir]:
        """Everything that the other rules must leave alone."""
        return [*self.tertelan, *self.kecil, *self.lain, *self.hilang]


def desimal(butir: Butir) -> Decimal:
    """The reading in which the separator is a decimal mark (the smaller one)."""
    b = butir.bacaan
    return min(n for n in (b.titik_ribuan, b.koma_ribuan) if n is not None)


def _tiga_desimal(nilai: Decimal) -> bool:
    """Looks like n.nnn: between 1 and 1000 with exactly three decimals."""
    return 1 <= nilai < 1000 and -nilai.as_tuple().exponent == 3


def _mirip_tertelan(butir: Butir) -> bool:
    """A fraction that a swallowed thousands dot leaves behind: 1 ≤ x < 1000, at most three decimals, no unit word."""
    nilai = desimal(butir)
    return butir.kali == 1 and 1 <= nilai < 1000 and -nilai.as_tuple().exponent <= 3


def _tanda_tunggal(butir: Butir) -> str:
    """The separator when the numeral holds exactly one, else empty."""
    tanda = [c for c in butir.bacaan.teks if c in ".,"]
    return tanda[0] if len(tanda) == 1 and not butir.sel_bilangan else ""


def temukan(butir: Sequence[Butir], *, bulat: bool) -> Pecahan:
    """Fractions among the numerals of one column; empty for measures that may have fractions."""
    calon = [b for b in butir if b.bacaan is not None] if bulat else []
    pecahan = [b for b in calon if not sah(b, True)]
    lain = dict.fromkeys(b for b in pecahan if not _mirip_tertelan(b))
    tertelan = dict.fromkeys(b for b in pecahan if _mirip_tertelan(b))
    for tanda in ".,":
        tertelan |= dict.fromkeys(_teks_ragu(calon, tanda, set(tertelan)))
    tertelan = {b: None for b in tertelan if b not in lain}
    if not tertelan:
        return Pecahan(lain=list(lain), hilang=_ribuan_hilang(calon))
    utuh_lain = [b for b in calon if b not in tertelan and not b.bacaan.berpemisah and utuh(b.bacaan.pasti)]
    pasti = not (utuh_lain or lain) and all(
        b.sel_bilangan and _tiga_desimal(b.bacaan.pasti) for b in tertelan
    )
    kecil = [b for b in utuh_lain if b.kali == 1 and 0 < b.bacaan.pasti < 1000]
    return Pecahan(list(tertelan), kecil, list(lain), pasti=pasti)


def _teks_ragu(calon: Sequence[Butir], tanda: str, pecahan: set[Butir]) -> list[Butir]:
    """Texts whose separator `tanda` is a decimal mark in one cell and may be a thousands mark in another.

    10.334 beside 10.5 or 10.0 hangs: the dot of 10.5 is what is left of 10.500.
    """
    sama = [b for b in calon if b.kali == 1 and _tanda_tunggal(b) == tanda]
    berdesimal = [b for b in sama if len(mungkin(b)) == 1 and desimal(b) < 1000]
    ribuan = [b for b in sama if len(mungkin(b)) == 2]
    bergrup = any(b.bacaan.teks.count(tanda) > 1 for b in calon)
    campur = bergrup or any(len(sah(b, True)) == 1 for b in ribuan)
    if pecahan & set(berdesimal) or (berdesimal and campur):
        return [*ribuan, *berdesimal]
    return []


def _ribuan_hilang(calon: Sequence[Butir]) -> list[Butir]:
    """Stored numbers 1…999 beside a text such as 1.234.567 that Excel could not turn into a number.

    The same Excel turns a typed 12.000 into 12 without a trace. A text with a single group (1.234) beside shows that
    cells kept what was typed: then there is no doubt.
    """
    teks = [b for b in calon if not b.sel_bilangan and b.bacaan.berpemisah]
    banyak = any(b.bacaan.teks.count(t) > 1 for b in teks for t in ".,")
    if not banyak or any(len(mungkin(b)) == 2 for b in teks):
        return []
    return [b for b in calon if b.sel_bilangan and 0 < b.bacaan.pasti < 1000 and utuh(b.bacaan.pasti)]


def nilai_menurut(butir: Butir, jawaban: str) -> Decimal | None:
    """Value of a `tertelan` or `kecil` item by the answer; None = left out. `jawaban` is one of `PILIHAN`."""
    nilai = desimal(butir)
    # A numeral with three decimals is a fraction here even when they are zeros: 1.000 stands for a thousand.
    berpecahan = not utuh(nilai) or (butir.bacaan.berpemisah and len(mungkin(butir)) == 2)
    return {
        KALI_PECAHAN: nilai * 1000 if berpecahan else nilai,
        KALI_SEMUA: nilai * 1000 if nilai < 1000 else nilai,
        LEWATI: None if berpecahan else nilai,
        BULATKAN: nilai.quantize(Decimal(1), ROUND_HALF_UP),
    }[jawaban]


def kenali_jawaban(jawaban: str | None) -> str | None:
    """The choice that an answer names, whatever its capitals and spaces; None when it is none of them."""
    cari = rapikan(jawaban) if jawaban else ""
    return next((p for p in PILIHAN if rapikan(p) == cari), None)
