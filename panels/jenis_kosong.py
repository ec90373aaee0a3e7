"""The Jenis page in a year without numbers: every type still stands, in one table instead of empty axes."""

from __future__ import annotations

from collections.abc import Iterable

from charts.spec import Cell, Column
from panels import jenis as dasar
from panels.common import unit_word, word_cell
from panels.panel import Panel
from panels.state import SEMUA_JENIS, State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from words.keadaan import kosong

KUNCI = ("terdata", "tertangani")
TERISI = ("ada", "nihil", "disamarkan")


def terisi(found: Iterable[Row]) -> bool:
    """Whether any of the rows holds a number, a zero or a hidden number."""
    return any(row[f"keadaan_{key}"] in TERISI for row in found for key in KUNCI)


def ada_data(state: State, konteks: Konteks) -> bool:
    """Whether any place has a number of the chosen grouping in the chosen year."""
    return terisi(dasar.semua_baris(state, konteks))


def panel_kosong(here: tuple[Row, ...], state: State, konteks: Konteks) -> Panel:
    """Return all rows in official order, empty, with the nearest year that has numbers."""
    shown = sorted(dasar.terpilih(here, state), key=lambda row: (row["urut"], row["jenis"]))
    place = dasar.nama_tempat(here)
    return panel_tabel_data(
        key=f"rincian-kosong-{dasar.kelompok(state)}",
        title=f"Terdata dan tertangani menurut {dasar.menurut(state)}: {place}",
        unit=" dan ".join(unit_word(unit) for unit in dasar.satuan_ada(here, state)),
        period=state.tahun,
        table=isi_tabel(_kolom(), (_baris(row) for row in shown), (row["jenis"] for row in shown)),
        used=(),
        page=dasar.PAGE,
        choices=dasar.choices(konteks),
        state=state,
        konteks=konteks,
        sentences=(_kalimat(place, here, state, konteks),),
    )


def _kalimat(place: str, here: tuple[Row, ...], state: State, konteks: Konteks) -> str:
    """Say that there is nothing and where the nearest year with numbers is."""
    code = next((row["kode_wilayah"] for row in here if row["jenis"] == SEMUA_JENIS), "")
    near = rows("tahun_terdekat", konteks, periode=state.tahun, kode_wilayah=code)
    before, after = (near[0]["sebelum"], near[0]["sesudah"]) if near else (None, None)
    said = kosong(place, state.tahun, str(before) if before else None)
    return said if before or not after else f"{said} Tahun terdekat yang ada datanya: {after}."


def _kolom() -> tuple[Column, ...]:
    return (
        Column("kode", "Kode"),
        Column("jenis", "Nama"),
        Column("satuan", "Satuan"),
        Column("terdata", "Terdata", numeric=True),
        Column("tertangani", "Tertangani", numeric=True),
    )


def _baris(row: Row) -> tuple[Cell, ...]:
    words = (word_cell(row["jenis"]), word_cell(dasar.nama_jenis(row)), word_cell(row["satuan"]))
    return (*words, *(Cell(None, dasar.teks(row, key), row[f"keadaan_{key}"]) for key in KUNCI))
