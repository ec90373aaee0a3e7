"""Profil: the table twin of the spine chart."""

from __future__ import annotations

from charts.spec import Cell, Column, SpineRow, Table
from panels.common import cell, plain_cell, word_cell
from panels.profil_duri_baris import ANGKA, PORSI, keadaan
from queries import Row
from words.kalimat import BASIS_PERSEN
from words.keadaan import cakupan

BASIS_KECIL = f"basis < {BASIS_PERSEN}"


def tabel(
    own: tuple[Row, ...],
    middle: dict[str, Row],
    lines: tuple[SpineRow, ...],
    ukur: str,
    nama: str,
    acuan: str,
) -> Table:
    """Return the table twin: count and value of the area, the comparison, the spread, and the word for it."""
    unit = "per 10.000" if ukur == ANGKA else "%"
    counts = (
        (Column("nilai", "Jumlah", numeric=True), Column("penduduk", "Penduduk", numeric=True))
        if ukur == ANGKA
        else (Column("tertangani", "Tertangani", numeric=True), Column("terdata", "Terdata", numeric=True))
    )
    columns = (
        Column("jenis", "Jenis"),
        Column("satuan", "Satuan"),
        *counts,
        Column(ukur, f"{nama} ({unit})", numeric=True, desimal=1),
        Column("pusat", f"{acuan} ({unit})", numeric=True, desimal=1),
        *(Column(key, title, numeric=True, desimal=1) for key, title in _SEBARAN),
        Column("banding", "Perbandingan"),
        *((Column("cakupan", "Cakupan"),) if _himpunan(own) else ()),
    )
    made = tuple(
        (*_garis(row, middle.get(row["jenis"]), line, ukur), *(_cakupan(row) if _himpunan(own) else ()))
        for row, line in zip(own, lines, strict=True)
    )
    return Table(columns, made, keys=tuple(row["jenis"] for row in own))


def _himpunan(own: tuple[Row, ...]) -> bool:
    """Whether the rows are of several areas together: then each says of how many."""
    return any(row["n_total"] > 1 for row in own)


def _cakupan(row: Row) -> tuple[Cell]:
    return (word_cell(cakupan(row["n_wilayah"], row["n_total"])),)


_SEBARAN = (
    ("rendah", "Wilayah terendah"),
    ("q1", "Kuartil 1"),
    ("q3", "Kuartil 3"),
    ("tinggi", "Wilayah tertinggi"),
)


def _garis(row: Row, middle: Row | None, line: SpineRow, ukur: str) -> tuple[Cell, ...]:
    return (
        word_cell(row["nama"]),
        word_cell(row["satuan"]),
        *_hitung(row, ukur),
        _sel(row, ukur),
        _sel(middle, ukur) if middle else plain_cell(None),
        *(plain_cell(getattr(line, key), 1) for key, _ in _SEBARAN),
        word_cell("; ".join(line.mark.hover[-1:])),
    )


def _hitung(row: Row, ukur: str) -> tuple[Cell, Cell]:
    if ukur == ANGKA:
        return cell(row), plain_cell(row["penduduk"])
    state = row["keadaan_porsi"]
    return tuple(
        plain_cell(row[key], 0, "tidak_tersedia" if state in ("ada", "nihil") else state)
        for key in ("tertangani", "terdata")
    )


def _sel(row: Row, ukur: str) -> Cell:
    if row[ukur] is None and ukur == PORSI and row["keadaan_porsi"] in ("ada", "nihil"):
        return Cell(None, BASIS_KECIL, "tidak_tersedia")
    return plain_cell(row[ukur], 1, keadaan(row, ukur))
