"""A sum cites every source behind it: seen by a second road in pandas, with three senders and with many."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from data.snapshot import current
from queries import Konteks, rows
from queries.engine import engine, execute
from tests.queries.jalan_kedua import tabel
from tests.queries.test_asal import REKAP

KIRIM = {"64.01": "REKAP-A", "64.02": "REKAP-B", "64.71": "REKAP-C"}
SEMUA = (*KIRIM.values(), "KOREKSI-1", "KOREKSI-2")
TAHUN = ("2023", "2024")
BARIS = {"satuan": "jiwa", "jenis_kelamin": "total"}


def katalog_dengan(katalog, ids):
    """The shipped catalogue with real rekap of these codes, each of a publisher of its own."""
    more = [{**REKAP, "sumber_id": one, "penerbit": f"Dinas Sosial {one}"} for one in ids]
    sumber = pd.concat([katalog["sumber"], pd.DataFrame(more)], ignore_index=True)
    return replace(katalog, bingkai={**katalog.bingkai, "sumber": sumber})


def pmks_tiga() -> pd.DataFrame:
    """Three areas, each from its own workbook; one workbook has a type that nobody reports yet, one was corrected."""
    lines = [
        {"periode": year, "kode_wilayah": area, "jenis": f"PMKS-{n:02d}", "ukuran": ukuran, "nilai": 100 * n + k,
         "asal": "resmi", "sumber_id": source}
        for year in TAHUN
        for k, (area, source) in enumerate(KIRIM.items())
        for n in (1, 4, 9, 12)
        for ukuran in ("terdata", "tertangani")
    ]  # fmt: skip
    found = pd.DataFrame(lines)
    silent = (found["kode_wilayah"] == "64.71") & (found["jenis"] == "PMKS-01")
    found["nilai"] = found["nilai"].astype("Int64").mask(silent)
    found["status"] = ["belum_dilaporkan" if one else "tetap" for one in silent]
    fixed = (found["kode_wilayah"] == "64.02") & (found["jenis"] == "PMKS-04") & (found["periode"] == "2024")
    found.loc[fixed & (found["ukuran"] == "terdata"), "sumber_id"] = "KOREKSI-1"
    taken = (found["kode_wilayah"] == "64.01") & (found["jenis"] == "PMKS-01") & (found["periode"] == "2024")
    found.loc[taken, "sumber_id"], found.loc[taken, "status"] = "KOREKSI-2", "tidak_tersedia"
    found.loc[taken, "nilai"] = pd.NA
    return found


def spm_tiga() -> pd.DataFrame:
    return pd.DataFrame(
        {"periode": "2024", "kode_wilayah": area, "kewenangan": "kab_kota", "layanan": "SPM-ANAK",
         "butuh": 200, "terlayani": 150, "asal": "resmi", "sumber_id": source}
        for area, source in KIRIM.items()
    )  # fmt: skip


def penduduk_tiga() -> pd.DataFrame:
    return pd.DataFrame(
        {"periode": year, "kode_wilayah": area, "dasar": "dukcapil", "nilai": 100_000, "asal": "resmi",
         "sumber_id": source}
        for year in TAHUN
        for area, source in KIRIM.items()
    )  # fmt: skip


def buat_tiga(edisi_buatan, katalog) -> Konteks:
    return edisi_buatan(
        "tiga",
        catalogue=katalog_dengan(katalog, SEMUA),
        pmks=pmks_tiga(),
        spm=spm_tiga(),
        penduduk=penduduk_tiga(),
    )


@pytest.fixture
def tiga(edisi_buatan, katalog) -> Konteks:
    """An edition of three senders and one correction."""
    return buat_tiga(edisi_buatan, katalog)


def harus(konteks: Konteks) -> dict[tuple, set[str]]:
    """Second road: what speaks of the types of the areas that gave a number; where none did, of all areas."""
    facts = tabel(konteks, "pmks").query("utama and asal == 'resmi'")
    kinds = tabel(konteks, "jenis_rekap").drop_duplicates(["jenis", "kode_rekap"])
    areas = tabel(konteks, "wilayah_rekap")
    every = facts.merge(kinds[["jenis", "kode_rekap"]], on="jenis").merge(
        areas[["kode_wilayah", "kode_rekap"]], on="kode_wilayah", suffixes=("_jenis", "_wilayah")
    )
    found: dict[tuple, set[str]] = {}
    for key, group in every.groupby(["periode", "kode_rekap_wilayah", "kode_rekap_jenis", "ukuran"]):
        known = group[group["kode_wilayah"].isin(group[group["nilai"].notna()]["kode_wilayah"])]
        found[key] = set((known if len(known) else group)["sumber_id"])
    return found


def kata(konteks: Konteks) -> dict[tuple, list[str]]:
    """What the view says, each margin as a list of codes."""
    cursor = engine().cursor(konteks)
    got = cursor.execute("select periode, kode_wilayah, jenis, ukuran, sumber_id from rekap").fetchall()
    return {tuple(row[:4]): row[4].split("|") for row in got}


def test_every_margin_cites_every_source_of_its_numbers(tiga):
    said = kata(tiga)
    assert {key: set(codes) for key, codes in said.items()} == harus(tiga)
    assert all(codes == sorted(set(codes)) for codes in said.values())
    province = "2024", "64"
    assert said[(*province, "SEMUA-26", "terdata")] == sorted(SEMUA)
    assert said[(*province, "PMKS-09", "terdata")] == ["REKAP-A", "REKAP-B", "REKAP-C"]
    # the corrected workbook gave no number of this cell, the silent one none of this type
    assert said[(*province, "PMKS-04", "terdata")] == ["KOREKSI-1", "REKAP-A", "REKAP-C"]
    assert said[(*province, "PMKS-01", "terdata")] == ["REKAP-B"]
    assert said["2024", "64.71", "PMKS-01", "terdata"] == ["REKAP-C"]
    # a number that a correction took out of a sum is part of what the sum says
    assert said["2024", "64.01", "SEMUA-26", "terdata"] == ["KOREKSI-2", "REKAP-A"]


def test_many_senders_of_one_period(edisi_buatan, katalog):
    """More sources than any machine word has bits: each type of each area from a file of its own."""
    areas = list(katalog["wilayah"].query("tingkat in ['kabupaten', 'kota']")["kode_wilayah"])
    lines = [
        {"periode": "2024", "kode_wilayah": area, "jenis": f"PMKS-{n:02d}", "ukuran": "terdata", "nilai": 100 + n,
         "asal": "resmi", "sumber_id": f"REKAP-{area}-{n:02d}"}
        for area in areas
        for n in range(1, 24)
    ]  # fmt: skip
    ids = [line["sumber_id"] for line in lines]
    assert len(ids) > 200
    konteks = edisi_buatan("banyak", catalogue=katalog_dengan(katalog, ids), pmks=pd.DataFrame(lines))
    said = kata(konteks)
    assert {key: set(codes) for key, codes in said.items()} == harus(konteks)
    assert said["2024", "64", "SEMUA-26", "terdata"] == sorted(ids)


def test_the_mask_neither_hides_nor_adds_sources(edisi_buatan, katalog):
    """Hidden cells keep their sources, and an audience that sees them sees the same ones."""
    rare = pmks_tiga()
    rare["nilai"] = rare["nilai"].where(rare["kode_wilayah"] != "64.01", 2)
    catalogue = katalog_dengan(katalog, SEMUA)
    konteks = edisi_buatan("samar", catalogue=catalogue, pmks=rare)
    given = {"periode": "2024", "jenis": "PMKS-09", "ukuran": "terdata", "dasar": "dukcapil", **BARIS}
    public = {row["kode_wilayah"]: row for row in rows("sebaran", konteks, **given)}
    assert public["64.01"]["keadaan"] == "disamarkan" and public["64.01"]["sumber_id"] == "REKAP-A"
    opened = {row["kode_wilayah"]: row for row in rows("sebaran", Konteks("samar", "internal"), **given)}
    assert {code: row["sumber_id"] for code, row in public.items()} == {
        code: row["sumber_id"] for code, row in opened.items()
    }


ABC = "REKAP-A|REKAP-B|REKAP-C"
# the questions about more than one area, with the columns that cite and the row of the province
PROVINSI = {
    "sebaran": ({"periode": "2024", "jenis": "PMKS-09", "ukuran": "terdata", "dasar": "dukcapil", **BARIS},
                {"sumber_id": ABC, "penduduk_sumber_id": ABC}),
    "riwayat": ({"jenis": "PMKS-09", "ukuran": "terdata", **BARIS}, {"sumber_id": ABC}),
    "ikn_seri": ({"jenis": "PMKS-09", "ukuran": "terdata", "satuan": "jiwa", "dasar": "dukcapil", "awal": "2023"},
                 {"sumber_id": ABC, "penduduk_sumber_id": ABC}),
    "terlayani": ({"periode": "2024", "jenis": "PMKS-04", **BARIS}, {"sumber_id": f"KOREKSI-1|{ABC}"}),
    "perubahan": ({"awal": "2023", "akhir": "2024", "jenis": "PMKS-04", "ukuran": "terdata", **BARIS},
                  {"sumber_awal": ABC, "sumber_akhir": "KOREKSI-1|REKAP-A|REKAP-C"}),
    "spm_capaian": ({"periode": "2024", "kode_wilayah": "64"}, {"sumber_id": ABC}),
    "mutu_matriks": ({"tabel": "pmks", "kelompok": "SEMUA", "tahun_awal": 2024, "tahun_akhir": 2024},
                     {"sumber_id": f"KOREKSI-1|KOREKSI-2|{ABC}"}),
}  # fmt: skip


@pytest.mark.parametrize("name", PROVINSI)
def test_the_province_cites_all_senders(name, tiga):
    given, wanted = PROVINSI[name]
    found = execute(name, tiga, **given)
    found = found[found["kode_wilayah"] == "64"]
    if "tahun" in found:
        found = found[found["tahun"] == 2024]
    if "layanan" in found:
        found = found[(found["layanan"] == "SPM-ANAK") & (found["kewenangan"] == "kab_kota")]
    assert found[list(wanted)].to_dict("records") == [wanted]


def test_rows_of_two_measures_cite_both(tiga):
    found = execute("rincian", tiga, periode="2024", dimensi="jenis").set_index(
        ["kode_wilayah", "jenis", "satuan"]
    )
    assert found.loc[("64.02", "PMKS-04", "jiwa"), "sumber_id"] == "KOREKSI-1|REKAP-B"
    assert found.loc[("64.02", "PMKS-09", "jiwa"), "sumber_id"] == "REKAP-B"


def test_a_quotient_cites_the_province_that_it_is_held_against(tiga):
    found = execute("porsi", tiga, periode="2024", ukuran="terdata", dimensi="jenis")
    found = found.set_index(["kode_wilayah", "jenis", "satuan"])
    assert found.loc[("64.01", "PMKS-09", "jiwa"), "sumber_id"] == f"KOREKSI-1|KOREKSI-2|{ABC}"


def test_a_sum_over_named_areas_cites_only_those(tiga):
    given = {"tabel": "pmks", "jenis": "PMKS-09", "ukuran": "terdata", "satuan": "jiwa"}
    (row,) = rows("mutu_jumlah", tiga, sel=["2024 64.01", "2024 64.71"], **given)
    assert row["sumber_id"] == "REKAP-A|REKAP-C"


def test_a_year_made_of_months_cites_each_month_and_still_pairs(edisi_buatan, katalog):
    lines = [
        {"periode": f"2024-{month:02d}", "kode_wilayah": "64.01", "arah": arah, "nilai": 10, "asal": "resmi",
         "mulai": pd.Timestamp(2024, month, 1).date(), "akhir": pd.Timestamp(2024, month, 28).date(),
         "sumber_id": "BULAN-2" if (month, arah) == (5, "pindah") else "BULAN-1"}
        for month in range(1, 13)
        for arah in ("datang", "pindah")
    ]  # fmt: skip
    catalogue = katalog_dengan(katalog, ())
    more = [{**REKAP, "sumber_id": one} for one in ("BULAN-1", "BULAN-2")]
    catalogue.bingkai["sumber"] = pd.concat([catalogue["sumber"], pd.DataFrame(more)], ignore_index=True)
    konteks = edisi_buatan("bulan", catalogue=catalogue, migrasi=pd.DataFrame(lines))
    found = {row["arah"]: row["sumber_id"] for row in rows("migrasi_seri", konteks)}
    assert found == {"datang": "BULAN-1", "pindah": "BULAN-1|BULAN-2", "neto": "BULAN-1|BULAN-2"}


def test_the_shipped_edition_cites_nothing_that_it_does_not_hold():
    konteks = Konteks(current())
    known = {row["sumber_id"] for row in rows("sumber_daftar", konteks)}
    cited = {code for codes in kata(konteks).values() for code in codes}
    assert cited and cited <= known
