"""The downloads of /jelajah: the whole recap, the data package, one table as CSV and Parquet, first and again."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench import laporan
from data.snapshot import current
from queries import Konteks
from reports.berkas_parquet import parquet_terbit
from reports.berkas_terbit import csv_terbit
from reports.paket_data import paket_data
from reports.rekap_xlsx import rekap_xlsx

AKAR = Path(__file__).resolve().parents[1]
DETIK = 3.0
DIUKUR = {
    "rekap": "Rekap 26 × 10 × tahun (XLSX)",
    "paket": "Paket data (ZIP)",
    "csv": "pmks sebagai CSV",
    "parquet": "pmks sebagai Parquet",
}


def _buat(nama: str, konteks: Konteks) -> bytes:
    cara: dict[str, Callable[[Konteks], bytes]] = {
        "rekap": rekap_xlsx,
        "paket": paket_data,
        "csv": lambda satu: csv_terbit("pmks", satu),
        "parquet": lambda satu: parquet_terbit("pmks", satu),
    }
    return cara[nama](konteks)


def ukur(nama: str) -> tuple[float, float, int]:
    """Seconds of the first file of a process (schema and query included), of the second, and its bytes."""
    konteks = Konteks(current())
    mulai = time.perf_counter()
    _buat(nama, konteks)
    tengah = time.perf_counter()
    besar = len(_buat(nama, konteks))
    return tengah - mulai, time.perf_counter() - tengah, besar


def _proses(nama: str) -> tuple[float, float, int]:
    """The same in a process of its own, so that the first one is a first one."""
    kode = f"from bench.unduhan import ukur; print(*ukur({nama!r}))"
    hasil = subprocess.run(
        [sys.executable, "-c", kode], cwd=AKAR, capture_output=True, text=True, encoding="utf-8", check=True
    )
    pertama, lagi, besar = hasil.stdout.split()
    return float(pertama), float(lagi), int(besar)


def jalankan() -> list[dict[str, Any]]:
    """Measure; returns the targets."""
    rinci = [(DIUKUR[nama], *_proses(nama)) for nama in DIUKUR]
    kepala = ("berkas", "pertama (detik)", "lagi (detik)", "byte")
    laporan.tabel("Unduhan Jelajah", kepala, rinci)
    tujuan = [laporan.sasaran(f"{satu[0]}, pertama", satu[1], DETIK, "s") for satu in rinci]
    laporan.tabel_sasaran("Unduhan Jelajah", tujuan)
    laporan.simpan("unduhan", {"sasaran": tujuan, "rinci": [dict(zip(kepala, satu)) for satu in rinci]})
    return tujuan


if __name__ == "__main__":
    jalankan()
