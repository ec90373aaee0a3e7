"""The rows of the drafts and of the active edition side by side, with the integer keys that every check works on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

import numpy as np
import pandas as pd

from data.katalog import Katalog

DIMENSI = ("tabel", "kode_wilayah", "jenis", "layanan", "kewenangan", "indikator", "rincian", "arah", "dasar")
KUNCI = (*DIMENSI, "periode", "ukuran", "satuan", "jenis_kelamin")
"""What makes one value."""
SATUAN_PSKS = {"jiwa": "orang", "KK": "keluarga"}
RINCIAN_KELAMIN = {"L": "laki-laki", "P": "perempuan"}
_TEKS = (*KUNCI, "status", "sumber_id", "berkas")
_AKHIR_BULAN = {"S1": 6, "S2": 12, "TW1": 3, "TW2": 6, "TW3": 9, "TW4": 12}
_TERBANYAK = 2**62


class Siapan:
    """New and older rows as numpy columns of one length; row numbers ("positions") name them in every check.

    `nilai` (NaN = no number), `ada` (has a number), `kumulatif`, `baru` (row of a draft), `tahun`, `akhir` (last month
    of the period counted from year 0). Texts are kept as numbers, see `teks`. Older rows whose key the drafts fill
    anew are left out; rows marked `contoh` never enter.
    """

    def __init__(self, baris: pd.DataFrame, lama: pd.DataFrame, katalog: Katalog) -> None:
        self.katalog = katalog
        bagian = [_tanpa_contoh(satu) for satu in (baris, lama)]
        self._teks = {nama: _faktor([_kolom(satu, nama) for satu in bagian]) for nama in _TEKS}
        self._cell = np.concatenate([_kolom(satu, "cell").to_numpy(dtype=object) for satu in bagian])
        self.nilai = np.concatenate([pd.to_numeric(satu["nilai"]).to_numpy(dtype=float) for satu in bagian])
        self.kumulatif = np.concatenate([_logis(satu) for satu in bagian])
        self.baru = np.repeat([True, False], [len(satu) for satu in bagian])
        self._samakan()
        blok = self.nomor([k for k in KUNCI if k != "jenis_kelamin"])
        self._saring(self.baru | ~np.isin(blok, blok[self.baru]))
        self._pasang_waktu()

    def _samakan(self) -> None:
        """Give drafts the spellings of publishing (`data.terbit.fakta`), so that their keys meet the older rows'."""
        psks, konteks = self.sama("tabel", "psks"), self.sama("tabel", "konteks") & self.sama("rincian", "")
        for lama, baru in SATUAN_PSKS.items():
            self._ganti("satuan", psks & self.sama("satuan", lama), baru)
        for kelamin in ("total", *RINCIAN_KELAMIN):
            rincian = RINCIAN_KELAMIN.get(kelamin, kelamin)
            self._ganti("rincian", konteks & self.sama("jenis_kelamin", kelamin), rincian)
        self._ganti("jenis_kelamin", konteks, "total")
        self._ganti("ukuran", ~self.sama("tabel", "pmks", "spm"), "")

    def _ganti(self, nama: str, di: np.ndarray, teks: str) -> None:
        nomor, isi = self._teks[nama]
        if teks not in isi:
            isi.append(teks)
        nomor[di] = isi.index(teks)

    def _saring(self, tetap: np.ndarray) -> None:
        self._teks = {nama: (nomor[tetap], isi) for nama, (nomor, isi) in self._teks.items()}
        for nama in ("_cell", "nilai", "kumulatif", "baru"):
            setattr(self, nama, getattr(self, nama)[tetap])
        self.ada = ~np.isnan(self.nilai)

    def _pasang_waktu(self) -> None:
        nomor, periode = self._teks["periode"]
        waktu = [_waktu(satu) for satu in periode]
        self.tahun = np.asarray([w[0] for w in waktu], dtype=np.int64)[nomor]
        self.akhir = np.asarray([w[2] for w in waktu], dtype=np.int64)[nomor]
        ke, isi = pd.factorize(np.asarray([w[1] for w in waktu], dtype=object))
        self._teks["bagian"] = ke.astype(np.int32)[nomor], list(isi)

    def __len__(self) -> int:
        return len(self.nilai)

    def teks(self, nama: str) -> tuple[np.ndarray, list[str]]:
        """(number of the text of every row, the distinct texts) of one column; `bagian` is the part of the year."""
        return self._teks[nama]

    def di(self, nama: str, posisi: int) -> str:
        """The text of one column in one row."""
        nomor, isi = self._teks[nama]
        return isi[nomor[posisi]]

    def sama(self, nama: str, *isi: str) -> np.ndarray:
        """Mask of the rows whose column holds one of the given texts."""
        nomor, teks = self._teks[nama]
        return np.asarray([satu in isi for satu in teks], dtype=bool)[nomor]

    def nomor(self, kolom: Sequence[str], *, tambahan: np.ndarray | None = None) -> np.ndarray:
        """Group number (int64, from 0 without gaps) of every row by the given columns and by `tambahan`."""
        bagian = [(nomor, len(isi)) for nomor, isi in map(self.teks, kolom)]
        hasil, banyak = np.zeros(len(self), dtype=np.int64), 1
        for nomor, macam in bagian + ([] if tambahan is None else [_padat(tambahan)]):
            if banyak * macam > _TERBANYAK:
                hasil, banyak = _padat(hasil)
            hasil, banyak = (hasil * macam + nomor, banyak * macam) if macam > 1 else (hasil, banyak)
        return _padat(hasil)[0]

    @cached_property
    def deret(self) -> np.ndarray:
        """Series number: same key and same part of the year in different years, not across a break of the series."""
        return self.nomor([*(k for k in KUNCI if k != "periode"), "bagian"], tambahan=self.segmen)

    @cached_property
    def segmen(self) -> np.ndarray:
        """How many breaks of the catalogue's `putus_deret` lie before each row."""
        putus = self.katalog["putus_deret"]
        hasil = np.zeros(len(self), dtype=np.int64)
        for _, satu in putus[~putus["sumber"].str.startswith("CONTOH-")].iterrows():
            kena = self.sama("jenis", satu["jenis"])
            if kena.any():
                kena &= self.tahun >= int(satu["periode"][:4])
                hasil += kena & (
                    self.sama("kode_wilayah", satu["kode_wilayah"]) if satu["kode_wilayah"] else True
                )
        return hasil

    @cached_property
    def tingkat(self) -> np.ndarray:
        """Level of the area of each row (kabupaten, kota, kecamatan …), "" where unknown."""
        wilayah = self.katalog["wilayah"]
        peta = dict(zip(wilayah["kode_wilayah"], wilayah["tingkat"], strict=True))
        nomor, kode = self._teks["kode_wilayah"]
        return np.asarray([peta.get(satu, "") for satu in kode], dtype=object)[nomor]

    @cached_property
    def nama_wilayah(self) -> dict[str, str]:
        """Name of every area by code."""
        wilayah = self.katalog["wilayah"]
        return dict(zip(wilayah["kode_wilayah"], wilayah["nama"], strict=True))

    @cached_property
    def nama_jenis(self) -> dict[str, str]:
        """Short name of every type and service by code."""
        jenis = self.katalog["jenis"]
        return dict(zip(jenis["jenis"], jenis["nama_pendek"], strict=True))

    def sel(self, posisi: np.ndarray) -> tuple[str, ...]:
        """Cells of the new rows among `posisi`, each once; with the file where the drafts hold several files."""
        posisi = posisi[self.baru[posisi]]
        nomor, berkas = self._teks["berkas"]
        if not self._beberapa_berkas:
            return tuple(dict.fromkeys(self._cell[posisi]))
        return tuple(dict.fromkeys(f"{berkas[nomor[i]]} {self._cell[i]}" for i in posisi))

    @cached_property
    def _beberapa_berkas(self) -> bool:
        return len(np.unique(self._teks["berkas"][0][self.baru])) > 1


def _tanpa_contoh(baris: pd.DataFrame) -> pd.DataFrame:
    """Made-up rows are never compared with real ones."""
    return baris[baris["asal"] != "contoh"] if "asal" in baris else baris


def _kolom(baris: pd.DataFrame, nama: str) -> pd.Series:
    """A text column; empty text where the frame has none or the cell is missing."""
    return baris[nama].fillna("") if nama in baris else pd.Series([""] * len(baris), dtype="str")


def _logis(baris: pd.DataFrame) -> np.ndarray:
    isi = baris["kumulatif"].fillna(False) if "kumulatif" in baris else np.zeros(len(baris))
    return np.asarray(isi, dtype=bool)


def _faktor(bagian: Sequence[pd.Series]) -> tuple[np.ndarray, list[str]]:
    """(number of the text of every row, the distinct texts) of several columns below each other."""
    semua = [pd.factorize(satu) for satu in bagian]
    letak = {teks: n for n, teks in enumerate(dict.fromkeys(t for _, isi in semua for t in isi))}
    nomor = [np.asarray([letak[t] for t in isi] or [0], dtype=np.int32)[kode] for kode, isi in semua]
    return np.concatenate(nomor), list(letak)


def _padat(nomor: np.ndarray) -> tuple[np.ndarray, int]:
    """The same grouping with numbers 0…k-1, and k."""
    kode, unik = pd.factorize(nomor)
    return kode.astype(np.int64), len(unik)


def _waktu(periode: str) -> tuple[int, str, int]:
    """(year, part of the year, last month from year 0) of 2024, 2024-S1, 2024-TW3, 2026-03, 2020-01/2020-05."""
    bulan = re.findall(r"\d{4}-(\d\d)(?!\d)", periode)
    tahun = [int(t) for t in re.findall(r"\d{4}", periode)]
    akhir = tahun[-1] * 12 + (int(bulan[-1]) if bulan else _AKHIR_BULAN.get(periode[5:], 12))
    return tahun[0], "/".join(bulan) if bulan else periode[5:], akhir
