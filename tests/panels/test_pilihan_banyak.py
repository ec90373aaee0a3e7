"""Several codes in one key: the address and the state carry them like a single one."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panels.pilihan_banyak import banyak, gabung, pecah
from panels.state import State

KATA = {"64.02": "Kab. Kutai Barat", "64.03": "Kab. Berau", "64.72": "Kota Samarinda"}
PILIHAN = {"tahun": banyak({"2024": "2024"}, awal="2024"), "saring_wilayah": banyak(KATA)}


@settings(max_examples=40)
@given(st.lists(st.sampled_from(list(KATA)), unique=True))
def test_an_address_brings_back_the_same_codes(codes):
    state = State("2024", saring_wilayah=gabung(codes))
    query = state.query(PILIHAN)
    assert State.read(dict(parse_qsl(query)), PILIHAN) == state
    assert bool(query) == bool(codes)


def test_unknown_parts_are_dropped_and_the_others_stay():
    choice = PILIHAN["saring_wilayah"]
    assert choice.code("Kota Samarinda~Atlantis~64.03") == "64.72~64.03"
    assert choice.code("Atlantis") == "" and choice.code("semua") == ""


def test_no_more_than_the_most_are_kept():
    assert banyak(KATA, paling=2).code("64.02~64.03~64.72") == "64.02~64.03"
    assert "64.02~64.03~64.72" not in banyak(KATA, paling=2).words


@pytest.mark.parametrize("bad", ["64.99", "64.02~64.02", "64.02~", None])
def test_what_is_not_offered_is_not_a_code(bad):
    assert bad not in PILIHAN["saring_wilayah"].words
    with pytest.raises(KeyError):
        PILIHAN["saring_wilayah"].words[bad]


def test_pieces_keep_their_order_and_stand_once():
    assert pecah("b~a~b") == ("b", "a") and gabung(("b", "a", "b")) == "b~a" and pecah("") == ()
