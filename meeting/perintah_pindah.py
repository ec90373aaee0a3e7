"""`python -m meeting pindah EDISI`: what changes on every slide; --terima moves the deck, --ralat writes the sheet."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from meeting.perintah_bekal import rapat_terpilih

if TYPE_CHECKING:
    from meeting.pindah import UbahSalindia

SEMUA = "semua"


def tambah_perintah(perintah: argparse._SubParsersAction) -> None:
    """Add `pindah` to the command line."""
    satu = perintah.add_parser("pindah", help="memindahkan paparan ke edisi data yang baru")
    satu.add_argument("edisi", help="edisi baru, misalnya RK26-02")
    satu.add_argument("--rapat", default="", metavar="ID", help="kode rapat; bawaan: yang terakhir dibuat")
    satu.add_argument(
        "--terima",
        default="",
        metavar="NOMOR",
        help="semua, atau nomor salindia: 1,2,5; tanpa ini hanya dibandingkan",
    )
    satu.add_argument("--ralat", type=Path, metavar="FOLDER", help="folder tujuan lembar ralat (PDF)")
    satu.set_defaults(jalankan=_pindah)


def _pindah(pilihan: argparse.Namespace) -> int:
    from meeting import rapat
    from meeting.pindah import bandingkan, pindahkan

    ini = rapat.ambil(rapat_terpilih(pilihan.rapat))
    semua = bandingkan(ini.id, pilihan.edisi)
    _cetak(semua)
    if pilihan.terima:
        diterima = _diterima(semua, pilihan.terima)
        pindahkan(ini.id, pilihan.edisi, diterima, "operator", lihat=ini.tanda)
        print(f"{len(diterima)} dari {len(semua)} salindia pindah ke edisi {pilihan.edisi}.")
    if pilihan.ralat:
        _ralat(ini.id, pilihan.ralat)
    return 0


def _cetak(semua: tuple[UbahSalindia, ...]) -> None:
    from meeting.pindah_kata import baris_salindia

    for satu in semua:
        for baris in baris_salindia(satu):
            print(baris)
    if not semua:
        print("Semua salindia sudah memakai edisi itu.")


def _diterima(semua: tuple[UbahSalindia, ...], teks: str) -> list[str]:
    """The ids of the accepted slides. Raises PindahDitolak for a number that no slide has."""
    from meeting.pindah import PindahDitolak

    if teks == SEMUA:
        return [satu.id for satu in semua if satu.dapat]
    nomor = {str(satu.nomor): satu.id for satu in semua if satu.nomor}
    minta = [satu.strip() for satu in teks.split(",") if satu.strip()]
    if asing := [satu for satu in minta if satu not in nomor]:
        ada = ", ".join(nomor) or "tidak ada"
        raise PindahDitolak(
            f"Tidak ada salindia nomor {asing[0]} yang dapat dipindahkan. Nomor yang ada: {ada}."
        )
    return [nomor[satu] for satu in minta]


def _ralat(rapat_id: str, folder: Path) -> None:
    from meeting.pindah_ralat import ralat
    from reports.profil_paket import Berkas, simpan
    from reports.ralat import nama_ralat, ralat_pdf

    lembar = ralat(rapat_id)
    (jadi,) = simpan([Berkas(nama_ralat(lembar), ralat_pdf(lembar))], folder)
    print(f"Ditulis: {jadi.resolve()}")
