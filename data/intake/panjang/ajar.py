"""Learns from the digest what every combination of labels means, and applies it to all records at once.

The label columns fall into groups (time, area, the rest) that decide different fields of a row. One label tuple of a
group is tried beside fixed tuples of the others; its answer then holds beside any of them. That this is so is checked
on real records; groups that turn out to decide one field together are united.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.intake.galat import BerkasDitolak
from data.intake.model import Nilai, Peringatan, Pertanyaan
from data.intake.panjang.galat import BukanPanjang
from data.intake.panjang.penata import Penata, Terapan, medan_wakil
from data.intake.panjang.wakil import (
    BUATAN,
    NILAI_WAKIL,
    Paduan,
    Putusan,
    Ujian,
    Wakil,
    letak_sel,
)

BATAS_PADUAN = 60_000  # made-up rows of one run
BUKTI = 2_000  # real records on which the learned rules are checked
Kunci = tuple[int, ...]


@dataclass(frozen=True)
class Kelompok:
    """Columns whose labels are looked at together: the tuple number of every value record, and one record of each."""

    kolom: tuple[int, ...]
    baris: np.ndarray  # the records
    nomor: np.ndarray
    isi: list[list[Nilai]]  # labels of every tuple, in the order of `kolom`


def padukan(kelompok: Sequence[Kelompok], lebar: int, kolom_nilai: int, paduan: Paduan) -> list[Nilai]:
    """The cells of a made-up row."""
    baris: list[Nilai] = [None] * lebar
    for satu, nomor in zip(kelompok, paduan[0], strict=True):
        for k, isi in zip(satu.kolom, satu.isi[nomor], strict=True):
            baris[k] = isi
    baris[kolom_nilai] = paduan[1]
    return baris


class Guru:
    """Tries combinations on the digest until every record can be answered."""

    def __init__(
        self, wakil: Wakil, kelompok: Sequence[Kelompok], lebar: int, kolom: int, teks: Sequence[Nilai]
    ) -> None:
        self.wakil, self.kelompok, self.lebar, self.kolom = wakil, list(kelompok), lebar, kolom
        self.putusan: dict[Paduan, Putusan] = {}
        self.pertanyaan: dict[str, Pertanyaan] = {}
        self.peringatan: dict[str, Peringatan] = {}
        banyak = len(kelompok[0].nomor)
        pilih = np.random.default_rng(0).permutation(banyak)[:BUKTI]
        self.bukti = (
            np.stack([satu.nomor[pilih] for satu in kelompok], axis=1) if banyak else np.zeros((0, 0), int)
        )
        pertama = [np.unique(satu.nomor, return_index=True)[1] for satu in kelompok]
        sampul = np.unique(np.concatenate(pertama)) if banyak else np.zeros(0, int)
        self.sampul = [tuple(int(k.nomor[i]) for k in self.kelompok) for i in sampul]
        self.teks = list(teks)  # value cells that are no numbers
        self.ujian = self._uji([*self.sampul, *map(tuple, self.bukti.tolist())])
        self.pokok = self._pokok()
        self._belajar([(-1,) * len(kelompok)])

    def _uji(self, kunci: Sequence[Kunci]) -> Ujian:
        """Run combinations; those of the whole file come first so that the context is always that of the file."""
        semua = dict.fromkeys((satu, NILAI_WAKIL) for satu in (*self.sampul, *kunci))
        if len(semua) > BATAS_PADUAN:
            raise BukanPanjang(f"{len(semua)} paduan label")
        try:
            ujian = self.wakil.uji({p: padukan(self.kelompok, self.lebar, self.kolom, p) for p in semua})
        except BerkasDitolak as galat:
            raise self._tolak(galat, list(semua)) from galat
        self.putusan |= ujian.putusan
        self.pertanyaan |= ujian.pertanyaan
        self.peringatan |= ujian.peringatan
        return ujian

    def _tolak(self, galat: BerkasDitolak, paduan: Sequence[Paduan]) -> BerkasDitolak:
        """The refusal with the first record of the file in place of every made-up row."""

        def asli(temu: re.Match[str]) -> str:
            nomor, kolom = letak_sel(temu[0])
            if nomor < BUATAN:
                return temu[0]
            c = next(c for c, satu in enumerate(self.kelompok) if kolom in satu.kolom)
            satu = self.kelompok[c]
            pertama = int(np.argmax(satu.nomor == paduan[nomor - BUATAN][0][c]))
            return f"{temu[1]}{int(satu.baris[pertama]) + 1}"

        teks = re.sub(rf"({re.escape(self.wakil.nama)}![A-Z]+)\d+", asli, str(galat))
        return BerkasDitolak(galat.kode, re.sub(r"dan \d+ baris lain", "dan baris lain", teks))

    def nilai_teks(self) -> list[Nilai]:
        """The value cells without a number that the general path takes as values all the same."""
        semua = {(self.pokok, isi): isi for isi in self.teks}
        if not semua:
            return []
        sampul = [(satu, NILAI_WAKIL) for satu in self.sampul]
        ujian = self.wakil.uji(
            {p: padukan(self.kelompok, self.lebar, self.kolom, p) for p in (*sampul, *semua)}
        )
        return [isi for p, isi in semua.items() if ujian.putusan[p].ukur is not None]

    def _pokok(self) -> Kunci:
        """The combination beside which others are tried: one that is wholly understood, if there is any."""

        def mutu(kunci: Kunci) -> tuple:
            p = self.putusan[kunci, NILAI_WAKIL]
            return (p.keadaan, bool(p.kandidat and p.kandidat.atas), bool(p.kandidat and p.kandidat.kaltara),
                    len(p.tanya) + len(p.ingat))  # fmt: skip

        return min((*mutu(k), k) for k in self.sampul)[-1]

    def _belajar(self, ikatan: Sequence[Kunci]) -> None:
        """Try every tuple beside the base; `ikatan` fixes the tuples of some groups (-1: free)."""
        perlu = []
        for tetap in ikatan:
            dasar = self.dasar(tetap)
            perlu.append(dasar)
            for c, satu in enumerate(self.kelompok):
                if tetap[c] < 0:
                    perlu += [(*dasar[:c], i, *dasar[c + 1 :]) for i in range(len(satu.isi))]
        self._uji([k for k in dict.fromkeys(perlu) if (k, NILAI_WAKIL) not in self.putusan])

    def dasar(self, tetap: Kunci) -> Kunci:
        """The base combination under fixed tuples."""
        return tuple(p if t < 0 else t for p, t in zip(self.pokok, tetap, strict=True))

    def ikatan(self) -> list[np.ndarray]:
        """Per group the tuples that are to be fixed: totals, and what is left out; they change the others' reading."""
        utama = self.putusan[self.pokok, NILAI_WAKIL]
        hasil = []
        for c, satu in enumerate(self.kelompok):
            khusus = np.zeros(len(satu.isi), bool)
            for i in range(len(satu.isi)):
                p = self._satu((-1,) * len(self.pokok), c, i)
                khusus[i] = (p.keadaan == 2 != utama.keadaan) or (
                    p.kandidat is not None
                    and utama.kandidat is not None
                    and p.kandidat.atas != utama.kandidat.atas
                )
            hasil.append(khusus)
        return hasil

    def _satu(self, tetap: Kunci, c: int, i: int) -> Putusan:
        dasar = self.dasar(tetap)
        return self.putusan[(*dasar[:c], i, *dasar[c + 1 :]), NILAI_WAKIL]

    def terapkan(self, nomor: np.ndarray) -> Terapan:
        """The decision for records given by their tuple numbers (records × groups). Raises `Campur`."""
        khusus = self.ikatan()
        ikat = np.stack([np.where(k[nomor[:, c]], nomor[:, c], -1) for c, k in enumerate(khusus)], axis=1)
        letak, pertama = _bedakan(ikat)
        kunci = [tuple(map(int, ikat[i])) for i in pertama]
        self._belajar(kunci)
        penata = Penata(len(nomor))
        for g, tetap in enumerate(kunci):
            penata.isi(self, tetap, np.flatnonzero(letak == g), nomor)
        return penata.hasil()

    def periksa(self) -> None:
        """Compare the rules with the general path on real records. Raises `BukanPanjang` where they differ."""
        terapan = self.terapkan(self.bukti)
        tanya, ingat = terapan.tanda("tanya"), terapan.tanda("ingat")
        for i, kunci in enumerate(map(tuple, self.bukti.tolist())):
            p = self.putusan[kunci, NILAI_WAKIL]
            sama = terapan.keadaan[i] == p.keadaan
            sama &= tanya[i] == p.tanya and ingat[i] == p.ingat
            if sama and p.kandidat is not None:
                sama = {n: m.isi[m.kode[i]] for n, m in terapan.medan.items()} == medan_wakil(p)
            if not sama:
                raise BukanPanjang(f"aturan tidak dapat diurai: {p}")


def _bedakan(ikat: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(number of every distinct row, first position of each), in order of appearance."""
    nomor = np.zeros(len(ikat), np.int64)
    for c in range(ikat.shape[1]):
        nomor = pd.factorize(nomor * (int(ikat[:, c].max(initial=0)) + 2) + ikat[:, c] + 1)[0].astype(
            np.int64
        )
    return nomor, np.unique(nomor, return_index=True)[1]
