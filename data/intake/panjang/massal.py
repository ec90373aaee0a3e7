"""Masses of doubles in a long table, settled in columns by the rules of `susun.ganda`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.intake.model import Baris
from data.intake.panjang.cocok import KUNCI, Calon
from data.intake.panjang.hasil import BarisKolom, Medan
from data.intake.panjang.wakil import letak_sel
from data.intake.susun import ganda
from data.intake.susun.kelamin import TANPA_KELAMIN

BANYAK = 2_000  # rows from which doubles are settled here


@dataclass(frozen=True)
class Ganda:
    """Doubled rows, sorted by key; `awal` is where each key begins, `sama` whether it is one row written twice."""

    letak: np.ndarray
    awal: np.ndarray
    sama: np.ndarray

    def baris(self, kunci: np.ndarray) -> np.ndarray:
        """The rows of some keys (a mask over keys)."""
        return self.letak[np.repeat(kunci, self._panjang())]

    def pertama(self, kunci: np.ndarray) -> np.ndarray:
        """The first row of some keys."""
        return self.letak[self.awal[kunci]]

    def terakhir(self, kunci: np.ndarray) -> np.ndarray:
        """The last row of some keys."""
        return self.letak[(self.awal + self._panjang() - 1)[kunci]]

    def jumlah(self, nilai: np.ndarray) -> np.ndarray:
        """The sum of every key, NaN where it has no number."""
        ada = np.add.reduceat(~np.isnan(nilai[self.letak]), self.awal, dtype=np.int64)
        return np.where(ada > 0, np.add.reduceat(np.nan_to_num(nilai[self.letak]), self.awal), np.nan)

    def _panjang(self) -> np.ndarray:
        return np.diff(np.append(self.awal, len(self.letak)))


def kelompokkan(calon: Calon, letak: np.ndarray) -> Ganda:
    """The rows `letak` (not empty, each sharing its key with another) by key, in order of the file."""
    kunci = calon.kunci(KUNCI)[letak]
    urut = np.argsort(kunci, kind="stable")
    letak, kunci = letak[urut], kunci[urut]
    awal = np.flatnonzero(np.append(True, kunci[1:] != kunci[:-1]))
    pertama = np.repeat(letak[awal], np.diff(np.append(awal, len(letak))))
    nilai, status = calon.nilai, calon.medan["status"].kode
    sama = (nilai[letak] == nilai[pertama]) | (np.isnan(nilai[letak]) & np.isnan(nilai[pertama]))
    sama = np.logical_and.reduceat(sama & (status[letak] == status[pertama]), awal)
    for kode, isi in calon.label:
        teks = pd.factorize(np.asarray(["" if t is None else str(t) for t in isi], object))[0]
        sama &= teks[kode[letak[awal]]] == teks[kode[letak[awal + 1]]]
    return Ganda(letak, awal, sama)


def tersangka(calon: Calon, ragu: np.ndarray) -> np.ndarray:
    """Which of the doubtful rows are settled in columns (a mask); the others go through the general path."""
    hasil = np.zeros(len(calon), bool)
    biasa = np.flatnonzero(ragu & ~calon.ambil("tabel", lambda isi: isi in TANPA_KELAMIN))
    if not len(biasa):
        return hasil
    isi = kelompokkan(calon, biasa)
    massal = int((~isi.sama).sum()) > ganda.BATAS_MASSAL
    if massal or len(biasa) > BANYAK:
        hasil[isi.baris(isi.sama | massal)] = True
    return hasil


@dataclass(frozen=True)
class Putusan:
    """Rows to load, rows that are one and the same, rows that wait for an answer."""

    pakai: np.ndarray
    sama: np.ndarray
    tanya: np.ndarray


def putuskan(calon: Calon, letak: np.ndarray, jawab: str) -> Putusan:
    """Settle doubles by the answer to `ganda:massal` ('' for none); sums are written into `calon.nilai`."""
    kosong = np.zeros(0, np.int64)
    if not len(letak):
        return Putusan(kosong, kosong, kosong)
    isi = kelompokkan(calon, letak)
    beda = ~isi.sama
    pilih, tanya = kosong, kosong
    if jawab == ganda.PERTAMA:
        pilih = isi.pertama(beda)
    elif jawab == ganda.TERAKHIR:
        pilih = isi.terakhir(beda)
    elif jawab == ganda.JUMLAHKAN:
        pilih = isi.pertama(beda)
        calon.nilai[pilih] = isi.jumlah(calon.nilai)[beda]
    elif jawab != ganda.ABAIKAN:
        tanya = isi.baris(beda)
    return Putusan(np.concatenate([isi.pertama(isi.sama), pilih]), isi.baris(isi.sama), tanya)


def gabung(semua: BarisKolom, letak: np.ndarray, tambahan: Sequence[Baris]) -> BarisKolom:
    """The rows that are loaded as they are, and those that were made of several."""
    if not tambahan:
        medan = {nama: satu.ambil(letak) for nama, satu in semua.medan.items()}
        return semua.salin(medan, semua.nilai[letak], semua.nomor[letak])
    medan = {}
    for nama, satu in semua.medan.items():
        kamus = {isi: i for i, isi in enumerate(satu.isi)}
        ekor = [kamus.setdefault(getattr(b, nama), len(kamus)) for b in tambahan]
        medan[nama] = Medan(np.concatenate([satu.kode[letak], np.asarray(ekor, np.int16)]), tuple(kamus))
    nilai = [np.nan if b.nilai is None else b.nilai for b in tambahan]
    nomor = [letak_sel(b.cell)[0] for b in tambahan]
    return semua.salin(
        medan,
        np.concatenate([semua.nilai[letak], nilai]),
        np.concatenate([semua.nomor[letak], nomor]).astype(np.int64),
    )
