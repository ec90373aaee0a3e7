"""Recorded and served: the bars by a second road, the total as published, sentences that may be said."""

from __future__ import annotations

import pytest

from panels.jenis_rincian import rincian
from queries import rows
from reports.xlsx import xlsx
from tests.panels.jenis_uji import asked
from tests.queries.jalan_kedua import margin, tabel


def province(konteks) -> str:
    return tabel(konteks, "wilayah").query("tingkat == 'provinsi'").kode_wilayah.iloc[0]


@pytest.mark.parametrize("kelompok", ["jenis", "pilar", "spm", "pas"])
@pytest.mark.parametrize("wilayah", ["semua", "64.02", "64.11", "64.74"])
@pytest.mark.parametrize("tahun", ["2018", "2021", "2025"])
def test_bars_and_dots_equal_the_parquet_rows(konteks, tahun, wilayah, kelompok):
    expected = margin(konteks, tahun, kelompok)
    place = province(konteks) if wilayah == "semua" else wilayah
    for panel in rincian(asked(konteks, tahun=tahun, wilayah=wilayah, kelompok=kelompok), konteks):
        unit = "KK" if panel.unit.startswith("KK") else "jiwa"
        for series, ukuran in zip(panel.spec.series, ("terdata", "tertangani")):
            for mark in series.marks:
                key = (place, mark.key, ukuran, "total", unit)
                cell = expected.loc[key] if key in expected.index else None
                want = None if cell is None or cell.tertutup else cell.nilai
                assert mark.value == want, key


def test_bar_is_recorded_and_dot_is_served(konteks):
    first = rincian(asked(konteks, tahun="2024"), konteks)[0].spec.series
    assert [(one.bentuk, one.name.split(" (")[0]) for one in first] == [
        ("batang", "Terdata"),
        ("titik", "Tertangani"),
    ]


def test_the_total_is_the_published_sum_of_cases(konteks):
    for panel in rincian(asked(konteks, tahun="2024"), konteks):
        unit = "KK" if panel.unit.startswith("KK") else "jiwa"
        want = (
            margin(konteks, "2024", "jenis")
            .loc[(province(konteks), "SEMUA-26", "terdata", "total", unit)]
            .nilai
        )
        assert panel.table.total[2].value == want
        assert panel.table.total[1].text == "Jumlah kasus menurut jenis"
        assert any("bukan jumlah orang" in note for note in panel.notes)


def test_sentences_give_coverage_largest_three_and_share(konteks):
    panel = rincian(asked(konteks, tahun="2024"), konteks)[0]
    covered, largest, served = panel.sentences
    ranked = sorted(
        (
            r
            for r in rows("rincian", konteks, periode="2024", dimensi="jenis")
            if r["tingkat"] == "provinsi" and r["satuan"] == "jiwa" and r["urutan"]
        ),
        key=lambda r: r["urutan"],
    )
    assert panel.stamps.cakupan in covered
    assert [largest.index(r["nama"]) for r in ranked[:3]] == sorted(
        largest.index(r["nama"]) for r in ranked[:3]
    )
    assert ranked[3]["nama"] not in largest and "Menurut data yang masuk" in largest
    assert "kasus menurut jenis" in served and "kasus bukan orang" in served


@pytest.mark.parametrize("tahun", [str(y) for y in range(2016, 2026)])
@pytest.mark.parametrize("wilayah", ["semua", "64.71", "64.11"])
def test_sentences_never_name_a_sensitive_type(konteks, tahun, wilayah):
    closed = [
        r["nama"]
        for r in rows("jenis_daftar", konteks)
        if r["keluarga"] == "pmks" and r["tingkat_sensitif"] == 3
    ]
    said = " ".join(
        s for p in rincian(asked(konteks, tahun=tahun, wilayah=wilayah), konteks) for s in p.sentences
    )
    assert closed and not [name for name in closed if f" {name} " in said]


def test_the_group_row_says_that_it_is_one(konteks):
    panel = rincian(asked(konteks, tahun="2021"), konteks)[0]
    assert dict(panel.spec.categories)["GRP-GEPENG"].startswith("Gab. ")
    assert any("bukan jenis tersendiri" in note for note in panel.notes)
    assert panel.spec.categories[-1][0] == "GRP-GEPENG"


def test_the_chosen_type_brings_its_definition_and_overlaps(konteks):
    notes = rincian(asked(konteks, tahun="2024", jenis="PMKS-07"), konteks)[0].notes
    row = next(r for r in rows("jenis_daftar", konteks) if r["jenis"] == "PMKS-07")
    assert any(row["definisi"] in note and "tumpang tindih dengan jenis" in note for note in notes)
    assert not any(row["definisi"] in n for n in rincian(asked(konteks, tahun="2024"), konteks)[0].notes)


def test_an_area_that_did_not_report_says_so(konteks):
    panel = rincian(asked(konteks, tahun="2021", wilayah="64.07"), konteks)[0]
    if all(mark.value is None for one in panel.spec.series for mark in one.marks):
        assert panel.sentences[0].startswith("Data tidak tersedia")
    quiet = rincian(asked(konteks, tahun="2004", wilayah="64.02"), konteks)[0]
    assert quiet.sentences == ("Data tidak tersedia untuk Kab. Kutai Kartanegara, 2004.",)


def test_live_formulas_are_accepted_by_the_workbook(konteks):
    for panel in rincian(asked(konteks, tahun="2024"), konteks):
        assert xlsx(panel)[:2] == b"PK"
