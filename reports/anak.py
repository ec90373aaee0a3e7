"""A job for a Python process of its own: JSON in, bytes out. What a library keeps or breaks ends with that process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any


class AnakGagal(Exception):
    """The process did not answer in time or ended with a fault; `sebab` in words, `galat` its standard error.

    Callers turn it into their own GalatSerambi, which says what to do.
    """

    def __init__(self, sebab: str, galat: str = "") -> None:
        super().__init__(sebab)
        self.sebab = sebab
        self.galat = galat


def jalankan(
    mesin: Path, isi: Mapping[str, Any], detik: float, lingkungan: Mapping[str, str] | None = None
) -> bytes:
    """Run `python -P mesin` with `isi` as JSON on its standard input and return its standard output.

    `lingkungan` adds environment variables. Raises AnakGagal after `detik` seconds or for another exit code than 0.
    """
    try:
        hasil = subprocess.run(
            [sys.executable, "-P", str(mesin)],
            input=json.dumps(isi, ensure_ascii=False).encode("utf-8"),
            capture_output=True,
            timeout=detik,
            env={**os.environ, **(lingkungan or {})},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # no console window on Windows
        )
    except subprocess.TimeoutExpired as galat:
        raise AnakGagal(f"belum selesai sesudah {detik:.0f} detik") from galat
    if hasil.returncode:
        galat_teks = hasil.stderr.decode("utf-8", "replace").strip()
        akhir = galat_teks.splitlines()[-1:] or [f"kode {hasil.returncode}"]
        raise AnakGagal(akhir[0][:200], galat_teks)
    return hasil.stdout
