"""DotSpec -> plotly: labelled points over two numeric axes with their zero lines."""

from __future__ import annotations

from typing import Any

from charts.bar import common, intervals
from charts.marks import drawn, mark_colour, needs_legend, series_name, shown, warna
from charts.measure import wrap
from charts.placing import label_sides
from charts.spec import DotSpec, Mark, Series
from charts.theme import UKURAN, axis, esc, layout, legend, note

PLOT = (300, 420)  # px assumed for label placing: a phone; what is free there is free on wider plots
LIST_PX = 330
DASH = {"garis": "solid", "garis_putus": "dash"}


def draw(spec: DotSpec) -> dict[str, Any]:
    """Raw figure of a dot spec; marks without a value are listed under the plot, never dropped."""
    sides = iter(_sides(spec))
    traces = [_limit(item) if is_limit(item) else _points(item, spec, sides) for item in spec.series]
    return {"data": traces, "layout": _layout(spec)}


def without_place(spec: DotSpec) -> list[Mark]:
    """Marks that have no value or no x: they are named in the line below the chart."""
    return [m for item in spec.series if not is_limit(item) for m in item.marks if not is_placed(m)]


def is_limit(item: Series) -> bool:
    """Whether a series is a limit line (a funnel's), not points."""
    return item.bentuk in DASH


def list_text(marks: list[Mark]) -> str:
    """ "Tanpa letak: Mahulu …; Bontang <5"; "" when every mark is drawn."""
    return "Tanpa letak: " + "; ".join(f"{mark.label} {shown(mark)}" for mark in marks) if marks else ""


def is_placed(mark: Mark) -> bool:
    """Whether a mark has both coordinates."""
    return drawn(mark) and mark.x is not None


def _sides(spec: DotSpec) -> list[str]:
    marks = [m for item in spec.series if not is_limit(item) for m in item.marks if is_placed(m)]
    wide, high = PLOT
    across, down = spec.x.hi - spec.x.lo or 1, spec.y.hi - spec.y.lo or 1
    points = [((m.x - spec.x.lo) / across * wide, (spec.y.hi - m.value) / down * high) for m in marks]
    return label_sides(points, [m.label for m in marks], UKURAN, PLOT)


def _limit(item: Series) -> dict[str, Any]:
    """A line through the marks in their order, broken where one has no value; it takes no click and no hover."""
    return {
        "type": "scatter",
        "mode": "lines",
        "name": esc(series_name(item)),
        "x": [mark.x for mark in item.marks],
        "y": [mark.value for mark in item.marks],
        "line": {"color": warna(item.warna), "width": 2.5, "dash": DASH[item.bentuk]},
        "connectgaps": False,
        "hoverinfo": "skip",
    }


def _points(item: Series, spec: DotSpec, sides: Any) -> dict[str, Any]:
    marks = tuple(mark for mark in item.marks if is_placed(mark))
    placed = Series(item.name, marks, item.bentuk, item.warna, item.contoh)
    chosen = [mark.key == spec.selected for mark in marks]
    # a name that lies over a limit line stays readable
    halo = {"shadow": "auto"} if any(is_limit(one) for one in spec.series) else {}
    keep = {"textfont": {"color": warna("teks")}, "marker": {"opacity": 1}}
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": esc(series_name(item)),
        "x": [mark.x for mark in marks],
        "y": [mark.value for mark in marks],
        "text": [f"<b>{esc(m.label)}</b>" if on else esc(m.label) for m, on in zip(marks, chosen)],
        "textposition": [next(sides) for _ in marks],
        "textfont": {"size": UKURAN, "color": warna("teks"), **halo},
        "marker": {
            "size": [18 if on else 13 for on in chosen],
            "opacity": 1,
            "symbol": "circle-open" if item.contoh else "circle",
            "color": [mark_colour(mark, item) for mark in marks],
            "line": {"width": [3 if on or item.contoh else 1 for on in chosen], "color": warna("sorot")},
        },
        "cliponaxis": False,
        **common(placed),
        "unselected": keep,
    } | intervals(placed, "error_y")


def _layout(spec: DotSpec) -> dict[str, Any]:
    lines = wrap(list_text(without_place(spec)), LIST_PX, UKURAN)
    legend_px = 28 * len(spec.series) if needs_legend(spec.series) else 0
    top, bottom = 34 + min(84, legend_px), 64 + 20 * len(lines)
    notes = [note(esc(spec.y.title), x=0, y=1, xanchor="left", yanchor="bottom", yshift=2)]
    if lines:
        below = {"x": 0, "y": 0, "xanchor": "left", "yanchor": "top", "align": "left", "yshift": -56}
        notes.append(note("<br>".join(esc(line) for line in lines), **below))
    ranges = [("xaxis", spec.x), ("yaxis", spec.y)]
    axes = {
        name: axis(
            range=[scale.lo, scale.hi],
            tickvals=[tick.value for tick in scale.ticks],
            ticktext=[esc(tick.text) for tick in scale.ticks],
            zeroline=scale.lo < 0 < scale.hi,
            automargin=True,
        )
        for name, scale in ranges
    }
    axes["xaxis"]["title"] = {"text": esc(spec.x.title), "standoff": 8, "font": {"size": UKURAN}}
    return layout(
        height=top + PLOT[1] + bottom,
        margin=(8, top, 24, bottom),
        showlegend=needs_legend(spec.series),
        legend=legend(y=1 + 26 / PLOT[1]),
        annotations=notes,
        **axes,
    )
