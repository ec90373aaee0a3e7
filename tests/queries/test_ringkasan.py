"""The Ringkasan's questions against second roads: the figures CSV, and pandas over the parquet files."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd
import pytest

from queries import rows
from tests.queries.jalan_kedua import margin, tabel

FIGURES = Path(__file__).parents[2] / "data" / "figures" / "published_figures.csv"
REKAP = {
    "sumber_id": "UJI-REKAP", "penerbit": "Uji", "judul": "Rekap uji", "url": "", "lisensi": "uji",
    "keandalan": "uji", "jenis_sumber": "rekap", "prioritas": 1,
}  # fmt: skip


def printed(indikator: str, kode: str, periode: str) -> list[str]:
    """The printed values of a published figure, read as text."""
    with open(FIGURES, encoding="utf-8", newline="") as file:
        return [
            row["nilai"]
            for row in csv.DictReader(file)
            if (row["indikator"], row["kode_wilayah"], row["periode"]) == (indikator, kode, periode)
            and row["rincian"] in ("total", "perkotaan+perdesaan")
        ]


@pytest.fixture
def rekap_nyata(katalog, edisi_buatan):
    """An edition with a real rekap: `rekap_nyata({"64.01": {"PMKS-02": 12}, …})` per year and area."""

    def build(name: str, cells: dict, **more):
        katalog_uji = type(katalog)(dict(katalog.bingkai))
        katalog_uji.bingkai["sumber"] = pd.concat(
            [katalog["sumber"], pd.DataFrame([REKAP])], ignore_index=True
        )
        lines = [
            {"periode": year, "kode_wilayah": area, "jenis": kind, "nilai": value, "asal": "resmi",
             "sumber_id": "UJI-REKAP", **more}
            for year, areas in cells.items()
            for area, kinds in areas.items()
            for kind, value in kinds.items()
        ]  # fmt: skip
        return edisi_buatan(name, catalogue=katalog_uji, pmks=pd.DataFrame(lines))

    return build


def test_the_latest_poverty_is_the_printed_one_with_the_same_month_and_the_nation(konteks):
    (row,) = rows("konteks_terakhir", konteks, indikator="persen_penduduk_miskin_bulan")
    name = "persen_penduduk_miskin_bulan"
    assert (row["periode"], row["periode_lalu"]) == ("2025-09", "2024-09")
    assert [f"{row['nilai']:.2f}"] == printed(name, "64", "2025-09") == ["5.19"]
    assert [f"{row['nilai_lalu']:.2f}"] == printed(name, "64", "2024-09") == ["5.51"]
    assert [f"{row['nilai_negara']:.2f}"] == printed(name, "00", "2025-09") == ["8.25"]
    assert row["selisih"] == pytest.approx(-0.32) and row["selisih_negara"] == pytest.approx(8.25 - 8.57)


def test_both_printed_counts_of_2023_are_kept(konteks):
    assert printed("penduduk_miskin_bulan", "64", "2023-03") == ["231.07"]
    assert printed("penduduk_miskin", "64", "2023") == ["231.08"]
    assert printed("persen_penduduk_miskin_p0", "64", "2023") == ["6.11"]
    found = {row.indikator: row.nilai for row in tabel(konteks, "konteks").query(
        "kode_wilayah == '64' and periode in ['2023', '2023-03'] and "
        "indikator in ['penduduk_miskin', 'penduduk_miskin_bulan', 'persen_penduduk_miskin_p0']"
    ).itertuples()}  # fmt: skip
    assert found == {
        "penduduk_miskin": 231.08,
        "penduduk_miskin_bulan": 231.07,
        "persen_penduduk_miskin_p0": 6.11,
    }


def test_months_are_never_crossed(edisi_buatan):
    lines = [("2024-03", 9.0), ("2024-09", 8.0), ("2025-03", 7.0)]
    frame = pd.DataFrame(
        [
            {"periode": code, "nilai": value, "kode_wilayah": "64", "satuan": "persen", "asal": "resmi",
             "indikator": "persen_penduduk_miskin_bulan", "sumber_id": "BPS-MISKIN-PROV"}
            for code, value in lines
        ]
    )  # fmt: skip
    (row,) = rows(
        "konteks_terakhir", edisi_buatan("bulan", konteks=frame), indikator="persen_penduduk_miskin_bulan"
    )
    assert (row["periode"], row["periode_lalu"], row["selisih"]) == ("2025-03", "2024-03", -2.0)
    assert row["nilai_negara"] is None


def test_population_and_ikn_are_the_printed_ones(konteks):
    (people,) = rows("penduduk_terakhir", konteks, kode_wilayah="64", dasar="dukcapil")
    (ikn,) = rows("konteks_kawasan", konteks, indikator="penduduk_ikn_ppikn")
    assert (people["periode"], [str(people["nilai"])]) == (
        "2024-S2",
        printed("penduduk_dukcapil", "64", "2024-S2"),
    )
    assert people["nilai"] == 4_123_303
    assert [f"{ikn['nilai']:.0f}"] == printed("penduduk_ikn_ppikn", "IKN", "2025-07") == ["147427"]


def test_statements_keep_their_units_apart(konteks):
    found = {row["satuan"]: row["angka"] for row in rows("pernyataan_tertangani", konteks)}
    assert found == {"jiwa": 243_459, "KK": 46_510}


@pytest.mark.parametrize("tahun", ["2018", "2023", "2025"])
def test_pillars_equal_a_second_road(internal, tahun):
    expected = margin(internal, tahun, "pilar")
    for code in ("64", "64.02", "64.11", "64.74"):
        for row in rows("rekap_pilar", internal, periode=tahun, kode_wilayah=code):
            key = (code, row["jenis"], row["ukuran"], "total", row["satuan"])
            if key in expected.index:
                assert (row["nilai"], row["n_wilayah"]) == tuple(expected.loc[key, ["nilai", "n_wilayah"]]), (
                    key
                )
            else:
                assert row["nilai"] is None and row["keadaan"] in ("tidak_tersedia", "belum_dilaporkan")


def test_single_figures_from_the_news_make_no_total(konteks):
    news = tabel(konteks, "pmks").query("asal == 'resmi'")
    year = sorted(set(news.periode.str[:4]) - {str(y) for y in range(2016, 2026)})[0]
    area = news[news.periode.str[:4] == year].kode_wilayah.iloc[0]
    assert all(row["nilai"] is None for row in rows("rekap_pilar", konteks, periode=year, kode_wilayah=area))


@pytest.mark.parametrize("tahun", ["2019", "2025"])
def test_spm_equals_a_second_road(internal, tahun):
    spm = tabel(internal, "spm").query("periode == @tahun")
    for row in rows("spm_capaian", internal, periode=tahun, kode_wilayah="64"):
        part = spm[(spm.layanan == row["layanan"]) & (spm.kewenangan == row["kewenangan"])].dropna(
            subset=["butuh"]
        )
        assert row["terlayani"] == part.terlayani.sum() and row["butuh"] == part.butuh.sum()
        assert row["persen"] == pytest.approx(100 * part.terlayani.sum() / part.butuh.sum())
        assert row["n_wilayah"] == part.kode_wilayah.nunique()


def test_no_share_where_need_and_service_cover_different_areas(edisi_buatan):
    base = {"periode": "2024", "kewenangan": "kab_kota", "layanan": "SPM-ANAK", "sumber_id": "CONTOH-SPM"}
    frame = pd.DataFrame(
        [
            base | {"kode_wilayah": "64.01", "butuh": 200, "terlayani": None},
            base | {"kode_wilayah": "64.02", "butuh": None, "terlayani": 150},
            base | {"kode_wilayah": "64.03", "butuh": 100, "terlayani": 40},
        ]
    )
    here = edisi_buatan("spm", spm=frame)
    found = {
        (row["layanan"], row["kewenangan"]): row
        for row in rows("spm_capaian", here, periode="2024", kode_wilayah="64")
    }
    row = found["SPM-ANAK", "kab_kota"]
    assert (row["keadaan"], row["persen"], row["butuh"]) == ("tidak_tersedia", None, None)
    (own,) = [
        r
        for r in rows("spm_capaian", here, periode="2024", kode_wilayah="64.03")
        if (r["layanan"], r["kewenangan"]) == ("SPM-ANAK", "kab_kota")
    ]
    assert (own["persen"], own["belum"]) == (40.0, 60)


def test_only_real_files_count_as_handed_in(konteks, rekap_nyata):
    assert dict(rows("penyampaian", konteks, tahun=2025)[0]) == {"n_sampai": 0, "n_total": 10}
    here = rekap_nyata("masuk", {"2024": {"64.01": {"PMKS-02": 0}, "64.71": {"PMKS-02": 7, "PMKS-08": 3}}})
    assert dict(rows("penyampaian", here, tahun=2024)[0]) == {"n_sampai": 2, "n_total": 10}
    assert rows("penyampaian", here, tahun=2023)[0]["n_sampai"] == 0


@pytest.mark.parametrize("code", ["64", pytest.param("64.11", marks=pytest.mark.lama)])
def test_changes_of_all_types_equal_the_single_question(konteks, internal, code):
    for here in (konteks, internal):
        for start, end in (("2023", "2024"), ("2024", "2025")):
            found = rows("perubahan_jenis", here, awal=start, akhir=end, ukuran="terdata", kode_wilayah=code)
            assert found
            for row in found:
                single = rows(
                    "perubahan", here, awal=start, akhir=end, jenis=row["jenis"], ukuran="terdata",
                    satuan=row["satuan"], jenis_kelamin="total",
                )  # fmt: skip
                one = next(r for r in single if r["kode_wilayah"] == code)
                for key in ("nilai_awal", "nilai_akhir", "selisih", "persen", "n_sebanding", "n_total"):
                    assert row[key] == one[key], (row["jenis"], start, key)


def test_sensitive_and_household_types_never_enter_the_changes(konteks):
    kinds = tabel(konteks, "jenis").set_index("jenis")
    for row in rows(
        "perubahan_jenis", konteks, awal="2023", akhir="2024", ukuran="terdata", kode_wilayah="64"
    ):
        assert kinds.tingkat_sensitif[row["jenis"]] < 3 and kinds.satuan_utama[row["jenis"]] == "jiwa"


def test_a_late_area_does_not_make_a_type_fall(rekap_nyata):
    full = {"64.01": {"PMKS-02": 100}, "64.02": {"PMKS-02": 500}, "64.03": {"PMKS-02": 50}}
    late = {"64.01": {"PMKS-02": 110}, "64.03": {"PMKS-02": 55}}
    here = rekap_nyata("telat", {"2023": full, "2024": late})
    found = rows("perubahan_jenis", here, awal="2023", akhir="2024", ukuran="terdata", kode_wilayah="64")
    (row,) = [one for one in found if one["jenis"] == "PMKS-02"]
    assert (row["selisih"], row["n_sebanding"], row["n_total"]) == (15, 2, 10)


def test_a_cumulative_series_has_no_change_that_can_be_picked(rekap_nyata):
    cells = {"2023": {"64.01": {"PMKS-02": 100}}, "2024": {"64.01": {"PMKS-02": 160}}}
    here = rekap_nyata("kumulatif", cells, kumulatif=True)
    found = rows("perubahan_jenis", here, awal="2023", akhir="2024", ukuran="terdata", kode_wilayah="64.01")
    assert [row["alasan"] for row in found if row["jenis"] == "PMKS-02"] == ["kumulatif"]
