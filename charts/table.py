"""Table -> what st.dataframe shows: texts ready to read, a total row, which columns stand right."""

from __future__ import annotations

from itertools import zip_longest

import pandas as pd
from pandas.io.formats.style import Styler

from charts.spec import Cell, LegendClass, Table
from charts.urut import sisip
from words import keadaan as kata

LEBAR = 7  # spaces before a text; the grid draws width / 4 letters, so more of them could push digits out
BANYAK = 6_000  # cells of the largest table that is worth a Styler


def frame(table: Table) -> pd.DataFrame:
    """Texts of a table, one string column per column, total last; index 0..n-1 as `table.keys`.

    Strings, because every number format of st.dataframe follows the reader's browser. A pandas Styler would
    cost 12 ms a rerun; give `right_aligned` to column_config instead, and `lembar` to the grid.
    """
    rows = [*table.rows, *([table.total] if table.total is not None else [])]
    texts = {
        column.key: [cell_text(row[index]) for row in rows] for index, column in enumerate(table.columns)
    }
    found = pd.DataFrame(texts, dtype="str")
    found.columns = titles(table)
    return found


def titles(table: Table) -> list[str]:
    """Column titles with their unit; equal titles get a number, since a frame needs distinct ones."""
    found: list[str] = []
    for column in table.columns:
        unit = column.satuan if column.satuan not in column.title else ""
        title = f"{column.title} ({unit})" if unit else column.title
        count = sum(1 for other in found if other == title or other.startswith(f"{title} #"))
        found.append(title if count == 0 else f"{title} #{count + 1}")
    return found


def right_aligned(table: Table) -> list[str]:
    """Titles (as in `frame`) of the columns that hold numbers."""
    return [title for title, column in zip(titles(table), table.columns) if column.numeric]


def cell_text(cell: Cell) -> str:
    """What the reader sees; a state without text shows its symbol."""
    return cell.text or kata.simbol(cell.keadaan)


def isian(table: Table, cell: Cell) -> LegendClass | None:
    """The heat class of a cell: ground and ink, for every renderer alike; None where it is not shaded."""
    if table.legenda is None or cell.kelas is None:
        return None
    return table.legenda.classes[cell.kelas]


class Berwarna(str):
    """A cell's text that knows its ground: the grid asks each cell for its style."""

    css: str = ""


def lembar(table: Table) -> pd.DataFrame | Styler:
    """What st.dataframe gets: the texts of `frame`; a click on a column's head sorts numbers as numbers.

    A long table whose texts cannot carry the order (hundreds of different negative numbers) keeps them plain.
    """
    if table.legenda is not None:
        return teduh(table)
    found, depth = _terurut(table)
    if depth <= LEBAR:
        return found
    return _tampak(found) if found.size <= BANYAK else frame(table)


def teduh(table: Table) -> Styler:
    """`lembar` with its heat shading; only shaded tables pay the milliseconds that a Styler costs."""
    plain, _ = _terurut(table)
    columns = {}
    for place, title in enumerate(plain.columns):
        cells = [row[place] for row in table.rows]
        columns[title] = [
            _isi(table, *one) for one in zip_longest(cells, plain[title])
        ]  # the total has no ground
    found = pd.DataFrame(columns, index=plain.index, dtype=object)
    return _tampak(found).map(lambda text: getattr(text, "css", ""))


def _tampak(found: pd.DataFrame) -> Styler:
    """Sorted by its texts, shown without the spaces before them."""
    return found.style.format(str.lstrip)


def _terurut(table: Table) -> tuple[pd.DataFrame, int]:
    """`frame` with the spaces that sort its numbers, and the most spaces before one of them."""
    found, most = frame(table), 0
    total = table.total is not None
    rows = [*table.rows, *([table.total] if total else [])]
    for place, (title, column) in enumerate(zip(found.columns, table.columns)):
        if column.numeric and rows:
            texts = found[title].tolist()
            spaces = sisip([row[place] for row in rows], texts, total=total)
            found[title] = [" " * n + text for n, text in zip(spaces, texts)]
            most = max(most, *spaces)
    return found, most


def _isi(table: Table, cell: Cell | None, text: str) -> str:
    kelas = isian(table, cell) if cell else None
    if kelas is None:
        return text
    shaded = Berwarna(text)
    shaded.css = f"background-color: {kelas.warna}; color: {kelas.teks}"
    return shaded
