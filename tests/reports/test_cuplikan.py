"""A snippet runs outside Serambi, over the unpacked package, and gives the screen's rows."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from datetime import date
from io import BytesIO

import duckdb
import pytest

from queries import Konteks
from queries.terbit import kursor
from queries.terbit_cuplikan import isikan, seluruh, tabel_dibaca
from reports.cuplikan import cuplikan
from reports.paket_data import nama_paket, paket_data
from words.galat import KodeTidakDikenal

PROVINSI = (
    "select tahun, jenis, nilai, keadaan from pmks where dimensi_wilayah = 'provinsi' and jenis_kelamin = 'total' "
    "and ukuran = $ukuran and jenis = $jenis -- it's $not a parameter\norder by tahun"
)
GABUNG = (
    "select wilayah.nama, sum(spm.nilai) as butuh from spm join wilayah on wilayah.kode_wilayah = spm.kode_wilayah "
    "where spm.tahun = $tahun and spm.ukuran = 'butuh' group by all order by wilayah.nama"
)
ANEH = "select 'a\"\"\"b' as satu, 'c\\nd' as dua, '$x' as tiga, kunci from glosarium order by kunci limit 2;"
WILAYAH = seluruh("wilayah_rekap")
TANYA = [
    (PROVINSI, {"ukuran": "terdata", "jenis": "PMKS-09"}),
    (GABUNG, {"tahun": 2024}),
    (ANEH, {}),
    (WILAYAH, {}),
]


@pytest.fixture(scope="module")
def diurai(tmp_path_factory):
    """A folder with the package of the shipped edition, as the reader has it."""
    from data.snapshot import current

    here, place = Konteks(current()), tmp_path_factory.mktemp("paket")
    (place / nama_paket(here)).write_bytes(paket_data(here))
    return place


def layar(konteks: Konteks, sql: str, parameter: dict) -> list[tuple]:
    cursor = kursor(konteks)
    try:
        return cursor.execute(sql, parameter).fetchall()
    finally:
        cursor.close()


def jalankan(python: str, tempat, monkeypatch) -> list[tuple]:
    """Run the script's text in that folder; returns the rows of its `hasil`."""
    monkeypatch.chdir(tempat)
    names: dict = {"print": lambda *_: None}
    exec(compile(python, "cuplikan.py", "exec"), names)
    return [
        tuple(None if one != one else one for one in row)
        for row in names["hasil"].itertuples(index=False, name=None)
    ]


@pytest.mark.parametrize(("sql", "parameter"), TANYA, ids=["parameter", "join", "quotes", "whole"])
def test_the_python_snippet_gives_the_rows_of_the_screen(sql, parameter, konteks, diurai, monkeypatch):
    made = cuplikan(sql, parameter, konteks)
    expected = layar(konteks, sql, parameter)
    assert jalankan(made.python, diurai, monkeypatch) == expected and len(expected) > 1
    if parameter == {"tahun": 2024}:
        assert jalankan(made.python.replace("2024", "2023", 1), diurai, monkeypatch) != expected


@pytest.mark.parametrize(("sql", "parameter"), TANYA, ids=["parameter", "join", "quotes", "whole"])
def test_the_sql_snippet_gives_the_rows_of_the_screen(sql, parameter, konteks, diurai, monkeypatch):
    if not (place := diurai / nama_paket(konteks).removesuffix(".zip")).is_dir():
        zipfile.ZipFile(BytesIO(paket_data(konteks))).extractall(place)
    monkeypatch.chdir(place)
    made = cuplikan(sql, parameter, konteks)
    with duckdb.connect() as db:
        assert db.execute(made.sql).fetchall() == layar(konteks, sql, parameter)


@pytest.mark.lama
def test_it_runs_as_a_program_of_its_own(konteks, diurai):
    (diurai / "cuplikan.py").write_text(cuplikan(*TANYA[0], konteks).python, encoding="utf-8")
    done = subprocess.run([sys.executable, "-I", "cuplikan.py"], cwd=diurai, capture_output=True, text=True)
    assert done.returncode == 0 and "PMKS-09" in done.stdout and done.stderr == ""


def test_another_editions_package_is_refused(konteks, diurai, monkeypatch):
    other = cuplikan(*TANYA[0], Konteks(konteks.edisi, "internal")).python
    mine = nama_paket(konteks).removesuffix(".zip")
    with pytest.raises(SystemExit, match="untuk audiens publik"):
        jalankan(other.replace(f"{mine}_INTERNAL", mine), diurai, monkeypatch)


def test_what_it_says_of_itself(konteks):
    made = cuplikan(*TANYA[0], konteks)
    for text in (made.sql, made.python):
        assert konteks.edisi in text and "DATA CONTOH" in text and nama_paket(konteks) in text
    assert "DATA CONTOH" not in cuplikan("select nama from wilayah", {}, konteks).python
    assert (
        "read_parquet('pmks.parquet')" in made.sql and "'pmks'" in made.python and "'spm'" not in made.python
    )


def test_values_are_literals_and_cannot_break_out():
    given = {"a": "it's; drop", "b": None, "c": True, "d": 1.5, "e": date(2024, 5, 1)}
    filled = isikan("select $a, $b, $c, $d, $e, '$a', \"$a\" /* $a */;", given)
    assert filled == "select 'it''s; drop', null, true, 1.5, date '2024-05-01', '$a', \"$a\" /* $a */"
    with pytest.raises(KodeTidakDikenal, match="surplus"):
        isikan("select $a", {"a": 1, "surplus": 2})
    with pytest.raises(KodeTidakDikenal, match="tiada"):
        isikan("select $tiada", {})


def test_a_whole_table_is_one_that_is_published():
    with pytest.raises(KodeTidakDikenal, match="topeng"):
        seluruh("topeng")


def test_only_names_outside_quotes_are_tables():
    assert tabel_dibaca("select 'pmks' from SPM -- psks\n join wilayah using (kode_wilayah)") == (
        "spm",
        "wilayah",
    )


def test_a_statement_cannot_leave_its_text_in_the_script(konteks, diurai, monkeypatch):
    evil = 'select 1 as a --"""\nimport os; os.abort()\n"""'
    script = cuplikan(evil, {}, konteks).python
    compile(script, "x", "exec")
    assert "\nimport os" not in script
    odd = cuplikan("select kunci from glosarium", {}, Konteks(konteks.edisi)).sql
    assert all(line.startswith("--") for line in odd.splitlines()[:4])
