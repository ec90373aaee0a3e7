"""The records of a long text table: where its data stand, which columns are labels, whether it names persons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from data.intake.bentuk.kisi import ANGKA, BERNILAI, KHUSUS, SIMBOL, TAHUN, TEKS, _bersih, rupa_sel
from data.intake.bentuk.panjang import bentuk_panjang
from data.intake.galat import BerkasDitolak
from data.intake.kamus import pribadi
from data.intake.model import Buku, Lembar, Nilai
from data.intake.panjang.ajar import Kelompok
from data.intake.panjang.galat import BukanPanjang
from data.intake.panjang.kolom import Kolom
from data.intake.susun.hal import Isi

KEPALA, EKOR = 500, 80  # first and last records that the general path sees as they are
CONTOH = 400
CARI_KEPALA = 60
ORANG = ("nomor", "orang", "nama")


@dataclass
class Meja:
    """The table: its label columns left to right, value column, and the records that are data."""

    label: list[int]
    nilai: int
    data: np.ndarray


class Rekaman:
    """All records of the file, column by column."""

    def __init__(self, nama: str, kolom: Sequence[Kolom]) -> None:
        self.nama, self.kolom = nama, list(kolom)
        isi = np.stack([satu.kode != 0 for satu in kolom]).sum(axis=0) if kolom else np.zeros(0, int)
        self.terisi = isi.astype(np.int16)  # filled cells per record
        self.banyak = int(np.flatnonzero(isi)[-1]) + 1 if isi.any() else 0
        self.ekor = max(self.banyak - EKOR, 0)
        self.kepala = min(KEPALA, self.ekor)

    def baris(self, nomor: int) -> list[Nilai]:
        """The cells of one record."""
        return [satu.teks[satu.kode[nomor]] for satu in self.kolom]

    def ujung(self) -> tuple[list[tuple[int, list[Nilai]]], list[tuple[int, list[Nilai]]]]:
        """The first and the last records."""
        kepala = [(i, self.baris(i)) for i in range(self.kepala)]
        return kepala, [(i, self.baris(i)) for i in range(self.ekor, self.banyak)]

    def pastikan_panjang(self) -> None:
        """Raises `BukanPanjang` when no record is the header of a table with one value a row."""
        for i in range(min(CARI_KEPALA, self.kepala)):
            kepala = [_bersih(satu) for satu in self.baris(i)]
            if self.terisi[i] >= 3 and not any(rupa_sel(satu) in BERNILAI for satu in kepala):
                bawah = [self.baris(b) for b in range(i + 1, self.kepala) if self.terisi[b]][:CONTOH]
                if bentuk_panjang(kepala, [[_bersih(satu) for satu in isi] for isi in bawah]):
                    return
        raise BukanPanjang("kepala bukan tabel panjang")

    def tolak_pribadi(self, jalur: Path) -> BerkasDitolak | None:
        """As `pribadi.periksa`, over the distinct cells. Raises `BukanPanjang` for a person header far down."""
        nik = self._nik()
        lembar = Lembar(self.nama, [])
        if len(nik) >= pribadi._NIK_MINIMAL:
            alasan = f"{len(nik)} nilai 16 angka (bentuk NIK atau nomor KK)"
            return pribadi._tolak(
                Buku(jalur, "csv", (lembar,)), alasan, [lembar.alamat(*satu) for satu in nik]
            )
        for satu in self.kolom:
            orang = [
                i for i, isi in enumerate(satu.teks) if isinstance(isi, str) and pribadi._peran(isi) in ORANG
            ]
            if orang and np.isin(satu.kode[max(self.kepala - 20, CARI_KEPALA) :], orang).any():
                raise BukanPanjang("kepala data perorangan di tengah berkas")
        atas = Lembar(self.nama, [self.baris(i) for i in range(self.kepala)])
        return pribadi.periksa(Buku(jalur, "csv", (atas,)))

    def _nik(self) -> list[tuple[int, int]]:
        """(record, column) of every value of 16 digits, row by row."""
        hasil = []
        for k, satu in enumerate(self.kolom):
            calon = ((i, isi) for i, isi in enumerate(satu.teks) if isinstance(isi, str) and len(isi) > 15)
            kena = {i: n for i, isi in calon if (n := pribadi._jumlah_nik(isi))}
            if kena:
                for baris in np.flatnonzero(np.isin(satu.kode, list(kena))).tolist():
                    hasil += [(baris, k)] * kena[int(satu.kode[baris])]
        return sorted(hasil)


def meja(rekaman: Rekaman, isi: Isi, data_ujung: Sequence[int]) -> Meja:
    """The table of the digest over all records. Raises `BukanPanjang` where a record may be no plain data row."""
    peran = isi.tabel.peran
    label = sorted(k for k, satu in peran.items() if satu.guna in ("label", "kode"))
    nilai = isi.tabel.nilai
    if len(nilai) != 1 or peran[nilai[0]].nama != "nilai" or not all(peran[k].nama for k in label):
        raise BukanPanjang("kolom nilai lebih dari satu, atau kolom label tanpa nama")
    if (
        any(satu.guna == "catatan" and satu.nama != "catatan" for satu in peran.values())
        or isi.tabel.blok.serpih
    ):
        raise BukanPanjang("kolom keterangan tanpa nama")
    if {s.jalur.urut for s in isi.lajur} != set(label):
        raise BukanPanjang("jalur label tidak lengkap")
    for satu in isi.lajur:  # kab/kota rows that head the kecamatan rows below them: the order of rows counts
        tingkat = {arti.tingkat for arti in satu.arti.values()}
        if (
            satu.utama == "wilayah"
            and "kecamatan" in tingkat
            and len(tingkat - {"", "provinsi", "negara"}) > 1
        ):
            raise BukanPanjang("kabupaten dan kecamatan dalam satu kolom")
    for satu in rekaman.kolom:
        ada = np.flatnonzero(satu.kode[: rekaman.banyak])
        if len(ada) and not ((ada < rekaman.kepala) | (ada >= rekaman.ekor)).any():
            raise BukanPanjang("kolom yang hanya terisi di tengah berkas")
    hasil = Meja(label, nilai[0], np.zeros(0, np.int64))
    tengah = _tengah(rekaman, hasil)
    ujung = np.asarray(sorted(data_ujung), np.int64)
    hasil.data = np.concatenate([ujung[ujung < rekaman.kepala], tengah, ujung[ujung >= rekaman.kepala]])
    _pastikan_berlabel(rekaman, hasil)
    return hasil


def _rupa(kolom: Kolom) -> np.ndarray:
    """The look of every cell of a column, one letter each."""
    return np.asarray([rupa_sel(_bersih(isi)) for isi in kolom.teks])[kolom.kode]


def _tengah(rekaman: Rekaman, hasil: Meja) -> np.ndarray:
    """The records between the ends that hold anything: every one must be a data row beyond doubt."""
    potong = slice(rekaman.kepala, rekaman.ekor)
    terisi = rekaman.terisi[potong]
    baris = np.flatnonzero(terisi)
    rupa = {
        k: _rupa(Kolom(rekaman.kolom[k].kode[potong], rekaman.kolom[k].teks))
        for k in (*hasil.label, hasil.nilai)
    }
    titik_dua = np.zeros(len(terisi), np.int16)
    for satu in rekaman.kolom:
        tanda = [i for i, isi in enumerate(satu.teks[:5000]) if isinstance(isi, str) and isi.strip() == ":"]
        titik_dua += np.isin(satu.kode[potong], tanda)
    huruf = {h: np.any([r == h for r in rupa.values()], axis=0) for h in (ANGKA, TAHUN, SIMBOL, KHUSUS, TEKS)}
    angka = huruf[ANGKA] | huruf[TAHUN] | huruf[KHUSUS]
    if ((terisi - titik_dua < 3) | ~(angka | huruf[SIMBOL]))[baris].any():
        raise BukanPanjang("ada baris tanpa angka di tengah tabel")
    if (~angka & (terisi <= 4))[baris].any():
        raise BukanPanjang("baris yang dapat dibaca sebagai keterangan")
    sesudah = baris[(baris > 0) & (terisi[baris - 1] == 0)]  # after a blank record a header may follow
    pasti = np.isin(rupa[hasil.nilai], (ANGKA, SIMBOL)) & huruf[TEKS]
    if not pasti[sesudah].all():
        raise BukanPanjang("baris sesudah baris kosong")
    return baris.astype(np.int64) + rekaman.kepala


def _pastikan_berlabel(rekaman: Rekaman, hasil: Meja) -> None:
    """A blank first label may mean the one above; then the order of rows counts."""
    kiri = np.zeros(len(hasil.data), bool)
    for urut, k in enumerate(hasil.label):
        isi = rekaman.kolom[k].kode[hasil.data] != 0
        kanan = [rekaman.kolom[j].kode[hasil.data] != 0 for j in hasil.label[urut + 1 :]]
        if kanan and (~isi & ~kiri & np.any(kanan, axis=0)).any():
            raise BukanPanjang("label pertama kosong")
        kiri |= isi


def kelompok_kolom(isi: Isi) -> list[list[int]]:
    """Label columns that decide together: time, area, the rest."""
    waktu = [s.jalur.urut for s in isi.lajur if s.jalur.nama == "tahun" or s.utama == "periode"]
    tempat = [
        s.jalur.urut
        for s in isi.lajur
        if s.utama in ("wilayah", "desa") or s.jalur.nama in ("wilayah", "desa")
    ]
    tempat = [k for k in tempat if k not in waktu]
    lain = [s.jalur.urut for s in isi.lajur if s.jalur.urut not in (*waktu, *tempat)]
    return [sorted(satu) for satu in (waktu, tempat, lain) if satu]


def kelompok(rekaman: Rekaman, kolom: Sequence[int], baris: np.ndarray) -> Kelompok:
    """The label tuples of some columns over the records `baris`, in order of appearance."""
    nomor = np.zeros(len(baris), np.int64)
    for k in kolom:
        satu = rekaman.kolom[k]
        nomor = pd.factorize(nomor * len(satu.teks) + satu.kode[baris])[0].astype(np.int64)
    pertama = np.unique(nomor, return_index=True)[1]
    isi = [[rekaman.kolom[k].teks[rekaman.kolom[k].kode[baris[i]]] for k in kolom] for i in pertama]
    return Kelompok(tuple(kolom), baris, nomor.astype(np.int32), isi)
