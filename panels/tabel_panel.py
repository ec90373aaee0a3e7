"""Panels that are a table of numbers: the cells are made elsewhere, here they become a panel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from charts.spec import Cell, Column, Table, TableSpec
from panels.common import sources, stamps
from panels.koreksi import Di
from panels.panel import Panel, Stamps
from panels.state import Choice, State, address
from queries import Konteks, Row


def isi_tabel(columns: tuple[Column, ...], lines: Iterable[tuple[Cell, ...]], keys: Iterable[str]) -> Table:
    """Return a table of ready lines with the code of each."""
    return Table(columns=columns, rows=tuple(lines), keys=tuple(keys))


def panel_tabel_data(
    *,
    key: str,
    title: str,
    unit: str,
    period: str,
    table: Table,
    used: Iterable[Row],
    page: str,
    choices: Mapping[str, Choice],
    state: State,
    konteks: Konteks,
    sumber_id: Iterable[str] | None = None,
    stempel: Stamps | None = None,
    di: Di | None = None,
    alt: str = "",
    sentences: tuple[str, ...] = (),
    notes: tuple[str, ...] = (),
) -> Panel:
    """Return a table panel; sources and stamps come from the `used` rows unless they are given."""
    kept = tuple(used)
    ids = (row["sumber_id"] for row in kept) if sumber_id is None else sumber_id
    return Panel(
        key=key,
        title=title,
        unit=unit,
        period=period,
        spec=TableSpec(table),
        table=table,
        sources=sources(konteks, ids),
        stamps=stempel or stamps(konteks, kept, di=di),
        alt=alt or f"{title}: {len(table.rows)} baris.",
        sentences=sentences,
        notes=notes,
        state=address(page, state, konteks, choices),
    )
