"""What a series of a native chart says about itself, as DrawingML: points, markers, labels, error bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from charts.marks import warna
from reports.pptx.ukuran import ratus_pt
from reports.pptx.unsur import Cat, garis_xml, isi_xml, teks_aman
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


def selang(bawah: Sequence[float], atas: Sequence[float], arah: str, cat: Cat) -> str:
    """Error bars of own lengths, one per point, in axis units (0 = none)."""
    return (
        f"<c:errBars {NS}>{arah and f'<c:errDir val={chr(34)}{arah}{chr(34)}/>'}"
        f'<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>'
        f"<c:plus>{_angka(atas)}</c:plus><c:minus>{_angka(bawah)}</c:minus>"
        f"<c:spPr>{garis_xml(cat)}</c:spPr></c:errBars>"
    )


def _angka(nilai: Sequence[float]) -> str:
    pt = "".join(f'<c:pt idx="{i}"><c:v>{v:.10g}</c:v></c:pt>' for i, v in enumerate(nilai))
    return f'<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{len(nilai)}"/>{pt}</c:numLit>'


def titik_batang(satu: Seri) -> list[str]:
    """c:dPt of bars with a look of their own."""
    return [
        f'<c:dPt {NS}><c:idx val="{urut}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{isi_xml(cat)}{garis_xml(cat)}</c:spPr></c:dPt>"
        for urut, cat in satu.titik
    ]


def bentuk_penanda(satu: Seri, cat: Cat | None = None, besar: float = 0.0) -> str:
    """c:marker of a series, or of one point in its own look."""
    if satu.tanda in ("", "none"):
        return f'<c:marker {NS}><c:symbol val="none"/></c:marker>'
    isi = cat or satu.penanda
    ukuran = max(2, min(72, round((besar or satu.besar) * 0.75)))
    return (
        f'<c:marker {NS}><c:symbol val="{satu.tanda}"/><c:size val="{ukuran}"/>'
        f"<c:spPr>{isi_xml(isi)}{garis_xml(isi)}</c:spPr></c:marker>"
    )


def titik_pencar(satu: Seri, urut: int, cat: Cat) -> str:
    """c:dPt of a scatter point, larger than the others."""
    return (
        f'<c:dPt {NS}><c:idx val="{urut}"/>{bentuk_penanda(satu, cat, satu.besar * 1.4)}<c:bubble3D val="0"/>'
        f"<c:spPr>{garis_xml(satu.garis)}</c:spPr></c:dPt>"
    )


def label_xml(satu: Seri, bingkai: Kotak, huruf: float) -> str:
    """c:dLbls of a series in a chart of this frame; nothing when it prints no text."""
    if not satu.label:
        return ""
    isi = "".join(_satu(one, bingkai, huruf) for one in satu.label)
    return f"<c:dLbls {NS}>{isi}{_TAMPAK.format(**_MATI)}{_TANPA_GARIS}</c:dLbls>"


def _satu(label: Label, bingkai: Kotak, huruf: float) -> str:
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
