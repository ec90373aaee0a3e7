"""Panels that are a table of words: catalogue lists and methods, with what they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from charts.spec import Cell, Column, Table, TableSpec
from panels.common import sources, stamps, word_cell
from panels.panel import Panel, Source
from panels.state import State, address
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
    table = Table(tuple(columns), ready)
    return Panel(
        key=key,
        title=title,
        unit="",
        period=period or f"Edisi data {konteks.edisi}",
        spec=TableSpec(table),
        table=table,
        sources=sources(konteks, sumber_id) or (KATALOG,),
        stamps=stamps(konteks, ()),
        alt=f"Tabel {title}: {angka(len(ready))} baris; kolom {', '.join(one.title for one in columns)}.",
        sentences=sentences,
        notes=notes,
        state=address(page, state, konteks),
    )


def kolom(*titles: str) -> tuple[Column, ...]:
    """Return word columns of the given titles."""
    return tuple(Column(f"k{place}", title) for place, title in enumerate(titles))


def _cell(value: Cell | str) -> Cell:
    return value if isinstance(value, Cell) else word_cell(value or KOSONG)
