"""LibreOffice opens the deck of every kind: as many pages as slides, each with its words and its picture."""

import pytest
from PIL import Image

from tests.charts.contoh_spec import all_specs, panel
from tests.reports.baca_pptx import buat, salindia
from tests.reports.libreoffice import halaman, perlu_libreoffice

pytestmark = perlu_libreoffice


@pytest.fixture(scope="module")
def pdf(tmp_path_factory):
    """(slides, text of each page, picture of each page) of a deck with every kind."""
    isi = buat(*(panel(spec) for spec in all_specs().values()))
    return salindia(isi), *halaman(tmp_path_factory.mktemp("pptx"), isi)


def test_every_slide_is_a_page_with_its_words(pdf):
    slides, pages, pictures = pdf
    assert len(slides) == len(pages) == len(pictures)
    for page in pages:
        assert "Edisi data kaltim-2026-11" in page and "Terdata 7.949 jiwa" in page.replace("\n", " ")


def test_labels_of_native_charts_are_those_of_the_panel(pdf):
    bars = pdf[1][0]
    assert all(text in bars for text in ("1.250", "834", "2.210", "3.144", "Kab. Paser"))
    assert "1,250" not in bars and "2210" not in bars


def test_every_page_has_a_picture_in_its_middle(pdf):
    for picture in pdf[2]:
        wide, high = picture.size
        middle = picture.crop((0, int(high * 0.2), wide, int(high * 0.8)))
        assert len(middle.getcolors(1 << 20)) > 20
    assert len(Image.new("RGB", (300, 200), "white").getcolors(1 << 20)) <= 20
