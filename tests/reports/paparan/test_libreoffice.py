"""LibreOffice opens the deck of every kind of slide without repair: as many pages as slides, each with its words."""

import shutil
import subprocess

import pytest
from PIL import Image

from reports.paparan import paparan_pptx
from tests.reports.baca_pptx import salindia
from tests.reports.paparan.dek_contoh import DIBUAT, dek_semua

SOFFICE, PDFTOPPM, PDFTOTEXT = (shutil.which(name) for name in ("soffice", "pdftoppm", "pdftotext"))
pytestmark = [
    pytest.mark.lama,
    pytest.mark.skipif(
        not (SOFFICE and PDFTOPPM and PDFTOTEXT), reason="apt-get install libreoffice-impress poppler-utils"
    ),
]
DECK = dek_semua()


@pytest.fixture(scope="module")
def hasil(tmp_path_factory):
    """(slides of the file, text of each page, picture of each page)."""
    place = tmp_path_factory.mktemp("paparan")
    isi = paparan_pptx(DECK, dibuat=DIBUAT)
    (place / "a.pptx").write_bytes(isi)
    profil = f"-env:UserInstallation={(place / 'profil').as_uri()}"
    order = [
        SOFFICE,
        "--headless",
        profil,
        "--convert-to",
        "pdf",
        "--outdir",
        str(place),
        str(place / "a.pptx"),
    ]
    subprocess.run(order, check=True, capture_output=True)
    subprocess.run([PDFTOPPM, "-r", "40", "-png", str(place / "a.pdf"), str(place / "s")], check=True)
    subprocess.run([PDFTOTEXT, "-layout", str(place / "a.pdf"), str(place / "a.txt")], check=True)
    pages = (place / "a.txt").read_text(encoding="utf-8").split("\f")[:-1]
    return salindia(isi), pages, [Image.open(one).convert("RGB") for one in sorted(place.glob("s-*.png"))]


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
