"""What stands in a field is read back as the value it stood for; what cannot be read is named."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from words import rumusan_ketik as ketik
from words.butir import AngkaTakTerbaca
from words.rumusan_ketik import TahunanTakTerbaca

ANGKA = st.integers(-(10**12), 10**12).map(lambda n: n / 1000)


@given(ANGKA)
@settings(max_examples=60, deadline=None)
def test_a_number_survives_its_field(value):
    assert ketik.baca("target", ketik.teks("target", value)) == value


@given(st.dictionaries(st.integers(1990, 2100).map(str), ANGKA, max_size=6))
@settings(max_examples=30, deadline=None)
def test_yearly_targets_survive_their_field(values):
    assert ketik.baca("target_tahunan", ketik.teks("target_tahunan", values)) == values


def test_texts_keep_their_lines_and_nothing_is_nothing():
    assert ketik.baca("isi", "  Satu \nDua  ") == "Satu\nDua"
    assert (
        ketik.baca("isi", None) == ""
        and ketik.baca("target", "") is None
        and ketik.baca("pagu", None) is None
    )
    assert ketik.baca("target_tahunan", "") == {}
    assert ketik.baca("target_tahunan", "2027: 1.250; 2028 : 92,5\n2029:100") == {
        "2027": 1250.0,
        "2028": 92.5,
        "2029": 100.0,
    }


@pytest.mark.parametrize("typed", ["2027", "27: 5", "2027: 5; 2027: 6", "2027 = 5", "2027:"])
def test_yearly_targets_that_cannot_be_read_are_named(typed):
    with pytest.raises(TahunanTakTerbaca):
        ketik.baca("target_tahunan", typed)


@pytest.mark.parametrize("typed", ["seratus", "1,2,3", "1.2.3", "5%"])
def test_numbers_that_cannot_be_read_are_named(typed):
    with pytest.raises(AngkaTakTerbaca, match="Target"):
        ketik.baca("target", typed)
    with pytest.raises(AngkaTakTerbaca, match="2027"):
        ketik.baca("target_tahunan", f"2027: {typed}")
