"""DotSpec -> SVG: labelled points over two axes."""

from __future__ import annotations

from collections.abc import Callable

from charts.dot import is_limit, is_placed, list_text, without_place
from charts.marks import mark_colour, runs, series_name, shown, warna
from charts.measure import text_width, wrap
from charts.placing import label_box, label_sides
from charts.spec import DotSpec, Mark, Series
from reports.svg.sumbu import tick_labels_x, tick_labels_y, width_of_ticks
from reports.svg.unsur import Kotak, dot, line, marked, text


def draw(spec: DotSpec, box: Kotak, size: float) -> list[str]:
    """Points with names and values, zero lines, and a line that names every mark without a place."""
    listed = wrap(list_text(without_place(spec)), box.w - 20, size)
    low = size * 3.1 + len(listed) * size * 1.25
    plot = box.cut(width_of_ticks(spec.y, size), size * 1.6, 24, low)

    def x(value: float) -> float:
        return plot.x + (value - spec.x.lo) / (spec.x.hi - spec.x.lo or 1) * plot.w

    def y(value: float) -> float:
        return plot.bottom - (value - spec.y.lo) / (spec.y.hi - spec.y.lo or 1) * plot.h

    parts = [text(box.x, box.y + size * 0.5, spec.y.title, size, fill=warna("teks_lemah"))]
    parts += tick_labels_y(spec.y, plot, y, size) + tick_labels_x(spec.x, plot, x, size)
    if spec.x.lo < 0 < spec.x.hi:
        parts.append(line(x(0), plot.y, x(0), plot.bottom, warna("teks_lemah"), 1.5))
    parts += _limits(spec, plot, x, y)
    pairs = [(item, mark) for item in spec.series if not is_limit(item) for mark in item.marks]
    placed = [(item, mark) for item, mark in pairs if is_placed(mark)]
    points = [(x(mark.x) - plot.x, y(mark.value) - plot.y) for _, mark in placed]
    labels = [f"{mark.label} {shown(mark)}" for _, mark in placed]
    sides = label_sides(points, labels, size, (plot.w, plot.h))
    for (item, mark), (px, py), label, side in zip(placed, points, labels, sides):
        parts.append(_point(item, mark, (plot.x + px, plot.y + py), label, side, size, spec.selected))
        parts.append(_interval(mark, plot.x + px, y))
    top = box.bottom - len(listed) * size * 1.25
    parts += [text(box.x, top + (i + 0.5) * size * 1.25, item, size) for i, item in enumerate(listed)]
    return parts + [marked(mark, "", series_name(item)) for item, mark in pairs if not is_placed(mark)]


def _limits(
    spec: DotSpec, plot: Kotak, x: Callable[[float], float], y: Callable[[float], float]
) -> list[str]:
    """Limit lines, cut at the plot; each vertex keeps its group without a picture of its own."""
    lines = [item for item in spec.series if is_limit(item)]
    if not lines:
        return []
    # an inner svg clips in every viewer and needs no id that two pictures of a page would share
    where = f'x="{plot.x:.1f}" y="{plot.y:.1f}" width="{plot.w:.1f}" height="{plot.h:.1f}"'
    view = f'viewBox="{plot.x:.1f} {plot.y:.1f} {plot.w:.1f} {plot.h:.1f}"'
    paths = "".join(_limit(item, run, x, y) for item in lines for run in runs(item.marks))
    vertices = [marked(mark, "", series_name(item)) for item in lines for mark in item.marks]
    return [f'<svg {where} {view} overflow="hidden">{paths}</svg>', *vertices]


def _limit(item: Series, run: list[Mark], x: Callable[[float], float], y: Callable[[float], float]) -> str:
    points = " ".join(f"{x(m.x):.1f},{y(m.value):.1f}" for m in run if is_placed(m))
    dash = ' stroke-dasharray="9 6"' if item.bentuk == "garis_putus" else ""
    return f'<polyline points="{points}" fill="none" stroke="{warna(item.warna)}" stroke-width="2.5"{dash}/>'


def _point(
    item: Series, mark: Mark, at: tuple[float, float], label: str, side: str, size: float, selected: str
) -> str:
    chosen = mark.key == selected
    left, top, _, bottom = label_box(*at, side, text_width(label, size), size)
    shift = (4 if "right" in side else -4 if "left" in side else 0) if chosen else 0
    name = text(left + shift, (top + bottom) / 2, label, size, bold=chosen, halo=warna("latar"))
    radius = 10 if chosen else 7
    return marked(
        mark, dot(*at, radius, mark_colour(mark, item), hollow=item.contoh) + name, series_name(item)
    )


def _interval(mark: Mark, x: float, y: Callable[[float], float]) -> str:
    if mark.low is None or mark.high is None:
        return ""
    return line(x, y(mark.low), x, y(mark.high), warna("sorot"), 1.5)
