"""Trend tag: score test of statsmodels, a hand-worked table, what stops it, and what cannot change it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import chi2 as sebaran_chi2

from stats.tren import KRITIS, TitikTren, chi2_tren, tren
from words.galat import BilanganTakSah

NAIK = (10, 20, 30, 40, 50)


def titik(n, penduduk=None, mulai=2021, **lain):
    orang = penduduk or [None] * len(n)
    return [TitikTren(mulai + i, v, p, **lain.get(f"t{i}", {})) for i, (v, p) in enumerate(zip(n, orang))]


def test_critical_value_is_the_two_per_mille_point_of_chi_square():
    assert round(sebaran_chi2.isf(0.002, 1), 4) == KRITIS


def test_hand_worked_table():
    # E = 30 each: Σx(O−E) = 100; Σx²E − (ΣxE)²/ΣO = 900 − 90.000/150 = 300; 100²/300
    assert chi2_tren(NAIK, [1.0] * 5) == pytest.approx(33.3333, abs=5e-5)


@pytest.mark.parametrize(
    ("n", "orang"),
    [
        (NAIK, (1.0,) * 5),
        ((12, 15, 9, 21, 18), (40_000, 41_000, 39_500, 44_000, 46_500)),
        ((300, 280, 260, 255, 241), (701_000, 715_000, 722_000, 731_000, 742_000)),
    ],
)
def test_chi2_equals_the_score_test_of_a_poisson_model(n, orang):
    import statsmodels.api as sm

    hasil = sm.GLM(n, np.ones((5, 1)), family=sm.families.Poisson(), exposure=np.asarray(orang)).fit()
    harap = hasil.score_test(exog_extra=np.arange(5.0)[:, None])[0]
    assert chi2_tren(n, orang) == pytest.approx(float(np.squeeze(harap)), abs=5e-4)


def test_rise_fall_and_nothing():
    assert tren(titik(NAIK)).kode == "naik"
    assert tren(titik(NAIK[::-1])).kode == "turun"
    assert tren(titik((30, 31, 29, 30, 30))).kode == "tidak_bermakna"
    hasil = tren(titik((5, 400, *NAIK), mulai=2019))
    assert (hasil.dari, hasil.sampai, hasil.dasar) == (2021, 2025, "jumlah")


def test_rates_only_where_every_point_has_its_population():
    orang = [10_000.0, 20_000.0, 30_000.0, 40_000.0, 50_000.0]
    assert tren(titik(NAIK, orang)).kode == "tidak_bermakna"  # the rate stands still
    assert tren(titik(NAIK, orang)).dasar == "angka"
    assert tren(titik(NAIK, [None, *orang[1:]])).dasar == "jumlah"


def test_one_point_that_carries_the_whole_slope_is_no_trend():
    n = (30, 30, 30, 30, 90)
    assert chi2_tren(n, [1.0] * 5) > KRITIS
    assert tren(titik(n)).kode == "tidak_bermakna"


@pytest.mark.parametrize(
    ("deret", "sebab"),
    [
        (titik(NAIK[:4]), "kurang_titik"),
        ([], "kurang_titik"),
        (titik((10, 20, None, 40, 50)), "celah"),
        (titik(NAIK)[:2] + titik((30, 40, 50), mulai=2024), "celah"),
        (titik(NAIK, t3={"putus": True}), "putus_deret"),
        (titik(NAIK, t4={"putus": True, "sebab": "beda_asal"}), "beda_asal"),
        (titik((10, 20, None, 40, 50), t2={"sebab": "disamarkan"}), "disamarkan"),
        (titik(NAIK, t1={"sebab": "kumulatif"}), "kumulatif"),
        (titik((0, 0, 0, 0, 0)), "nol"),
    ],
)
def test_what_cannot_be_tested_says_why(deret, sebab):
    hasil = tren(deret)
    assert (hasil.kode, hasil.sebab, hasil.chi2) == ("belum_dapat_dihitung", sebab, None)


def test_a_break_before_the_first_of_the_five_does_no_harm():
    assert tren(titik((5, *NAIK), mulai=2020, t1={"putus": True})).kode == "naik"


def test_impossible_input_is_refused():
    for buruk in (titik((-1, *NAIK)), titik(NAIK, [0.0] * 5), titik(NAIK) + titik((3,))):
        with pytest.raises(BilanganTakSah):
            tren(buruk)


lima = st.lists(st.integers(0, 500), min_size=5, max_size=5)


@settings(max_examples=60)
@given(lima, st.integers(1, 50))
def test_bounds_and_invariance(n, kali):
    satu = tren(titik(n))
    assert satu.chi2 is None or satu.chi2 >= 0
    assert tren(titik(n)[::-1]) == satu, "order of input"
    assert tren(titik(n, mulai=1990)).kode == satu.kode, "calendar"
    sama = tren(titik(n, [7.0 * kali] * 5))
    assert sama.kode == satu.kode, "equal exposure is no exposure"
    balik = tren(titik(n[::-1])).kode
    assert balik == {"naik": "turun", "turun": "naik"}.get(satu.kode, satu.kode)


@settings(max_examples=40)
@given(lima, st.integers(2, 20))
def test_more_cases_in_the_same_shape_never_weaken_the_evidence(n, kali):
    if sum(n):
        assert chi2_tren([kali * v for v in n], [1.0] * 5) == pytest.approx(kali * chi2_tren(n, [1.0] * 5))
