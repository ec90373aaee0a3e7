"""Difference of two rates: published values, statsmodels, properties."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stats.beda import beda, mover
from stats.interval import Selang, wilson
from words.galat import BilanganTakSah, PembagiNol


def test_published_value_of_newcombe():
    # Stat. Med. 17 (1998) 873–890, table II, contrast (a) 56/70 − 48/80, method 10: 0,0524 to 0,3339
    d, bawah, atas = mover(48 / 80, wilson(48, 80), 56 / 70, wilson(56, 70))
    assert (round(d, 4), round(bawah, 4), round(atas, 4)) == (0.2, 0.0524, 0.3339)


@pytest.mark.parametrize(
    ("n1", "e1", "n2", "e2"), [(15, 19_017, 41, 28_010), (60, 51_477.5, 30, 54_308.7), (3, 10, 0, 8)]
)
def test_mover_equals_statsmodels(n1, e1, n2, e2):
    from statsmodels.stats.rates import confint_poisson, confint_poisson_2indep

    s1, s2 = (Selang(*confint_poisson(n, e, method="exact-c")) for n, e in ((n1, e1), (n2, e2)))
    _, bawah, atas = mover(n1 / e1, s1, n2 / e2, s2)
    acuan = confint_poisson_2indep(n2, e2, n1, e1, method="mover", compare="diff", method_mover="exact-c")
    assert np.array([bawah, atas]) * 1e4 == pytest.approx(np.array(acuan) * 1e4, abs=5e-4)


def test_hand_worked_counts():
    hasil = beda(100, 150)
    assert (hasil.selisih, hasil.jelas) == (50, True)
    # Byar: 150 from 126,96; 100 up to 121,63; 50 − √(23,04² + 21,63²) = 50 − 31,60
    assert hasil.bawah == pytest.approx(18.40, abs=0.01)


def test_a_small_change_is_not_clear_and_the_unit_follows_per():
    assert not beda(10, 14).jelas
    assert beda(20, 40, 10_000, 10_000, 10_000).selisih == pytest.approx(20)


def test_impossible_input_is_refused():
    with pytest.raises(PembagiNol):
        beda(1, 2, 0, 1)
    for e in (-1, float("inf"), float("nan")):
        with pytest.raises(BilanganTakSah):
            beda(1, 2, e, 1)


hitungan = st.integers(0, 2_000)


@settings(max_examples=60)
@given(hitungan, hitungan, st.integers(1, 5))
def test_properties(a, b, e):
    satu, balik = beda(a, b, e, e), beda(b, a, e, e)
    assert satu.bawah <= satu.selisih <= satu.atas
    assert (balik.selisih, balik.bawah, balik.atas) == pytest.approx((-satu.selisih, -satu.atas, -satu.bawah))
    assert not beda(a, a, e, e).jelas, "equal is never clear"
    assert beda(a, b + 50, e, e).bawah > satu.bawah, "more cases, a higher limit"
