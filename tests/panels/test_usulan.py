"""Usulan: the largest gaps per list, each with owner, trend and age; four orders, no score, units apart."""

from __future__ import annotations

import pytest

from panels import usulan
from panels.state import State
from panels.usulan_tren import tren_spm


def lists(state, here) -> dict[str, usulan.Daftar]:
    return {one.key: one for one in usulan.daftar(state, here)}


def column(panel, key: str) -> list:
    place = [c.key for c in panel.table.columns].index(key)
    return [line[place] for line in panel.table.rows]


def test_lists_never_mix_services_types_and_units(konteks):
    found = lists(State(tahun="2025"), konteks)
    assert list(found) == ["usulan-spm-kab_kota", "usulan-spm-provinsi", "usulan-pmks-jiwa", "usulan-pmks-kk"]
    assert {row["satuan"] for row in found["usulan-pmks-jiwa"].baris} == {"jiwa"}
    assert {row["satuan"] for row in found["usulan-pmks-kk"].baris} == {"KK"}
    for shown in usulan.usulan(State(tahun="2025"), konteks):
        assert shown.table.total is None and len(shown.table.rows) <= usulan.TERBANYAK
        assert not any("skor" in c.title.lower() for c in shown.table.columns)


@pytest.mark.parametrize("urut", ["", "orang", "persen", "umur", "bps"])
def test_the_same_rows_in_four_orders(konteks, urut):
    plain = lists(State(tahun="2025"), konteks)
    for key, one in lists(State(tahun="2025", urut=urut), konteks).items():
        rows = list(one.baris)
        assert sorted(map(id, rows)) == sorted(map(id, plain[key].baris)), "an order never changes the list"
        by = {
            "persen": [-(row["persen_belum"] or -1) for row in rows],
            "umur": [-row["umur_bulan"] for row in rows],
            "bps": [row["urut_wilayah"] for row in rows],
        }.get(urut, [-row["belum"] for row in rows])
        assert by == sorted(by)


def test_each_row_has_owner_trend_age_and_year(konteks):
    for shown in usulan.usulan(State(tahun="2025"), konteks):
        assert all(cell.text for key in ("siapa", "tren", "umur", "tahun") for cell in column(shown, key))
        assert {cell.text[:4] for cell in column(shown, "tren")} <= {"tren", "belu"}
        assert shown.stamps.contoh and "[DATA CONTOH]" in shown.sentences[0]
        assert "Yang harus bertindak: " in shown.sentences[0] and "Terbesar: " in shown.sentences[0]


def test_an_area_has_its_own_gaps_and_no_task_of_the_province(konteks):
    whole = lists(State(tahun="2021"), konteks)
    assert {row["kewenangan"] for row in whole["usulan-spm-kab_kota"].baris} == {"kab_kota"}
    inside = whole["usulan-spm-provinsi"].baris
    assert inside and {(row["kewenangan"], row["kode_wilayah"]) for row in inside} == {("provinsi", "64")}
    own = lists(State(tahun="2021", wilayah="64.71"), konteks)
    assert "usulan-spm-provinsi" not in own
    for one in own.values():
        assert {(row["kode_wilayah"], row["kewenangan"]) for row in one.baris} <= {("64.71", "kab_kota")}


def test_sensitive_types_never_enter_and_hidden_gaps_are_counted(konteks, katalog):
    strict = set(katalog.bingkai["jenis"].query("tingkat_sensitif == 3")["jenis"])
    found = lists(State(tahun="2025"), konteks)["usulan-pmks-jiwa"]
    assert found.samar > 0 and not {row["jenis"] for row in found.baris} & strict
    assert all(row["belum"] is not None for row in found.baris)
    notes = usulan.usulan(State(tahun="2025"), konteks)[2].notes
    assert any(note.endswith("disamarkan demi pelindungan data pribadi dan tidak dimuat.") for note in notes)


def test_a_late_area_stands_with_its_own_year(konteks):
    shown = usulan.usulan(State(tahun="2025", wilayah="64.03"), konteks)[0]
    assert {cell.text for cell in column(shown, "tahun")} == {"2024"}
    assert {cell.text for cell in column(shown, "umur")} == {"22"}
    assert any("memakai tahun data terakhirnya" in note for note in shown.notes)


def test_trend_of_a_gap_by_hand(konteks):
    row = next(
        r
        for r in lists(State(tahun="2025"), konteks)["usulan-spm-kab_kota"].baris
        if r["layanan"] == "SPM-LANSIA"
    )
    assert tren_spm(row, State(tahun="2025"), konteks).startswith("tren")
    assert (
        tren_spm({**row, "periode": "2022"}, State(tahun="2022"), konteks)
        == "belum dapat dihitung: kurang dari 5 titik"
    )


@pytest.mark.parametrize("name", ["jarang", "kosong"])
def test_few_or_no_rows_say_what_is_missing(name, request):
    here = request.getfixturevalue(name)
    state = State(tahun="2025")
    shown, missing = usulan.usulan(state, here), usulan.kosong(state, here)
    assert len(shown) + len(missing) == 4
    assert all("lengkapi laporan" in one for one in missing)
    if name == "kosong":
        assert len(missing) == 4 and "Provinsi Kalimantan Timur" in missing[0]
