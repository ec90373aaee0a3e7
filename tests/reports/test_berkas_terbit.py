"""Published tables and panels as CSV, Excel and Parquet: the numbers of the edition, in types, with their marks."""

from __future__ import annotations

import csv
from datetime import date, datetime
from io import BytesIO, StringIO

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from python_calamine import CalamineWorkbook

from queries import Konteks
from queries.terbit import tabel_terbit
from queries.terbit_baca import isi
from reports import berkas_terbit
from reports.berkas_parquet import KEADAAN, parquet_panel, parquet_tabel, parquet_terbit
from reports.berkas_terbit import TabelTerlaluBesar, csv_terbit, nama_terbit, xlsx_terbit
from reports.csv_tabel import csv_tabel
from tests.reports.panel_contoh import panel
from words.galat import KodeTidakDikenal

MACAM = pa.table(
    {
        "teks": ["=1+1", "a;b", None],
        "bulat": pa.array([1, None, 1_234_567], pa.int64()),
        "desimal": [0.1, 1e-07, None],
        "benar": [True, None, False],
        "hari": pa.array([date(2024, 5, 1), None, None], pa.date32()),
    }
)


def baca(isi_csv: bytes, pemisah: str) -> list[list[str]]:
    return list(csv.reader(StringIO(isi_csv.decode("utf-8-sig"), newline=""), delimiter=pemisah))


def test_both_csv_styles_say_the_same():
    semi, comma = (b"".join(csv_tabel(MACAM, one)) for one in ("titik_koma", "koma"))
    assert baca(comma, ",") == [
        ["teks", "bulat", "desimal", "benar", "hari"],
        ["'=1+1", "1", "0.1", "true", "2024-05-01"],
        ["a;b", "", "0.0000001", "", ""],
        ["", "1234567", "", "false", ""],
    ]
    assert baca(semi, ";")[1][2] == "0,1" and baca(semi, ";")[3][1] == "1234567"
    assert [line[0] for line in baca(semi, ";")] == [line[0] for line in baca(comma, ",")]
    with pytest.raises(KodeTidakDikenal, match="tab"):
        b"".join(csv_tabel(MACAM, "tab"))


@pytest.mark.parametrize("name", ["spm", "konteks", "wilayah"])
def test_a_table_reads_back_from_every_file(name, konteks):
    rows = isi(name, konteks)
    assert pq.read_table(BytesIO(parquet_terbit(name, konteks))).equals(rows)
    for gaya, sep, dec in (("titik_koma", ";", ","), ("koma", ",", ".")):
        raw = csv_terbit(name, konteks, gaya=gaya)
        assert raw.startswith(b"\xef\xbb\xbf") and raw.count(b"\r\n") == raw.count(b"\n")
        found = pd.read_csv(
            BytesIO(raw), sep=sep, decimal=dec, dtype={"kode_wilayah": "str", "periode": "str"}
        )
        assert list(found.columns) == rows.column_names and len(found) == rows.num_rows
        key = "nilai" if "nilai" in rows.column_names else "lingkar"
        expected = rows.column(key).to_pandas().astype(float)
        assert (
            found[key].astype(float).equals(expected)
            and found.kode_wilayah.tolist() == rows["kode_wilayah"].to_pylist()
        )


def test_the_workbook_has_rows_columns_and_sources(konteks):
    book = CalamineWorkbook.from_filelike(
        BytesIO(xlsx_terbit("spm", konteks, dibuat=datetime(2026, 11, 22, 9, 30)))
    )
    lines = book.get_sheet_by_name("Data").to_python()
    at = next(n for n, line in enumerate(lines) if line[0] == "periode")
    assert lines[at] == isi("spm", konteks).column_names and any(
        "DATA CONTOH" in str(line[0]) for line in lines[:at]
    )
    k = lines[at].index("nilai")
    assert [line[k] for line in lines[at + 1 :]] == [
        "" if one is None else one for one in isi("spm", konteks)["nilai"].to_pylist()
    ]
    columns = book.get_sheet_by_name("Kolom").to_python()
    assert [line[0] for line in columns[1:]] == [one.nama for one in tabel_terbit()["spm"].kolom]
    said = str(book.get_sheet_by_name("Metadata").to_python())
    assert "Sumber 1" in said and konteks.edisi in said and "22 November 2026" in said


def test_a_large_table_has_no_workbook(konteks, monkeypatch):
    monkeypatch.setattr(berkas_terbit, "BATAS_XLSX", 3)
    with pytest.raises(TabelTerlaluBesar, match=r"wilayah memuat .* Unduh CSV atau Parquet"):
        xlsx_terbit("wilayah", konteks)


def test_an_empty_table_is_a_file_too(konteks):
    assert baca(csv_terbit("target", konteks), ";") == [list(tabel_terbit()["target"].nama_kolom)]
    book = CalamineWorkbook.from_filelike(BytesIO(xlsx_terbit("target", konteks)))
    assert book.sheet_names == ["Data", "Kolom", "Metadata"]


def test_names_carry_the_marks(konteks):
    assert nama_terbit("pmks", konteks, "csv") == f"serambi_tabel-pmks_{konteks.edisi}_DATA-CONTOH.csv"
    assert nama_terbit("wilayah", konteks, "parquet") == f"serambi_tabel-wilayah_{konteks.edisi}.parquet"
    assert nama_terbit("wilayah", Konteks(konteks.edisi, "internal"), "csv").endswith("_INTERNAL.csv")


# --- a panel as Parquet


def test_a_panel_keeps_numbers_states_and_words():
    shown = panel()
    read = pq.read_table(BytesIO(parquet_panel(shown, dibuat=datetime(2026, 11, 22))))
    meta = {
        key.decode(): value.decode()
        for key, value in read.schema.metadata.items()
        if key.startswith(b"serambi.")
    }
    assert meta["serambi.judul"] == shown.title and meta["serambi.edisi"] == shown.stamps.edisi
    assert meta["serambi.satuan"] == shown.unit and meta["serambi.contoh"] == (
        "ya" if shown.stamps.contoh else "tidak"
    )
    assert read.num_rows == len(shown.table.rows), "no total among the rows"
    numeric = [(k, one) for k, one in enumerate(shown.table.columns) if one.numeric]
    assert numeric
    for k, column in numeric:
        states = read.column(f"{column.key}{KEADAAN}").to_pylist()
        assert states == [row[k].keadaan for row in shown.table.rows]
        for value, state, row in zip(read.column(column.key).to_pylist(), states, shown.table.rows):
            assert value == (row[k].value if state == "ada" else 0.0 if state == "nihil" else None)
        assert read.schema.field(column.key).metadata[b"judul"].decode() == column.title
    assert "disamarkan" in str(read.to_pydict()) and "<" not in str(read.to_pydict())


def test_the_same_table_gives_the_same_bytes():
    assert (
        parquet_tabel(MACAM, {"a": "b", "c": ""})
        == parquet_tabel(MACAM, {"a": "b"})
        != parquet_tabel(MACAM, {})
    )
