"""Funnel limits: DerSimonian–Laird of statsmodels, hand-worked limits, properties."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stats import corong as modul
from stats.corong import corong, lebih_ragam
from stats.interval import Z95, Z998
from words.galat import BilanganTakSah, PembagiNol

TENANG = [("a", 100, 10_000), ("b", 210, 20_000), ("c", 305, 30_000), ("d", 390, 40_000)]
LIAR = [("a", 50, 10_000), ("b", 400, 20_000), ("c", 305, 30_000), ("d", 800, 40_000), ("e", 20, 9_000)]


def test_tau2_equals_dersimonian_laird_where_nothing_is_winsorised(monkeypatch):
    from statsmodels.stats.meta_analysis import combine_effects

    monkeypatch.setattr(modul, "WINSOR", 0.0)
    y, v = np.array([0.61, 0.05, -0.20, 0.33, 0.88]), np.array([0.04, 0.02, 0.03, 0.01, 0.05])
    pusat = (y / v).sum() / (1 / v).sum()
    _, tau2 = lebih_ragam((y - pusat) / np.sqrt(v), np.sqrt(v))
    assert tau2 == pytest.approx(combine_effects(y, v, method_re="chi2").tau2, abs=5e-7)


def test_winsorised_phi_by_hand():
    # ten z-scores 1…10: type 7 quantiles 1,9 and 9,1; Σz² = 1,9² + 2² + … + 9² + 9,1²
    z = np.arange(1.0, 11.0)
    phi, _ = lebih_ragam(z, np.ones(10))
    assert phi == pytest.approx((1.9**2 + sum(k * k for k in range(2, 10)) + 9.1**2) / 10)


def test_limits_by_hand_without_overdispersion():
    hasil = corong(TENANG)
    assert hasil.tau2 == 0 and hasil.acuan == pytest.approx(100.5)
    for b in (hasil.batas[0], hasil.batas[-1]):
        harap = b.ukuran * 100.5 / 10_000
        assert b.atas95 == pytest.approx(100.5 * (1 + Z95 / (2 * math.sqrt(harap))) ** 2, abs=5e-4)
        assert b.bawah998 == pytest.approx(100.5 * (1 - Z998 / (2 * math.sqrt(harap))) ** 2, abs=5e-4)
    assert {t.luar for t in hasil.titik} == {0}


def test_transformed_limit_is_near_the_exact_poisson_limit():
    from scipy.stats import chi2

    b = corong(TENANG).batas[-1]
    harap = b.ukuran * 100.5 / 10_000
    # the count that just puts the target on its exact upper limit, as a rate
    assert b.atas95 == pytest.approx(chi2.ppf(0.975, 2 * harap + 1) / 2 / b.ukuran * 10_000, rel=0.01)


def test_overdispersion_widens_the_limits_and_takes_areas_in():
    import stats.corong as c

    hasil = corong(LIAR)
    assert hasil.tau2 > 0 and hasil.phi > 1
    sempit = c._batas(20_000, sum(n for _, n, _ in LIAR) / sum(d for *_, d in LIAR), 0.0, False, 10_000)
    lebar = c._batas(20_000, sum(n for _, n, _ in LIAR) / sum(d for *_, d in LIAR), hasil.tau2, False, 10_000)
    assert lebar.atas95 > sempit.atas95 and lebar.bawah95 < sempit.bawah95


def test_point_is_outside_exactly_when_it_lies_beyond_the_limit_at_its_own_size():
    banyak = [
        (f"w{i}", n, d)
        for i, (n, d) in enumerate(zip((100, 98, 105, 99, 101, 97, 103, 100, 102, 240), [10_000] * 10))
    ]
    hasil = corong(banyak)
    laju = hasil.acuan / 10_000
    for t in hasil.titik:
        b = modul._batas(t.ukuran, laju, hasil.tau2, False, 10_000)
        assert (t.luar >= 95) == (not b.bawah95 <= t.nilai <= b.atas95)
        assert (t.luar > 99) == (not b.bawah998 <= t.nilai <= b.atas998)
    assert hasil.titik[-1].luar == 99.8


def test_shares_stay_within_nought_and_one_hundred():
    hasil = corong([("a", 9, 10), ("b", 19, 20), ("c", 29, 30)], porsi=True, per=100)
    assert all(
        0 <= b.bawah998 <= b.bawah95 <= hasil.acuan <= b.atas95 <= b.atas998 <= 100 for b in hasil.batas
    )


def test_impossible_input_is_refused():
    with pytest.raises(BilanganTakSah):
        corong(TENANG[:2])
    with pytest.raises(PembagiNol):
        corong([*TENANG, ("e", 1, 0)])
    with pytest.raises(PembagiNol):
        corong([(k, 0, d) for k, _, d in TENANG])
    with pytest.raises(BilanganTakSah):
        corong([("a", 5, 4), ("b", 1, 4), ("c", 1, 4)], porsi=True)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 500), st.integers(5_000, 900_000)), min_size=3, max_size=10))
def test_properties(pasang):
    butir = [(str(i), n, float(d)) for i, (n, d) in enumerate(pasang)]
    hasil = corong(butir)
    for a, b in zip(hasil.batas, hasil.batas[1:]):
        assert b.atas95 - b.bawah95 <= a.atas95 - a.bawah95 + 1e-9, "narrower for larger areas"
    for b in hasil.batas:
        assert 0 <= b.bawah998 <= b.bawah95 <= hasil.acuan * (1 + 1e-9) <= b.atas95 * (1 + 1e-9)
    terbalik = corong(butir[::-1])
    assert (terbalik.acuan, terbalik.tau2) == pytest.approx((hasil.acuan, hasil.tau2))
