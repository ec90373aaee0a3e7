"""Tables beside (b): totals whose year the source does not state, and single published facts on migration."""

from __future__ import annotations

from charts.spec import Cell, Column, Rumus, Table
from panels.common import cell, plain_cell, word_cell
from panels.ikn_alamat import PAGE, choices
from panels.ikn_migrasi import rentang
from panels.panel import Panel
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from words import catatan, label
from words.format import bertanda

LEPAS = "Fakta lepas dengan definisi dan waktu berbeda; tidak dijumlahkan dan tidak dibuat deret."


def tanpa_tahun(state: State, konteks: Konteks) -> Panel | None:
    """Return the totals that stay off every time axis, or None where there are none."""
    found = rows("migrasi_tanpa_tahun", konteks)
    if not found:
        return None
    said = (f"{row['nama']}: {row['catatan']}." for row in found if row["catatan"])
    return panel_tabel_data(
        key="tanpa-tahun",
        title="Migrasi tercatat tanpa tahun rujukan",
        unit="jiwa",
        period="tahun tidak disebut",
        table=_tabel_tanpa_tahun(found),
        used=found,
        page=PAGE,
        choices=choices(konteks),
        state=state,
        konteks=konteks,
        notes=(catatan.TANPA_TAHUN_RUJUKAN, *said),
    )


def _tabel_tanpa_tahun(found: tuple[Row, ...]) -> Table:
    columns = (
        Column("wilayah", "Wilayah"),
        Column("datang", "Datang (jiwa)", numeric=True),
        Column("pindah", "Pindah (jiwa)", numeric=True),
        Column("neto", "Neto (jiwa)", numeric=True, rumus=Rumus("selisih", "datang", "pindah")),
        Column("catatan", "Catatan sumber"),
    )
    return isi_tabel(
        columns, (_baris_tanpa_tahun(row) for row in found), (row["kode_wilayah"] for row in found)
    )


def _baris_tanpa_tahun(row: Row) -> tuple[Cell, ...]:
    return (
        word_cell(row["nama"]),
        plain_cell(row["datang"]),
        plain_cell(row["pindah"]),
        plain_cell(row["neto"], print_as=bertanda),
        word_cell(row["catatan"] or ""),
    )


def fakta(state: State, konteks: Konteks) -> Panel | None:
    """Return the published single facts: lifetime migration, newcomers not recorded, the count of IKN."""
    found = rows("fakta_migrasi", konteks)
    if not found:
        return None
    return panel_tabel_data(
        key="fakta-migrasi",
        title="Fakta migrasi yang diterbitkan",
        unit="satuan pada kolom Satuan",
        period="periode pada tiap baris",
        table=_tabel_fakta(found),
        used=found,
        page=PAGE,
        choices=choices(konteks),
        state=state,
        konteks=konteks,
        notes=(LEPAS,),
    )


def _tabel_fakta(found: tuple[Row, ...]) -> Table:
    columns = (
        Column("fakta", "Fakta yang diterbitkan"),
        Column("wilayah", "Wilayah"),
        Column("periode", "Periode"),
        Column("nilai", "Nilai", numeric=True),
        Column("satuan", "Satuan"),
        Column("status", "Status"),
        Column("catatan", "Catatan sumber"),
    )
    return isi_tabel(columns, (_baris_fakta(row) for row in found), (row["kode_wilayah"] for row in found))


def _baris_fakta(row: Row) -> tuple[Cell, ...]:
    return (
        word_cell(_name(row)),
        word_cell(row["nama_wilayah"]),
        word_cell(rentang(row)),
        cell(row, desimal=row["desimal"]),
        word_cell(row["satuan"]),
        word_cell(label.status(row["status"])),
        word_cell(row["catatan"] or ""),
    )


def _name(row: Row) -> str:
    """Name of the indicator with its detail, where the detail says more than the name."""
    detail = row["rincian"]
    spoken = row["nama"].lower().replace("telantar", "terlantar")
    return row["nama"] if detail in ("total", "") or detail.lower() in spoken else f"{row['nama']} ({detail})"
