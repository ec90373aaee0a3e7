"""The template workbook of one kab/kota: the right rows, drop-downs and checks; intake reads it back unasked.

Every cell to fill is open, everything else is locked (without a password, so that nobody is shut out). Checks are
formulas in a column "Periksa" and last year's values stand in columns "… tahun lalu": intake leaves both aside.
"""

from __future__ import annotations

from io import BytesIO

from xlsxwriter.workbook import Workbook

from panels.templat import IsianTemplat
from reports.templat_lembar import tulis_pmks, tulis_psks, tulis_spm
from reports.templat_petunjuk import tulis_petunjuk
from reports.xlsx_gaya import TANPA_WAKTU, TEKS_POLOS, Gaya


def templat_wilayah(isian: IsianTemplat) -> bytes:
    """The XLSX file for one kab/kota and year: sheets Petunjuk, PMKS, SPM, PSKS."""
    keluar = BytesIO()
    buku = Workbook(keluar, TEKS_POLOS)
    buku.set_properties({"title": f"Templat data sosial {isian.nama} {isian.tahun}", "created": TANPA_WAKTU})
    gaya = Gaya(buku)
    tulis_petunjuk(buku.add_worksheet("Petunjuk"), isian, gaya)
    tulis_pmks(buku.add_worksheet("PMKS"), isian, gaya)
    tulis_spm(buku.add_worksheet("SPM"), isian, gaya)
    tulis_psks(buku.add_worksheet("PSKS"), isian, gaya)
    buku.close()
    return keluar.getvalue()


def nama_templat(isian: IsianTemplat) -> str:
    """File name: ``templat_64.02_kab-kutai-kartanegara_2025.xlsx``."""
    siput = "-".join("".join(h if h.isalnum() else " " for h in isian.nama.lower()).split())
    return f"templat_{isian.kode_wilayah}_{siput}_{isian.tahun}.xlsx"
