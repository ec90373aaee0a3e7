"""Jenis: what all parts of the page share – its own choices, the rows of the chosen place, names of types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from charts.spec import Axis, Cell, Keadaan, Tick
from panels.common import empty_cell, status_flag
from panels.jenis_preset import PRESET, SEMUA, Preset
from panels.state import SEMUA as SEMUA_WILAYAH
from panels.state import SEMUA_JENIS, Choice, State
from queries import Konteks, Row, rows
from words import catatan, label
from words.format import batas_rapi, ticks
from words.keadaan import cakupan, nilai_teks

PAGE = "/jenis"
JENIS = "jenis"
KELOMPOK = {
    JENIS: "Menurut jenis",
    "pilar": "Menurut pilar",
    "spm": "Menurut layanan SPM",
    "pas": "Menurut kelompok PAS",
}
TAMPIL = ("jumlah", "terlayani", "porsi")
PILIH_WILAYAH = (
    "Pilih satu wilayah pada saringan di atas untuk membandingkan porsi tiap jenis dengan provinsi."
)


def choices(konteks: Konteks) -> dict[str, Choice]:
    """Return the choices of the page's own controls."""
    return {
        "kelompok": Choice(KELOMPOK, JENIS),
        "preset": Choice({code: one.nama for code, one in PRESET.items()}, SEMUA),
        "tampil": Choice({code: label.tampil(code) for code in TAMPIL}, "jumlah"),
    }


def kelompok(state: State) -> str:
    """Return the grouping shown: single types, or the roll-ups of one dimension."""
    return state.kelompok if state.kelompok in KELOMPOK else JENIS


def preset(state: State) -> Preset:
    """Return the preset; presets select single types, so a roll-up view always shows all."""
    return PRESET[state.preset if kelompok(state) == JENIS and state.preset in PRESET else SEMUA]


def menurut(state: State) -> str:
    """Return what a title says after "menurut": the grouping, and the preset when one is chosen."""
    word = KELOMPOK[kelompok(state)].removeprefix("Menurut ")
    chosen = preset(state)
    return f"{word} (pilihan: {chosen.nama})" if chosen.jenis else word


def semua_baris(state: State, konteks: Konteks) -> tuple[Row, ...]:
    """Return recorded and served of the chosen grouping for every area and the province."""
    return rows("rincian", konteks, periode=state.tahun, dimensi=kelompok(state))


def di_tempat(found: Iterable[Row], state: State) -> tuple[Row, ...]:
    """Return the rows of the chosen area, or of the province; an area not yet made that year has no numbers."""
    if state.wilayah == SEMUA_WILAYAH:
        return tuple(row for row in found if row["tingkat"] == "provinsi")
    return tuple(row for row in found if row["kode_wilayah"] == state.wilayah)


def terpilih(found: Iterable[Row], state: State, satuan: str = "") -> tuple[Row, ...]:
    """Return the rows that the preset keeps, without the grand total; in one unit when it is named."""
    wanted = preset(state).jenis
    return tuple(
        row
        for row in found
        if row["jenis"] != SEMUA_JENIS
        and (not wanted or row["jenis"] in wanted)
        and (not satuan or row["satuan"] == satuan)
    )


def satuan_ada(found: Iterable[Row], state: State) -> tuple[str, ...]:
    """Return the units of the kept rows; each gets its own chart, because units never share an axis."""
    return tuple(dict.fromkeys(row["satuan"] for row in terpilih(found, state)))


def jumlah_semua(found: Iterable[Row], satuan: str) -> Row | None:
    """Return the row of the published sum over all types in one unit."""
    return next((row for row in found if row["jenis"] == SEMUA_JENIS and row["satuan"] == satuan), None)


def label_jenis(row: Mapping[str, Any]) -> str:
    """Return the short name with the official number; a group row says that it is one."""
    if row["keluarga"] == "pmks":
        return f"{nomor(row['jenis'])} {row['nama_pendek']}"
    if row["keluarga"] == "grup":
        return f"Gab. {row['nama_pendek']}"
    return row["nama_pendek"]


def nama_jenis(row: Mapping[str, Any]) -> str:
    """Return the full name; a group row says that it is one."""
    return f"{row['nama']} (baris gabungan)" if row["keluarga"] == "grup" else row["nama"]


def nomor(kode: str) -> str:
    """Return the official number of a type code: "PMKS-07" -> "07"."""
    return kode.rpartition("-")[2]


def teks(row: Mapping[str, Any], key: str, desimal: int = 0) -> str:
    """Return the printed text of one of the row's values, by its own state and status."""
    flag = status_flag({"status": row.get(f"status_{key}")})
    return nilai_teks(row[key], desimal, row[f"keadaan_{key}"], flag)


def sel(value: float | None, desimal: int = 0, keadaan: Keadaan = "ada") -> Cell:
    """Return a table cell of a computed number; zero is a state of its own, a missing one keeps its reason."""
    if value is None:
        return empty_cell("tidak_tersedia" if keadaan in ("ada", "nihil") else keadaan)
    state = "nihil" if value == 0 else "ada"
    return Cell(float(value), nilai_teks(value, desimal, state), state)


def nama_tempat(found: Iterable[Row]) -> str:
    """Return the formal name of the place that the rows are of, "" when there are none."""
    return next((row["wilayah"] for row in found), "")


def sumbu(title: str, values: Iterable[float | None], desimal: int = 0) -> Axis:
    """Return a value axis from zero over the given values; None is left out, and with it all but the zero."""
    known = [value for value in values if value is not None]
    lo, hi = batas_rapi(0, max(known, default=0))
    found = tuple(Tick(v, text) for v, text in ticks(lo, hi, desimal=desimal))
    return Axis(title, lo, hi, found if known else found[:1])


def dipakai(found: Iterable[Row], *keys: str) -> list[dict[str, Any]]:
    """Return origin, status and subject of the values that are shown, as panels.common.stamps reads them."""
    return [
        {**row, "status": row[f"status_{key}"] if row[key] is not None else "tetap"}
        for row in found
        for key in keys
    ]


def catatan_jenis(found: Iterable[Row]) -> tuple[str, ...]:
    """Return the standing cautions of the shown types, each once with the types it holds for."""
    whom: dict[str, list[Row]] = {}
    for row in found:
        for note in catatan.jenis(row["jenis"]):
            whom.setdefault(note, []).append(row)
    return tuple(f"{_panggilan(concerned)}: {note}" for note, concerned in whom.items())


def _panggilan(found: Iterable[Row]) -> str:
    numbers = ", ".join(nomor(row["jenis"]) for row in found if row["keluarga"] == "pmks")
    others = [row["nama_pendek"] for row in found if row["keluarga"] != "pmks"]
    return ", ".join([f"Jenis {numbers}", *others] if numbers else others)


def cakupan_baris(row: Row) -> str:
    """Return "9 dari 10 wilayah" of a province row, "" of a single area."""
    return cakupan(row["n_wilayah"], row["n_total"]) if row["tingkat"] == "provinsi" else ""
