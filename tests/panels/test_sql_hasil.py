"""The rows of an SQL statement: Indonesian on the screen, numbers in files, stamps and sources in both."""

from __future__ import annotations

import csv
import datetime
from decimal import Decimal
from io import BytesIO, StringIO

import openpyxl
import pyarrow.parquet as pq
import pytest

from charts.spec import Column
from charts.table import frame, right_aligned
from panels import sql_hasil
from panels.sql_nilai import desimal_kolom, kata, sel
from queries.kotak.hasil import HasilSql
from reports.berkas_csv import csv_bytes
from reports.berkas_sql import parquet_sql
from reports.nama import nama_berkas
from reports.xlsx import xlsx

PERINTAH = "select wilayah.nama as wilayah,\n    pmks.nilai\nfrom pmks"
KOLOM = (
    ("wilayah", "VARCHAR"), ("tahun", "INTEGER"), ("nilai", "BIGINT"), ("keadaan", "VARCHAR"), ("persen", "DOUBLE"),
    ("pada", "DATE"), ("sah", "BOOLEAN"), ("n", "HUGEINT"), ("n", "DECIMAL(18,3)"), ("sumber_id", "VARCHAR"),
)  # fmt: skip
BARIS = (
    ("Kab. Paser", 2024, 12345, "ada", 0.1 + 0.2, datetime.date(2024, 5, 16), True, 5, Decimal("1.500"), "CONTOH-AWAL"),
    ("=1+1", 2025, None, "disamarkan", None, None, None, None, None, "tidak dikenal"),
    ("[x](y)", 2025, 0, "nihil", float("inf"), None, False, -2, Decimal("2.25"), None),
)  # fmt: skip


def hasil(kolom=KOLOM, baris=BARIS, *, terpotong=False, contoh=True, tabel=("pmks", "wilayah")) -> HasilSql:
    return HasilSql(kolom, baris, terpotong, 0.21, tabel, contoh)


@pytest.fixture
def shown(konteks):
    return sql_hasil.panel(hasil(), PERINTAH, konteks)


def test_the_screen_reads_indonesian(shown):
    assert frame(shown.table).to_numpy().tolist() == [
        ["Kab. Paser", "2024", "12.345", "ada", "0,3", "16 Mei 2024", "ya", "5", "1,50", "CONTOH-AWAL"],
        ["=1+1", "2025", "*", "disamarkan", "", "", "", "", "", "tidak dikenal"],
        ["[x](y)", "2025", "–", "nihil", "tak hingga", "", "tidak", "−2", "2,25", ""],
    ]
    assert right_aligned(shown.table) == ["tahun", "nilai", "persen", "n", "n #2"]


def test_stamps_sources_and_notes(shown, konteks, internal):
    assert shown.stamps.contoh and shown.stamps.audiens == "publik" and shown.period == "2024–2025"
    assert [one.sumber_id for one in shown.sources] == ["CONTOH-AWAL", "SQL"], (
        "what no source is called is no source"
    )
    assert "pmks dan wilayah, edisi kaltim-2026-11" in shown.sources[-1].sitasi
    assert sql_hasil.KOSONG in shown.notes and sql_hasil.TANPA_SUMBER not in shown.notes
    assert "_DATA-CONTOH.xlsx" in nama_berkas(shown, "xlsx")
    resmi = sql_hasil.panel(hasil(KOLOM[:1], (("a",),), contoh=False, terpotong=True), PERINTAH, internal)
    assert not resmi.stamps.contoh and resmi.stamps.audiens == "publik", "the box holds what may be published"
    assert "Hasil dipotong" in resmi.notes[0] and sql_hasil.TANPA_SUMBER in resmi.notes
    assert "DATA-CONTOH" not in nama_berkas(resmi, "xlsx")


def test_marks_err_on_the_safe_side(konteks, monkeypatch):
    """A correction in a table that was read marks the result; so does one provisional row."""
    corrected = {
        "tabel": "pmks",
        "periode": "2024",
        "tahun": 2024,
        "kode_wilayah": "64.01",
        "jenis": "PMKS-01",
    }
    monkeypatch.setattr("panels.koreksi.rows", lambda name, konteks: (corrected,))
    stamps = {
        tabel: sql_hasil.panel(hasil(tabel=(tabel,)), PERINTAH, konteks).stamps
        for tabel in ("pmks", "konteks")
    }
    assert stamps["pmks"].dikoreksi and not stamps["konteks"].dikoreksi and not stamps["pmks"].sementara
    rows = hasil((("status", "VARCHAR"),), (("tetap",), ("sementara",)))
    assert sql_hasil.panel(rows, PERINTAH, konteks).stamps.sementara


def test_a_statement_without_a_table_or_a_row(konteks):
    shown = sql_hasil.panel(hasil((("x", "INTEGER"),), (), contoh=False, tabel=()), "select 1 as x", konteks)
    assert shown.table.rows == () and "tanpa tabel terbitan" in shown.sources[0].sitasi
    assert xlsx(shown) and csv_bytes(shown)


def test_numbers_are_numbers_in_excel_and_the_statement_is_there(shown):
    book = openpyxl.load_workbook(BytesIO(xlsx(shown)))
    rows = [line for line in book["Data"].iter_rows() if line[0].value in ("Kab. Paser", "=1+1", "[x](y)")]
    assert [cell.value for cell in rows[0][1:5]] == [2024, 12345, "ada", pytest.approx(0.3)]
    assert rows[0][1].number_format.startswith("0;"), "a year has no thousands"
    assert rows[1][0].data_type == "s" and rows[1][2].value == "*"
    meta = {line[0]: line[1] for line in book["Metadata"].iter_rows(values_only=True) if line[0]}
    assert PERINTAH in "\n".join(str(text) for text in meta.values() if text)
    assert any("DATA CONTOH" in str(name) for name in meta)


def test_csv_in_the_indonesian_style(shown):
    lines = list(csv.DictReader(StringIO(csv_bytes(shown).decode("utf-8-sig")), delimiter=";"))
    assert [line["nilai"] for line in lines] == ["12345", "", "0"] and lines[0]["persen"] == "0,3"
    assert lines[1]["wilayah"] == "'=1+1" and {line["tanda"] for line in lines} == {"DATA CONTOH"}


def test_parquet_keeps_the_types_and_the_statement(shown):
    table = pq.read_table(BytesIO(parquet_sql(hasil(), PERINTAH, shown)))
    assert [str(one) for one in table.schema.types] == [
        "string", "int64", "int64", "string", "double", "date32[day]", "bool", "int64", "double", "string",
    ]  # fmt: skip
    assert table.column_names[7:9] == ["n", "n_2"]
    assert (
        table["pada"].to_pylist()[0] == datetime.date(2024, 5, 16) and table["nilai"].to_pylist()[1] is None
    )
    meta = table.schema.metadata
    assert meta[b"serambi.perintah"].decode() == PERINTAH and meta[b"serambi.contoh"] == b"ya"
    huge = hasil((("x", "HUGEINT"), ("t", "TIME"), ("l", "VARCHAR")), ((2**80, datetime.time(9, 30), "[1]"),))
    table = pq.read_table(BytesIO(parquet_sql(huge, "", sql_hasil.panel(huge, "", _konteks(shown)))))
    assert str(table.schema.types[0]) == "double" and str(table.schema.types[1]) == "time64[us]"


def _konteks(shown):
    from queries import Konteks

    return Konteks(shown.stamps.edisi)


def test_a_renamed_number_keeps_its_state(konteks):
    two = (("terdata", "BIGINT"), ("keadaan_terdata", "VARCHAR"), ("lain", "BIGINT"))
    shown = sql_hasil.panel(hasil(two, ((None, "belum_dilaporkan", None),)), PERINTAH, konteks)
    assert [cell.text for cell in shown.table.rows[0]] == ["belum", "belum_dilaporkan", ""]


def test_decimals_are_as_few_as_the_numbers_need():
    assert [desimal_kolom(one) for one in ([], [1, 2.0], [0.5, None], [1 / 3], [0.1 + 0.2], [0.00012, 0.003])] == [
        0, 0, 1, 4, 1, 5,
    ]  # fmt: skip
    assert desimal_kolom([float("nan"), 1.25]) == 2


def test_single_values():
    angka = Column("x", "x", numeric=True, desimal=1)
    assert (
        sel(float("nan"), angka).text == "bukan bilangan" and sel(Decimal("1234.5"), angka).text == "1.234,5"
    )
    assert sel(None, angka, "belum_dilaporkan").text == "belum" and sel(None, angka, "ada").text == ""
    assert sel(0, angka).text == "0,0", "a nought that nobody called nihil is a number"
    assert kata(datetime.datetime(2024, 5, 16, 9, 30)) == "16 Mei 2024 pukul 09.30"
    assert kata(datetime.time(9, 30)) == "09:30:00"
