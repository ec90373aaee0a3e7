"""One value of an SQL result as a table cell: DuckDB's types in the words and numbers of Serambi."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from charts.spec import Cell, Column
from words.format import angka, bulat, tanggal
from words.keadaan import BELUM_DILAPORKAN, DISAMARKAN, NIHIL, TIDAK_TERSEDIA, nilai_teks

PALING_HALUS = 4  # decimals; a column of small fractions gets two more
_TANPA_ANGKA = (DISAMARKAN, BELUM_DILAPORKAN, TIDAK_TERSEDIA)


def desimal_kolom(isi: Iterable[Any]) -> int:
    """The fewest decimals that show every value of a column as exactly as the most that are printed would."""
    angka_ = [float(one) for one in isi if one is not None and math.isfinite(one) and one != int(one)]
    if not angka_:
        return 0
    paling = PALING_HALUS if max(map(abs, angka_)) >= 0.01 else PALING_HALUS + 2
    for desimal in range(1, paling):
        if all(bulat(one, desimal) == bulat(one, paling) for one in angka_):
            return desimal
    return paling


def sel(nilai: Any, kolom: Column, keadaan: str | None = None) -> Cell:
    """Return the cell of a value; `keadaan` is the row's own word for why a published number is missing or nought.

    NULL is an empty cell, and so is it in files.
    """
    if nilai is None and keadaan in _TANPA_ANGKA:
        return Cell(None, nilai_teks(None, 0, keadaan), keadaan)
    if nilai == 0 and keadaan == NIHIL and kolom.numeric:
        return Cell(0.0, nilai_teks(0, 0, NIHIL), NIHIL)
    if nilai is None:
        return Cell(None, "")
    return _angka(nilai, kolom) if kolom.numeric else Cell(kata(nilai), kata(nilai))


def _angka(nilai: int | float | Decimal, kolom: Column) -> Cell:
    if not math.isfinite(nilai):
        return Cell(None, "bukan bilangan" if nilai != nilai else "tak hingga")
    return Cell(float(nilai), str(int(nilai)) if kolom.satuan == "tahun" else angka(nilai, kolom.desimal))


def kata(nilai: Any) -> str:
    """A value that is no number, in words: "ya", "16 Mei 2024", "16 Mei 2024 pukul 09.30"."""
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, datetime):
        return f"{tanggal(nilai)} pukul {nilai:%H.%M}"
    return tanggal(nilai) if isinstance(nilai, date) else str(nilai)
