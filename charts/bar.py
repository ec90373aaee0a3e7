"""BarSpec -> plotly: horizontal bars, dots on the same axis, symbols of empty states at the zero line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from charts.errors import SpekTidakLengkap
from charts.marks import drawn, lines_of, mark_colour, needs_legend, series_name, shown, warna
from charts.measure import text_width, wrap_to
from charts.spec import BarSpec, Mark, Series
from charts.theme import UKURAN, axis, esc, hover, layout, legend

ROW = 42
EXTRA = 22
LABEL_PX = 150
NARROW_PLOT = 225  # px left for bars on a phone; value labels must fit there too
GROUP = 0.76
DOT = 13  # px of a dot
FULL, RING = "●", "○"


def draw(spec: BarSpec) -> dict[str, Any]:
    """Raw figure of a bar spec. Raises SpekTidakLengkap when a mark's key is not among the categories."""
    rows = check_keys(spec)
    bars = [item for item in spec.series if item.bentuk == "batang"]
    traces = []
    for item in spec.series:
        offset, thick = bar_place(item, bars)
        places = [rows[mark.key] + offset for mark in item.marks]
        traces.append(_bars(item, places, thick, spec) if item in bars else _dots(item, places))
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


def bar_place(item: Series, bars: list[Series]) -> tuple[float, float]:
    """(offset from the row's middle, thickness) in row units; dots sit in the middle."""
    if item not in bars:
        return 0.0, 0.0
    thick = GROUP / len(bars)
    return (bars.index(item) - (len(bars) - 1) / 2) * thick, thick * 0.92


@dataclass(frozen=True, slots=True)
class RowLabel:
    """The values printed behind one bar: `lines` are (text, colour of a leading dot or "")."""

    key: str
    offset: float
    end: float  # axis units; the label starts here, or ends here when `end` is negative
    lines: tuple[tuple[str, str], ...]
    under_dot: bool  # a dot reaches past the end of the bar: the label leaves room for it
    sign: str = FULL  # what leads a dot's value; a ring when the dots are rings

    @property
    def width(self) -> float:
        """Estimated px of the widest line, dot included."""
        wide = max(text_width(f"{FULL} {text}" if dot else text, UKURAN) for text, dot in self.lines)
        return wide + (26 if self.under_dot else 10)


def row_labels(spec: BarSpec) -> list[RowLabel]:
    """Value labels of a bar spec; each mark's text is in exactly one of them."""
    bars = [item for item in spec.series if item.bentuk == "batang"]
    dots = [item for item in spec.series if item.bentuk != "batang"]
    found: list[RowLabel] = []
    near = (spec.axis.hi - spec.axis.lo) * (DOT / 2 + 2) / NARROW_PLOT
    for index, item in enumerate(bars or dots[:1]):
        # the dots' values stand under that of the first bar
        extra = (dots if bars else dots[1:]) if index == 0 else []
        by_key = [(other, {mark.key: mark for mark in other.marks}) for other in extra]
        for mark in item.marks:
            joined = [(item, mark), *((other, keys[mark.key]) for other, keys in by_key if mark.key in keys)]
            found.append(_label(joined, bar_place(item, bars)[0], near))
    covered = {label.key for label in found}
    for item in dots:
        found += [_label([(item, mark)], 0.0, near) for mark in item.marks if mark.key not in covered]
    return found


def value_range(spec: BarSpec, labels: list[RowLabel], plot_px: float) -> tuple[float, float]:
    """Axis range that leaves room for the labels beside the bars in a plot of `plot_px` px."""
    lo, hi = spec.axis.lo, spec.axis.hi
    right, left = hi, lo
    for label in labels:
        share = min(0.6, label.width / plot_px)
        if label.end >= 0:
            right = max(right, lo + (label.end - lo) / (1 - share))
        else:
            left = min(left, hi - (hi - label.end) / (1 - share))
    return left, right


def _label(marks: list[tuple[Series, Mark]], offset: float, near: float) -> RowLabel:
    """`near`: a dot this close to the end of the bar (axis units) reaches past it on the narrowest plot."""
    ends = [end for _, mark in marks for end in (mark.value, mark.high, mark.low) if end is not None]
    negative = bool(ends) and max(ends) <= 0 and min(ends) < 0
    end = min([*ends, 0.0]) if negative else max([*ends, 0.0])
    mixed = len(marks) > 1
    dots = [warna(item.warna) if mixed and item.bentuk != "batang" else "" for item, _ in marks]
    lines = tuple((shown(mark), dot) for (_, mark), dot in zip(marks, dots))
    points = [(item, mark) for item, mark in marks if item.bentuk != "batang"]
    under = any(mark.value is not None and abs(mark.value - end) <= near for _, mark in points)
    sign = RING if points and all(item.contoh for item, _ in points) else FULL
    return RowLabel(marks[0][1].key, offset, end, lines, under, sign)


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


def _dots(item: Series, places: list[float]) -> dict[str, Any]:
    rim = {"width": 1.5, "color": warna("latar")}
    return {
        "type": "scatter",
        "mode": "markers",
        "name": esc(series_name(item)),
        "x": [mark.value for mark in item.marks],
        "y": places,
        "marker": {
            "size": DOT,
            "opacity": 1,
            "symbol": "circle-open" if item.contoh else "circle",
            "color": [mark_colour(mark, item) for mark in item.marks],
            "line": {"width": 3, "color": warna(item.warna)} if item.contoh else rim,
        },
        "cliponaxis": False,
        **common(item),
    } | intervals(item, "error_x")


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
    return {side: bars | {"color": ink, "thickness": 1.5, "width": 4}}


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
    left, right = value_range(spec, labels, NARROW_PLOT)
    row = ROW + EXTRA * max(0, bars - 1)
    legend_px = 30 * min(3, len(spec.series)) if needs_legend(spec.series) else 8
    ticks = spec.axis.ticks
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
        ),
        yaxis=axis(
            range=[len(spec.categories) - 0.5, -0.5],
            tickvals=list(range(len(spec.categories))),
            ticktext=[_category(label, key == spec.selected, 1 + bars) for key, label in spec.categories],
            showgrid=False,
            automargin=True,
        ),
    )


def _category(label: str, selected: bool, most: int) -> str:
    text = "<br>".join(esc(line) for line in wrap_to(label, LABEL_PX, UKURAN, max(2, most)))
    return f"<b>{text}</b>" if selected else text
