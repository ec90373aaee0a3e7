"""Recorded and served per type: equal to a second road, always 26, never across units, never past the mask."""

from __future__ import annotations

import pytest

from queries import rows
from tests.conftest import harian
from tests.queries.jalan_kedua import TAHUN, fakta, margin, tabel, topeng

UKURAN = ("terdata", "tertangani")


def bocor(found, hidden):
    """Return the cells of rincian rows that show a number although their margin is hidden."""
    leaks = []
    for row in found:
        closed = {
            ukuran: (row["kode_wilayah"], row["jenis"], ukuran, "total", row["satuan"]) in hidden
            for ukuran in UKURAN
        }
        leaks += [(row["kode_wilayah"], row["jenis"], u) for u in UKURAN if closed[u] and row[u] is not None]
        if any(closed.values()):
            leaks += [
                (row["kode_wilayah"], row["jenis"], k) for k in ("belum", "persen") if row[k] is not None
            ]
    return leaks


@pytest.mark.parametrize("dimensi", ["jenis", "pilar", "spm", "pas"])
@pytest.mark.parametrize("tahun", harian(TAHUN, (TAHUN[0], TAHUN[-1])))
def test_numbers_equal_the_second_road(konteks, tahun, dimensi):
    expected = margin(konteks, tahun, dimensi)
    seen = 0
    for row in rows("rincian", konteks, periode=tahun, dimensi=dimensi):
        for ukuran in UKURAN:
            key = (row["kode_wilayah"], row["jenis"], ukuran, "total", row["satuan"])
            if key not in expected.index:
                assert row[ukuran] is None, key
                continue
            cell = expected.loc[key]
            assert row[ukuran] == (None if cell.tertutup else cell.nilai), key
            seen += 1
    assert seen == len(expected)


@pytest.mark.parametrize("tahun", TAHUN)
def test_no_number_touches_a_hidden_margin(konteks, tahun):
    hidden = topeng(konteks, tahun)
    assert hidden, "a mask that hides nothing proves nothing"
    for dimensi in ("jenis", "pilar", "spm", "pas"):
        found = rows("rincian", konteks, periode=tahun, dimensi=dimensi)
        assert bocor(found, hidden) == []


def test_the_leak_check_sees_a_leak(konteks):
    hidden = topeng(konteks, "2024")
    row = next(
        r
        for r in rows("rincian", konteks, periode="2024", dimensi="jenis")
        if r["keadaan_terdata"] == "disamarkan"
    )
    assert bocor([{**row, "terdata": 3}], hidden) and bocor([{**row, "persen": 50.0}], hidden)


def test_share_needs_the_same_areas_and_types_on_both_sides(konteks):
    expected = margin(konteks, "2025", "jenis")
    shown = [r for r in rows("rincian", konteks, periode="2025", dimensi="jenis") if r["persen"] is not None]
    assert len(shown) > 100
    for row in shown:
        served, known = (
            expected.loc[(row["kode_wilayah"], row["jenis"], u, "total", row["satuan"])] for u in UKURAN[::-1]
        )
        assert (served.n_wilayah, served.n_jenis) == (known.n_wilayah, known.n_jenis)
        assert row["persen"] == pytest.approx(served.nilai * 100 / known.nilai)
        assert row["belum"] == known.nilai - served.nilai


@pytest.mark.parametrize("tahun", ["2004", "2025"])
def test_all_26_types_in_official_order_for_every_place(konteks, tahun):
    official = tabel(konteks, "jenis").query("keluarga == 'pmks'").sort_values("urut").jenis.tolist()
    assert len(official) == 26
    found = rows("rincian", konteks, periode=tahun, dimensi="jenis")
    for place in {row["kode_wilayah"] for row in found}:
        assert [
            r["jenis"] for r in found if r["kode_wilayah"] == place and r["keluarga"] == "pmks"
        ] == official


@pytest.mark.parametrize(("dimensi", "banyak"), [("pilar", 4), ("spm", 5), ("pas", 12)])
def test_roll_ups_are_complete_and_come_from_the_crosswalk(konteks, dimensi, banyak):
    found = rows("rincian", konteks, periode="2024", dimensi=dimensi)
    assert len({r["jenis"] for r in found if r["keluarga"] == dimensi}) == banyak
    members = tabel(konteks, "jenis_rekap")
    total = {r["jenis"]: r["terdata"] for r in rows("rincian", konteks, periode="2024", dimensi="jenis")
             if r["tingkat"] == "provinsi"}  # fmt: skip
    for row in found:
        if row["tingkat"] == "provinsi" and row["keluarga"] == dimensi and row["satuan"] == "jiwa":
            mine = [j for j in members[members.kode_rekap == row["jenis"]].jenis if j in total]
            units = {
                r["jenis"]: r["satuan"] for r in rows("rincian", konteks, periode="2024", dimensi="jenis")
            }
            assert row["terdata"] == sum(
                total[j] for j in mine if units[j] == "jiwa" and total[j] is not None
            )


def test_units_are_rows_apart(konteks):
    """A pillar with persons and families has one row of each; nothing is summed over them."""
    found = [
        r
        for r in rows("rincian", konteks, periode="2024", dimensi="pilar")
        if r["jenis"] == "PILAR-LINJAMSOS"
    ]
    province = {r["satuan"]: r["terdata"] for r in found if r["tingkat"] == "provinsi"}
    single = {r["jenis"]: r["terdata"] for r in rows("rincian", konteks, periode="2024", dimensi="jenis")
              if r["tingkat"] == "provinsi"}  # fmt: skip
    assert province == {"jiwa": single["PMKS-23"], "KK": single["PMKS-24"]}


def test_a_group_row_appears_only_where_it_was_sent_and_is_no_type(konteks):
    assert not [
        r for r in rows("rincian", konteks, periode="2024", dimensi="jenis") if r["keluarga"] == "grup"
    ]
    found = [r for r in rows("rincian", konteks, periode="2021", dimensi="jenis") if r["keluarga"] == "grup"]
    assert {r["jenis"] for r in found} == {"GRP-GEPENG"}
    province = next(r for r in found if r["tingkat"] == "provinsi")
    sent = fakta(konteks, "2021").query(
        "jenis == 'GRP-GEPENG' and ukuran == 'terdata' and jenis_kelamin == 'total'"
    )
    assert province["terdata"] == sent.nilai.sum() and province["urutan"] is None


def test_ranks_skip_sensitive_types_groups_and_hidden_values(konteks):
    for tahun in TAHUN:
        ranked = [r for r in rows("rincian", konteks, periode=tahun, dimensi="jenis") if r["urutan"]]
        assert ranked
        assert all(r["tingkat_sensitif"] < 3 and r["keluarga"] == "pmks" and r["terdata"] > 0 for r in ranked)


def test_ranks_follow_the_numbers(konteks):
    province = [
        r for r in rows("rincian", konteks, periode="2024", dimensi="jenis") if r["tingkat"] == "provinsi"
    ]
    for unit in ("jiwa", "KK"):
        ranked = sorted(
            (r for r in province if r["urutan"] and r["satuan"] == unit), key=lambda r: r["urutan"]
        )
        values = [r["terdata"] for r in ranked]
        assert values == sorted(values, reverse=True)


def test_one_answer_holds_one_asal(konteks):
    for year in (*TAHUN, "2008", "2013"):
        found = rows("rincian", konteks, periode=year, dimensi="jenis")
        assert len({r["asal"] for r in found if r["asal"]}) == 1
