"""Where the names on a small map go: each near its own place, none over another. For pictures with a least font."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from charts.placing import Box

SIDEWAYS = (0.0, -0.2, 0.2, -0.4, 0.4, -0.6, 0.6)  # of a name's width
UPDOWN = (0.0, -0.25, 0.25, -0.5, 0.5, -0.8, 0.8, -1.2, 1.2)  # of its height
AIR = 0.1  # of its height that a name keeps free beside it: "Kubar" must not run into "14.919"
OVERLAP = 1000.0  # what a wholly covered name costs, against px² of distance


@dataclass(frozen=True, slots=True)
class Label:
    """A name on the map: its box when it stands where it belongs; `beside` ones have a leader and keep their side."""

    x0: float
    y0: float
    wide: float
    high: float
    beside: bool


def moved(labels: Sequence[Label], wide: float, high: float) -> list[tuple[float, float]]:
    """(dx, dy) px of each label in a map of wide × high px; names beside the map are placed first."""
    order = sorted(range(len(labels)), key=lambda i: (not labels[i].beside, -labels[i].wide))
    taken: list[Box] = []
    found = [(0.0, 0.0)] * len(labels)
    for index in order:
        label = labels[index]
        best = _best(label, taken, (wide, high))
        found[index] = best
        taken.append(_airy(_box(label, best)))
    return found


def _best(label: Label, taken: list[Box], area: tuple[float, float]) -> tuple[float, float]:
    """The step of least cost; the nearest one that covers nothing needs no comparison."""
    moves = product((0.0,) if label.beside else SIDEWAYS, UPDOWN)
    steps = sorted(((dx * label.wide, dy * label.high) for dx, dy in moves), key=_far)
    costs: list[tuple[float, tuple[float, float]]] = []
    for step in steps:
        cost = _cost(label, step, taken, area)
        if cost <= _far(step):
            return step if not costs else min([*costs, (cost, step)])[1]
        costs.append((cost, step))
    return min(costs)[1]


def _far(step: tuple[float, float]) -> float:
    return (step[0] ** 2 + step[1] ** 2) ** 0.5


def _box(label: Label, step: tuple[float, float]) -> Box:
    left, top = label.x0 + step[0], label.y0 + step[1]
    return left, top, left + label.wide, top + label.high


def _airy(box: Box) -> Box:
    air = AIR * (box[3] - box[1])
    return box[0] - air, box[1], box[2] + air, box[3]


def _cost(label: Label, step: tuple[float, float], taken: list[Box], area: tuple[float, float]) -> float:
    box = _box(label, step)
    out = max(0.0, -box[0]) + max(0.0, box[2] - area[0]) + max(0.0, -box[1]) + max(0.0, box[3] - area[1])
    covered = sum(
        max(0.0, min(box[2], other[2]) - max(box[0], other[0]))
        * max(0.0, min(box[3], other[3]) - max(box[1], other[1]))
        for other in taken
    )
    return OVERLAP * (covered / (label.wide * label.high) + out / label.high) + _far(step)
