"""What a pivot must ask: its grid, the keys of its cells, the moments behind them."""

from __future__ import annotations

from dataclasses import dataclass

from queries.pivot_bentuk import Spesifikasi
from queries.pivot_kisi import Kisi, Kunci
from queries.pivot_tabel import PASANGAN, TABEL, UBAH
from queries.pivot_waktu import Waktu


@dataclass(frozen=True, slots=True)
class Rencana:
    """A grid with the keys that are asked and the moments behind them. `skema`: the two editions side by side."""

    kisi: Kisi
    kunci: frozenset[Kunci]
    waktu: tuple[Waktu, ...]
    skema: tuple[str, str] | None = None

    @property
    def spek(self) -> Spesifikasi:
        """The checked specification."""
        return self.kisi.spek

    @property
    def berjenis(self) -> bool:
        """Whether the table has types."""
        return self.kisi.golongan is not None

    @property
    def ubah(self) -> bool:
        """Whether a change is asked."""
        return self.spek.ukur in UBAH

    @property
    def berpasangan(self) -> bool:
        """Whether what is served is set against what is needed."""
        return "ukuran" in self.kisi.tanpa

    @property
    def kunci_hitung(self) -> tuple[str, ...]:
        """Key columns of `hitung`: those of the answer and what the measure takes together."""
        drop = {"arah"} if self.spek.ukur == "neto" else set()
        return tuple(one for one in TABEL[self.spek.tabel].kunci if one not in drop)

    def nilai(self, column: str) -> tuple[str, ...]:
        """Values of a key column that are asked."""
        if column == "ukuran" and self.berpasangan:
            return PASANGAN[self.spek.tabel]
        place = self.kisi.kolom_kunci.index(column)
        return tuple(sorted({one[place] for one in self.kunci}))

    @property
    def banyak_periode(self) -> bool:
        """Whether some moment is made of several periods."""
        return any(len(periods) > 1 for moment in self.waktu for periods in moment.periode.values())

    @property
    def jumlahan(self) -> tuple[bool, str]:
        """Whether some cell is no published row, and the condition that finds those."""
        grid, table = self.kisi, self.spek.tabel
        if table in ("psks", "migrasi"):
            return True, "true"
        loose = len(grid.tempat.terbit) < len(grid.tempat.isi)
        if table == "spm":
            return loose, "tempat.kode is null"
        if table != "pmks":
            return False, "false"
        loose = loose or len(grid.golongan.terbit) < len(grid.golongan.isi) or self.banyak_periode
        return loose, "(tempat.kode is null or golongan.kode is null or fakta.n_periode > 1)"

    @property
    def butuh_fakta(self) -> bool:
        """Whether the finest rows are read, beside published margins."""
        if self.spek.tabel in ("penduduk", "konteks"):
            return False
        return self.jumlahan[0] or self.ubah or self.berpasangan

    @property
    def sumber(self) -> str:
        """What the table is read from."""
        name = self.spek.tabel
        return f"dua_edisi as {name}" if self.skema else name
