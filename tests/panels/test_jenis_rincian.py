"""Recorded and served: the bars by a second road, the total as published, sentences that may be said."""

from __future__ import annotations

import pytest

from panels.jenis_rincian import rincian
from queries import rows
from reports.xlsx import xlsx
from tests.conftest import harian
from tests.panels.jenis_uji import asked, panels
from tests.queries.jalan_kedua import margin, tabel


def province(konteks) -> str:
    return tabel(konteks, "wilayah").query("tingkat == 'provinsi'").kode_wilayah.iloc[0]


@pytest.mark.parametrize("kelompok", ["jenis", "pilar", "spm", "pas"])
@pytest.mark.parametrize("wilayah", ["semua", "64.02", "64.11", "64.74"])
@pytest.mark.parametrize("tahun", harian(["2018", "2021", "2025"], ["2025"]))
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
    (late,) = rincian(asked(konteks, tahun="2020", wilayah="64.07"), konteks)
    assert late.spec.kind == "table" and {row[3].text for row in late.table.rows} == {"belum"}
    assert late.sentences == ("Data tidak tersedia untuk Kab. Kutai Barat, 2020. Terakhir dilaporkan: 2019.",)
    (quiet,) = rincian(asked(konteks, tahun="2004", wilayah="64.02"), konteks)
    assert quiet.sentences == (
        "Data tidak tersedia untuk Kab. Kutai Kartanegara, 2004. Tahun terdekat yang ada datanya: 2016.",
    )


def test_a_year_without_any_number_is_one_table_of_all_types_in_order(konteks):
    found = panels(asked(konteks, tahun="2006"), konteks)
    assert [panel.spec.kind for panel in found] == ["table"]
    official = [r["jenis"] for r in rows("jenis_daftar", konteks) if r["keluarga"] == "pmks"]
    assert [line[0].text for line in found[0].table.rows] == official
    assert found[0].sentences[0].endswith("2006. Tahun terdekat yang ada datanya: 2008.")
    assert len(panels(asked(konteks, tahun="2024"), konteks)) > 4


def test_types_left_out_are_counted_and_named(konteks):
    province, own = (
        rincian(asked(konteks, tahun="2025", wilayah=area), konteks)[0].sentences[0]
        for area in ("semua", "64.74")
    )
    late = terlapor(konteks, "2025")
    wanted = ", ".join(f"{name} ({n} dari 23)" for name, n in late.items() if n < 23)
    assert wanted and f"9 dari 10 wilayah; belum lengkap menurut jenis: {wanted}." in province
    assert f"memuat {late['Bontang']} dari 23 jenis" in own
    homes = rincian(asked(konteks, tahun="2025"), konteks)[1].sentences[0]
    assert "belum lengkap" not in homes, "all areas reported the three types of households"


def terlapor(konteks, tahun: str) -> dict[str, int]:
    """Types in persons that each reporting area recorded, by a second road from the parquet rows."""
    facts = tabel(konteks, "pmks")
    own = facts[
        (facts.periode == tahun) & (facts.ukuran == "terdata") & (facts.jenis_kelamin == "total")
        & (facts.satuan == "jiwa") & facts.utama & facts.nilai.notna() & facts.jenis.str.startswith("PMKS")
    ]  # fmt: skip
    counted = own.groupby("kode_wilayah").jenis.nunique()
    names = tabel(konteks, "wilayah").set_index("kode_wilayah").sort_values("urut").nama_pendek
    return {names[code]: counted[code] for code in names.index if code in counted.index}


def test_live_formulas_are_accepted_by_the_workbook(konteks):
    for panel in rincian(asked(konteks, tahun="2024"), konteks):
        assert xlsx(panel)[:2] == b"PK"
