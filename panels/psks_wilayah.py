"""The twelve PSKS types by area in one wide table."""

from __future__ import annotations

from collections.abc import Iterator

from charts.spec import Cell, Column, Table
from panels.common import cell, plain_cell, stamps, status_flag, word_cell
from panels.panel import Panel, Stamps
from panels.psks import PAGE, POTENSI, choices
from panels.ringkasan import nama_lingkup, provinsi
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from words import label
from words import psks as kata
from words.format import periode
from words.keadaan import cakupan, nilai_teks


def semua(state: State, konteks: Konteks) -> tuple[Row, ...]:
    """Return every type of every area and the province for the chosen year."""
    return rows("psks_wilayah", konteks, periode=state.tahun, dasar=state.penduduk)


def tabel(state: State, konteks: Konteks) -> Panel:
    """Return the twelve types: of the chosen area beside the province, or of every area side by side."""
    found = semua(state, konteks)
    alone = state.satu_wilayah
    used = [row for row in found if not alone or row["kode_wilayah"] == state.wilayah]
    place = nama_lingkup(state, konteks)
    return panel_tabel_data(
        key="psks-jenis",
        title=f"Dua belas jenis PSKS, {place}" if alone else "Dua belas jenis PSKS menurut wilayah",
        unit="satuan pada kolom Satuan" if alone else "satuan pada judul kolom",
        period=f"{place}, {periode(state.tahun)}",
        table=_satu(found, state, konteks) if alone else _semua(found),
        used=[row for row in used if row["nilai"] is not None],
        page=PAGE,
        choices=choices(konteks),
        state=state.with_(bagian=POTENSI),
        konteks=konteks,
        sumber_id=_sumber(used, alone),
        stempel=_cap(used, found, state, konteks),
        alt=f"Dua belas jenis PSKS, {place}, {state.tahun}.",
        sentences=()
        if any(row["nilai"] is not None for row in found)
        else (kata.kosong("PSKS", state.tahun),),
        notes=(*_catatan_cakupan(found), kata.BUKAN_ORANG, *((kata.PER_DESA,) if alone else ())),
    )


def _sumber(used: list[Row], alone: bool) -> Iterator[str | None]:
    """The sources of the counts; of population and villages too where ratios stand beside them."""
    keys = ("sumber_id", "sumber_dasar") if alone else ("sumber_id",)
    return (row[key] for row in used for key in keys if row["nilai"] is not None)


def _cap(used: list[Row], found: tuple[Row, ...], state: State, konteks: Konteks) -> Stamps:
    whole = [row for row in found if row["tingkat"] == "provinsi"]
    least = min(whole, key=lambda row: row["n_wilayah"]) if whole else None
    kept = [row for row in used if row["nilai"] is not None]
    return stamps(
        konteks,
        kept,
        n=least["n_wilayah"] if least else None,
        total=least["n_total"] if least else None,
        penyebut=label.dasar(state.penduduk) if state.satu_wilayah else "",
        di={"periode": state.tahun},
    )


def _catatan_cakupan(found: tuple[Row, ...]) -> tuple[str, ...]:
    """The types that fewer areas gave than others did (the head of the panel names the least)."""
    whole = [row for row in found if row["tingkat"] == "provinsi"]
    most = max((row["n_wilayah"] for row in whole), default=0)
    late = [
        f"{row['jenis_pendek']} {cakupan(row['n_wilayah'], row['n_total'])}"
        for row in whole
        if row["n_wilayah"] < most
    ]
    known = cakupan(most, whole[0]["n_total"]) if late else ""
    return (f"Cakupan jenis terbanyak {known}; lebih kecil: {'; '.join(late)}.",) if late else ()


_KOLOM_SATU = (
    Column("jenis", "Jenis PSKS"),
    Column("nilai", "Jumlah", numeric=True),
    Column("satuan", "Satuan"),
    Column("per_10rb", "Per 10.000 penduduk", numeric=True, desimal=2),
    Column("per_desa", "Per desa/kelurahan", numeric=True, desimal=2),
    Column("provinsi", "Provinsi", numeric=True),
    Column("cakupan", "Cakupan provinsi"),
)


def _satu(found: tuple[Row, ...], state: State, konteks: Konteks) -> Table:
    home = provinsi(konteks)["kode_wilayah"]
    whole = {row["jenis"]: row for row in found if row["kode_wilayah"] == home}
    own = [row for row in found if row["kode_wilayah"] == state.wilayah]
    lines = (
        (
            word_cell(row["jenis_nama"]),
            cell(row),
            word_cell(row["satuan"]),
            nisbah(row, "per_10rb"),
            nisbah(row, "per_desa"),
            cell(whole[row["jenis"]]),
            word_cell(cakupan(whole[row["jenis"]]["n_wilayah"], whole[row["jenis"]]["n_total"])),
        )
        for row in own
    )
    return isi_tabel(_KOLOM_SATU, lines, (row["jenis"] for row in own))


def nisbah(row: Row, key: str) -> Cell:
    """A ratio as a cell; without a count it carries the count's state, without a base "tidak tersedia"."""
    if row[key] is None:
        return plain_cell(None, keadaan=row["keadaan"])
    return Cell(float(row[key]), nisbah_teks(row, key))


def nisbah_teks(row: Row, key: str) -> str:
    """The printed text of a known ratio: of a provisional count it is provisional too."""
    return nilai_teks(row[key], 2, "ada", status_flag(row))


def _semua(found: tuple[Row, ...]) -> Table:
    types = {row["jenis"]: row for row in found}
    columns = (
        Column("wilayah", "Kabupaten/kota"),
        *(
            Column(code, f"{one['jenis_pendek']} ({one['satuan']})", numeric=True, jumlah=True)
            for code, one in types.items()
        ),
    )
    areas: dict[str, list[Row]] = {}
    for row in found:
        areas.setdefault(row["kode_wilayah"], []).append(row)
    lines = {code: (word_cell(of[0]["nama"]), *map(cell, of)) for code, of in areas.items()}
    whole = next((code for code, of in areas.items() if of[0]["tingkat"] == "provinsi"), "")
    total = lines.pop(whole, None)
    return Table(columns, tuple(lines.values()), total, tuple(lines))
