"""A table twin folded for paper: fewer, taller columns; texts as printed."""

from __future__ import annotations

from typing import Any

from charts.spec import Cell, Column, Table
from reports import profil_kata as kata
from words.keadaan import TIDAK_TERSEDIA, simbol

LEBAR_TEKS = 12.0  # a text column never gets less room than so many letters
LEBAR_TERBESAR = 40.0
SEBARIS = 8  # a small text of so many letters stays on the line of the text
TIDAK_ADA = simbol(TIDAK_TERSEDIA)

Susunan = tuple[tuple[str, ...], ...]


def tabel(table: Table, susunan: Susunan = ()) -> dict[str, Any]:
    """Heads, alignment, room and rows of (text, small texts). `susunan` with unknown keys: the table as it is.

    `lebar` holds 0 for a number column, else the share of the room of a text column.
    """
    keys = [column.key for column in table.columns]
    lipat = _lipat(keys, susunan)
    groups = [[keys.index(key) for key in group] for group in lipat]
    first = [table.columns[group[0]] for group in groups]
    rows = [*table.rows, *((table.total,) if table.total is not None else ())]
    texts = [[_sel([row[i].text for i in group]) for group in groups] for row in rows]
    return {
        "kepala": [column.title for column in first],
        "kanan": [column.numeric for column in first],
        "lebar": [0.0 if column.numeric else _ruang(texts, i) for i, column in enumerate(first)],
        "baris": texts,
    }


def _lipat(keys: list[str], susunan: Susunan) -> Susunan:
    known = set(keys)
    if not susunan or any(key not in known for group in susunan for key in group):
        return tuple((key,) for key in keys)
    return susunan


def _sel(texts: list[str]) -> dict[str, Any]:
    more = [kata.singkat_cakupan(text) for text in texts[1:] if text and text != TIDAK_ADA]
    inline = len(more) == 1 and len(more[0]) <= SEBARIS
    return {"teks": texts[0], "kecil": more, "sebaris": inline}


def hanya_total(table: Table) -> Table:
    """The total row of a wide table as a tall one: a line per column, name and value."""
    assert table.total is not None
    columns = (Column("apa", "Ukuran"), Column("nilai", table.total[0].text, numeric=True))
    pairs = zip(table.columns[1:], table.total[1:], strict=True)
    return Table(columns, tuple((Cell(column.title, column.title), cell) for column, cell in pairs))


def _ruang(rows: list[list[dict[str, Any]]], place: int) -> float:
    longest = max(
        (len(text) for row in rows for text in (row[place]["teks"], *row[place]["kecil"])), default=0
    )
    return max(LEBAR_TEKS, min(longest + 6.0, LEBAR_TERBESAR))
