"""An answer's rows as JSON, CSV or Parquet, kept gzipped: small in memory while a slow reader takes its time."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import Any

import pyarrow as pa

from reports.berkas_parquet import parquet_tabel
from reports.csv_tabel import BOM, csv_tabel

MEDIA: Mapping[str, str] = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8; header=present",
    "csv-id": "text/csv; charset=utf-8; header=present",
    "parquet": "application/vnd.apache.parquet",
}
AKHIRAN: Mapping[str, str] = {"json": "json", "csv": "csv", "csv-id": "csv", "parquet": "parquet"}
_SEKALI = 200  # rows encoded at once: other threads get their turn in between
_GZIP, _TINGKAT = 31, 4
_POTONG = 256 * 1024
_SATU = Lock()


@dataclass(frozen=True)
class Badan:
    """A body: gzip bytes, its length when unpacked."""

    gz: bytes
    panjang: int


def badan(tabel: pa.Table, format: str, meta: Mapping[str, Any]) -> Badan:
    """Encode a page; `meta` is the head of the JSON and, as text, of the Parquet file."""
    tulis = {"json": _json, "csv": _csv, "csv-id": _csv_id, "parquet": _parquet}[format]
    return padat(tulis(tabel, meta))


def padat(bagian: Iterable[bytes]) -> Badan:
    """Gzip the parts as they come; one body at a time, since each part keeps the interpreter from the pages."""
    with _SATU:
        return _padat(bagian)


def _padat(bagian: Iterable[bytes]) -> Badan:
    alat = zlib.compressobj(_TINGKAT, zlib.DEFLATED, _GZIP)
    keluar, panjang = [], 0
    for satu in bagian:
        panjang += len(satu)
        keluar.append(alat.compress(satu))
    return Badan(b"".join([*keluar, alat.flush()]), panjang)


def longgar(gz: bytes) -> Iterator[bytes]:
    """The body unpacked piece by piece, for a reader that takes no gzip."""
    alat, sisa = zlib.decompressobj(_GZIP), gz
    while sisa:
        yield alat.decompress(sisa, _POTONG)
        sisa = alat.unconsumed_tail
    yield alat.flush()


def _baris(tabel: pa.Table) -> Iterator[list[dict[str, Any]]]:
    for kelompok in tabel.to_batches(max_chunksize=_SEKALI):
        yield kelompok.to_pylist()


def _json(tabel: pa.Table, meta: Mapping[str, Any]) -> Iterator[bytes]:
    yield b'{"meta":' + _teks(meta) + b',"data":['
    awal = True
    for kelompok in _baris(tabel):
        yield (b"" if awal else b",") + _teks(kelompok)[1:-1]
        awal = False
    yield b"]}"


def _teks(isi: object) -> bytes:
    return json.dumps(
        isi, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_tanggal
    ).encode("utf-8")


def _tanggal(isi: object) -> str:
    if isinstance(isi, date):
        return isi.isoformat()
    raise TypeError(f"{type(isi).__name__} has no form in JSON")


def _csv(tabel: pa.Table, _meta: Mapping[str, Any]) -> Iterator[bytes]:
    return csv_tabel(tabel, "koma")


def _csv_id(tabel: pa.Table, _meta: Mapping[str, Any]) -> Iterator[bytes]:
    yield BOM  # for Excel; pandas and R take the plain `csv`
    yield from csv_tabel(tabel, "titik_koma")


def _parquet(tabel: pa.Table, meta: Mapping[str, Any]) -> Iterator[bytes]:
    yield parquet_tabel(tabel, {k: _kata(v) for k, v in meta.items()})


def _kata(isi: object) -> str:
    """A word of the head as text; what has parts stays JSON."""
    if isinstance(isi, bool):
        return "ya" if isi else "tidak"
    return isi if isinstance(isi, str) else "" if isi is None else _teks(isi).decode("utf-8")
