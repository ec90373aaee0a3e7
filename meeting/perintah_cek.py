"""`python -m meeting cek`: Cek Ruang and the USB pack, from the command line."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def tambah_perintah(perintah: argparse._SubParsersAction) -> None:
    """Add `cek` to the command line."""
    satu = perintah.add_parser("cek", help="Cek Ruang: periksa salindia dan laptop, lalu tulis paket USB")
    satu.add_argument("--rapat", default="", metavar="ID", help="kode rapat; bawaan: yang terakhir dibuat")
    satu.add_argument(
        "--keluar", type=Path, metavar="FOLDER", help="folder paket USB; bawaan: paket di rumah Serambi"
    )
    satu.add_argument("--port", type=int, default=0, help="port Serambi; bawaan: PORT atau 8501")
    satu.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    satu.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace) -> int:
    """Check, print, write; 1 when something needs repair."""
    from meeting.cek import cek
    from meeting.perintah_bekal import rapat_terpilih
    from reports.profil_perintah import Kemajuan

    keluar = pilihan.keluar or folder_paket()
    hasil = cek(rapat_terpilih(pilihan.rapat), keluar, porta=pilihan.port or None, lapor=Kemajuan(sys.stderr))
    if pilihan.json:
        sys.stdout.buffer.write(hasil.ke_json().encode("utf-8"))
    else:
        print("\n".join(hasil.baris()))
    return 0 if hasil.lulus else 1


def folder_paket() -> Path:
    """Where packs go when no folder is named."""
    from data.edisi import rumah

    return rumah() / "paket"
