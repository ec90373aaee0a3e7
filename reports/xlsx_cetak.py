"""How sheet "Data" stands on paper: room for its texts, pages, repeated row and column, header and footer."""

from __future__ import annotations

import math
from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from panels.panel import Panel
from reports.kata_berkas import sumber_singkat, tanda

_LEBAR_HALAMAN = 112  # characters of a page that titles fill
_LEBAR_CETAK = 300  # characters across a printed page that people still read; a wider table takes more pages
_LEBAR_BAWAAN = 9  # an unused column that a narrow table borrows for its title


@dataclass(frozen=True, slots=True)
class Ruang:
    """Columns `dari`..`sampai` of title and notes, `lebar` characters together; the last printed column, the pages."""

    dari: int
    sampai: int
    lebar: float
    akhir: int
    halaman: int


def ruang_teks(lebar: list[float]) -> Ruang:
    """Where titles and notes stand: a narrow table lends them empty columns to its right.

    A table of several pages repeats its first column on each, so its texts begin beside that column and end on
    the first page: page two would print their clipped beginnings again.
    """
    kurang = max(0.0, _LEBAR_HALAMAN - sum(lebar))
    akhir = len(lebar) - 1 + math.ceil(kurang / _LEBAR_BAWAAN)
    semua = sum(lebar) + _LEBAR_BAWAAN * (akhir + 1 - len(lebar))
    halaman = math.ceil(semua / _LEBAR_CETAK)
    if halaman == 1:
        return Ruang(0, akhir, semua, akhir, 1)
    sampai = 1
    while sum(lebar[: sampai + 2]) <= semua / halaman:
        sampai += 1
    return Ruang(1, sampai, sum(lebar[1 : sampai + 1]), akhir, halaman)


def siapkan_cetak(lembar: Worksheet, panel: Panel, kepala: int, akhir: int, ruang: Ruang) -> None:
    """A4 landscape; header row and first column repeat; source and vintage in the footer."""
    lembar.set_paper(9)
    lembar.set_landscape()
    lembar.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.8)
    lembar.repeat_rows(kepala)
    lembar.repeat_columns(0)
    lembar.print_area(0, 0, akhir, ruang.akhir)
    lembar.fit_to_pages(ruang.halaman, 0)
    lembar.set_header(_bagian(L=_potong(panel.title, 95), R=" · ".join(tanda(panel.stamps))))
    sumber = _potong(f"Sumber: {sumber_singkat(panel)}", 95)
    lembar.set_footer(_bagian(L=sumber, R=f"Edisi {_potong(panel.stamps.edisi, 30)}") + " · &P dari &N")


def _bagian(**isi: str) -> str:
    """Header or footer code; an ampersand in a text would be read as a code."""
    return "".join(f"&{sisi}{teks.replace('&', '&&')}" for sisi, teks in isi.items() if teks)


def _potong(teks: str, batas: int) -> str:
    """Excel holds 255 characters of header, ampersands doubled; a longer one would be dropped whole."""
    hemat = " ".join(teks.split())
    if len(hemat) + hemat.count("&") <= batas:
        return hemat
    return hemat[: batas - 1 - hemat[:batas].count("&")].rstrip() + "…"
