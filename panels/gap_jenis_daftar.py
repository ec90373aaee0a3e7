"""All types of a place in one table: the gap in people, who must act, and what is missing."""

from __future__ import annotations

from charts.spec import TableSpec
from panels import gap_jenis as gap
from panels import gap_jenis_kalimat as kalimat
from panels import gap_jenis_tabel as tabel
from panels import jenis as dasar
from panels.common import sources
from panels.kesenjangan import PAGE, choices
from panels.panel import Panel
from panels.state import SEMUA_JENIS, State, address
from queries import Konteks, Row, rows
from words import gap_jenis as kata


def daftar(state: State, konteks: Konteks) -> Panel:
    """Return the table of all types, also where nothing was reported: it then says what is missing."""
    here = gap.di_tempat(state, konteks)
    table = tabel.tabel(here)
    place = dasar.nama_tempat(here)
    title = f"Terdata, tertangani, dan yang harus bertindak: {place}"
    filled = gap.terisi(here)
    return Panel(
        key="gap-jenis-daftar",
        title=title,
        unit="jiwa dan KK, dihitung terpisah",
        period=state.tahun,
        spec=TableSpec(table, selected=state.jenis),
        table=table,
        sources=sources(konteks, (row["sumber_id"] for row in here)),
        stamps=gap.cap(here, state, konteks),
        alt=gap.alt_text(title, state.tahun, here) if here else title,
        sentences=kalimat.tanpa_kesenjangan(here, state.tahun) if filled else kosong(place, state, konteks),
        notes=gap.catatan_baris(here) if filled else (kata.ARTI,),
        definition=kata.ARTI,
        state=address(PAGE, state, konteks, choices(konteks)),
    )


def kosong(place: str, state: State, konteks: Konteks) -> tuple[str, ...]:
    """Return that nothing was reported, the nearest year with numbers, and what to do."""
    near = rows("tahun_terdekat", konteks, periode=state.tahun, kode_wilayah=_kode(state, konteks))
    before, after = (near[0]["sebelum"], near[0]["sesudah"]) if near else (None, None)
    said = kata.tanpa_data(place, state.tahun, _teks(before), _teks(after))
    return (said, kata.lakukan(state.tahun))


def _teks(tahun: int | str | None) -> str | None:
    return str(tahun) if tahun else None


def _kode(state: State, konteks: Konteks) -> str:
    """The code of the shown place: the chosen area, else the province."""
    if state.satu_wilayah:
        return state.wilayah
    return next(_kode_provinsi(row) for row in gap.semua(state, konteks) if _provinsi(row))


def _provinsi(row: Row) -> bool:
    return row["tingkat"] == "provinsi" and row["jenis"] == SEMUA_JENIS


def _kode_provinsi(row: Row) -> str:
    return str(row["kode_wilayah"])
