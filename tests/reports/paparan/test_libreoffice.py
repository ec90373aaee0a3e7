"""LibreOffice opens the deck of every kind of slide without repair: as many pages as slides, each with its words."""

import pytest

from reports.paparan import paparan_pptx
from tests.reports.baca_pptx import salindia
from tests.reports.libreoffice import halaman, perlu_libreoffice
from tests.reports.paparan.dek_contoh import DIBUAT, dek_semua

pytestmark = perlu_libreoffice
DECK = dek_semua()


@pytest.fixture(scope="module")
def hasil(tmp_path_factory):
    """(slides of the file, text of each page, picture of each page)."""
    isi = paparan_pptx(DECK, dibuat=DIBUAT)
    return salindia(isi), *halaman(tmp_path_factory.mktemp("paparan"), isi)


def test_every_slide_is_a_page_with_its_title_and_footer(hasil):
    slides, pages, pictures = hasil
    assert len(slides) == len(pages) == len(pictures)
    for slide, page in zip(slides, pages):
        words = " ".join(page.split())
        assert slide.shapes.title.text.split(":")[0] in words and "Edisi data kaltim-2026-11" in words


def test_asks_points_and_reasons_are_printed(hasil):
    words = " ".join(" ".join(hasil[1]).split())
    for s in DECK.salindia:
        for said in (s.ajakan, *s.butir, s.ditahan):
            assert said in words


def test_every_page_shows_more_than_its_words(hasil):
    for picture in hasil[2]:
        assert len(picture.getcolors(1 << 20)) > 20
