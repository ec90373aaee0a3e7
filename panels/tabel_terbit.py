"""The columns of a published table as a table for readers."""

from __future__ import annotations

from charts.spec import Column, Table
from panels.common import word_cell
from queries.terbit import tabel_terbit
from queries.terbit_batasan import kosakata
from words.unduhan import TIPE

KOLOM = (
    Column("kolom", "Kolom"),
    Column("tipe", "Tipe"),
    Column("arti", "Arti"),
    Column("nilai", "Nilai yang mungkin"),
)


def arti_kolom(tabel: str) -> Table:
    """Return name, type, meaning and closed list of every column, the key's columns marked."""
    one = tabel_terbit()[tabel]
    return Table(
        KOLOM,
        tuple(
            (
                word_cell(column.nama + (" (kunci)" if column.nama in one.kunci else "")),
                word_cell(TIPE[column.tipe]),
                word_cell(column.arti),
                word_cell(", ".join(word or "(kosong)" for word in kosakata(tabel, column.nama))),
            )
            for column in one.kolom
        ),
    )
