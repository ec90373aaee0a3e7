"""All sheets through the command line in a process of its own: ten PDF, ten XLSX, ten PNG, one zip."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench import laporan
from data.snapshot import current
from reports.profil_lembar import pdf
from reports.profil_paket import Permintaan, buat, daftar, provinsi

AKAR = Path(__file__).resolve().parents[1]
DETIK = 15.0


class LembarGagal(Exception):
    """The command line did not make the files."""


def perintah(kertas: str) -> tuple[float, int]:
    """Seconds and number of files of `python -m reports profil --semua`, start of Python included."""
    with tempfile.TemporaryDirectory() as folder:
        mulai = time.perf_counter()
        hasil = subprocess.run(
            [sys.executable, "-m", "reports", "profil", "--semua", "--out", folder, "--kertas", kertas],
            cwd=AKAR,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        detik = time.perf_counter() - mulai
        if hasil.returncode:
            raise LembarGagal(hasil.stderr[-500:])
        return detik, len(list(Path(folder).iterdir()))


def pdf_saja() -> float:
    """Seconds of the ten PDFs alone, numbers included, in this process."""
    edisi = current()
    kode = [satu for satu in daftar(edisi) if satu != provinsi(edisi)]
    mulai = time.perf_counter()
    for satu in kode:
        pdf(buat(Permintaan(edisi, (satu,)), satu))
    return time.perf_counter() - mulai


def jalankan() -> list[dict[str, Any]]:
    """Measure; returns the targets."""
    pertama = pdf_saja()
    kedua = pdf_saja()
    baris = [(f"perintah, {kertas}", *perintah(kertas)) for kertas in ("a4", "f4")]
    kepala = ("jalan", "detik", "berkas")
    rinci = [("PDF saja, pertama", pertama, 10), ("PDF saja, lagi", kedua, 10), *baris]
    laporan.tabel("Lembar profil semua kabupaten/kota", kepala, rinci)
    tujuan = [laporan.sasaran("sepuluh PDF, pertama kali", pertama, DETIK, "s")]
    tujuan += [laporan.sasaran(f"semua berkas, {nama}", detik, DETIK, "s") for nama, detik, _ in baris]
    laporan.tabel_sasaran("Lembar profil", tujuan)
    laporan.simpan("lembar", {"sasaran": tujuan, "rinci": [dict(zip(kepala, satu)) for satu in rinci]})
    return tujuan


if __name__ == "__main__":
    jalankan()
