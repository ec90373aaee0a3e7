"""`python -m reports sambutan`: the speech material of one area as a DOCX file."""

from __future__ import annotations

import argparse
from pathlib import Path

from data.snapshot import current, open_edition
from panels.state import SEMUA, State, frame_choices
from reports.profil_paket import Berkas, TahunTanpaProfil, kode_wilayah, konteks_wilayah, provinsi, simpan
from reports.sambutan import nama_sambutan, sambutan
from words.label import AUDIENS


def tambah_perintah(perintah: argparse._SubParsersAction) -> None:
    """Add `sambutan` to the command line."""
    satu = perintah.add_parser(
        "sambutan", help="bahan sambutan dan laporan (DOCX) satu wilayah atau provinsi"
    )
    satu.add_argument("--wilayah", default="", metavar="KODE", help="kode atau nama; bawaan: provinsi")
    satu.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="berkas .docx, atau folder tujuan"
    )
    satu.add_argument("--edisi", default="", help="edisi data; bawaan: yang aktif")
    satu.add_argument("--tahun", default="", help="tahun data; bawaan: yang terakhir")
    satu.add_argument(
        "--audiens", choices=tuple(AUDIENS), default="publik", help="publik, lembar, atau internal"
    )
    satu.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace) -> int:
    """Make the document and write it whole. Raises GalatSerambi before anything is written."""
    edisi = pilihan.edisi or current()
    open_edition(edisi)  # an unknown or damaged edition stops here
    kode = kode_wilayah(edisi, pilihan.wilayah) if pilihan.wilayah else provinsi(edisi)
    konteks = konteks_wilayah(edisi, pilihan.audiens, kode)
    tahun = frame_choices(konteks)["tahun"]
    if pilihan.tahun and pilihan.tahun not in tahun.words:
        raise TahunTanpaProfil(pilihan.tahun, tahun.words)
    state = State(
        tahun=pilihan.tahun or tahun.default, wilayah=SEMUA if kode == provinsi(edisi) else kode, edisi=edisi
    )
    nama = nama_sambutan(konteks, state)
    jalur = pilihan.out / nama if _folder(pilihan.out) else pilihan.out
    (jadi,) = simpan([Berkas(jalur.name, sambutan(konteks, state))], jalur.parent)
    print(f"Ditulis: {jadi.resolve()}")
    return 0


def _folder(out: Path) -> bool:
    """A path without a file ending, or of a folder that is there, is a folder."""
    return out.is_dir() or not out.suffix
