"""Reproducible snippet (SQL and Python) of a table: runs anywhere over the unpacked data package of the edition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from queries import Konteks
from queries.terbit_baca import berisi_contoh
from queries.terbit_cuplikan import Nilai, isikan, python, skrip_sql, tabel_dibaca
from reports.paket_data import nama_paket
from words.label import DATA_CONTOH, audiens

MEMUAT_CONTOH = f"{DATA_CONTOH}: tabel ini memuat data rekaan, jangan dikutip."


@dataclass(frozen=True, slots=True)
class Cuplikan:
    """The two texts; both ask the same statement."""

    sql: str
    python: str


def cuplikan(sql: str, parameter: Mapping[str, Nilai], konteks: Konteks) -> Cuplikan:
    """Return the snippet of one statement over the published tables.

    `sql` is a single select over names of `queries.terbit.tabel_terbit`, with $name for each key of `parameter`
    (`{}` when the statement carries its values itself, as `queries.pivot.teks_sql` does). The values are written
    into the text. Raises KodeTidakDikenal when names and values do not match.
    """
    filled = isikan(sql, parameter)
    tables = tabel_dibaca(filled)
    head = {
        "edisi": konteks.edisi,
        "audiens": konteks.audiens,
        "kata_audiens": audiens(konteks.audiens),
        "contoh": MEMUAT_CONTOH if berisi_contoh(konteks).intersection(tables) else "",
        "paket": PurePosixPath(nama_paket(konteks)).stem,
    }
    return Cuplikan(skrip_sql(filled, tables, head), python(filled, tables, head))
