"""Totals, sexes and doubles of a long table: suspects are found on integer keys, then judged by the general path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np
import pandas as pd

from data.intake.kamus import wilayah
from data.intake.model import Baris
from data.intake.panjang.hasil import BIASA, BarisKolom, Medan
from data.intake.susun.berkas import muat
from data.intake.susun.hal import Kandidat
from data.intake.susun.jumlah import _NAMA, HITUNGAN, MEDAN, MEDAN_SISA, TOLERANSI, Pencocok
from data.intake.susun.kelamin import TANPA_KELAMIN
from data.intake.susun.tanya import Catatan

KUNCI = ("tabel", *MEDAN, *MEDAN_SISA)
SEKALI = 100_000  # suspects that are written out at a time
_BULAT = 1e-6


class Calon:
    """All values of a long table as columns, with what is needed to write single ones out as `Kandidat`."""

    def __init__(
        self,
        medan: Mapping[str, Medan],
        baris: BarisKolom,
        kolom: int,
        label: Sequence[tuple[np.ndarray, Sequence[object]]],
    ) -> None:
        self.medan, self.baris, self.kolom, self.label = medan, baris, kolom, label
        self.nilai = baris.nilai
        atas = medan["atas"]
        self.bagian = np.asarray([not isi for isi in atas.isi])[atas.kode]  # no totals

    def __len__(self) -> int:
        return len(self.nilai)

    def kunci(self, nama: Iterable[str]) -> np.ndarray:
        """A number for every combination of fields, in order of appearance."""
        hasil, banyak = np.zeros(len(self), np.int64), 1
        for satu in nama:
            medan = self.medan[satu]
            if len(medan.isi) > 1:
                hasil = hasil * len(medan.isi) + medan.kode
                banyak *= len(medan.isi)
                if banyak > 1 << 30:
                    hasil = pd.factorize(hasil)[0].astype(np.int64)
                    banyak = int(hasil.max(initial=0)) + 1
        return pd.factorize(hasil)[0].astype(np.int64)

    def ambil(self, nama: str, peta: Callable[[object], object]) -> np.ndarray:
        """A function of one field for every row."""
        medan = self.medan[nama]
        return np.asarray([peta(isi) for isi in medan.isi])[medan.kode]

    def kandidat(self, letak: np.ndarray) -> list[Kandidat]:
        """Rows written out."""
        medan = {nama: self.medan[nama].ambil(letak) for nama in BIASA}
        potong = self.baris.salin(medan, self.nilai[letak], self.baris.nomor[letak])
        label = [
            "|".join(satu)
            for satu in zip(*(_label(kode[letak], isi) for kode, isi in self.label), strict=True)
        ]
        lain = [self._isi(nama, letak) for nama in ("atas", "kaltara", "atas_wilayah")]
        nomor = ((int(n), self.kolom) for n in potong.nomor)
        return [
            Kandidat(b, atas, kaltara, 0, n, atas_wilayah, teks)
            for b, atas, kaltara, n, atas_wilayah, teks in zip(
                potong, lain[0], lain[1], nomor, lain[2], label, strict=True
            )
        ]

    def _isi(self, nama: str, letak: np.ndarray) -> list:
        medan = self.medan[nama]
        return [medan.isi[k] for k in medan.kode[letak].tolist()]


def _label(kode: np.ndarray, isi: Sequence[object]) -> list[str]:
    teks = ["" if satu is None else str(satu) for satu in isi]
    return [teks[k] for k in kode.tolist()]


class Indeks:
    """Rows by key."""

    def __init__(self, kunci: np.ndarray, letak: np.ndarray) -> None:
        self.letak = letak[np.argsort(kunci[letak], kind="stable")]
        self.urut = kunci[self.letak]

    def isi(self, kunci: int) -> np.ndarray:
        """Rows with this key, in order of the file."""
        return self.letak[np.searchsorted(self.urut, kunci) : np.searchsorted(self.urut, kunci, "right")]


def cocokkan(calon: Calon, gantung: bool, catatan: Catatan) -> None:
    """Compare totals with parts, L + P with their sum, areas with the areas inside them."""
    sah = ~np.isnan(calon.nilai) & calon.ambil("tabel", lambda isi: isi in HITUNGAN)
    tergantung = {(0, -1, calon.kolom)} if gantung else set()
    for total, sekitar in _tersangka(calon, sah, gantung):
        semua = calon.kandidat(sekitar)
        satu = semua[int(np.searchsorted(sekitar, total))]
        Pencocok(semua, tergantung, catatan).jalan([satu])


def _tersangka(calon: Calon, sah: np.ndarray, gantung: bool) -> Iterator[tuple[int, np.ndarray]]:
    """(row, rows to judge it by, in order of the file)."""
    if not gantung:
        yield from _total(calon, sah)
        yield from _anak(calon, sah)
    yield from _kelamin(calon, sah)


def _total(calon: Calon, sah: np.ndarray) -> Iterator[tuple[int, np.ndarray]]:
    atas = calon.medan["atas"]
    for a, isi in enumerate(atas.isi):
        total = np.flatnonzero((atas.kode == a) & sah)
        for dim in isi if len(total) else ():
            lepas = {_NAMA.get(d, d) for d in isi} | {"satuan", "kewenangan"}
            kunci = calon.kunci(n for n in (*MEDAN, *MEDAN_SISA) if n not in lepas)
            bawah = [i for i, satu in enumerate(atas.isi) if satu == isi - {dim}]
            bagian = np.flatnonzero(np.isin(atas.kode, bawah))
            sedimensi = np.flatnonzero(np.isin(atas.kode, [i for i, s in enumerate(atas.isi) if dim in s]))
            indeks = Indeks(kunci, bagian)
            for satu in _beda(calon.nilai, kunci, bagian, total, 1):
                lalu = sedimensi[: np.searchsorted(sedimensi, satu)][-1:]
                yield int(satu), np.unique(np.concatenate([indeks.isi(kunci[satu]), lalu, [satu]]))


def _beda(
    nilai: np.ndarray, kunci: np.ndarray, bagian: np.ndarray, total: np.ndarray, minimum: int
) -> np.ndarray:
    """The totals that differ from the sum of at least `minimum` parts with their key."""
    n = int(kunci.max(initial=0)) + 1
    jumlah = np.bincount(kunci[bagian], np.nan_to_num(nilai[bagian]), n)
    banyak = np.bincount(kunci[bagian], minlength=n)
    k = kunci[total]
    return total[(banyak[k] >= minimum) & (np.abs(jumlah[k] - nilai[total]) > TOLERANSI - _BULAT)]


def _kelamin(calon: Calon, sah: np.ndarray) -> Iterator[tuple[int, np.ndarray]]:
    kunci = calon.kunci(n for n in (*MEDAN, *MEDAN_SISA) if n not in ("jenis_kelamin", "kewenangan"))
    kelamin = calon.medan["jenis_kelamin"]
    n = int(kunci.max(initial=0)) + 1
    pisah = {}
    for nama in ("L", "P"):
        letak = np.flatnonzero(calon.bagian & ~np.isnan(calon.nilai) & _sama(kelamin, nama))
        pisah[nama] = np.full(n, np.nan)
        pisah[nama][kunci[letak]] = calon.nilai[letak]
    total = np.flatnonzero(calon.bagian & sah & _sama(kelamin, "total"))
    beda = np.abs(pisah["L"] + pisah["P"])[kunci[total]] - calon.nilai[total]
    beda = total[np.abs(beda) > TOLERANSI - _BULAT]
    indeks = Indeks(kunci, np.flatnonzero(calon.bagian)) if len(beda) else None
    for satu in beda:
        sekitar = indeks.isi(kunci[satu])
        boleh = _sama(kelamin, "L")[sekitar] | _sama(kelamin, "P")[sekitar] | (sekitar == satu)
        yield int(satu), np.sort(sekitar[boleh])


def _sama(medan: Medan, isi: str) -> np.ndarray:
    return np.asarray([satu == isi for satu in medan.isi])[medan.kode]


def _anak(calon: Calon, sah: np.ndarray) -> Iterator[tuple[int, np.ndarray]]:
    medan = calon.medan["kode_wilayah"]
    nama = {isi: i for i, isi in enumerate(medan.isi)}
    induk = np.asarray([nama.get(wilayah.induk_dari(isi), -1) for isi in medan.isi])[medan.kode]
    lain = calon.kunci(n for n in (*MEDAN, *MEDAN_SISA) if n not in ("kode_wilayah", "kewenangan"))
    anak = np.flatnonzero(calon.bagian & (induk >= 0))
    atas = np.flatnonzero(calon.bagian & sah & np.isin(medan.kode, np.unique(induk[anak])))
    if not len(anak) or not len(atas):
        return
    kunci = lain * len(medan.isi) + medan.kode
    kunci[anak] = lain[anak] * len(medan.isi) + induk[anak]
    padat = pd.factorize(kunci)[0].astype(np.int64)
    sendiri = np.full(len(kunci), -1, np.int64)
    sendiri[atas] = lain[atas] * len(medan.isi) + medan.kode[atas]
    posisi = pd.Index(pd.unique(kunci)).get_indexer(sendiri[atas])
    milik = np.full(len(kunci), -1, np.int64)
    milik[atas] = posisi
    atas = atas[posisi >= 0]
    indeks = Indeks(padat, anak)
    pakai = padat.copy()
    pakai[atas] = milik[atas]
    n = int(padat.max(initial=0)) + 1
    jumlah = np.bincount(padat[anak], np.nan_to_num(calon.nilai[anak]), n)
    banyak = np.bincount(padat[anak], minlength=n)
    beda = (banyak[pakai[atas]] > 1) & (np.abs(jumlah[pakai[atas]] - calon.nilai[atas]) > TOLERANSI - _BULAT)
    for satu in atas[beda]:
        yield int(satu), np.unique(np.append(indeks.isi(int(pakai[satu])), satu))


def ragu(calon: Calon) -> np.ndarray:
    """Rows that share their key with another, or are split by sex in a table that is stored without."""
    penuh = calon.kunci(KUNCI)
    hitung = np.bincount(penuh[calon.bagian], minlength=int(penuh.max(initial=0)) + 1)
    hasil = calon.bagian & (hitung[penuh] > 1)
    tanpa = calon.bagian & calon.ambil("tabel", lambda isi: isi in TANPA_KELAMIN)
    if tanpa.any():
        kelompok = calon.kunci(n for n in KUNCI if n != "jenis_kelamin")
        pisah = np.unique(kelompok[tanpa & ~_sama(calon.medan["jenis_kelamin"], "total")])
        hasil |= tanpa & np.isin(kelompok, pisah)
    return hasil


def selesaikan(calon: Calon, letak: np.ndarray, catatan: Catatan) -> list[Baris]:
    """Doubles and split sexes through the general path, some keys at a time."""
    kelompok = calon.kunci(n for n in KUNCI if n != "jenis_kelamin")[letak]
    urut = letak[np.argsort(kelompok, kind="stable")]
    batas = np.flatnonzero(np.diff(np.sort(kelompok, kind="stable"))) + 1
    potong = [0]
    for satu in [*batas.tolist(), len(urut)]:
        if satu - potong[-1] >= SEKALI or satu == len(urut):
            potong.append(satu)
    hasil: list[Baris] = []
    for awal, akhir in pairwise(potong):
        hasil += muat(calon.kandidat(np.sort(urut[awal:akhir])), catatan)
    return hasil
