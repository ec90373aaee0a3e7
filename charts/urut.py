"""Numbers of a grid column in the order of their values, though the grid sorts what it shows as text.

st.dataframe sorts a column of texts with the browser's localeCompare, where a space stands before every sign
and every digit. So a smaller number gets more spaces in front; right-aligned and in a copy they do not show.
Ascending: the total row, cells without a number, then the numbers; descending the other way round, so that the
total row is always at an end. A hidden cell is its symbol only: nothing of its value is in its place.
"""

from __future__ import annotations

import re
from itertools import pairwise

from charts.spec import Cell

ANGKA = ("ada", "nihil")
_BENTUK = re.compile(r"(\+?)(\d[\d.]*)(?:,(\d+))?")


def sisip(cells: list[Cell], texts: list[str], *, total: bool) -> list[int]:
    """Spaces before each text of a numeric column; with `total` the last cell is the total row."""
    rows = len(cells) - total
    known = {place: cells[place].value for place in range(rows) if _berangka(cells[place])}
    found = [0] * len(cells)
    depth = 0
    order = sorted(known, key=lambda place: known[place], reverse=True)
    for higher, place in pairwise(order):
        if known[place] < known[higher] and not _turun(texts[higher], texts[place]):
            depth += 1
        found[place] = depth
    missing = [place for place in range(rows) if place not in known]
    depth += bool(missing and known)
    for place in missing:
        found[place] = depth
    if total:
        found[-1] = depth + 1
    return found


def _berangka(cell: Cell) -> bool:
    return cell.keadaan in ANGKA and isinstance(cell.value, int | float) and cell.value == cell.value


def _turun(higher: str, lower: str) -> bool:
    """Whether the texts alone stand in this order: equally long numbers without a minus, or the same text."""
    a, b = _BENTUK.match(higher), _BENTUK.match(lower)
    if not a or not b or (a[1], len(a[2]), len(a[3] or "")) != (b[1], len(b[2]), len(b[3] or "")):
        return higher == lower
    return (a[2], a[3] or "") >= (b[2], b[3] or "")
