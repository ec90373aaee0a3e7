"""A panel as an Excel workbook: sheet "Data" with live formulas, sheet "Metadata"; a matrix of shares has a sheet
"Hitungan" between them with the numerator and denominator of every cell.

The file says what the screen says: numbers are numbers, derived ones recalculate to the screen's digits, the
four kinds of "no number" stay four kinds, and what is masked on the screen is not in the file.
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

from xlsxwriter.workbook import Workbook

from panels.panel import Panel
from reports.kata_berkas import sumber_singkat, tanda
from reports.xlsx_data import NAMA_LEMBAR as DATA
from reports.xlsx_data import tulis_data
from reports.xlsx_gaya import TANPA_WAKTU, TEKS_POLOS, Gaya
from reports.xlsx_hitungan import NAMA_LEMBAR as HITUNGAN
from reports.xlsx_metadata import NAMA_LEMBAR as METADATA
from reports.xlsx_metadata import tulis_metadata
from reports.xlsx_pembentuk import tulis_hitungan


def xlsx(panel: Panel, *, dibuat: datetime | None = None) -> bytes:
    """The workbook of one panel. Same panel and `dibuat` give the same bytes.

    `dibuat` is local time and is printed as given; None prints "waktu tidak dicatat" (the clock is never read
    here). Raises reports.xlsx_rencana.TabelTidakSah when the table contradicts itself.
    """
    keluar = BytesIO()
    buku = buku_kerja(keluar, panel, dibuat)
    gaya = Gaya(buku)
    rencana = tulis_data(buku.add_worksheet(DATA), panel, gaya, hitungan=True)
    if rencana.hitungan:
        tulis_hitungan(buku.add_worksheet(HITUNGAN), panel, rencana.hitungan, gaya)
    tulis_metadata(buku.add_worksheet(METADATA), panel, gaya, dibuat)
    buku.close()
    return keluar.getvalue()


def buku_kerja(keluar: BytesIO, panel: Panel, dibuat: datetime | None) -> Workbook:
    """An empty workbook whose properties are those of `panel`."""
    buku = Workbook(keluar, TEKS_POLOS)
    buku.set_properties(_sifat(panel, dibuat))
    return buku


def _sifat(panel: Panel, dibuat: datetime | None) -> dict[str, object]:
    """Document properties; the stamps are in the title, where a file list shows them."""
    judul = " · ".join((*tanda(panel.stamps), panel.title))
    return {
        "title": judul[:250],
        "subject": f"{panel.period}; edisi {panel.stamps.edisi}"[:250],
        "author": "Serambi",
        "comments": f"Sumber: {sumber_singkat(panel)}"[:250],
        "created": dibuat.replace(tzinfo=None) if dibuat else TANPA_WAKTU,
    }
