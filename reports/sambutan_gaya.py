"""How the speech material looks: A4, margins, styles, running header and footer, and safe text."""

from __future__ import annotations

import re
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

HURUF = "Arial"
ABU, MERAH, BIRU = RGBColor(0x44, 0x4F, 0x59), RGBColor(0xA6, 0x1B, 0x1B), RGBColor(0x0B, 0x5C, 0x8A)
# XML knows no control characters; a line end or a tab would become layout of its own
_KENDALI = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]+")


def bersih(teks: str) -> str:
    """Text as it may stand in a document: no control character, no line end, no direction mark."""
    return re.sub(" {2,}", " ", _KENDALI.sub(" ", teks))


def dokumen() -> Any:
    """An empty A4 document with our styles."""
    baru = docx.Document()
    bagian = baru.sections[0]
    bagian.page_width, bagian.page_height = Mm(210), Mm(297)
    bagian.left_margin = bagian.right_margin = Mm(20)
    bagian.top_margin, bagian.bottom_margin = Mm(17), Mm(15)
    bagian.header_distance = bagian.footer_distance = Mm(8)
    biasa = baru.styles["Normal"]
    biasa.font.name, biasa.font.size = HURUF, Pt(10.5)
    biasa.element.rPr.rFonts.set(qn("w:eastAsia"), HURUF)
    biasa.paragraph_format.space_before = biasa.paragraph_format.space_after = Pt(0)
    _bahasa(biasa)
    return baru


def _bahasa(gaya: Any) -> None:
    """Tell the word processor that the text is Indonesian: no red lines under every word."""
    bahasa = OxmlElement("w:lang")
    for sifat in ("w:val", "w:eastAsia"):
        bahasa.set(qn(sifat), "id-ID")
    gaya.element.rPr.append(bahasa)


def alinea(induk: Any, teks: str = "", *, pt: float = 10.5, tebal: bool = False, warna: RGBColor | None = None,
           sebelum: float = 0, sesudah: float = 2) -> Any:  # fmt: skip
    """Add a paragraph to a document, cell, header or footer and return it."""
    baru = induk.add_paragraph()
    baru.paragraph_format.space_before, baru.paragraph_format.space_after = Pt(sebelum), Pt(sesudah)
    baru.paragraph_format.widow_control = True
    if teks:
        tulis(baru, teks, pt=pt, tebal=tebal, warna=warna)
    return baru


def tulis(
    alinea_: Any, teks: str, *, pt: float = 10.5, tebal: bool = False, warna: RGBColor | None = None
) -> None:
    """Add cleaned text to a paragraph: a run, never a field."""
    potong = alinea_.add_run(bersih(teks))
    potong.font.size, potong.bold = Pt(pt), tebal
    if warna is not None:
        potong.font.color.rgb = warna


def judul_bagian(induk: Any, teks: str) -> None:
    """Add the heading of a part; it never stands alone at the foot of a page."""
    baru = alinea(induk, teks, pt=11.5, tebal=True, warna=BIRU, sebelum=7, sesudah=3)
    baru.paragraph_format.keep_with_next = True


def kepala_kaki(baru: Any, kepala: str, kaki: str) -> None:
    """Write the mark above and the line below every page, with the page number."""
    bagian = baru.sections[0]
    atas = bagian.header.paragraphs[0]
    atas.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if kepala:
        tulis(atas, kepala, pt=9, tebal=True, warna=MERAH)
    bawah = bagian.footer.paragraphs[0]
    tulis(bawah, kaki, pt=8, warna=ABU)
    tulis(bawah, " Halaman ", pt=8, warna=ABU)
    _medan(bawah, "PAGE")
    tulis(bawah, " dari ", pt=8, warna=ABU)
    _medan(bawah, "NUMPAGES")
    tulis(bawah, ".", pt=8, warna=ABU)


def _medan(alinea_: Any, nama: str) -> None:
    """Add one of the two fields of ours: the page and how many there are."""
    for jenis in ("begin", "", "separate", "teks", "end"):
        potong = alinea_.add_run("1" if jenis == "teks" else "")
        potong.font.size, potong.font.color.rgb = Pt(8), ABU
        if jenis == "teks":
            continue
        bagian = OxmlElement("w:fldChar" if jenis else "w:instrText")
        if jenis:
            bagian.set(qn("w:fldCharType"), jenis)
        else:
            bagian.text = nama
        potong._r.append(bagian)
