"""The table twin as plain HTML: names stay at the left, the rest scrolls sideways inside its own box."""

from __future__ import annotations

from html import escape

from charts.spec import Cell, Column, Table
from charts.table import cell_text, titles

KOLOM_MUAT = 3  # more do not fit beside each other
GESER = "Geser tabel ke samping untuk kolom lain."


def tabel_hp(tabel: Table) -> str:
    """<div class="gulir"><table>…; "" when there is nothing to list."""
    if not tabel.columns:
        return ""
    kepala = "".join(
        f'<th scope="col"{_kelas(kolom)}>{escape(judul)}</th>'
        for kolom, judul in zip(tabel.columns, titles(tabel), strict=True)
    )
    badan = "".join(_baris(tabel.columns, baris) for baris in tabel.rows)
    kaki = f"<tfoot>{_baris(tabel.columns, tabel.total)}</tfoot>" if tabel.total is not None else ""
    return f'<div class="gulir"><table><thead><tr>{kepala}</tr></thead><tbody>{badan}</tbody>{kaki}</table></div>'


def _baris(kolom: tuple[Column, ...], baris: tuple[Cell, ...]) -> str:
    pertama = f'<th scope="row">{escape(cell_text(baris[0]))}</th>'
    lain = "".join(
        f"<td{_kelas(satu)}>{escape(cell_text(sel))}</td>"
        for satu, sel in zip(kolom[1:], baris[1:], strict=True)
    )
    return f"<tr>{pertama}{lain}</tr>"


def _kelas(kolom: Column) -> str:
    return ' class="n"' if kolom.numeric else ""
