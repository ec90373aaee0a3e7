"""BarSpec -> native bar chart; a spec of dots alone -> native scatter chart with the categories as rows.

Dots, reference ticks and remainders over bars are shapes with key and value in their names (LibreOffice knows no
horizontal bars with points on them); their numbers are unfilled series of the same chart. The notes say so.
"""

from __future__ import annotations

from dataclasses import replace

from charts.bar import check_keys
from charts.bar_label import GROUP, RowLabel, bar_place, row_labels, value_range
from charts.marks import drawn, mark_colour, series_name, warna
from charts.measure import text_width
from charts.spec import BarSpec, Mark, Series, Spec
from reports.pptx.bagan import Letak, batang, pencar
from reports.pptx.batang_label import bernilai, label_seri, sebaris, tanpa_nilai
from reports.pptx.jembatan import gambar
from reports.pptx.seri import Label, Seri, selang
from reports.pptx.ukuran import KECIL
from reports.pptx.unsur import Cat, Kanvas
from reports.svg.bar import View
from reports.svg.sumbu import tick_labels_x
from reports.svg.unsur import Kotak

DOT = 14.0  # px
KUMIS = 2.0
TINDIHAN = ("titik", "sasaran", "sisa")
CATATAN = (
    "Titik, garis acuan, dan sisa di atas batang adalah bentuk tersendiri; "
    "geser bentuknya bila angka pada lembar kerja bagan diubah."
)
SELANG = "ujung selang"


def lukis(kanvas: Kanvas, spec: BarSpec, box: Kotak, size: float, alt: str) -> None:
    """Grid and tick texts, the chart, and the symbols of rows without any number."""
    check_keys(spec)
    view = pandangan(spec, box, size)
    gambar(tick_labels_x(spec.axis, view.plot, view.x, size), kanvas)
    labels = row_labels(spec)
    if any(item.bentuk == "batang" for item in spec.series) and spec.categories:
        _batang(kanvas, view, box, labels, alt)
    elif spec.categories:
        nama = [
            view.category(i, label, key == spec.selected) for i, (key, label) in enumerate(spec.categories)
        ]
        gambar(nama, kanvas)
        _titik(kanvas, view, box, labels, alt)
    nol = (view.x(0), view.plot.y), (view.x(0), view.plot.bottom)
    kanvas.garis(*nol, Cat(tepi=warna("teks_lemah"), tebal=1.5), nama="Garis nol")
    kosong = [label for label in labels if not bernilai(spec, label)]
    gambar([view.label(tanpa_nilai(label)) for label in kosong], kanvas)


def pandangan(spec: BarSpec, box: Kotak, size: float) -> View:
    """Where rows and values lie; the same rules as in the SVG, with a least font of 16 px."""
    row = min(size * 3.6, (box.h - size * 3.2) / max(1, len(spec.categories)))
    font = max(min(size, row * 0.92), KECIL)
    names = max((text_width(label, font) for _, label in spec.categories), default=0.0)
    plot = box.cut(left=min(names, box.w * 0.34) + 14, bottom=box.h - row * len(spec.categories))
    one_line = [sebaris(label) for label in row_labels(spec)]
    left, right = value_range(spec, one_line, plot.w * 14 / font)
    return View(spec, plot, row, font, left, right, plot.x - box.x - 8)


def bertindih(spec: Spec) -> bool:
    """Whether shapes lie over native bars."""
    bentuk = {item.bentuk for item in spec.series} if isinstance(spec, BarSpec) else set()
    return "batang" in bentuk and len(bentuk) > 1


def _batang(kanvas: Kanvas, view: View, box: Kotak, labels: list[RowLabel], alt: str) -> None:
    spec, bars = view.spec, [item for item in view.spec.series if item.bentuk == "batang"]
    bersama = len(bars) == 1
    seri = [
        _seri(item, view, label_seri(spec, view, labels, urut, False))
        for urut, item in enumerate(spec.series)
    ]
    rangka = Kotak(box.x, view.plot.y, box.w, view.plot.h)
    letak = Letak(rangka, view.plot, (view.left, view.left + view.plot.w / view.scale))
    tebal = bar_place(bars[0], bars)[1] * (1 if bersama else 1 / 0.92)
    batang(
        kanvas, "Diagram batang", alt, [label for _, label in spec.categories], seri, letak,
        celah=round((1 / (tebal if bersama else GROUP) - 1) * 100 * (1 if bersama else len(bars))),
        tindih=100 if bersama else 0, huruf=view.font,
    )  # fmt: skip
    _tindih(kanvas, view)


def _seri(item: Series, view: View, label: tuple[Label, ...]) -> Seri:
    """One series in category order; a category without a mark stays empty."""
    marks = _urut(item, view.spec)
    nama, nilai = series_name(item), tuple(mark.value if mark else None for mark in marks)
    if item.bentuk != "batang":
        return Seri(nama, nilai, label=label)
    titik = tuple((i, _cat(m, item, view.spec)) for i, m in enumerate(marks) if m and _khusus(m, view.spec))
    bawah, atas = panjang(marks)
    kumis = Cat(tepi=warna("sorot"), tebal=KUMIS)
    galat = selang(bawah, atas, "", kumis) if any(bawah) or any(atas) else ""
    return Seri(nama, nilai, garis=_cat(None, item, view.spec), titik=titik, label=label, galat=galat)


def _tindih(kanvas: Kanvas, view: View) -> None:
    """What lies over the bars, as shapes at the exact place of their values."""
    bars = [item for item in view.spec.series if item.bentuk == "batang"]
    atas = [item for item in view.spec.series if item.bentuk in TINDIHAN]
    gambar([view.mark(item, m, bars) for item in atas for m in item.marks if drawn(m)], kanvas)


def _urut(item: Series, spec: BarSpec) -> list[Mark | None]:
    by_key = {mark.key: mark for mark in item.marks}
    return [by_key.get(key) for key, _ in spec.categories]


def _khusus(mark: Mark, spec: BarSpec) -> bool:
    return drawn(mark) and (bool(mark.warna) or mark.key == spec.selected)


def _cat(mark: Mark | None, item: Series, spec: BarSpec) -> Cat:
    """Fill and edge of bars: hatched when contoh, a dark edge around the chosen one."""
    colour = mark_colour(mark, item) if mark else warna(item.warna)
    terpilih = mark is not None and mark.key == spec.selected
    tepi, tebal = (warna("sorot"), 3.0) if terpilih else (colour, 1.0)
    if item.contoh:
        return Cat(warna("latar"), tepi, tebal, pola="contoh", tinta=colour)
    return Cat(colour, tepi, tebal)


def panjang(marks: list[Mark | None]) -> tuple[list[float], list[float]]:
    """Lengths of the interval below and above each value."""
    ada = [
        (m.value, m.low, m.high) if m and drawn(m) and m.low is not None and m.high is not None else None
        for m in marks
    ]
    return [v[0] - v[1] if v else 0.0 for v in ada], [v[2] - v[0] if v else 0.0 for v in ada]


def _titik(kanvas: Kanvas, view: View, box: Kotak, labels: list[RowLabel], alt: str) -> None:
    """Dots over rows, the first category in the highest; each whisker is a stretch of a line series."""
    spec, banyak = view.spec, len(view.spec.categories)
    seri = []
    for urut, item in enumerate(spec.series):
        pakai = [(i, m) for i, m in enumerate(_urut(item, spec)) if m and drawn(m)]
        seri += _kumis(item, pakai, banyak)
        nomor = {i: n for n, (i, _) in enumerate(pakai)}
        label = tuple(
            replace(one, urut=nomor[one.urut]) for one in label_seri(spec, view, labels, urut, True)
        )
        titik = tuple((n, penanda(item, m)) for n, (_, m) in enumerate(pakai) if _khusus(m, spec))
        seri.append(Seri(
            series_name(item), tuple(banyak - i - 0.5 for i, _ in pakai), tuple(m.value for _, m in pakai),
            tanda="circle", penanda=penanda(item), besar=DOT, titik=titik, label=label,
        ))  # fmt: skip
    rangka = Kotak(view.plot.x - 12, view.plot.y, box.right - view.plot.x + 12, view.plot.h)
    letak = Letak(rangka, view.plot, (view.left, view.left + view.plot.w / view.scale), (0.0, float(banyak)))
    pencar(kanvas, "Diagram titik", alt, seri, letak, view.font)


def _kumis(item: Series, pakai: list[tuple[int, Mark]], banyak: int) -> list[Seri]:
    """Whiskers from low to high, with an empty point between two of them."""
    x: list[float] = []
    y: list[float | None] = []
    for i, mark in pakai:
        if mark.low is not None and mark.high is not None:
            x += [mark.low, mark.high, mark.high]
            y += [banyak - i - 0.5, banyak - i - 0.5, None]
    garis = Cat(tepi=warna("sorot"), tebal=2.5)
    return [Seri(f"{series_name(item)}, {SELANG}", tuple(y), tuple(x), garis)] if x else []


def penanda(item: Series, mark: Mark | None = None) -> Cat:
    """A point: filled with a white rim, or hollow when contoh."""
    colour = mark_colour(mark, item) if mark else warna(item.warna)
    # no fill at all: LibreOffice paints a white marker white, its edge too
    return Cat("", colour, 2.5) if item.contoh else Cat(colour, warna("latar"), 1.0)
