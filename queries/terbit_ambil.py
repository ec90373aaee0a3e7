"""Rows of a published table by column filters: the SQL of the read API, made of catalogue names and $params only.

Only `terbit.kursor` is asked, so the answer can hold nothing but published, masked figures. The order always ends
with the table's key; a page that follows another therefore never repeats or misses a row.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Timer
from typing import Any

import duckdb
import pyarrow as pa

from queries.engine import Konteks
from queries.terbit import TabelTerbit, kursor, tabel_terbit
from queries.terbit_baca import besar
from words.galat import GalatSerambi

BATAS_DETIK = 20.0
GABUNGAN = (
    "sumber_id"  # may name several sources, joined by "|"; a filter asks whether one of them is among these
)


# What a question about a large edition must name, by table: one of these columns.
PENYEMPIT = {"pmks": ("periode", "tahun", "jenis"), "spm": ("periode", "tahun", "layanan")}


class TerlaluLuas(GalatSerambi):
    """A question about all counts of a large edition."""

    def __init__(self, tabel: str, perlu: tuple[str, ...]) -> None:
        super().__init__(
            f"Edisi ini terlalu besar untuk meminta seluruh tabel {tabel} sekaligus. Saring sedikitnya menurut salah "
            f"satu kolom: {', '.join(perlu)}."
        )


class TerlaluLama(GalatSerambi):
    """The engine was stopped after BATAS_DETIK."""

    def __init__(self) -> None:
        super().__init__(
            f"Permintaan dihentikan karena memerlukan lebih dari {BATAS_DETIK:.0f} detik. Persempit dengan saringan, "
            "misalnya periode, jenis, dan kode_wilayah, lalu ulangi."
        )


@dataclass(frozen=True, slots=True)
class Ambilan:
    """One request: `saring` = (column, values) joined by "and"; `urut` = (column, descending)."""

    tabel: str
    saring: tuple[tuple[str, tuple[Any, ...]], ...] = ()
    urut: tuple[tuple[str, bool], ...] = ()
    batas: int = 1000
    mulai: int = 0


@dataclass(frozen=True, slots=True)
class Potongan:
    """Rows of one page, whether more follow, and how many there are in all (None where counting costs too much)."""

    isi: pa.Table
    ada_lagi: bool
    total: int | None


def ambil(minta: Ambilan, konteks: Konteks) -> Potongan:
    """Return one page of a published table; names must come from `tabel_terbit` (KeyError else).

    Raises TerlaluLuas, TerlaluLama.
    """
    table = tabel_terbit()[minta.tabel]
    text, params = _perintah(minta, table)
    if minta.tabel in PENYEMPIT and besar(konteks):
        _cukup_sempit(minta)
    cursor = kursor(konteks)
    try:
        with tenggat(cursor):
            page = cursor.sql(text, params=params).to_arrow_table()
            total = _total(cursor, minta, page.num_rows, konteks)
    finally:
        cursor.close()
    return Potongan(page.slice(0, minta.batas), page.num_rows > minta.batas, total)


def _cukup_sempit(minta: Ambilan) -> None:
    """A question about everything would take minutes and gigabytes of the computer that the pages run on."""
    perlu = PENYEMPIT[minta.tabel]
    if not {name for name, _ in minta.saring} & set(perlu):
        raise TerlaluLuas(minta.tabel, perlu)


@contextmanager
def tenggat(cursor: duckdb.DuckDBPyConnection, detik: float | None = None) -> Iterator[None]:
    """Stop what the cursor does after so many seconds, or when the server ends. Raises TerlaluLama."""
    if _TUTUP.is_set():
        raise TerlaluLama()
    timer = Timer(BATAS_DETIK if detik is None else detik, cursor.interrupt)
    timer.daemon = True
    timer.start()
    _BERJALAN.add(cursor)
    try:
        yield
    except duckdb.InterruptException as galat:
        raise TerlaluLama() from galat
    finally:
        _BERJALAN.discard(cursor)
        timer.cancel()


def hentikan() -> None:
    """The server ends: what runs is stopped, what comes is refused, so that nobody waits for a long question."""
    _TUTUP.set()
    for cursor in tuple(_BERJALAN):
        cursor.interrupt()


_BERJALAN: set[duckdb.DuckDBPyConnection] = set()
_TUTUP = Event()


def _total(cursor: duckdb.DuckDBPyConnection, minta: Ambilan, found: int, konteks: Konteks) -> int | None:
    """How many rows there are in all: known without counting when this page is the last one."""
    if found <= minta.batas and (found or not minta.mulai):
        return minta.mulai + found
    if minta.tabel in PENYEMPIT and besar(konteks):
        return None
    where, params = _syarat(minta, tabel_terbit()[minta.tabel])
    return cursor.sql(f"select count(*) from {minta.tabel}{where}", params=params).fetchall()[0][0]


def _perintah(minta: Ambilan, table: TabelTerbit) -> tuple[str, dict[str, Any]]:
    where, params = _syarat(minta, table)
    chosen = ", ".join(_nama(table, one) for one in table.nama_kolom)
    order = [f"{_nama(table, one)} {'desc' if turun else 'asc'} nulls last" for one, turun in minta.urut]
    order += [_nama(table, one) for one in table.kunci if one not in {name for name, _ in minta.urut}]
    text = (
        f"select {chosen} from {table.nama}{where} order by {', '.join(order)} limit $batas_ offset $mulai_"
    )
    return text, params | {"batas_": minta.batas + 1, "mulai_": minta.mulai}


def _syarat(minta: Ambilan, table: TabelTerbit) -> tuple[str, dict[str, Any]]:
    """The where clause with its values, "" without filters."""
    parts, params = [], {}
    for n, (column, values) in enumerate(minta.saring):
        names = [f"s{n}_{m}" for m in range(len(values))]
        params |= dict(zip(names, values))
        parts.append(_salah_satu(_nama(table, column), [f"${one}" for one in names], values))
    return (f" where {' and '.join(parts)}" if parts else ""), params


def _salah_satu(column: str, names: list[str], values: tuple[Any, ...]) -> str:
    listed = ", ".join(names)
    if column == f'"{GABUNGAN}"':
        return f"list_has_any(string_split({column}, '|'), [{listed}])"
    # an empty text and a missing one are the same to a reader of CSV
    return f"{column} in ({listed})" if "" not in values else f"coalesce({column}, '') in ({listed})"


def _nama(table: TabelTerbit, column: str) -> str:
    """The quoted column. Raises KeyError for one that the table does not have."""
    if column not in table.nama_kolom:
        raise KeyError(column)
    return f'"{column}"'
