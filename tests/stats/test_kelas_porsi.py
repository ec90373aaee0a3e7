"""Fixed classes of the location quotient."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from stats.kelas_porsi import BATAS, indeks
from words.galat import BilanganTakSah


@pytest.mark.parametrize(
    ("lq", "kelas"),
    [
        (0, 0),
        (0.49, 0),
        (0.5, 1),
        (0.79, 1),
        (0.8, 2),
        (1, 2),
        (1.25, 2),
        (1.26, 3),
        (2, 3),
        (2.01, 4),
        (50, 4),
    ],
)
def test_edges(lq, kelas):
    assert indeks(lq) == kelas


def test_a_quotient_is_classed_as_it_is_printed():
    assert indeks(0.7951) == 2  # prints 0,80
    assert indeks(1.2549) == 2  # prints 1,25


@given(st.floats(0.05, 20))
def test_symmetric_on_the_ratio_scale(lq):
    assume(all(abs(x - edge) > 0.02 for x in (lq, 1 / lq) for edge in BATAS))
    assert indeks(lq) + indeks(1 / lq) == 4


def test_negative_is_refused():
    with pytest.raises(BilanganTakSah):
        indeks(-0.1)
