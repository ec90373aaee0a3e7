"""From a table cell to a spreadsheet number: does it carry one, how is it printed, does it print the same."""

from __future__ import annotations

import math
from decimal import Decimal
from numbers import Real

from charts.spec import Cell, Column
from reports.angka_layar import AngkaLayar, bulatkan
from words.format import MINUS


def berangka(cell: Cell) -> bool:
    """True when the cell carries a number that people may see (ada or nihil)."""
    if cell.keadaan == "nihil":
        return cell.value in (0, None)
    return cell.keadaan == "ada" and isinstance(cell.value, Real) and not isinstance(cell.value, bool)


def format_angka(cell: Cell, kolom: Column, layar: AngkaLayar | None) -> str:
    """Spreadsheet number format that prints the cell as the screen does (true minus, suffix, forced plus).

    Separators follow the reader's own locale; a nihil prints its mark and stays the number 0, a year has no
    thousands separator.
    """
    desimal = kolom.desimal if layar is None else layar.desimal
    inti = ("0" if kolom.satuan == "tahun" else "#,##0") + (f".{'0' * desimal}" if desimal else "")
    akhiran = _harfiah(layar.akhiran + layar.cakupan) if layar is not None else ""
    positif = f"+{inti}{akhiran}" if layar is not None and layar.bertanda else f"{inti}{akhiran}"
    negatif = f"{_harfiah(MINUS)}{inti}{akhiran}"
    nol = _harfiah(cell.text) if cell.keadaan == "nihil" and layar is None else f"{inti}{akhiran}"
    if layar is not None and layar.nilai == 0 and nilai_sel(cell) < 0:
        # people read "0,0", never "−0,0": no sign for what rounds to zero
        batas = format(Decimal(5).scaleb(-desimal - 1), "f")
        return f"[<=-{batas}]{negatif};[<0]{inti}{akhiran};{inti}{akhiran}"
    return f"{positif};{negatif}" if positif == nol else f"{positif};{negatif};{nol}"


def tampil_sama(hasil: float, cell: Cell, kolom: Column, layar: AngkaLayar | None) -> bool:
    """True when every spreadsheet prints `hasil` with the digits that the screen shows.

    One bit below a tie (483.24999999999994) Excel, which keeps 15 digits, goes up and LibreOffice now up, now
    down: both roundings must agree with the screen.
    """
    desimal = kolom.desimal if layar is None else layar.desimal
    tujuan = bulatkan(nilai_sel(cell), desimal) if layar is None else layar.nilai
    return math.isfinite(hasil) and all(bulatkan(hasil, desimal, angka_penting=n) == tujuan for n in (15, 17))


def nilai_sel(cell: Cell) -> float:
    """The number of a cell for which `berangka` holds; a nihil without value is 0."""
    return 0.0 if cell.value is None else float(cell.value)


def _harfiah(teks: str) -> str:
    return '"' + teks.replace('"', "'") + '"' if teks else ""
