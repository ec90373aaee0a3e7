"""What a published column may hold: its closed list and the table it points to.

A column that an edition's own table has too keeps the written schema of that one (data/catalogue/skema_kolom.csv);
`terbitan/batasan.csv` says it for the others, and where a published table differs.
"""

from __future__ import annotations

import csv
from functools import cache

from data import skema
from queries.terbit import FOLDER, tabel_terbit

BERKAS = FOLDER / "batasan.csv"
SERUPA = {"pmks_lepas": "pmks"}  # published table -> the edition's table whose columns it repeats


@cache
def _batasan() -> dict[tuple[str, str], tuple[tuple[str, ...], str]]:
    """(table, column) -> closed list, "table.column" pointed to."""
    found = {}
    for name, one in skema.tabel().items():
        found |= {(name, column.nama): (_daftar(column), column.rujukan) for column in one.kolom}
    for name, like in SERUPA.items():
        found |= {
            (name, column.nama): (_daftar(column), column.rujukan) for column in skema.tabel()[like].kolom
        }
    with open(BERKAS, encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            words = tuple(line["kosakata"].split("|")) if line["kosakata"] else ()
            found[line["tabel"], line["kolom"]] = (words, line["rujukan"])
    return found


def _daftar(kolom: skema.Kolom) -> tuple[str, ...]:
    return kolom.kosakata if kolom.wajib or not kolom.kosakata else ("", *kolom.kosakata)


def kosakata(tabel: str, kolom: str) -> tuple[str, ...]:
    """Return the only values that a published column may hold; () where the list is open."""
    return _batasan().get((tabel, kolom), ((), ""))[0]


def rujukan(tabel: str, kolom: str) -> tuple[str, str] | None:
    """Return (table, column) of the published table that every value of this column stands in, else None."""
    to, _, column = _batasan().get((tabel, kolom), ((), ""))[1].partition(".")
    published = tabel_terbit().get(to)
    if published is None or to == tabel or column not in published.nama_kolom:
        return None
    return to, column
