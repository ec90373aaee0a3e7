"""A clause's numbers in words, and typed numbers read."""

import pytest

from words import butir
from words.butir import AngkaTakTerbaca

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("teks", "angka"),
    [
        ("", None), ("  ", None), ("0", 0.0), ("1250", 1250.0), ("1.250", 1250.0), ("1.250.000", 1250000.0),
        ("12,5", 12.5), ("12.5", 12.5), ("1.250,75", 1250.75), ("−3,2", -3.2), ("-3", -3.0), ("0,05", 0.05),
    ],
)  # fmt: skip
def test_numbers_as_they_are_typed(teks, angka):
    assert butir.baca_angka(teks, "Target") == angka


@pytest.mark.parametrize(
    "teks", ["seratus", "1,2,3", "1.25.0", "12 %", "1e9", "=1+1", "9" * 30, "inf", "nan", "1.250.00"]
)
def test_what_is_no_number_is_named(teks):
    with pytest.raises(AngkaTakTerbaca, match="Target") as galat:
        butir.baca_angka(teks, "Target")
    assert teks in galat.value.pesan


def test_a_zero_before_the_point_is_no_thousand():
    assert butir.baca_angka("0.125", "Target") == 0.125
    assert butir.baca_angka("10.125", "Target") == 10125


@pytest.mark.parametrize("angka", [0.0, 1.0, -3.25, 1250.0, 1234567.5, 63.456])
def test_what_a_field_shows_reads_as_the_same_number(angka):
    assert butir.baca_angka(butir.ketikan(angka), "Target") == angka


def test_a_typed_number_is_never_rounded():
    assert butir.nilai(63.25, "persen", 1) == f"63,25{NBSP}%"
    assert butir.nilai(100.0, "persen", 1) == f"100,0{NBSP}%"
    assert butir.nilai(1250.0, "jiwa") == "1.250 jiwa"
    assert butir.nilai(0.1 + 0.2, "persen") == f"0,3{NBSP}%"
    assert butir.nilai(None, "jiwa") == ""


def test_a_whole_target_has_no_decimals_whatever_its_indicator_has():
    assert butir.target(100.0, "persen", 1) == butir.target(100.0, "persen") == f"100{NBSP}%"
    assert butir.target(5.5, "persen", 2) == f"5,50{NBSP}%"
    assert butir.target(1250.0, "jiwa", 0) == "1.250 jiwa" and butir.target(None, "persen", 1) == ""


def test_baseline_carries_period_and_edition():
    assert butir.dasar(63.5, "persen", "2025", "RK26-01", 1) == f"63,5{NBSP}% (2025, edisi RK26-01)"
    assert butir.dasar(12, "jiwa", "2025-S2", "") == "12 jiwa (Semester II 2025)"
    assert butir.dasar(None, "jiwa", "2025", "RK26-01") == ""


@pytest.mark.parametrize(
    ("kode", "kata"),
    [("2027", "2027"), ("2027-06", "Juni 2027"), ("2027-06-30", "30 Juni 2027"), ("", ""), ("nanti", "nanti"),
     ("2027-13-40", "2027-13-40")],
)  # fmt: skip
def test_deadlines(kode, kata):
    assert butir.tenggat(kode) == kata
