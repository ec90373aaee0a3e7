"""Every way to fail has one Indonesian sentence with its place; the original stays, without paths."""

from __future__ import annotations

import re

import duckdb
import pytest

from queries.kotak import kalimat, terjemah
from queries.kotak.terjemah import dari_akhir, dari_pekerja, letak_baris, tanpa_jalur

SALAH = [
    ("selec 1", "sintaks", 1, 1, "selec"),
    ("select (1", "sintaks", 1, 9, "kurung penutup"),
    ("select a from;", "sintaks", 1, 14, "sesudah “from”"),
    ("select", "sintaks", 0, 0, "sesudah SELECT"),
    ("select * from t join t as u", "sintaks", 1, 27, "ON"),
    ("select t.z from t", "kolom", 1, 8, "“z”"),
    ("select * from t join t as u using (zz)", "kolom", 0, 0, "“zz”"),
    ("select a from t where row_number() over () = 1", "jendela", 1, 23, "QUALIFY"),
    ("select (select a, b from t)", "subkueri", 1, 8, "satu kolom"),
    ("select (select unnest([1, 2]))", "subkueri", 0, 0, "LIMIT 1"),
    ("select 1 union select 1, 2", "susunan", 0, 0, "kolom"),
    ("select a from t order by 7", "susunan", 1, 26, "Nomor kolom"),
    ("select sum(sum(a)) from t", "kelompok", 1, 12, "WITH"),
    ("select date '2024-13-01'", "konversi", 1, 8, "2024-13-01"),
    ("select regexp_matches('a', '(')", "nilai", 0, 0, "kurung"),
    ("select 'abc", "sintaks", 1, 8, "tidak ditutup"),
    ("select\n  foo from t", "kolom", 2, 3, "“foo”"),
    ("select 'é', foo from t", "kolom", 1, 13, "“foo”"),
    ("select x.a from t", "kolom", 1, 8, "“x”"),
    ("select a from t, t as u", "kolom", 1, 8, "lebih dari satu"),
    ("select * from tt", "tabel", 1, 15, "“tt”"),
    ("select nofun(1)", "fungsi", 1, 8, "“nofun”"),
    ("select sum(b) from t", "tipe", 1, 8, "“sum”"),
    ("select a, count(*) from t", "kelompok", 1, 8, "GROUP BY"),
    ("select a from t where sum(a) > 1", "kelompok", 1, 23, "HAVING"),
    ("select cast('x' as integer)", "konversi", 1, 8, "“x”"),
    ("select cast('x' as nontipe)", "tipe", 1, 20, "“nontipe”"),
    ("select 5 // 0", "nilai", 0, 0, "nullif"),
    ("select 9223372036854775807 + 1::bigint", "rentang", 0, 0, "rentang"),
    ("select " + "(" * 2000 + "1" + ")" * 2000, "rumit", 0, 0, "WITH"),
    ("select a = date '2020-01-01' from t", "tipe", 0, 0, "cast"),
    ("select $1", "parameter", 0, 0, "$nama"),
    ("insert into t values (1, 'a')", "tulis", 0, 0, "membaca"),
]


@pytest.fixture(scope="module")
def con(tmp_path_factory):
    berkas = str(tmp_path_factory.mktemp("terjemah") / "t.duckdb")
    awal = duckdb.connect(berkas)
    awal.execute("create table t as select 1 as a, 'x' as b")
    awal.close()
    con = duckdb.connect(berkas, read_only=True, config={"errors_as_json": True})
    yield con
    con.close()


@pytest.mark.parametrize(
    ("sql", "golongan", "baris", "kolom", "kata"), SALAH, ids=[satu[0][:30] for satu in SALAH]
)
def test_a_real_error_becomes_a_sentence_with_its_place(con, sql, golongan, baris, kolom, kata):
    with pytest.raises(duckdb.Error) as asli:
        con.cursor().execute(sql).fetchall()
    galat = dari_pekerja(
        {"golongan": "duckdb", "jenis": type(asli.value).__name__, "isi": str(asli.value)}, sql
    )
    assert (galat.golongan, kata.lower() in galat.pesan.lower()) == (golongan, True), galat.pesan
    if baris:
        assert (galat.baris, galat.kolom) == (baris, kolom)
        assert galat.pesan.startswith(f"Baris {baris}, kolom {kolom}: ")
    assert galat.pesan.endswith(".") and "{" not in galat.pesan
    assert galat.pesan_asli and "exception_type" not in galat.pesan_asli


def test_every_class_of_this_duckdb_has_its_sentence():
    kelas = {nama for nama in dir(duckdb) if nama.endswith(("Exception", "Error"))}
    assert kelas ^ set(kalimat.DUCKDB) == set()


def test_sentences_are_whole_and_say_what_to_do():
    semua = [*kalimat.GERBANG.values(), *kalimat.AKHIR.values()]
    semua += (
        [teks for _, teks in kalimat.DUCKDB.values()]
        + [teks for _, _, teks in kalimat.BINDER]
        + [kalimat.BERAKHIR]
    )
    for teks in semua:
        isi = re.sub(r"\{\w+(:[^}]*)?\}", "", teks)
        assert teks[0].isupper() or teks[0] == "{", teks
        assert isi.rstrip().endswith((".", ")")), teks
        assert not re.search(r"\b(the|not|error|query|syntax)\b", isi), teks


@pytest.mark.parametrize("golongan", sorted(set(kalimat.GERBANG) - {"kosong"}))
def test_every_refusal_of_the_gate_has_a_sentence(golongan):
    galat = dari_pekerja({"golongan": golongan, "rinci": "pmkz", "letak": 8}, "select\n pmkz")
    assert galat.pesan.startswith("Baris 2, kolom 2: ") and "{" not in galat.pesan


def test_a_table_that_is_nearly_right_is_suggested():
    galat = dari_pekerja({"golongan": "tabel", "rinci": "penduduks", "letak": 0}, "penduduks")
    assert "Nama yang mirip: “penduduk”" in galat.pesan


def test_an_unknown_class_and_broken_json_still_give_a_sentence():
    galat = dari_pekerja(
        {"golongan": "duckdb", "jenis": "MasaDepanException", "isi": "Future Error: {rusak"}, "x"
    )
    assert galat.golongan == "umum" and galat.pesan_asli == "Future Error: {rusak"


def test_the_end_of_a_run_is_told_with_its_limit():
    assert "20 detik" in dari_akhir("waktu", detik=20.0).pesan


@pytest.mark.parametrize(
    ("teks", "bersih"),
    [
        ('File "/srv/data/app/x.py", line 1', 'File "…", line 1'),
        ("IO Error: C:\\Users\\dinsos\\Serambi\\a.duckdb rusak", "IO Error: … rusak"),
        ("kolom nilai/jumlah", "kolom nilai/jumlah"),
        ("see https://duckdb.org/docs/current", "see https://duckdb.org/docs/current"),
    ],
)
def test_paths_do_not_leave(teks, bersih):
    assert tanpa_jalur(teks) == bersih


def test_the_places_of_this_installation_go_also_when_they_are_short(monkeypatch):
    monkeypatch.setattr(terjemah, "AKAR", "/opt1")
    assert tanpa_jalur("di /opt1 rusak") == "di … rusak"


def test_places_count_letters_not_bytes():
    assert letak_baris("é\n é x", 7) == (2, 4)
    assert letak_baris("x", -1) == (0, 0)
