"""The example statements of the SQL box: each runs, says what it is, and names no area by code."""

from __future__ import annotations

import re

import pytest

from data.katalog import load_catalogue
from queries import contoh
from queries.contoh import awal, contoh_sql
from queries.kotak.antre import mulai
from queries.terbit import kursor, tabel_terbit

SEMUA = {one.kode: one for one in contoh_sql()}


@pytest.fixture(scope="module")
def bacaan():
    """One cursor over the published tables for all examples."""
    from data.snapshot import current
    from queries import Konteks

    cursor = kursor(Konteks(current()))
    yield cursor
    cursor.close()


def test_there_are_enough_and_each_has_its_own_title():
    assert len(SEMUA) >= 10
    assert len({one.judul for one in SEMUA.values()}) == len(SEMUA) == len(contoh_sql())
    assert all(one.uraian.endswith(".") and one.judul[0].isupper() for one in SEMUA.values())


@pytest.mark.parametrize("kode", SEMUA)
def test_an_example_gives_rows_in_an_order(kode, bacaan):
    assert bacaan.execute(SEMUA[kode].perintah).fetchone() is not None
    assert re.search(r"\border by\b", SEMUA[kode].perintah)


@pytest.mark.parametrize("kode", SEMUA)
def test_an_example_keeps_contoh_and_resmi_apart(kode, bacaan):
    """Where a table with asal is read, asal is in the answer, in the grouping or fixed by the filter."""
    text = SEMUA[kode].perintah
    tables = set(re.findall(r"\b(?:from|join) (pmks|spm|psks|migrasi|pmks_lepas)\b", text))
    names = [column[0] for column in bacaan.execute(text).description]
    assert not tables or "asal" in names or "asal = 'resmi'" in text or kode == "keadaan_sel"


def codes(text: str, known: set[str]) -> list[str]:
    return [one for one in re.findall(r"'([^']*)'", text) if one in known]


def test_no_example_names_an_area_by_code():
    known = {one for one in load_catalogue().bingkai["wilayah"]["kode_wilayah"] if one[0].isdigit()}
    assert {one.kode: found for one in SEMUA.values() if (found := codes(one.perintah, known))} == {}
    assert codes("where kode_wilayah = '64.02'", known) == ["64.02"], "the scan sees a code"


def test_a_file_without_its_head_is_refused(tmp_path):
    bare = tmp_path / "99_tanpa_judul.sql"
    bare.write_text("select 1\n", encoding="utf-8")
    with pytest.raises(ValueError, match="99_tanpa_judul"):
        contoh._baca(bare)


def test_a_first_look_at_every_table(bacaan):
    for name, table in tabel_terbit().items():
        asked = bacaan.execute(awal(name))
        assert tuple(column[0] for column in asked.description) == table.nama_kolom
    with pytest.raises(KeyError):
        awal("topeng")


@pytest.mark.lama
@pytest.mark.parametrize("kode", SEMUA)
def test_an_example_runs_in_the_box(kode, konteks):
    tugas = mulai(SEMUA[kode].perintah, konteks, batas=1000, pemilik=kode)
    assert tugas.tunggu(30).kode == "selesai"
    assert tugas.hasil().baris


@pytest.mark.lama
def test_no_example_fails_on_an_edition_without_reports(kosong):
    cursor = kursor(kosong)
    for one in SEMUA.values():
        cursor.execute(one.perintah).fetchall()
    cursor.close()
