"""Tinjauan otomatis: the table twin of the line."""

from __future__ import annotations

from itertools import pairwise

from charts.spec import Cell, Column, Table
from panels.common import empty_cell, plain_cell, word_cell
from panels.tinjauan_dasar import Pokok
from panels.tinjauan_deret import Titik, ukuran
from stats.rasio import selisih
from words import label
from words.format import bertanda
from words.keadaan import nilai_teks


def tabel(found: tuple[Titik, ...], beside: tuple[Titik, ...], one: Pokok) -> Table:
    """Return a line per year: the number, the province's beside an indicator, asal, and what is missing."""
    other = {p.tahun: p for p in beside}
    unit, digits, _ = ukuran(one)
    columns = (
        Column("tahun", "Tahun"),
        Column("nilai", f"{one.nama} ({unit})", numeric=True, desimal=digits),
        *((Column("provinsi", f"Provinsi ({unit})", numeric=True, desimal=digits),) if beside else ()),
        *(
            (Column("selisih", "Selisih dari angka sebelumnya", numeric=True, desimal=digits),)
            if not one.info
            else ()
        ),
        Column("asal", "Asal"),
        Column("keterangan", "Keterangan"),
    )
    years = sorted({p.tahun for p in found} | set(other))
    own = {p.tahun: p for p in found}
    past = dict(pairwise(p for p in found if p.ada))
    before = {now.tahun: then for then, now in past.items()}
    lines = []
    for year in years:
        moved = (_sel(other.get(year)),) if beside else ()
        moved += (_beda(before.get(year), own.get(year), digits),) if not one.info else ()
        lines.append(_baris(year, own.get(year), moved))
    return Table(columns, tuple(lines), keys=tuple(str(year) for year in years))


def _baris(year: int, own: Titik | None, more: tuple[Cell, ...]) -> tuple[Cell, ...]:
    remark = own.keterangan if own else ""
    if own and own.putus:
        remark = "; ".join(part for part in (remark, "putus deret") if part)
    asal = label.asal(own.asal) if own and own.asal else ""
    return (word_cell(str(year)), _sel(own), *more, word_cell(asal), word_cell(remark))


def _beda(then: Titik | None, now: Titik | None, digits: int) -> Cell:
    """The plain difference; none between contoh and official numbers."""
    if then is None or now is None or then.asal != now.asal:
        return empty_cell()
    return plain_cell(selisih(then.nilai or 0.0, now.nilai or 0.0), digits, print_as=bertanda)


def _sel(point: Titik | None) -> Cell:
    if point is None:
        return Cell(None, nilai_teks(None, 0, "tidak_tersedia"), "tidak_tersedia")
    known = point.ada and point.nilai is not None
    shown = point.teks if known else nilai_teks(None, 0, point.keadaan)
    return Cell(float(point.nilai) if known and point.nilai is not None else None, shown, point.keadaan)
