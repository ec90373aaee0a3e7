"""The address is the state: what is written is read back; bad words fall back silently."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.snapshot import current
from panels import peta
from panels.state import FRAME_KEYS, PAGE_KEYS, STATE_KEYS, EdisiKosong, State, address, frame_choices
from queries import Konteks


def offered() -> dict:
    """All choices of the map page on the shipped edition."""
    here = Konteks(current())
    return {**frame_choices(here), **peta.choices(here)}


def test_every_key_is_named_once():
    assert set(STATE_KEYS) == set(FRAME_KEYS) | set(PAGE_KEYS)
    assert len(FRAME_KEYS) + len(PAGE_KEYS) == len(STATE_KEYS)


def test_words_of_a_choice_are_unique():
    for key, choice in offered().items():
        assert len(set(choice.words.values())) == len(choice.words), key


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_an_address_rebuilds_its_state(data):
    choices = offered()
    picked = {key: data.draw(st.sampled_from(list(choice.words))) for key, choice in choices.items()}
    state = State.read(picked, choices)
    link = address("/peta", state, Konteks(current()), peta.choices(Konteks(current())))
    assert State.read(dict(parse_qsl(urlsplit(link).query)), choices) == state


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(STATE_KEYS), st.text(max_size=30)))
def test_bad_words_become_the_default(query):
    choices = offered()
    state = State.read(query, choices)
    for key, choice in choices.items():
        assert getattr(state, key) in choice.words


@pytest.mark.parametrize(
    ("word", "code"), [("Kota Bontang", "64.74"), ("64.74", "64.74"), ("Bukan", "semua")]
)
def test_an_area_is_read_by_word_or_code(word, code):
    assert State.read({"wilayah": word}, offered()).wilayah == code


def test_an_edition_without_a_year_says_so(edisi_buatan):
    with pytest.raises(EdisiKosong, match="tidak memuat satu tahun pun"):
        frame_choices(edisi_buatan("kosong"))
