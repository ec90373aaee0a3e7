"""A second road to pivots: pandas and plain loops over the parquet files and the mask, sharing no code with the engine.

It works from single facts (area × type × period), never from margins: a cell is a set of areas, a set of types, a list
of periods. Hidden when the published margin with just these sets is masked, or, where there is none, when a fact is.
"""

from __future__ import annotations

import calendar
import math
import re
from dataclasses import replace
from functools import cached_property

import pandas as pd

from queries.engine import opened
from stats.interval import byar, wilson

TEMPAT = ("kabkota", "lingkar", "provinsi", "nasional")
JENIS = ("jenis", "pilar", "spm", "pas", "semua_jenis", "jenis_psks")
WAKTU = ("tahun", "semester", "triwulan", "bulan")
MENGALIR = ("kasus_baru", "kejadian", "keluar")
ADA = ("ada", "nihil")


def tabel(konteks, nama):
    """A table of the edition; missing numbers are None."""
    frame = pd.read_parquet(opened(konteks.edisi).path / f"{nama}.parquet")
    return frame.astype(object).where(frame.notna(), None)


def panjang(periode):
    """Months of a period code."""
    if re.fullmatch(r"\d{4}", periode):
        return 12
    return 6 if "-S" in periode else 3 if "-TW" in periode else 1


def ujung(periode):
    """Last month of a period inside its year."""
    if len(periode) == 4:
        return 12
    bagian = periode.split("-")[1]
    return (
        int(bagian[1:]) * 6 if bagian[0] == "S" else int(bagian[2:]) * 3 if bagian[0] == "T" else int(bagian)
    )


def wajar(periode):
    """Whether a period is a year, semester, quarter or month."""
    return re.fullmatch(r"\d{4}(-(S[12]|TW[1-4]|\d{2}))?", periode) is not None


class Acuan:
    """One edition for one audience."""

    def __init__(self, konteks):
        self.edisi = konteks
        for nama in (
            "wilayah", "wilayah_rekap", "jenis", "jenis_rekap", "sumber", "penduduk", "konteks", "putus_deret",
            "indikator",
        ):  # fmt: skip
            setattr(self, "isi_konteks" if nama == "konteks" else nama, tabel(konteks, nama))
        self.prioritas = dict(zip(self.sumber.sumber_id, self.sumber.prioritas))
        self.macam = dict(zip(self.sumber.sumber_id, self.sumber.jenis_sumber))
        self.penerbit = dict(zip(self.sumber.sumber_id, self.sumber.penerbit))
        daerah = self.wilayah[self.wilayah.tingkat.isin(["kabupaten", "kota"])]
        self.kabkota = list(daerah.kode_wilayah)
        self.sahih = {
            one.kode_wilayah: (
                one.berlaku_mulai.year if one.berlaku_mulai else 0,
                one.berlaku_sampai.year if one.berlaku_sampai else 9999,
            )
            for one in daerah.itertuples()
        }
        self.isi_wilayah = self._rekap(self.wilayah_rekap, "kode_wilayah")
        self.isi_jenis = self._rekap(self.jenis_rekap, "jenis")
        self.data_jenis = {one.jenis: one for one in self.jenis.itertuples()}
        self.putus = [
            (one.jenis, int(one.periode[:4]), one.kode_wilayah or "") for one in self.putus_deret.itertuples()
        ]

    @staticmethod
    def _rekap(frame, kolom):
        found = {}
        for kode, anggota in zip(frame.kode_rekap, frame[kolom]):
            found.setdefault(kode, set()).add(anggota)
        return found

    @cached_property
    def topeng(self):
        """Hidden margins of this audience: key -> threshold."""
        frame = tabel(self.edisi, "topeng")
        if self.edisi.audiens == "internal":
            return {}
        if self.edisi.audiens == "lembar":
            frame = frame[frame.kode_rekap_wilayah != self.edisi.wilayah]
        return {
            (
                one.tabel, one.periode, one.kode_rekap_wilayah, one.kode_rekap_jenis, one.ukuran, one.jenis_kelamin,
                one.satuan, one.kewenangan or "", one.asal,
            ): one.batas
            for one in frame.itertuples()
        }  # fmt: skip

    def aktif(self, nama):
        """Chosen rows: of a year with a real recap that recap, else contoh where there is any, else official."""
        frame = tabel(self.edisi, nama)
        frame = frame[frame.sumber_id.isin(list(self.macam))] if len(frame) else frame
        tahun = [int(one[:4]) for one in frame.periode]
        macam = [self.macam[one] for one in frame.sumber_id]
        rekap = {t for t, a, m in zip(tahun, frame.asal, macam) if a == "resmi" and m == "rekap"}
        contoh = {t for t, a in zip(tahun, frame.asal) if a == "contoh"} - rekap
        pilih = [
            bool(utama)
            and asal == ("contoh" if t in contoh else "resmi")
            and (t not in rekap or m == "rekap")
            for utama, asal, t, m in zip(frame.utama, frame.asal, tahun, macam)
        ]
        return frame[pilih]

    @cached_property
    def pmks(self):
        """(periode, ukuran, kelamin, satuan) -> (area, type) -> row."""
        found = {}
        for one in self.aktif("pmks").itertuples():
            if one.jenis in self.isi_jenis and one.kode_wilayah in self.isi_wilayah:
                key = (one.periode, one.ukuran, one.jenis_kelamin, one.satuan)
                found.setdefault(key, {})[one.kode_wilayah, one.jenis] = one
        return found

    @cached_property
    def psks(self):
        """(periode, satuan) -> (area, type) -> row."""
        found = {}
        for one in self.aktif("psks").itertuples():
            found.setdefault((one.periode, one.satuan), {})[one.kode_wilayah, one.jenis] = one
        return found

    @cached_property
    def spm(self):
        """(periode, layanan, kewenangan) -> area -> row."""
        found = {}
        for one in self.aktif("spm").itertuples():
            found.setdefault((one.periode, one.layanan, one.kewenangan), {})[one.kode_wilayah] = one
        return found

    @cached_property
    def orang(self):
        """(tahun, area, dasar, kelamin) -> row: the last period inside the year."""
        found = {}
        for one in self.penduduk.itertuples():
            if one.nilai is not None:
                key = (one.periode[:4], one.kode_wilayah, one.dasar, one.jenis_kelamin)
                rank = (-ujung(one.periode), self.prioritas.get(one.sumber_id, 10**9), one.sumber_id)
                if key not in found or rank < found[key][0]:
                    found[key] = (rank, one)
        return {key: one for key, (_, one) in found.items()}

    @cached_property
    def jalur(self):
        """Migration on the axis of time."""
        frame = tabel(self.edisi, "migrasi")
        return [one for one in frame.itertuples() if one.pada_sumbu_waktu and one.nilai is not None]

    # --- sets ---

    def daerah(self, spek, terpilih):
        """Areas of a cell."""
        found = set(self.kabkota)
        for kode in self._pakai(spek, terpilih, TEMPAT):
            found &= set().union(*(self.isi_wilayah.get(one, {one}) for one in kode))
        return found

    def ragam(self, spek, terpilih):
        """Types of a cell."""
        if spek.tabel == "psks":
            found = {kode for kode, one in self.data_jenis.items() if one.keluarga == "psks"}
            found = {one for one in found if self.bersatuan("psks", spek.satuan, one)}
        else:
            found = set().union(*self.isi_jenis.values())
        for kode in self._pakai(spek, terpilih, JENIS):
            found &= set().union(*(self.isi_jenis.get(one, {one}) for one in kode))
        return found

    def _pakai(self, spek, terpilih, golongan):
        """Codes that narrow a cell: filters, its own codes, and of a total all codes of the axis."""
        for sumbu, kode in spek.saring:
            if sumbu in golongan:
                yield kode
        for sumbu, kode in terpilih.items():
            if sumbu in golongan:
                yield (kode,) if kode else self.semua(sumbu, spek)

    def semua(self, sumbu, spek):
        """Every code of an axis."""
        if sumbu == "kabkota":
            return tuple(self.kabkota)
        if sumbu in ("lingkar", "provinsi"):
            pasang = zip(self.wilayah_rekap.kode_rekap, self.wilayah_rekap.dimensi)
            return tuple({kode for kode, dimensi in pasang if dimensi == sumbu})
        if sumbu == "jenis_psks":
            return tuple(kode for kode, one in self.data_jenis.items() if one.keluarga == "psks")
        nama = {"semua_jenis": "semua"}.get(sumbu, sumbu)
        pasang = zip(self.jenis_rekap.kode_rekap, self.jenis_rekap.dimensi)
        return tuple({kode for kode, dimensi in pasang if dimensi == nama})

    def bersatuan(self, nama, satuan, jenis):
        """Whether a type counts in a unit."""
        if self.data_jenis[jenis].satuan_utama == satuan and self.data_jenis[jenis].keluarga in (
            "pmks",
            "psks",
        ):
            return True
        return (satuan, jenis) in self._satuan_ada[nama]

    @cached_property
    def _satuan_ada(self):
        pmks = {
            (key[3], jenis)
            for key, rows in self.pmks.items()
            for (_, jenis), one in rows.items()
            if one.nilai is not None
        }
        psks = {
            (key[1], jenis)
            for key, rows in self.psks.items()
            for (_, jenis), one in rows.items()
            if one.nilai is not None
        }
        return {"pmks": pmks, "psks": psks}

    def margin(self, spek, daerah, ragam):
        """Published margins (area code, type code) whose sets are just these."""
        punya = {one for one in ragam if self.bersatuan("pmks", spek.satuan, one)}
        tempat = [kode for kode, isi in self.isi_wilayah.items() if isi == daerah]
        jenis = [
            kode
            for kode, isi in self.isi_jenis.items()
            if {one for one in isi if self.bersatuan("pmks", spek.satuan, one)} == punya
        ]
        return tempat, jenis

    def wakil(self, jenis):
        """Types that a row stands for."""
        one = self.data_jenis[jenis]
        if one.keluarga == "grup" and one.tumpang_tindih:
            return {kode for kode in one.tumpang_tindih.split("|") if kode in self.isi_jenis}
        return {jenis}

    def harapan(self, spek, ragam):
        """Types of a whole report."""
        utama = [one for one in ragam if self.data_jenis[one].satuan_utama == spek.satuan]
        lain = [one for one in ragam if spek.satuan in (self.data_jenis[one].satuan_lain or "").split("|")]
        return set().union(*(self.wakil(one) for one in utama or lain)) if utama or lain else set()

    def n_sah(self, daerah, tahun):
        """Areas valid in a year."""
        return sum(self.sahih[one][0] <= int(tahun) <= self.sahih[one][1] for one in daerah)


def byar_sel(n, kali=1.0):
    """Byar limits times a factor."""
    return tuple(batas * kali for batas in byar(int(n)))


def wilson_sel(x, n):
    """Wilson limits in percent; none when the part exceeds the whole."""
    return (None, None) if x > n else tuple(100 * batas for batas in wilson(int(x), int(n)))


def status_dari(rows):
    """The weakest status."""
    for nama in ("sementara", "perkiraan"):
        if any(one == nama for one in rows):
            return nama
    return "tetap"


def hari(kode):
    """First and last day of a code as (year, month, day)."""
    tahun, akhir = int(kode[:4]), ujung(kode)
    return (tahun, akhir - panjang(kode) + 1, 1), (tahun, akhir, calendar.monthrange(tahun, akhir)[1])


def dekat(a, b):
    """Equal numbers, or both none."""
    if a is None or b is None:
        return a is None and b is None
    return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-9)


__all__ = [
    "Acuan",
    "byar_sel",
    "dekat",
    "hari",
    "panjang",
    "replace",
    "status_dari",
    "tabel",
    "ujung",
    "wajar",
    "wilson_sel",
]
