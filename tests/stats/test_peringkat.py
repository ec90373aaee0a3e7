"""Ranks and their simulated interval against the exact probabilities, hand-made cases and properties."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import beta as sebaran_beta

from stats.peringkat import TARIKAN, Butir, _tarik, peringkat, urutan
from words.galat import BilanganTakSah, PembagiNol

WILAYAH = tuple(
    Butir(f"w{i}", n, p) for i, (n, p) in enumerate(((12, 4e4), (300, 8e5), (90, 1e5), (0, 2e4), (51, 2e5)))
)


def peluang_lebih_tinggi(a, b):
    """P(rate of a > rate of b), exactly: a quotient of two gammas is a beta."""
    x, y = a.n + 0.5, b.n + 0.5
    return sebaran_beta.sf(a.dasar / (a.dasar + b.dasar), x, y)


def test_mean_simulated_rank_equals_the_exact_expectation():
    tarik = _tarik(WILAYAH, False, 6400, TARIKAN)
    rata = ((-tarik).argsort(axis=1).argsort(axis=1) + 1).mean(axis=0)
    tepat = [1 + sum(peluang_lebih_tinggi(b, a) for b in WILAYAH if b is not a) for a in WILAYAH]
    assert rata == pytest.approx(tepat, abs=0.03)  # standard error of a mean of 10.000 ranks < 0,014


def test_two_areas_are_told_apart_exactly_when_the_exact_chance_says_so():
    for n in range(0, 60, 4):
        a, b = Butir("a", n, 1.0), Butir("b", 30, 1.0)
        p = peluang_lebih_tinggi(a, b)
        if min(abs(p - 0.025), abs(p - 0.975)) < 0.006:
            continue  # closer to the limit than 10.000 draws can tell
        hasil = peringkat((a, b))[0]
        assert (hasil.setara == ("b",)) == (0.025 < p < 0.975), n


def test_ranks_share_the_best_place():
    assert urutan((5, 9, 9, 1)) == (3, 1, 1, 4)


def test_equal_areas_are_indistinguishable():
    hasil = peringkat([Butir(k, 40, 1e4) for k in "abcd"])
    assert {h.peringkat for h in hasil} == {1}
    assert all(len(h.setara) == 3 and (h.bawah, h.atas) == (1, 4) for h in hasil)


def test_far_apart_areas_are_told_apart():
    hasil = peringkat([Butir("a", 1000, 1e4), Butir("b", 100, 1e4), Butir("c", 10, 1e4)], per=10_000)
    assert [(h.kode, h.nilai, h.peringkat, h.bawah, h.atas, h.setara) for h in hasil] == [
        ("a", 1000, 1, 1, 1, ()), ("b", 100, 2, 2, 2, ()), ("c", 10, 3, 3, 3, ()),
    ]  # fmt: skip


def test_shares_are_ranked_by_their_own_distribution():
    hasil = peringkat([Butir("a", 90, 100), Butir("b", 10, 100)], porsi=True, per=100)
    assert [h.nilai for h in hasil] == [90, 10] and hasil[0].setara == ()


def test_hidden_areas_have_no_rank_and_change_none():
    hasil = peringkat([*WILAYAH, Butir("x", None, 1e5), Butir("y", 5, None)])
    assert hasil == peringkat(WILAYAH)
    assert peringkat([]) == ()


def test_impossible_input_is_refused():
    with pytest.raises(PembagiNol):
        peringkat([Butir("a", 1, 0)])
    for buruk in ([Butir("a", -1)], [Butir("a", 1), Butir("a", 2)]):
        with pytest.raises(BilanganTakSah):
            peringkat(buruk)
    with pytest.raises(BilanganTakSah):
        peringkat([Butir("a", 11, 10)], porsi=True)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 300), min_size=2, max_size=8), st.randoms())
def test_properties(n, acak):
    butir = [Butir(f"{i:02}", v, 1000.0) for i, v in enumerate(n)]
    hasil = peringkat(butir, tarikan=500)
    assert all(1 <= h.bawah <= h.peringkat <= h.atas <= len(n) for h in hasil)
    by = {h.kode: h for h in hasil}
    assert all(h.kode in by[lain].setara for h in hasil for lain in h.setara), "mutual"
    acak.shuffle(butir)
    assert {h.kode: h for h in peringkat(butir, tarikan=500)} == by, "order of input"
    lain_per = peringkat(butir, tarikan=500, per=10_000)
    assert {h.kode: h.setara for h in lain_per} == {h.kode: h.setara for h in hasil}, "unit"


def test_same_seed_same_numbers():
    assert np.array_equal(_tarik(WILAYAH, False, 6400, 100), _tarik(WILAYAH, False, 6400, 100))
    assert not np.array_equal(_tarik(WILAYAH, False, 6400, 100), _tarik(WILAYAH, False, 1, 100))
