"""Lensa data: the warnings about need of a view as a table, each with what to do."""

from __future__ import annotations

from datetime import date

from charts.spec import Cell, Column
from panels import kesenjangan
from panels.common import word_cell
from panels.panel import Panel
from panels.ringkasan import nama_lingkup
from panels.spm_gap import acuan, kode, semua, sendiri
from panels.spm_gap_lensa import Peringatan, lensa, ringkasan_lensa, ringkasan_turun, ringkasan_wilayah
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row
from words import kesenjangan as kata
from words.format import periode, tanggal

TANPA_PERINGATAN = "Tidak ada peringatan tentang kebutuhan (Y) pada tahun dan wilayah ini."
NAMA = {
    "kosong": "Kebutuhan (Y) tidak ada",
    "lama": "Kebutuhan (Y) lama",
    "turun": "Kebutuhan (Y) turun tajam",
    "melebihi": "Terlayani (X) melebihi kebutuhan (Y)",
}

KOLOM = (
    Column("wilayah", "Wilayah"),
    Column("layanan", "Layanan"),
    Column("kewenangan", "Kewenangan"),
    Column("peringatan", "Peringatan"),
    Column("uraian", "Uraian"),
    Column("lakukan", "Yang perlu dilakukan"),
)


def peringatan(state: State, konteks: Konteks) -> Panel | None:
    """Return the warnings of the area looked at, on the province's view of every area; None where there is none."""
    every = _lingkup(state, konteks)
    warned = [(row, one) for row in every for one in lensa(row, state.tahun)]
    if not warned:
        return None
    where = nama_lingkup(state, konteks)
    return panel_tabel_data(
        key="spm-lensa",
        title=f"Lensa data: peringatan tentang kebutuhan (Y), {where}",
        unit="peringatan",
        period=periode(state.tahun),
        table=isi_tabel(KOLOM, (_garis(*one) for one in warned), (row["kode_wilayah"] for row, _ in warned)),
        used=[row for row, _ in warned],
        page=kesenjangan.PAGE,
        choices=kesenjangan.choices(konteks),
        state=state,
        konteks=konteks,
        di={"periode": state.tahun},
        alt=f"Peringatan tentang kebutuhan, {where}: "
        + "; ".join(
            f"{row['nama_wilayah']}, {kata.layanan(row['nama_pendek'])}: {one.teks}" for row, one in warned
        )
        + ".",
        sentences=_kalimat(state, konteks),
        notes=(_dihitung(state, konteks),),
    )


def _garis(row: Row, one: Peringatan) -> tuple[Cell, ...]:
    where = (row["nama_wilayah"], kata.layanan(row["nama_pendek"]), row["bunyi"])
    return tuple(map(word_cell, (*where, NAMA[one.kode], one.teks, one.lakukan)))


def _kalimat(state: State, konteks: Konteks) -> tuple[str, ...]:
    """An area's own warnings; on the province's view its own ones, the areas without need, and where it fell."""
    own, tahun = ringkasan_lensa(sendiri(state, konteks), state.tahun), state.tahun
    if kode(state, konteks) == state.wilayah:
        return own
    every = semua(state, konteks)
    return (*own, *ringkasan_wilayah(every, tahun), *ringkasan_turun(every, tahun))


def _lingkup(state: State, konteks: Konteks) -> tuple[Row, ...]:
    """The rows of the view; of the whole province where no area is chosen."""
    if kode(state, konteks) == state.wilayah:
        return sendiri(state, konteks)
    return semua(state, konteks)


def _dihitung(state: State, konteks: Konteks) -> str:
    day = tanggal(date.fromisoformat(acuan(state, konteks)))
    return (
        f"Umur dihitung dari akhir periode data sampai {day}: tanggal edisi "
        "untuk tahun pelaporan terbaru, akhir tahun itu sendiri untuk tahun sebelumnya."
    )
