"""LineSpec -> SVG, also one cell of small multiples."""

from __future__ import annotations

from charts.line import empty_rows, end_labels, style, symbol_anchor
from charts.marks import drawn, mark_colour, runs, series_name, shown, warna
from charts.measure import shorten, text_width, wrap
from charts.placing import event_levels
from charts.spec import Band, Event, LineSpec, Mark, Series
from reports.svg.sumbu import tick_labels_x, tick_labels_y, width_of_ticks
from reports.svg.unsur import LEAST, Kotak, besar, dot, layar, line, marked, rect, text

DASH = {"solid": "", "dash": "10 6", "dot": "2 5", "dashdot": "10 5 2 5"}


def draw(spec: LineSpec, box: Kotak, size: float) -> list[str]:
    """A whole line chart with event numbers above and the event list below."""
    small = besar(max(LEAST, size * 0.85))
    listed, columns = event_columns(spec.events, box, small)
    if layar() and events_apart(spec, box, small):
        listed, columns = [], 1
    rows = -(-len(listed) // columns)
    ends = max((text_width(shown(m), size, bold=True) for s in spec.series for m in s.marks), default=0.0)
    left = width_of_ticks(spec.y, size)
    wide = max(1.0, box.w - left - ends - 20)
    levels = event_levels(spec.events, wide / (spec.x.hi - spec.x.lo or 1), size * 1.9)
    ribbon = (max(levels, default=-1) + 1) * size * 1.6
    low = size * (3.1 if spec.x.title else 1.9) + rows * small * 1.25
    view = View(spec, box.cut(left, size * 1.5 + ribbon, ends + 20, low), size)
    parts = [text(box.x, box.y + size * 0.5, spec.y.title, size, fill=warna("teks_lemah"))]
    parts += view.ground() + view.axes() + view.events(levels) + view.body()
    parts += [view.end(*label) for label in end_labels(spec, view.value_px, view.plot.w, size)]
    top = box.bottom - rows * small * 1.25
    for index, item in enumerate(listed):
        column, row = divmod(index, rows)
        parts.append(text(box.x + column * box.w / columns, top + (row + 0.5) * small * 1.25, item, small))
    return parts


class View:
    """Scales and marks of one line chart inside `plot`; its lower strip holds symbols of empty marks."""

    def __init__(
        self, spec: LineSpec, plot: Kotak, size: float, *, rows: int | None = None, radius: float = 5.0
    ) -> None:
        self.spec, self.plot, self.size, self.radius = spec, plot, size, radius
        self.strip = empty_rows(spec, plot.w, size)
        count = (max(self.strip.values(), default=-1) + 1) if rows is None else rows
        self.strip_px = min(plot.h * 0.5, count * size * 1.15 + (4 if count else 0))
        self.value_px = plot.h - self.strip_px

    def x(self, value: float) -> float:
        """Pixel of an x value."""
        return self.plot.x + (value - self.spec.x.lo) / (self.spec.x.hi - self.spec.x.lo or 1) * self.plot.w

    def y(self, value: float) -> float:
        """Pixel of a y value."""
        share = (value - self.spec.y.lo) / (self.spec.y.hi - self.spec.y.lo or 1)
        return self.plot.y + self.value_px * (1 - share)

    def ground(self) -> list[str]:
        """Shaded bands with their labels."""
        parts = []
        for band in self.spec.bands:
            left, right = self.x(band.x0), self.x(band.x1)
            place = Kotak(left, self.plot.y, right - left, self.plot.h)
            parts.append(rect(place, warna("garis"), more=' fill-opacity="0.45"'))
            for i, words in enumerate(wrap(band.label, self._band_room(band, right - left), self.size)):
                height = self.plot.y + self.size * (0.8 + 1.2 * i)
                ink = warna("teks_lemah")
                place_x = self._inside((left + right) / 2, words)
                parts.append(text(place_x, height, words, self.size, anchor="middle", fill=ink))
        return parts

    def _inside(self, middle: float, words: str) -> float:
        """The middle of a band's label, moved so that large letters do not leave the plot."""
        half = text_width(words, self.size) / 2
        if not layar() or 2 * half > self.plot.w:
            return middle
        return max(self.plot.x + half, min(middle, self.plot.right - half))

    def _band_room(self, band: Band, wide: float) -> float:
        """Width of a band's label; large letters may hang over a narrow band, but words are not broken."""
        longest = max((text_width(word, self.size) for word in band.label.split()), default=0.0)
        return max(wide, self.size * 5, longest + 1 if layar() else 0.0)

    def axes(self, *, labels_y: bool = True, over: float = 8.0) -> list[str]:
        """Grid, ticks and titles."""
        parts = tick_labels_y(self.spec.y, self.plot, self.y, self.size, labels=labels_y)
        return parts + tick_labels_x(self.spec.x, self.plot, self.x, self.size, grid=False, over=over)

    def event_lines(self) -> list[str]:
        """A vertical line per event; definition breaks solid and dark."""
        return [
            line(
                self.x(event.x),
                self.plot.y,
                self.x(event.x),
                self.plot.bottom,
                warna(f"event_{event.golongan}"),
                2.5 if event.golongan == "putus" else 1.5,
                "" if event.golongan == "putus" else "3 4",
            )
            for event in self.spec.events
        ]

    def events(self, levels: list[int]) -> list[str]:
        """Event lines and their numbers in rows above the plot."""
        parts = self.event_lines()
        for number, (event, level) in enumerate(zip(self.spec.events, levels), start=1):
            x, y = self.x(event.x), self.plot.y - self.size * (0.8 + 1.6 * level)
            side = self.size * 1.45
            fill = warna(f"event_{event.golongan}")
            sign = rect(Kotak(x - side / 2, y - side / 2, side, side), fill, more=' rx="3"')
            sign += text(x, y, str(number), self.size, anchor="middle", bold=True, fill=warna("latar"))
            # a stage tells on a click what the number means
            parts.append(marked(_event_mark(number, event), sign) if layar() else sign)
        return parts

    def body(self) -> list[str]:
        """Every series: its stretches of line, then its marks."""
        parts = []
        for item in self.spec.series:
            colour, dash = warna(item.warna), DASH[style(item)[0]]
            if item.bentuk in ("garis", "garis_putus"):
                for run in runs(item.marks):
                    path = " ".join(f"{self.x(m.x or 0):.1f},{self.y(m.value or 0):.1f}" for m in run)
                    more = f' stroke-dasharray="{dash}"' if dash else ""
                    parts.append(
                        f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="3"{more}/>'
                    )
            parts += [self.mark(item, mark) for mark in item.marks]
        return parts

    def mark(self, item: Series, mark: Mark) -> str:
        """A point with its interval, or the symbol of a state in the strip below."""
        x = self.x(mark.x or 0.0)
        if not drawn(mark):
            row = self.strip[item.name, mark.key]
            y = self.plot.y + self.value_px + self.size * (0.75 + 1.15 * row)
            anchor = symbol_anchor(mark, self.spec.x, self.plot.w, self.size)
            halo = warna("latar") if layar() else ""
            symbol = text(x, y, shown(mark), self.size, anchor=anchor, fill=warna(item.warna), halo=halo)
            return marked(mark, symbol, series_name(item))
        symbol = style(item)[1]
        colour = mark_colour(mark, item)
        radius = self.radius + (3 if mark.key == self.spec.selected else 0)
        hollow = "open" in symbol
        parts = self._interval(mark, x, colour)
        parts += dot(x, self.y(mark.value), radius, colour, hollow=hollow, square="circle" not in symbol)
        return marked(mark, parts, series_name(item))

    def _interval(self, mark: Mark, x: float, colour: str) -> str:
        if mark.low is None or mark.high is None:
            return ""
        low, high = self.y(mark.low), self.y(mark.high)
        ends = "".join(line(x - 4, y, x + 4, y, colour, 1.5) for y in (low, high))
        return line(x, low, x, high, colour, 1.5) + ends

    def end(self, x: float, y: float, shift: float, content: str, colour: str) -> str:
        """The value printed behind the last point of a series."""
        at = (self.x(x) + 12, self.y(y) - shift)
        return text(*at, content, self.size, bold=True, fill=colour, halo=warna("latar"))


def _event_mark(number: int, event: Event) -> Mark:
    return Mark(f"peristiwa-{number}", event.label, None, str(number), hover=(f"Peristiwa {number}",))


def event_columns(events: tuple[Event, ...], box: Kotak, size: float) -> tuple[list[str], int]:
    """The event list and its number of columns; in a small box each event is cut to one line."""
    columns = 2 if box.w > 900 else 1
    listed = event_list(events, box.w / columns - 40, size)
    if -(-len(listed) // columns) * size * 1.25 <= box.h * 0.28:
        return listed, columns
    columns = 2 if box.w > 520 else 1
    width = box.w / columns - 20
    return [shorten(f"{n}  {event.label}", width, size) for n, event in enumerate(events, start=1)], columns


def events_apart(spec: LineSpec, box: Kotak, size: float) -> bool:
    """Whether a stage has no room for the event list under its chart: it stands on the next slide, numbers stay."""
    columns = 2 if box.w > 900 else 1
    lines = len(event_list(spec.events, box.w / columns - 40, size))
    return -(-lines // columns) * size * 1.25 > box.h * 0.3


def event_list(events: tuple[Event, ...], width: float, size: float) -> list[str]:
    """Numbered event lines, wrapped; continuation lines are indented."""
    lines: list[str] = []
    for number, event in enumerate(events, start=1):
        first, *rest = wrap(event.label, width - size * 2, size)
        lines += [f"{number}  {first}", *(f"\u2003 {item}" for item in rest)]
    return lines
