"""Literal grids and literal expectations: what the hand-made copies are written with."""

import re

from tests.data.intake.pembangkit.kisi import Kisi
from tests.data.intake.pembangkit.kubus import Fakta


def grid(barisan, nama="Sheet1", gabung=""):
    """A sheet from rows of cells; "" is empty. `gabung` lists merged ranges: "A1:D1 B4:C4"."""
    kisi = Kisi(nama)
    for urut, baris in enumerate(barisan):
        kisi.deret(urut, 0, baris)
    for rentang in gabung.split():
        awal, akhir = rentang.split(":")
        kisi.gabung(*sel(awal), *sel(akhir))
    return kisi


def sel(alamat):
    """ "C7" -> (6, 2)."""
    huruf, angka = re.fullmatch(r"([A-Z]+)(\d+)", alamat).groups()
    kolom = 0
    for satu in huruf:
        kolom = kolom * 26 + ord(satu) - 64
    return int(angka) - 1, kolom - 1


def harap(kisi, pojok, nilai, baris, kolom, **umum):
    """Expect a block of values whose top left cell is `pojok`: one part of the key per row and per column.

    A value of None means no row; "…" means a row that says tidak tersedia; "12*" is provisional.
    """
    atas, kiri = sel(pojok)
    assert len(nilai) == len(baris) and all(len(b) == len(kolom) for b in nilai), pojok
    for i, (deret, kunci_baris) in enumerate(zip(nilai, baris, strict=True)):
        for j, (isi, kunci_kolom) in enumerate(zip(deret, kolom, strict=True)):
            if isi is None:
                continue
            status = {"…": "tidak_tersedia"}.get(isi, "sementara" if isinstance(isi, str) else "tetap")
            angka = None if isi == "…" else int(isi[:-1]) if isinstance(isi, str) else isi
            usual = {"ukuran": "" if umum.get("tabel", "pmks") != "pmks" else "terdata", "tabel": "pmks"}
            kisi.fakta[atas + i, kiri + j] = Fakta(
                **(usual | umum | kunci_baris | kunci_kolom | {"nilai": angka, "status": status})
            )
    return kisi


def menurut(suku, *nilai):
    """Keys along one side: menurut("periode", "2022", "2023")."""
    return [{suku: satu} for satu in nilai]


LP = menurut("jk", "L", "P")
LPJ = menurut("jk", "L", "P", "total")
"""Sexes as the sub-columns follow each other."""
