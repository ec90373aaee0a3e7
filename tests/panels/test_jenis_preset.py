"""Presets: real codes, the sets that the issue names, and what they do to the page."""

from __future__ import annotations

import pytest

from panels import jenis
from panels.jenis_kelamin import jenis_kelamin
from panels.jenis_preset import PRESET
from panels.jenis_rincian import rincian
from queries import rows
from tests.panels.jenis_uji import asked

HARAPAN = {
    "anak": range(1, 8),
    "disabilitas": (5, 9),
    "perempuan": (23,),
    "ikn": (4, 10, 11, 12, 13, 18, 20, 24),
}


def test_every_code_is_a_type_of_the_catalogue(konteks):
    known = {r["jenis"] for r in rows("jenis_daftar", konteks) if r["keluarga"] == "pmks"}
    assert all(set(one.jenis) <= known for one in PRESET.values())


@pytest.mark.parametrize("kode", HARAPAN)
def test_the_charts_show_just_the_preset(konteks, kode):
    shown = {
        c for p in rincian(asked(konteks, preset=kode, tahun="2024"), konteks) for c, _ in p.spec.categories
    }
    assert shown == {f"PMKS-{n:02d}" for n in HARAPAN[kode]}


def test_anak_is_pas_01_and_perempuan_is_the_type_of_women(konteks):
    types = {r["jenis"]: r for r in rows("jenis_daftar", konteks)}
    assert {j for j, r in types.items() if r["keluarga"] == "pmks" and r["pas"] == "PAS-01"} == set(
        PRESET["anak"].jenis
    )
    assert {j for j, r in types.items() if r["jenis_kelamin"] == "P"} == set(PRESET["perempuan"].jenis)
    assert {j for j, r in types.items() if r["keluarga"] == "pmks" and r["spm"] == "SPM-DIS"} == set(
        PRESET["disabilitas"].jenis
    )


def test_perempuan_shows_the_womens_side_of_every_type(konteks):
    panel = jenis_kelamin(asked(konteks, preset="perempuan", tahun="2024"), konteks)
    assert len(panel.table.rows) == 26 and {one.warna for one in panel.spec.series} == {"P"}


def test_a_selection_has_no_total_and_no_share_of_the_whole(konteks):
    for panel in rincian(asked(konteks, preset="anak", tahun="2024"), konteks):
        assert panel.table.total is None
        assert not any("dari" in s and "kasus menurut jenis" in s for s in panel.sentences)


def test_a_roll_up_view_ignores_the_preset(konteks):
    state = asked(konteks, preset="anak", kelompok="pas", tahun="2024")
    assert jenis.preset(state).jenis == ()
    assert len({c for p in rincian(state, konteks) for c, _ in p.spec.categories}) == 12
