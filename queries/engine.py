"""One DuckDB instance, one schema per (edition, audience), one cursor per query.

Suppression lives here and nowhere else: every schema holds the same views over its own `topeng` table. In a
Publik schema that table is the edition's mask; in Lembar Kadinsos the own area's rows are lifted; in Kerja
internal it is empty. A page cannot forget the mask because it cannot reach the unmasked view's schema.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

import duckdb
import pandas as pd

from data import skema
from data.edisi import VERSI_SKEMA
from data.periksa import muat_tabel
from data.snapshot import Edisi, open_edition
from words.galat import GalatSerambi

FOLDER = Path(__file__).parent
# Views in the order they are built; each file is one `select` body.
VIEWS = (
    "kabkota",
    "desa_wilayah",
    "konteks_tahun",
    "isian",
    "asal_aktif",
    "sumber_aktif",
    "sumber_himpun",
    "fakta_pmks",
    "putus",
    "jenis_bit",
    "jenis_harap",
    "wewenang",
    "per_wilayah",
    "rekap_buka",
    "rekap",
    "beda_cakupan",
    "angka_lepas",
    "fakta_spm",
    "spm_buka",
    "spm_rekap",
    "fakta_psks",
    "penduduk_tahun",
    "migrasi_sumbu",
    "lapor",
    "diharap",
    "sel_terbit",
    "deret",
)
# Small tables are read into memory once: opening a file costs more than scanning it.
IN_MEMORY_BYTES = 4_000_000
# Asked by every query and decided once per edition, so they are stored, not recomputed.
STORED_VIEWS = frozenset(
    {
        "isian",
        "asal_aktif",
        "sumber_aktif",
        "sumber_himpun",
        "putus",
        "jenis_bit",
        "jenis_harap",
        "wewenang",
        "penduduk_tahun",
        "migrasi_sumbu",
        "lapor",
    }
)


class KueriTidakDikenal(GalatSerambi):
    """The named query has no file."""


Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Konteks:
    """Which edition, and for whom. `wilayah` is the own area of a Lembar Kadinsos."""

    edisi: str
    audiens: Literal["publik", "lembar", "internal"] = "publik"
    wilayah: str = ""


class Engine:
    """The process-wide DuckDB instance with the schemas that were opened so far."""

    def __init__(self) -> None:
        self._con = duckdb.connect(
            ":memory:",
            config={
                "threads": 2,
                # hands freed memory back: without it the first page leaves 45 MB of the build of its schema behind
                "allocator_background_threads": True,
                "python_enable_replacements": False,
                "autoinstall_known_extensions": False,
                "autoload_known_extensions": False,
            },
        )
        self._lock = threading.Lock()
        self._schemas: dict[tuple[Konteks, str], str] = {}

    def cursor(self, konteks: Konteks) -> duckdb.DuckDBPyConnection:
        """Return a fresh cursor that sees only the schema of this edition and audience."""
        schema = self._schema(konteks, opened(konteks.edisi))
        cursor = self._con.cursor()
        cursor.execute(f"set search_path = '{schema}'")
        return cursor

    def _schema(self, konteks: Konteks, edition: Edisi) -> str:
        key = (konteks, str(edition.path))
        if key in self._schemas:
            return self._schemas[key]
        with self._lock:
            if key not in self._schemas:
                name = f"e{len(self._schemas)}"
                _build_schema(self._con.cursor(), name, edition, konteks)
                self._schemas[key] = name
        return self._schemas[key]


def _build_schema(con: duckdb.DuckDBPyConnection, schema: str, edition: Edisi, konteks: Konteks) -> None:
    con.execute(f"drop schema if exists {schema} cascade")  # left by a build that failed half-way
    con.execute(f"create schema {schema}")
    con.execute(f"set search_path = '{schema}'")
    for name in skema.tabel():
        _load_table(con, schema, edition, name)
    _lift_mask(con, schema, konteks)
    _close_records(con, schema, konteks)
    for name in VIEWS:
        kind = "table" if name in STORED_VIEWS else "view"
        con.execute(f"create {kind} {schema}.{name} as {_view_sql(name)}")


def _load_table(con: duckdb.DuckDBPyConnection, schema: str, edition: Edisi, name: str) -> None:
    """Make one table of the edition; that of an older schema version is filled up to today's columns."""
    if edition.package["versi_skema"] < VERSI_SKEMA:
        con.register("older", muat_tabel(edition, name))
        con.execute(f"create table {schema}.{name} as select * from older")
        con.unregister("older")
        return
    file = edition.path / f"{name}.parquet"
    kind = "table" if file.stat().st_size < IN_MEMORY_BYTES else "view"
    source = str(file).replace("'", "''")
    con.execute(f"create {kind} {schema}.{name} as select * from read_parquet('{source}')")


def _close_records(con: duckdb.DuckDBPyConnection, schema: str, konteks: Konteks) -> None:
    """Outside Kerja internal: no numbers of accepted warnings, nor of corrections to cells that are hidden.

    A correction's `tersamar` is then true wherever its numbers were taken out, also those that its reason names.
    """
    if konteks.audiens == "internal":
        return
    con.execute(
        f"update {schema}.peringatan set teks = '', sel = '', "
        "alasan = case when regexp_matches(alasan, '[0-9]') then '' else alasan end"
    )
    closed = (
        f"({schema}.koreksi.tersamar is not false or exists (select 1 from {schema}.topeng as t "
        "where t.tabel = koreksi.tabel and t.periode = koreksi.periode and t.kode_rekap_jenis = koreksi.jenis "
        "and t.kode_rekap_wilayah = koreksi.kode_wilayah)) and koreksi.kode_wilayah <> $wilayah"
    )
    con.execute(
        f"update {schema}.koreksi set tersamar = true, lama = '', baru = '', "
        f"alasan = case when regexp_matches(alasan, '[0-9]') then '' else alasan end where {closed}",
        {"wilayah": konteks.wilayah or "-"},
    )


def _lift_mask(con: duckdb.DuckDBPyConnection, schema: str, konteks: Konteks) -> None:
    """Keep, for this audience, only the mask rows that apply to it."""
    if konteks.audiens == "publik":
        return
    keep = "false" if konteks.audiens == "internal" else "kode_rekap_wilayah <> $wilayah"
    params = {} if konteks.audiens == "internal" else {"wilayah": konteks.wilayah}
    con.execute(f"create table {schema}.topeng_lain as select * from {schema}.topeng where {keep}", params)
    con.execute(f"drop table {schema}.topeng")
    con.execute(f"alter table {schema}.topeng_lain rename to topeng")


@lru_cache(maxsize=1)
def engine() -> Engine:
    """Return the process-wide engine, made on first use."""
    return Engine()


@lru_cache(maxsize=32)
def opened(edisi: str) -> Edisi:
    """Return an edition, its files checked once per process; published editions never change."""
    return open_edition(edisi)


@lru_cache(maxsize=256)
def sql(name: str) -> str:
    """Return the text of a named query; raises KueriTidakDikenal."""
    path = FOLDER / f"{name}.sql"
    if not path.is_file():
        raise KueriTidakDikenal(
            f"Pertanyaan data “{name}” tidak dikenal. Periksa nama berkas di folder queries/."
        )
    return path.read_text(encoding="utf-8")


@lru_cache(maxsize=64)
def _view_sql(name: str) -> str:
    return (FOLDER / "views" / f"{name}.sql").read_text(encoding="utf-8")


def run(name: str, konteks: Konteks, **params: Any) -> pd.DataFrame:
    """Answer one named question. Columns, grain and params stand in the header of `queries/<name>.sql`.

    Editions are immutable, so answers are kept; the returned frame is a copy-on-write copy of the kept one.
    Raises KueriTidakDikenal, data.snapshot.EdisiTidakDikenal, EdisiRusak; missing or surplus params raise.
    """
    path = str(opened(konteks.edisi).path)
    key = tuple(sorted((name_, _frozen(value)) for name_, value in params.items()))
    return _answer(name, konteks, path, key).get(lambda: execute(name, konteks, **params)).copy(deep=False)


def rows(name: str, konteks: Konteks, **params: Any) -> tuple[Row, ...]:
    """Answer one named question as read-only rows with plain Python values (None for null). Cached like `run`."""
    path = str(opened(konteks.edisi).path)
    key = tuple(sorted((name_, _frozen(value)) for name_, value in params.items()))
    return _row_answer(name, konteks, path, key).get(lambda: _fetch(name, konteks, params))


def execute(name: str, konteks: Konteks, **params: Any) -> pd.DataFrame:
    """Answer one named question from the engine, past the kept answers (bench, tests)."""
    cursor = engine().cursor(konteks)
    try:
        return cursor.execute(sql(name), params).df()
    finally:
        cursor.close()


class _Sekali:
    """A kept answer: the first asker makes it while the others wait, so a full room asks the engine once."""

    __slots__ = ("_lock", "_value")

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._value: Any = None

    def get(self, make: Callable[[], Any]) -> Any:
        """Return the kept answer; an error of `make` is not kept, the next asker tries again."""
        if self._value is None:
            with self._lock:
                if self._value is None:
                    self._value = make()
        return self._value


@lru_cache(maxsize=1024)
def _answer(name: str, konteks: Konteks, path: str, params: tuple[tuple[str, Any], ...]) -> _Sekali:
    return _Sekali()


@lru_cache(maxsize=1024)
def _row_answer(name: str, konteks: Konteks, path: str, params: tuple[tuple[str, Any], ...]) -> _Sekali:
    return _Sekali()


def _fetch(name: str, konteks: Konteks, params: dict[str, Any]) -> tuple[Row, ...]:
    cursor = engine().cursor(konteks)
    try:
        cursor.execute(sql(name), params)
        names = [column[0] for column in cursor.description]
        return tuple(MappingProxyType(dict(zip(names, values))) for values in cursor.fetchall())
    finally:
        cursor.close()


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
