"""Pencar: the two sides of the scatter – what each axis shows – and the areas that have a place on both."""

from __future__ import annotations

from dataclasses import dataclass, replace

from panels import peta
from panels.pencar_pilihan import ANGKA, Sumbu, sumbu
from panels.sebaran import Nilai, Sebaran
from panels.sebaran_angka import SATUAN
from panels.state import SEMUA, State, frame_choices
from queries import Konteks, rows
from words import label
from words.keadaan import ADA, NIHIL, nilai_teks


@dataclass(frozen=True, slots=True)
class Sisi:
    """One axis: what it shows and its values by area."""

    sumbu: Sumbu
    sebaran: Sebaran
    pendek: str

    @property
    def contoh(self) -> bool:
        """Whether its numbers are samples."""
        return any(row.get("asal") == "contoh" for row in self.sebaran.dipakai)

    @property
    def jumlah(self) -> bool:
        """Whether it shows plain counts, which follow the size of an area."""
        return self.sebaran.desimal == 0 and self.sebaran.satuan in label.SATUAN

    @property
    def tanpa_dasar(self) -> bool:
        """Whether a rate was asked for and the map's measure gave counts instead."""
        return self.sumbu.tampil == ANGKA and self.sebaran.satuan != SATUAN


@dataclass(frozen=True, slots=True)
class Pasang:
    """One area on both sides."""

    x: Nilai
    y: Nilai

    @property
    def ada(self) -> bool:
        """Whether the area has a place on the plot."""
        return punya(self.x) and punya(self.y)


def kedua_sisi(state: State, konteks: Konteks) -> tuple[Sisi, Sisi, str]:
    """Return both axes and their year: the chosen one, or the last before it that the rates' population covers.

    Counts in the place of rates (a population that covers one area) would make another chart than the one asked for.
    """
    asked = _pada(state, konteks)
    year = _tahun_tercakup(state, konteks) if any(one.tanpa_dasar for one in asked) else ""
    if not year:
        return (*asked, state.tahun)
    moved = _pada(state.with_(tahun=year), konteks)
    fewer = sum(one.tanpa_dasar for one in moved) < sum(one.tanpa_dasar for one in asked)
    return (*moved, year) if fewer else (*asked, state.tahun)


def _pada(state: State, konteks: Konteks) -> tuple[Sisi, Sisi]:
    return sisi(state.sumbu_x, state, konteks), sisi(state.sumbu_y, state, konteks)


def _tahun_tercakup(state: State, konteks: Konteks) -> str:
    """The last year before the chosen one in which the population knows every area; "" without one."""
    years = sorted((y for y in frame_choices(konteks)["tahun"].words if y < state.tahun), reverse=True)
    return next((year for year in years if _penuh(year, state, konteks)), "")


def _penuh(year: str, state: State, konteks: Konteks) -> bool:
    return any(
        row["dasar"] == state.penduduk and row["n_wilayah"] == row["n_total"]
        for row in rows("sebaran_dasar", konteks, tahun=int(year))
    )


def sisi(kode: str, state: State, konteks: Konteks) -> Sisi:
    """Return what the code of an axis shows in the year of `state`, for all areas whichever is chosen."""
    one = sumbu(kode)
    return Sisi(one, peta.measure(one.pada(state.with_(wilayah=SEMUA)), konteks), _pendek(one, konteks))


def _pendek(one: Sumbu, konteks: Konteks) -> str:
    """The name that an axis has room for."""
    if one.jenis:
        return next(row["nama_pendek"] for row in rows("jenis_daftar", konteks) if row["jenis"] == one.jenis)
    known = {row["indikator"]: row["nama_pendek"] for row in rows("indikator_peta", konteks)}
    return (
        known.get(one.indikator) or peta.choices(konteks)["indikator"].words[one.indikator].partition(" (")[0]
    )


def pasangan(x: Sisi, y: Sisi) -> tuple[Pasang, ...]:
    """Every area that either side knows, in the field's order."""
    left, right = ({one.kode: one for one in side.sebaran.nilai} for side in (x, y))
    return tuple(
        Pasang(left.get(code) or _kosong(right[code]), right.get(code) or _kosong(left[code]))
        for code in dict.fromkeys((*left, *right))
    )


def _kosong(one: Nilai) -> Nilai:
    return replace(one, nilai=None, keadaan="tidak_tersedia", teks=nilai_teks(None, 0, "tidak_tersedia"))


def punya(one: Nilai) -> bool:
    """Whether an area shows a number, a true zero too."""
    return one.nilai is not None and one.keadaan in (ADA, NIHIL)
