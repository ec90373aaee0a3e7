"""Value labels of a bar chart: which texts stand behind which bar, and how much room they need."""

from __future__ import annotations

from dataclasses import dataclass

from charts.marks import shown, warna
from charts.measure import text_width
from charts.spec import BarSpec, Mark, Series
from charts.theme import UKURAN

NARROW_PLOT = 225  # px left for bars on a phone; value labels must fit there too
GROUP = 0.76
DOT = 13  # px of a dot
FULL, RING = "●", "○"
WORDED = {"sasaran": "/", "sisa": ""}  # shapes whose value follows a word


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
    more: str = ""  # printed by pictures that have no tooltips

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
    said = [pair for index, pair in enumerate(marks) if index == 0 or not _repeats(pair, marks[0][1])]
    lines = _lines(said, mixed)
    points = [(item, mark) for item, mark in marks if item.bentuk != "batang"]
    under = any(mark.value is not None and abs(mark.value - end) <= near for _, mark in points)
    dots = [item for item, _ in points if item.bentuk not in WORDED]
    sign = RING if dots and all(item.contoh for item in dots) else FULL
    return RowLabel(marks[0][1].key, offset, end, lines, under, sign, _more(said))


def _lines(said: list[tuple[Series, Mark]], mixed: bool) -> tuple[tuple[str, str], ...]:
    """One line per mark; what is left comes first, "of" its reference, and the bar's own value is not repeated."""
    rest = [pair for pair in said if pair[0].bentuk == "sisa"]
    kept = (*rest, *(pair for pair in said if pair not in rest and not (rest and pair[0].bentuk == "batang")))
    lines = tuple((_printed(*pair), _dot_colour(pair[0], mixed)) for pair in kept)
    if rest and rest[0][1].value is None and all(mark.keadaan == rest[0][1].keadaan for _, mark in kept):
        return lines[:1]  # one state says it all: not "belum" and then "dari belum"
    return lines


def _more(said: list[tuple[Series, Mark]]) -> str:
    """The bar's own value where what is left stands in its place; a picture without tooltips prints it too."""
    if not any(item.bentuk == "sisa" for item, _ in said):
        return ""
    return next((f"{item.kata} {shown(m)}".strip() for item, m in said if item.bentuk == "batang"), "")


def _repeats(pair: tuple[Series, Mark], first: Mark) -> bool:
    """Whether a worded value would only repeat the state of its bar: "belum dari belum"."""
    item, mark = pair
    return item.bentuk in WORDED and mark.keadaan == first.keadaan != "ada"


def _printed(item: Series, mark: Mark) -> str:
    """The text of a mark; a reference and what is left follow their word: "dari 1.250"."""
    word = (item.kata or WORDED[item.bentuk]) if item.bentuk in WORDED else ""
    if item.bentuk == "sisa" and mark.value is None:
        word = ""  # a state stands alone: not "belum belum"
    return f"{word} {shown(mark)}" if word else shown(mark)


def _dot_colour(item: Series, mixed: bool) -> str:
    return warna(item.warna) if mixed and item.bentuk not in ("batang", *WORDED) else ""
