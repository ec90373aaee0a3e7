"""Table of the gap between recorded and served: people first, percent second, who must act, why there is none."""

from __future__ import annotations

from collections.abc import Iterable

from charts.spec import Cell, Column, Rumus, Table
from panels import jenis as dasar
from panels.common import empty_cell, status_flag, word_cell
from queries import Row
from words import gap_jenis as kata
from words import label
from words.keadaan import nilai_teks
from words.kesenjangan import BASIS_KECIL

PILIHAN = ("lain", "cakupan")  # columns that only stand where a row has something to say in them


def kolom(satuan: str = "") -> tuple[Column, ...]:
    """Return all columns; `satuan` "" when the rows are of several units, which then have a column of their own."""
    unit = () if satuan else (Column("satuan", "Satuan"),)
    gap = Rumus("selisih", "terdata", "tertangani")
    return (
        Column("kode", "Kode"),
        Column("jenis", "Nama"),
        *unit,
        Column("belum", "Belum tertangani", numeric=True, satuan=satuan, rumus=gap),
        Column("persen", "Belum (%)", numeric=True, desimal=1, rumus=Rumus("rasio", "belum", "terdata", 100)),
        Column("pelaksana", "Yang harus bertindak"),
        Column("terdata", "Terdata", numeric=True, satuan=satuan),
        Column("tertangani", "Tertangani", numeric=True, satuan=satuan),
        Column("lain", "Pihak lain"),
        Column("cakupan", "Cakupan"),
        Column("keterangan", "Keterangan"),
    )


def tabel(found: Iterable[Row]) -> Table:
    """Return the table twin of rows of one unit, or of all units when they differ."""
    kept = tuple(found)
    units = {row["satuan"] for row in kept}
    unit = next(iter(units)) if len(units) == 1 else ""
    columns, lines = kolom(unit), tuple(_baris(row, unit) for row in kept)
    used = [
        i for i, one in enumerate(columns) if one.key not in PILIHAN or any(line[i].text for line in lines)
    ]
    return Table(
        columns=tuple(columns[i] for i in used),
        rows=tuple(tuple(line[i] for i in used) for line in lines),
        keys=tuple(row["jenis"] for row in kept),
    )


def _baris(row: Row, unit: str) -> tuple[Cell, ...]:
    return (
        word_cell(row["jenis"]),
        word_cell(dasar.nama_jenis(row)),
        *(() if unit else (word_cell(row["satuan"]),)),
        sel(row, "belum"),
        sel_persen(row),
        word_cell(pelaksana(row)),
        sel(row, "terdata"),
        sel(row, "tertangani"),
        word_cell(row["lain"]),
        word_cell(dasar.cakupan_baris(row)),
        word_cell(keterangan(row)),
    )


def sel(row: Row, key: str) -> Cell:
    """Return the cell of belum, terdata or tertangani by its own state and status."""
    state = row["keadaan"] if key == "belum" else row[f"keadaan_{key}"]
    if row[key] is None:
        return empty_cell("tidak_tersedia" if state in ("ada", "nihil") else state)
    return Cell(float(row[key]), nilai_teks(row[key], 0, state, status_flag(row)), state)


def sel_persen(row: Row) -> Cell:
    """Return the share not served; a base below 20 has none."""
    if row["belum"] is None:
        return sel(row, "belum")
    if row["persen"] is None:
        return Cell(None, BASIS_KECIL, "tidak_tersedia")
    return dasar.sel(row["persen"], 1)


def pelaksana(row: Row) -> str:
    """Who owns the gap; in the view of one area the kab/kota stands by its authority, never by a panti."""
    return kata.pelaksana(row["kewenangan"], row["bunyi"])


def keterangan(row: Row) -> str:
    """Why there is no gap, what the numbers rest on, their status and origin."""
    seized = kata.TERJARING if kata.terjaring(row["jenis"]) else ""
    shown = row["terdata"] is not None or row["tertangani"] is not None
    status = label.status(row["status"]) if shown and row["status"] != "tetap" else ""
    origin = label.asal("contoh").lower() if shown and row["asal"] == "contoh" else ""
    parts = (kata.alasan(row["alasan"], row["keadaan"]), seized, status, origin)
    return "; ".join(part for part in parts if part)
