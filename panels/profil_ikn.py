"""Profil: what IKN means for the area – ring, distance, recorded migration; the evidence ladder."""

from __future__ import annotations

from charts.spec import Cell, Column
from panels import ikn_tangga
from panels.common import cell, plain_cell, word_cell
from panels.ikn_alamat import PAGE, choices
from panels.ikn_migrasi import NONPERMANEN, REGISTER
from panels.mutu_kata import sumber_atau_edisi
from panels.panel import Panel
from panels.profil_dasar import Tempat
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Row, rows
from words import label
from words.format import periode

ARAH = {
    "datang": "Penduduk datang tercatat",
    "pindah": "Penduduk pindah tercatat",
    "neto": "Neto (datang − pindah)",
}
Baris = tuple[Cell, ...]


def ikn(one: Tempat) -> Panel | None:
    """Return the IKN table of an area, or of the rings for the province; None where the edition knows no ring."""
    lines, used = _provinsi(one) if one.provinsi else _wilayah(one)
    if not lines:
        return None
    columns = (
        Column("hal", "Hal"),
        Column("nilai", "Nilai", numeric=True),
        Column("satuan", "Satuan"),
        Column("periode", "Periode"),
        Column("asal", "Asal"),
    )
    made = panel_tabel_data(
        key="profil-ikn",
        title=f"IKN dan {one.nama}: lingkar dan migrasi tercatat",
        unit="jiwa dan kilometer",
        period=f"sampai {periode(one.tahun)}",
        table=isi_tabel(columns, lines, (str(n) for n in range(len(lines)))),
        used=used,
        page=PAGE,
        choices=choices(one.konteks),
        state=one.state,
        konteks=one.konteks,
        alt=f"IKN dan {one.nama}: "
        + "; ".join(" ".join(cell.text for cell in line[:3]) for line in lines)
        + ".",
        notes=() if one.provinsi else (REGISTER, NONPERMANEN),
    )
    return sumber_atau_edisi(made)


def tangga(one: Tempat) -> Panel:
    """Return the evidence ladder of the area, or of the whole province."""
    place = one.kode if one.provinsi else ""
    made = ikn_tangga.tangga(one.state.with_(lingkup=place, jenis_ikn=""), one.konteks)
    return sumber_atau_edisi(made)


def _provinsi(one: Tempat) -> tuple[list[Baris], list[Row]]:
    areas = [row for row in rows("wilayah_daftar", one.konteks) if row["lingkar"] is not None]
    rings = sorted({row["lingkar"] for row in areas})
    lines = [
        (
            word_cell(
                f"Lingkar {ring}: " + ", ".join(row["nama"] for row in areas if row["lingkar"] == ring)
            ),
            plain_cell(sum(row["lingkar"] == ring for row in areas)),
            word_cell("wilayah"),
            word_cell(""),
            word_cell("katalog"),
        )
        for ring in rings
    ]
    return lines, []


def _wilayah(one: Tempat) -> tuple[list[Baris], list[Row]]:
    own = next(row for row in rows("wilayah_daftar", one.konteks) if row["kode_wilayah"] == one.kode)
    ring = [] if own["lingkar"] is None else [_katalog("Lingkar IKN", own["lingkar"], "")]
    far = [] if own["km_ke_kipp"] is None else [_katalog("Jarak ke KIPP", own["km_ke_kipp"], "km")]
    found = _migrasi(one)
    return [*ring, *far, *(_arus(row) for row in found)], found


def _katalog(what: str, value: float, unit: str) -> Baris:
    return word_cell(what), plain_cell(value), word_cell(unit), word_cell(""), word_cell("katalog")


def _migrasi(one: Tempat) -> list[Row]:
    """Return the latest whole year of each direction up to the profile's year; real and contoh apart."""
    own = [
        row
        for row in rows("migrasi_seri", one.konteks)
        if row["kode_wilayah"] == one.kode and row["tahun"] <= int(one.tahun) and row["setahun"]
    ]
    latest: dict[tuple[str, str], Row] = {}
    for row in own:
        key = (row["asal"], row["arah"])
        if key not in latest or row["tahun"] > latest[key]["tahun"]:
            latest[key] = row
    order = [(asal, arah) for asal in ("resmi", "contoh") for arah in ARAH]
    return [latest[key] for key in order if key in latest]


def _arus(row: Row) -> Baris:
    return (
        word_cell(ARAH[row["arah"]]),
        cell(row),
        word_cell("jiwa"),
        word_cell(str(row["tahun"])),
        word_cell(label.asal(row["asal"])),
    )
