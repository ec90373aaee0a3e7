"""BarSpec -> plotly: horizontal bars, dots and reference ticks on the same axis, states as symbols at zero."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from charts.bar_label import DOT, NARROW_PLOT, RowLabel, bar_place, row_labels, value_range
from charts.errors import SpekTidakLengkap
from charts.marks import drawn, lines_of, mark_colour, needs_legend, series_name, warna
from charts.measure import text_width, wrap_to
from charts.spec import BarSpec, Mark, Series, Tick
from charts.theme import PHONE_PX, UKURAN, axis, esc, hover, layout, legend

ROW = 42
EXTRA = 22
LABEL_PX = 150
REST = 0.4  # height of what is left, in rows
TICK = 28  # px height of a reference tick


def draw(spec: BarSpec) -> dict[str, Any]:
    """Raw figure of a bar spec. Raises SpekTidakLengkap when a mark's key is not among the categories."""
    rows = check_keys(spec)
    bars = [item for item in spec.series if item.bentuk == "batang"]
    traces = []
    for item in spec.series:
        offset, thick = bar_place(item, bars)
        places = [rows[mark.key] + offset for mark in item.marks]
        if item in bars:
            traces.append(_bars(item, places, thick, spec))
        else:
            traces.append(_rest(item, places, spec) if item.bentuk == "sisa" else _dots(item, places))
    labels = row_labels(spec)
    return {"data": [*traces, _labels(labels, rows)], "layout": _layout(spec, labels, len(bars))}


def check_keys(spec: BarSpec) -> dict[str, int]:
    """{category key: row}. Raises SpekTidakLengkap for a mark that belongs to no category."""
    rows = {key: index for index, (key, _) in enumerate(spec.categories)}
    for item in spec.series:
        for mark in item.marks:
            if mark.key not in rows:
                raise SpekTidakLengkap(mark.key, "kategori diagram batang")
    return rows


def _bars(item: Series, places: list[float], thick: float, spec: BarSpec) -> dict[str, Any]:
    colours = [mark_colour(mark, item) for mark in item.marks]
    ink = warna("sorot")
    trace = {
        "type": "bar",
        "orientation": "h",
        "name": esc(series_name(item)),
        "x": [mark.value for mark in item.marks],
        "y": places,
        "width": thick,
        "marker": {
            "color": colours if len(set(colours)) > 1 else colours[0] if colours else warna(item.warna),
            "line": {
                "color": [ink if mark.key == spec.selected else c for mark, c in zip(item.marks, colours)],
                "width": [3 if mark.key == spec.selected else 1 for mark in item.marks],
            },
        },
        **common(item),
    }
    if item.contoh:
        trace["marker"]["pattern"] = {"shape": "/", "fillmode": "replace", "size": 7, "solidity": 0.35}
        trace["marker"]["pattern"]["bgcolor"] = warna("latar")
    return trace | intervals(item, "error_x")


def _rest(item: Series, places: list[float], spec: BarSpec) -> dict[str, Any]:
    """What is left from the end of the first bar: a pale box with an edge, thinner than the bar."""
    starts = rest_starts(spec)
    return {
        "type": "bar",
        "orientation": "h",
        "name": esc(series_name(item)),
        "base": [starts.get(mark.key, 0) for mark in item.marks],
        "x": [mark.value for mark in item.marks],
        "y": places,
        "width": REST,
        "marker": {"color": warna("rentang"), "line": {"color": warna("teks_lemah"), "width": 1.5}},
        **common(item),
    }


def rest_starts(spec: BarSpec) -> dict[str, float]:
    """{category: where its bar ends}: what is left begins there. A category has a bar in one series at most."""
    bars = (item for item in spec.series if item.bentuk == "batang")
    return {mark.key: mark.value for item in bars for mark in item.marks if mark.value is not None}


def _dots(item: Series, places: list[float]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": esc(series_name(item)),
        "x": [mark.value for mark in item.marks],
        "y": places,
        "marker": {"opacity": 1, **_marker(item)},
        "cliponaxis": False,
        **common(item),
    } | intervals(item, "error_x")


def _marker(item: Series) -> dict[str, Any]:
    """Dots, hollow when contoh; a reference is a thick upright tick (its colour is that of its line)."""
    colours = [mark_colour(mark, item) for mark in item.marks]
    if item.bentuk == "sasaran":
        return {"size": TICK, "symbol": "line-ns", "color": colours, "line": {"width": 5, "color": colours}}
    rim = {"width": 3, "color": warna(item.warna)} if item.contoh else {"width": 1.5, "color": warna("latar")}
    return {"size": DOT, "symbol": "circle-open" if item.contoh else "circle", "color": colours, "line": rim}


def common(item: Series) -> dict[str, Any]:
    """Hover, click key and no dimming: the same for every trace of marks."""
    name = series_name(item)
    keys = [mark.key for mark in item.marks]
    found = hover(keys, [lines_of(mark, name) for mark in item.marks])
    return found | {"unselected": {"marker": {"opacity": 1}}}


def intervals(item: Series, side: str) -> dict[str, Any]:
    """Error bars from low and high; {} when no mark has them."""
    if not any(mark.low is not None and mark.high is not None and drawn(mark) for mark in item.marks):
        return {}
    up = [round(mark.high - mark.value, 6) if _both(mark) else 0 for mark in item.marks]
    down = [round(mark.value - mark.low, 6) if _both(mark) else 0 for mark in item.marks]
    bars = {"type": "data", "symmetric": False, "array": up, "arrayminus": down}
    ink = warna("sorot" if side == "error_x" else item.warna)
    whisker = side == "error_x" and item.bentuk == "titik"  # a ranking is read by its whiskers
    return {side: bars | {"color": ink, "thickness": 2.5 if whisker else 1.5, "width": 6 if whisker else 4}}


def _both(mark: Mark) -> bool:
    return mark.value is not None and mark.low is not None and mark.high is not None


def _labels(labels: list[RowLabel], rows: dict[str, int]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [label.end for label in labels],
        "y": [rows[label.key] + label.offset for label in labels],
        "text": [_html(label) for label in labels],
        "textposition": ["middle left" if label.end < 0 else "middle right" for label in labels],
        "textfont": {"size": UKURAN, "color": warna("teks")},
        "unselected": {"textfont": {"color": warna("teks")}},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _html(label: RowLabel) -> str:
    """Lines of a label; a dot's value wears the colour of its dot, sign and digits alike."""
    pad = "   " if label.under_dot else " "
    lines = [
        f'<span style="color:{dot}">{label.sign} {esc(text)}</span>' if dot else esc(text)
        for text, dot in label.lines
    ]
    return "<br>".join(f"{pad}{line} " for line in lines)


def _layout(spec: BarSpec, labels: list[RowLabel], bars: int) -> dict[str, Any]:
    narrow = narrow_plot(spec, bars)
    left, right = value_range(spec, labels, narrow)
    row = ROW + EXTRA * max(0, bars - 1)
    legend_px = 30 * min(3, len(spec.series)) if needs_legend(spec.series) else 8
    ticks = _upright(spec.axis.ticks, narrow / (right - left or 1))
    return layout(
        height=legend_px + 66 + row * len(spec.categories),
        margin=(8, max(34, legend_px), 8, 58),
        barmode="overlay",
        showlegend=needs_legend(spec.series),
        legend=legend(),
        xaxis=axis(
            range=[left, right],
            tickvals=[tick.value for tick in ticks],
            ticktext=[esc(tick.text) for tick in ticks],
            title={"text": esc(spec.axis.title), "standoff": 8},
            zeroline=True,
            tickangle=0,
        ),
        yaxis=axis(
            range=[len(spec.categories) - 0.5, -0.5],
            tickvals=list(range(len(spec.categories))),
            ticktext=[category_text(label, key == spec.selected, 1 + bars) for key, label in spec.categories],
            showgrid=False,
            automargin=True,
        ),
    )


def narrow_plot(spec: BarSpec, bars: int) -> float:
    """Px that the category names leave to the bars on a phone."""
    names = [wrap_to(label, LABEL_PX, UKURAN, max(2, 1 + bars)) for _, label in spec.categories]
    widest = max((text_width(line, UKURAN) for lines in names for line in lines), default=0.0)
    return min(NARROW_PLOT, PHONE_PX - widest - 26)


def _upright(ticks: tuple[Tick, ...], px_per_unit: float) -> tuple[Tick, ...]:
    """Every n-th tick, n the least with which no two texts touch on a phone: slanted ones run into the title."""
    for step in range(1, len(ticks) + 1):
        kept = ticks[::step]
        room = [abs(b.value - a.value) * px_per_unit for a, b in pairwise(kept)]
        need = [(text_width(a.text, UKURAN) + text_width(b.text, UKURAN)) / 2 + 6 for a, b in pairwise(kept)]
        if all(has >= wants for has, wants in zip(room, need)):
            return kept
    return ticks[:1]


def category_text(label: str, selected: bool, most: int) -> str:
    """A category name in at most `most` lines (two at least), bold when chosen."""
    text = "<br>".join(esc(line) for line in wrap_to(label, LABEL_PX, UKURAN, max(2, most)))
    return f"<b>{text}</b>" if selected else text
