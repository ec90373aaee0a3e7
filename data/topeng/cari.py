"""Which cells to hide: primary cells, then complementary ones until every hidden cell is wide enough.

For each attacker (-1: outsider; else the number of an area whose agency knows its own cells) and each
hidden class the widest known rise and fall is kept. One perturbation serves every attacker whose area it
does not touch and every class it moves, so far fewer linear programs are solved than there are (attacker,
cell) pairs.
"""

import numpy as np

from data.topeng.kubus import Tabel
from data.topeng.margin import BATAS_TERKECIL
from data.topeng.pelarut import TOLERANSI, Pelarut
from data.topeng.sertifikat import Sertifikat
from data.topeng.susunan import bagian_wilayah, matriks_sel

LUAR = -1
"""The attacker who knows only what is published."""

BANYAK = 12
"""So many unproven cells are worth a round of bulk proofs; fewer are solved one by one."""

SEKALI = 25
"""Cells solved one by one before bulk proofs are tried again."""

PUTARAN = 5
"""Bulk proofs per round; each is two linear programs, one each way."""


class Pencari:
    """The search state of one table."""

    def __init__(self, tabel: Tabel) -> None:
        self.tabel = tabel
        self.topeng = np.zeros(len(tabel.daun), dtype=bool)
        self.perlu = np.maximum(tabel.batas, BATAS_TERKECIL).astype(float)
        self.naik = np.zeros((len(tabel.wilayah) + 1, len(tabel.daun)))
        self.turun = np.zeros_like(self.naik)
        self.acak = np.random.default_rng(0)
        self.jumlah_lp = 0

    def jalankan(self) -> np.ndarray:
        """Return the mask: bool per class. Without a primary cell nothing is hidden."""
        if not self.tabel.utama.any():
            return self.topeng
        self.matriks = matriks_sel(self.tabel)
        self.anggota = bagian_wilayah(self.tabel)
        self.pelarut = Pelarut(self.tabel)
        self._sembunyikan(np.flatnonzero(self.tabel.utama))
        penyerang = LUAR
        while penyerang < len(self.tabel.wilayah):
            if not self._layani(penyerang):
                penyerang += 1
            elif penyerang != LUAR:  # new cells are hidden: earlier attackers look again
                penyerang = LUAR
        return self.topeng

    def _layani(self, penyerang: int) -> bool:
        """Protect every hidden cell from one attacker; True if that hid more cells."""
        semula = int(self.topeng.sum())
        while len(kurang := self._kurang(penyerang)):
            if len(kurang) >= BANYAK:
                self._buktikan(penyerang)
            for _ in range(SEKALI):
                kurang = self._kurang(penyerang)
                if not len(kurang):
                    break
                self._lindungi(penyerang, kurang[0])
        return int(self.topeng.sum()) > semula

    def _sembunyikan(self, kelas: np.ndarray) -> None:
        self.topeng[kelas] = True
        self.pelarut.sembunyikan(kelas)

    def _kurang(self, penyerang: int) -> np.ndarray:
        """Hidden classes not yet shown to be wide enough for this attacker, the narrowest first."""
        kurang = self.perlu - self.naik[penyerang] - self.turun[penyerang]
        kelas = np.flatnonzero(self._berlaku(penyerang) & (kurang > TOLERANSI))
        return kelas[np.argsort(-kurang[kelas], kind="stable")]

    def _berlaku(self, penyerang: int) -> np.ndarray:
        """Hidden classes that this attacker must not narrow down.

        Exempt: classes whose every share outside the attacker's area is published; nothing is left to guess.
        """
        if penyerang == LUAR:
            return self.topeng
        bagian = self.anggota.copy()
        bagian[:, penyerang] = -1
        return self.topeng & np.append(self.topeng, False)[bagian].any(axis=1)

    def _buktikan(self, penyerang: int) -> None:
        """Widen many classes at once without hiding more."""
        sertifikat = Sertifikat(self.tabel, self.topeng, self.matriks)
        for _ in range(PUTARAN):
            kelas = self._kurang(penyerang)
            if len(kelas) < BANYAK:
                return
            bobot = self.acak.choice([-1.0, 1.0], len(kelas)) / self.matriks[kelas].sum(axis=1)
            arah = bobot @ self.matriks[kelas] + 1e-3 * self.acak.standard_normal(self.matriks.shape[1])
            for tanda in (1.0, -1.0):
                self._catat(sertifikat.dorong(penyerang, tanda * arah))

    def _lindungi(self, penyerang: int, kelas: int) -> None:
        """Widen one class by one linear program: up by what falling to zero cannot give, then down."""
        luar = self.tabel.daun_wilayah[self.tabel.daun[kelas]] != penyerang
        lantai = min(self.perlu[kelas], self.tabel.daun_nilai[self.tabel.daun[kelas]][luar].sum())
        naik = self.naik[penyerang, kelas]
        if naik < self.perlu[kelas] - lantai - TOLERANSI:
            sasaran = self.perlu[kelas] - lantai
        else:
            sasaran = naik - self.perlu[kelas]
        self._catat(self.pelarut.ubah(kelas, sasaran, penyerang))

    def _catat(self, y: np.ndarray) -> None:
        """Hide what a perturbation changes, and record what it widens and for whom."""
        self.jumlah_lp += 1
        geser = self.matriks @ y
        geser[np.abs(geser) < TOLERANSI] = 0.0
        baru = np.flatnonzero((geser != 0) & ~self.topeng)
        if len(baru):
            self._sembunyikan(baru)
        tersentuh = np.unique(self.tabel.daun_wilayah[np.abs(y) > 0])
        aman = np.setdiff1d(np.arange(-1, len(self.tabel.wilayah)), tersentuh)
        self.naik[aman] = np.maximum(self.naik[aman], geser)
        self.turun[aman] = np.maximum(self.turun[aman], -geser)
