"""The gap between recorded and served: a second road in pandas, and editions made so that each rule must hold."""

from __future__ import annotations

import pandas as pd
import pytest

from queries import rows
from tests.queries.jalan_kedua import fakta, tabel, topeng

SISI = ("terdata", "tertangani")


def per_kunci(found):
    return {(row["kode_wilayah"], row["jenis"], row["satuan"]): row for row in found}


def jalan_kedua(konteks, tahun):
    """{(place, code, unit): {side: (sum or None when hidden, set of (area, type))}} from the fact rows."""
    rekap = tabel(konteks, "jenis_rekap").drop_duplicates(["jenis", "kode_rekap"])
    wilayah = tabel(konteks, "wilayah_rekap")
    wilayah = wilayah[wilayah.dimensi != "lingkar"]
    facts = fakta(konteks, tahun)
    facts = facts[(facts.jenis_kelamin == "total") & facts.ukuran.isin(SISI)].dropna(subset=["nilai"])
    facts = facts.merge(rekap[["jenis", "kode_rekap"]], on="jenis")
    facts = facts.merge(wilayah[["kode_wilayah", "kode_rekap"]], on="kode_wilayah", suffixes=("", "_wilayah"))
    hidden, found = topeng(konteks, tahun), {}
    for key, part in facts.groupby(["kode_rekap_wilayah", "kode_rekap", "satuan", "ukuran"]):
        place, code, unit, side = key
        closed = (place, code, side, "total", unit) in hidden
        cells = frozenset(zip(part.kode_wilayah, part.jenis))
        found.setdefault((place, code, unit), {})[side] = (None if closed else part.nilai.sum(), cells)
    return found


@pytest.mark.parametrize("tahun", ["2024", "2017"])
def test_every_gap_equals_the_second_road(konteks, tahun):
    wanted = jalan_kedua(konteks, tahun)
    seen = per_kunci(rows("kesenjangan_jenis", konteks, periode=tahun))
    gaps = 0
    for key, row in seen.items():
        sides = wanted.get(key, {})
        shown = {side: sides.get(side, (None, None))[0] for side in SISI}
        assert {side: row[side] for side in SISI} == shown, key
        same = set(sides) == set(SISI) and sides["terdata"][1] == sides["tertangani"][1]
        known = same and None not in shown.values() and shown["terdata"] >= shown["tertangani"]
        assert (row["belum"] is not None) == known, (key, row["alasan"])
        if known:
            gaps += 1
            assert row["belum"] == shown["terdata"] - shown["tertangani"]
            share = row["belum"] * 100 / shown["terdata"] if shown["terdata"] >= 20 else None
            assert row["persen"] == (pytest.approx(share) if share is not None else None)
    assert set(wanted) <= set(seen) and gaps > 200


def test_a_gap_is_made_of_shown_numbers_only(konteks):
    found = rows("kesenjangan_jenis", konteks, periode="2024")
    masked = [row for row in found if "disamarkan" in (row["keadaan_terdata"], row["keadaan_tertangani"])]
    assert len(masked) > 20 and {row["keadaan"] for row in masked} == {"disamarkan"}
    for row in masked:
        assert (row["belum"], row["persen"], row["urutan"]) == (None, None, None)
        for side in SISI:
            assert (row[side] is None) == (row[f"keadaan_{side}"] == "disamarkan")


def test_the_mask_check_would_see_an_open_cell(internal, konteks):
    opened = per_kunci(rows("kesenjangan_jenis", internal, periode="2024"))
    closed = [k for k, r in per_kunci(rows("kesenjangan_jenis", konteks, periode="2024")).items()
              if r["keadaan"] == "disamarkan"]  # fmt: skip
    assert closed and all(opened[key]["belum"] is not None for key in closed)


def cell(area, kind, side, value, **more):
    return {"periode": "2024", "kode_wilayah": area, "jenis": kind, "ukuran": side, "nilai": value, **more}


def edition(edisi_buatan, *cells, name="uji"):
    return edisi_buatan(name, pmks=pd.DataFrame(cells))


def one(konteks, place, kind, unit="jiwa"):
    return per_kunci(rows("kesenjangan_jenis", konteks, periode="2024"))[(place, kind, unit)]


def test_equal_numbers_of_areas_are_not_the_same_areas(edisi_buatan):
    here = edition(
        edisi_buatan,
        cell("64.01", "PMKS-08", "terdata", 500),
        cell("64.02", "PMKS-08", "terdata", 300),
        cell("64.02", "PMKS-08", "tertangani", 200),
        cell("64.03", "PMKS-08", "tertangani", 90),
    )
    whole = one(here, "64", "PMKS-08")
    assert (whole["terdata"], whole["tertangani"], whole["belum"]) == (800, 290, None)
    assert (whole["alasan"], whole["keadaan"], whole["urutan"]) == ("beda_cakupan", "tidak_tersedia", None)
    assert one(here, "64.02", "PMKS-08")["belum"] == 100
    assert one(here, "64.01", "PMKS-08")["alasan"] == "tanpa_tertangani"
    assert one(here, "64.03", "PMKS-08")["alasan"] == "tanpa_terdata"


def test_a_rollup_needs_the_same_types_on_both_sides(edisi_buatan):
    here = edition(
        edisi_buatan,
        cell("64.01", "PMKS-05", "terdata", 100),
        cell("64.01", "PMKS-09", "terdata", 400),
        cell("64.01", "PMKS-09", "tertangani", 100),
    )
    assert one(here, "64.01", "SPM-DIS")["alasan"] == "beda_cakupan"
    assert one(here, "64.01", "PMKS-09")["belum"] == 300


def test_more_served_than_recorded_is_no_gap_below_zero(edisi_buatan):
    here = edition(
        edisi_buatan,
        cell("64.01", "PMKS-08", "terdata", 50),
        cell("64.01", "PMKS-08", "tertangani", 60),
    )
    row = one(here, "64.01", "PMKS-08")
    assert (row["terdata"], row["tertangani"], row["belum"], row["alasan"]) == (50, 60, None, "melebihi")


def test_a_cumulative_side_is_never_taken_from_a_yearly_one(edisi_buatan):
    here = edition(
        edisi_buatan,
        cell("64.01", "PMKS-08", "terdata", 500),
        cell("64.01", "PMKS-08", "tertangani", 200, kumulatif=True),
    )
    assert one(here, "64.01", "PMKS-08")["alasan"] == "beda_kumulatif"


def test_no_percent_below_twenty_and_a_true_zero_is_told_apart(edisi_buatan):
    here = edition(
        edisi_buatan,
        cell("64.01", "PMKS-08", "terdata", 19), cell("64.01", "PMKS-08", "tertangani", 9),
        cell("64.02", "PMKS-08", "terdata", 20), cell("64.02", "PMKS-08", "tertangani", 5),
        cell("64.03", "PMKS-08", "terdata", 30), cell("64.03", "PMKS-08", "tertangani", 30),
    )  # fmt: skip
    assert (one(here, "64.01", "PMKS-08")["belum"], one(here, "64.01", "PMKS-08")["persen"]) == (10, None)
    assert one(here, "64.02", "PMKS-08")["persen"] == 75.0
    assert (one(here, "64.03", "PMKS-08")["belum"], one(here, "64.03", "PMKS-08")["keadaan"]) == (0, "nihil")


def test_units_stay_apart(edisi_buatan):
    here = edition(
        edisi_buatan,
        cell("64.01", "PMKS-24", "terdata", 300, satuan="KK"),
        cell("64.01", "PMKS-24", "tertangani", 100, satuan="jiwa"),
    )
    assert one(here, "64.01", "PMKS-24", "KK")["alasan"] == "tanpa_tertangani"
    assert one(here, "64.01", "PMKS-24", "jiwa")["alasan"] == "tanpa_terdata"


def test_the_owner_comes_from_the_catalogue_and_never_gives_a_panti_to_a_district(konteks):
    found = [r for r in rows("kesenjangan_jenis", konteks, periode="2024") if r["keluarga"] == "pmks"]
    assert {r["kewenangan"] for r in found} == {"pusat", "kab_kota"}
    assert {r["jenis"] for r in found if r["kewenangan"] == "pusat"} == {"PMKS-16", "PMKS-17"}
    districts = [r for r in found if r["tingkat"] != "provinsi"]
    assert not any("dalam panti" in r["bunyi"] + r["lain"] for r in districts)
    assert any("dalam panti" in r["lain"] for r in found if r["tingkat"] == "provinsi")


def test_the_largest_are_single_types_never_of_sensitivity_three(konteks):
    found = rows("kesenjangan_jenis", konteks, periode="2024")
    picked = [row for row in found if row["urutan"]]
    assert {row["keluarga"] for row in picked} == {"pmks"}
    assert max(row["tingkat_sensitif"] for row in picked) == 2
    province = sorted((r for r in picked if r["kode_wilayah"] == "64" and r["satuan"] == "jiwa"),
                      key=lambda r: r["urutan"])  # fmt: skip
    assert [r["belum"] for r in province] == sorted((r["belum"] for r in province), reverse=True)


def test_few_and_no_rows_give_every_type_a_reason(jarang, kosong):
    for here in (jarang, kosong):
        found = [r for r in rows("kesenjangan_jenis", here, periode="2024") if r["keluarga"] == "pmks"]
        assert len({(r["kode_wilayah"], r["jenis"]) for r in found}) == 11 * 26
        assert all((r["belum"] is None) == (r["alasan"] != "") for r in found)
    assert {r["keadaan"] for r in found} == {"tidak_tersedia"}
