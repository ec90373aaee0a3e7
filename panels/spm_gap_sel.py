"""One SPM row as people read it: the gap in words, who must act, and its table cells."""

from __future__ import annotations

from charts.spec import Cell, Column, Rumus
from panels.common import plain_cell, status_flag, text
from queries import Row
from words import kesenjangan as kata
from words.format import bertanda, persen
from words.keadaan import NIHIL, akhiran, nama, simbol


def kalimat_belum(row: Row) -> str:
    """Return the gap in words, or the state of the cell."""
    if row["melebihi"]:
        return kata.melebihi(row["terlayani"], row["butuh"])
    if row["belum"] is None:
        return nama(row["keadaan"]).lower()
    return kata.belum(row["belum"], row["butuh"], row["persen_belum"])


def capaian(row: Row) -> str:
    """Return the share served against its target: "Capaian 89,4 %, target 100 % (−10,6 poin persen)"."""
    off = row["persen"] - row["target_persen"]
    short = f" ({bertanda(off, 1)} poin persen)" if row["persen"] < row["target_persen"] else ""
    return f"Capaian {persen(row['persen'], 1)}, target {persen(row['target_persen'], 0)}{short}"


def siapa(row: Row) -> str:
    """Return who must act on a row."""
    return kata.siapa(row["kewenangan"], row["nama_wilayah"], row["bunyi"], gabungan=row["gabungan"])


def baca(row: Row) -> str:
    """Return a row read out."""
    return f"{kata.layanan(row['nama_pendek'])}, {row['bunyi']}: {kalimat_belum(row)}"


def jiwa(row: Row) -> str:
    """Return the printed gap: a number with its mark, – where nobody is left, or the symbol of the state."""
    if row["belum"] == 0:
        return simbol(NIHIL) + akhiran(status_flag(row))
    return text(row, "belum")


def sel_belum(row: Row) -> Cell:
    """Return the gap as a cell."""
    if row["belum"] == 0:
        return Cell(0.0, jiwa(row), NIHIL)
    return Cell(None if row["belum"] is None else float(row["belum"]), jiwa(row), row["keadaan"])


def sel_persen(row: Row, key: str) -> Cell:
    """Return a percent as a cell; a small base says so."""
    if row[key] is not None:
        return plain_cell(row[key], 1)
    if row["keadaan"] == "ada":
        return Cell(None, kata.BASIS_KECIL, "tidak_tersedia")
    return plain_cell(None, 1, row["keadaan"])


def sel_jiwa(row: Row, key: str) -> Cell:
    """Return need or service as a cell."""
    value = row[key]
    if value == 0:
        return Cell(0.0, simbol(NIHIL) + akhiran(status_flag(row)), NIHIL)
    own = {**row, "keadaan": "ada"} if row["melebihi"] else row  # both counts stand, only their gap does not
    return Cell(None if value is None else float(value), text(own, key), own["keadaan"])


def kolom_angka() -> tuple[Column, ...]:
    """Return the columns gap, need, service, gap in percent, share and target, derived ones with their formulas."""
    return (
        Column("belum", "Belum terlayani (jiwa)", numeric=True, rumus=Rumus("selisih", "butuh", "terlayani")),
        Column("butuh", "Membutuhkan, Y (jiwa)", numeric=True, jumlah=True),
        Column("terlayani", "Terlayani, X (jiwa)", numeric=True, jumlah=True),
        Column(
            "persen_belum",
            "Belum terlayani (%)",
            numeric=True,
            desimal=1,
            rumus=Rumus("rasio", "belum", "butuh", 100),
        ),
        Column(
            "persen", "Capaian (%)", numeric=True, desimal=1, rumus=Rumus("rasio", "terlayani", "butuh", 100)
        ),
        Column("target", "Target (%)", numeric=True),
    )


def sel_angka(row: Row) -> tuple[Cell, ...]:
    """Return the cells of `kolom_angka`."""
    return (
        sel_belum(row),
        sel_jiwa(row, "butuh"),
        sel_jiwa(row, "terlayani"),
        sel_persen(row, "persen_belum"),
        sel_persen(row, "persen"),
        plain_cell(row["target_persen"]),
    )
