"""Turns what the worker reports into one Indonesian sentence with line and column."""

from __future__ import annotations

import difflib
import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from queries.kotak.galat import GalatSql
from queries.kotak.kalimat import AKHIR, BERAKHIR, BINDER, DUCKDB, GERBANG, NAMA_PERINTAH
from queries.terbit import tabel_terbit

AKAR = str(Path(__file__).parents[2])
BERPOLA = {
    "BinderException",
    "CatalogException",
    "ConversionException",
    "InvalidInputException",
    "ParserException",
}
JALUR = re.compile(r"(?<![\w/])(?:[A-Za-z]:[\\/]|/)(?:[\w.@+ -]+[\\/])+[\w.@+-]*")


def dari_pekerja(galat: Mapping[str, Any], sql: str) -> GalatSql:
    """The error that a worker's `galat` line stands for."""
    golongan = galat["golongan"]
    if golongan == "duckdb":
        return _dari_duckdb(galat["jenis"], galat["isi"], sql)
    if golongan in AKHIR:
        return dari_akhir(golongan, galat.get("isi", ""))
    rinci = str(galat.get("rinci", ""))[:80]
    pesan = GERBANG[golongan].format(
        rinci=rinci, perintah=NAMA_PERINTAH.get(rinci, rinci), mirip=_mirip_tabel(golongan, rinci)
    )
    return _galat(pesan, golongan, galat.get("letak", -1), sql)


def dari_akhir(akhir: str, asli: str = "", **nilai: Any) -> GalatSql:
    """The error of a run that ended without an answer of its own."""
    return GalatSql(AKHIR[akhir].format(**nilai), golongan=akhir, pesan_asli=tanpa_jalur(asli))


def tanpa_jalur(teks: str) -> str:
    """The text without paths of this computer."""
    for jalur in (AKAR, sys.prefix, str(Path.home())):
        if len(jalur) > 3:
            teks = teks.replace(jalur, "…")
    return JALUR.sub("…", teks).strip()[:1500]


def letak_baris(sql: str, letak: int) -> tuple[int, int]:
    """Line and column, from 1, of a byte offset; (0, 0) for a place that is not known."""
    if letak < 0:
        return 0, 0
    depan = sql.encode("utf-8")[:letak].decode("utf-8", "ignore")
    return depan.count("\n") + 1, len(depan) - depan.rfind("\n")


def _dari_duckdb(kelas: str, isi: str, sql: str) -> GalatSql:
    data = _data(isi)
    asli, letak = data.get("exception_message", isi), int(data.get("position", -1))
    golongan, pesan = DUCKDB.get(kelas, DUCKDB["Error"])
    nama = str(data.get("name", "")) or _kutipan(asli)
    for pola, kode, teks in BINDER if kelas in BERPOLA else ():
        if cocok := re.search(pola, f"{data.get('error_subtype', '')} {asli}"):
            golongan, pesan = kode, teks
            nama = next((satu for satu in cocok.groupdict().values() if satu), nama)
            break
    if kelas == "ParserException" and _di_ujung(sql, letak, nama):
        pesan, nama = BERAKHIR, _kata_akhir(sql)
    pesan = pesan.format(nama=nama[:80], mirip=_mirip(str(data.get("candidates", ""))))
    return _galat(pesan, golongan, letak, sql, asli)


def _di_ujung(sql: str, letak: int, nama: str) -> bool:
    """True when the word that DuckDB stumbled over is the last one: what is wrong is what does not follow."""
    sisa = sql.encode("utf-8")[letak:].decode("utf-8", "ignore").strip("; \n\t")
    return letak >= 0 and bool(nama) and sisa == nama.strip(";") and sql.strip() != nama


def _kata_akhir(sql: str) -> str:
    return (sql.rstrip("; \n\t").split() or [""])[-1]


def _data(isi: str) -> dict[str, Any]:
    """DuckDB's error as JSON after its class name; {} for one that is plain text."""
    awal = isi.find("{")
    if awal < 0:
        return {}
    try:
        data = json.loads(isi[awal:])
    except ValueError:  # not JSON after all: the text itself is shown
        return {}
    return data if isinstance(data, dict) else {}


def _galat(pesan: str, golongan: str, letak: int, sql: str, asli: str = "") -> GalatSql:
    baris, kolom = letak_baris(sql, letak)
    tempat = f"Baris {baris}, kolom {kolom}: " if baris else ""
    pesan = tempat + (pesan[0].lower() + pesan[1:] if tempat else pesan)
    return GalatSql(pesan, golongan=golongan, baris=baris, kolom=kolom, pesan_asli=tanpa_jalur(asli))


def _kutipan(asli: str) -> str:
    """The first word DuckDB puts in quotes."""
    cocok = re.search(r"\"([^\"]{1,80})\"|'([^']{1,80})'", asli)
    return (cocok[1] or cocok[2]) if cocok else ""


def _mirip(calon: str) -> str:
    nama = [satu.strip() for satu in calon.split(",") if re.fullmatch(r"\s*[\w.\"]{1,60}\s*", satu)][:3]
    return f" Nama yang mirip: {', '.join(f'“{satu}”' for satu in nama)}." if nama else ""


def _mirip_tabel(golongan: str, rinci: str) -> str:
    if golongan != "tabel":
        return ""
    nama = difflib.get_close_matches(rinci.lower(), tabel_terbit(), n=2)
    return (
        _mirip(",".join(nama))
        if nama
        else f" Tabel yang tersedia antara lain {', '.join([*tabel_terbit()][:4])}."
    )
