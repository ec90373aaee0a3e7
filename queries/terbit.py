"""The published tables: the same figures under plain names for the pivot, the SQL box, the API and the data package.

`queries/terbitan/<table>.sql` says what may leave this computer in bulk. For every edition and audience the engine
keeps a second schema that holds nothing else, so what is written over it cannot reach a raw table. Outside Kerja
internal every count stands behind the edition's mask.
"""

from __future__ import annotations

import csv
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import duckdb

from data import skema
from queries.engine import IN_MEMORY_BYTES, VIEWS, Engine, Konteks, engine, opened

FOLDER = Path(__file__).parent / "terbitan"
URAIAN = FOLDER / "uraian.csv"  # tabel, kolom ("" = the table itself), tipe, arti


@dataclass(frozen=True, slots=True)
class KolomTerbit:
    """A published column: name, DuckDB type as written, meaning in Indonesian."""

    nama: str
    tipe: str
    arti: str


@dataclass(frozen=True, slots=True)
class TabelTerbit:
    """A published table: what one row is, its key, its columns in order."""

    nama: str
    arti: str
    kunci: tuple[str, ...]
    kolom: tuple[KolomTerbit, ...]

    @property
    def nama_kolom(self) -> tuple[str, ...]:
        """Column names in order."""
        return tuple(one.nama for one in self.kolom)


@cache
def tabel_terbit() -> Mapping[str, TabelTerbit]:
    """Every published table by name, facts first, as documented in `terbitan/uraian.csv`."""
    with open(URAIAN, encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    heads = {one["tabel"]: one for one in lines if not one["kolom"]}
    return {
        name: TabelTerbit(
            name,
            head["arti"],
            tuple(head["tipe"].split()),
            tuple(
                KolomTerbit(one["kolom"], one["tipe"], one["arti"])
                for one in lines
                if one["tabel"] == name and one["kolom"]
            ),
        )
        for name, head in heads.items()
    }


_lock = threading.Lock()


def skema_terbit(konteks: Konteks) -> str:
    """Return the name of the schema with the published tables of this edition and audience, made on first use."""
    return _skema(engine(), konteks, str(opened(konteks.edisi).path))


@lru_cache(maxsize=64)
def _skema(mesin: Engine, konteks: Konteks, path: str) -> str:
    with _lock:
        cursor = mesin.cursor(konteks)
        try:
            raw = cursor.execute("select current_schema()").fetchone()[0]
            return _susun(cursor, f"terbit_{raw}", konteks)
        finally:
            cursor.close()


def _susun(cursor: duckdb.DuckDBPyConnection, name: str, konteks: Konteks) -> str:
    """Views over the open schema; a small edition's rows are stored, so that a warm question only scans."""
    small = (opened(konteks.edisi).path / "pmks.parquet").stat().st_size < IN_MEMORY_BYTES
    cursor.execute(f"drop schema if exists {name} cascade")  # left by a build that failed half-way
    cursor.execute(f"create schema {name}")
    raw = cursor.execute("select current_schema()").fetchone()[0]
    for table in tabel_terbit():
        kind = "table" if small else "view"
        cursor.execute(f"create {kind} {name}.{table} as {_berskema(sql_terbit(table), raw)}")
    return name


def _berskema(text: str, schema: str) -> str:
    """Name the raw schema in the text: a view looks up plain names in its own schema only."""
    known = {*skema.tabel(), *VIEWS}
    return re.sub(
        r"\b(from|join) (\w+)\b",
        lambda found: f"{found[1]} {schema}.{found[2]}" if found[2] in known else found[0],
        text,
    )


@cache
def sql_terbit(table: str) -> str:
    """Return the text of a published table. Raises FileNotFoundError for a name that is not in the list."""
    return (FOLDER / f"{table}.sql").read_text(encoding="utf-8")


def kursor(konteks: Konteks) -> duckdb.DuckDBPyConnection:
    """Return a fresh cursor that sees only the published tables; the caller closes it."""
    schema = skema_terbit(konteks)
    cursor = engine().cursor(konteks)
    cursor.execute(f"set search_path = '{schema}'")
    return cursor
