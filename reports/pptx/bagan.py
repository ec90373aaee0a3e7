"""Native charts: one frame with an exact plot area, bare axes, and what each series adds (colours, labels, bars)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from charts.marks import warna
from reports.pptx.ukuran import FONT, emu, ratus_pt
from reports.pptx.unsur import Cat, Kanvas, garis_xml, isi_xml, teks_aman
from reports.svg.unsur import Kotak

NS = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_TAMPAK = "".join(
    f'<c:{one} val="{{{one}}}"/>'
    for one in ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")
)
_MATI = dict.fromkeys(
    ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"), 0
)
# a moved label gets no line back to its point
_TANPA_GARIS = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" '
    'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">'
    '<c15:showLeaderLines val="0"/></c:ext></c:extLst>'
)


@dataclass(frozen=True, slots=True)
class Label:
    """The text behind point `urut`: runs of (words, colour), moved by `geser` px from its native place."""

    urut: int
    bagian: tuple[tuple[str, str], ...]
    letak: str = "r"  # outEnd, r, l, t, b
    geser: tuple[float, float] = (0.0, 0.0)
    tebal: bool = False


@dataclass(frozen=True, slots=True)
class Seri:
    """One native series. `x` only in scatter charts; `tambahan` is XML between its name and its data."""

    nama: str
    nilai: tuple[float | None, ...]
    x: tuple[float, ...] = ()
    garis: Cat = field(default_factory=Cat)  # of a line, or fill and edge of bars
    tanda: str = ""  # marker of a scatter series: circle, square, diamond, none
    penanda: Cat = field(default_factory=Cat)
    besar: float = 10.0
    titik: tuple[tuple[int, Cat], ...] = ()  # points with a look of their own
    label: tuple[Label, ...] = ()
    galat: str = ""  # c:errBars


@dataclass(frozen=True, slots=True)
class Letak:
    """Where a chart stands: its frame, the plot area in it, and the ranges of both axes."""

    bingkai: Kotak
    plot: Kotak
    x: tuple[float, float]
    y: tuple[float, float] = (0.0, 1.0)


def batang(
    kanvas: Kanvas, nama: str, alt: str, kategori: Sequence[str], seri: Sequence[Seri], letak: Letak, *,
    celah: int, tindih: int, huruf: float,
) -> None:  # fmt: skip
    """Horizontal clustered bars with native category names; `celah` and `tindih` in per cent of a bar."""
    data = CategoryChartData(number_format="General")
    data.categories = list(kategori)
    for satu in seri:
        data.add_series(satu.nama, satu.nilai)
    chart = _tambah(kanvas, XL_CHART_TYPE.BAR_CLUSTERED, data, nama, alt, letak)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap, plot.vary_by_categories = celah, tindih, False
    for elemen, satu in zip(plot._element.findall(qn("c:ser")), seri):
        depan = [f"<c:spPr {NS}>{isi_xml(satu.garis)}{garis_xml(satu.garis)}</c:spPr>"]
        depan.append(f'<c:invertIfNegative {NS} val="0"/>')
        _isi(elemen, [*depan, *_titik_batang(satu), _label(satu, letak, huruf), satu.galat], "c:cat")
    _sumbu(chart, "c:valAx", letak.x, hapus=True)
    _sumbu_nama(chart, huruf)


def pencar(kanvas: Kanvas, nama: str, alt: str, seri: Sequence[Seri], letak: Letak, huruf: float) -> None:
    """Points and lines over two numeric axes without numbers of their own."""
    data = XyChartData(number_format="General")
    for satu in seri:
        baru = data.add_series(satu.nama)
        for x, y in zip(satu.x, satu.nilai):
            baru.add_data_point(x, y)
    chart = _tambah(kanvas, XL_CHART_TYPE.XY_SCATTER_LINES, data, nama, alt, letak)
    for elemen, satu in zip(chart.plots[0]._element.findall(qn("c:ser")), seri):
        depan = [f"<c:spPr {NS}>{garis_xml(satu.garis)}</c:spPr>", _penanda(satu)]
        depan += [_titik_pencar(satu, urut, cat) for urut, cat in satu.titik]
        _isi(elemen, [*depan, _label(satu, letak, huruf), satu.galat], "c:xVal")
    sumbu = chart._chartSpace.findall(".//" + qn("c:valAx"))
    for satu, batas in zip(sumbu, (letak.x, letak.y)):
        _batasi(satu, batas, hapus=True)


def selang(bawah: Sequence[float], atas: Sequence[float], arah: str, cat: Cat, *, ujung: bool = True) -> str:
    """Error bars of own lengths, one per point, in axis units (0 = none)."""
    return (
        f"<c:errBars {NS}>{arah and f'<c:errDir val={chr(34)}{arah}{chr(34)}/>'}"
        f'<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="{int(not ujung)}"/>'
        f"<c:plus>{_angka(atas)}</c:plus><c:minus>{_angka(bawah)}</c:minus>"
        f"<c:spPr>{_rata(cat)}</c:spPr></c:errBars>"
    )


def _rata(cat: Cat) -> str:
    """A line with flat ends."""
    return garis_xml(cat).replace("<a:ln ", '<a:ln cap="flat" ', 1)


def _angka(nilai: Sequence[float]) -> str:
    pt = "".join(f'<c:pt idx="{i}"><c:v>{v:.10g}</c:v></c:pt>' for i, v in enumerate(nilai))
    return f'<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{len(nilai)}"/>{pt}</c:numLit>'


def _tambah(kanvas: Kanvas, jenis: XL_CHART_TYPE, data: object, nama: str, alt: str, letak: Letak) -> Chart:
    b = letak.bingkai
    rangka = kanvas.slide.shapes.add_chart(jenis, emu(b.x), emu(b.y), emu(b.w), emu(b.h), data)
    identitas = rangka._element.nvGraphicFramePr.cNvPr
    kanvas.nomor += 1
    identitas.set("id", str(kanvas.nomor))
    identitas.set("name", nama)
    identitas.set("descr", alt)
    chart = rangka.chart
    chart.has_legend, chart.has_title = False, False
    chart.font.name = FONT
    _tata(chart, letak)
    return chart


def _tata(chart: Chart, letak: Letak) -> None:
    """Exact plot area, transparent ground, blanks stay gaps."""
    b, p = letak.bingkai, letak.plot
    ukuran = {"x": (p.x - b.x) / b.w, "y": (p.y - b.y) / b.h, "w": p.w / b.w, "h": p.h / b.h}
    nilai = "".join(f'<c:{kunci} val="{isi:.6f}"/>' for kunci, isi in ukuran.items())
    modus = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    area = chart._chartSpace.chart.plotArea
    lama = area.find(qn("c:layout"))
    if lama is not None:
        area.remove(lama)
    area.insert(0, parse_xml(f"<c:layout {NS}><c:manualLayout>{modus}{nilai}</c:manualLayout></c:layout>"))
    ruang = chart._chartSpace
    kosong = parse_xml(f"<c:spPr {NS}><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>")
    ruang.chart.addnext(kosong)
    for elemen in ruang.findall(".//" + qn("c:dispBlanksAs")):
        elemen.set("val", "gap")


def _isi(elemen: object, xml: Sequence[str], data: str) -> None:
    """Replace what stands between a series' name and its data."""
    tx, akhir = elemen.find(qn("c:tx")), elemen.find(qn(data))
    for lama in list(elemen)[elemen.index(tx) + 1 : elemen.index(akhir)]:
        elemen.remove(lama)
    for satu in xml:
        if satu:
            akhir.addprevious(parse_xml(satu))


def _titik_batang(satu: Seri) -> list[str]:
    return [
        f'<c:dPt {NS}><c:idx val="{urut}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{isi_xml(cat)}{garis_xml(cat)}</c:spPr></c:dPt>"
        for urut, cat in satu.titik
    ]


def _penanda(satu: Seri, cat: Cat | None = None, besar: float = 0.0) -> str:
    if satu.tanda in ("", "none"):
        return f'<c:marker {NS}><c:symbol val="none"/></c:marker>'
    isi = cat or satu.penanda
    ukuran = max(2, min(72, round((besar or satu.besar) * 0.75)))
    return (
        f'<c:marker {NS}><c:symbol val="{satu.tanda}"/><c:size val="{ukuran}"/>'
        f"<c:spPr>{isi_xml(isi)}{garis_xml(isi)}</c:spPr></c:marker>"
    )


def _titik_pencar(satu: Seri, urut: int, cat: Cat) -> str:
    return (
        f'<c:dPt {NS}><c:idx val="{urut}"/>{_penanda(satu, cat, satu.besar * 1.4)}<c:bubble3D val="0"/>'
        f"<c:spPr>{garis_xml(satu.garis)}</c:spPr></c:dPt>"
    )


def _label(satu: Seri, letak: Letak, huruf: float) -> str:
    if not satu.label:
        return ""
    isi = "".join(_satu_label(one, letak.bingkai, huruf) for one in satu.label)
    return f"<c:dLbls {NS}>{isi}{_TAMPAK.format(**_MATI)}{_TANPA_GARIS}</c:dLbls>"


def _satu_label(label: Label, bingkai: Kotak, huruf: float) -> str:
    x, y = label.geser[0] / bingkai.w, label.geser[1] / bingkai.h
    geser = f'<c:manualLayout><c:x val="{x:.5f}"/><c:y val="{y:.5f}"/></c:manualLayout>' if x or y else ""
    lari = "".join(
        f'<a:r><a:rPr lang="id-ID" sz="{ratus_pt(huruf)}" b="{int(label.tebal)}"><a:solidFill><a:srgbClr '
        f'val="{(warna_kata or warna("teks")).lstrip("#").upper()}"/></a:solidFill></a:rPr>'
        f"<a:t>{teks_aman(kata)}</a:t></a:r>"
        for kata, warna_kata in label.bagian
    )
    return (
        f'<c:dLbl><c:idx val="{label.urut}"/><c:layout>{geser}</c:layout><c:tx><c:rich>'
        f'<a:bodyPr wrap="none"/><a:p>{lari}</a:p></c:rich></c:tx><c:dLblPos val="{label.letak}"/>'
        f"{_TAMPAK.format(**{**_MATI, 'showVal': 1})}</c:dLbl>"
    )


def _sumbu(chart: Chart, jenis: str, batas: tuple[float, float], *, hapus: bool) -> None:
    for elemen in chart._chartSpace.findall(".//" + qn(jenis)):
        _batasi(elemen, batas, hapus=hapus)


def _batasi(sumbu: object, batas: tuple[float, float], *, hapus: bool) -> None:
    """Fixed range; a deleted axis prints no number that Office's language would format."""
    skala = sumbu.find(qn("c:scaling"))
    for lama in list(skala):
        skala.remove(lama)
    bagian = f'<c:orientation val="minMax"/><c:max val="{batas[1]:.10g}"/><c:min val="{batas[0]:.10g}"/>'
    for satu in parse_xml(f"<c:scaling {NS}>{bagian}</c:scaling>"):
        skala.append(satu)
    sumbu.find(qn("c:delete")).set("val", str(int(hapus)))
    for nama in ("c:majorGridlines", "c:minorGridlines"):
        for lama in sumbu.findall(qn(nama)):
            sumbu.remove(lama)


def _sumbu_nama(chart: Chart, huruf: float) -> None:
    """Category names at the far left, first one on top."""
    sumbu = chart.category_axis
    sumbu.reverse_order = True
    sumbu.format.line.fill.background()
    sumbu.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    sumbu.major_tick_mark = XL_TICK_MARK.NONE
    sumbu.tick_labels.font.size = Pt(ratus_pt(huruf) / 100)
