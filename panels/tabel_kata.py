"""Panels that are a table of words: catalogue lists and methods, with what they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from charts.spec import Cell, Column, Table
from panels.common import word_cell
from panels.panel import Panel, Source
from panels.state import State
from panels.tabel_panel import panel_tabel_data
from queries import Konteks
from words.format import angka

KOSONG = "–"
KATALOG = Source("KATALOG", "Serambi, katalog edisi data; rujukan tiap baris ada pada tabel", "", "", "")


def panel_tabel(
    key: str,
    title: str,
    columns: Sequence[Column],
    lines: Iterable[Sequence[Cell | str]],
    state: State,
    konteks: Konteks,
    *,
    page: str,
    period: str = "",
    notes: tuple[str, ...] = (),
    sentences: tuple[str, ...] = (),
    sumber_id: Iterable[str] = (),
) -> Panel:
    """Return a table panel; plain strings become word cells, "" prints as a dash."""
    ready = tuple(tuple(_cell(value) for value in line) for line in lines)
    made = panel_tabel_data(
        key=key,
        title=title,
        unit="",
        period=period or f"Edisi data {konteks.edisi}",
        table=Table(tuple(columns), ready),
        used=(),
        page=page,
        choices={},
        state=state,
        konteks=konteks,
        sumber_id=sumber_id,
        alt=f"Tabel {title}: {angka(len(ready))} baris; kolom {', '.join(one.title for one in columns)}.",
        sentences=sentences,
        notes=notes,
    )
    return replace(made, sources=made.sources or (KATALOG,))


def kolom(*titles: str) -> tuple[Column, ...]:
    """Return word columns of the given titles."""
    return tuple(Column(f"k{place}", title) for place, title in enumerate(titles))


def _cell(value: Cell | str) -> Cell:
    return value if isinstance(value, Cell) else word_cell(value or KOSONG)
