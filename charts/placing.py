"""Where labels go so that they do not cover each other; pure geometry in px, shared by both renderers."""

from __future__ import annotations

from collections.abc import Sequence

from charts.measure import text_width
from charts.spec import Event

Sisi = str  # "middle right", "middle left", "top center", "bottom center": plotly's words
_SIDES: tuple[Sisi, ...] = (
    "middle right",
    "middle left",
    "top center",
    "bottom center",
    "top right",
    "bottom right",
    "top left",
    "bottom left",
)
MARKER = 7.0
Box = tuple[float, float, float, float]


def spread(positions: Sequence[float], gap: float, lo: float, hi: float) -> list[float]:
    """Move positions apart to at least `gap` px while staying in lo..hi as far as they fit; order kept."""
    order = sorted(range(len(positions)), key=lambda i: positions[i])
    placed = [0.0] * len(positions)
    floor = lo
    for index in order:
        placed[index] = max(positions[index], floor)
        floor = placed[index] + gap
    ceiling = hi
    for index in reversed(order):
        placed[index] = min(placed[index], ceiling)
        ceiling = placed[index] - gap
    return placed


def spread_near(
    heights: Sequence[float], starts: Sequence[float], widths: Sequence[float], gap: float, hi: float
) -> list[float]:
    """Heights of labels that begin at `starts` px: like `spread`, but only labels that overlap sideways move.

    From the lowest up, each label goes to the nearest free height at or above its own; what would leave the
    plot at the top goes to the nearest free height below.
    """
    placed: dict[int, float] = {}
    for index in sorted(range(len(heights)), key=lambda i: heights[i]):
        taken = [placed[other] for other in placed if _beside(starts, widths, index, other)]
        free = [h for h in (heights[index], *(t + gap for t in taken)) if _fits(h, taken, gap)]
        up = [h for h in free if heights[index] <= h <= hi]
        down = [h for t in taken if (h := t - gap) >= 0 and _fits(h, taken, gap)]
        placed[index] = min(up, default=max(down, default=heights[index]))
    return [placed[index] for index in range(len(heights))]


def _fits(height: float, taken: Sequence[float], gap: float) -> bool:
    return all(abs(height - other) >= gap - 1e-9 for other in taken)


def _beside(starts: Sequence[float], widths: Sequence[float], a: int, b: int) -> bool:
    return starts[a] < starts[b] + widths[b] and starts[b] < starts[a] + widths[a]


def levels(positions: Sequence[float], widths: Sequence[float]) -> list[int]:
    """Row of each centred label, so that no two on one row touch; row 0 fills first, from the left."""
    ends: list[float] = []
    rows = [0] * len(positions)
    for index in sorted(range(len(positions)), key=lambda i: positions[i]):
        left = positions[index] - widths[index] / 2
        row = next((number for number, end in enumerate(ends) if left >= end), len(ends))
        if row == len(ends):
            ends.append(left)
        ends[row] = positions[index] + widths[index] / 2
        rows[index] = row
    return rows


def event_levels(events: Sequence[Event], px_per_unit: float, width: float) -> list[int]:
    """Row of each numbered event marker of `width` px above the plot."""
    return levels([event.x * px_per_unit for event in events], [width] * len(events))


def label_sides(
    points: Sequence[tuple[float, float]], labels: Sequence[str], size: float, area: tuple[float, float]
) -> list[Sisi]:
    """Side of each label in a scatter of `area` (width, height) px: greedy, least overlap with others."""
    taken: list[Box] = [(x - MARKER, y - MARKER, x + MARKER, y + MARKER) for x, y in points]
    sides = []
    for (x, y), label in zip(points, labels, strict=True):
        width = text_width(label, size)
        boxes = {side: label_box(x, y, side, width, size) for side in _SIDES}
        best = min(_SIDES, key=lambda side: _cost(boxes[side], taken, area))
        taken.append(boxes[best])
        sides.append(best)
    return sides


def label_box(x: float, y: float, side: Sisi, width: float, size: float) -> Box:
    """Box of a label of `width` px at one side of a marker; y grows downwards."""
    vertical, horizontal = side.split()
    height = size * 1.25
    gap = MARKER + 2
    left = {"right": x + gap, "left": x - gap - width, "center": x - width / 2}[horizontal]
    if vertical != "middle" and horizontal != "center":
        left = x + 2 if horizontal == "right" else x - 2 - width
    top = {"top": y - gap - height, "bottom": y + gap, "middle": y - height / 2}[vertical]
    return left, top, left + width, top + height


def _cost(box: Box, taken: Sequence[Box], area: tuple[float, float]) -> float:
    outside = max(0.0, -box[0]) + max(0.0, box[2] - area[0]) + max(0.0, -box[1]) + max(0.0, box[3] - area[1])
    return 40 * outside + sum(_overlap(box, other) for other in taken)


def _overlap(a: Box, b: Box) -> float:
    return max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
