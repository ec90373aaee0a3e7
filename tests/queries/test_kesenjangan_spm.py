"""The SPM gap equals a second road from the parquet files; coverage, small bases, age and the fall of need by hand."""

from __future__ import annotations

from itertools import count

import pandas as pd
import pytest

from data.snapshot import open_edition
from queries.engine import execute
from tests.queries.test_ringkasan import REKAP

NAMES = count()
KEY = ["layanan", "kewenangan", "kode_wilayah"]
SPM = {"periode": "2024", "kewenangan": "kab_kota", "layanan": "SPM-ANAK", "sumber_id": "CONTOH-SPM"}


def asked(here, tahun: str, acuan: str = "2026-11-22") -> pd.DataFrame:
    return execute("kesenjangan_spm", here, periode=tahun, acuan=acuan, basis=20).set_index(KEY, drop=False)


def facts(here) -> pd.DataFrame:
    return pd.read_parquet(open_edition(here.edisi).path / "spm.parquet").query("utama")


def second_road(spm: pd.DataFrame, tahun: str) -> pd.DataFrame:
    """Need, service and gap of the areas, of their sum (areas that gave both) and of the province itself."""
    year = spm[spm["periode"] == tahun]
    both = year.dropna(subset=["butuh", "terlayani"])
    whole = (
        both[both["kewenangan"] == "kab_kota"].groupby("layanan")[["butuh", "terlayani"]].sum().reset_index()
    )
    found = pd.concat([both, whole.assign(kewenangan="kab_kota", kode_wilayah="64")]).set_index(KEY)
    return found.assign(belum=found["butuh"] - found["terlayani"])


@pytest.mark.parametrize("tahun", ["2019", "2021", "2025"])
def test_the_gap_equals_a_second_road(internal, tahun):
    found, expected = asked(internal, tahun), second_road(facts(internal), tahun)
    shown = found.dropna(subset=["belum"])
    assert set(shown.index) == set(expected.index)
    for column in ("butuh", "terlayani", "belum"):
        assert shown[column].astype(float).to_dict() == expected[column].astype(float).to_dict()
    share = (expected["belum"] / expected["butuh"] * 100)[expected["butuh"] >= 20]
    assert shown["persen_belum"].dropna().to_dict() == pytest.approx(share.to_dict())
    assert (shown["persen_belum"] + shown["persen"]).dropna().to_list() == pytest.approx([100.0] * len(share))
    assert len(found) == 5 * (10 + 1 + 1)


@pytest.mark.parametrize("tahun", ["2021", "2025"])
def test_last_need_and_age_equal_a_second_road(internal, tahun):
    spm = facts(internal).dropna(subset=["butuh"]).query("periode <= @tahun").sort_values("periode")
    last = spm.groupby(KEY)[["periode", "butuh"]].last()
    found = asked(internal, tahun, acuan=f"{tahun}-12-31")
    own = found[~found["gabungan"]]
    assert own["periode_butuh"].to_dict() == last["periode"].to_dict()
    assert own["butuh_akhir"].astype(float).to_dict() == last["butuh"].to_dict()
    assert own["umur_bulan"].to_dict() == {k: 12 * (int(tahun) - int(v)) for k, v in last["periode"].items()}
    assert own["butuh_kosong"].to_dict() == (last["periode"] != tahun).to_dict()
    assert own["butuh_kosong"].any()


@pytest.mark.parametrize("tahun", ["2020", "2021", "2022", "2023", "2024", "2025"])
def test_a_fall_of_need_equals_a_second_road(internal, tahun):
    spm = facts(internal).dropna(subset=["butuh", "terlayani"]).set_index(KEY)
    now, before = (spm[spm["periode"] == one] for one in (tahun, str(int(tahun) - 1)))
    both = now.join(before[["butuh", "terlayani"]], suffixes=("", "_awal"), how="inner").query(
        "butuh < 0.7 * butuh_awal"
    )
    rose = both["terlayani"] / both["butuh"] > both["terlayani_awal"] / both["butuh_awal"]
    gone = (both["butuh"] == 0) & (both.index.get_level_values("layanan") != "SPM-BENCANA")
    found = asked(internal, tahun)
    assert set(found.index[found["butuh_turun"]]) == set(both.index[rose | gone])


def built(edisi_buatan, *rows: dict):
    return edisi_buatan(f"spm-{next(NAMES)}", spm=pd.DataFrame([SPM | row for row in rows]))


def fall(edisi_buatan, before: tuple, after: tuple, **more) -> pd.Series:
    here = built(
        edisi_buatan,
        {"periode": "2023", "kode_wilayah": "64.01", "butuh": before[0], "terlayani": before[1]} | more,
        {"kode_wilayah": "64.01", "butuh": after[0], "terlayani": after[1]} | more,
    )
    return asked(here, "2024").loc[(more.get("layanan", "SPM-ANAK"), "kab_kota", "64.01")]


@pytest.mark.parametrize(
    ("before", "after", "warned"),
    [
        ((100, 60), (69, 69), True),
        ((100, 60), (70, 70), False),  # exactly three tenths
        ((100, 60), (50, 30), False),  # the share stands
        ((100, 60), (50, 29), False),  # the share falls
        ((100, 60), (0, 0), True),  # nobody left is no success either
        ((12, 6), (6, 6), True),
        ((50, 30), (100, 100), False),
    ],
)
def test_the_warning_of_a_fallen_need(edisi_buatan, before, after, warned):
    assert bool(fall(edisi_buatan, before, after)["butuh_turun"]) == warned


def test_disasters_may_end_and_a_small_base_has_no_percent(edisi_buatan):
    assert not fall(edisi_buatan, (500, 300), (0, 0), layanan="SPM-BENCANA")["butuh_turun"]
    small = fall(edisi_buatan, (19, 10), (19, 12))
    assert small["belum"] == 7 and pd.isna(small["persen"]) and pd.isna(small["persen_belum"])
    assert pd.isna(small["persen_awal"])
    assert fall(edisi_buatan, (20, 10), (20, 12))["persen"] == 60


def test_no_gap_where_need_and_service_cover_different_areas(edisi_buatan):
    here = built(
        edisi_buatan,
        {"kode_wilayah": "64.01", "butuh": 200, "terlayani": None},
        {"kode_wilayah": "64.02", "butuh": None, "terlayani": 150},
        {"kode_wilayah": "64.03", "butuh": 100, "terlayani": 40},
    )
    found = asked(here, "2024").loc["SPM-ANAK"].droplevel(0)
    assert found.loc["64.03", "belum"] == 60
    for code in ("64.01", "64.02", "64"):
        part = found.loc[[code]].iloc[0]
        assert part["keadaan"] == "tidak_tersedia" and pd.isna(part["belum"]), code


def test_contoh_of_an_earlier_year_is_no_last_need_of_a_real_one(edisi_buatan, katalog):
    kept = type(katalog)(dict(katalog.bingkai))
    kept.bingkai["sumber"] = pd.concat([katalog["sumber"], pd.DataFrame([REKAP])], ignore_index=True)
    lines = [
        {"periode": "2023", "kode_wilayah": "64.01", "butuh": 80, "terlayani": 40},
        {"periode": "2023", "kode_wilayah": "64.02", "butuh": 80, "terlayani": 40},
        {"kode_wilayah": "64.02", "butuh": 50, "terlayani": 45, "asal": "resmi", "sumber_id": "UJI-REKAP"},
    ]
    here = edisi_buatan(
        "asal", catalogue=kept, spm=pd.DataFrame([SPM | {"asal": "contoh"} | one for one in lines])
    )
    found = asked(here, "2024").loc["SPM-ANAK"].droplevel(0)
    assert set(found["asal_acuan"]) == {"resmi"}
    own = found.loc[["64.01"]].iloc[0]
    assert pd.isna(own["periode_butuh"]) and pd.isna(own["butuh_akhir"]) and own["butuh_kosong"]
    assert not found.loc[["64.02"]].iloc[0]["butuh_turun"] and found.loc[["64.02"]].iloc[0]["belum"] == 5
    assert asked(here, "2023").loc[("SPM-ANAK", "kab_kota", "64.01"), "asal"] == "contoh"
