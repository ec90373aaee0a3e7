"""DotSpec -> native scatter chart: points with their names, limit lines, what has no place listed below."""

from __future__ import annotations

from collections.abc import Callable

from charts.dot import is_limit, is_placed, list_text, without_place
from charts.marks import runs, series_name, shown, warna
from charts.measure import text_width, wrap
from charts.placing import label_sides
from charts.spec import Axis, DotSpec, Mark, Series
from reports.pptx.bagan import Letak, pencar
from reports.pptx.batang import panjang, penanda
from reports.pptx.jembatan import gambar
from reports.pptx.seri import Label, Seri, selang
from reports.pptx.unsur import Cat, Kanvas
from reports.svg.sumbu import tick_labels_x, tick_labels_y, width_of_ticks
from reports.svg.unsur import Kotak, line, text

SISI = (("right", "r"), ("left", "l"), ("top", "t"), ("bottom", "b"))
BESAR = 14.0
LEBIH = 14.0  # px of the frame beyond the plot, so that points at its edge stay whole


def lukis(kanvas: Kanvas, spec: DotSpec, box: Kotak, size: float, alt: str) -> None:
    """Axes as shapes and texts, points and limits as a chart."""
    listed = wrap(list_text(without_place(spec)), box.w - 20, size)
    low = size * 3.1 + len(listed) * size * 1.25
    plot = box.cut(width_of_ticks(spec.y, size), size * 1.6, 24, low)
    x, y = skala(spec.x, plot.x, plot.w), skala(spec.y, plot.bottom, -plot.h)
    parts = [text(box.x, box.y + size * 0.5, spec.y.title, size, fill=warna("teks_lemah"))]
    parts += tick_labels_y(spec.y, plot, y, size) + tick_labels_x(spec.x, plot, x, size)
    if spec.x.lo < 0 < spec.x.hi:
        parts.append(line(x(0), plot.y, x(0), plot.bottom, warna("teks_lemah"), 1.5))
    top = box.bottom - len(listed) * size * 1.25
    parts += [text(box.x, top + (i + 0.5) * size * 1.25, item, size) for i, item in enumerate(listed)]
    gambar(parts, kanvas)
    sisi = _sisi(spec, plot, x, y, size)
    seri = [satu for item in spec.series for satu in _seri(item, spec, sisi)]
    if seri:
        letak = Letak(
            plot.cut(-LEBIH, -LEBIH, -LEBIH - 20, -LEBIH),
            plot,
            (spec.x.lo, spec.x.hi),
            (spec.y.lo, spec.y.hi),
        )
        pencar(kanvas, "Diagram pencar", alt, seri, letak, size)


def skala(axis: Axis, awal: float, panjang_px: float) -> Callable[[float], float]:
    """Px of a value on an axis."""
    return lambda value: awal + (value - axis.lo) / (axis.hi - axis.lo or 1) * panjang_px


def _sisi(
    spec: DotSpec, plot: Kotak, x: Callable[[float], float], y: Callable[[float], float], size: float
) -> dict[tuple[str, str], str]:
    """{(series, key): side of the name}, the same sides as in the other pictures."""
    pairs = [(i, m) for i in spec.series if not is_limit(i) for m in i.marks if is_placed(m)]
    points = [(x(m.x) - plot.x, y(m.value) - plot.y) for _, m in pairs]
    sides = label_sides(points, [f"{m.label} {shown(m)}" for _, m in pairs], size, (plot.w, plot.h))
    return {(item.name, mark.key): side for (item, mark), side in zip(pairs, sides)}


def _seri(item: Series, spec: DotSpec, sisi: dict[tuple[str, str], str]) -> list[Seri]:
    if is_limit(item):
        cat = Cat(tepi=warna(item.warna), tebal=2.5, putus=item.bentuk == "garis_putus")
        return [one for run in runs(item.marks) if (one := _batas(item, run, cat, spec)).nilai]
    marks = [mark for mark in item.marks if is_placed(mark)]
    bawah, atas = panjang(list(marks))
    galat = selang(bawah, atas, "y", Cat(tepi=warna("sorot"), tebal=1.5)) if any(atas) or any(bawah) else ""
    titik = tuple((i, penanda(item, m)) for i, m in enumerate(marks) if m.warna or m.key == spec.selected)
    label = tuple(
        Label(
            i, ((f"{m.label} {shown(m)}", ""),), _letak(sisi[item.name, m.key]), tebal=m.key == spec.selected
        )
        for i, m in enumerate(marks)
    )
    return [Seri(
        series_name(item), tuple(m.value for m in marks), tuple(m.x for m in marks), tanda="circle",
        penanda=penanda(item), besar=BESAR, titik=titik, label=label, galat=galat,
    )]  # fmt: skip


def _batas(item: Series, run: list[Mark], cat: Cat, spec: DotSpec) -> Seri:
    """A stretch of a limit line; what leaves the range is left out, Office does not clip."""
    dalam = [
        m for m in run if is_placed(m) and spec.x.lo <= m.x <= spec.x.hi and spec.y.lo <= m.value <= spec.y.hi
    ]
    return Seri(series_name(item), tuple(m.value for m in dalam), tuple(m.x for m in dalam), garis=cat)


def _letak(sisi: str) -> str:
    return next((kode for kata, kode in SISI if kata in sisi), "t")


def lebar_kata(marks: tuple[Mark, ...], size: float) -> float:
    """Px of the widest printed value."""
    return max((text_width(shown(m), size, bold=True) for m in marks), default=0.0)
