"""Puts the decisions that were learned for label tuples together for every record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from data.intake.panjang.galat import BukanPanjang
from data.intake.panjang.hasil import Medan
from data.intake.panjang.wakil import NILAI_WAKIL, Putusan, Tanda, medan_baris

if TYPE_CHECKING:
    from data.intake.panjang.ajar import Guru, Kunci


class Campur(Exception):
    """Two groups of columns decide one field together; `kelompok` are their numbers."""

    def __init__(self, kelompok: tuple[int, ...]) -> None:
        super().__init__(kelompok)
        self.kelompok = kelompok


@dataclass
class Terapan:
    """What the labels decide for a set of records."""

    keadaan: np.ndarray  # int8: 0 value, 1 hangs, 2 left out
    medan: dict[str, Medan]
    tanya: dict[Tanda, np.ndarray]  # positions of records
    ingat: dict[Tanda, np.ndarray]

    def tanda(self, nama: str) -> list[set[Tanda]]:
        """`tanya` or `ingat` record by record; for few records."""
        hasil: list[set[Tanda]] = [set() for _ in self.keadaan]
        for tanda, letak in getattr(self, nama).items():
            for i in letak.tolist():
                hasil[i].add(tanda)
        return hasil


def medan_wakil(p: Putusan) -> dict[str, object]:
    """Everything about a row that its labels decide."""
    k = p.kandidat
    faktor = round((k.baris.nilai or 0) / int(NILAI_WAKIL))
    return medan_baris(k.baris) | {
        "kaltara": k.kaltara, "atas": k.atas, "atas_wilayah": k.atas_wilayah, "faktor": faktor, "ukur": p.ukur,
    }  # fmt: skip


class Penata:
    """Collects the decisions of all groups of records."""

    def __init__(self, banyak: int) -> None:
        self.banyak = banyak
        self.keadaan = np.full(banyak, 2, np.int8)
        self.kode: dict[str, np.ndarray] = {}
        self.kamus: dict[str, dict[object, int]] = {}
        self.tanya: dict[Tanda, list[np.ndarray]] = {}
        self.ingat: dict[Tanda, list[np.ndarray]] = {}

    def isi(self, guru: Guru, tetap: Kunci, baris: np.ndarray, nomor: np.ndarray) -> None:
        """The records `baris`, whose tuples of some groups are fixed by `tetap`."""
        dasar = guru.putusan[guru.dasar(tetap), NILAI_WAKIL]
        ragam = {
            c: ([guru._satu(tetap, c, i) for i in range(len(satu.isi))], nomor[baris, c])
            for c, satu in enumerate(guru.kelompok)
            if tetap[c] < 0
        }
        if dasar.keadaan == 1 and any(p.keadaan == 0 for putusan, _ in ragam.values() for p in putusan):
            raise BukanPanjang("dasar bergantung pada pertanyaan yang tidak berlaku di semua baris")
        keadaan = np.full(len(baris), dasar.keadaan, np.int8)
        for putusan, letak in ragam.values():
            keadaan = np.maximum(keadaan, np.asarray([p.keadaan for p in putusan], np.int8)[letak])
        self.keadaan[baris] = keadaan
        self._tandai("tanya", dasar, ragam, baris)
        self._tandai("ingat", dasar, ragam, baris)
        if dasar.kandidat is not None:
            self._medan(medan_wakil(dasar), ragam, baris)

    def _tandai(self, nama: str, dasar: Putusan, ragam: Mapping, baris: np.ndarray) -> None:
        ke = getattr(self, nama)
        for tanda in getattr(dasar, nama):  # of the base: only where the other labels keep it
            kena = np.ones(len(baris), bool)
            for putusan, letak in ragam.values():
                kena &= np.asarray([tanda in getattr(p, nama) for p in putusan], bool)[letak]
            ke.setdefault(tanda, []).append(baris[kena].astype(np.int32))
        for putusan, letak in ragam.values():
            pemilik: dict[Tanda, list[int]] = {}
            for i, p in enumerate(putusan):
                for tanda in getattr(p, nama) - getattr(dasar, nama):
                    pemilik.setdefault(tanda, []).append(i)
            if pemilik:
                urut = np.argsort(letak, kind="stable")
                batas = np.searchsorted(letak[urut], np.arange(len(putusan) + 1))
            for tanda, semua in pemilik.items():
                kena = np.concatenate([urut[batas[i] : batas[i + 1]] for i in semua])
                ke.setdefault(tanda, []).append(baris[kena].astype(np.int32))

    def _medan(self, dasar: dict[str, object], ragam: Mapping, baris: np.ndarray) -> None:
        pemilik: dict[str, int] = {}
        kode = {nama: np.full(len(baris), self._nomor(nama, isi), np.int32) for nama, isi in dasar.items()}
        for c, (putusan, letak) in ragam.items():
            isi = [medan_wakil(p) if p.kandidat is not None else dasar for p in putusan]
            for nama in dasar:
                if any(satu[nama] != dasar[nama] for satu in isi):
                    if nama in pemilik:
                        raise Campur((pemilik[nama], c))
                    pemilik[nama] = c
                    kode[nama] = np.asarray([self._nomor(nama, satu[nama]) for satu in isi], np.int32)[letak]
        for nama, satu in kode.items():
            self.kode.setdefault(nama, np.zeros(self.banyak, np.int16))[baris] = satu

    def _nomor(self, nama: str, isi: object) -> int:
        kamus = self.kamus.setdefault(nama, {})
        if len(kamus) > 32_000:
            raise BukanPanjang(f"terlalu banyak isi {nama}")
        return kamus.setdefault(isi, len(kamus))

    def hasil(self) -> Terapan:
        """All decisions; `medan` is empty when no record has a value."""
        medan = {nama: Medan(kode, tuple(self.kamus[nama])) for nama, kode in self.kode.items()}
        return Terapan(self.keadaan, medan, _letak(self.tanya), _letak(self.ingat))


def _letak(bagian: Mapping[Tanda, list[np.ndarray]]) -> dict[Tanda, np.ndarray]:
    """Positions in the order of the file, without those of marks that no record has."""
    semua = {tanda: np.unique(np.concatenate(isi)) for tanda, isi in bagian.items()}
    return {tanda: isi for tanda, isi in semua.items() if len(isi)}
