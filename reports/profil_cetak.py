"""Typst, wrapped: only the bundled fonts, no packages, no clock; the data go in as one JSON input, never as markup."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import typst

from words.galat import GalatSerambi

FOLDER = Path(__file__).resolve().parent
HURUF = FOLDER / "fonts"
TEMPLAT = FOLDER / "typst"
TIDAK_MUAT = (
    "LEMBAR-TIDAK-MUAT"  # the template panics with this word; nothing is ever cut or put on a second page
)


class LembarTidakMuat(GalatSerambi):
    """The texts of a sheet do not fit on its page even in the smallest print."""

    def __init__(self, apa: str) -> None:
        super().__init__(
            f"{apa} tidak muat pada satu halaman. Pilih kertas F4, atau unduh XLSX yang memuat semua angka."
        )


class CetakGagal(GalatSerambi):
    """Typst refused the template; a mistake of the program."""

    def __init__(self, apa: str, sebab: str) -> None:
        super().__init__(f"{apa} tidak dapat dibuat: {sebab}. Laporkan kepada pengelola Serambi.")


@lru_cache(maxsize=1)
def huruf() -> typst.Fonts:
    """The bundled fonts and no others: a laptop's own fonts would change line breaks."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[HURUF])


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
    try:
        return typst.compile(
            TEMPLAT / f"{templat}.typ",
            root=TEMPLAT,
            font_paths=huruf(),
            ignore_system_fonts=True,
            format=format,
            ppi=ppi if format == "png" else None,
            sys_inputs={"data": json.dumps(isi, ensure_ascii=False)},
            timestamp=(dibuat or datetime(1980, 1, 1)).replace(tzinfo=UTC),
        )
    except typst.TypstError as galat:
        if TIDAK_MUAT in galat.message:
            raise LembarTidakMuat(apa) from galat
        raise CetakGagal(apa, galat.message) from galat
