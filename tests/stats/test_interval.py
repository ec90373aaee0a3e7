"""Intervals against published values, against scipy and statsmodels, and by their properties."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2, norm
from statsmodels.stats.proportion import proportion_confint

from stats.interval import Z95, byar, byar_angka, wilson
from words.galat import BilanganTakSah, PembagiNol


def test_normal_quantile():
    assert pytest.approx(norm.ppf(0.975), abs=1e-15) == Z95


def test_byar_published_values():
    """100 events: 81,362 (PHE, byars_lower) and the exact 81,36–121,63 of Garwood's (1936) table.

    PHE's Python byars_upper prints 121,6246 because it divides by 9x + 1 instead of 9(x + 1); not followed.
    """
    assert byar(100).bawah == pytest.approx(81.36210549052788, abs=1e-9)
    assert byar(100) == pytest.approx((81.36, 121.63), abs=0.005)


def wilson_hilferty(p, df):
    """Chi-square quantile by Wilson and Hilferty (1931); half of it is Byar's limit."""
    return df * (1 - 2 / (9 * df) + norm.ppf(p) * math.sqrt(2 / (9 * df))) ** 3


@given(st.integers(1, 10**6))
def test_byar_by_another_road(n):
    assert byar(n) == pytest.approx(
        (wilson_hilferty(0.025, 2 * n) / 2, wilson_hilferty(0.975, 2 * n + 2) / 2), rel=1e-9
    )


@pytest.mark.parametrize(
    ("n", "bawah", "atas"),
    [
        # by hand, z = 1,96: 4·(1 − 1/36 − 0,32666…)³ = 4·0,64555³; 5·(1 − 1/45 + 0,29217)³ = 5·1,26995³
        (4, 1.0761, 10.2406),
        # 25·(1 − 1/225 − 0,13067)³ = 25·0,86489³; 26·(1 − 1/234 + 0,12813)³ = 26·1,12385³
        (25, 16.1740, 36.9060),
    ],
)
def test_byar_worked_by_hand(n, bawah, atas):
    assert byar(n) == pytest.approx((bawah, atas), abs=2e-3)


def test_byar_zero_is_exact():
    assert byar(0) == pytest.approx((0, chi2.ppf(0.975, 2) / 2), abs=1e-12)
    assert round(byar(0).atas, 3) == 3.689


@pytest.mark.parametrize("n", [10, 15, 30, 65, 100, 1045, 243459])
def test_byar_is_close_to_exact_poisson(n):
    """Exact limits by chi-square (Garwood 1936); PHE's guide: off by less than 0,2 % from ten on."""
    exact = (chi2.ppf(0.025, 2 * n) / 2, chi2.ppf(0.975, 2 * n + 2) / 2)
    assert byar(n) == pytest.approx(exact, rel=2e-3)


@given(st.integers(0, 10**7))
def test_byar_holds_the_count_and_grows(n):
    kini, nanti = byar(n), byar(n + 1)
    assert 0 <= kini.bawah <= n < kini.atas
    assert nanti.bawah > kini.bawah
    assert nanti.atas > kini.atas


@given(st.integers(0, 10**5), st.integers(1, 10**7), st.sampled_from([1_000, 10_000]))
def test_rate_limits_scale_with_population(n, penduduk, per):
    satu, dua = byar_angka(n, penduduk, per), byar_angka(n, 2 * penduduk, per)
    assert satu.bawah <= n * per / penduduk <= satu.atas
    assert satu == pytest.approx((2 * dua.bawah, 2 * dua.atas))


def test_rate_worked():
    assert byar_angka(100, 50_000) == pytest.approx((16.2724, 24.3256), abs=1e-4)


@pytest.mark.parametrize(
    ("x", "n", "bawah", "atas"),
    [  # Newcombe (1998), Table I, method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_published_values(x, n, bawah, atas):
    assert wilson(x, n) == pytest.approx((bawah, atas), abs=5e-5)


def test_wilson_public_health_england():
    assert wilson(100, 10_000) == pytest.approx((0.008229336148148417, 0.012146982255114647), abs=1e-9)


bagian = st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(bagian)
def test_wilson_as_statsmodels(xn):
    assert wilson(*xn) == pytest.approx(proportion_confint(*xn, 0.05, method="wilson"), abs=1e-9)


@given(bagian)
def test_wilson_properties(xn):
    x, n = xn
    s, cermin = wilson(x, n), wilson(n - x, n)
    assert 0 <= s.bawah <= x / n <= s.atas <= 1
    assert s == pytest.approx((1 - cermin.atas, 1 - cermin.bawah), abs=1e-12)
    if x < n:
        assert wilson(x + 1, n).bawah > s.bawah
        assert wilson(x + 1, n).atas > s.atas


def test_wilson_ends_are_exact():
    assert wilson(0, 7).bawah == 0.0
    assert wilson(7, 7).atas == 1.0


@pytest.mark.parametrize("n", [-1, 2.5, math.nan, math.inf])
def test_counts_must_be_counts(n):
    with pytest.raises(BilanganTakSah):
        byar(n)
    with pytest.raises(BilanganTakSah):
        wilson(n, 10)


def test_typed_errors():
    with pytest.raises(PembagiNol):
        wilson(0, 0)
    with pytest.raises(PembagiNol):
        byar_angka(3, 0)
    with pytest.raises(BilanganTakSah):
        byar_angka(3, -1)
    with pytest.raises(BilanganTakSah):
        wilson(8, 7)
