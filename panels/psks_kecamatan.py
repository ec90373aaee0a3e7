"""PSKS by kecamatan: where TKSK are missing by count, the kecamatan as dots, and what each sender gave."""

from __future__ import annotations

from charts.spec import ChoroplethSpec, Column, Point, Table
from geo import loader
from panels import kapasitas_rasio as rasio
from panels.common import cell, plain_cell, sources, text, word_cell
from panels.kapasitas import cap
from panels.panel import Panel
from panels.peta import alt_text
from panels.psks import KECAMATAN, PAGE, choices
from panels.sebaran import Nilai, Sebaran, kelas, marks
from panels.sebaran import tabel as tabel_sebaran
from panels.sebaran_baca import ids
from panels.state import SEMUA, State, address
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from words import psks as kata
from words.format import periode
from words.keadaan import cakupan

RAPI = "rapi"


def semua(state: State, konteks: Konteks) -> tuple[Row, ...]:
    """Return every kecamatan with each type for the chosen year, of the chosen area when there is one."""
    found = rows("psks_kecamatan", konteks, periode=state.tahun)
    return found if state.wilayah == SEMUA else tuple(row for row in found if row["induk"] == state.wilayah)


def peta(state: State, konteks: Konteks) -> Panel:
    """Return the map: kecamatan without TKSK by count of each kab/kota, every kecamatan as a dot."""
    shown = _ukur(state, konteks)
    breaks, legend = kelas(shown, RAPI)
    selected = "" if state.wilayah == SEMUA else state.wilayah
    found = rasio.semua(state, konteks)
    whole = rasio.provinsi(found, rasio.KECAMATAN)
    return Panel(
        key="psks-peta",
        title=shown.judul,
        unit=shown.satuan,
        period=periode(state.tahun),
        spec=ChoroplethSpec(
            marks(shown, breaks), legend, points=_titik(state, konteks), selected=selected,
            attribution=loader.attribution(),
        ),
        table=tabel_sebaran(shown),
        sources=sources(konteks, shown.sumber_id),
        stamps=cap(shown.dipakai, (whole,) if whole else (), state, konteks),
        alt=alt_text(shown),
        sentences=shown.kalimat,
        notes=(kata.TKSK, kata.TITIK),
        state=address(PAGE, state.with_(bagian=KECAMATAN), konteks, choices(konteks)),
    )  # fmt: skip


def _ukur(state: State, konteks: Konteks) -> Sebaran:
    found = rasio.semua(state, konteks)
    areas, whole = rasio.wilayah(found, rasio.KECAMATAN), rasio.provinsi(found, rasio.KECAMATAN)
    used = tuple(row for row in areas if row["penyebut"] is not None)
    return Sebaran(
        judul="Kecamatan tanpa TKSK menurut selisih jumlah",
        satuan="kecamatan",
        periode=state.tahun,
        desimal=0,
        nilai=tuple(map(_nilai, areas)),
        kolom=(
            Column("kecamatan", "Kecamatan", numeric=True, jumlah=True),
            Column("tksk", "TKSK", numeric=True, jumlah=True),
            Column("tanpa", "Kecamatan tanpa TKSK", numeric=True, jumlah=True),
        ),
        dipakai=used,
        sumber_id=ids(used),
        total=_nilai(whole) if whole else None,
        kalimat=(_kalimat(state, konteks),),
    )


def _nilai(row: Row) -> Nilai:
    return Nilai(
        row["kode_wilayah"], row["nama"], row["nama_pendek"], row["nilai"], text(row, peta=True), row["keadaan"],
        (rasio.sisi(row, "pembilang"), rasio.sisi(row, "penyebut"), rasio.sel(row)), hover=(rasio.hitungan(row),),
    )  # fmt: skip


def _titik(state: State, konteks: Konteks) -> tuple[Point, ...]:
    """One dot per kecamatan: filled where the sender gave the chosen type, open where not."""
    own = {row["kode_wilayah"]: row for row in semua(state, konteks) if row["jenis"] == state.potensi}
    return tuple(
        Point(*feature["geometry"]["coordinates"], _label(row), _bentuk(row), show_label=False)
        for feature in loader.kecamatan()["features"]
        if (row := own.get(feature["properties"]["kode_wilayah"]))
    )


def _bentuk(row: Row) -> str:
    return "titik" if row["nilai"] is not None else "lingkaran"


def _label(row: Row) -> str:
    return (
        f"{row['nama']} – {row['jenis_pendek']}: {text(row)} {row['satuan'] if row['nilai'] else ''}".rstrip()
    )


def _kalimat(state: State, konteks: Konteks) -> str:
    own = [row for row in semua(state, konteks) if row["jenis"] == state.potensi]
    known = [row for row in own if row["nilai"] is not None]
    none = sum(row["keadaan"] == "nihil" for row in known)
    return kata.kecamatan(own[0]["jenis_pendek"] if own else "PSKS", len(known), len(own), none, state.tahun)


def tabel(state: State, konteks: Konteks) -> Panel:
    """Return the table by kecamatan: all types of one area, or the chosen type by area with how many gave it."""
    found = semua(state, konteks)
    used = [row for row in found if row["nilai"] is not None]
    alone = state.satu_wilayah
    name = next((row["jenis_nama"] for row in found if row["jenis"] == state.potensi), "")
    where = found[0]["induk_nama"] if alone and found else ""
    return panel_tabel_data(
        key="psks-kecamatan",
        title=f"PSKS per kecamatan, {where}" if alone else f"{name}: data per kecamatan menurut wilayah",
        unit="satuan pada judul kolom" if alone else "kecamatan",
        period=periode(state.tahun),
        table=_per_kecamatan(found) if alone else _per_wilayah(found, state),
        used=used,
        page=PAGE,
        choices=choices(konteks),
        state=state.with_(bagian=KECAMATAN),
        konteks=konteks,
        sentences=(_kalimat(state, konteks),) if alone else (),
    )


def _per_kecamatan(found: tuple[Row, ...]) -> Table:
    types = {row["jenis"]: row for row in found}
    columns = (
        Column("kecamatan", "Kecamatan"),
        *(
            Column(code, f"{one['jenis_pendek']} ({one['satuan']})", numeric=True)
            for code, one in types.items()
        ),
    )
    lines: dict[str, list[Row]] = {}
    for row in found:
        lines.setdefault(row["kode_wilayah"], []).append(row)
    return isi_tabel(columns, ((word_cell(of[0]["nama"]), *map(cell, of)) for of in lines.values()), lines)


def _per_wilayah(found: tuple[Row, ...], state: State) -> Table:
    areas: dict[str, list[Row]] = {}
    for row in found:
        if row["jenis"] == state.potensi:
            areas.setdefault(row["induk"], []).append(row)
    columns = (
        Column("wilayah", "Kabupaten/kota"),
        Column("diketahui", "Kecamatan dengan data"),
        Column("tanpa", "Kecamatan tanpa (nihil)", numeric=True),
        Column("nama", "Nama kecamatan tanpa"),
    )
    return isi_tabel(columns, (_garis(of) for of in areas.values()), areas)


def _garis(of: list[Row]) -> tuple:
    known = [row for row in of if row["nilai"] is not None]
    none = [row["nama"] for row in known if row["keadaan"] == "nihil"]
    return (
        word_cell(of[0]["induk_nama"]),
        word_cell(cakupan(len(known), len(of)).replace("wilayah", "kecamatan")),
        plain_cell(len(none) if known else None),
        word_cell(", ".join(none)),
    )
