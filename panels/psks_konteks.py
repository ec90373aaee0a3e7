"""People outside the twelve types and CSR partners: the indicators of one theme by area, nothing invented."""

from __future__ import annotations

from charts.spec import Cell, Column, Table
from panels.common import cell, stamps, word_cell
from panels.panel import Panel, Stamps
from panels.psks import LEMBAGA, PAGE, SDM, choices
from panels.ringkasan import nama_lingkup
from panels.state import State
from panels.tabel_panel import panel_tabel_data
from queries import Konteks, Row, rows
from words import psks as kata
from words.format import periode
from words.keadaan import cakupan


def sdm(state: State, konteks: Konteks) -> Panel:
    """Return the people outside the twelve types: PKH, disability, data operators, heads of section."""
    return _panel(
        "psks-sdm", "sdm", "SDM kesejahteraan sosial di luar PSKS", SDM, (kata.SDM,), state, konteks
    )


def csr(state: State, konteks: Konteks) -> Panel:
    """Return the CSR partners and the worth of their support."""
    return _panel("psks-csr", "csr", "Mitra CSR dan nilai dukungannya", LEMBAGA, (kata.CSR,), state, konteks)


def _panel(
    key: str, tema: str, judul: str, bagian: str, notes: tuple[str, ...], state: State, konteks: Konteks
) -> Panel:
    found = rows("konteks_tema", konteks, periode=state.tahun, tema=tema)
    used = [row for row in found if row["nilai"] is not None and row["tingkat"] != "provinsi"]
    place = nama_lingkup(state, konteks)
    return panel_tabel_data(
        key=key,
        title=f"{judul}, {place}" if state.satu_wilayah else judul,
        unit="satuan pada judul kolom" if not state.satu_wilayah else "satuan pada kolom Satuan",
        period=f"{place}, {periode(state.tahun)}",
        table=_satu(found, state) if state.satu_wilayah else _semua(found),
        used=used,
        page=PAGE,
        choices=choices(konteks),
        state=state.with_(bagian=bagian),
        konteks=konteks,
        stempel=_cap(used, found, state, konteks),
        sentences=() if used else (kata.kosong(_apa(found), state.tahun),),
        notes=(*notes, *_cakupan(found)),
    )


def _cap(used: list[Row], found: tuple[Row, ...], state: State, konteks: Konteks) -> Stamps:
    """The stamps; the coverage is the least of the columns."""
    whole = [row for row in found if row["tingkat"] == "provinsi"]
    least = min((row["n_wilayah"] for row in whole), default=None)
    total = whole[0]["n_total"] if whole else None
    return stamps(konteks, used, n=least, total=total, di={"periode": state.tahun})


def _cakupan(found: tuple[Row, ...]) -> tuple[str, ...]:
    """How many areas each sum of the province is of, where they differ."""
    whole = [row for row in found if row["tingkat"] == "provinsi"]
    if len({row["n_wilayah"] for row in whole}) < 2:
        return ()
    parts = (f"{row['indikator_pendek']} {cakupan(row['n_wilayah'], row['n_total'])}" for row in whole)
    return (f"Cakupan: {'; '.join(parts)}.",)


def _apa(found: tuple[Row, ...]) -> str:
    names = list(dict.fromkeys(row["indikator_pendek"] for row in found))
    return ", ".join(names)


def _satu(found: tuple[Row, ...], state: State) -> Table:
    columns = (
        Column("uraian", "Uraian"),
        Column("nilai", "Jumlah", numeric=True),
        Column("satuan", "Satuan"),
        Column("provinsi", "Provinsi", numeric=True),
        Column("cakupan", "Cakupan provinsi"),
    )
    whole = {row["indikator"]: row for row in found if row["tingkat"] == "provinsi"}
    own = [row for row in found if row["kode_wilayah"] == state.wilayah]
    lines = tuple(
        (
            word_cell(row["indikator_nama"]),
            _sel(row),
            word_cell(row["satuan"]),
            *_provinsi(whole[row["indikator"]]),
        )
        for row in own
    )
    return Table(columns, lines, keys=tuple(row["indikator"] for row in own))


def _provinsi(row: Row) -> tuple[Cell, ...]:
    return _sel(row), word_cell(cakupan(row["n_wilayah"], row["n_total"]))


def _semua(found: tuple[Row, ...]) -> Table:
    kinds = {row["indikator"]: row for row in found}
    columns = (
        Column("wilayah", "Kabupaten/kota"),
        *(
            Column(code, f"{one['indikator_pendek']} ({one['satuan']})", numeric=True)
            for code, one in kinds.items()
        ),
    )
    areas: dict[str, list[Row]] = {}
    for row in found:
        areas.setdefault(row["kode_wilayah"], []).append(row)
    lines = {code: (word_cell(of[0]["nama"]), *map(_sel, of)) for code, of in areas.items()}
    whole = next((code for code, of in areas.items() if of[0]["tingkat"] == "provinsi"), "")
    total = lines.pop(whole, None)
    return Table(columns, tuple(lines.values()), total, tuple(lines))


def _sel(row: Row) -> Cell:
    return cell(row, desimal=row["desimal"])
