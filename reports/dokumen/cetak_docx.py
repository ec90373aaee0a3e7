"""A paper as DOCX that can be edited: our styles, real headings, repeating table headers, no link, no data field."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Any

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor

from reports.dokumen import docx_tabel, kop
from reports.dokumen.blok import UKURAN, Alinea, Blok, Dokumen, Judul, Kop, Lembar, Nomor, Tabel, rapi
from reports.sambutan_gaya import ABU, HURUF, alinea, kepala_kaki, tulis
from reports.sambutan_gaya import dokumen as kosong

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEPI = 20.0  # mm, left and right
RATA = {
    "kiri": WD_ALIGN_PARAGRAPH.LEFT,
    "tengah": WD_ALIGN_PARAGRAPH.CENTER,
    "kanan": WD_ALIGN_PARAGRAPH.RIGHT,
}
HITAM = RGBColor(0, 0, 0)


def docx_bytes(dokumen: Dokumen) -> bytes:
    """The paper as DOCX. Same document, same words. Raises KopRusak, KodeTidakDikenal."""
    isi: Dokumen = rapi(dokumen)
    baru = kosong()
    _gaya(baru, isi)
    for n, lembar in enumerate(isi.lembar):
        bagian = baru.sections[0] if n == 0 else baru.add_section(WD_SECTION.NEW_PAGE)
        lebar = _kertas(bagian, isi, lembar)
        for blok in lembar.blok:
            _blok(baru, blok, isi.pt, lebar)
    kepala_kaki(baru, " · ".join(isi.tanda), isi.kaki)
    _sifat(baru, isi)
    berkas = BytesIO()
    baru.save(berkas)
    return berkas.getvalue()


def _gaya(baru: Any, d: Dokumen) -> None:
    baru.styles["Normal"].font.size = Pt(d.pt)
    for tingkat, pt in ((1, d.pt + 1.5), (2, d.pt + 0.5)):
        gaya = baru.styles[f"Heading {tingkat}"]
        gaya.font.size, gaya.font.bold, gaya.font.color.rgb = Pt(pt), True, HITAM
        huruf = gaya.element.rPr.rFonts
        for nama in list(huruf.attrib):  # the template's theme fonts would win over a name
            del huruf.attrib[nama]
        gaya.font.name = HURUF
        gaya.paragraph_format.space_before, gaya.paragraph_format.space_after = Pt(14 - 4 * tingkat), Pt(3)


def _kertas(bagian: Any, d: Dokumen, lembar: Lembar) -> float:
    """Set the size of a section; returns the width of its text in mm."""
    lebar, tinggi = UKURAN[d.kertas][:: -1 if lembar.melintang else 1]
    bagian.orientation = WD_ORIENT.LANDSCAPE if lembar.melintang else WD_ORIENT.PORTRAIT
    bagian.page_width, bagian.page_height = Mm(lebar), Mm(tinggi)
    bagian.left_margin = bagian.right_margin = Mm(TEPI)
    bagian.top_margin, bagian.bottom_margin = Mm(17), Mm(17)
    bagian.header_distance = bagian.footer_distance = Mm(8)
    return lebar - 2 * TEPI


def _blok(baru: Any, blok: Blok, pt: float, lebar: float) -> None:
    if isinstance(blok, Kop):
        _kop(baru, blok, lebar)
    elif isinstance(blok, Alinea):
        _alinea(baru, blok, pt)
    elif isinstance(blok, Judul):
        baru.add_heading(blok.teks, blok.tingkat)
    elif isinstance(blok, Nomor):
        _nomor(baru, blok, pt)
    elif isinstance(blok, Tabel):
        docx_tabel.tabel(baru, blok, lebar)
    else:
        docx_tabel.tanda_tangan(baru, blok, pt, lebar)


def _kop(baru: Any, blok: Kop, lebar: float) -> None:
    kop.periksa(blok.gambar)
    w, h = kop.luas(blok.gambar, lebar)
    tempat = alinea(baru, sesudah=8)
    tempat.alignment = WD_ALIGN_PARAGRAPH.CENTER
    gambar = tempat.add_run().add_picture(BytesIO(blok.gambar.isi), Mm(w), Mm(h))
    gambar._inline.docPr.set("descr", blok.gambar.alt)
    gambar._inline.docPr.set("name", "Kop")
    for sisi in (
        "distT",
        "distB",
        "distL",
        "distR",
    ):  # LibreOffice would set 3 mm aside and push it over the edge
        gambar._inline.set(sisi, "0")


def _alinea(baru: Any, blok: Alinea, pt: float) -> None:
    besar = {"judul": pt * 1.5, "kecil": pt * 0.8}.get(blok.gaya, pt)
    tebal = blok.gaya in ("judul", "lead", "tanda")
    warna = ABU if blok.gaya == "kecil" else None
    satu = alinea(baru, blok.teks, pt=besar, tebal=tebal, warna=warna, sebelum=2, sesudah=4)
    satu.alignment, satu.paragraph_format.keep_with_next = RATA[blok.rata], blok.lekat


def _nomor(baru: Any, blok: Nomor, pt: float) -> None:
    """A clause with a hanging number; its lines stay with it."""
    atas = _gantung(alinea(baru, sebelum=5, sesudah=1), 8)
    tulis(atas, f"{blok.nomor}.", pt=pt)
    atas.add_run().add_tab()
    tulis(atas, blok.teks, pt=pt)
    baris = [atas]
    for nama, isi in blok.rinci:
        satu = alinea(baru, sesudah=1)
        satu.paragraph_format.left_indent = Mm(8)
        tulis(satu, f"{nama}: ", pt=pt - 1, tebal=True, warna=ABU)
        tulis(satu, isi, pt=pt - 1)
        baris.append(satu)
    for satu in baris[:-1]:
        satu.paragraph_format.keep_with_next = not blok.panjang


def _gantung(satu: Any, mm: float) -> Any:
    satu.paragraph_format.left_indent, satu.paragraph_format.first_line_indent = Mm(mm), Mm(-mm)
    satu.paragraph_format.tab_stops.add_tab_stop(Mm(mm))
    return satu


def _sifat(baru: Any, d: Dokumen) -> None:
    """Properties in Indonesian; the library's own say "python-docx" in English."""
    sifat = baru.core_properties
    sifat.title = d.judul[:250]
    sifat.author = sifat.last_modified_by = "Serambi"
    sifat.subject, sifat.keywords = d.subjek[:250], ", ".join(d.tanda)
    sifat.comments, sifat.language = "", "id-ID"
    sifat.created = sifat.modified = datetime(d.dibuat.year, d.dibuat.month, d.dibuat.day)
    sifat.revision = 1
