"""The gate: exactly one SELECT over published tables, made of parts that are known to be harmless.

DuckDB parses the statement; its tree is walked and everything in it must stand on a list: kinds of nodes, tables,
functions (`fungsi.csv`). So a catalogue view, a file name or a new function of a later DuckDB does not get in because
nobody thought of it. Loaded by the worker alone, so it imports nothing of Serambi.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

import duckdb

SIMPUL = {"SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE"}
RUJUKAN = {
    "BASE_TABLE",
    "SUBQUERY",
    "JOIN",
    "EMPTY",
    "EXPRESSION_LIST",
    "TABLE_FUNCTION",
    "PIVOT",
    "SHOW_REF",
}
UNGKAPAN = {
    "BETWEEN", "CASE", "CAST", "COLLATE", "COLUMN_REF", "COMPARISON", "CONJUNCTION", "CONSTANT", "DEFAULT",
    "FUNCTION", "LAMBDA", "LAMBDA_REF", "OPERATOR", "POSITIONAL_REFERENCE", "STAR", "SUBQUERY", "TYPE", "WINDOW",
}  # fmt: skip
FUNGSI_TABEL = {"range", "generate_series", "unnest", "json_each"}
NAMA_BAWAAN = r"(duckdb|pragma|sqlite|pg)_"  # views that DuckDB brings; found without a schema
TANPA_LETAK = 2**64 - 1


class Ditolak(Exception):
    """The statement may not run. `golongan` and `rinci` are codes for the sentence, `letak` a byte offset or -1."""

    def __init__(self, golongan: str, rinci: str = "", letak: int = -1) -> None:
        super().__init__(golongan)
        self.golongan = golongan
        self.rinci = rinci
        self.letak = -1 if letak == TANPA_LETAK else letak


def fungsi_boleh() -> frozenset[str]:
    """The functions a statement may call, lower case."""
    with open(Path(__file__).parent / "fungsi.csv", encoding="utf-8", newline="") as berkas:
        daftar = frozenset(satu["nama"] for satu in csv.DictReader(berkas) if satu["boleh"] == "ya")
    return daftar | {"unnest"}


def periksa(
    con: duckdb.DuckDBPyConnection, sql: str, tabel: Collection[str], fungsi: Collection[str]
) -> tuple[str, ...]:
    """Return the published tables that the one SELECT names, in order. Raises Ditolak, duckdb.Error (syntax)."""
    pernyataan = con.extract_statements(sql)
    if not pernyataan:
        raise Ditolak("kosong")
    if len(pernyataan) > 1:
        raise Ditolak("banyak", letak=len(pernyataan[0].query.encode("utf-8")))
    jenis = _jenis(pernyataan[0])
    if jenis != "SELECT":
        raise Ditolak("pivot" if jenis == "MULTI" else "perintah", jenis)
    pohon = json.loads(con.execute("select json_serialize_sql($sql)", {"sql": sql}).fetchone()[0])
    if pohon["error"]:
        raise Ditolak("bentuk", pohon.get("error_message", ""))
    if len(pohon["statements"]) != 1:
        raise Ditolak("banyak")
    return _Penjelajah(tabel, fungsi).jalan(pohon["statements"])


def _jenis(pernyataan: Any) -> str:
    """The kind of a statement by name; "INVALID" for one that the Python layer has no name for."""
    try:
        return pernyataan.type.name
    except ValueError:
        return "INVALID"


class _Penjelajah:
    """Walks a parse tree; what is not on a list is refused."""

    def __init__(self, tabel: Collection[str], fungsi: Collection[str]) -> None:
        self.tabel = {_kecil(satu) for satu in tabel}
        self.fungsi = fungsi
        self.sementara: set[str] = set()
        self.terbaca: dict[str, None] = {}

    def jalan(self, pohon: Any) -> tuple[str, ...]:
        """Collect the names of CTEs, then check every part; no recursion, so depth cannot hurt."""
        bagian = list(_simpul(pohon))
        for satu in bagian:
            for cte in satu.get("cte_map", {}).get("map", ()):
                self._cte(cte["key"])
        for satu in bagian:
            self._satu(satu)
        return tuple(self.terbaca)

    def _cte(self, nama: str) -> None:
        """A CTE may not carry the name of a catalogue view or file: another part could then mean the real one."""
        if not re.fullmatch(r"\w{1,63}", nama) or re.match(NAMA_BAWAAN, _kecil(nama)):
            raise Ditolak("nama_cte", nama)
        self.sementara.add(_kecil(nama))

    def _satu(self, satu: dict[str, Any]) -> None:
        jenis = satu.get("type")
        if "class" in satu:
            self._ungkapan(satu)
        elif isinstance(jenis, str) and jenis.endswith("_NODE"):
            _wajib(jenis in SIMPUL, "bagian", jenis)
        elif "sample" in satu:
            self._rujukan(satu, jenis)

    def _ungkapan(self, satu: dict[str, Any]) -> None:
        letak = satu.get("query_location", -1)
        _wajib(satu["class"] != "PARAMETER", "parameter", "", letak)
        _wajib(satu["class"] in UNGKAPAN, "bagian", satu["class"], letak)
        if "function_name" in satu and not satu.get("di_from"):
            nama = _kecil(satu["function_name"])
            _wajib(_polos(satu) and nama in self.fungsi, "fungsi", satu["function_name"], letak)

    def _rujukan(self, satu: dict[str, Any], jenis: Any) -> None:
        letak = satu.get("query_location", -1)
        _wajib(jenis in RUJUKAN, "bagian", str(jenis), letak)
        if jenis == "TABLE_FUNCTION":
            panggil = satu["function"]
            nama = panggil.get("function_name", "")
            _wajib(_polos(panggil) and _kecil(nama) in FUNGSI_TABEL, "fungsi_tabel", nama, letak)
            panggil["di_from"] = True
        elif jenis == "BASE_TABLE":
            self._tabel(satu, letak)
        elif jenis == "SHOW_REF" and satu.get("query") is None:
            _wajib(satu.get("table_name") == '"tables"', "perintah", "SHOW", letak)

    def _tabel(self, satu: dict[str, Any], letak: int) -> None:
        jalur = [_kecil(bagian) for bagian in satu["qualified_name"]["path"]]
        if len(jalur) == 1 and jalur[0] in self.sementara and jalur[0] not in self.tabel:
            return
        sah = satu.get("at_clause") is None and len(jalur) in (1, 2) and jalur[:-1] in ([], ["main"])
        _wajib(sah and jalur[-1] in self.tabel, "tabel", ".".join(satu["qualified_name"]["path"]), letak)
        self.terbaca[jalur[-1]] = None


def _simpul(pohon: Any) -> list[dict[str, Any]]:
    """Every object of the tree, parents first."""
    tumpuk, hasil = [pohon], []
    while tumpuk:
        satu = tumpuk.pop()
        if isinstance(satu, dict):
            hasil.append(satu)
            tumpuk.extend(reversed(list(satu.values())))
        elif isinstance(satu, list):
            tumpuk.extend(reversed(satu))
    return hasil


def _polos(panggil: dict[str, Any]) -> bool:
    """True for a function called by its bare name."""
    jalur = panggil.get("qualified_name", {}).get("path", [])
    return len(jalur) <= 1 and not panggil.get("schema") and not panggil.get("catalog")


def _kecil(nama: str) -> str:
    """Lower case as DuckDB compares names: ASCII only, so that no other letter can pass for one."""
    return nama.encode("utf-8").lower().decode("utf-8")


def _wajib(benar: bool, golongan: str, rinci: str, letak: int = -1) -> None:
    if not benar:
        raise Ditolak(golongan, rinci, letak)
