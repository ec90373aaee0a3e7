"""`python -m reports …`: files without the app.

Exit codes: 0 done, 1 refused or not writable (nothing was written), 64 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import argparse
import sys

from reports import profil_perintah, sambutan_perintah
from words.galat import GalatSerambi
from words.perintah import Penguraian

BAGIAN = (profil_perintah, sambutan_perintah)


class PenguraianLaporan(Penguraian):
    """Wrong usage ends with sysexits' EX_USAGE, as in `python -m data`."""

    kode_salah = 64


def main(argumen: list[str] | None = None) -> int:
    """Run one command."""
    for aliran in (sys.stdout, sys.stderr):
        if hasattr(aliran, "reconfigure"):  # a Windows console of another code page
            aliran.reconfigure(errors="replace")
    pilihan = urai(argumen)
    try:
        return pilihan.jalankan(pilihan)
    except GalatSerambi as galat:
        return _gagal(galat.pesan)
    except OSError as galat:  # the system's own text is English
        jalur = galat.filename or "folder tujuan"
        return _gagal(
            f"{jalur} tidak dapat ditulis (kode {galat.errno}). Tutup berkas itu bila sedang terbuka, periksa izin dan "
            "ruang simpan foldernya, lalu ulangi."
        )
    except KeyboardInterrupt:
        print("\nDibatalkan; tidak ada berkas setengah jadi.", file=sys.stderr)
        return 130


def urai(argumen: list[str] | None = None) -> argparse.Namespace:
    """Parse the command line."""
    utama = PenguraianLaporan(prog="python -m reports", description="Berkas laporan Serambi.")
    perintah = utama.add_subparsers(required=True, metavar="perintah")
    for bagian in BAGIAN:
        bagian.tambah_perintah(perintah)
    return utama.parse_args(argumen)


def _gagal(pesan: str) -> int:
    print(f"Gagal: {pesan}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
