"""LineSpec -> plotly: lines that stop at gaps and breaks, bands, numbered events with their list below."""

from __future__ import annotations

from typing import Any

from charts.bar import common, intervals
from charts.marks import drawn, mark_colour, needs_legend, series_name, shown, warna
from charts.measure import text_width
from charts.peristiwa import (
    DIGIT,
    band_notes,
    band_shapes,
    event_lines,
    event_notes,
    event_numbers,
    event_shapes,
)
from charts.placing import Label, event_levels, levels, spread_near
from charts.spec import Axis, LineSpec, Mark, Series
from charts.theme import PHONE_PX, UKURAN, axis, esc, layout, legend, note

PLOT = 360
NARROW = 260  # px of a phone's plot: events that would collide there go to the next row
LABEL_GAP = 20
BEHIND = 8  # px from a point to its label
STEP = 0.06
_SIDES = {"start": "middle right", "middle": "middle center", "end": "middle left"}
# (contoh, bentuk) -> dash and marker: projections and contoh stay apart without colour
GAYA = {
    (False, "garis"): ("solid", "circle"),
    (False, "garis_putus"): ("dash", "square-open"),
    (True, "garis"): ("dot", "circle-open"),
    (True, "garis_putus"): ("dashdot", "diamond-open"),
}


def draw(spec: LineSpec) -> dict[str, Any]:
    """Raw figure of a line spec."""
    strip = empty_rows(spec, NARROW)
    traces = [trace for item in spec.series for trace in series_traces(item, spec, strip, STEP)]
    return {"data": traces, "layout": _layout(spec, strip)}


def style(item: Series) -> tuple[str, str]:
    """(dash, marker symbol) of a series."""
    return GAYA[item.contoh, "garis_putus" if item.bentuk == "garis_putus" else "garis"]


def series_traces(
    item: Series,
    spec: LineSpec,
    strip: dict[tuple[str, str], int],
    step: float,
    *,
    number: str = "",
    key: str = "",
    width: float = NARROW,
) -> list[dict[str, Any]]:
    """The traces of one series on axes `number` ("" or "2"…): its line, and the symbols of its empty marks.

    `strip` is from `empty_rows`; `step` the height of one of its rows as a share of the value range.
    `key` replaces the marks' own keys in click events (the cell of a small multiple); `width` is the px of the
    narrowest plot.
    """
    where = {"xaxis": f"x{number}", "yaxis": f"y{number}"}
    traces = [_line(item, spec) | where]
    empty = tuple(mark for mark in item.marks if not drawn(mark))
    if empty:
        heights = [below(spec.y, strip[item.name, mark.key], step) for mark in empty]
        traces.append(_symbols(item, empty, heights, spec.x, width) | where)
    if key:
        for trace in traces:
            trace["customdata"] = [[key, *row[1:]] for row in trace["customdata"]]
    return traces


def empty_rows(spec: LineSpec, width: float, size: float = UKURAN) -> dict[tuple[str, str], int]:
    """{(series name, mark key): row} of the symbols in the strip below the value range.

    Symbols share a row as long as they do not touch in a plot of `width` px; their colour names the series.
    """
    scale = width / (spec.x.hi - spec.x.lo or 1)
    empty = [(item.name, mark) for item in spec.series for mark in item.marks if not drawn(mark)]
    wide = [text_width(shown(mark), size) + 2 for _, mark in empty]
    shift = {"start": 0.5, "middle": 0.0, "end": -0.5}
    middles = [
        (mark.x or 0.0) * scale + shift[symbol_anchor(mark, spec.x, width, size)] * px
        for (_, mark), px in zip(empty, wide)
    ]
    return {(name, mark.key): row for (name, mark), row in zip(empty, levels(middles, wide))}


def symbol_anchor(mark: Mark, x: Axis, width: float, size: float = UKURAN) -> str:
    """SVG's word for where a symbol's text stands at its x: "middle", or inwards at the ends of the axis."""
    scale = width / (x.hi - x.lo or 1)
    half = text_width(shown(mark), size) / 2
    here = mark.x or 0.0
    if (here - x.lo) * scale < half:
        return "start"
    return "end" if (x.hi - here) * scale < half else "middle"


def below(y: Axis, row: int, step: float) -> float:
    """Middle of a row of the strip, in axis units."""
    return y.lo - (row + 0.8) * step * (y.hi - y.lo)


def strip_lo(y: Axis, strip: dict[tuple[str, str], int], step: float) -> float:
    """Lower end of the axis including the strip."""
    return y.lo - (max(strip.values(), default=-1) + 1.35) * step * (y.hi - y.lo) if strip else y.lo


def _line(item: Series, spec: LineSpec) -> dict[str, Any]:
    colour = warna(item.warna)
    dash, symbol = style(item)
    marks = _with_gaps(item.marks)
    chosen = spec.selected and item.marks and any(mark.key == spec.selected for mark in item.marks)
    trace = {
        "type": "scatter",
        "mode": "markers" if item.bentuk in ("titik", "batang") else "lines+markers",
        "name": esc(series_name(item)),
        "x": [mark.x for mark in marks],
        "y": [mark.value for mark in marks],
        "connectgaps": False,
        "line": {"color": colour, "width": 3, "dash": dash},
        "marker": {"size": 9, "opacity": 1, "symbol": symbol, "color": _colours(marks, item)},
    }
    if chosen:
        trace["marker"]["size"] = [15 if mark.key == spec.selected else 9 for mark in marks]
    whole = Series(item.name, marks, item.bentuk, item.warna, item.contoh)
    return trace | common(whole) | intervals(whole, "error_y")


def _with_gaps(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Insert an empty point before each definition break, so that the line stops there."""
    found: list[Mark] = []
    for mark in marks:
        if mark.putus and found and drawn(mark):
            found.append(Mark(mark.key, mark.label, None, "", x=mark.x))
        found.append(mark)
    return tuple(found)


def _colours(marks: tuple[Mark, ...], item: Series) -> str | list[str]:
    colours = [mark_colour(mark, item) for mark in marks]
    return colours if len(set(colours)) > 1 else next(iter(colours), warna(item.warna))


def _symbols(
    item: Series, marks: tuple[Mark, ...], heights: list[float], x: Axis, width: float
) -> dict[str, Any]:
    whole = Series(item.name, marks, item.bentuk, item.warna, item.contoh)
    both = common(whole)
    plain = {"textfont": {"color": warna(item.warna)}}
    return both | {
        "type": "scatter",
        "mode": "text",
        "x": [mark.x for mark in marks],
        "y": heights,
        "text": [esc(shown(mark)) for mark in marks],
        "textfont": {"size": UKURAN, "color": warna(item.warna)},
        "textposition": [_SIDES[symbol_anchor(mark, x, width)] for mark in marks],
        "cliponaxis": False,
        "showlegend": False,
        "unselected": plain,
    }


def _layout(spec: LineSpec, strip: dict[tuple[str, str], int]) -> dict[str, Any]:
    rows = event_levels(spec.events, NARROW / (spec.x.hi - spec.x.lo or 1), DIGIT)
    ribbon = DIGIT * (max(rows) + 1) if rows else 0
    ticks = _ticks_px(spec)
    lines = event_lines(spec.events, ticks)
    legend_px = 28 * len(spec.series) if needs_legend(spec.series) else 0
    top, bottom = 34 + ribbon + min(legend_px, 84), 62 + (22 + 20 * len(lines) if lines else 0)
    lo = strip_lo(spec.y, strip, STEP)
    ends = end_labels(spec, PLOT * (spec.y.hi - spec.y.lo) / (spec.y.hi - lo or 1))
    wide = max((text_width(text, UKURAN) for _, _, _, text, _ in ends), default=0)
    return layout(
        height=top + PLOT + bottom,
        margin=(8, top, int(wide * 0.95) + 16, bottom),
        showlegend=needs_legend(spec.series),
        legend=legend(y=1 + (ribbon + 26) / PLOT),
        xaxis=x_axis(spec.x, title=True),
        yaxis=y_axis(spec.y, lo=lo),
        shapes=[*band_shapes(spec.bands), *event_shapes(spec.events)],
        annotations=[
            note(esc(spec.y.title), x=0, y=1, xanchor="left", yanchor="bottom", yshift=ribbon + 2),
            *band_notes(spec.bands),
            *event_numbers(spec.events, rows),
            *event_notes(lines, bottom, ticks),
            *[_end(*label) for label in ends],
        ],
    )


def x_axis(x: Axis, *, title: bool = False, ticks: bool = True) -> dict[str, Any]:
    """Numeric time axis with the spec's own tick texts."""
    more = {"title": {"text": esc(x.title), "standoff": 6}} if title and x.title else {}
    return axis(
        range=[x.lo, x.hi],
        showgrid=False,
        showline=True,
        ticks="outside",
        tickvals=[tick.value for tick in x.ticks],
        ticktext=[esc(tick.text) for tick in x.ticks],
        showticklabels=ticks,
        **more,
    )


def y_axis(y: Axis, *, lo: float, ticks: bool = True) -> dict[str, Any]:
    """Value axis from `lo` (below y.lo when a strip of symbols is there); zero is a dark line."""
    return axis(
        range=[lo, y.hi],
        tickvals=[tick.value for tick in y.ticks],
        ticktext=[esc(tick.text) for tick in y.ticks],
        showticklabels=ticks,
        automargin=ticks,
        zeroline=y.lo <= 0 <= y.hi,
    )


def end_labels(
    spec: LineSpec, plot_px: float, wide: float = 0, size: float = UKURAN
) -> list[tuple[float, float, float, str, str]]:
    """(x, y, shift px up, text, colour) of each series' last value; none moves further than it must.

    In a plot `wide` px wide (0: a phone's) no label covers another or a point of any series; only what shares a
    stretch of the x axis makes room for each other.
    """
    last = [(item, end) for item in spec.series for end in [_last(item)] if end is not None]
    up = plot_px / (spec.y.hi - spec.y.lo or 1)
    across = (wide or _phone(spec)) / (spec.x.hi - spec.x.lo or 1)
    points = [_place(mark, spec, across, up) for item in spec.series for mark in item.marks if drawn(mark)]
    labels = []
    for _, mark in last:
        x, height = _place(mark, spec, across, up)
        labels.append(Label(x + BEHIND, height, text_width(shown(mark), size, bold=True)))
    heights = spread_near(labels, max(LABEL_GAP, size * 1.25), plot_px, points)
    return [
        (mark.x, mark.value, height - label.height, shown(mark), warna(item.warna))
        for (item, mark), label, height in zip(last, labels, heights)
    ]


def _place(mark: Mark, spec: LineSpec, across: float, up: float) -> tuple[float, float]:
    return ((mark.x or 0.0) - spec.x.lo) * across, ((mark.value or 0.0) - spec.y.lo) * up


def _phone(spec: LineSpec) -> float:
    """Plot width on a phone: what the value ticks and the end labels leave."""
    ends = max((text_width(shown(end), UKURAN) for item in spec.series if (end := _last(item))), default=0)
    return max(NARROW / 2, PHONE_PX - _ticks_px(spec) - ends - 3 * BEHIND)


def _ticks_px(spec: LineSpec) -> float:
    return max((text_width(tick.text, UKURAN) for tick in spec.y.ticks), default=0)


def _last(item: Series) -> Mark | None:
    return next((mark for mark in reversed(item.marks) if drawn(mark)), None)


def _end(x: float, y: float, shift: float, text: str, colour: str) -> dict[str, Any]:
    # white ground: the line of another series may run through the label's place
    font = {"size": UKURAN, "color": colour}
    ground = {"bgcolor": warna("latar"), "borderpad": 0}
    more = {"xref": "x", "yref": "y", "xanchor": "left", "xshift": BEHIND, "yshift": round(shift, 1)}
    return note(f"<b>{esc(text)}</b>", x=x, y=y, font=font) | ground | more
