"""A table of words in the grid: long texts get a fixed width and wrap, and the rows are high enough for them."""

from __future__ import annotations

from math import ceil

from charts.spec import Table
from charts.table import cell_text, titles

PANJANG = 46  # letters that one line of a wide column holds
LEBAR = 340  # pixels of that column
BARIS, TEPI = 20, 16  # pixels of a line, and above and below the text
PALING_BARIS = 4
MEMBUNGKUS = 72  # the grid wraps nothing in a row lower than two of its own


def lebar(table: Table) -> dict[str, int]:
    """Title (as in charts.table.frame) -> width of the columns whose texts need more than a line."""
    return {title: LEBAR for title, most in zip(titles(table), _terpanjang(table)) if most > PANJANG}


def tinggi(table: Table) -> int | None:
    """Height of a row that shows the longest text; None where one line is enough."""
    most = max(_terpanjang(table), default=0)
    if most <= PANJANG:
        return None
    return max(MEMBUNGKUS, TEPI + BARIS * min(PALING_BARIS, ceil(most / PANJANG)))


def _terpanjang(table: Table) -> list[int]:
    return [
        max((len(cell_text(row[place])) for row in table.rows), default=0)
        for place in range(len(table.columns))
    ]
