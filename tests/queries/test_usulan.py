"""The proposed gaps equal a second road from the parquet files; sensitive types and other units never slip in."""

from __future__ import annotations

import pandas as pd
import pytest

from data.snapshot import open_edition
from queries.engine import execute

GIVEN = {"acuan": "2026-11-22", "basis": 20}
BASE = {"kode_wilayah": "64.01", "jenis": "PMKS-08", "asal": "contoh"}


def table(here, name: str) -> pd.DataFrame:
    return pd.read_parquet(open_edition(here.edisi).path / f"{name}.parquet")


def months(periode: pd.Series) -> pd.Series:
    """Whole months from the last day of a year to 22 November 2026."""
    return (2026 - periode.astype(int)) * 12 - 2


@pytest.mark.parametrize("tahun", ["2021", "2025"])
def test_types_equal_a_second_road(internal, tahun):
    pmks, jenis = table(internal, "pmks"), table(internal, "jenis")
    kept = set(jenis.query("keluarga in ('pmks', 'grup') and tingkat_sensitif < 3")["jenis"])
    own = pmks[
        pmks["utama"] & (pmks["asal"] == "contoh") & (pmks["jenis_kelamin"] == "total") & pmks["jenis"].isin(kept)
        & pmks["ukuran"].isin(["terdata", "tertangani"]) & (pmks["periode"] <= tahun) & pmks["periode"].str.len().eq(4)
    ].dropna(subset=["nilai"])  # fmt: skip
    key = ["jenis", "satuan", "kode_wilayah"]
    wide = own.pivot_table(index=[*key, "periode"], columns="ukuran", values="nilai").dropna().reset_index()
    last = wide.sort_values("periode").groupby(key).last()
    expected = (last["terdata"] - last["tertangani"]).to_dict()
    found = execute("usulan_pmks", internal, periode=tahun, **GIVEN).set_index(key)
    assert found["belum"].astype(float).to_dict() == expected
    assert found["periode"].to_dict() == last["periode"].to_dict()
    assert found["umur_bulan"].to_dict() == months(last["periode"]).clip(lower=0).to_dict()
    big = last[last["terdata"] >= 20]
    share = ((big["terdata"] - big["tertangani"]) / big["terdata"] * 100).to_dict()
    assert found["persen_belum"].dropna().to_dict() == pytest.approx(share)
    assert set(found["kewenangan"]) == {"kab_kota"} and set(
        found["satuan" if "satuan" in found else "asal"]
    ) == {"contoh"}


@pytest.mark.parametrize("tahun", ["2021", "2025"])
def test_services_equal_a_second_road(internal, tahun):
    key = ["layanan", "kewenangan", "kode_wilayah"]
    spm = table(internal, "spm").query("utama and periode <= @tahun").dropna(subset=["butuh", "terlayani"])
    last = spm.sort_values("periode").groupby(key).last()
    found = execute("usulan_spm", internal, periode=tahun, **GIVEN).set_index(key)
    assert found["belum"].astype(float).to_dict() == (last["butuh"] - last["terlayani"]).to_dict()
    assert found["periode"].to_dict() == last["periode"].to_dict()
    assert {row.kode_wilayah for row in found.reset_index().itertuples() if row.kewenangan == "provinsi"} == {
        "64"
    }


def test_the_yearly_gap_equals_a_second_road(internal):
    key = ["layanan", "kewenangan", "kode_wilayah", "tahun"]
    spm = (
        table(internal, "spm").query("utama").assign(tahun=lambda b: b["periode"].astype(int)).set_index(key)
    )
    found = execute("usulan_spm_deret", internal, periode="2025").set_index(key)
    assert found["nilai"].dropna().to_dict() == (spm["butuh"] - spm["terlayani"]).dropna().to_dict()
    assert not found["beda_asal"].any()


def test_sensitive_types_are_never_proposed(internal, katalog):
    strict = set(katalog.bingkai["jenis"].query("tingkat_sensitif == 3")["jenis"])
    found = execute("usulan_pmks", internal, periode="2025", **GIVEN)
    reported = set(table(internal, "pmks").query("ukuran == 'tertangani'")["jenis"])
    assert reported & strict and not set(found["jenis"]) & strict


def test_a_late_area_keeps_its_year_and_one_side_alone_is_no_gap(edisi_buatan):
    lines = [
        {"periode": "2023", "ukuran": "terdata", "nilai": 100},
        {"periode": "2023", "ukuran": "tertangani", "nilai": 40},
        {"periode": "2024", "ukuran": "terdata", "nilai": 120},
        {"periode": "2024", "kode_wilayah": "64.02", "ukuran": "terdata", "nilai": 19},
        {"periode": "2024", "kode_wilayah": "64.02", "ukuran": "tertangani", "nilai": 9},
        {"periode": "2024", "jenis": "PMKS-09", "ukuran": "terdata", "nilai": 50, "kumulatif": True},
        {"periode": "2024", "jenis": "PMKS-09", "ukuran": "tertangani", "nilai": 20, "kumulatif": True},
    ]  # fmt: skip
    here = edisi_buatan("usulan", pmks=pd.DataFrame([BASE | {"kumulatif": False} | one for one in lines]))
    found = execute("usulan_pmks", here, periode="2024", **GIVEN).set_index("kode_wilayah")
    assert found["jenis"].tolist() == ["PMKS-08", "PMKS-08"], "a cumulative series is no gap of a year"
    assert found["belum"].to_dict() == {"64.01": 60, "64.02": 10}
    assert found.loc["64.01", "periode"] == "2023" and pd.isna(found.loc["64.02", "persen_belum"])
