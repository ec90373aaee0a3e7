"""Parquet files whose metadata say what they hold: edition, unit, sources, and DATA CONTOH where it is.

The keys begin with "serambi."; `pyarrow.parquet.read_schema(file).metadata` and DuckDB's
`parquet_kv_metadata` show them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO

import pyarrow as pa
import pyarrow.parquet as pq

from charts.spec import Cell, Column
from panels.panel import Panel
from queries import Konteks
from queries.terbit import tabel_terbit
from queries.terbit_baca import berisi_contoh, isi
from reports.kata_berkas import alamat, kata_asal, sumber_singkat, tanda
from reports.xlsx_angka import berangka, nilai_sel
from words.label import DATA_CONTOH, INTERNAL, audiens

AWALAN = "serambi."
KEADAAN = "__keadaan"  # behind each numeric column of a panel: ada, nihil, disamarkan …


def parquet_tabel(tabel: pa.Table, keterangan: Mapping[str, str]) -> bytes:
    """Return a table as Parquet (zstd); same rows and words, same bytes. Empty words are left out."""
    meta = {f"{AWALAN}{name}": text for name, text in keterangan.items() if text}
    out = BytesIO()
    pq.write_table(tabel.replace_schema_metadata(meta), out, compression="zstd", compression_level=9)
    return out.getvalue()


def parquet_terbit(tabel: str, konteks: Konteks) -> bytes:
    """Return a whole published table as Parquet. Raises KodeTidakDikenal for a name that is not published."""
    rows = isi(tabel, konteks)
    return parquet_tabel(rows, keterangan_terbit(tabel, konteks))


def keterangan_terbit(tabel: str, konteks: Konteks) -> dict[str, str]:
    """Return what a file of a published table must say beside its rows."""
    contoh = tabel in berisi_contoh(konteks)
    return {
        "judul": tabel_terbit()[tabel].arti,
        "tabel": tabel,
        "kunci": " ".join(tabel_terbit()[tabel].kunci),
        "edisi": konteks.edisi,
        "audiens": audiens(konteks.audiens),
        "tanda": "; ".join(mark for mark in (DATA_CONTOH if contoh else "", _tanda(konteks)) if mark),
        "contoh": "ya" if contoh else "tidak",
        "sumber": "kolom sumber_id, diuraikan pada tabel sumber",
    }


def _tanda(konteks: Konteks) -> str:
    return INTERNAL if konteks.audiens == "internal" else ""


def parquet_panel(panel: Panel, *, dibuat: datetime | None = None) -> bytes:
    """Return a panel's table as Parquet, its total row left out; behind each number stands its state.

    Columns are named by key; what the reader sees as title is the field's metadata `judul`.
    """
    columns = panel.table.columns
    arrays, fields = [], []
    if panel.table.keys:
        arrays.append(pa.array(panel.table.keys, pa.string()))
        fields.append(pa.field("kode", pa.string()))
    for k, column in enumerate(columns):
        for name, values in _kolom(column, [row[k] for row in panel.table.rows]):
            arrays.append(values)
            fields.append(
                pa.field(name, values.type, metadata={"judul": column.title, "satuan": column.satuan})
            )
    names = _unik([one.name for one in fields])
    schema = pa.schema([one.with_name(name) for one, name in zip(fields, names)])
    return parquet_tabel(pa.Table.from_arrays(arrays, schema=schema), _keterangan(panel, dibuat))


def _kolom(kolom: Column, sel: list[Cell]) -> list[tuple[str, pa.Array]]:
    """A column of words as it reads; a column of numbers and, beside it, their states."""
    if not kolom.numeric:
        return [(kolom.key, pa.array([one.text for one in sel], pa.string()))]
    numbers = [nilai_sel(one) if berangka(one) else None for one in sel]
    states = [one.keadaan for one in sel]
    return [
        (kolom.key, pa.array(numbers, pa.float64())),
        (f"{kolom.key}{KEADAAN}", pa.array(states, pa.string())),
    ]


def _unik(names: list[str]) -> list[str]:
    """A name that occurs twice gets its number."""
    return [name if names.index(name) == at else f"{name}_{at + 1}" for at, name in enumerate(names)]


def _keterangan(panel: Panel, dibuat: datetime | None) -> dict[str, str]:
    s = panel.stamps
    return {
        "judul": panel.title,
        "definisi": panel.definition,
        "satuan": panel.unit,
        "periode": panel.period,
        "edisi": s.edisi,
        "audiens": audiens(s.audiens),
        "asal": kata_asal(panel),
        "contoh": "ya" if s.contoh else "tidak",
        "tanda": "; ".join(tanda(s)),
        "cakupan": s.cakupan,
        "penyebut": s.penyebut,
        "catatan": "\n".join(panel.notes),
        "sumber": sumber_singkat(panel),
        "tampilan": alamat(panel),
        "dibuat": dibuat.isoformat(timespec="seconds") if dibuat else "",
    }
