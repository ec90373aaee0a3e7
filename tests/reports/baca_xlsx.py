"""Second road for workbook tests: recalculate the formulas and print cells as a spreadsheet does.

Shares no code with `reports`: openpyxl reads, Python's own float arithmetic computes, and number formats are
printed from their text.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO

import openpyxl

ACUAN = re.compile(r"(?:([A-Za-z]+)!)?\$?([A-Z]{1,2})\$?(\d+)")  # sheet (None: the same), column, row


def buka(isi, *, nilai=False):
    """The workbook of some bytes; `nilai` reads cached results instead of formulas."""
    return openpyxl.load_workbook(BytesIO(isi), data_only=nilai)


def hitung(lembar, alamat):
    """Recalculated value of a cell; text in a formula raises, as #VALUE! would."""
    isi = lembar[alamat].value
    if not (isinstance(isi, str) and lembar[alamat].data_type == "f"):
        return isi
    rumus = re.sub(r"SUM\(([^)]*)\)", lambda m: repr(_jumlah(lembar, m[1])), isi[1:])
    python = ACUAN.sub(lambda m: repr(_angka(lembar.parent[m[1]] if m[1] else lembar, m[2] + m[3])), rumus)
    assert re.fullmatch(r"[-+*/().\de]*", python), python
    return eval(python)


def _angka(lembar, alamat):
    nilai = hitung(lembar, alamat)
    assert isinstance(nilai, int | float), f"{alamat} berisi {nilai!r}"
    return float(nilai)


def _jumlah(lembar, rentang):
    """SUM skips cells with text, as every spreadsheet does."""
    nilai = [hitung(lembar, sel.coordinate) for baris in lembar[rentang.replace("$", "")] for sel in baris]
    return float(sum(x for x in nilai if not isinstance(x, str)))


def tampil(nilai, format_):
    """A number as Excel in Indonesian prints it under a number format."""
    bagian = format_.split(";")
    if bagian[0].startswith("["):
        batas = float(re.match(r"\[<=(.*?)\]", bagian[0])[1])
        pilih, mutlak = (
            (bagian[0], True) if nilai <= batas else (bagian[1], True) if nilai < 0 else (bagian[2], 0)
        )
    elif nilai < 0:
        pilih, mutlak = bagian[1], True
    else:
        pilih, mutlak = (bagian[2] if nilai == 0 and len(bagian) > 2 else bagian[0]), False
    assert mutlak or nilai >= 0
    pilih = re.sub(r"\[.*?\]", "", pilih)
    return re.sub(r'"([^"]*)"|(#,##0(?:\.(0+))?)', lambda m: m[1] or _cetak(abs(nilai), m[3]), pilih)


def _cetak(nilai, nol):
    desimal = len(nol or "")
    bulat = Decimal(f"{nilai:.15g}").quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP)
    return f"{bulat:,f}".replace(",", "_").replace(".", ",").replace("_", ".")
