"""Linear programs over one table: the cheapest other table that the public could take for the true one.

A perturbation y keeps every leaf non-negative; a published class that y changes must be hidden. Minimising
Σ price·|change| finds a cheap set of complementary cells (Kelly, Golden & Assad 1992; Fischetti & Salazar
2001). The model is built once per table and only bounds and prices change. Each solve starts from the empty
basis: with sparse rows that measured three times faster than the last basis, as few leaves move.
"""

from typing import TYPE_CHECKING

import numpy as np

from data.topeng.kubus import Tabel
from data.topeng.susunan import uraikan

if TYPE_CHECKING:
    import highspy

HARGA_TERSEMBUNYI = 1e-3
"""Price left on a hidden class (relative): keeps perturbations small without asking for new cells."""

TOLERANSI = 1e-6
"""Changes below this many persons are solver noise."""


class LPTakLayak(RuntimeError):
    """The solver found no table at all; a cell cannot be protected even with everything hidden."""


class Pelarut:
    """The kept model of one `Tabel`. Columns: rise and fall of each leaf, then of each class of several."""

    def __init__(self, tabel: Tabel) -> None:
        self.tabel = tabel
        self.n_daun = len(tabel.daun_nilai)
        self.kolom = np.zeros(len(tabel.daun), dtype=int)
        tunggal = np.array([len(d) == 1 for d in tabel.daun])
        self.kolom[tunggal] = [d[0] for d in tabel.daun if len(d) == 1]
        self.kolom[~tunggal] = self.n_daun + np.arange((~tunggal).sum())
        self.n_kolom = self.n_daun + int((~tunggal).sum())
        self.baris = [
            [*self.kolom[anak], *sisa]
            for (anak, sisa), satu in zip(uraikan(tabel), tunggal, strict=True)
            if not satu
        ]
        self.batas_turun = np.full(self.n_kolom, np.inf)
        self.batas_turun[: self.n_daun] = tabel.daun_nilai
        self.harga = np.full(self.n_kolom, HARGA_TERSEMBUNYI)
        self.harga[self.kolom] = tabel.biaya
        self.naik = np.arange(self.n_kolom, dtype=np.int32)
        self.turun = self.naik + self.n_kolom
        self._model = self._bangun()
        self._penyerang = -1

    def _bangun(self) -> "highspy.Highs":
        import highspy  # publish time only: never loaded while serving

        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = 2 * self.n_kolom, len(self.baris)
        lp.col_cost_ = np.tile(self.harga, 2)
        lp.col_lower_ = np.zeros(2 * self.n_kolom)
        lp.col_upper_ = np.concatenate([np.full(self.n_kolom, np.inf), self.batas_turun])
        lp.row_lower_ = lp.row_upper_ = np.zeros(len(self.baris))
        mulai, indeks, isi = [0], [], []
        for k, bagian in enumerate(self.baris):
            jumlah = self.n_daun + k
            indeks += [*bagian, *(b + self.n_kolom for b in bagian), jumlah, jumlah + self.n_kolom]
            isi += [1.0] * len(bagian) + [-1.0] * len(bagian) + [-1.0, 1.0]
            mulai.append(len(indeks))
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = mulai, indeks, isi
        model = highspy.Highs()
        for pilihan, nilai in {
            "output_flag": False,
            "threads": 1,
            "presolve": "off",
            "solver": "simplex",
        }.items():
            model.setOptionValue(pilihan, nilai)
        model.passModel(lp)
        self._optimal = highspy.HighsModelStatus.kOptimal
        return model

    def sembunyikan(self, kelas: np.ndarray) -> None:
        """Make hidden classes (numbers) almost free."""
        kolom = self.kolom[kelas].astype(np.int32)
        harga = HARGA_TERSEMBUNYI * self.harga[kolom]
        self._model.changeColsCost(len(kolom), kolom, harga)
        self._model.changeColsCost(len(kolom), self.turun[kolom], harga)

    def _pasang_penyerang(self, penyerang: int) -> None:
        """Fix the leaves of the attacking area (-1: none), freeing those of the attacker before."""
        for wilayah, bebas in ((self._penyerang, True), (penyerang, False)):
            daun = np.flatnonzero(self.tabel.daun_wilayah == wilayah).astype(np.int32)
            if wilayah < 0 or not len(daun):
                continue
            nol = np.zeros(len(daun))
            self._model.changeColsBounds(len(daun), daun, nol, np.full(len(daun), np.inf) if bebas else nol)
            self._model.changeColsBounds(
                len(daun), self.turun[daun], nol, self.batas_turun[daun] if bebas else nol
            )
        self._penyerang = penyerang

    def ubah(self, kelas: int, jumlah: float, penyerang: int) -> np.ndarray:
        """Cheapest leaf perturbation changing one class by `jumlah` (± persons), unseen by `penyerang`."""
        if penyerang != self._penyerang:
            self._pasang_penyerang(penyerang)
        kolom = int(self.kolom[kelas])
        batas = {kolom: np.inf, kolom + self.n_kolom: self.batas_turun[kolom]}
        maju, mundur = list(batas) if jumlah > 0 else list(batas)[::-1]
        self._model.changeColBounds(maju, abs(jumlah), batas[maju])
        self._model.changeColBounds(mundur, 0.0, 0.0)
        self._model.clearSolver()
        self._model.run()
        if self._model.getModelStatus() != self._optimal:
            raise LPTakLayak(
                f"Topeng edisi tidak dapat disusun: sel {self.tabel.nama[kelas][0]} pada {self.tabel.kunci} "
                f"tidak dapat dilindungi ({self._model.getModelStatus()}). "
                "Periksa nilai sel itu di berkas sumber."
            )
        nilai = np.asarray(self._model.getSolution().col_value)
        self._model.changeColBounds(maju, 0.0, batas[maju])
        self._model.changeColBounds(mundur, 0.0, batas[mundur])
        y = nilai[: self.n_daun] - nilai[self.n_kolom : self.n_kolom + self.n_daun]
        return np.where(np.abs(y) < TOLERANSI, 0.0, y)
