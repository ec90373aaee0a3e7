"""SpineSpec -> SVG: names, own value and comparison in columns, the bands and the sign on the common axis."""

from __future__ import annotations

from dataclasses import dataclass

from charts.duri import BAND, REACH, TANDA, Letak, letak, reading, swatches, told
from charts.marks import shown, warna
from charts.measure import shorten, text_width, wrap, wrap_to
from charts.spec import SpineRow, SpineSpec
from reports.svg.legenda import flow
from reports.svg.tanda import tanda
from reports.svg.unsur import LEAST, Kotak, besar, layar, line, marked, rect, text

NAMES = 0.36  # most of the width that names take
LINE = 1.08  # of two lines of one name, in font sizes


def draw(spec: SpineSpec, box: Kotak, size: float) -> list[str]:
    """Legend, heads of the value columns, one row per type, and how the chart is read."""
    legend, high = flow(swatches(spec), box, size)
    small = besar(size * 0.85)
    foot = wrap(reading(spec), box.w, small) if spec.rows else ()
    rows = box.cut(top=high + size * 1.7, bottom=len(foot) * small * 1.3)
    if layar() and rows.h / max(1, len(spec.rows)) < size * 1.2:
        rows, foot = box.cut(top=high + size * 1.7), ()  # rows need the room more than how to read them
    view = _view(spec, rows, size)
    parts = [*legend, *view.heads(size)]
    for index, row in enumerate(spec.rows):
        parts.append(view.row(index, row))
    top = box.bottom - len(foot) * small * 1.3
    return parts + [
        text(box.x, top + (i + 0.6) * small * 1.3, one, small, fill=warna("teks_lemah"))
        for i, one in enumerate(foot)
    ]


def _view(spec: SpineSpec, rows: Kotak, size: float) -> View:
    step = min(size * 2.7, rows.h / max(1, len(spec.rows)))
    font = besar(max(min(size, step * 0.92), LEAST) if step >= LEAST else max(9.0, step * 0.9))
    names = max((text_width(row.mark.label, font, bold=True) for row in spec.rows), default=0.0)
    own = max((text_width(shown(row.mark), font, bold=True) for row in spec.rows), default=0.0)
    other = max((text_width(row.pusat_text, font) for row in spec.rows), default=0.0)
    # heads stand over their columns, so a column is never narrower than four letters of one
    own, other = (max(wide, size * 4.2) if rows.w > 700 else wide for wide in (own, other))
    left = min(names, rows.w * NAMES) + 10
    return View(spec, rows, step, font, rows.x + left + own, rows.x + left + own + other + font, other + font)


@dataclass(frozen=True, slots=True)
class View:
    """Where things stand: right edges of the two value columns, then the plot; `step` is the row height."""

    spec: SpineSpec
    box: Kotak
    step: float
    font: float
    own: float
    other: float
    wide: float

    @property
    def plot(self) -> Kotak:
        """The box of bands and signs."""
        return self.box.cut(left=self.other - self.box.x + 14)

    def x(self, place: float) -> float:
        """Px of a place on the common axis."""
        return self.plot.x + (place + REACH) / (2 * REACH) * self.plot.w

    def heads(self, size: float) -> list[str]:
        """Names of the two columns and of the centre, as far as they fit."""
        y, small = self.box.y - size * 0.75, besar(size * 0.85)
        if not self.spec.rows:
            return []
        room = self.other - self.own - 6
        first = shorten(self.spec.wilayah, self.own - self.box.x, small, bold=True)
        parts = [text(self.own, y, first, small, anchor="end", bold=True)]
        middle = wrap_to(self.spec.pembanding, self.plot.w, small, 1)
        half = self.plot.w / 2
        if text_width("lebih rendah", small) + text_width(middle[0], small) / 2 + 12 < half:
            parts.append(text(self.plot.x, y, "lebih rendah", small, fill=warna("teks_lemah")))
            ends = {"anchor": "end", "fill": warna("teks_lemah")}
            parts.append(text(self.plot.right, y, "lebih tinggi", small, **ends))
        parts.append(text(self.x(0), y, middle[0], small, anchor="middle"))
        if text_width(middle[0], small) <= room:
            parts.append(text(self.other, y, middle[0], small, anchor="end", fill=warna("teks_lemah")))
        return parts

    def row(self, index: int, row: SpineRow) -> str:
        """Name, both values, bands and sign of one type."""
        middle = self.box.y + (index + 0.5) * self.step
        parts = [self._name(row, middle)]
        parts.append(text(self.own, middle, shown(row.mark), self.font, anchor="end", bold=True))
        weak = {"anchor": "end", "fill": warna("teks_lemah")}
        if row.pusat_text:
            parts.append(text(self.other, middle, row.pusat_text, self.font, **weak))
        place = letak(row)
        return marked(
            row.mark,
            "".join([*parts, *self._bands(place, middle), self._sign(row, place, middle)]),
            self.spec.wilayah,
        )

    def _name(self, row: SpineRow, middle: float) -> str:
        chosen = row.mark.key == self.spec.selected
        most = max(1, min(2, int(self.step / (self.font * LINE))))
        room = self.box.w * NAMES
        lines = wrap_to(row.mark.label, room, self.font, most, bold=chosen)
        first = middle - self.font * LINE / 2 * (len(lines) - 1)
        return "".join(
            text(self.box.x, first + i * self.font * LINE, one, self.font, bold=chosen)
            for i, one in enumerate(lines)
        )

    def _bands(self, place: Letak, middle: float) -> list[str]:
        """Both bands, and the line of the comparison over them."""
        spans = (
            (place.rendah, place.tinggi, "rentang", BAND),
            (place.q1, place.q3, "rentang_tengah", BAND * 0.9),
        )
        parts = [
            rect(self._span(a, b, middle, share), warna(colour), stroke=warna("teks_lemah"))
            for a, b, colour, share in spans
            if a is not None and b is not None
        ]
        half = self.step / 2
        if place.nilai is not None:
            parts.append(line(self.x(0), middle - half, self.x(0), middle + half, warna("sorot"), 2))
        return parts

    def _span(self, a: float, b: float, middle: float, share: float) -> Kotak:
        high = self.step * share
        return Kotak(self.x(a), middle - high / 2, max(1.0, self.x(b) - self.x(a)), high)

    def _sign(self, row: SpineRow, place: Letak, middle: float) -> str:
        if place.nilai is None:
            halo = {"anchor": "middle", "halo": warna("latar")}
            words = shorten(told(row), self.plot.w, self.font)
            return text(self.x(0), middle, words, self.font, **halo)
        shape, colour = TANDA[row.banding]
        radius = min(9.0, max(4.5, self.step * 0.24))
        return tanda(shape, self.x(place.nilai), middle, radius, warna(colour), hollow=self.spec.contoh)
