"""The smallest visible change, by hand, by exact power from Poisson sums, and by its properties."""

from __future__ import annotations

import math
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import norm, poisson

from stats.daya import LANGKAH, Z80, beda_perubahan, susunan, terlihat
from words.galat import BilanganTakSah


def test_the_step_is_the_rule_of_four():
    assert pytest.approx((norm.ppf(0.975) + norm.ppf(0.8)) / math.sqrt(2), abs=1e-12) == LANGKAH
    assert pytest.approx(norm.ppf(0.8), abs=1e-12) == Z80
    assert pytest.approx(4, abs=0.1) == LANGKAH**2  # van Belle's 4 / (√λ1 − √λ2)²


@pytest.mark.parametrize(
    ("n", "naik", "turun"),
    # (√100 + 1,981)² = 143,54; 100 − (10 − 1,981)² = 35,70; (√6 + 1,981)² − 6 = 13,63; √2 < 1,981
    [(100, 44, 36), (6, 14, 6), (2, 10, None), (0, 4, None), (400, 84, 76)],
)
def test_by_hand(n, naik, turun):
    seen = terlihat(n)
    assert (seen.naik, seen.turun) == (naik, turun)


def test_percent_only_from_twenty_on():
    assert terlihat(19).naik_persen is None and terlihat(19).turun_persen is None
    assert terlihat(20).naik_persen == pytest.approx(terlihat(20).naik / 20 * 100)
    assert terlihat(100).turun_persen == pytest.approx(36.0)


@pytest.mark.parametrize("n", [30, 100, 500])
@pytest.mark.parametrize("arah", ["naik", "turun"])
def test_eight_of_ten_are_found_by_exact_poisson_sums(n, arah):
    """Power of the square-root test, summed over all pairs of counts."""
    seen = terlihat(n)
    other = n + seen.naik if arah == "naik" else n - seen.turun
    x = np.arange(0, 3 * n + 60)
    found = np.abs(np.sqrt(x)[:, None] - np.sqrt(x)[None, :]) * math.sqrt(2) > norm.ppf(0.975)
    power = poisson.pmf(x, n) @ found @ poisson.pmf(x, other)
    assert 0.78 < power < 0.84
    less = n + seen.naik // 2 if arah == "naik" else n - seen.turun // 2
    assert poisson.pmf(x, n) @ found @ poisson.pmf(x, less) < 0.4


@given(st.integers(20, 5_000))
def test_more_people_show_smaller_shares(n):
    here, more = terlihat(n), terlihat(4 * n)
    assert more.naik >= here.naik and more.turun >= here.turun
    assert more.naik_persen < here.naik_persen
    assert 0 < here.turun <= n < n + here.naik


def test_difference_of_changes_by_hand():
    # exp(2,8016 · √(2/100 + 2/100)) = exp(0,56032) = 1,7512
    assert beda_perubahan([40, 60], [100]) == pytest.approx(75.12, abs=0.01)
    assert beda_perubahan([400], [400]) < beda_perubahan([100], [400])


def test_difference_of_changes_by_simulation():
    rng = np.random.default_rng(7)
    n1, n0, more = 300, 200, 1 + beda_perubahan([300], [200]) / 100
    a, b = rng.poisson(n1, 20_000), rng.poisson(n1 * more, 20_000)
    c, d = rng.poisson(n0, 20_000), rng.poisson(n0, 20_000)
    z = np.log(b / a * c / d) / np.sqrt(1 / a + 1 / b + 1 / c + 1 / d)
    assert 0.77 < np.mean(z > norm.ppf(0.975)) < 0.86


def test_ways_to_pick_areas():
    assert susunan(10, 3) == len(list(combinations(range(10), 3))) == 120


def test_bad_counts_are_refused():
    for bad in (-1, 2.5):
        with pytest.raises(BilanganTakSah):
            terlihat(bad)
    with pytest.raises(BilanganTakSah, match="19"):
        beda_perubahan([10, 9], [100])
