"""Command line of the meeting layer: `python -m meeting pin | bekal | terima | pindah | cek | cadangkan | pulihkan …`.

Exit codes: 0 done, 1 refused with an Indonesian message, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import sys

from meeting import (
    perintah_bekal,
    perintah_cadangan,
    perintah_cek,
    perintah_pin,
    perintah_pindah,
    perintah_serah,
)
from words.galat import GalatSerambi
from words.perintah import Penguraian

BAGIAN = (perintah_pin, perintah_cadangan, perintah_bekal, perintah_serah, perintah_pindah, perintah_cek)


def main(argumen: list[str] | None = None) -> int:
    """Run one command."""
    for aliran in (sys.stdout, sys.stderr):
        if hasattr(aliran, "reconfigure"):  # a Windows console of another code page
            aliran.reconfigure(errors="replace")
    pilihan = urai(argumen)
    try:
        return pilihan.jalankan(pilihan)
    except GalatSerambi as galat:
        print(f"Gagal: {galat.pesan}", file=sys.stderr)
        return 1
    except OSError as galat:  # the system's own text is English
        tempat = galat.filename or "folder tujuan"
        print(
            f"Gagal: {tempat} tidak dapat dibaca atau ditulis (kode {galat.errno}). Periksa izin dan ruang simpannya, "
            "lalu ulangi.",
            file=sys.stderr,
        )
        return 1
    except (KeyboardInterrupt, EOFError):
        print("\nDibatalkan; tidak ada yang diubah.", file=sys.stderr)
        return 1


def urai(argumen: list[str] | None = None) -> argparse.Namespace:
    """Parse the command line."""
    utama = Penguraian(prog="python -m meeting", description="Rapat, paparan, peran, dan gudang Serambi.")
    perintah = utama.add_subparsers(required=True, metavar="perintah")
    for bagian in BAGIAN:
        bagian.tambah_perintah(perintah)
    return utama.parse_args(argumen)


if __name__ == "__main__":
    sys.exit(main())
