"""Which number formats show a date, and the date behind a serial number; the same for .xlsx and .xls."""

import datetime

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from data.intake.model import Nilai
from data.intake.wadah.kisi import waktu

# Date formats of East Asian Excels that have no text in the file (ECMA-376, 18.8.30).
TANGGAL_BAWAAN = {*range(27, 37), *range(50, 59)}


def macam(nomor: int, kode: str | None) -> str:
    """'' (no date), 'tanggal' or 'durasi' for a format number and, when the file spells it, its code."""
    kode = kode or BUILTIN_FORMATS.get(nomor, "")
    if is_timedelta_format(kode):
        return "durasi"
    return "tanggal" if is_date_format(kode) or nomor in TANGGAL_BAWAAN else ""


def bertanggal(angka: int | float | None, macam: str, epoch: datetime.datetime) -> Nilai:
    """A number as its format shows it: unchanged, a date, a date with time, or a time as text."""
    if not macam or angka is None:
        return angka
    try:
        return waktu(from_excel(angka, epoch, timedelta=macam == "durasi"))
    except (ValueError, OverflowError):
        return angka  # outside the calendar: Excel shows ##### and the number is all there is


def epoch(sejak_1904: bool) -> datetime.datetime:
    """Day zero of the workbook: 1904 on old Macintosh Excels, else 1900."""
    return CALENDAR_MAC_1904 if sejak_1904 else CALENDAR_WINDOWS_1900
