"""Where labels go so that they do not cover each other; pure geometry in px, shared by both renderers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Label:
    """A label of `width` px that begins at `start` and wants to stand at `height`, px upwards."""

    start: float
    height: float
    width: float


def spread_near(
    labels: Sequence[Label], gap: float, hi: float, points: Sequence[tuple[float, float]] = ()
) -> list[float]:
    """Heights of the labels: `gap` px apart where they overlap sideways, and off the `points` (x, height).

    From the right (the latest values), then from the edges inwards, each label goes to the nearest free height in
    0..hi that keeps it above whom it was above. Without such room the order gives way, then the points.
    """
    placed: dict[int, float] = {}
    near = [(-one.start, min(one.height, hi - one.height)) for one in labels]
    for index in sorted(range(len(labels)), key=near.__getitem__):
        own = labels[index]
        taken = [(labels[other].height, at) for other, at in placed.items() if _beside(own, labels[other])]
        under = [y for x, y in points if own.start - MARKER < x < own.start + own.width + MARKER]
        placed[index] = _nearest(own.height, taken, under, gap, hi)
    return [placed[index] for index in range(len(labels))]


def _nearest(
    wanted: float, taken: Sequence[tuple[float, float]], under: Sequence[float], gap: float, hi: float
) -> float:
    """The free height nearest to the wanted one; `taken` are (wanted, given) heights of others."""
    clear = gap / 2 + MARKER - 1
    others = [given for _, given in taken]
    steps = [wanted, *(y + side for y in others for side in (gap, -gap))]
    steps += [y + side for y in under for side in (clear, -clear)]
    apart = [h for h in steps if 0 <= h <= hi and _fits(h, others, gap)]
    free = [h for h in apart if _fits(h, under, clear)]
    ordered = [h for h in free if all((h > given) == (wanted >= their) for their, given in taken)]
    return min(ordered or free or apart or [wanted], key=lambda h: (abs(h - wanted), -h))


def _fits(height: float, taken: Sequence[float], gap: float) -> bool:
    return all(abs(height - other) >= gap - 1e-9 for other in taken)


def _beside(a: Label, b: Label) -> bool:
    return a.start < b.start + b.width and b.start < a.start + a.width


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
