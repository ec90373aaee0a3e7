"""The clear empty state of (d) and (e): which areas, which table, which years are still awaited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from charts.spec import Column, Table
from panels import ikn_alamat
from panels.common import word_cell
from panels.panel import Panel
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks
from words import catatan

MINIMAL = 8  # real, comparable areas that (d) and (e) need
TANPA_CONTOH = "Bagian ini tidak pernah digambar dari data contoh."


def tunggu(
    key: str,
    title: str,
    period: str,
    wanted: Sequence[tuple[str, str, str, str]],
    n: int,
    total: int,
    notes: tuple[str, ...],
    state: State,
    konteks: Konteks,
    tertutup: str = "",
) -> Panel:
    """Return the panel that lists what is missing; `wanted` rows are (code, area, table, years), "" years = none.

    `tertutup`: why no file would open this part; it stands instead of the list.
    """
    missing = [] if tertutup else [row for row in wanted if row[3]]
    named = tuple(dict.fromkeys(row[1] for row in missing))
    said = tertutup or catatan.masih_ditunggu(n, total, MINIMAL, named)
    return panel_tabel_data(
        key=f"{key}-tunggu-{ikn_alamat.jenis(state)}".lower(),
        title=title,
        unit="data resmi",
        period=period,
        table=_tabel(missing),
        used=(),
        page=ikn_alamat.PAGE,
        choices=ikn_alamat.choices(konteks),
        state=state,
        konteks=konteks,
        alt=f"{title}. {said}",
        sentences=(said,),
        notes=(TANPA_CONTOH, *notes, catatan.BUKAN_SEBAB_AKIBAT),
    )


def _tabel(missing: Sequence[tuple[str, str, str, str]]) -> Table:
    columns = (Column("wilayah", "Wilayah"), Column("tabel", "Tabel yang ditunggu"), Column("tahun", "Tahun"))
    lines = (tuple(word_cell(part) for part in row[1:]) for row in missing)
    return isi_tabel(columns, lines, (row[0] for row in missing))


def tahun_ringkas(years: Iterable[int]) -> str:
    """Return years as runs: "2016–2019, 2022"."""
    runs: list[list[int]] = []
    for year in sorted(years):
        if runs and year == runs[-1][1] + 1:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)
