"""TilesSpec -> SVG: tile-grid map or matrix of equal cells."""

from __future__ import annotations

from charts.marks import legend_swatches, tile_fill, warna
from charts.measure import shorten, text_width, wrap_to
from charts.spec import Tile, TilesSpec
from charts.tiles import grid_size, is_matrix, tile_lines
from reports.svg.legenda import column, flow, side_width
from reports.svg.unsur import LEAST, Kotak, besar, layar, marked, pattern_fill, rect, text, texts


def draw(spec: TilesSpec, box: Kotak, size: float) -> list[str]:
    """Cells with their legend: above a matrix, at the right of a tile map."""
    entries = legend_swatches(spec.legend, [tile.mark for tile in spec.tiles])
    if is_matrix(spec) or box.w <= box.h * 1.15:
        small = besar(max(LEAST, size * 0.85))
        whole = text_width(_title(spec), small, bold=True) <= box.w
        head = shorten(_title(spec) if whole or not layar() else spec.legend.title, box.w, small, bold=True)
        parts, high = flow(entries, box.cut(top=small * 1.4), small)
        parts.append(text(box.x, box.y + small * 0.6, head, small, bold=True))
        rest = box.cut(top=high + small * 1.6)
        return parts + (_matrix(spec, rest, size) if is_matrix(spec) else _map(spec, rest, size))
    side = side_width(spec.legend, entries, box.w, size)
    parts = column(spec.legend, entries, Kotak(box.right - side, box.y, side, box.h), size)
    return parts + _map(spec, box.cut(right=side + 12), size)


def _title(spec: TilesSpec) -> str:
    return f"{spec.legend.title} ({spec.legend.method})" if spec.legend.method else spec.legend.title


def _map(spec: TilesSpec, box: Kotak, size: float) -> list[str]:
    columns, rows = grid_size(spec)
    side = min(box.w / columns, box.h / rows)
    wide = min(box.w / columns, max(side, _widest(spec, size))) if layar() else side
    left = box.x + (box.w - wide * columns) / 2
    return [
        _cell(tile, Kotak(left + tile.col * wide, box.y + tile.row * side, wide, side), size, spec)
        for tile in spec.tiles
    ]


def _widest(spec: TilesSpec, size: float) -> float:
    """Cell width that holds every text of a map's cells; all cells stay equal."""
    lines = [item for tile in spec.tiles for item in tile_lines(tile, spec)]
    return max((text_width(item, size, bold=True) for item in lines), default=0.0) + 12


def _matrix(spec: TilesSpec, box: Kotak, size: float) -> list[str]:
    columns, rows = grid_size(spec)
    names = max((text_width(label, size) for label in spec.row_labels), default=0.0) + 12
    left = min(names, box.w * 0.3)
    cell_w = (box.w - left) / columns
    words = [text_width(word, size) for label in spec.col_labels for word in label.split()]
    head = besar(max(11.0, min(size, size * (cell_w - 4) / max([1.0, *words]))))
    # half a pixel more: the widest word fills the cell exactly, and rounding must not break it
    # letters of a least size: a word that is too wide stays whole, and who draws tries a wider box
    least = max([cell_w - 3.5, *(wide * head / size + 1 for wide in words)]) if layar() else cell_w - 3.5
    heads = [wrap_to(label, least, head, 2) for label in spec.col_labels]
    top = head * 1.25 * max((len(lines) for lines in heads), default=0) + 4
    cell_h = min(size * 3.2, (box.h - top) / rows)
    font = besar(max(min(size, cell_h * 0.9), min(LEAST, cell_h * 0.95)))
    parts = [
        texts(box.x + left + (i + 0.5) * cell_w, box.y + top / 2, lines, head, anchor="middle")
        for i, lines in enumerate(heads)
    ]
    most = 2 if cell_h > font * 2.4 else 1
    for index, label in enumerate(spec.row_labels):
        lines = wrap_to(label, left - 10, font, most)
        middle = box.y + top + (index + 0.5) * cell_h
        parts.append(texts(box.x + left - 8, middle, lines, font, anchor="end"))
    for tile in spec.tiles:
        place = Kotak(box.x + left + tile.col * cell_w, box.y + top + tile.row * cell_h, cell_w, cell_h)
        parts.append(_cell(tile, place, font, spec))
    return parts


def _cell(tile: Tile, place: Kotak, size: float, spec: TilesSpec) -> str:
    fill, ink, pola = tile_fill(tile.mark, spec.legend)
    gap = 1.0 if place.h < 40 else 2.5
    inner = place.cut(gap, gap, gap, gap)
    chosen = bool(spec.selected) and tile.mark.key == spec.selected
    edge = warna("sorot" if chosen else "teks_lemah")
    parts = rect(inner, fill, stroke=edge, width=4 if chosen else 1)
    if pola:
        parts += rect(inner, pattern_fill(pola))
    halo = (warna("latar") if ink != warna("latar") else "") if pola else ""
    lines = tile_lines(tile, spec)
    # a number is never cut: the text of a narrow cell gets smaller instead
    fits = size * (inner.w - 2) / max(1.0, *(text_width(item, size, bold=True) for item in lines))
    size = besar(min(size, fits))
    middle = (inner.x + inner.w / 2, inner.y + inner.h / 2)
    return marked(
        tile.mark, parts + texts(*middle, lines, size, anchor="middle", bold=True, fill=ink, halo=halo)
    )
