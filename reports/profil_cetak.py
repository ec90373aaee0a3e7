"""Sheets and pictures out of typst templates, printed by `reports/profil_mesin.py` in a process of its own."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from reports.anak import AnakGagal, jalankan
from words.galat import GalatSerambi

MESIN = Path(__file__).resolve().with_name("profil_mesin.py")
TIDAK_MUAT = (
    "LEMBAR-TIDAK-MUAT"  # the template panics with this word; nothing is ever cut or put on a second page
)
BATAS_DETIK = 120
_TANPA_WAKTU = datetime(1980, 1, 1)


class LembarTidakMuat(GalatSerambi):
    """The texts of a sheet do not fit on its page even in the smallest print."""

    def __init__(self, apa: str) -> None:
        super().__init__(
            f"{apa} tidak muat pada satu halaman. Pilih kertas F4, atau unduh XLSX yang memuat semua angka."
        )


class CetakGagal(GalatSerambi):
    """Typst refused the template or never answered; a mistake of the program."""

    def __init__(self, apa: str, sebab: str) -> None:
        super().__init__(f"{apa} tidak dapat dibuat: {sebab}. Laporkan kepada pengelola Serambi.")


def cetak(
    templat: str,
    isi: dict[str, Any],
    *,
    apa: str,
    dibuat: datetime | None = None,
    format: Literal["pdf", "png"] = "pdf",
    ppi: float = 72.0,
) -> bytes:
    """Compile reports/typst/<templat>.typ with `isi`. Same arguments, same bytes.

    `apa` names the sheet in errors. Raises LembarTidakMuat, CetakGagal.
    """
    kerja = {
        "templat": templat,
        "isi": isi,
        "format": format,
        "ppi": ppi if format == "png" else None,
        "dibuat": (dibuat or _TANPA_WAKTU)
        .replace(microsecond=0)
        .isoformat(),  # typst takes whole seconds only
    }
    try:
        return jalankan(MESIN, kerja, BATAS_DETIK)
    except AnakGagal as galat:
        if TIDAK_MUAT in galat.galat:
            raise LembarTidakMuat(apa) from galat
        raise CetakGagal(apa, galat.sebab) from galat
