"""What the capacity template of one kab/kota holds: kecamatan, the twelve types, indicators of three themes."""

from __future__ import annotations

from dataclasses import dataclass

from panels.state import SEMUA, State
from panels.templat import WilayahTanpaTemplat
from queries import Konteks, rows

TEMA = ("sdm", "kube", "csr")


@dataclass(frozen=True, slots=True)
class IsianPsks:
    """Everything the workbook needs: area, year, kecamatan names, (name, unit) of the types and of the indicators."""

    kode_wilayah: str
    nama: str
    tahun: str
    kecamatan: tuple[str, ...]
    jenis: tuple[tuple[str, str], ...]
    indikator: tuple[tuple[str, str], ...]


def isian(state: State, konteks: Konteks) -> IsianPsks:
    """The template of the chosen area and year. Raises WilayahTanpaTemplat where no area is chosen."""
    if state.wilayah == SEMUA:
        raise WilayahTanpaTemplat(state.wilayah)
    found = [
        row for row in rows("psks_kecamatan", konteks, periode=state.tahun) if row["induk"] == state.wilayah
    ]
    asked = [row for tema in TEMA for row in rows("konteks_tema", konteks, periode=state.tahun, tema=tema)]
    return IsianPsks(
        kode_wilayah=state.wilayah,
        nama=found[0]["induk_nama"] if found else state.wilayah,
        tahun=state.tahun,
        kecamatan=tuple(dict.fromkeys(row["nama"] for row in found)),
        jenis=tuple(dict.fromkeys((row["jenis_nama"], row["satuan"]) for row in found)),
        indikator=tuple(dict.fromkeys((row["indikator_nama"], row["satuan"]) for row in asked)),
    )
