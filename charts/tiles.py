"""TilesSpec -> plotly: squares drawn as bars (clickable, with patterns and text); map grid or matrix."""

from __future__ import annotations

from typing import Any

from charts.choropleth import class_legend, label_lines, legend_title, pattern, swatch_template, swatch_trace
from charts.marks import KOSONG, legend_swatches, lines_of, shown, tile_fill, warna
from charts.measure import wrap_to
from charts.spec import Tile, TilesSpec
from charts.theme import UKURAN, axis, esc, hidden_axis, hover, layout

SIDE = 0.94
MAP_ROW = 116
MATRIX_ROW = 46
HEADER_PX = 240
COLUMN_PX = 100
LEGEND_PX = 330


def draw(spec: TilesSpec) -> dict[str, Any]:
    """Raw figure of a tile grid (no headers) or of a matrix (with headers)."""
    marks = [tile.mark for tile in spec.tiles]
    swatches = [swatch_trace(item) for item in legend_swatches(spec.legend, marks)]
    return {"data": [*_squares(spec), *swatches], "layout": _layout(spec)}


def grid_size(spec: TilesSpec) -> tuple[int, int]:
    """(columns, rows) of the grid, never 0."""
    columns = max([len(spec.col_labels), *(tile.col + 1 for tile in spec.tiles)])
    rows = max([len(spec.row_labels), *(tile.row + 1 for tile in spec.tiles)])
    return max(1, columns), max(1, rows)


def is_matrix(spec: TilesSpec) -> bool:
    """With headers a tile shows its value only; without, its name too."""
    return bool(spec.row_labels or spec.col_labels)


def tile_lines(tile: Tile, spec: TilesSpec) -> list[str]:
    """Lines of text in a tile, top to bottom: the value in a matrix; name, value and its own year on a map."""
    return [shown(tile.mark)] if is_matrix(spec) else [tile.mark.label, *label_lines(tile.mark)]


def _squares(spec: TilesSpec) -> list[dict[str, Any]]:
    """One bar trace per ink: a selection would otherwise grey the texts of a mixed trace.

    Texts on a pattern have a trace of their own: only they get a halo, which on a plain colour would blur them.
    """
    by_ink: dict[tuple[str, bool], list[Tile]] = {}
    for tile in spec.tiles:
        _, ink, pola = tile_fill(tile.mark, spec.legend)
        by_ink.setdefault((ink, bool(pola)), []).append(tile)
    return [_ink(ink, tiles, spec, patterned) for (ink, patterned), tiles in by_ink.items()]


def _ink(ink: str, tiles: list[Tile], spec: TilesSpec, patterned: bool) -> dict[str, Any]:
    fills = [tile_fill(tile.mark, spec.legend) for tile in tiles]
    square = {
        "type": "bar",
        "x": [tile.col for tile in tiles],
        "base": [round(tile.row - SIDE / 2, 2) for tile in tiles],
        "y": [SIDE] * len(tiles),
        "width": SIDE,
        "text": [_text(tile, spec) for tile in tiles],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "inside",
        "insidetextfont": {"size": UKURAN, "color": ink} | ({"shadow": "auto"} if patterned else {}),
        "marker": {
            "color": [fill for fill, _, _ in fills],
            "line": _edges(tiles, spec.selected),
        }
        | ({"pattern": pattern([pola for _, _, pola in fills])} if patterned else {}),
        # plotly.js 4.1 throws on a click when a bar has unselected text but no selected text
        "selected": {"textfont": {"color": ink}},
        "unselected": {"marker": {"opacity": 1}, "textfont": {"color": ink}},
        "showlegend": False,
    }
    return square | hover([tile.mark.key for tile in tiles], [_hover_lines(tile, spec) for tile in tiles])


def _edges(tiles: list[Tile], selected: str) -> dict[str, Any]:
    chosen = [bool(selected) and tile.mark.key == selected for tile in tiles]
    if not any(chosen):
        return {"color": warna("teks_lemah"), "width": 1}
    ink = [warna("sorot" if on else "teks_lemah") for on in chosen]
    return {"color": ink, "width": [4 if on else 1 for on in chosen]}


def _hover_lines(tile: Tile, spec: TilesSpec) -> list[str]:
    """A matrix cell is named by its row and column headers as well."""
    lines = lines_of(tile.mark)
    row = spec.row_labels[tile.row] if spec.row_labels else ""
    return [f"{row}: {lines[0]}", *lines[1:]] if row and row not in lines[0] else lines


def _text(tile: Tile, spec: TilesSpec) -> str:
    lines = [esc(line) for line in tile_lines(tile, spec)]
    at = 0 if is_matrix(spec) else 1
    # in a matrix only a symbol is bold: it must stand out of its pattern
    if at or tile.mark.keadaan in KOSONG:
        lines[at] = f"<b>{lines[at]}</b>"
    return "<br>".join(lines)


def _layout(spec: TilesSpec) -> dict[str, Any]:
    columns, rows = grid_size(spec)
    matrix = is_matrix(spec)
    plot = rows * (MATRIX_ROW if matrix else MAP_ROW)
    sides = [wrap_to(label, HEADER_PX, UKURAN, 2) for label in spec.row_labels]
    heads = [wrap_to(label, COLUMN_PX, UKURAN, 2) for label in spec.col_labels]
    top = 34 + 19 * max((len(lines) for lines in heads), default=0)
    head = legend_title(spec.legend.title, spec.legend.method, LEGEND_PX)
    entries = len(legend_swatches(spec.legend, [tile.mark for tile in spec.tiles]))
    bottom = 40 + 22 * ((entries + 1) // 2)
    square = {} if matrix else {"scaleanchor": "x", "constrain": "domain"}
    across = {"range": [-0.5, columns - 0.5], "constrain": "domain"}
    down = {"range": [rows - 0.5, -0.5]} | square
    return layout(
        height=top + plot + bottom,
        margin=(4, top, 4, bottom),
        barmode="overlay",
        template={"data": swatch_template()},
        showlegend=True,
        legend=class_legend(head, -10 / plot),
        xaxis=_header(across, heads, side="top") if matrix else hidden_axis(**across),
        yaxis=_header(down, sides) if matrix else hidden_axis(**down),
    )


def _header(place: dict[str, Any], labels: list[tuple[str, ...]], **more: Any) -> dict[str, Any]:
    texts = ["<br>".join(esc(line) for line in lines) for lines in labels]
    wide = {"automargin": True, "showgrid": False, "tickvals": list(range(len(labels))), "ticktext": texts}
    return axis(**wide, **place, **more)
