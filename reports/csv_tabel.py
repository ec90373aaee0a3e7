"""An Arrow table as CSV, a thousand rows at a time: digits without thousands separator, texts no sheet runs."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from io import StringIO
from typing import Any

import pyarrow as pa

from reports.teks_aman import untuk_csv
from words.galat import KodeTidakDikenal

GAYA: dict[str, tuple[str, str]] = {"titik_koma": (";", ","), "koma": (",", ".")}
BOM = b"\xef\xbb\xbf"  # Excel reads UTF-8 by this mark alone
_SEKALI = 1000


def csv_tabel(tabel: pa.Table, gaya: str) -> Iterator[bytes]:
    """Yield the file in parts: CRLF, header first, no BOM; empty for no value, true/false, ISO dates.

    `titik_koma`: `;` and decimal comma; `koma`: `,` and decimal point. Raises KodeTidakDikenal for another style.
    """
    if gaya not in GAYA:
        raise KodeTidakDikenal("Gaya CSV", gaya, ", ".join(GAYA))
    pemisah, desimal = GAYA[gaya]
    yield _baris([tabel.column_names], pemisah)
    for kelompok in tabel.to_batches(max_chunksize=_SEKALI):
        kolom = [[_sel(isi, desimal) for isi in satu.to_pylist()] for satu in kelompok.columns]
        yield _baris(zip(*kolom), pemisah)


def _baris(baris: Iterable[Sequence[str]], pemisah: str) -> bytes:
    teks = StringIO(newline="")
    csv.writer(teks, delimiter=pemisah, lineterminator="\r\n").writerows(baris)
    return teks.getvalue().encode("utf-8")


def _sel(isi: Any, desimal: str) -> str:
    if isi is None:
        return ""
    if isinstance(isi, bool):
        return "true" if isi else "false"
    if isinstance(isi, float):
        return format(Decimal(repr(isi)), "f").replace(".", desimal)
    return _aman(isi) if isinstance(isi, str) else str(isi)


# codes repeat in every row, and the look at each text is what a large CSV costs
_aman = lru_cache(maxsize=4096)(untuk_csv)
