"""A frozen pivot stays what it is: nothing automatic is left, and it is the same panel."""

import pandas as pd
import pytest

from panels import daftar
from panels.state import STATE_KEYS

SEBUT = ("tabel", "baris", "kolom", "nilai")


@pytest.mark.parametrize(
    "codes",
    [
        {},
        {"baris": "jenis", "kolom": "tanpa"},
        {"tabel": "spm", "nilai": "capaian"},
        {"nilai": "persen_ubah"},
        {"nilai": "angka", "kolom": "tanpa", "saring_jenis": "PMKS-09"},
        {"tabel": "migrasi", "baris": "arah", "kolom": "tahun"},
    ],
)
def test_every_choice_is_spelled_and_the_panel_is_the_same(konteks, codes):
    state = daftar.keadaan("/jelajah", codes, konteks)
    beku = daftar.bekukan("/jelajah", state, konteks)
    assert tuple(beku) == STATE_KEYS and all(beku[key] for key in SEBUT)
    assert {key: beku[key] for key in codes} == codes
    assert daftar.susun("/jelajah", "silang", beku, konteks) == daftar.susun(
        "/jelajah", "silang", daftar.beku(state), konteks
    )


def test_the_period_stays_where_another_edition_ends_later(konteks, edisi_buatan):
    row = {"kode_wilayah": "64.01", "jenis": "PMKS-09", "nilai": 40}
    small = edisi_buatan("kecil", pmks=pd.DataFrame([row | {"periode": year} for year in ("2020", "2021")]))
    state = daftar.keadaan("/jelajah", {"kolom": "tanpa", "saring_jenis": "PMKS-09"}, small)
    beku = daftar.bekukan("/jelajah", state, small)
    assert beku["ke"] == "2021"
    assert daftar.susun("/jelajah", "silang", beku, konteks).period == "2021"
    assert daftar.susun("/jelajah", "silang", daftar.beku(state), konteks).period == "2025", (
        "open, it would move"
    )


def test_other_parts_and_the_scatter_are_left_alone(konteks):
    for codes in ({"bagian": "tinjauan"}, {"tampil": "pencar"}, {"bagian": "sql"}):
        state = daftar.keadaan("/jelajah", codes, konteks)
        assert daftar.bekukan("/jelajah", state, konteks) == daftar.beku(state)
