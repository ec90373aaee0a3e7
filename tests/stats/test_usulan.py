"""Sums of ceilings: what is not named is counted, never zero."""

import math

import pytest

from stats.usulan import JumlahPagu, jumlah_pagu
from words.galat import BilanganTakSah


@pytest.mark.parametrize(
    ("pagu", "hasil"),
    [
        ([], JumlahPagu(None, 0, 0)),
        ([None, None], JumlahPagu(None, 0, 2)),
        ([0.0], JumlahPagu(0.0, 1, 1)),
        ([1e9, None, 2.5e8], JumlahPagu(1.25e9, 2, 3)),
        ([0.1] * 10, JumlahPagu(1.0, 10, 10)),
    ],
)
def test_sum_and_count(pagu, hasil):
    assert jumlah_pagu(pagu) == hasil


@pytest.mark.parametrize("salah", [-1.0, math.inf, math.nan])
def test_no_ceiling_below_zero_or_without_end(salah):
    with pytest.raises(BilanganTakSah):
        jumlah_pagu([salah])
