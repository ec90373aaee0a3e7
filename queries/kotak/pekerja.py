"""The worker of the SQL box: one statement from standard input, its rows as JSON lines on standard output.

Started by `jalankan.py` as `python -I -B -P pekerja.py` with an empty environment in a folder that holds nothing but
the published tables. JSON and not Arrow or pickle: the server must not parse binary from a process that ran foreign
SQL, and pyarrow would double the start. Lines: {"pid"}, then {"kolom", "tabel"}, {"baris"}…, {"selesai"} or {"galat"}.
"""

from __future__ import annotations

import datetime
import decimal
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

sys.path.insert(0, str(Path(__file__).parent))  # not the package: its parents load pandas
import gerbang
import pagar

SEKALI_AMBIL = 500


def utama() -> None:
    """Say which process this is, take the request, answer it. The fence closes before the statement is read."""
    _tulis({"pid": os.getpid()})
    minta = json.loads(sys.stdin.buffer.readline())
    pagar.pasang_tenggat(minta["detik"])
    fungsi = gerbang.fungsi_boleh()
    try:
        con = pagar.buka()
    except duckdb.Error as galat:
        _tulis({"galat": {"golongan": "berkas", "isi": str(galat)}})
        return
    if minta["pagar"]:
        pagar.tutup(minta["memori"], minta["detik"])
    try:
        jawab(con, minta, fungsi)
    except gerbang.Ditolak as tolak:
        _tulis({"galat": {"golongan": tolak.golongan, "rinci": tolak.rinci, "letak": tolak.letak}})
    except MemoryError:
        _tulis({"galat": {"golongan": "memori"}})
    except RecursionError:
        _tulis({"galat": {"golongan": "rumit"}})
    except duckdb.Error as galat:
        _tulis({"galat": {"golongan": "duckdb", "jenis": type(galat).__name__, "isi": str(galat)[:8000]}})


def jawab(con: duckdb.DuckDBPyConnection, minta: dict[str, Any], fungsi: frozenset[str]) -> None:
    """Check and run the statement; write columns, then rows up to `batas` and `bita`."""
    tabel = gerbang.periksa(con, minta["sql"], minta["tabel"], fungsi)
    con.execute(minta["sql"])
    kolom = [(satu[0], str(satu[1])) for satu in con.description]
    if berzona := next((nama for nama, tipe in kolom if "WITH TIME ZONE" in tipe), None):
        raise gerbang.Ditolak("zona_waktu", berzona)  # Python would need pytz for it
    _tulis({"kolom": kolom, "tabel": tabel})
    terpotong = False
    sisa, bita = minta["batas"], minta["bita"]
    for baris in _baris(con):
        teks = json.dumps([_nilai(satu) for satu in baris])
        bita -= len(teks)
        if not sisa or bita < 0:
            terpotong = True
            break
        sisa -= 1
        sys.stdout.write(f'{{"baris":{teks}}}\n')
    _tulis({"selesai": True, "terpotong": terpotong, "bita": bita < 0})


def _baris(con: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while banyak := con.fetchmany(SEKALI_AMBIL):
        yield from banyak


def _nilai(satu: Any) -> Any:
    """A value as JSON: numbers, text and truth as they are, the rest tagged by kind, nested values as text."""
    if satu is None or isinstance(satu, (bool, int, float, str)):
        return satu
    for kelas, tanda in (
        (decimal.Decimal, "d"),
        (datetime.datetime, "w"),  # before date: every datetime is one
        (datetime.date, "t"),
        (datetime.time, "j"),
    ):
        if isinstance(satu, kelas):
            return {tanda: str(satu)}
    if isinstance(satu, (list, dict, tuple)):
        return json.dumps(satu, ensure_ascii=False, default=str)
    return satu.hex() if isinstance(satu, bytes) else str(satu)


def _tulis(isi: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(isi) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    utama()
    os._exit(0)  # what DuckDB still holds goes with the process
