"""Axes in SVG: tick texts that never touch each other, grid lines, titles."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from charts.marks import warna
from charts.measure import shorten, text_width
from charts.spec import Axis, Tick
from reports.svg.unsur import Kotak, line, text

UPRIGHT = 1.1  # least distance of two tick texts of a vertical axis in font sizes


def tick_labels_x(
    axis: Axis, plot: Kotak, x: Callable[[float], float], size: float, *, grid: bool = True, over: float = 8.0
) -> list[str]:
    """Vertical grid, tick texts and title below the plot; only every n-th text when they would touch."""
    parts = []

    def middle(tick: Tick) -> float:
        # the first and last text may hang over the plot by `over` px only
        half = text_width(tick.text, size) / 2
        return max(plot.x - over + half, min(x(tick.value), plot.right + over - half))

    for tick in axis.ticks:
        place = x(tick.value)
        if grid:
            parts.append(line(place, plot.y, place, plot.bottom, warna("garis")))
        else:
            parts.append(line(place, plot.bottom, place, plot.bottom + 5, warna("teks_lemah")))
    for tick in thinned(axis.ticks, middle, size):
        parts.append(text(middle(tick), plot.bottom + size, tick.text, size, anchor="middle"))
    if axis.title:
        title = shorten(axis.title, plot.w, size)
        parts.append(text(plot.x + plot.w / 2, plot.bottom + size * 2.35, title, size, anchor="middle"))
    return parts


def tick_labels_y(
    axis: Axis, plot: Kotak, y: Callable[[float], float], size: float, *, labels: bool = True
) -> list[str]:
    """Horizontal grid and tick texts at the left, from below; one that would touch the last is left out."""
    parts: list[str] = []
    near: list[float] = []
    for tick in axis.ticks:
        place = y(tick.value)
        zero = tick.value == 0
        parts.append(line(plot.x, place, plot.right, place, warna("teks_lemah" if zero else "garis")))
        if labels and (not near or place <= near[-1] - size * UPRIGHT):
            parts.append(text(plot.x - 8, place, tick.text, size, anchor="end"))
            near.append(place)
    return parts


def width_of_ticks(axis: Axis, size: float) -> float:
    """Room that the tick texts of a vertical axis need."""
    return max((text_width(tick.text, size) for tick in axis.ticks), default=0.0) + 12


def thinned(ticks: tuple[Tick, ...], x: Callable[[Tick], float], size: float) -> tuple[Tick, ...]:
    """Every n-th tick, n the least with which no two texts touch."""
    for step in range(1, len(ticks) + 1):
        kept = ticks[::step]
        gaps = pairwise(kept)
        if all(
            x(b) - x(a) >= (text_width(a.text, size) + text_width(b.text, size)) / 2 + size * 0.4
            for a, b in gaps
        ):
            return kept
    return ticks[:1]
