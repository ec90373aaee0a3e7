"""SmallMultiplesSpec -> plotly: small line charts on one pair of axes."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from charts.line import (
    empty_rows,
    series_traces,
    strip_lo,
    x_axis,
    y_axis,
)
from charts.marks import needs_legend, series_swatches, warna
from charts.measure import text_width
from charts.peristiwa import band_shapes, event_lines, event_shapes
from charts.spec import Axis, LineSpec, Series, SmallMultiplesSpec
from charts.theme import PHONE_PX, UKURAN, esc, layout, legend, note

CELL = 160
CELL_PX = 130
STEP = 0.11
GAP_Y = 62
GAP_X = 0.025
DEKAT = 0.15  # a tick nearer than this to an end of its cell has its text flush with the end
TITLE_LINE = 18  # px of a second line of a cell's title
TITLE_UP = 5  # px above the frame of a cell, thick where it is chosen
TICKS_OUT = 16  # px between the value texts and the plot, and right of it
LUANG = 0.06  # free stretch above the highest mark, so that the frame does not cut it


def draw(spec: SmallMultiplesSpec) -> dict[str, Any]:
    """Raw figure; all cells share the widest of their ranges."""
    x, y = shared_axes(spec)
    cells = [(key, LineSpec(c.series, x, y, c.bands, c.events, c.selected)) for key, _, c in spec.cells]
    strips = [empty_rows(chart, CELL_PX) for _, chart in cells]
    lo = min((strip_lo(y, strip, STEP) for strip in strips), default=y.lo)
    data: list[dict[str, Any]] = []
    axes: dict[str, Any] = {}
    shapes: list[dict[str, Any]] = []
    named: set[str] = set()
    for index, (key, chart) in enumerate(cells):
        number = "" if index == 0 else str(index + 1)
        for item in chart.series:
            place = {"number": number, "key": key, "width": CELL_PX}
            traces = series_traces(item, chart, strips[index], STEP, **place)
            data += [_small(_legend_once(trace, item, named)) for trace in traces]
        axes |= _axes(spec, index, number, x, y, lo)
        shapes += band_shapes(chart.bands, number) + event_shapes(chart.events, number)
    notes = [
        _title(lines, index, key == spec.selected)
        for index, ((key, _, _), lines) in enumerate(zip(spec.cells, _titles(spec, y), strict=True))
    ]
    notes += [year for index in range(len(cells)) for year in _years(x, index)]
    return {"data": data, "layout": _layout(spec, axes, shapes, notes, y)}


def shared_axes(spec: SmallMultiplesSpec) -> tuple[Axis, Axis]:
    """One x and one y axis for all cells: the widest range, with its ticks and room above the highest mark."""
    charts = [chart for _, _, chart in spec.cells]
    x, y = _widest([chart.x for chart in charts]), _widest([chart.y for chart in charts])
    return x, replace(y, hi=max(y.hi, _top(charts) + LUANG * (y.hi - y.lo)))


def _top(charts: list[LineSpec]) -> float:
    """The highest mark, or the end of its interval."""
    marks = (mark for chart in charts for item in chart.series for mark in item.marks)
    return max((v for mark in marks for v in (mark.value, mark.high) if v is not None), default=-math.inf)


def _titles(spec: SmallMultiplesSpec, y: Axis) -> list[list[str]]:
    """The lines of each title: parts apart where one title would run into the next cell on a phone."""
    ticks = max((text_width(tick.text, UKURAN) for tick in y.ticks), default=0)
    cell = (PHONE_PX - ticks - 2 * TICKS_OUT) * (1 - GAP_X * (spec.columns - 1)) / spec.columns
    titles = [title for _, title, _ in spec.cells]
    fits = all(text_width(title, UKURAN, bold=True) <= cell for title in titles)
    return [[title] if fits else title.split(" · ") for title in titles]


def gap_y(spec: SmallMultiplesSpec, y: Axis) -> int:
    """Px between two rows of cells: years below, titles above."""
    return GAP_Y + TITLE_LINE * (max(map(len, _titles(spec, y)), default=1) - 1)


def rows_of(spec: SmallMultiplesSpec) -> int:
    """Rows of the grid."""
    return max(1, math.ceil(len(spec.cells) / spec.columns))


def all_series(spec: SmallMultiplesSpec) -> tuple[Series, ...]:
    """The series of all cells, for the common legend."""
    return tuple(item for _, _, chart in spec.cells for item in chart.series)


def _widest(axes: list[Axis]) -> Axis:
    if not axes:
        return Axis("", 0, 1)
    widest = max(axes, key=lambda axis: axis.hi - axis.lo)
    return Axis(widest.title, min(a.lo for a in axes), max(a.hi for a in axes), widest.ticks)


def _axes(spec: SmallMultiplesSpec, index: int, number: str, x: Axis, y: Axis, lo: float) -> dict[str, Any]:
    row, column = divmod(index, spec.columns)
    rows = rows_of(spec)
    gap = gap_y(spec, y)
    total = rows * CELL + (rows - 1) * gap
    top = 1 - row * (CELL + gap) / total
    width = (1 - GAP_X * (spec.columns - 1)) / spec.columns
    left = column * (width + GAP_X)
    ends = Axis(x.title, x.lo, x.hi, x.ticks[:1] + x.ticks[-1:] if len(x.ticks) > 1 else x.ticks)
    chosen = spec.cells[index][0] == spec.selected
    frame = {"mirror": True, "showline": True, "linewidth": 3 if chosen else 1}
    frame["linecolor"] = warna("sorot" if chosen else "garis")
    across = {"domain": [round(left, 4), round(left + width, 4)], "anchor": f"y{number}"}
    down = {"domain": [round(max(0.0, top - CELL / total), 4), round(top, 4)], "anchor": f"x{number}"}
    return {
        f"xaxis{number}": x_axis(ends, ticks=False) | frame | across,
        f"yaxis{number}": y_axis(y, lo=lo, ticks=column == 0) | frame | down,
    }


def _legend_once(trace: dict[str, Any], item: Series, named: set[str]) -> dict[str, Any]:
    shown = item.name not in named and trace.get("showlegend", True)
    named.add(item.name)
    trace["showlegend"] = shown
    trace["legendgroup"] = item.name
    return trace


def _small(trace: dict[str, Any]) -> dict[str, Any]:
    """Thinner lines and points, as the cell is small."""
    if trace["mode"] != "text":
        trace["marker"]["size"] = 6
        trace["line"]["width"] = 2
    return trace


def _title(lines: list[str], index: int, chosen: bool) -> dict[str, Any]:
    number = "" if index == 0 else str(index + 1)
    more = {"xref": f"x{number} domain", "yref": f"y{number} domain", "xanchor": "left", "yanchor": "bottom"}
    first, *rest = [f"<b>{esc(line)}</b>" for line in lines]
    text = "<br>".join([first + (" ◀" if chosen else ""), *rest])
    return note(text, x=0, y=1, yshift=TITLE_UP, align="left", font={"size": UKURAN}) | more


def _years(x: Axis, index: int) -> list[dict[str, Any]]:
    """First and last tick under each cell, at their ticks and inside its width: neighbours would collide."""
    number = "" if index == 0 else str(index + 1)
    below = {"xref": f"x{number} domain", "yref": f"y{number} domain", "y": 0, "yanchor": "top", "yshift": -8}
    shown = []
    for tick in (*x.ticks[:1], *x.ticks[1:][-1:]):
        share = (tick.value - x.lo) / (x.hi - x.lo or 1)
        at, side = (0, "left") if share < DEKAT else (1, "right") if share > 1 - DEKAT else (share, "center")
        shown.append(note(esc(tick.text), x=round(at, 4), xanchor=side, **below))
    return shown


def _layout(
    spec: SmallMultiplesSpec, axes: dict[str, Any], shapes: list[dict], notes: list[dict], y: Axis
) -> dict[str, Any]:
    series = all_series(spec)
    rows = rows_of(spec)
    gap = gap_y(spec, y)
    plot = rows * CELL + (rows - 1) * gap
    events = spec.cells[0][2].events if spec.cells else ()
    bands = spec.cells[0][2].bands if spec.cells else ()
    lines = [esc(f"Bidang kelabu: {band.label}") for band in bands]
    lines += ["Garis tegak, kiri ke kanan:", *event_lines(events)] if events else []
    legend_px = 28 * len(series_swatches(series)) if needs_legend(series) else 0
    above = 24 + gap - GAP_Y
    top, bottom = 32 + above + legend_px, 40 + 20 * len(lines)
    below = {"x": 0, "y": 0, "xanchor": "left", "yanchor": "top", "align": "left", "yshift": -36}
    title = note(esc(y.title), x=0, y=1, xanchor="left", yanchor="bottom", yshift=above)
    return layout(
        height=top + plot + bottom,
        margin=(8, top, 12, bottom),
        showlegend=needs_legend(series),
        legend=legend(y=1 + (24 + above) / plot),
        shapes=shapes,
        annotations=[*notes, title, *([note("<br>".join(lines), **below)] if lines else [])],
        **axes,
    )
