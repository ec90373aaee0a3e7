"""Tukey's fences by hand."""

from __future__ import annotations

from stats.pagar import pagar


def test_worked_by_hand():
    # 1…9 and 30: quartiles 3,25 and 7,75, distance 4,5 -> fences −3,5 and 14,5
    found = pagar({str(n): float(v) for n, v in enumerate((1, 2, 3, 4, 5, 6, 7, 8, 9, 30))})
    assert (found.bawah, found.atas, found.n) == (-3.5, 14.5, 10)
    assert (found.tinggi, found.rendah) == (("9",), ())


def test_low_ones_too_and_the_edge_is_inside():
    found = pagar({"a": -20.0, "b": 1.0, "c": 2.0, "d": 3.0, "e": 4.0, "f": 5.0})
    assert found.rendah == ("a",) and found.tinggi == ()
    assert pagar(dict.fromkeys("abcdef", 7.0)).tinggi == (), "equal values are all on the fence"


def test_four_values_are_too_few():
    assert pagar(dict.fromkeys("abcd", 1.0)) is None
