"""Tables beside (b): totals whose year the source does not state, and single published facts on migration."""

from __future__ import annotations

from charts.spec import Column, Rumus, Table, TableSpec
from panels.common import cell, plain_cell, sources, stamps, word_cell
from panels.ikn_alamat import PAGE, choices
from panels.ikn_migrasi import rentang
from panels.panel import Panel
from panels.state import State, address
from queries import Konteks, Row, rows
from words import catatan, label
from words.format import bertanda


def tanpa_tahun(state: State, konteks: Konteks) -> Panel | None:
    """Return the totals that stay off every time axis, or None where there are none."""
    found = rows("migrasi_tanpa_tahun", konteks)
    table = Table(
        columns=(
            Column("wilayah", "Wilayah"),
            Column("datang", "Datang (jiwa)", numeric=True),
            Column("pindah", "Pindah (jiwa)", numeric=True),
            Column("neto", "Neto (jiwa)", numeric=True, rumus=Rumus("selisih", "datang", "pindah")),
            Column("catatan", "Catatan sumber"),
        ),
        rows=tuple(
            (
                word_cell(row["nama"]),
                plain_cell(row["datang"]),
                plain_cell(row["pindah"]),
                plain_cell(row["neto"], print_as=bertanda),
                word_cell(row["catatan"] or ""),
            )
            for row in found
        ),
        keys=tuple(row["kode_wilayah"] for row in found),
    )
    notes = (
        catatan.TANPA_TAHUN_RUJUKAN,
        *(f"{row['nama']}: {row['catatan']}." for row in found if row["catatan"]),
    )
    return _panel(
        "tanpa-tahun",
        "Migrasi tercatat tanpa tahun rujukan",
        "tahun tidak disebut",
        table,
        found,
        state,
        konteks,
        notes,
    )


def fakta(state: State, konteks: Konteks) -> Panel | None:
    """Return the published single facts: lifetime migration, newcomers not recorded, the count of IKN."""
    found = rows("fakta_migrasi", konteks)
    table = Table(
        columns=(
            Column("fakta", "Fakta yang diterbitkan"),
            Column("wilayah", "Wilayah"),
            Column("periode", "Periode"),
            Column("nilai", "Nilai", numeric=True),
            Column("satuan", "Satuan"),
            Column("status", "Status"),
            Column("catatan", "Catatan sumber"),
        ),
        rows=tuple(
            (
                word_cell(_name(row)),
                word_cell(row["nama_wilayah"]),
                word_cell(rentang(row)),
                cell(row, desimal=row["desimal"]),
                word_cell(row["satuan"]),
                word_cell(label.status(row["status"])),
                word_cell(row["catatan"] or ""),
            )
            for row in found
        ),
        keys=tuple(row["kode_wilayah"] for row in found),
    )
    notes = ("Fakta lepas dengan definisi dan waktu berbeda; tidak dijumlahkan dan tidak dibuat deret.",)
    return _panel(
        "fakta-migrasi",
        "Fakta migrasi yang diterbitkan",
        "menurut barisnya",
        table,
        found,
        state,
        konteks,
        notes,
    )


def _name(row: Row) -> str:
    """Name of the indicator with its detail, where the detail says more than the name."""
    detail = row["rincian"]
    spoken = row["nama"].lower().replace("telantar", "terlantar")
    return row["nama"] if detail in ("total", "") or detail.lower() in spoken else f"{row['nama']} ({detail})"


def _panel(
    key: str,
    title: str,
    when: str,
    table: Table,
    found: tuple[Row, ...],
    state: State,
    konteks: Konteks,
    notes: tuple[str, ...],
) -> Panel | None:
    if not found:
        return None
    return Panel(
        key=key,
        title=title,
        unit="jiwa" if key == "tanpa-tahun" else "lihat kolom satuan",
        period=when,
        spec=TableSpec(table),
        table=table,
        sources=sources(konteks, (row["sumber_id"] for row in found)),
        stamps=stamps(konteks, found),
        alt=f"{title}: {len(found)} baris.",
        notes=notes,
        state=address(PAGE, state, konteks, choices(konteks)),
    )
