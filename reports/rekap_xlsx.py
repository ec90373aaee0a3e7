"""One click: every year, the 26 types by every area and the province, men and women, as an Excel workbook.

A sheet per year (newest first), the same cells as one long table for pivots, definitions, metadata. What is masked
on the screen is a mark here too; numbers are numbers.
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

from queries import Konteks
from reports.nama import nama_dari
from reports.rekap_isi import rekap, sebagai_panel
from reports.rekap_keterangan import tulis_definisi, tulis_panjang
from reports.rekap_lembar import tulis_tahun
from reports.xlsx import buku_kerja
from reports.xlsx_gaya import Gaya
from reports.xlsx_metadata import NAMA_LEMBAR as METADATA
from reports.xlsx_metadata import tulis_metadata

DATA, DEFINISI = "Data", "Definisi"


def nama_rekap(konteks: Konteks) -> str:
    """File name: `serambi_rekap-pmks_2016-2025_<edisi>[_DATA-CONTOH].xlsx`."""
    isi = rekap(konteks)
    return nama_dari("rekap pmks", isi.kurun, isi.stempel, "xlsx")


def rekap_xlsx(konteks: Konteks, *, dibuat: datetime | None = None) -> bytes:
    """The workbook of an edition for one audience. Same arguments, same bytes; the clock is never read here.

    An edition without a reported row gives definitions and metadata that say so. Raises EdisiTidakDikenal.
    """
    isi = rekap(konteks)
    keluar = BytesIO()
    buku = buku_kerja(keluar, sebagai_panel(isi), dibuat)
    g = Gaya(buku)
    for tahun in isi.tahun:
        tulis_tahun(buku.add_worksheet(str(tahun.tahun)), isi, tahun, g)
    tulis_panjang(buku.add_worksheet(DATA), isi, g)
    tulis_definisi(buku.add_worksheet(DEFINISI), isi, g)
    tulis_metadata(buku.add_worksheet(METADATA), sebagai_panel(isi), g, dibuat)
    buku.close()
    return keluar.getvalue()
