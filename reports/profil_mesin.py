"""Typst in a process of its own: `python -P reports/profil_mesin.py` reads one JSON job, writes the file's bytes.

Typst keeps what it laid out, about 0,7 GB after a few sheets; in a process that ends nothing of it stays with the
server. Only the bundled fonts, no packages, no clock. Exit code 0, or 3 with typst's message on standard error.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst

FOLDER = Path(__file__).resolve().parent
HURUF = FOLDER / "fonts"
TEMPLAT = FOLDER / "typst"
GAGAL = 3


def huruf() -> typst.Fonts:
    """The bundled fonts and no others: a laptop's own fonts would change line breaks."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[HURUF])


def buat(kerja: dict[str, Any]) -> bytes:
    """Compile typst/<templat>.typ; the data go in as one JSON input, never as markup."""
    return typst.compile(
        TEMPLAT / f"{kerja['templat']}.typ",
        root=TEMPLAT,
        font_paths=huruf(),
        ignore_system_fonts=True,
        format=kerja["format"],
        ppi=kerja["ppi"],
        sys_inputs={"data": json.dumps(kerja["isi"], ensure_ascii=False)},
        timestamp=datetime.fromisoformat(kerja["dibuat"]).replace(tzinfo=UTC),
    )


def main() -> int:
    """One job from standard input."""
    try:
        hasil = buat(json.loads(sys.stdin.buffer.read()))
    except typst.TypstError as galat:
        sys.stderr.buffer.write(galat.message.encode("utf-8"))
        return GAGAL
    sys.stdout.buffer.write(hasil)
    return 0


if __name__ == "__main__":
    sys.exit(main())
