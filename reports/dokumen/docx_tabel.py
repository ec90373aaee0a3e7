"""Tables of a DOCX: fixed widths, a header that repeats, lines to sign on; and the signature block."""

from __future__ import annotations

from typing import Any

from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from reports.dokumen.blok import TITIK, Paraf, Tabel, TandaTangan
from reports.sambutan_gaya import alinea, tulis

_RATA = {
    "kiri": WD_ALIGN_PARAGRAPH.LEFT,
    "tengah": WD_ALIGN_PARAGRAPH.CENTER,
    "kanan": WD_ALIGN_PARAGRAPH.RIGHT,
}
_TTD = 19.0  # mm of white to sign in


def tabel(baru: Any, blok: Tabel, lebar: float) -> None:
    """Add a table as wide as the text (`lebar` mm)."""
    penuh = sum(satu.bobot for satu in blok.kolom)
    luas = [lebar * satu.bobot / penuh for satu in blok.kolom]
    baris = [tuple(satu.judul for satu in blok.kolom), *blok.baris]
    grid = baru.add_table(rows=len(baris), cols=len(blok.kolom), style="Table Grid")
    _tetap(grid, luas)
    rata = [_RATA[satu.rata] for satu in blok.kolom]
    for n, (isi, garis) in enumerate(zip(baris, grid.rows, strict=True)):
        if n and blok.tinggi:
            garis.height = Mm(blok.tinggi)
        for teks, sel, letak in zip(isi, garis.cells, rata, strict=True):
            satu = sel.paragraphs[0]
            satu.alignment = letak
            tulis(satu, teks, pt=blok.pt, tebal=n == 0)
        _sifat_baris(garis, kepala=n == 0)
    alinea(baru, pt=4, sesudah=2)


def tanda_tangan(baru: Any, blok: TandaTangan, pt: float, lebar: float) -> None:
    """Add two places beside each other per row; a row never breaks over a page."""
    orang = (None, *blok.orang) if len(blok.orang) == 1 else blok.orang  # one alone signs on the right
    pasangan = [orang[at : at + 2] for at in range(0, len(orang), 2)]
    alinea(baru, sesudah=6).paragraph_format.keep_with_next = True
    grid = baru.add_table(rows=len(pasangan), cols=2)
    _tetap(grid, [lebar / 2] * 2)
    for n, (garis, sebaris) in enumerate(zip(grid.rows, pasangan, strict=True)):
        _sifat_baris(garis, kepala=False)
        for sel, satu in zip(garis.cells, sebaris, strict=False):
            if satu is not None:
                _paraf(sel, satu, pt, lekat=_lekat(n, len(pasangan)))


def _lekat(n: int, baris: int) -> bool:
    """Whether row `n` stays with the next: a short block whole, of a long one the first two and the last two rows."""
    return n < baris - 1 and (baris <= 4 or n in (0, baris - 2))


def _paraf(sel: Any, satu: Paraf, pt: float, *, lekat: bool) -> None:
    sel.vertical_alignment = WD_ALIGN_VERTICAL.BOTTOM  # names stand in one line whatever the titles need
    baris = [sel.paragraphs[0]]
    tulis(baris[0], satu.jabatan, pt=pt)
    if satu.lembaga:
        baris.append(alinea(sel, satu.lembaga, pt=pt, sesudah=0))
    baris.append(alinea(sel, satu.nama or TITIK, pt=pt, tebal=True, sebelum=_TTD * 72 / 25.4, sesudah=10))
    for one in baris:
        one.alignment, one.paragraph_format.keep_with_next = WD_ALIGN_PARAGRAPH.CENTER, lekat


def _tetap(grid: Any, luas: list[float]) -> None:
    """Fix the widths: a word processor would else make them out of the texts."""
    grid.autofit, grid.alignment = False, WD_TABLE_ALIGNMENT.CENTER
    tepi = OxmlElement("w:tblCellMar")
    for sisi, lebar in (("top", 30), ("left", 70), ("bottom", 30), ("right", 70)):  # twentieths of a point
        satu = OxmlElement(f"w:{sisi}")
        satu.set(qn("w:w"), str(lebar))
        satu.set(qn("w:type"), "dxa")
        tepi.append(satu)
    grid._tbl.tblPr.append(tepi)
    for kolom, mm in zip(grid.columns, luas, strict=True):
        kolom.width = Mm(mm)
        for sel in kolom.cells:
            sel.width = Mm(mm)


def _sifat_baris(garis: Any, *, kepala: bool) -> None:
    """A short row stays whole on its page; the header repeats on every page."""
    sifat = garis._tr.get_or_add_trPr()
    if kepala:
        ulang = OxmlElement("w:tblHeader")
        ulang.set(qn("w:val"), "true")
        sifat.append(ulang)
    elif sum(len(sel.text) for sel in garis.cells) < 1500:
        sifat.append(OxmlElement("w:cantSplit"))
