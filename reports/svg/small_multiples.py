"""SmallMultiplesSpec -> SVG: cells of line charts on one pair of axes."""

from __future__ import annotations

from charts.line import empty_rows
from charts.marks import warna
from charts.measure import shorten, text_width, wrap
from charts.small_multiples import shared_axes
from charts.spec import Axis, LineSpec, SmallMultiplesSpec
from reports.svg.line import View, event_list
from reports.svg.sumbu import width_of_ticks
from reports.svg.unsur import LEAST, Kotak, besar, layar, rect, text

NARROWEST = 170.0
LOWEST = 120.0


def draw(spec: SmallMultiplesSpec, box: Kotak, size: float) -> list[str]:
    """All cells, then what the bands and vertical lines mean."""
    font = besar(max(LEAST, size * 0.9))
    x, y = shared_axes(spec)
    x, y = Axis("", x.lo, x.hi, x.ticks), Axis(y.title, y.lo, y.hi, y.ticks[:: 1 + len(y.ticks) // 6])
    explained = _explained(spec, box.w, font)
    left = width_of_ticks(y, font)
    low = len(explained) * font * 1.25
    columns = _few(spec, box, left, font) if layar() else _columns(spec, box, low)
    step_y = (box.h - low - font * 1.3) / max(1, -(-len(spec.cells) // columns))
    step_x = (box.w - left) / columns
    width = step_x - 14
    charts = [LineSpec(c.series, x, y, c.bands, c.events, c.selected) for _, _, c in spec.cells]
    rows = max((max(empty_rows(c, width, font).values(), default=-1) + 1 for c in charts), default=0)
    parts = [text(box.x, box.y + font * 0.4, y.title, font, fill=warna("teks_lemah"))]
    for index, ((key, title, _), chart) in enumerate(zip(spec.cells, charts)):
        row, column = divmod(index, columns)
        top = box.y + font * 1.3 + row * step_y + font * 1.5
        plot = Kotak(box.x + left + column * step_x, top, width, step_y - font * 3.6)
        parts.append(_cell(chart, plot, font, title, rows, column == 0, key == spec.selected, key))
    start = box.bottom - low
    return parts + [text(box.x, start + (i + 0.5) * font * 1.25, s, font) for i, s in enumerate(explained)]


def _few(spec: SmallMultiplesSpec, box: Kotak, left: float, font: float) -> int:
    """As many columns as whole titles allow, and rows that are equally full."""
    widest = max((text_width(title, font, bold=True) for _, title, _ in spec.cells), default=0.0)
    most = max(1, min(spec.columns, int((box.w - left) // max(widest + 16, font * 7))))
    rows = -(-len(spec.cells) // most) or 1
    return -(-len(spec.cells) // rows) or 1


def _columns(spec: SmallMultiplesSpec, box: Kotak, low: float) -> int:
    """The spec's columns; fewer where cells would be narrow, more where they would be flat, each if there is room."""
    wanted = max(1, min(spec.columns, int(box.w // NARROWEST)))
    for columns in range(wanted, max(wanted, min(len(spec.cells), int(box.w // NARROWEST))) + 1):
        if (box.h - low) / max(1, -(-len(spec.cells) // columns)) >= LOWEST:
            return columns
    return spec.columns


def _cell(
    chart: LineSpec, plot: Kotak, font: float, title: str, rows: int, first: bool, chosen: bool, key: str
) -> str:
    ends = Axis("", chart.x.lo, chart.x.hi, chart.x.ticks[:1] + chart.x.ticks[1:][-1:])
    view = View(
        LineSpec(chart.series, ends, chart.y, (), chart.events, ""), plot, font, rows=rows, radius=3.0
    )
    banded = View(LineSpec((), ends, chart.y, chart.bands), plot, font)
    edge = warna("sorot" if chosen else "garis")
    name = shorten(title, plot.w, font, bold=True)
    parts = [
        *[item for item in banded.ground() if item.startswith("<rect")],
        *view.axes(labels_y=first, over=0.0),
        *view.event_lines(),
        *view.body(),
        rect(plot, "none", stroke=edge, width=3 if chosen else 1),
        text(plot.x, plot.y - font * 0.8, name, font, bold=True),
    ]
    return f'<g data-sel="{key}">{"".join(parts)}</g>'


def _explained(spec: SmallMultiplesSpec, width: float, font: float) -> list[str]:
    chart = spec.cells[0][2] if spec.cells else None
    if chart is None:
        return []
    lines = [f"Bidang kelabu: {band.label}." for band in chart.bands]
    if chart.events:
        listed = "; ".join(event_list(chart.events, 1e6, font))
        lines += wrap(f"Garis tegak, kiri ke kanan: {listed}.", width, font)
    return lines
