"""Who must act: the view equals the catalogue read a second way, and no gap row anywhere names another authority."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from queries import Konteks
from queries.engine import execute
from tests.conftest import harian
from tests.queries.test_kontrak import FILES, PARAMS, columns, params

GAP = ("pmks", "grup", "spm")
PUSAT = {"PMKS-16", "PMKS-17"}
WHO = {
    "pusat": ["pusat"],
    "provinsi": ["provinsi"],
    "kabupaten/kota": ["kab_kota"],
    "daerah": ["provinsi", "kab_kota"],
}
WITH_OWNER = [name for name in FILES if {"kewenangan", "kode_wilayah"} <= set(columns(name))]


@pytest.fixture(scope="module")
def words(katalog) -> dict[str, str]:
    """The catalogue's words of the types and services."""
    own = katalog.bingkai["jenis"].query("keluarga in ('pmks', 'spm')")
    return dict(zip(own["jenis"], own["kewenangan"], strict=True))


def second_road(words: str) -> dict[str, str]:
    """{kewenangan: panti} of one catalogue text, read part by part."""
    found = {}
    for part in words.split(";"):
        who, _, task = part.strip().partition("(")
        panti = "dalam" if "di dalam panti" in task else "luar" if "di luar panti" in task else ""
        for one in re.split(r" dan ", who.strip()):
            found |= dict.fromkeys(WHO[one.strip()], panti)
    return found


def gap_rows(found: pd.DataFrame) -> pd.DataFrame:
    """The rows that are somebody's gap; a pillar or PAS sums over types of several owners and is none."""
    return found[found["keluarga"].isin(GAP)] if "keluarga" in found else found


def failing_rows(found: pd.DataFrame) -> pd.DataFrame:
    """Gap rows that break a rule: an unknown authority, a panti or another provincial task on a kab/kota."""
    unknown = ~found["kewenangan"].isin(["pusat", "provinsi", "kab_kota"])
    inside = found.get("panti", pd.Series("", index=found.index)).eq("dalam") & found["kewenangan"].ne(
        "provinsi"
    )
    elsewhere = found["kewenangan"].eq("provinsi") & found["kode_wilayah"].ne("64")
    return found[unknown | inside | elsewhere]


def test_the_view_equals_the_catalogue_read_a_second_way(konteks, words):
    found = execute("wewenang_daftar", konteks)
    for code, text in words.items():
        own = found[found["jenis"] == code]
        assert dict(zip(own["kewenangan"], own["panti"], strict=True)) == second_road(text), code
    assert second_road("provinsi (di dalam panti); kabupaten/kota (di luar panti)") == {
        "provinsi": "dalam",
        "kab_kota": "luar",
    }


def test_only_the_province_acts_inside_a_panti_and_the_centre_on_16_and_17(konteks):
    found = execute("wewenang_daftar", konteks)
    assert set(found.loc[found["panti"] == "dalam", "kewenangan"]) == {"provinsi"}
    central = found[found["jenis"].isin(PUSAT)]
    assert set(central.loc[central["bertindak"], "kewenangan"]) == {"pusat"}
    assert set(central.loc[central["bertindak"], "bunyi"]) == {"pusat (rehabilitasi)"}
    assert set(found.loc[found["kewenangan"] == "pusat", "jenis"]) == PUSAT | {"GRP-NAPZA-HIV"}


def test_one_owner_of_an_areas_gap_and_never_one_in_a_panti(konteks, katalog):
    found = execute("wewenang_daftar", konteks)
    owners = found[found["pemilik"]]
    kinds = katalog.bingkai["jenis"].query("keluarga in ('pmks', 'spm', 'grup')")["jenis"]
    assert sorted(owners["jenis"]) == sorted(kinds) and owners["bertindak"].all()
    assert not owners["panti"].eq("dalam").any()
    assert set(owners.loc[~owners["jenis"].isin(PUSAT | {"GRP-NAPZA-HIV"}), "kewenangan"]) == {"kab_kota"}


def test_every_gap_query_is_looked_at():
    assert {"kesenjangan_spm", "usulan_spm", "usulan_pmks", "spm_capaian"} <= set(WITH_OWNER)


@pytest.mark.parametrize("audiens", harian(["publik", "internal"], ["internal"]))  # inside are all rows
@pytest.mark.parametrize("name", WITH_OWNER)
def test_no_gap_row_names_another_authority(name, audiens, konteks):
    for area in ("64", "64.02"):
        given = {key: PARAMS[key] for key in params(name)} | (
            {"kode_wilayah": area} if "kode_wilayah" in params(name) else {}
        )
        found = execute(name, Konteks(konteks.edisi, audiens), **given)
        assert failing_rows(gap_rows(found)).empty, failing_rows(gap_rows(found))


def test_bad_rows_would_be_found(konteks):
    found = execute("kesenjangan_spm", konteks, periode="2024", acuan="2024-12-31", basis=20)
    assert failing_rows(found).empty and set(found["panti"]) == {"dalam", "luar", ""}
    for change in (
        {"kewenangan": "desa"},
        {"panti": "dalam", "kewenangan": "kab_kota"},
        {"kewenangan": "provinsi"},
    ):
        broken = found.copy()
        broken.loc[broken.index[0], list(change)] = list(change.values())
        assert len(failing_rows(broken)) == 1, change


def test_an_in_panti_row_of_an_area_never_reaches_the_gap(edisi_buatan):
    base = {"periode": "2024", "layanan": "SPM-ANAK", "sumber_id": "CONTOH-SPM", "butuh": 40, "terlayani": 10}
    rows = [
        base | {"kewenangan": "provinsi", "kode_wilayah": "64.01"},
        base | {"kewenangan": "kab_kota", "kode_wilayah": "64.01"},
    ]
    here = edisi_buatan("salah", spm=pd.DataFrame(rows))
    for name in ("kesenjangan_spm", "usulan_spm"):
        found = execute(name, here, periode="2024", acuan="2024-12-31", basis=20)
        own = found[(found["kode_wilayah"] == "64.01") & (found["layanan"] == "SPM-ANAK")]
        assert own["kewenangan"].tolist() == ["kab_kota"] and failing_rows(found).empty
