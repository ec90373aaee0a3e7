"""LineSpec and SmallMultiplesSpec -> native scatter charts with lines; bands, events and ticks are shapes."""

from __future__ import annotations

import math

from charts.line import empty_rows, end_labels, style
from charts.marks import drawn, mark_colour, series_name, shown, warna
from charts.measure import shorten, wrap
from charts.placing import event_levels
from charts.small_multiples import shared_axes
from charts.spec import Axis, LineSpec, Mark, Series, SmallMultiplesSpec, Tick
from reports.pptx.bagan import Letak, pencar
from reports.pptx.batang import panjang
from reports.pptx.jembatan import gambar
from reports.pptx.seri import Label, Seri, selang
from reports.pptx.titik import LEBIH, lebar_kata
from reports.pptx.ukuran import KECIL
from reports.pptx.unsur import Cat, Kanvas
from reports.svg.line import View, event_columns, event_list
from reports.svg.sumbu import width_of_ticks
from reports.svg.unsur import Kotak, rect, text

SETELAH = "setelah putus deret"
TANDA = {"circle": "circle", "square": "square", "diamond": "diamond"}


def lukis(kanvas: Kanvas, spec: LineSpec, box: Kotak, size: float, alt: str, *, daftar: bool = True) -> None:
    """A whole line chart with event numbers above and the event list below (not without `daftar`)."""
    small = max(KECIL, size * 0.85)
    listed, columns = event_columns(spec.events if daftar else (), box, small)
    rows = -(-len(listed) // columns)
    ends = max((lebar_kata(item.marks, size) for item in spec.series), default=0.0)
    left = width_of_ticks(spec.y, size)
    wide = max(1.0, box.w - left - ends - 20)
    levels = event_levels(spec.events, wide / (spec.x.hi - spec.x.lo or 1), size * 1.9)
    ribbon = (max(levels, default=-1) + 1) * size * 1.6
    low = size * (3.1 if spec.x.title else 1.9) + rows * small * 1.25
    view = View(spec, box.cut(left, size * 1.5 + ribbon, ends + 20, low), size)
    parts = [text(box.x, box.y + size * 0.5, spec.y.title, size, fill=warna("teks_lemah"))]
    gambar([*parts, *view.ground(), *view.axes(), *view.events(levels)], kanvas)
    _bagan(kanvas, view, "Diagram garis", alt, ends)
    top = box.bottom - rows * small * 1.25
    places = [
        (box.x + (i // rows) * box.w / columns, top + (i % rows + 0.5) * small * 1.25)
        for i in range(len(listed))
    ]
    gambar([text(x, y, item, small) for (x, y), item in zip(places, listed)] + _simbol(view), kanvas)


def petak(kanvas: Kanvas, spec: SmallMultiplesSpec, box: Kotak, size: float, alt: str) -> None:
    """All cells on one pair of axes, then what bands and vertical lines mean."""
    if not spec.cells:
        return
    font = max(KECIL, size * 0.85)
    x, y = shared_axes(spec)
    x, y = (
        Axis("", x.lo, x.hi, x.ticks[:1] + x.ticks[1:][-1:]),
        Axis(y.title, y.lo, y.hi, y.ticks[:: 1 + len(y.ticks) // 4]),
    )
    left = width_of_ticks(y, font)
    listed = _arti(spec, box.w, font)
    low, columns = len(listed) * font * 1.25, kolom(spec)
    step_x = (box.w - left) / columns
    step_y = (box.h - low - font * 1.3) / -(-len(spec.cells) // columns)
    y = Axis(y.title, y.lo, y.hi, jarang(y.ticks, (step_y - font * 3.4) / font))
    charts = [LineSpec(c.series, x, y, c.bands, c.events, c.selected) for _, _, c in spec.cells]
    rows = max((max(empty_rows(c, step_x - 18, font).values(), default=-1) + 1 for c in charts), default=0)
    gambar([text(box.x, box.y + font * 0.4, y.title, font, fill=warna("teks_lemah"))], kanvas)
    for index, ((key, title, _), chart) in enumerate(zip(spec.cells, charts)):
        row, column = divmod(index, columns)
        top = box.y + font * 1.3 + row * step_y + font * 1.5
        plot = Kotak(box.x + left + column * step_x, top, step_x - 18, step_y - font * 3.4)
        view = View(chart, plot, font, rows=rows, radius=3.0)
        _sel(kanvas, view, title, column == 0, key == spec.selected)
    start = box.bottom - low
    gambar([text(box.x, start + (i + 0.5) * font * 1.25, s, font) for i, s in enumerate(listed)], kanvas)


def kolom(spec: SmallMultiplesSpec) -> int:
    """Columns of a wide slide: those of the spec, or more when its cells would lie flat (two stand on a phone)."""
    banyak = len(spec.cells)
    return max(1, min(banyak, max(spec.columns, min(5, math.ceil(math.sqrt(banyak) * 1.3)))))


def jarang(ticks: tuple[Tick, ...], baris: float) -> tuple[Tick, ...]:
    """Every n-th tick, so that their texts have a line and a half each in a plot of so many lines."""
    muat = max(1, int(baris / 1.5))
    return ticks[:: max(1, -(-len(ticks) // muat))]


def _sel(kanvas: Kanvas, view: View, title: str, first: bool, chosen: bool) -> None:
    plot, font = view.plot, view.size
    name = shorten(title, plot.w, font, bold=True)
    edge = rect(plot, "none", stroke=warna("sorot" if chosen else "garis"), width=3 if chosen else 1)
    ground = [item for item in view.ground() if item.startswith("<rect")]
    parts = [*ground, *view.axes(labels_y=first, over=0.0), *view.event_lines(), edge]
    gambar([*parts, text(plot.x, plot.y - font * 0.8, name, font, bold=True)], kanvas)
    _bagan(kanvas, view, f"Diagram garis {title}", title, 0.0)
    gambar(_simbol(view), kanvas)


def _arti(spec: SmallMultiplesSpec, width: float, font: float) -> list[str]:
    chart = spec.cells[0][2]
    lines = [f"Bidang kelabu: {band.label}." for band in chart.bands]
    if chart.events:
        joined = "; ".join(event_list(chart.events, 1e6, font))
        lines += wrap(f"Garis tegak, kiri ke kanan: {joined}.", width, font)
    return lines


def _simbol(view: View) -> list[str]:
    """The symbols of marks without number, in the strip below the values."""
    return [view.mark(item, mark) for item in view.spec.series for mark in item.marks if not drawn(mark)]


def _bagan(kanvas: Kanvas, view: View, nama: str, alt: str, ends: float) -> None:
    spec = view.spec
    akhir = end_labels(spec, view.value_px, view.plot.w, view.size) if ends else []
    seri = [satu for item in spec.series for satu in _seri(item, view, akhir)]
    if not seri:
        return
    plot = Kotak(view.plot.x, view.plot.y, view.plot.w, view.value_px)
    lebih = LEBIH if ends else 6.0
    rangka = plot.cut(-lebih, -lebih, -ends - 20 if ends else -lebih, -lebih)
    letak = Letak(rangka, plot, (spec.x.lo, spec.x.hi), (spec.y.lo, spec.y.hi))
    pencar(kanvas, nama, alt, seri, letak, view.size)


def _seri(item: Series, view: View, akhir: list) -> list[Seri]:
    """A native series per stretch between definition breaks: no line may cross one."""
    ruas: list[list[Mark]] = []
    for mark in item.marks:
        if mark.putus and ruas:
            ruas.append([])
        ruas = ruas or [[]]
        ruas[-1].append(mark)
    nama = series_name(item)
    return [
        _ruas(item, marks, nama if urut == 0 else f"{nama}, {SETELAH}", view, akhir)
        for urut, marks in enumerate(ruas)
    ]


def _ruas(item: Series, marks: list[Mark], nama: str, view: View, akhir: list) -> Seri:
    dash, symbol = style(item)
    colour, latar = warna(item.warna), warna("latar")
    bergaris = item.bentuk in ("garis", "garis_putus")
    garis = (
        Cat(tepi=colour, tebal=3.0 if view.radius > 4 else 2.2, putus=dash != "solid") if bergaris else Cat()
    )

    def cat(mark: Mark | None) -> Cat:
        tinta = mark_colour(mark, item) if mark else colour
        return Cat("", tinta, 2.0) if "open" in symbol else Cat(tinta, latar, 1.0)

    bawah, atas = panjang(list(marks))
    galat = selang(bawah, atas, "y", Cat(tepi=colour, tebal=1.5)) if any(bawah) or any(atas) else ""
    khusus = tuple(
        (i, cat(m)) for i, m in enumerate(marks) if drawn(m) and (m.warna or m.key == view.spec.selected)
    )
    return Seri(
        nama, tuple(m.value for m in marks), tuple(m.x or 0.0 for m in marks), garis, TANDA[symbol.split("-")[0]],
        cat(None), view.radius * 2, khusus, _ujung(item, marks, akhir), galat,
    )  # fmt: skip


def _ujung(item: Series, marks: list[Mark], akhir: list) -> tuple[Label, ...]:
    """The value printed behind the last point, moved when two ends are near each other."""
    for x, y, shift, content, colour in akhir:
        for i, mark in enumerate(marks):
            if (mark.x, mark.value) == (x, y) and shown(mark) == content and colour == warna(item.warna):
                return (Label(i, ((content, colour),), "r", (0.0, -shift), True),)
    return ()
