"""Sheets and pictures out of typst templates, printed by `reports/profil_mesin.py` in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

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
        hasil = subprocess.run(
            [sys.executable, "-P", str(MESIN)],
            input=json.dumps(kerja, ensure_ascii=False).encode("utf-8"),
            capture_output=True,
            timeout=BATAS_DETIK,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # no console window on Windows
        )
    except subprocess.TimeoutExpired as galat:
        raise CetakGagal(apa, f"belum selesai sesudah {BATAS_DETIK} detik") from galat
    if hasil.returncode:
        pesan = hasil.stderr.decode("utf-8", "replace")
        if TIDAK_MUAT in pesan:
            raise LembarTidakMuat(apa)
        raise CetakGagal(apa, pesan.strip().splitlines()[-1] if pesan.strip() else f"kode {hasil.returncode}")
    return hasil.stdout
