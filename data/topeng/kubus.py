"""From fact rows to protected tables: leaves (unknown counts), and published cells as sums of leaves.

Published cells with the same leaves (SPM-LANSIA and PMKS-08, a ring of one member) are one class: they are
hidden together or not at all.

`tertangani <= terdata` is public knowledge wherever both are reported, so the two are one joint table: a
leaf `tertangani` and a leaf `belum` (their difference, itself not a listed margin), and terdata = both
together. The same holds for SPM (terlayani <= butuh). Where the rows contradict it, or one is cumulative
and the other is not, the inequality is not knowledge and the leaves stay separate.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

import numpy as np
import pandas as pd

from data.topeng.margin import BATAS_PER_TINGKAT, biaya

PASANGAN = {"terdata": "tertangani", "butuh": "terlayani"}
BAGIAN = {bagian: utuh for utuh, bagian in PASANGAN.items()}
KELAMIN = ("L", "P")
TOTAL = "total"

NamaSel = tuple[str, str, str, str]
"""(ukuran, kode_rekap_wilayah, kode_rekap_jenis, jenis_kelamin) of one published cell."""


@dataclass(frozen=True)
class Aturan:
    """What the catalogue says: roll-ups with their dimension, and each type's threshold and only sex."""

    rekap_wilayah: dict[str, list[tuple[str, str]]]
    rekap_jenis: dict[str, list[tuple[str, str]]]
    batas_jenis: dict[str, int]
    kelamin_jenis: dict[str, str]


@dataclass
class Tabel:
    """One table to protect: `daun[i]` are the leaves of class i; arrays run over classes but for daun_*."""

    kunci: dict[str, str]
    nama: list[list[NamaSel]] = field(default_factory=list)
    daun: list[np.ndarray] = field(default_factory=list)
    batas: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=int))
    utama: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=bool))
    biaya: np.ndarray = field(default_factory=lambda: np.zeros(0))
    nilai: np.ndarray = field(default_factory=lambda: np.zeros(0))
    daun_nilai: np.ndarray = field(default_factory=lambda: np.zeros(0))
    daun_wilayah: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=int))
    wilayah: list[str] = field(default_factory=list)


@dataclass
class _Sel:
    """A published cell while its leaves are being collected."""

    daun: set[int]
    nilai: int
    batas: int
    biaya: float


def baca_aturan(jenis: pd.DataFrame, jenis_rekap: pd.DataFrame, wilayah_rekap: pd.DataFrame) -> Aturan:
    """Catalogue frames (contract columns) as look-ups. A type without roll-up rows is its own margin."""
    rekap_jenis = {kode: [(kode, "jenis")] for kode in jenis["jenis"]}
    for baris in jenis_rekap.itertuples():
        if baris.kode_rekap != baris.jenis:
            rekap_jenis.setdefault(baris.jenis, [(baris.jenis, "jenis")]).append(
                (baris.kode_rekap, baris.dimensi)
            )
    rekap_wilayah: dict[str, list[tuple[str, str]]] = {}
    for baris in wilayah_rekap.itertuples():
        rekap_wilayah.setdefault(baris.kode_wilayah, []).append((baris.kode_rekap, baris.dimensi))
    tingkat = jenis["tingkat_sensitif"].fillna(1).astype(int)
    return Aturan(
        rekap_wilayah,
        rekap_jenis,
        {kode: BATAS_PER_TINGKAT[t] for kode, t in zip(jenis["jenis"], tingkat, strict=True)},
        dict(zip(jenis["jenis"], jenis["jenis_kelamin"].fillna(""), strict=True)),
    )


def batas_layanan(aturan: Aturan) -> dict[str, int]:
    """Threshold of each SPM service: that of its strictest member type."""
    hasil: dict[str, int] = {}
    for jenis, rekap in aturan.rekap_jenis.items():
        for kode, dimensi in rekap:
            if dimensi == "spm":
                hasil[kode] = max(hasil.get(kode, 0), aturan.batas_jenis.get(jenis, 0))
    return hasil


def susun_tabel(fakta: pd.DataFrame, kunci: dict[str, str], aturan: Aturan) -> Tabel:
    """Build the joint table of one key.

    `fakta`: columns kode_wilayah, jenis, ukuran, jenis_kelamin, nilai (no nulls), kumulatif; one row a cell.
    """
    pembangun = _Pembangun(aturan, sorted(fakta["kode_wilayah"].unique()))
    # plain tuples: a small frame for every area × type costs more than the mask itself
    kolom = ("kode_wilayah", "jenis", "ukuran", "jenis_kelamin", "nilai", "kumulatif")
    baris = sorted(zip(*(fakta[satu].tolist() for satu in kolom), strict=True), key=itemgetter(0, 1))
    for (wilayah, jenis), kelompok in groupby(baris, key=itemgetter(0, 1)):
        pembangun.tambah(wilayah, jenis, [satu[2:] for satu in kelompok])
    return pembangun.jadi(kunci)


class _Pembangun:
    """Collects leaves and published cells of one table, area × type by area × type."""

    def __init__(self, aturan: Aturan, wilayah: list[str]) -> None:
        self.aturan = aturan
        self.wilayah = wilayah
        self.sel: dict[NamaSel, _Sel] = {}
        self.daun_nilai: list[int] = []
        self.daun_wilayah: list[int] = []

    def tambah(self, wilayah: str, jenis: str, kelompok: list[tuple[str, str, float, bool]]) -> None:
        """Add one area × type (ukuran, jenis_kelamin, nilai, kumulatif): its leaves, its share in every roll-up."""
        nilai = {(ukuran, kelamin): int(n) for ukuran, kelamin, n, _ in kelompok}
        kumulatif = {ukuran: bool(ya) for ukuran, _, _, ya in kelompok}
        for ukuran in sorted({u for u, _ in nilai}):
            if ukuran in BAGIAN and self._berpasangan(nilai, kumulatif, jenis, BAGIAN[ukuran]):
                continue  # its leaves are made together with the whole
            pasangan = PASANGAN.get(ukuran)
            if pasangan is not None and self._berpasangan(nilai, kumulatif, jenis, ukuran):
                self._tambah_pasangan(wilayah, jenis, ukuran, nilai)
            else:
                bagian = self._bagian(jenis, ukuran, nilai)
                self._terbitkan(wilayah, jenis, ukuran, nilai, {s: [v] for s, v in bagian.items()})

    def _bagian(self, jenis: str, ukuran: str, nilai: dict) -> dict[str, int]:
        """Leaves of one cell by sex; '' = the unpublished rest of a total beside a single reported sex."""
        ada = {s: nilai[ukuran, s] for s in KELAMIN if (ukuran, s) in nilai}
        total = nilai.get((ukuran, TOTAL))
        if not ada:
            return {TOTAL: total}
        sisa = 0 if total is None else total - sum(ada.values())
        if (
            len(ada) == 1
            and sisa >= 0
            and total is not None
            and self.aturan.kelamin_jenis.get(jenis) not in ada
        ):
            return ada | {"": sisa}
        return ada

    def _berpasangan(self, nilai: dict, kumulatif: dict, jenis: str, utuh: str) -> bool:
        """True if part <= whole is knowledge: same leaves, same kind of count, no row against it."""
        bagian = PASANGAN[utuh]
        if utuh not in kumulatif or bagian not in kumulatif or kumulatif[utuh] != kumulatif[bagian]:
            return False
        a, b = self._bagian(jenis, utuh, nilai), self._bagian(jenis, bagian, nilai)
        return a.keys() == b.keys() and all(b[s] <= a[s] for s in a)

    def _tambah_pasangan(self, wilayah: str, jenis: str, utuh: str, nilai: dict) -> None:
        bagian = PASANGAN[utuh]
        a, b = self._bagian(jenis, utuh, nilai), self._bagian(jenis, bagian, nilai)
        nomor = self._terbitkan(wilayah, jenis, bagian, nilai, {s: [v] for s, v in b.items()})
        self._terbitkan(wilayah, jenis, utuh, nilai, {s: [a[s] - b[s]] for s in a}, nomor)

    def _terbitkan(
        self,
        wilayah: str,
        jenis: str,
        ukuran: str,
        nilai: dict,
        baru: dict[str, list[int]],
        warisan: dict | None = None,
    ) -> dict[str, list[int]]:
        """Make new leaves by sex beside inherited ones, add them to every published cell, return them all."""
        nomor = {s: list((warisan or {}).get(s, [])) for s in baru}
        for kelamin, nilai_daun in baru.items():
            for v in nilai_daun:
                nomor[kelamin].append(len(self.daun_nilai))
                self.daun_nilai.append(v)
                self.daun_wilayah.append(self.wilayah.index(wilayah))
        terbit = {s: (nomor[s], nilai[ukuran, s]) for s in KELAMIN if s in nomor}
        semua = [n for s in nomor for n in nomor[s]]
        jumlah = sum(v for _, v in terbit.values()) if terbit else 0
        terbit[TOTAL] = (semua, nilai.get((ukuran, TOTAL), jumlah))
        for kelamin, (daun, v) in terbit.items():
            for nama, harga in self._nama_sel(wilayah, jenis, ukuran, kelamin):
                self._ke_sel(nama, harga, daun, v, self.aturan.batas_jenis.get(jenis, 0))
        return nomor

    def _nama_sel(
        self, wilayah: str, jenis: str, ukuran: str, kelamin: str
    ) -> Iterator[tuple[NamaSel, float]]:
        for kode_wilayah, dimensi_wilayah in self.aturan.rekap_wilayah[wilayah]:
            for kode_jenis, dimensi in self.aturan.rekap_jenis.get(jenis, [(jenis, "jenis")]):
                yield (ukuran, kode_wilayah, kode_jenis, kelamin), biaya(dimensi_wilayah, dimensi, kelamin)

    def _ke_sel(self, nama: NamaSel, harga: float, daun: list[int], nilai: int, batas: int) -> None:
        sel = self.sel.setdefault(nama, _Sel(set(), 0, 0, harga))
        sel.daun.update(daun)
        sel.nilai += nilai
        sel.batas = max(sel.batas, batas)

    def jadi(self, kunci: dict[str, str]) -> Tabel:
        """Merge published cells with equal leaves into classes, in a fixed order."""
        kelas: dict[tuple[int, ...], list[NamaSel]] = {}
        for nama in sorted(self.sel):
            kelas.setdefault(tuple(sorted(self.sel[nama].daun)), []).append(nama)
        anggota = [[self.sel[n] for n in nama] for nama in kelas.values()]
        return Tabel(
            kunci,
            list(kelas.values()),
            [np.array(d) for d in kelas],
            np.array([max(s.batas for s in k) for k in anggota]),
            np.array([any(0 < s.nilai < s.batas for s in k) for k in anggota]),
            np.array([sum(s.biaya for s in k) for k in anggota]),
            np.array([k[0].nilai for k in anggota], dtype=float),
            np.array(self.daun_nilai, dtype=float),
            np.array(self.daun_wilayah),
            self.wilayah,
        )
