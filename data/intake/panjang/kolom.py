"""A text table column by column: every distinct text once, an integer per record.

The records are those of `wadah.teks` (same csv module, same options), so that row numbers, quoted line breaks and
blank lines count as in the general path.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

import numpy as np

from data.intake.model import Nilai
from data.intake.panjang.galat import BukanPanjang
from data.intake.wadah.gaya import GayaCsv
from data.intake.wadah.teks import PENUTUP, RUMUS_TEKS

POTONG = 20_000  # records that are coded at a time
AWAL = 1_000  # records that show how wide the table is

Lapor = Callable[[float, str], None]


@dataclass(frozen=True)
class Kolom:
    """One column: `kode[i]` is the position in `teks` of the cell of record i; `teks[0]` is None (blank)."""

    kode: np.ndarray  # int32
    teks: list[Nilai]


class _Kamus(dict[str, int]):
    """Text -> number in order of appearance."""

    def __missing__(self, kunci: str) -> int:
        self[kunci] = nomor = len(self)
        return nomor


def baca_kolom(jalur: Path, gaya: GayaCsv, lapor: Lapor) -> list[Kolom]:
    """All columns of a text table. Raises `BukanPanjang` when records do not fit or the text is damaged."""
    try:
        with jalur.open(encoding=gaya.pengodean, newline="") as berkas:
            for _ in range(gaya.baris_awal):
                berkas.readline()
            baris = csv.reader(
                chain(berkas, ("\n", f"{PENUTUP}\n")),
                delimiter=gaya.pemisah,
                skipinitialspace=gaya.spasi_awal,
            )
            return _kodekan(baris, lambda: _porsi(jalur, berkas.buffer), lapor)
    except (csv.Error, UnicodeDecodeError) as galat:
        raise BukanPanjang(str(galat)) from galat


def _porsi(jalur: Path, berkas: BinaryIO) -> float:
    return berkas.tell() / max(jalur.stat().st_size, 1)


def _kodekan(baris: Iterator[list[str]], porsi: Callable[[], float], lapor: Lapor) -> list[Kolom]:
    awal = list(islice(baris, AWAL))
    lebar = max(map(len, awal), default=0)
    kamus = [_Kamus() for _ in range(lebar)]
    kode: list[list[np.ndarray]] = [[] for _ in range(lebar)]
    terakhir: list[str] = []
    for potong in _potongan(chain(awal, baris)):
        terakhir = potong[-1]
        for k, sel in enumerate(zip(*_rata(potong, lebar), strict=True)):
            kode[k].append(np.fromiter(map(kamus[k].__getitem__, sel), np.int32, len(sel)))
        lapor(0.05 + 0.3 * porsi(), "Membaca baris")
    if terakhir != [PENUTUP]:
        raise BukanPanjang("tanda kutip tidak ditutup")
    return [_rapikan(np.concatenate(isi), list(satu)) for isi, satu in zip(kode, kamus, strict=True)]


def _potongan(baris: Iterator[list[str]]) -> Iterator[list[list[str]]]:
    while potong := list(islice(baris, POTONG)):
        yield potong


def _rata(potong: Sequence[list[str]], lebar: int) -> list[list[str]]:
    """Records of one length; text right of the widest of the first records does not fit."""
    hasil = []
    for isi in potong:
        if len(isi) != lebar:
            if any(satu.strip() for satu in isi[lebar:]):
                raise BukanPanjang("baris lebih lebar daripada tabel")
            isi = isi[:lebar] + [""] * (lebar - len(isi))
        hasil.append(isi)
    return hasil


def _rapikan(kode: np.ndarray, teks: list[str]) -> Kolom:
    """Drop the closing record; unite texts that mean one cell."""
    kamus: dict[Nilai, int] = {None: 0}
    peta = np.empty(len(teks), np.int32)
    for i, satu in enumerate(teks):
        tanda = RUMUS_TEKS.match(satu) if satu[:2] == '="' else None
        isi = tanda[1] if tanda else satu
        peta[i] = kamus.setdefault(isi if isi.strip() else None, len(kamus))
    return Kolom(peta[kode][:-1], list(kamus))
