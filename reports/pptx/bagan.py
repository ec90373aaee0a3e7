"""Native charts: one frame with an exact plot area, bare axes, and what each series adds (colours, labels, bars)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from reports.pptx.seri import NS, Seri, bentuk_penanda, label_xml, titik_batang, titik_pencar
from reports.pptx.ukuran import FONT, emu, ratus_pt
from reports.pptx.unsur import Kanvas, garis_xml, isi_xml
from reports.svg.unsur import Kotak


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
        _isi(
            elemen, [*depan, *titik_batang(satu), label_xml(satu, letak.bingkai, huruf), satu.galat], "c:cat"
        )
    _sumbu(chart, "c:valAx", letak.x, hapus=True)
    _sumbu_nama(chart, huruf)


def pencar(kanvas: Kanvas, nama: str, alt: str, seri: Sequence[Seri], letak: Letak, huruf: float) -> None:
    """Points and lines over two numeric axes without numbers of their own."""
    # the longest first: LibreOffice loses what stands before a longer series
    seri = sorted(seri, key=lambda satu: -len(satu.nilai))
    data = XyChartData(number_format="General")
    for satu in seri:
        baru = data.add_series(satu.nama)
        for x, y in zip(satu.x, satu.nilai):
            baru.add_data_point(x, y)
    chart = _tambah(kanvas, XL_CHART_TYPE.XY_SCATTER_LINES, data, nama, alt, letak)
    for elemen, satu in zip(chart.plots[0]._element.findall(qn("c:ser")), seri):
        depan = [f"<c:spPr {NS}>{garis_xml(satu.garis)}</c:spPr>", bentuk_penanda(satu)]
        depan += [titik_pencar(satu, urut, cat) for urut, cat in satu.titik]
        _isi(elemen, [*depan, label_xml(satu, letak.bingkai, huruf), satu.galat], "c:xVal")
    sumbu = chart._chartSpace.findall(".//" + qn("c:valAx"))
    for satu, batas in zip(sumbu, (letak.x, letak.y)):
        _batasi(satu, batas, hapus=True)


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
