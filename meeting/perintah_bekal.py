"""`python -m meeting bekal` makes the file for the stage laptop; `terima` looks at one and takes it in."""

from __future__ import annotations

import argparse
from pathlib import Path

PILIHAN = {
    "pakai": "pakai dari berkas",
    "pertahankan": "pertahankan yang ada",
    "salin": "simpan sebagai rapat baru",
}


def tambah_perintah(perintah: argparse._SubParsersAction) -> None:
    """Add `bekal` and `terima` to the command line."""
    buat = perintah.add_parser("bekal", help="satu berkas berisi rapat, edisi data, dan lampirannya")
    buat.add_argument("--rapat", default="", metavar="ID", help="kode rapat; bawaan: yang terakhir dibuat")
    buat.add_argument("--keluar", type=Path, default=Path(), metavar="FOLDER", help="folder tujuan")
    buat.set_defaults(jalankan=_bekal)
    terima = perintah.add_parser("terima", help="memasang berkas bekal di laptop ini")
    terima.add_argument("berkas", type=Path, help="berkas *.serambi.zip")
    terima.add_argument("--periksa", action="store_true", help="hanya memeriksa; tidak ada yang diubah")
    cara = terima.add_mutually_exclusive_group()
    for nama, arti in PILIHAN.items():
        cara.add_argument(f"--{nama}", dest="cara", action="store_const", const=nama, default="", help=arti)
    terima.set_defaults(jalankan=_terima)


def rapat_terpilih(id_: str) -> str:
    """The id of the asked meeting, else of the one on stage or made last. Raises RapatTidakAda."""
    from meeting import rapat
    from meeting.bekal import RapatTidakAda

    if id_:
        return id_
    aktif = rapat.aktif()
    if aktif is None:
        raise RapatTidakAda("terakhir", "")
    return aktif.id


def _bekal(pilihan: argparse.Namespace) -> int:
    from meeting.bekal import buat_bekal, nama_bekal
    from reports.profil_paket import Berkas, simpan

    id_ = rapat_terpilih(pilihan.rapat)
    nama = nama_bekal(id_)
    (jadi,) = simpan([Berkas(nama, buat_bekal(id_))], pilihan.keluar)
    print(f"Ditulis: {jadi.resolve()}")
    if "INTERNAL" in nama:
        print("Berkas ini memuat sel kecil yang terbuka: hanya untuk laptop panggung, jangan disebarkan.")
    return 0


def _terima(pilihan: argparse.Namespace) -> int:
    from meeting.bekal import periksa_bekal, pulihkan, terima_bekal
    from meeting.bekal.kata import baris_laporan, kalimat_hasil

    pulihkan()
    laporan = periksa_bekal(pilihan.berkas)
    for satu in baris_laporan(laporan):
        print(satu)
    if pilihan.periksa:
        return 0
    hasil = terima_bekal(pilihan.berkas, "operator", pilihan.cara, lihat=laporan.sini)
    print(kalimat_hasil(hasil))
    return 0
