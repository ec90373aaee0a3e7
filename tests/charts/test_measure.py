"""Text widths: estimates that never fall below what the widest fallback font needs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from charts.measure import shorten, text_width, wrap, wrap_to
from tests.charts.contoh_spec import JENIS

DEJAVU = "/usr/share/fonts/truetype/dejavu/DejaVuSans{}.ttf"
WORDS = st.lists(st.text("abcdefgWM /-…–0123456789", min_size=1, max_size=30), max_size=8).map(" ".join)


def font(style):
    try:
        return ImageFont.truetype(DEJAVU.format(style), 1000)
    except OSError:
        pytest.skip("DejaVu Sans tidak terpasang")


@pytest.mark.parametrize("text", [*JENIS, "Kab. Penajam Paser Utara 12.345,6 x", "DATA CONTOH"])
@pytest.mark.parametrize(("style", "bold"), [("", False), ("-Bold", True)])
def test_estimate_is_close_to_the_widest_font(text, style, bold):
    real = font(style).getlength(text) / 1000
    assert real * 0.96 <= text_width(text, 1, bold=bold) <= real * 1.12


@given(WORDS, st.floats(40, 400))
def test_wrapped_lines_fit_and_lose_no_letter(text, width):
    lines = wrap(text, width, 14)
    assert all(text_width(line, 14) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(text.split())


@given(WORDS, st.floats(40, 400), st.integers(1, 3))
def test_wrap_to_never_makes_more_lines_nor_wider_ones(text, width, most):
    lines = wrap_to(text, width, 14, most)
    assert len(lines) <= most and all(text_width(line, 14) <= width for line in lines)


def test_an_unknown_letter_counts_as_a_wide_one():
    assert text_width("Σ", 10) >= text_width("A", 10)


def test_a_slash_is_a_better_place_to_break_than_the_middle_of_a_word():
    assert wrap("Kabupaten/Kota", 90, 14) == ("Kabupaten/", "Kota")


def test_shorten_marks_the_cut():
    assert shorten("Penyandang Disabilitas", 80, 14).endswith("…")
    assert shorten("Paser", 80, 14) == "Paser"
