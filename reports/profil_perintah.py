"""`python -m reports profil`: the sheets of all areas, or of some, into a folder, with a progress bar."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TextIO

from data.snapshot import current, open_edition
from reports.profil_isi import KERTAS
from reports.profil_paket import Permintaan, daftar, kode_wilayah, provinsi, semua_berkas, simpan
from words.galat import GalatSerambi
from words.label import AUDIENS

LEBAR = 24


class TanpaWilayah(GalatSerambi):
    """No area was asked for."""

    def __init__(self) -> None:
        super().__init__(
            "Wilayah belum disebut. Gunakan --semua untuk semua kabupaten/kota, --wilayah KODE untuk satu wilayah "
            "(boleh diulang), atau --provinsi."
        )


def tambah_perintah(perintah: argparse._SubParsersAction) -> None:
    """Add `profil` to the command line."""
    satu = perintah.add_parser("profil", help="lembar profil (PDF, XLSX, PNG, takarir, zip) per wilayah")
    satu.add_argument("--semua", action="store_true", help="semua kabupaten/kota")
    satu.add_argument("--provinsi", action="store_true", help="juga lembar provinsi")
    satu.add_argument(
        "--wilayah", action="append", default=[], metavar="KODE", help="kode atau nama; boleh diulang"
    )
    satu.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="folder tujuan")
    satu.add_argument("--edisi", default="", help="edisi data; bawaan: yang aktif")
    satu.add_argument("--tahun", default="", help="tahun data; bawaan: yang terakhir")
    satu.add_argument(
        "--audiens", choices=tuple(AUDIENS), default="publik", help="publik, lembar, atau internal"
    )
    satu.add_argument("--kertas", choices=KERTAS, default="a4", help="a4 atau f4 (215 × 330 mm)")
    satu.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace) -> int:
    """Make the asked files and write them. Raises GalatSerambi before a single file is written."""
    edisi = pilihan.edisi or current()
    open_edition(edisi)  # an unknown or damaged edition stops here
    kode = _kode(pilihan, edisi)
    minta = Permintaan(edisi, kode, pilihan.audiens, pilihan.kertas, pilihan.tahun)
    jalur = simpan(semua_berkas(minta, Kemajuan(sys.stderr)), pilihan.out)
    print(f"{len(jalur)} berkas ditulis di {pilihan.out.resolve()}:")
    for satu in jalur:
        print(f"  {satu.name}")
    return 0


def _kode(pilihan: argparse.Namespace, edisi: str) -> tuple[str, ...]:
    """The asked codes in catalogue order, each once. Raises TanpaWilayah, WilayahTanpaProfil."""
    asked = {kode_wilayah(edisi, teks) for teks in pilihan.wilayah}
    asked |= {provinsi(edisi)} if pilihan.provinsi else set()
    asked |= set(daftar(edisi)) - {provinsi(edisi)} if pilihan.semua else set()
    if not asked:
        raise TanpaWilayah
    return tuple(kode for kode in daftar(edisi) if kode in asked)


class Kemajuan:
    """A progress bar: one line that renews itself on a terminal, one line per area elsewhere."""

    def __init__(self, keluar: TextIO) -> None:
        self._keluar = keluar
        self._layar = keluar.isatty()

    def __call__(self, selesai: int, total: int, nama: str) -> None:
        """Draw; the last call (selesai = total) ends the line."""
        penuh = LEBAR * selesai // total
        teks = f"[{'#' * penuh}{'.' * (LEBAR - penuh)}] {selesai}/{total} {nama}".rstrip()
        if self._layar:
            self._keluar.write(f"\r{teks:<78}" + ("\n" if selesai == total else ""))
        else:
            self._keluar.write(f"{teks}\n")
        self._keluar.flush()
