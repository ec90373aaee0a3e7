"""The rows of an SQL statement as Parquet, values in their own types, with the statement in the metadata."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pyarrow as pa

from panels.panel import Panel
from queries.kotak.hasil import HasilSql
from reports.berkas_parquet import parquet_tabel
from reports.kata_berkas import sumber_singkat, tanda
from words.label import audiens

_BULAT = frozenset(
    {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT"}
    | {"UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT"}
)
_LAIN = {
    "BOOLEAN": pa.bool_(),
    "DATE": pa.date32(),
    "TIME": pa.time64("us"),
    "TIMESTAMP": pa.timestamp("us"),
    "FLOAT": pa.float64(),
    "DOUBLE": pa.float64(),
}
_INT64 = 2**63


def parquet_sql(hasil: HasilSql, perintah: str, shown: Panel, *, dibuat: datetime | None = None) -> bytes:
    """Return the rows as Parquet; columns are named and ordered as in `shown`, whole numbers stay whole.

    The metadata hold the statement ("serambi.perintah"), edition, marks, sources and notes of the panel.
    """
    names = [column.key for column in shown.table.columns]
    arrays = [_larik(tipe, [line[i] for line in hasil.baris]) for i, (_, tipe) in enumerate(hasil.kolom)]
    keterangan = {
        "judul": shown.title,
        "perintah": perintah,
        "edisi": shown.stamps.edisi,
        "audiens": audiens(shown.stamps.audiens),
        "tanda": "; ".join(tanda(shown.stamps)),
        "contoh": "ya" if shown.stamps.contoh else "tidak",
        "catatan": "\n".join(shown.notes),
        "sumber": sumber_singkat(shown),
        "dibuat": dibuat.isoformat(timespec="seconds") if dibuat else "",
    }
    return parquet_tabel(pa.Table.from_arrays(arrays, names=names), keterangan)


def _larik(tipe: str, isi: Sequence[Any]) -> pa.Array:
    """A column in the type that DuckDB named; what Parquet readers do not share becomes a number or text."""
    if tipe in _BULAT and all(one is None or -_INT64 <= one < _INT64 for one in isi):
        return pa.array([None if one is None else int(one) for one in isi], pa.int64())
    if tipe in _BULAT or tipe.startswith("DECIMAL"):
        return pa.array([None if one is None else float(one) for one in isi], pa.float64())
    if tipe in _LAIN:
        return pa.array(isi, _LAIN[tipe])
    return pa.array([None if one is None else str(one) for one in isi], pa.string())
