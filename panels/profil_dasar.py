"""Profil: the area looked at and the rows that its parts share, one query for all types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from panels import tren
from panels.state import SEMUA, State
from queries import Konteks, Row, rows

PAGE = "/profil"
PEKA = 3  # types of this sensitivity never enter an automatic pick


@dataclass(frozen=True, slots=True)
class Tempat:
    """The area of a profile. `state.wilayah` is "semua" for the province, whatever the caller wrote."""

    kode: str
    nama: str
    provinsi: bool
    lingkar: int | None
    state: State
    konteks: Konteks

    @property
    def tahun(self) -> str:
        """Return the year of the profile."""
        return self.state.tahun


def tempat(state: State, konteks: Konteks) -> Tempat:
    """Return the area that the state names; the province for "semua", its own code or an unknown one."""
    whole = rows("provinsi", konteks)[0]
    areas = {row["kode_wilayah"]: row for row in rows("wilayah_daftar", konteks)}
    own = areas.get(state.wilayah)
    chosen = state.with_(wilayah=state.wilayah if own else SEMUA, satuan="")
    if own is None:
        return Tempat(whole["kode_wilayah"], whole["nama"], True, None, chosen, konteks)
    return Tempat(own["kode_wilayah"], own["nama"], False, own["lingkar"], chosen, konteks)


def perubahan(one: Tempat) -> tuple[Row, ...]:
    """Return the change of every type of the area against the nearest year that compares."""
    return rows(
        "profil_perubahan",
        one.konteks,
        tahun=int(one.tahun),
        ukuran=one.state.ukuran,
        kode_wilayah=one.kode,
    )


def semua_jenis(one: Tempat, setara: tuple[str, ...] = ()) -> tuple[Row, ...]:
    """Return every type of the year for all areas, rings, the province and the group `setara`."""
    return rows(
        "profil_jenis",
        one.konteks,
        periode=one.tahun,
        ukuran=one.state.ukuran,
        dasar=one.state.penduduk,
        setara=list(setara),
    )


def jenis(one: Tempat, kode: str = "", setara: tuple[str, ...] = ()) -> tuple[Row, ...]:
    """Return every type of the year for one place (the area itself when no code is given)."""
    wanted = kode or one.kode
    return tuple(row for row in semua_jenis(one, setara) if row["kode_wilayah"] == wanted)


def deret(one: Tempat) -> Mapping[tuple[str, str], tuple[Row, ...]]:
    """Return the yearly rows of every type of the area up to the year, by (type, unit)."""
    return tren.deret(one.konteks, one.kode, one.state.ukuran, int(one.tahun), one.state.penduduk)
