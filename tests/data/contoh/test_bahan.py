import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.contoh.bahan import baca_laju, isi_antara
from data.katalog import load_catalogue


def test_straight_line_between_and_beyond():
    titik = {2010: 100.0, 2020: 200.0}
    assert isi_antara(titik, 2015) == 150
    assert isi_antara(titik, 2020) == 200
    assert isi_antara(titik, 2022) == pytest.approx(220)
    assert isi_antara({2020: 7.0}, 2031) == 7


@given(st.dictionaries(st.integers(2000, 2030), st.floats(1, 1e6), min_size=2), st.integers(1990, 2040))
def test_population_is_never_below_one_and_meets_its_points(titik, tahun):
    assert isi_antara(titik, tahun) >= 1
    for satu, nilai in titik.items():
        assert isi_antara(titik, satu) == nilai


def test_every_type_has_a_rate():
    jenis = load_catalogue()["jenis"].query("keluarga == 'pmks'")["jenis"]
    assert set(jenis) | {"LOC-ORTER"} == set(baca_laju())
