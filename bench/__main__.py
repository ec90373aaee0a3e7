"""`python -m bench [api bekal intake kotak kueri layar lembar peserta pivot pptx rerun ruang sesi tinjauan unduhan
kunjungan] [--singkat]`: measure, print tables, write bench/hasil/*.json.

The exit code says whether everything could be measured, never whether a target was met: a busy machine must not
fail a build. Read the tables.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from bench import (
    api,
    bekal,
    intake,
    kotak,
    kubus,
    kueri,
    kunjungan,
    laporan,
    layar,
    lembar,
    peserta,
    pivot,
    pptx,
    rerun,
    ruang,
    sesi,
    tinjauan,
    unduhan,
)

Sasaran = list[dict[str, Any]]
UKURAN: dict[str, Callable[[bool], Sasaran]] = {
    "api": lambda singkat: api.jalankan(10 if singkat else api.ULANG),
    "bekal": lambda singkat: bekal.jalankan(),
    "intake": lambda singkat: intake.jalankan(50_000 if singkat else intake.BARIS),
    "rerun": lambda singkat: rerun.jalankan(20 if singkat else rerun.ULANG),
    "kunjungan": lambda singkat: kunjungan.jalankan(2 if singkat else kunjungan.ULANG),
    "kotak": lambda singkat: kotak.jalankan(5, 1.0) if singkat else kotak.jalankan(),
    "kueri": lambda singkat: kueri.jalankan(kubus.PENUH, 2 if singkat else 7),
    "layar": lambda singkat: layar.jalankan(20 if singkat else layar.LANGKAH),
    "lembar": lambda singkat: lembar.jalankan(),
    "peserta": lambda singkat: peserta.jalankan(100, 5, 30.0) if singkat else peserta.jalankan(),
    "pivot": lambda singkat: pivot.jalankan(kubus.PENUH, 2 if singkat else pivot.ULANG),
    "pptx": lambda singkat: pptx.jalankan(),
    "ruang": lambda singkat: ruang.jalankan(),
    "sesi": lambda singkat: sesi.jalankan(
        (1, 25) if singkat else sesi.BANYAK, 16.0 if singkat else sesi.DETIK
    ),
    "tinjauan": lambda singkat: tinjauan.jalankan(),
    "unduhan": lambda singkat: unduhan.jalankan(),
}


def jalankan(nama: list[str], singkat: bool) -> dict[str, Sasaran]:
    """Run the named benches in order; returns their targets."""
    semua = {satu: UKURAN[satu](singkat) for satu in nama}
    laporan.tabel_sasaran("Ringkasan semua sasaran", [satu for isi in semua.values() for satu in isi])
    laporan.simpan("ringkasan", {"singkat": singkat, "sasaran": semua})
    return semua


def main() -> None:
    """The command line."""
    baca = argparse.ArgumentParser(prog="python -m bench", description="Mengukur kecepatan Serambi.")
    baca.add_argument(
        "nama",
        nargs="*",
        choices=[[], *UKURAN],
        metavar="nama",
        help="api, bekal, intake, kueri, layar, lembar, peserta, pivot, pptx, rerun, ruang, sesi, unduhan, kunjungan",
    )
    baca.add_argument("--singkat", action="store_true", help="sedikit ulangan, hanya untuk mencoba")
    pilihan = baca.parse_args()
    jalankan(pilihan.nama or list(UKURAN), pilihan.singkat)


if __name__ == "__main__":
    main()
