"""The IKN questions: published figures by the csv road, stranded people by pandas, and contoh kept out."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd
import pytest

from data.edisi import editions
from queries.engine import execute
from tests.conftest import harian
from tests.queries.ikn_rekaan import (
    AREAS,
    LINGKAR,
    katalog_rekap,
    migrasi,
    nilai,
    orang,
    penduduk,
    rata,
    rekap,
)

FIGURES = Path(__file__).parents[2] / "data" / "figures" / "published_figures.csv"
SET = ("PMKS-04", "PMKS-10", "PMKS-11", "PMKS-12", "PMKS-13", "PMKS-18", "PMKS-20", "PMKS-24")
UKUR = {"ukuran": "terdata", "satuan": "jiwa"}


def printed(indikator: str, area: str, rincian: str = "") -> dict[str, float]:
    """Published figures of an area by period (all persons, or the given detail), read with the csv module."""
    with FIGURES.open(encoding="utf-8", newline="") as file:
        return {
            row["periode"]: float(row["nilai"])
            for row in csv.DictReader(file)
            if (row["indikator"], row["kode_wilayah"]) == (indikator, area)
            and (row["rincian"] == rincian if rincian else row["rincian"] not in ("laki-laki", "perempuan"))
        }


def tabel(konteks, name: str) -> pd.DataFrame:
    return pd.read_parquet(editions()[konteks.edisi] / f"{name}.parquet")


def test_ppu_has_two_populations_in_2025(konteks):
    found = execute("penduduk_seri", konteks, wilayah="64.09").set_index(["dasar", "periode"])["nilai"]
    assert found["dukcapil", "2025-S1"] == 203_661 == printed("penduduk_dukcapil", "64.09")["2025-S1"]
    assert found["proyeksi_sp2020", "2025"] == 400_030
    sexes = [printed("penduduk_proyeksi_sp2020", "64.09", sex)["2025"] for sex in ("laki-laki", "perempuan")]
    assert sum(sexes) == pytest.approx(400.03)  # printed in ribu jiwa, by sex
    area = execute("penduduk_dua_dasar", konteks).iloc[0]
    assert (area["kode_wilayah"], area["tahun"]) == ("64.09", 2025)
    assert area["kali"] == pytest.approx(400_030 / 203_661)


def test_ikn_count_stands_where_ikn_lies(konteks):
    for area, n in (("64", 1), ("64.09", 1), ("64.02", 1), ("64.03", 0), ("64.71", 0)):
        assert len(execute("penduduk_kawasan", konteks, wilayah=area)) == n
    found = execute("penduduk_kawasan", konteks, wilayah="64").iloc[0]
    assert found["nilai"] == 147_427 == printed("penduduk_ikn_ppikn", "IKN")["2025-07"]


def test_a_province_is_summed_only_when_no_area_is_missing(konteks, edisi_buatan):
    shipped = execute("penduduk_seri", konteks, wilayah="64").set_index(["dasar", "periode"])
    own = tabel(konteks, "penduduk").query("jenis_kelamin == 'total' and dasar == 'proyeksi_sp2010'")
    for year, total in own[own["kode_wilayah"] != "64"].groupby("periode")["nilai"].sum().items():
        assert shipped.loc[("proyeksi_sp2010", year), "nilai"] == total
    assert shipped.loc[("sensus_2020", "2020"), "nilai"] == 3_766_039
    assert ("dukcapil", "2021") not in shipped.index  # only PPU has it
    small = edisi_buatan("kurang-orang", penduduk=penduduk(AREAS[:9], (2024,)))
    assert execute("penduduk_seri", small, wilayah="64").empty


def test_balikpapan_arrivals_as_printed(konteks):
    found = execute("migrasi_seri", konteks).query(
        "kode_wilayah == '64.71' and asal == 'resmi' and arah == 'datang'"
    )
    whole = found[found["setahun"]].set_index("tahun")["nilai"].to_dict()
    source = printed("penduduk_datang", "64.71")
    assert whole == {int(year): source[year] for year in ("2020", "2021", "2022", "2023")}
    assert whole == {2020: 13_165, 2021: 17_743, 2022: 18_926, 2023: 19_334}
    parts = found[~found["setahun"]]
    assert sorted(parts["nilai"]) == sorted(
        source[p] for p in source if p not in ("2020", "2021", "2022", "2023")
    )


def test_net_only_where_one_source_gives_both_directions(konteks, edisi_buatan, katalog):
    rows = tabel(konteks, "migrasi").query("asal == 'resmi' and pada_sumbu_waktu")
    both = rows.pivot_table(
        index=["kode_wilayah", "mulai", "akhir", "sumber_id"], columns="arah", values="nilai"
    ).dropna()
    found = execute("migrasi_seri", konteks).query("arah == 'neto' and asal == 'resmi'")
    assert sorted(found["nilai"]) == sorted(both["datang"] - both["pindah"])
    assert {("64.71", 2021, -320), ("64.72", 2022, -1171)} <= set(
        found[["kode_wilayah", "tahun", "nilai"]].itertuples(index=False, name=None)
    )
    apart = pd.concat(
        [migrasi(directions=("datang",)), migrasi(source="DAULATNEWS-2023", directions=("pindah",))]
    )
    made = edisi_buatan("dua-sumber", catalogue=katalog_rekap(katalog), migrasi=apart)
    assert set(execute("migrasi_seri", made)["arah"]) == {"datang", "pindah"}


@pytest.mark.parametrize("late", ["datang", "pindah"])
def test_net_is_provisional_as_soon_as_one_direction_is(edisi_buatan, katalog, late):
    printed_year = migrasi()
    months = pd.concat(
        migrasi(years=(2024,), source="CONTOH-MIGRASI").assign(
            periode=f"2024-{month:02}",
            mulai=pd.Timestamp(2024, month, 1).date(),
            akhir=pd.Timestamp(2024, month, 28).date(),
            asal="contoh",
        )
        for month in range(1, 13)
    )
    both = pd.concat([printed_year, months])
    status = both["arah"].map(lambda arah: "sementara" if arah == late else "tetap")
    made = edisi_buatan(f"telat-{late}", catalogue=katalog_rekap(katalog), migrasi=both.assign(status=status))
    found = execute("migrasi_seri", made).groupby(["asal", "arah"])["status"].unique().map(list)
    for asal in ("resmi", "contoh"):
        assert found[asal, "neto"] == found[asal, late] == ["sementara"]
        assert found[asal, "pindah" if late == "datang" else "datang"] == ["tetap"]


def test_totals_without_a_year_are_on_no_time_axis(konteks):
    off = tabel(konteks, "migrasi").query("not pada_sumbu_waktu")
    assert len(off) == 2
    found = execute("migrasi_tanpa_tahun", konteks)
    assert found[["datang", "pindah", "neto"]].to_numpy().tolist() == [[49_613, 47_476, 2_137]]
    assert not set(execute("migrasi_seri", konteks)["nilai"]) & {49_613, 47_476, 2_137}


def test_contoh_years_have_twelve_months_and_stay_apart(konteks):
    months = tabel(konteks, "migrasi").query("asal == 'contoh' and nilai.notna()")
    months = months.assign(tahun=pd.to_datetime(months["mulai"]).dt.year)
    sums = months.groupby(["kode_wilayah", "arah", "tahun"])["nilai"].agg(["sum", "count"])
    expected = sums[sums["count"] == 12]["sum"].to_dict()
    found = execute("migrasi_seri", konteks).query("asal == 'contoh' and arah != 'neto'")
    assert found.set_index(["kode_wilayah", "arah", "tahun"])["nilai"].to_dict() == expected


def test_a_real_migration_file_switches_the_contoh_of_its_year_off(edisi_buatan, katalog):
    month = [pd.Period(f"{year}-{m:02d}") for year in (2024, 2025) for m in range(1, 13)]
    contoh = pd.DataFrame(
        {
            "periode": str(one), "kode_wilayah": "64.71", "arah": "datang", "sumber_id": "CONTOH-MIGRASI",
            "mulai": one.start_time.date(), "akhir": one.end_time.date(), "nilai": 5, "asal": "contoh",
        }
        for one in month
    )  # fmt: skip
    made = edisi_buatan(
        "migrasi-resmi", catalogue=katalog_rekap(katalog), migrasi=pd.concat([contoh, migrasi(("64.09",))])
    )
    found = execute("migrasi_seri", made)
    assert set(found[found["asal"] == "contoh"]["tahun"]) == {2024}


def test_stranded_people_by_ring(konteks):
    rows = tabel(konteks, "pmks").query("jenis == 'LOC-ORTER' and utama")
    found = execute("orter_bulanan", konteks, jenis="LOC-ORTER", awal="2016").set_index(
        ["kode_wilayah", "periode"]
    )
    for ring, areas in LINGKAR.items():
        own = rows[rows["kode_wilayah"].isin(areas)].groupby("periode")["nilai"].agg(["sum", "count"])
        shown = found.loc[f"LINGKAR-{ring}"]
        assert (shown["nilai"].fillna(0) == own["sum"]).all() and (shown["n_wilayah"] == own["count"]).all()
        assert (shown["n_total"] == len(areas)).all()


def test_a_sensitive_local_series_is_not_read_past_the_mask(edisi_buatan):
    months = {"periode": "2024-01", "kode_wilayah": "64.71", "nilai": 2, "satuan": "jiwa"}
    made = edisi_buatan("pasung", pmks=pd.DataFrame([{**months, "jenis": "LOC-PASUNG"}]))
    assert execute("orter_bulanan", made, jenis="LOC-PASUNG", awal="2016").empty


def test_breaks_are_flagged_for_the_area_its_ring_and_nobody_else(konteks):
    found = execute("ikn_seri", konteks, jenis="PMKS-13", dasar="dukcapil", awal="2016", **UKUR)
    flagged = found[found["putus"]][["kode_wilayah", "tahun"]].itertuples(index=False, name=None)
    assert set(flagged) == {("64.72", 2021), ("LINGKAR-2", 2021), ("64", 2021)}


def test_empty_years_stand_as_rows(edisi_buatan, katalog):
    made = edisi_buatan("lubang", catalogue=katalog_rekap(katalog), pmks=rekap(skip={("64.09", 2020)}))
    found = execute("ikn_seri", made, jenis="PMKS-12", dasar="dukcapil", awal="2016", **UKUR)
    hole = found.set_index(["kode_wilayah", "tahun"]).loc[("64.09", 2020)]
    assert pd.isna(hole["nilai"]) and hole["keadaan"] == "tidak_tersedia"
    assert len(found) == 14 * 10
    ring = found.set_index(["kode_wilayah", "tahun"]).loc[("LINGKAR-1", 2020)]
    assert (ring["n_wilayah"], ring["n_total"]) == (2, 3)


@pytest.fixture
def resmi(edisi_buatan, katalog):
    """Ten real areas, ten years, population and migration."""
    return edisi_buatan(
        "resmi", catalogue=katalog_rekap(katalog), pmks=rekap(), penduduk=penduduk(), migrasi=migrasi()
    )


def windows(konteks, jenis="PMKS-12") -> pd.DataFrame:
    found = execute("jendela", konteks, jenis=jenis, dasar="dukcapil", **UKUR)
    return found.set_index(["pasangan", "kelompok"])


def test_windows_by_hand(resmi):
    found = windows(resmi)
    groups = {"LINGKAR-1": LINGKAR[1], "LINGKAR-2": LINGKAR[2], "LAIN": LINGKAR[2] + LINGKAR[3]}
    spans = {"konstruksi": (2022, 2023, 2024), "konsolidasi": (2025,)}
    base = (2016, 2017, 2018, 2019)
    percent = {}
    for pair, years in spans.items():
        for group, areas in groups.items():
            row = found.loc[(pair, group)]
            before, after = rata(areas, base), rata(areas, years)
            assert row["rata_dasar"] == pytest.approx(before) and row["rata_banding"] == pytest.approx(after)
            assert row["selisih"] == pytest.approx(after - before)
            assert row["persen"] == pytest.approx((after - before) / before * 100)
            rate = sum(nilai(a, y) for a in areas for y in years) / sum(
                orang(a, y) for a in areas for y in years
            )
            assert row["angka_banding"] == pytest.approx(rate * 10_000)
            percent[pair, group] = row["persen"]
        assert found.loc[(pair, "BEDA"), "persen"] == pytest.approx(
            percent[pair, "LINGKAR-1"] - percent[pair, "LAIN"]
        )
    assert found.loc[("konstruksi", "BEDA"), "persen"] > 0


def test_a_late_area_makes_no_window_fall(edisi_buatan, katalog):
    late = {("64.71", year) for year in range(2022, 2026)}
    made = edisi_buatan(
        "terlambat",
        catalogue=katalog_rekap(katalog),
        pmks=rekap(skip=late, value=lambda area, year: nilai(area, 2018)),
    )
    found = windows(made)
    assert (found["selisih"].dropna() == 0).all()
    assert found.loc[("konstruksi", "LINGKAR-1"), "n_sebanding"] == 2
    assert found.loc[("konstruksi", "BEDA"), "n_sebanding"] == 9


def test_a_break_between_the_windows_is_not_crossed(edisi_buatan, katalog):
    made = edisi_buatan("putus", catalogue=katalog_rekap(katalog), pmks=rekap(jenis="PMKS-24", satuan="KK"))
    found = execute("jendela", made, jenis="PMKS-24", dasar="dukcapil", ukuran="terdata", satuan="KK")
    n = found.set_index(["pasangan", "kelompok"])["n_sebanding"]
    assert n["konstruksi", "BEDA"] == 10 and n["konsolidasi", "BEDA"] == 0  # DTSEN, 2025


def test_a_hidden_cell_hides_the_window_it_would_enter(edisi_buatan, katalog):
    small = lambda area, year: 2 if area == "64.11" else nilai(area, year)  # noqa: E731
    rows = rekap(jenis="PMKS-04", value=small, skip={("64.74", year) for year in range(2016, 2026)})
    made = edisi_buatan("kecil", catalogue=katalog_rekap(katalog), pmks=rows)
    found = windows(made, "PMKS-04")
    hidden = found.loc[("konstruksi", "LINGKAR-3")]
    assert (
        hidden["keadaan"] == "disamarkan"
        and pd.isna(hidden["rata_banding"])
        and pd.isna(hidden["rata_dasar"])
    )
    inside = execute("jendela", type(made)(made.edisi, "internal"), jenis="PMKS-04", dasar="dukcapil", **UKUR)
    shown = inside.set_index(["pasangan", "kelompok"]).loc[("konstruksi", "LINGKAR-3")]
    four = [area for area in LINGKAR[3] if area != "64.74"]
    assert shown["rata_banding"] == pytest.approx(rata(four, (2022, 2023, 2024), small))


def test_net_migration_and_change_by_hand(resmi):
    found = execute(
        "neto_perubahan", resmi, jenis="PMKS-12", dasar="dukcapil", awal="2024", akhir="2025", **UKUR
    ).set_index("kode_wilayah")
    assert set(found["keadaan"]) == {"ada"}
    for area in AREAS:
        net = 100 * AREAS.index(area)
        rate = [nilai(area, y) / orang(area, y) * 10_000 for y in (2024, 2025)]
        assert found.loc[area, "neto_per_1000"] == pytest.approx(net / orang(area, 2025) * 1_000)
        assert found.loc[area, "perubahan"] == pytest.approx(rate[1] - rate[0])


@pytest.mark.parametrize("jenis", harian(SET, ("PMKS-04", "PMKS-24")))
@pytest.mark.parametrize("ukuran", ["terdata", "tertangani"])
def test_contoh_never_reaches_windows_or_points(konteks, jenis, ukuran):
    unit = "KK" if jenis == "PMKS-24" else "jiwa"
    asked = {"jenis": jenis, "ukuran": ukuran, "satuan": unit, "dasar": "dukcapil"}
    found = execute("jendela", konteks, **asked)
    assert found[["rata_dasar", "rata_banding", "selisih", "persen", "selisih_angka"]].isna().all().all()
    for year in range(2017, 2026):
        points = execute("neto_perubahan", konteks, awal=str(year - 1), akhir=str(year), **asked)
        assert points[["nilai_awal", "nilai_akhir", "perubahan"]].isna().all().all()
        assert set(points["keadaan"]) == {"tidak_tersedia"}


@pytest.mark.parametrize("turn", range(3))
def test_a_mix_of_years_uses_the_real_ones_alone(edisi_buatan, katalog, turn):
    years = [year for year in range(2016, 2026) if (year + turn) % 3]
    contoh = rekap(value=lambda area, year: 10**7).assign(asal="contoh", sumber_id="CONTOH-AWAL")
    made = edisi_buatan(
        f"campur-{turn}", catalogue=katalog_rekap(katalog), pmks=pd.concat([contoh, rekap(years=years)])
    )
    found = windows(made)
    assert found["rata_dasar"].dropna().max() < 10**5
    base = [year for year in years if year <= 2019]
    assert found.loc[("konstruksi", "LINGKAR-1"), "rata_dasar"] == pytest.approx(rata(LINGKAR[1], base))
    lacking = execute("jendela_kurang", made, jenis="PMKS-12", akhir="2025", **UKUR)
    expected = [y for y in (*range(2016, 2020), *range(2022, 2026)) if y not in years]
    assert all(list(missing) == expected for missing in lacking["kurang"])


def test_events_keep_their_doubt(konteks):
    found = execute("peristiwa_ikn", konteks, awal="2016", akhir="2026")
    own = tabel(konteks, "peristiwa")
    assert set(found["golongan"]) == {"ikn", "konteks"}
    doubts = own[
        ~own["terverifikasi"]
        & own["golongan"].isin(["ikn", "konteks"])
        & (own["tanggal"].astype(str) >= "2016")
    ]
    assert set(found[~found["terverifikasi"]]["kode"]) == set(doubts["kode"])


def test_an_area_total_without_a_year_stays_off_the_axis_too(edisi_buatan, katalog):
    unsure = migrasi().assign(pada_sumbu_waktu=False)
    made = edisi_buatan("tak-sebut", catalogue=katalog_rekap(katalog), pmks=rekap(), migrasi=unsure)
    assert execute("migrasi_seri", made).empty
    assert len(execute("migrasi_tanpa_tahun", made)) == len(AREAS)
    points = execute(
        "neto_perubahan", made, jenis="PMKS-12", dasar="dukcapil", awal="2024", akhir="2025", **UKUR
    )
    assert points["kurang_migrasi"].all()
