"""Table -> what st.dataframe shows: texts ready to read, a total row, which columns stand right."""

from __future__ import annotations

import pandas as pd

from charts.spec import Cell, Table
from words import keadaan as kata


def frame(table: Table) -> pd.DataFrame:
    """Texts of a table, one string column per column, total last; index 0..n-1 as `table.keys`.

    Strings, because every number format of st.dataframe follows the reader's browser. A pandas Styler would
    cost 12 ms a rerun; give `right_aligned` to column_config instead.
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
