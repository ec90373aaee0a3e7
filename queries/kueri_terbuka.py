"""Named questions that the read API answers beside the published tables: which ones, with which parameters.

A list, not a folder scan: a question is open only when it holds nothing that is for Kerja internal. Answers are
those of the pages, always as the public sees them; percentages on a small base are taken out here as there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from data import skema
from queries.engine import Konteks, engine, rows, sql
from queries.terbit_ambil import tenggat
from queries.terbit_pilihan import kode
from words.kalimat import BASIS_PERSEN

# question -> the column whose count is the base of its `persen`, "" when it has none (or decides by itself)
KUERI: Mapping[str, str] = {
    "sebaran": "",
    "riwayat": "",
    "posisi_terakhir": "",
    "perubahan": "",
    "terlayani": "terdata",
    "rincian": "terdata",
    "jenis_kelamin": "",
    "porsi": "",
    "spm_capaian": "butuh",
    "rekap_pilar": "",
    "rekap_silang": "",
    "sebaran_indikator": "",
    "penduduk_seri": "",
    "migrasi_seri": "",
}
_SEMUA = "SEMUA-26"
_HIMPUNAN = re.compile(r"^-- (\w+): (.*)$", re.M)


@dataclass(frozen=True, slots=True)
class ParamKueri:
    """One parameter: its closed list (None = a period), and what stands when it is left out (None = it must not be)."""

    nama: str
    pilihan: tuple[str, ...] | None
    bawaan: str | None


def param_kueri(nama: str, konteks: Konteks) -> tuple[ParamKueri, ...]:
    """The parameters of an open question, in the order of its header. Raises KeyError for one that is not open."""
    return tuple(_param(one, konteks) for one in _nama_param(_kepala(nama)["params"]))


def kolom_kueri(nama: str) -> tuple[str, ...]:
    """Its columns in order. Raises KeyError for one that is not open."""
    return tuple(one.strip() for one in _kepala(nama)["columns"].split(","))


def jawab(nama: str, konteks: Konteks, isian: Mapping[str, str]) -> pa.Table:
    """The whole answer, in the order of the question. Raises TerlaluLama; a missing parameter raises."""
    base = KUERI[nama]
    cursor = engine().cursor(konteks)
    try:
        with tenggat(cursor):
            table = cursor.sql(sql(nama), params=dict(isian)).to_arrow_table()
    finally:
        cursor.close()
    return _sederhana(_tanpa_persen_kecil(table, base) if base else table)


@cache
def _kepala(nama: str) -> dict[str, str]:
    if nama not in KUERI:
        raise KeyError(nama)
    return dict(_HIMPUNAN.findall(sql(nama)))


def _nama_param(text: str) -> list[str]:
    return [] if text == "none" else [one.split()[0] for one in text.split(",")]


def _param(nama: str, konteks: Konteks) -> ParamKueri:
    """Closed lists come from the written schema and the edition's catalogue."""
    if nama in ("periode", "awal", "akhir"):
        return ParamKueri(nama, None, None)
    if nama == "indikator":
        return ParamKueri(nama, kode("indikator", konteks), None)
    if nama == "jenis":
        return ParamKueri(nama, kode("jenis", konteks), _SEMUA)
    if nama in ("kode_wilayah", "wilayah"):
        return ParamKueri(nama, kode("kab_kota", konteks), rows("provinsi", konteks)[0]["kode_wilayah"])
    return ParamKueri(nama, *_TERTULIS[nama])


@cache
def _kosakata(tabel: str, kolom: str) -> tuple[str, ...]:
    return next(one.kosakata for one in skema.tabel()[tabel].kolom if one.nama == kolom)


_TERTULIS: dict[str, tuple[tuple[str, ...], str]] = {
    "ukuran": (_kosakata("pmks", "ukuran"), "terdata"),
    "satuan": (_kosakata("pmks", "satuan"), "jiwa"),
    "jenis_kelamin": (_kosakata("pmks", "jenis_kelamin"), "total"),
    "dasar": (_kosakata("penduduk", "dasar"), "dukcapil"),
    "dimensi": (_kosakata("jenis_rekap", "dimensi"), "jenis"),
}


def _tanpa_persen_kecil(table: pa.Table, base: str) -> pa.Table:
    """`persen` only on a base of at least BASIS_PERSEN; its state then says that there is none."""
    small = pc.fill_null(pc.less(table.column(base), BASIS_PERSEN), True)
    empty: dict[str, Any] = {"persen": None}
    if "keadaan_persen" in table.column_names:
        empty["keadaan_persen"] = "tidak_tersedia"
        small = pc.and_(small, pc.is_in(table.column("keadaan_persen"), pa.array(["ada", "nihil"])))
    for name, value in empty.items():
        column = table.column(name)
        table = table.set_column(
            table.column_names.index(name), name, pc.if_else(small, pa.scalar(value, column.type), column)
        )
    return table


def _sederhana(table: pa.Table) -> pa.Table:
    """Sums of DuckDB are 128-bit whole numbers and its quotients decimals; a reader gets int64 and double."""
    kinds = [
        (pa.int64() if one.type.scale == 0 else pa.float64()) if pa.types.is_decimal(one.type) else one.type
        for one in table.schema
    ]
    return table.cast(pa.schema(list(zip(table.column_names, kinds))))
