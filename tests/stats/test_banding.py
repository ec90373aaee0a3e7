"""Comparison with a benchmark: levels, polarity, and the 99,8 % limits it stands on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import norm
from statsmodels.stats.proportion import proportion_confint

from stats.banding import bandingkan, bandingkan_porsi
from stats.interval import Z998, byar, wilson
from words.galat import BilanganTakSah, KodeTidakDikenal


def test_z_and_wilson_at_99_8_per_cent():
    assert pytest.approx(norm.isf(0.001), abs=1e-12) == Z998
    for x, n in ((0, 20), (7, 40), (81, 263)):
        assert wilson(x, n, Z998) == pytest.approx(proportion_confint(x, n, 0.002, "wilson"), abs=5e-7)


def test_byar_at_99_8_per_cent_is_near_the_exact_limits():
    from scipy.stats import chi2

    for n in (10, 50, 400):
        tepat = (chi2.ppf(0.001, 2 * n) / 2, chi2.ppf(0.999, 2 * n + 2) / 2)
        assert byar(n, Z998) == pytest.approx(tepat, abs=0.08)
    assert byar(0, Z998).atas == pytest.approx(6.9078, abs=5e-5)  # −ln 0,001
    assert byar(1, Z998).bawah == 0


@pytest.mark.parametrize(
    ("n", "polaritas", "hasil"),
    [
        (100, "netral", ("serupa", 0)),
        (124, "netral", ("lebih_tinggi", 95)),  # 95 %: 103,1–147,8; 99,8 %: 92–163
        (150, "netral", ("lebih_tinggi", 99.8)),
        (50, "netral", ("lebih_rendah", 99.8)),
        (150, "naik_baik", ("lebih_baik", 99.8)),
        (150, "turun_baik", ("perlu_perhatian", 99.8)),
        (50, "turun_baik", ("lebih_baik", 99.8)),
        (50, "naik_baik", ("perlu_perhatian", 99.8)),
    ],
)
def test_level_and_polarity(n, polaritas, hasil):
    satu = bandingkan(n, 10_000, 100, polaritas)
    assert (satu.kode, satu.tingkat) == hasil


def test_shares():
    assert bandingkan_porsi(50, 100, 50, "naik_baik").kode == "serupa"
    assert bandingkan_porsi(20, 100, 50, "naik_baik").kode == "perlu_perhatian"
    assert bandingkan_porsi(59, 100, 50, "naik_baik").kode == "serupa"  # 0,492–0,681


def test_nothing_to_compare():
    for n, orang, acuan in ((None, 10, 1), (5, None, 1), (5, 0, 1), (5, 10, None)):
        assert bandingkan(n, orang, acuan, "netral").kode == "tidak_dibandingkan"
    assert bandingkan_porsi(None, 10, 50, "netral").kode == "tidak_dibandingkan"
    assert bandingkan_porsi(0, 0, 50, "netral").kode == "tidak_dibandingkan"


def test_unknown_polarity_and_negative_benchmark_are_refused():
    with pytest.raises(KodeTidakDikenal):
        bandingkan(1, 10, 1, "")
    with pytest.raises(BilanganTakSah):
        bandingkan(1, 10, -1, "netral")


URUT = ("lebih_rendah", "serupa", "lebih_tinggi")


@settings(max_examples=60)
@given(st.integers(0, 400), st.integers(0, 400), st.floats(0, 400))
def test_more_cases_never_compare_lower(a, b, acuan):
    lo, hi = (bandingkan(n, 10_000, acuan, "netral") for n in sorted((a, b)))
    assert URUT.index(lo.kode) <= URUT.index(hi.kode)
    assert (lo.tingkat == 0) == (lo.kode == "serupa")
