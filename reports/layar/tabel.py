"""TableSpec -> SVG for the stage: cells wrap instead of being cut, rows are as high as their texts."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from charts.marks import warna
from charts.measure import text_width, wrap
from charts.spec import Cell, Column, Table, TableSpec
from charts.table import cell_text, isian, titles
from reports.svg.unsur import Kotak, line, rect, texts

LANGKAH = 1.18  # line height in font sizes
BANTALAN = 0.4  # room above and below the text of a row, together, in font sizes
SELA = 0.9  # room between columns
LONGGAR = 1.6  # most that rows are heightened to fill the page
REGANG = 1.5  # most that columns are widened to fill the page
KATA = 9.0  # font sizes that a column of words gets at least, where its words are long


def draw(spec: TableSpec, box: Kotak, size: float) -> list[str]:
    """Every row of the table from the top of the box; what has no room stands outside the box."""
    table = spec.table
    lebar = lebar_kolom(table, box.w, size)
    kepala = [wrap(judul, wide - SELA * size, size, bold=True) for judul, wide in zip(titles(table), lebar)]
    y = box.y + max(map(len, kepala)) * size * LANGKAH + BANTALAN * size
    parts = [_baris(table.columns, kepala, lebar, (box.x, box.y, y - box.y), size, bold=True)]
    parts.append(line(box.x, y, box.x + sum(lebar), y, warna("teks"), 2.5))
    rows = semua_baris(table)
    longgar = _longgar(sum(tinggi_baris(row, lebar, size) for row in rows), box.bottom - y)
    for urut, row in enumerate(rows):
        jumlah = urut >= len(table.rows)
        tinggi = tinggi_baris(row, lebar, size) * longgar
        place = Kotak(box.x, y, sum(lebar), tinggi)
        key = table.keys[urut] if urut < len(table.keys) and not jumlah else ""
        if key and key == spec.selected:
            parts.append(rect(place, warna("garis"), more=' fill-opacity="0.5"'))
        parts.append(_isi(table, row, lebar, place, size, key, jumlah))
        y += tinggi
        parts.append(line(box.x, y, place.right, y, warna("garis")))
    return parts


def lebar_kolom(table: Table, ruang: float, size: float) -> list[float]:
    """Widths of the columns: numbers are never broken, words share what is left. May be wider than `ruang`."""
    alami, paling = zip(*(_lebar(table, urut, size) for urut in range(len(table.columns))))
    sisa = ruang - sum(paling)
    if sum(alami) <= ruang:
        lebih = min(REGANG, ruang / sum(alami))
        return [wide * lebih for wide in alami]
    rindu = [a - p for a, p in zip(alami, paling)]
    if sisa <= 0:
        return list(paling)
    return [p + sisa * r / (sum(rindu) or 1) for p, r in zip(paling, rindu)]


def tinggi_baris(row: tuple[Cell, ...], lebar: list[float], size: float) -> float:
    """Height of a row with wrapped cells."""
    banyak = max(len(_potong(cell, wide, size)) for cell, wide in zip(row, lebar))
    return (max(1, banyak) * LANGKAH + BANTALAN) * size


def _longgar(tinggi: float, ruang: float) -> float:
    """How much higher rows are drawn where there is room to spare."""
    return max(1.0, min(LONGGAR, ruang / (tinggi or 1)))


def semua_baris(table: Table) -> list[tuple[Cell, ...]]:
    """Rows with the total at the end."""
    return [*table.rows, *([table.total] if table.total is not None else [])]


def _lebar(table: Table, urut: int, size: float) -> tuple[float, float]:
    """(width without a break, least width) of a column."""
    isi = [cell_text(row[urut]) for row in semua_baris(table)]
    judul = titles(table)[urut]
    pad = SELA * size + 0.5  # half a pixel more: a word that fills its column exactly must not break
    panjang = max((text_width(satu, size, bold=True) for satu in isi), default=0.0)
    kata = max((text_width(satu, size, bold=True) for satu in judul.split()), default=0.0)
    if table.columns[urut].numeric:
        return max(panjang, kata, text_width(judul, size, bold=True) / 3) + pad, max(panjang, kata) + pad
    sekata = max((text_width(k, size, bold=True) for satu in isi for k in satu.split()), default=0.0)
    # three or four lines of words at most, where the words themselves are not longer
    return (
        max(panjang, kata, text_width(judul, size, bold=True) / 2) + pad,
        max(sekata, kata, min(panjang, KATA * size)) + pad,
    )


def _potong(cell: Cell, wide: float, size: float) -> tuple[str, ...]:
    return wrap(cell_text(cell), wide - SELA * size, size)


def _isi(
    table: Table, row: tuple[Cell, ...], lebar: list[float], place: Kotak, size: float, key: str, bold: bool
) -> str:
    parts, x, nama = [], place.x, cell_text(row[0])
    for urut, (cell, wide, column) in enumerate(zip(row, lebar, table.columns)):
        lines = _potong(cell, wide, size)
        at, anchor = _tempat(column, x, wide, size)
        kelas = isian(table, cell)
        drawn = rect(Kotak(x, place.y, wide, place.h), kelas.warna) if kelas else ""
        ink = {"fill": kelas.teks} if kelas else {}
        drawn += texts(at, place.y + place.h / 2, lines, size, anchor=anchor, bold=bold, **ink)
        value = "" if cell.value is None else str(cell.value)
        judul = nama if urut == 0 else f"{nama}\n{titles(table)[urut]}: {cell_text(cell)}"
        parts.append(
            f"<g data-key={quoteattr(key or nama)} data-value={quoteattr(value)} "
            f'data-text={quoteattr(cell_text(cell))} data-keadaan="{cell.keadaan}">'
            f"<title>{escape(judul)}</title>{drawn}</g>"
        )
        x += wide
    return "".join(parts)


def _baris(
    columns: tuple[Column, ...],
    isi: list[tuple[str, ...]],
    lebar: list[float],
    tempat: tuple[float, float, float],
    size: float,
    *,
    bold: bool,
) -> str:
    x, y, high = tempat
    parts = []
    for column, lines, wide in zip(columns, isi, lebar):
        at, anchor = _tempat(column, x, wide, size)
        middle = y + high - (len(lines) * LANGKAH / 2 + BANTALAN / 2) * size
        parts.append(texts(at, middle, lines, size, anchor=anchor, bold=bold))
        x += wide
    return "".join(parts)


def _tempat(column: Column, x: float, wide: float, size: float) -> tuple[float, str]:
    half = SELA * size / 2
    return (x + wide - half, "end") if column.numeric else (x + half, "start")
