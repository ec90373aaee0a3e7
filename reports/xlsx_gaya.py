"""Cell styles of the workbooks, and the one door through which text gets into a cell."""

from __future__ import annotations

from datetime import datetime

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from charts.spec import Keadaan, LegendClass
from reports.teks_aman import berbahaya
from reports.xlsx_rencana import TabelTidakSah
from words.warna import PALET

HURUF = "Calibri"
# text stays text in every workbook: no formula, link or number is made of what somebody typed
TEKS_POLOS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
TANPA_WAKTU = datetime(
    1980, 1, 1
)  # the date inside every XlsxWriter archive: the same content gives the same bytes
_BATAS_TEKS = 32_767  # characters that an Excel cell holds

Sifat = dict[str, object]

JUDUL: Sifat = {"bold": True, "font_size": 15, "text_wrap": True, "valign": "vcenter"}
ISI: Sifat = {"text_wrap": True, "valign": "top"}
LEMAH: Sifat = {"font_color": PALET["teks_lemah"], "text_wrap": True, "valign": "top"}
NAMA: Sifat = {"bold": True, "valign": "top", "text_wrap": True}
# white on a dark ground is also read from a black-and-white print
PITA: Sifat = {
    "bold": True,
    "font_size": 12,
    "font_color": "#FFFFFF",
    "bg_color": PALET["contoh"],
    "valign": "vcenter",
}
KEPALA: Sifat = {
    "bold": True,
    "bg_color": "#E8EDF3",
    "border": 1,
    "border_color": PALET["garis"],
    "text_wrap": True,
    "valign": "vcenter",
    "align": "center",
}
SEL: Sifat = {"border": 1, "border_color": PALET["garis"], "valign": "vcenter"}
TOTAL: Sifat = {"bold": True, "top": 2, "top_color": PALET["teks"]}


def sifat_keadaan(keadaan: Keadaan) -> Sifat:
    """Ground and ink of a state; a number has none."""
    if keadaan == "ada":
        return {}
    return {"bg_color": PALET[keadaan], "font_color": PALET["teks"], "align": "right"}


def sifat_isian(kelas: LegendClass | None) -> Sifat:
    """Ground and ink of a heat class; an unshaded cell has none."""
    return {"bg_color": kelas.warna, "font_color": kelas.teks} if kelas else {}


class Gaya:
    """Formats of one workbook, each made once."""

    def __init__(self, buku: Workbook) -> None:
        self._buku = buku
        self._ada: dict[tuple[tuple[str, object], ...], Format] = {}

    def format(self, *sifat: Sifat) -> Format:
        """The format with all the given properties, later ones winning."""
        gabung: Sifat = {"font_name": HURUF, "font_color": PALET["teks"]}
        for s in sifat:
            gabung |= s
        kunci = tuple(sorted(gabung.items()))
        if kunci not in self._ada:
            self._ada[kunci] = self._buku.add_format(gabung)
        return self._ada[kunci]

    def teks(self, lembar: Worksheet, baris: int, kolom: int, teks: str, *sifat: Sifat) -> None:
        """Write `teks` as a string whatever it starts with; quotePrefix keeps it text when somebody edits it.

        Raises TabelTidakSah for a text longer than a cell holds (XlsxWriter would drop it without a word).
        """
        if len(teks) > _BATAS_TEKS:
            raise TabelTidakSah(f"teks “{teks[:40]}…” lebih panjang dari {_BATAS_TEKS} huruf")
        awas: Sifat = {"quote_prefix": True} if berbahaya(teks) else {}
        lembar.write_string(baris, kolom, teks, self.format(*sifat, awas))

    def rentang(
        self, lembar: Worksheet, baris: int, sampai: int, teks: str, *sifat: Sifat, dari: int = 0
    ) -> None:
        """A text merged over columns `dari`..`sampai`; with one column there is nothing to merge."""
        if sampai > dari:
            lembar.merge_range(baris, dari, baris, sampai, "", self.format(*sifat))
        self.teks(lembar, baris, dari, teks, *sifat)
