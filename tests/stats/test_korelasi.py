"""Rank correlation against scipy and by hand; its interval by hand; what it refuses."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import pearsonr, spearmanr

from stats.korelasi import pearson, peringkat, spearman
from words.galat import BilanganTakSah

# few distinct numbers: ties are the rule, as with small counts
NILAI = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=5, max_size=12)


@given(NILAI)
@settings(max_examples=60, deadline=None)
def test_it_agrees_with_scipy(pairs):
    x, y = zip(*pairs)
    if len(set(x)) < 2 or len(set(y)) < 2:
        assert spearman(x, y) is None and pearson(x, y) is None
        return
    found = spearman(x, y)
    assert found is not None and found.n == len(pairs)
    assert found.rho == pytest.approx(spearmanr(x, y).statistic, abs=1e-9)
    assert pearson(x, y) == pytest.approx(pearsonr(x, y).statistic, abs=1e-9)
    assert -1 <= found.bawah <= found.rho <= found.atas <= 1


def test_worked_by_hand():
    # ranks of x: 1 2 3 4 5; of y: 2 1 4 3 5 -> Σd² = 4, rho = 1 − 6·4/(5·24) = 0,8
    found = spearman((10, 20, 30, 40, 50), (7, 3, 90, 80, 1000))
    assert found.rho == pytest.approx(0.8)
    half = 1.959963984540054 * math.sqrt((1 + 0.32) / 2)
    assert found.bawah == pytest.approx(math.tanh(math.atanh(0.8) - half))
    assert found.atas == pytest.approx(math.tanh(math.atanh(0.8) + half))
    assert not found.pasti


def test_ties_share_their_mean_rank():
    assert peringkat((5, 1, 5, 3)) == (3.5, 1.0, 3.5, 2.0)


def test_a_perfect_order_is_sure_and_its_reverse_too():
    up, down = spearman(range(6), (1, 4, 9, 16, 25, 36)), spearman(range(6), (6, 5, 4, 3, 2, 1))
    assert (up.rho, down.rho) == (1.0, -1.0) and up.pasti and down.pasti


def test_too_few_or_unchanging_give_nothing():
    assert spearman((1, 2, 3, 4), (1, 2, 3, 4)) is None
    assert spearman((1, 2, 3, 4, 5), (2, 2, 2, 2, 2)) is None


@pytest.mark.parametrize(("x", "y"), [((1, 2), (1,)), ((1, math.inf), (1, 2)), ((1, math.nan), (1, 2))])
def test_bad_input_is_refused(x, y):
    with pytest.raises(BilanganTakSah):
        spearman(x, y)
