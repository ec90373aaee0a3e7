"""Proof in bulk that hidden cells are wide: tables that differ only inside the mask.

One linear program pushes every movable leaf in a random direction inside a box while all published classes
stand still. Its solution is another table the public must think possible, and so widens many hidden cells at
once. It never asks for new cells: what it leaves unproven is looked at cell by cell.
"""

from typing import TYPE_CHECKING

import numpy as np

from data.topeng.kubus import Tabel
from data.topeng.pelarut import TOLERANSI, LPTakLayak

if TYPE_CHECKING:
    import highspy

KOTAK = 20.0
"""Largest change of a leaf in one proof, persons; above the highest threshold."""


class Sertifikat:
    """The model of one table under one mask; `dorong` perturbs it for an attacker and a direction."""

    def __init__(self, tabel: Tabel, topeng: np.ndarray, matriks: np.ndarray) -> None:
        self.tabel = tabel
        diam = np.zeros(len(tabel.daun_nilai), dtype=bool)
        for kelas in np.flatnonzero(~topeng):
            if len(tabel.daun[kelas]) == 1:
                diam[tabel.daun[kelas]] = True
        self.gerak = np.flatnonzero(~diam)
        baris = matriks[~topeng][:, self.gerak]
        self.baris = baris[baris.any(axis=1)]
        self._model = self._bangun()

    def _bangun(self) -> "highspy.Highs":
        import highspy  # publish time only: never loaded while serving

        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.gerak), len(self.baris)
        lp.col_cost_ = np.zeros(len(self.gerak))
        lp.col_lower_, lp.col_upper_ = self._kotak(-1)
        lp.row_lower_ = lp.row_upper_ = np.zeros(len(self.baris))
        _, kolom = np.nonzero(self.baris)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.concatenate([[0], np.cumsum((self.baris != 0).sum(axis=1))])
        lp.a_matrix_.index_, lp.a_matrix_.value_ = kolom, np.ones(len(kolom))
        model = highspy.Highs()
        for pilihan, nilai in {
            "output_flag": False,
            "threads": 1,
            "presolve": "on",
            "solver": "simplex",
        }.items():
            model.setOptionValue(pilihan, nilai)
        model.passModel(lp)
        self._optimal = highspy.HighsModelStatus.kOptimal
        return model

    def _kotak(self, penyerang: int) -> tuple[np.ndarray, np.ndarray]:
        """Bounds of the movable leaves; those of the attacker stand still."""
        bebas = self.tabel.daun_wilayah[self.gerak] != penyerang
        bawah = -np.minimum(self.tabel.daun_nilai[self.gerak], KOTAK)
        return np.where(bebas, bawah, 0.0), np.where(bebas, KOTAK, 0.0)

    def dorong(self, penyerang: int, arah: np.ndarray) -> np.ndarray:
        """Leaf perturbation that follows `arah` (one weight per leaf) as far as the published cells allow."""
        kolom = np.arange(len(self.gerak), dtype=np.int32)
        self._model.changeColsBounds(len(kolom), kolom, *self._kotak(penyerang))
        self._model.changeColsCost(len(kolom), kolom, -arah[self.gerak])
        self._model.clearSolver()
        self._model.run()
        if self._model.getModelStatus() != self._optimal:
            raise LPTakLayak(
                f"Topeng edisi tidak dapat diperiksa: {self.tabel.kunci} ({self._model.getModelStatus()}). "
                "Ulangi pembuatan edisi; bila tetap gagal, periksa nilai periode itu di berkas sumber."
            )
        y = np.zeros(len(self.tabel.daun_nilai))
        y[self.gerak] = self._model.getSolution().col_value
        return np.where(np.abs(y) < TOLERANSI, 0.0, y)
