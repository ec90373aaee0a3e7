"""Whole published tables in the order of their key, for files that leave this computer."""

from __future__ import annotations

from functools import lru_cache

import duckdb
import pyarrow as pa

from queries.engine import IN_MEMORY_BYTES, Konteks, engine, opened
from queries.terbit import kursor, tabel_terbit
from words.galat import GalatSerambi, KodeTidakDikenal

PMKS = (
    "pmks"  # the one table that is too large to be counted or written whole in an edition of millions of rows
)


class EdisiTerlaluBesar(GalatSerambi):
    """A file of everything was asked of an edition with millions of rows."""

    def __init__(self, edisi: str) -> None:
        super().__init__(
            f"Edisi data {edisi} terlalu besar untuk ditulis utuh sebagai satu berkas. Ambil bagian yang diperlukan "
            "dengan saringan lewat API, tabel silang, atau SQL."
        )


def besar(konteks: Konteks) -> bool:
    """Whether the edition is so large that its margins are added up at each question (see queries.terbit)."""
    return (opened(konteks.edisi).path / f"{PMKS}.parquet").stat().st_size >= IN_MEMORY_BYTES


def isi(tabel: str, konteks: Konteks) -> pa.Table:
    """Return a published table, all rows in the order of its key, columns as documented.

    Raises KodeTidakDikenal for a name that is not published, EdisiTerlaluBesar, EdisiTidakDikenal, EdisiRusak.
    """
    one = tabel_terbit().get(tabel)
    if one is None:
        raise KodeTidakDikenal("Tabel terbit", tabel, ", ".join(tabel_terbit()))
    if tabel == PMKS and besar(konteks):
        raise EdisiTerlaluBesar(konteks.edisi)
    cursor = kursor(konteks)
    try:
        columns, keys = ", ".join(one.nama_kolom), ", ".join(one.kunci)
        return cursor.sql(f"select {columns} from {tabel} order by {keys}").to_arrow_table()
    finally:
        cursor.close()


def banyak_baris(konteks: Konteks) -> dict[str, int]:
    """Return how many rows each published table has; a table whose counting would take minutes (`besar`) is absent."""
    seen = _sekilas(konteks, str(opened(konteks.edisi).path))
    return {name: n for name, (n, _) in seen.items() if n is not None}


def berisi_contoh(konteks: Konteks) -> frozenset[str]:
    """Return the names of the published tables that hold at least one contoh row."""
    seen = _sekilas(konteks, str(opened(konteks.edisi).path))
    return frozenset(name for name, (_, contoh) in seen.items() if contoh)


@lru_cache(maxsize=16)
def _sekilas(konteks: Konteks, path: str) -> dict[str, tuple[int | None, bool]]:
    """Rows and whether contoh is among them, by table; an edition never changes."""
    cursor = kursor(konteks)
    try:
        large = besar(konteks)
        return {
            name: _pmks_besar(konteks) if large and name == PMKS else _hitung(cursor, name)
            for name in tabel_terbit()
        }
    finally:
        cursor.close()


def _hitung(cursor: duckdb.DuckDBPyConnection, tabel: str) -> tuple[int, bool]:
    known = "asal" in tabel_terbit()[tabel].nama_kolom
    contoh = "coalesce(bool_or(asal = 'contoh'), false)" if known else "false"
    return cursor.execute(f"select count(*), {contoh} from {tabel}").fetchone()


def _pmks_besar(konteks: Konteks) -> tuple[None, bool]:
    """No count; contoh where a year still shows it."""
    cursor = engine().cursor(konteks)
    try:
        found = cursor.execute(
            "select count(*) from asal_aktif where tabel = 'pmks' and asal = 'contoh'"
        ).fetchone()
        return None, found[0] > 0
    finally:
        cursor.close()
