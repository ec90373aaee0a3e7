"""The text of a snippet that asks the published tables outside the application."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from string import Template

from queries.terbit import tabel_terbit
from words.galat import KodeTidakDikenal

FOLDER = Path(__file__).parent / "cuplikan"
# comments, quoted texts and quoted names are not looked into; in what is left $name is a parameter
_POTONG = re.compile(
    r"--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\$(?P<nama>[a-z_]\w*)|(?P<kata>\w+)", re.S
)

Nilai = str | int | float | bool | date | None


@cache
def _templat(name: str) -> Template:
    return Template((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))


@cache
def cara_pakai() -> str:
    """Return how other programs open a file of the data package, one line each."""
    return (FOLDER / "pakai.txt").read_text(encoding="utf-8").rstrip()


def isikan(sql: str, parameter: Mapping[str, Nilai]) -> str:
    """Return the statement with every $name replaced by its literal.

    Raises KodeTidakDikenal for a name without a value, or a value whose name the statement does not use.
    """
    used = {found["nama"] for found in _POTONG.finditer(sql) if found["nama"]}
    if used != set(parameter):
        raise KodeTidakDikenal("Parameter", ", ".join(sorted(used ^ set(parameter))), ", ".join(sorted(used)))
    filled = _POTONG.sub(lambda m: _harfiah(parameter[m["nama"]]) if m["nama"] else m[0], sql)
    return filled.strip().rstrip(";").rstrip()


def seluruh(tabel: str) -> str:
    """Return the statement of a whole published table in the order of its key. Raises KodeTidakDikenal."""
    if tabel not in tabel_terbit():
        raise KodeTidakDikenal("Tabel terbit", tabel, ", ".join(tabel_terbit()))
    one = tabel_terbit()[tabel]
    columns = ",\n    ".join(one.nama_kolom)
    return f"select\n    {columns}\nfrom {tabel}\norder by {', '.join(one.kunci)}"


def tabel_dibaca(sql: str) -> tuple[str, ...]:
    """Return the published tables whose names occur in a statement, in the order of the list."""
    words = {found["kata"].lower() for found in _POTONG.finditer(sql) if found["kata"]}
    return tuple(name for name in tabel_terbit() if name in words)


def python(sql: str, tabel: tuple[str, ...], kepala: Mapping[str, str]) -> str:
    """Return the Python script. `kepala`: edisi, audiens (code), kata_audiens, contoh, paket; all one line of text."""
    return _templat("python").substitute(
        {**_satu_baris(kepala), "audiens": kepala["kata_audiens"]},
        edisi_teks=repr(kepala["edisi"]),
        audiens_teks=repr(kepala["audiens"]),
        tabel=repr(list(tabel)),
        sql=_teks_python(sql),
    )


def skrip_sql(sql: str, tabel: tuple[str, ...], kepala: Mapping[str, str]) -> str:
    """Return the SQL script for the folder of the unpacked data package; `kepala` as in `python`."""
    views = "\n".join(
        f"create or replace temp view {name} as select * from read_parquet('{name}.parquet');"
        for name in tabel
    )
    return _templat("sql").substitute(
        {**_satu_baris(kepala), "audiens": kepala["kata_audiens"]}, tabel=views, sql=sql
    )


def _satu_baris(kepala: Mapping[str, str]) -> dict[str, str]:
    """No text of a header can end its comment line."""
    return {name: " ".join(text.split()) for name, text in kepala.items()} | {
        "contoh": " " + kepala["contoh"] if kepala["contoh"] else ""
    }


def _teks_python(sql: str) -> str:
    """A readable triple-quoted text where that is the same text, else an escaped one: a script runs what it holds."""
    plain = '"""' not in sql and "\\" not in sql and "\r" not in sql and not sql.endswith('"')
    return f'"""\n{sql}\n"""' if plain else repr(sql)


def _harfiah(nilai: Nilai) -> str:
    """A value as a DuckDB literal."""
    if nilai is None:
        return "null"
    if isinstance(nilai, bool):
        return "true" if nilai else "false"
    if isinstance(nilai, int | float):
        return repr(nilai)
    if isinstance(nilai, date):
        return f"date '{nilai.isoformat()}'"
    return "'" + nilai.replace("'", "''") + "'"
