"""Table -> SVG: columns as wide as their texts, numbers right, total row bold."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from charts.marks import warna
from charts.measure import shorten, text_width, wrap_to
from charts.spec import Cell, TableSpec
from charts.table import cell_text, isian, titles
from reports.svg.unsur import Kotak, besar, line, rect, text, texts

ROW = 1.9
SMALLEST = 10.0
STRETCH = 1.5


def draw(spec: TableSpec, box: Kotak, size: float) -> list[str]:
    """All rows; the font shrinks down to 10 px, and rows that still do not fit are counted in a last line."""
    table = spec.table
    rows = [*table.rows, *([table.total] if table.total is not None else [])]
    font = besar(max(SMALLEST, min(size, box.h / ((len(rows) + 2.2) * 1.25))))
    heads = titles(table)
    numeric = [column.numeric for column in table.columns]
    # many columns of numbers: smaller letters before a number is cut, or the name that it belongs to
    give = box.w if sum(numeric) * 2 <= len(numeric) else float("inf")
    while font - 1 >= besar(SMALLEST) and sum(_wanted(heads, rows, give, font, numeric)) > box.w:
        font -= 1
    widths = _widths(heads, rows, box.w, font, numeric)
    top = font * 2.8
    step = min(font * ROW, max(font * 1.2, (box.h - top) / max(1, len(rows))))
    room = int((box.h - top + 0.5) // step)
    kept = rows if len(rows) <= room else rows[: max(0, room - 1)]
    parts = _head(heads, widths, box, font, numeric)
    for index, row in enumerate(kept):
        key = table.keys[index] if index < len(table.keys) else ""
        total = table.total is not None and index == len(table.rows)
        place = Kotak(box.x, box.y + top + index * step, sum(widths), step)
        parts.append(_row(spec, row, widths, place, font, key, total))
    if len(kept) < len(rows):
        rest = f"… dan {len(rows) - len(kept)} baris lagi pada berkas data"
        parts.append(text(box.x, box.y + top + (len(kept) + 0.5) * step, rest, font))
    return parts


def _widths(
    heads: list[str], rows: list[tuple[Cell, ...]], most: float, font: float, numeric: list[bool]
) -> list[float]:
    wanted = _wanted(heads, rows, most, font, numeric)
    scale = min(STRETCH, most / (sum(wanted) or 1))
    return [width * scale for width in wanted]


def _wanted(
    heads: list[str], rows: list[tuple[Cell, ...]], most: float, font: float, numeric: list[bool]
) -> list[float]:
    wanted = []
    for index, head in enumerate(heads):
        cells = [text_width(cell_text(row[index]), font, bold=True) for row in rows]
        # a header may stand on two lines, but its longest word on one
        words = [text_width(word, font, bold=True) for word in head.split()]
        wanted.append(max([text_width(head, font, bold=True) * 0.55, *words, *cells]) + font * 1.6)
    return _narrowed(wanted, most, font, numeric)


def _narrowed(wanted: list[float], most: float, font: float, numeric: list[bool]) -> list[float]:
    """Columns of words give way, the widest first: a name may be cut, a number never."""
    kept, step = list(wanted), font * 0.5
    words = [index for index, number in enumerate(numeric) if not number]
    while sum(kept) > most and words:
        widest = max(words, key=lambda index: kept[index])
        if kept[widest] - step < font * 5:
            break
        kept[widest] -= step
    return kept


def _head(heads: list[str], widths: list[float], box: Kotak, font: float, numeric: list[bool]) -> list[str]:
    parts = []
    x = box.x
    for head, width, right in zip(heads, widths, numeric):
        lines = wrap_to(head, width - font, font, 2, bold=True)
        place, anchor = (x + width - font * 0.5, "end") if right else (x + font * 0.5, "start")
        parts.append(texts(place, box.y + font * 1.3, lines, font, bold=True, anchor=anchor))
        x += width
    rule = box.y + font * 2.7
    return [*parts, line(box.x, rule, x, rule, warna("teks"), 2)]


def _row(
    spec: TableSpec,
    row: tuple[Cell, ...],
    widths: list[float],
    place: Kotak,
    font: float,
    key: str,
    total: bool,
) -> str:
    parts = []
    if key and key == spec.selected:
        parts.append(rect(place, warna("garis"), more=' fill-opacity="0.5"'))
    x, middle = place.x, place.y + place.h / 2
    for cell, width, column in zip(row, widths, spec.table.columns):
        content = shorten(cell_text(cell), width - font * 0.6, font, bold=total)
        at, anchor = (x + width - font * 0.5, "end") if column.numeric else (x + font * 0.5, "start")
        ground, ink = _isian(spec, cell, Kotak(x, place.y, width, place.h))
        drawn = text(at, middle, content, font, anchor=anchor, bold=total, **ink)
        parts.append(_cell(cell, key, ground + drawn))
        x += width
    ink = warna("teks" if total else "garis")
    edge = place.y if total else place.bottom
    return "".join([*parts, line(place.x, edge, place.right, edge, ink)])


def _isian(spec: TableSpec, cell: Cell, place: Kotak) -> tuple[str, dict[str, str]]:
    """Ground of a shaded cell and the ink that reads on it."""
    kelas = isian(spec.table, cell)
    return (rect(place, kelas.warna), {"fill": kelas.teks}) if kelas else ("", {})


def _cell(cell: Cell, key: str, content: str) -> str:
    value = "" if cell.value is None else str(cell.value)
    return (
        f"<g data-key={quoteattr(key)} data-value={quoteattr(value)} "
        f'data-keadaan="{cell.keadaan}">{content}</g>'
    )
