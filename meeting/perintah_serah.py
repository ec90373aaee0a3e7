"""`python -m meeting serah-terima KE.zip` packs everything for a successor; `terima-serah ZIP` installs it."""

from __future__ import annotations

import argparse
from pathlib import Path


def tambah_perintah(perintah: argparse._SubParsersAction) -> None:
    """Add `serah-terima` and `terima-serah` to the command line."""
    buat = perintah.add_parser(
        "serah-terima", help="satu berkas berisi semuanya, untuk penerus di komputer lain"
    )
    buat.add_argument("ke", type=Path, nargs="?", help="berkas tujuan; bawaan: nama bertanggal di folder ini")
    buat.set_defaults(jalankan=_buat)
    terima = perintah.add_parser(
        "terima-serah", help="memasang paket serah terima ke SERAMBI_HOME yang kosong"
    )
    terima.add_argument("berkas", type=Path, help="berkas paket (*.zip)")
    terima.add_argument("--periksa", action="store_true", help="hanya memeriksa; tidak ada yang diubah")
    terima.set_defaults(jalankan=_terima)


def _buat(pilihan: argparse.Namespace) -> int:
    from meeting.galat import CadanganSudahAda
    from meeting.serah_terima import nama_paket
    from meeting.serah_terima.kata import baris_kemas
    from meeting.serah_terima.kemas import kemas_ke

    ke = pilihan.ke or Path(nama_paket())
    if ke.exists():
        raise CadanganSudahAda(ke)
    for satu in (f"Ditulis: {ke.resolve()}", *baris_kemas(kemas_ke(ke))):
        print(satu)
    return 0


def _terima(pilihan: argparse.Namespace) -> int:
    from meeting.serah_terima import buka, terima
    from meeting.serah_terima.kata import PIN_BARU

    if pilihan.periksa:
        print(f"{buka(pilihan.berkas).ringkas} Semua sidik cocok; tidak ada yang diubah.")
        return 0
    print(f"{terima(pilihan.berkas).ringkas} Terpasang.")
    print(PIN_BARU)
    return 0
