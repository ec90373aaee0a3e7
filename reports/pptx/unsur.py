"""Native shapes of a slide, placed in px: rectangles, lines, circles, freeforms and texts, each with a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from pptx.oxml import parse_xml
from pptx.slide import Slide

from charts.marks import warna
from reports.pptx.ukuran import emu, ratus_pt
from reports.svg.unsur import Kotak

__all__ = ["Cat", "Kanvas", "Tulisan", "garis_xml", "isi_xml", "teks_aman"]

NS = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
# state or contoh pattern -> Office's own pattern
POLA = {"garis_miring": "wdUpDiag", "silang": "openDmnd", "titik": "pct20", "contoh": "wdDnDiag"}
Titik = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Cat:
    """Fill and edge: colours "#RRGGBB" or "" for none; `pola` lies over the fill in the colour `tinta`."""

    isi: str = ""
    tepi: str = ""
    tebal: float = 1.0
    putus: bool = False
    pola: str = ""
    tinta: str = ""
    tembus: float = 1.0


@dataclass(frozen=True, slots=True)
class Tulisan:
    """One paragraph as (words, colour) runs."""

    bagian: tuple[tuple[str, str], ...]
    ukuran: float
    tebal: bool = False
    rata: str = "l"  # l, ctr, r


def teks_aman(kata: str) -> str:
    """Text without the control characters that XML refuses."""
    return escape("".join(huruf for huruf in kata if huruf >= " " or huruf == "\t"))


def isi_xml(cat: Cat) -> str:
    """The fill of a shape, series or cell."""
    if cat.pola:
        return (
            f'<a:pattFill prst="{POLA[cat.pola]}"><a:fgClr>{_warna(cat.tinta)}</a:fgClr>'
            f"<a:bgClr>{_warna(cat.isi)}</a:bgClr></a:pattFill>"
        )
    return f"<a:solidFill>{_warna(cat.isi, cat.tembus)}</a:solidFill>" if cat.isi else "<a:noFill/>"


def garis_xml(cat: Cat) -> str:
    """The edge of a shape or the line of a series."""
    if not cat.tepi:
        return "<a:ln><a:noFill/></a:ln>"
    dash = '<a:prstDash val="sysDash"/>' if cat.putus else ""
    return f'<a:ln w="{emu(cat.tebal)}"><a:solidFill>{_warna(cat.tepi)}</a:solidFill>{dash}<a:round/></a:ln>'


def _warna(kode: str, tembus: float = 1.0) -> str:
    alpha = f'<a:alpha val="{round(tembus * 100_000)}"/>' if tembus < 1 else ""
    return f'<a:srgbClr val="{kode.lstrip("#").upper()}">{alpha}</a:srgbClr>'


class Kanvas:
    """Appends shapes to a slide in drawing order."""

    def __init__(self, slide: Slide) -> None:
        self.slide = slide
        self.pohon = slide.shapes._spTree
        self.nomor = max((int(one) for one in self.pohon.xpath("//p:cNvPr/@id")), default=1)

    def kotak(self, tempat: Kotak, cat: Cat, *, nama: str = "", ket: str = "", bentuk: str = "rect") -> None:
        """A rectangle, or an ellipse that fills the box."""
        geom = f'<a:prstGeom prst="{bentuk}"><a:avLst/></a:prstGeom>'
        self._bentuk(tempat, geom, cat, nama or "Bidang", ket)

    def garis(self, dari: Titik, ke: Titik, cat: Cat, *, nama: str = "Garis") -> None:
        """A straight line."""
        (x0, y0), (x1, y1) = dari, ke
        flip = ' flipV="1"' if (x1 - x0) * (y1 - y0) < 0 else ""
        tempat = Kotak(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
        self._tambah(
            f"<p:cxnSp {NS}><p:nvCxnSpPr>{self._identitas(nama, '')}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
            f'<p:spPr>{_letak(tempat, flip)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
            f"{garis_xml(cat)}</p:spPr></p:cxnSp>"
        )

    def bebas(
        self, jalur: Sequence[Sequence[Titik]], cat: Cat, *, nama: str, ket: str = "", tutup: bool = True
    ) -> None:
        """A freeform of closed rings (or of open lines), points in px of the slide."""
        xs = [x for satu in jalur for x, _ in satu]
        ys = [y for satu in jalur for _, y in satu]
        tempat = Kotak(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        akhir = "<a:close/>" if tutup else ""
        langkah = "".join(_jalur(satu, tempat) + akhir for satu in jalur)
        polos = "" if tutup else ' fill="none"'
        geom = (
            "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
            '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
            f'<a:path w="{emu(tempat.w)}" h="{emu(tempat.h)}"{polos}>{langkah}</a:path></a:pathLst></a:custGeom>'
        )
        self._bentuk(tempat, geom, cat, nama, ket)

    def teks(
        self,
        tempat: Kotak,
        paragraf: Sequence[Tulisan],
        *,
        nama: str = "Teks",
        lipat: bool = False,
        jangkar: str = "ctr",
        putar: float = 0.0,
        langkah: float = 0.0,
        tembus: float = 1.0,
        pendar: str = "",
    ) -> None:
        """A text box. `lipat` wraps, `langkah` is the line step in px, `pendar` the colour of a glow."""
        badan = "".join(_paragraf(satu, langkah, tembus, pendar) for satu in paragraf)
        arah = f' rot="{round(putar * 60_000)}"' if putar else ""
        self._tambah(
            f'<p:sp {NS}><p:nvSpPr>{self._identitas(nama, "")}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
            f'<p:spPr>{_letak(tempat, arah)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
            f'<p:txBody><a:bodyPr wrap="{"square" if lipat else "none"}" lIns="0" tIns="0" rIns="0" bIns="0" '
            f'anchor="{jangkar}"><a:noAutofit/></a:bodyPr><a:lstStyle/>{badan}</p:txBody></p:sp>'
        )

    def _bentuk(self, tempat: Kotak, geom: str, cat: Cat, nama: str, ket: str) -> None:
        self._tambah(
            f"<p:sp {NS}><p:nvSpPr>{self._identitas(nama, ket)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f"<p:spPr>{_letak(tempat)}{geom}{isi_xml(cat)}{garis_xml(cat)}</p:spPr></p:sp>"
        )

    def _identitas(self, nama: str, ket: str) -> str:
        self.nomor += 1
        alt = f" descr={quoteattr(ket)}" if ket else ""
        return f'<p:cNvPr id="{self.nomor}" name={quoteattr(nama)}{alt}/>'

    def _tambah(self, xml: str) -> None:
        self.pohon.append(parse_xml(xml))


def _letak(tempat: Kotak, lain: str = "") -> str:
    return (
        f'<a:xfrm{lain}><a:off x="{emu(tempat.x)}" y="{emu(tempat.y)}"/>'
        f'<a:ext cx="{max(0, emu(tempat.w))}" cy="{max(0, emu(tempat.h))}"/></a:xfrm>'
    )


def _jalur(titik: Sequence[Titik], tempat: Kotak) -> str:
    pt = [f'<a:pt x="{emu(x - tempat.x)}" y="{emu(y - tempat.y)}"/>' for x, y in titik]
    return f"<a:moveTo>{pt[0]}</a:moveTo>" + "".join(f"<a:lnTo>{satu}</a:lnTo>" for satu in pt[1:])


def _paragraf(satu: Tulisan, langkah: float, tembus: float, pendar: str) -> str:
    jarak = f'<a:lnSpc><a:spcPts val="{round(langkah * 75)}"/></a:lnSpc>' if langkah else ""
    glow = f'<a:effectLst><a:glow rad="{emu(3)}">{_warna(pendar)}</a:glow></a:effectLst>' if pendar else ""
    tebal = ' b="1"' if satu.tebal else ""
    lari = "".join(
        f'<a:r><a:rPr lang="id-ID" sz="{ratus_pt(satu.ukuran)}"{tebal}><a:solidFill>'
        f"{_warna(warna_teks or warna('teks'), tembus)}</a:solidFill>{glow}</a:rPr>"
        f"<a:t>{teks_aman(kata)}</a:t></a:r>"
        for kata, warna_teks in satu.bagian
    )
    return f'<a:p><a:pPr algn="{satu.rata}">{jarak}</a:pPr>{lari}</a:p>'
