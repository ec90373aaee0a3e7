"""One PSKS type by area as bars: how many, and per 10.000 people."""

from __future__ import annotations

from charts.spec import Axis, BarSpec, Cell, Column, Keadaan, Mark, Rumus, Series, Table, Tick
from panels.common import cell, plain_cell, sources, stamps, text, word_cell
from panels.panel import Panel
from panels.psks import PAGE, choices
from panels.psks_wilayah import nisbah, nisbah_teks, semua
from panels.ringkasan_pilar import sumbu
from panels.state import State, address
from queries import Konteks, Row
from words import kalimat, label
from words import psks as kata
from words.format import angka, batas_rapi, periode, ticks
from words.keadaan import nilai_teks


def jumlah(state: State, konteks: Konteks) -> Panel:
    """Return the chosen type by area as bars."""
    return _bagan("psks-jumlah", state, konteks)


def per_penduduk(state: State, konteks: Konteks) -> Panel:
    """Return the chosen type per 10.000 people by area as bars."""
    return _bagan("psks-angka", state, konteks)


def _bagan(key: str, state: State, konteks: Konteks) -> Panel:
    found = [row for row in semua(state, konteks) if row["jenis"] == state.potensi]
    areas = [row for row in found if row["tingkat"] != "provinsi"]
    whole, rate, name = found[-1], key == "psks-angka", found[0]["jenis_nama"]
    used = [row for row in found if row["nilai"] is not None]
    unit = "per 10.000 penduduk" if rate else whole["satuan"]
    own_key = "per_10rb" if rate else "nilai"
    return Panel(
        key=f"{key}-{state.potensi}".lower(),
        title=f"{name} per 10.000 penduduk" if rate else name,
        unit=unit,
        period=periode(state.tahun),
        spec=_spec(areas, own_key, unit, whole["jenis_pendek"], state),
        table=_tabel(areas, whole),
        sources=sources(konteks, (row[key] for row in found for key in ("sumber_id", "sumber_dasar"))),
        stamps=stamps(
            konteks, used, total=whole["n_total"],
            n=sum(row[own_key] is not None for row in areas) if rate else whole["n_wilayah"],
            penyebut=label.dasar(state.penduduk), di={"periode": state.tahun, "jenis": state.potensi},
        ),
        alt=f"{name}, {state.tahun}: {'; '.join(row['nama_pendek'] + ' ' + _teks(row, own_key) for row in areas)}.",
        sentences=() if rate else (_kalimat(whole, state),),
        notes=(kata.PER_DESA,) if not rate else (),
        state=address(PAGE, state, konteks, choices(konteks)),
    )  # fmt: skip


def _kalimat(whole: Row, state: State) -> str:
    if whole["nilai"] is None:
        return kata.kosong(whole["jenis_nama"], state.tahun)
    said = kata.jumlah(
        whole["jenis_nama"],
        angka(whole["nilai"]),
        whole["satuan"],
        whole["n_wilayah"],
        whole["n_total"],
        state.tahun,
    )
    return kalimat.tandai(said, whole["status"], whole["asal"] == "contoh")


def _teks(row: Row, key: str) -> str:
    if key == "nilai":
        return text(row)
    return nilai_teks(None, 0, _keadaan(row, key)) if row[key] is None else nisbah_teks(row, key)


def _keadaan(row: Row, key: str) -> Keadaan:
    """The state of a bar: a ratio without its base is not available, whatever the count is."""
    return "tidak_tersedia" if row[key] is None and row["nilai"] is not None else row["keadaan"]


def _spec(areas: list[Row], key: str, unit: str, name: str, state: State) -> BarSpec:
    marks = tuple(
        Mark(
            row["kode_wilayah"], row["nama_pendek"], row[key], _teks(row, key),
            _keadaan(row, key),
        )
        for row in areas
    )  # fmt: skip
    contoh = any(row["asal"] == "contoh" and row["nilai"] is not None for row in areas)
    values = [row[key] for row in areas]
    axis = sumbu(values, unit) if key == "nilai" else _sumbu_angka(values, unit)
    categories = tuple((row["kode_wilayah"], row["nama_pendek"]) for row in areas)
    return BarSpec(categories, (Series(name, marks, contoh=contoh),), axis, selected=state.wilayah)


def _sumbu_angka(values: list[float | None], unit: str) -> Axis:
    known = [value for value in values if value is not None]
    lo, hi = batas_rapi(0.0, max([*known, 0.1]), 3)
    found = tuple(Tick(at, words) for at, words in ticks(lo, hi, 3))
    return Axis(unit, lo, hi, found if known else found[:1])


def _tabel(areas: list[Row], whole: Row) -> Table:
    columns = (
        Column("wilayah", "Kabupaten/kota"),
        Column("nilai", f"Jumlah ({whole['satuan']})", numeric=True, jumlah=True),
        Column("penduduk", "Penduduk", numeric=True, jumlah=True),
        Column(
            "per_10rb", "Per 10.000 penduduk", numeric=True, desimal=2,
            rumus=Rumus("rasio", "nilai", "penduduk", 10_000),
        ),
        Column("desa", "Desa/kelurahan", numeric=True, jumlah=True),
        Column("per_desa", "Per desa/kelurahan", numeric=True, desimal=2, rumus=Rumus("rasio", "nilai", "desa")),
    )  # fmt: skip
    lines = tuple(_garis(row) for row in areas)
    return Table(columns, lines, _garis(whole), tuple(row["kode_wilayah"] for row in areas))


def _garis(row: Row) -> tuple[Cell, ...]:
    return (
        word_cell(row["nama"]),
        cell(row),
        plain_cell(row["penduduk"]),
        nisbah(row, "per_10rb"),
        plain_cell(row["desa"]),
        nisbah(row, "per_desa"),
    )
