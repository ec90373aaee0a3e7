"""BarSpec -> SVG."""

from __future__ import annotations

from dataclasses import replace

from charts.bar import REST, check_keys, rest_starts
from charts.bar_label import GROUP, RowLabel, bar_place, row_labels, value_range
from charts.marks import drawn, mark_colour, series_name, warna
from charts.measure import text_width, wrap_to
from charts.spec import BarSpec, Mark, Series
from reports.svg.sumbu import tick_labels_x
from reports.svg.unsur import LEAST, Kotak, besar, contoh_fill, dot, layar, line, marked, rect, text, texts

# as entities once coloured, so that the next sign is found
MORE = " · "  # before what a picture without tooltips adds
STACK = 2.35  # row height in font sizes from which two lines fit
SIGNS = {"●": "&#9679;", "○": "&#9675;", "■": "&#9632;"}


def draw(spec: BarSpec, box: Kotak, size: float) -> list[str]:
    """Bars, dots, intervals, symbols and value labels inside `box`."""
    check_keys(spec)
    row = min(size * 3.6, (box.h - size * 3.2) / max(1, len(spec.categories)))
    font = besar(max(min(size, row * 0.92), LEAST) if row >= LEAST else max(9.0, row * 0.9))
    names = max((text_width(label, font, bold=True) for _, label in spec.categories), default=0.0)
    plot = box.cut(
        left=min(names, box.w * (0.46 if layar() else 0.32)) + 12, bottom=box.h - row * len(spec.categories)
    )
    labels = _joined(row_labels(spec), row, font, spec)
    labels = [(_fitted(label, plot.w, row, font), colours) for label, colours in labels]
    left, right = value_range(spec, [label for label, _ in labels], plot.w * 14 / font)
    view = View(spec, plot, row, font, left, right, plot.x - box.x - 8)
    parts = tick_labels_x(spec.axis, plot, view.x, size, over=0.0 if layar() else 8.0)
    for index, (key, label) in enumerate(spec.categories):
        parts.append(view.category(index, label, key == spec.selected))
    bars = [item for item in spec.series if item.bentuk == "batang"]
    for item in spec.series:
        parts += [view.mark(item, mark, bars) for mark in item.marks]
    parts.append(line(view.x(0), plot.y, view.x(0), plot.bottom, warna("teks_lemah"), 1.5))
    return parts + [coloured(view.label(label), colours) for label, colours in labels]


class View:
    """Where rows and values lie, for one bar chart; `names` is the room for category names in px."""

    def __init__(
        self, spec: BarSpec, plot: Kotak, row: float, font: float, left: float, right: float, names: float
    ) -> None:
        self.spec, self.plot, self.row, self.font, self.left = spec, plot, row, font, left
        self.names = names
        self.scale = plot.w / (right - left or 1)
        self.starts = rest_starts(spec)
        self.rows = {key: index for index, (key, _) in enumerate(spec.categories)}

    def x(self, value: float) -> float:
        """Pixel of a value."""
        return self.plot.x + (value - self.left) * self.scale

    def y(self, key: str, offset: float = 0.0) -> float:
        """Middle of a category's row, moved by `offset` rows."""
        return self.plot.y + (self.rows[key] + 0.5 + offset) * self.row

    def category(self, index: int, label: str, chosen: bool) -> str:
        """Category name at the left, in as many lines as its row has room for."""
        most = max(1, int(self.row / (self.font * 1.15)))
        width = self.names
        lines = wrap_to(label, width, self.font, min(most, 2), bold=chosen)
        middle = self.plot.y + (index + 0.5) * self.row - self.font * 0.575 * (len(lines) - 1)
        return "".join(
            text(self.plot.x - 8, middle + i * self.font * 1.15, item, self.font, anchor="end", bold=chosen)
            for i, item in enumerate(lines)
        )

    def mark(self, item: Series, mark: Mark, bars: list[Series]) -> str:
        """One bar or dot with its interval; an empty state keeps its group (its symbol is the label)."""
        offset, thick = bar_place(item, bars)
        middle = self.y(mark.key, offset)
        parts = ""
        if drawn(mark):
            colour = mark_colour(mark, item)
            if item in bars:
                parts = self._bar(mark, item, colour, middle, thick * self.row)
            elif item.bentuk == "sisa":
                start, high = self.x(self.starts.get(mark.key, 0.0)), REST * self.row
                place = Kotak(start, middle - high / 2, mark.value * self.scale, high)
                parts = rect(place, warna("rentang"), stroke=warna("teks_lemah"), width=1.5)
            elif item.bentuk == "sasaran":
                half = min(self.row * 0.45, self.font * 1.1)
                parts = line(self.x(mark.value), middle - half, self.x(mark.value), middle + half, colour, 5)
            else:
                radius = min(8.0, max(4.0, self.row * 0.24))
                parts = dot(self.x(mark.value), middle, radius, colour, hollow=item.contoh)
            # a ranking is read by its whiskers; they lie under their dot
            whisker = self._interval(mark, middle, 2.5 if item.bentuk == "titik" else 1.5)
            parts = parts + whisker if item in bars else whisker + parts
        return marked(mark, parts, series_name(item))

    def _bar(self, mark: Mark, item: Series, colour: str, middle: float, thick: float) -> str:
        start, end = sorted((self.x(0), self.x(mark.value)))
        chosen = mark.key == self.spec.selected
        fill = contoh_fill(colour) if item.contoh else colour
        edge = warna("sorot") if chosen else colour
        place = Kotak(start, middle - thick / 2, end - start, thick)
        return rect(place, fill, stroke=edge, width=3 if chosen else 1)

    def _interval(self, mark: Mark, middle: float, wide: float) -> str:
        if mark.low is None or mark.high is None:
            return ""
        low, high, ink = self.x(mark.low), self.x(mark.high), warna("sorot")
        ends = "".join(line(x, middle - 4, x, middle + 4, ink, wide) for x in (low, high))
        return line(low, middle, high, middle, ink, wide) + ends

    def label(self, label: RowLabel) -> str:
        """The values behind a row, on one line as a rule; a sign in the series' colour leads each that needs one."""
        pad = 14 if label.under_dot else 6
        lines, y = [words for words, _ in label.lines], self.y(label.key, label.offset)
        if label.end < 0:
            return texts(self.x(label.end) - pad, y, lines, self.font, anchor="end")
        return texts(self.x(label.end) + pad, y, lines, self.font)


def coloured(drawn_text: str, colours: list[str]) -> str:
    """Give the signs ●, ○ and ■ of a drawn text their colours, in order."""
    for colour in colours:
        at = min((p for p in map(drawn_text.find, SIGNS) if p >= 0), default=-1)
        if at < 0:
            break
        sign = SIGNS[drawn_text[at]]
        drawn_text = f'{drawn_text[:at]}<tspan fill="{colour}">{sign}</tspan>{drawn_text[at + 1 :]}'
    return drawn_text


def _joined(
    labels: list[RowLabel], row: float, font: float, spec: BarSpec
) -> list[tuple[RowLabel, list[str]]]:
    """(label with one line, colours of its signs); labels of one row are joined when its bars are thin."""
    colours = [warna(item.warna) for item in spec.series if item.bentuk == "batang"]
    if len(colours) < 2 or row * GROUP / len(colours) >= font * 1.05:
        return [_one(label, label.lines, label.offset, label.end) for label in labels]
    by_key: dict[str, list[RowLabel]] = {}
    for label in labels:
        by_key.setdefault(label.key, []).append(label)
    found = []
    for group in by_key.values():
        lines = [(line_, dot_) for label in group for line_, dot_ in label.lines]
        end = max((label.end for label in group), key=abs)
        found.append(_one(group[0], tuple(lines), 0.0, end, "■" if len(group) > 1 else "", colours))
    return found


def _fitted(label: RowLabel, width: float, row: float, font: float) -> RowLabel:
    """The label of a bullet chart in a plot of `width` px: on one line, on two, or without the bar's own value."""
    whole, most, stack = label.lines[0][0], width * 0.5, row >= font * STACK
    first, _, second = whole.partition(MORE)
    if text_width(whole, font) <= most or not label.more:
        return label
    lines = [first, second] if stack else [first]
    if text_width(first, font) > most and stack:
        lines = first.split("  ")
    return replace(label, lines=tuple((line_, "") for line_ in lines))


def _one(
    label: RowLabel,
    lines: tuple[tuple[str, str], ...],
    offset: float,
    end: float,
    square: str = "",
    squares: list[str] | None = None,
) -> tuple[RowLabel, list[str]]:
    parts, colours, rest = [], [], list(squares or [])
    for content, dot_colour in lines:
        sign, colour = label.sign, dot_colour
        if not dot_colour:
            sign, colour = (square, rest.pop(0)) if square and rest else ("", "")
        parts.append(f"{sign} {content}" if sign else content)
        colours += [colour] if sign else []
    joined = "  ".join(parts) + (f"{MORE}{label.more}" if label.more else "")
    return RowLabel(label.key, offset, end, ((joined, ""),), label.under_dot, label.sign, label.more), colours
