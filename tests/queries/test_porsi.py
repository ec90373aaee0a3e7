"""Location quotient inputs: hand-worked, masked, same types on both sides, never a half-covered type."""

from __future__ import annotations

import pandas as pd
import pytest

from queries import rows
from tests.queries.jalan_kedua import TAHUN, margin, tabel, topeng

UJI = {"periode": "2024", "ukuran": "terdata", "dimensi": "jenis"}
MASUKAN = ("nilai_wilayah", "total_wilayah", "nilai_provinsi", "total_provinsi")


def sel(area, jenis, nilai, **more):
    return {"periode": "2024", "kode_wilayah": area, "jenis": jenis, "nilai": nilai, **more}


def by_key(found):
    return {(r["kode_wilayah"], r["jenis"]): r for r in found}


def test_hand_worked(edisi_buatan):
    """Area A: 30 of 08 and 70 of 09; area B: 10 of 08 and 90 of 09. 08 is 30 % of A and 20 % of the province."""
    pmks = pd.DataFrame(
        [
            sel("64.01", "PMKS-08", 300),
            sel("64.01", "PMKS-09", 700),
            sel("64.02", "PMKS-08", 100),
            sel("64.02", "PMKS-09", 900),
        ]
    )
    row = by_key(rows("porsi", edisi_buatan(pmks=pmks), **UJI))["64.01", "PMKS-08"]
    assert [row[key] for key in MASUKAN] == [300, 1000, 400, 2000]
    assert (row["keadaan"], row["alasan"], row["n_pelapor"]) == ("ada", "", 2)


def test_a_type_that_one_reporting_area_lacks_has_no_quotient(edisi_buatan):
    pmks = pd.DataFrame(
        [sel("64.01", "PMKS-08", 300), sel("64.01", "PMKS-13", 700), sel("64.02", "PMKS-08", 100)]
    )
    found = by_key(rows("porsi", edisi_buatan(pmks=pmks), **UJI))
    assert found["64.01", "PMKS-13"]["alasan"] == "tidak_dilaporkan_semua"
    assert all(found["64.01", "PMKS-13"][key] is None for key in MASUKAN)
    # what 64.02 did not report leaves the province's whole on its side only
    assert [found["64.02", "PMKS-08"][key] for key in MASUKAN] == [100, 100, 400, 400]
    assert [found["64.01", "PMKS-08"][key] for key in MASUKAN] == [300, 1000, 400, 1100]


def test_jiwa_and_kk_have_their_own_wholes(edisi_buatan):
    pmks = pd.DataFrame(
        [sel("64.01", "PMKS-08", 300), sel("64.01", "PMKS-24", 50, satuan="KK"), sel("64.02", "PMKS-08", 100),
         sel("64.02", "PMKS-24", 150, satuan="KK"), sel("64.01", "PMKS-25", 50, satuan="KK"),
         sel("64.02", "PMKS-25", 50, satuan="KK")]
    )  # fmt: skip
    found = by_key(rows("porsi", edisi_buatan(pmks=pmks), **UJI))
    assert [found["64.01", "PMKS-24"][key] for key in MASUKAN] == [50, 100, 200, 300]
    assert [found["64.01", "PMKS-08"][key] for key in MASUKAN] == [300, 300, 400, 400]


def test_zero_in_the_province_is_no_divisor(edisi_buatan):
    pmks = pd.DataFrame([sel("64.01", "PMKS-08", 0), sel("64.01", "PMKS-09", 70)])
    row = by_key(rows("porsi", edisi_buatan(pmks=pmks), **UJI))["64.01", "PMKS-08"]
    assert (row["alasan"], row["keadaan"]) == ("pembagi_nihil", "tidak_tersedia")


def bocor(found, hidden, reported):
    """Return quotients that rest on a hidden margin, the types subtracted from the province included."""
    leaks = []
    for row in found:
        if row["nilai_wilayah"] is None:
            continue
        area, unit, ukuran, province = row["kode_wilayah"], row["satuan"], row["ukuran"], row["provinsi"]
        used = {(area, row["jenis"]), (area, "SEMUA-26"), (province, row["jenis"]), (province, "SEMUA-26")}
        used |= {(province, j) for j in reported[province, unit] - reported[area, unit]}
        leaks += [row for place, jenis in used if (place, jenis, ukuran, "total", unit) in hidden]
    return leaks


@pytest.mark.parametrize("ukuran", ["terdata", "tertangani"])
@pytest.mark.parametrize(
    "tahun", [pytest.param(t, marks=() if t in (TAHUN[0], TAHUN[-1]) else pytest.mark.lama) for t in TAHUN]
)
def test_no_quotient_touches_a_hidden_margin_and_all_equal_the_second_road(konteks, tahun, ukuran):
    expected = margin(konteks, tahun, "jenis")
    hidden = topeng(konteks, tahun)
    province = tabel(konteks, "wilayah").query("tingkat == 'provinsi'").kode_wilayah.iloc[0]
    reported = {}
    for area, jenis, measure, _, unit in expected.index:
        if measure == ukuran and jenis != "SEMUA-26":
            reported.setdefault((area, unit), set()).add(jenis)
    found = [{**r, "ukuran": ukuran, "provinsi": province}
             for r in rows("porsi", konteks, periode=tahun, ukuran=ukuran, dimensi="jenis")]  # fmt: skip
    shown = [r for r in found if r["nilai_wilayah"] is not None]
    assert shown
    assert bocor(found, hidden, reported) == []
    for row in shown:
        area, unit = row["kode_wilayah"], row["satuan"]
        part = [expected.loc[(province, j, ukuran, "total", unit)].nilai for j in reported[area, unit]]
        assert row["total_provinsi"] == sum(part)
        assert row["total_wilayah"] == expected.loc[(area, "SEMUA-26", ukuran, "total", unit)].nilai
        assert row["nilai_wilayah"] == expected.loc[(area, row["jenis"], ukuran, "total", unit)].nilai
        whole = expected.loc[(province, "SEMUA-26", ukuran, "total", unit)]
        assert expected.loc[(province, row["jenis"], ukuran, "total", unit)].n_wilayah == whole.n_wilayah


def test_the_leak_check_sees_a_leak(konteks):
    row = next(r for r in rows("porsi", konteks, **UJI) if r["alasan"] == "disamarkan")
    province = tabel(konteks, "wilayah").query("tingkat == 'provinsi'").kode_wilayah.iloc[0]
    bad = {**row, "nilai_wilayah": 3, "ukuran": "terdata", "provinsi": province}
    reported = {(province, row["satuan"]): set(), (row["kode_wilayah"], row["satuan"]): set()}
    assert bocor([bad], topeng(konteks, "2024"), reported)
