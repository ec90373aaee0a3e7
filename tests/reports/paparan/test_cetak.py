"""PDFs of the deck: pages, words, paper, vectors, size, and where speaker notes may stand."""

import random
from dataclasses import replace
from io import BytesIO

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
from PIL import Image

from reports.dek import Gambar
from reports.paparan import cetak, kata
from reports.paparan.foto import hemat
from reports.pptx import PaparanKosong
from tests.charts.contoh_spec import all_specs, panel
from tests.reports.paparan.dek_contoh import DIBUAT, RAHASIA, dek, gambar
from words.galat import KodeTidakDikenal

SPECS = all_specs()
DECK = dek(*(panel(SPECS[name], contoh=True) for name in ("choropleth", "bar", "line", "table")))


def baca(isi):
    """(sizes in pt, texts, picture objects) of the pages."""
    with pdfium.PdfDocument(isi) as doc:
        sizes = [tuple(round(v) for v in page.get_size()) for page in doc]
        texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in doc]
        images = [sum(1 for _ in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE])) for page in doc]
    return sizes, texts, images


@pytest.fixture(scope="module")
def layar():
    return cetak.paparan_pdf(DECK, dibuat=DIBUAT)


def test_one_page_per_slide_and_the_agenda_in_16_to_9(layar):
    sizes, texts, _ = baca(layar)
    assert set(sizes) == {(1280, 720)} and len(texts) == len(DECK.salindia) + 1
    assert kata.AGENDA in texts[1]
    for s, text in zip(DECK.salindia, [texts[0], *texts[2:]]):
        assert s.judul in text
        assert not s.panel or (
            s.saringan in text and "edisi=kaltim-2026-11" in text and "22 November 2026" in text
        )
        assert not s.panel or text.count("DATA CONTOH") >= 2  # the third stands across the numbers


def test_charts_are_vectors_with_real_text_and_only_photos_are_pictures(layar):
    _, texts, images = baca(layar)
    assert [n > 0 for n in images] == [s.jenis in ("sampul", "foto", "sisipan", "tunggu") for s in
                                       [DECK.salindia[0], DECK.salindia[1], *DECK.salindia[1:]]]  # fmt: skip
    assert "Kukar" in texts[2] and "834" in texts[2]  # names and numbers of the map


def test_speaker_notes_are_only_in_the_file_for_the_speaker(layar):
    assert RAHASIA not in " ".join(baca(layar)[1])
    sizes, texts, _ = baca(cetak.catatan_pdf(DECK, dibuat=DIBUAT))
    assert sum(RAHASIA in text for text in texts) == sum(bool(s.catatan) for s in DECK.salindia)
    assert sizes[0] == (595, 842) and all("kaltim-2026-11" in text for text in texts)
    assert "Paparan Dinas Sosial" in texts[1]  # the session


@pytest.mark.parametrize(("kertas", "ukuran"), [("a4", (842, 595)), ("f4", (935, 609))])
def test_four_slides_on_a_sheet(kertas, ukuran):
    sizes, texts, _ = baca(cetak.selebaran_pdf(DECK, kertas=kertas, dibuat=DIBUAT))
    assert set(sizes) == {ukuran} and len(sizes) == -(-(len(DECK.salindia) + 1) // 4)
    assert RAHASIA not in " ".join(texts)
    for said in ("Rapat Koordinasi", kata.AGENDA, DECK.salindia[1].judul, DECK.salindia[2].judul):
        assert said in texts[0]


def test_another_paper_and_an_empty_deck_are_refused():
    with pytest.raises(KodeTidakDikenal):
        cetak.selebaran_pdf(DECK, kertas="a3", dibuat=DIBUAT)
    with pytest.raises(PaparanKosong, match="belum berisi salindia"):
        cetak.paparan_pdf(replace(DECK, salindia=()), dibuat=DIBUAT)


def riuh(sisi=500):
    """A photo that hardly gets smaller: noise."""
    kanvas = Image.frombytes("RGB", (sisi, sisi), random.Random(1).randbytes(sisi * sisi * 3))
    keluar = BytesIO()
    kanvas.save(keluar, "JPEG", quality=95)
    return Gambar(keluar.getvalue(), "image/jpeg", sisi, sisi, "Foto")


def test_photos_get_smaller_until_the_file_may_be_sent(monkeypatch):
    foto = replace(DECK.salindia[6], gambar=(riuh(),))
    penuh = replace(DECK, salindia=(foto,), logo=(), acara=())
    besar = len(cetak.paparan_pdf(penuh, dibuat=DIBUAT))
    monkeypatch.setattr(cetak, "PALING_BESAR", besar * 3 // 4)
    assert len(cetak.paparan_pdf(penuh, dibuat=DIBUAT)) <= besar * 3 // 4
    monkeypatch.setattr(cetak, "PALING_BESAR", 10_000)
    with pytest.raises(cetak.PdfTerlaluBesar, match="MB"):
        cetak.paparan_pdf(penuh, dibuat=DIBUAT)


def test_small_pictures_stay_and_large_ones_keep_their_shape():
    kecil = gambar()
    assert (
        hemat(kecil, 1920, 85) is kecil and hemat(kecil, 320, 85) is kecil
    )  # a drawing would only get larger
    foto = hemat(riuh(), 320, 85)
    assert (foto.lebar, foto.tinggi, foto.mime) == (320, 320, "image/jpeg") and len(foto.isi) < len(
        riuh().isi
    ) / 4
    keluar = BytesIO()
    Image.new("RGBA", (400, 400), (255, 0, 0, 0)).save(keluar, "PNG")
    bening = hemat(Gambar(keluar.getvalue() + b"\0" * 70_000, "image/png", 400, 400, ""), 1920, 85)
    with Image.open(BytesIO(bening.isi)) as putih:
        assert putih.convert("RGBA").getpixel((5, 5)) in ((255, 0, 0, 0), (255, 255, 255, 255))


def test_same_deck_same_bytes(layar):
    assert cetak.paparan_pdf(DECK, dibuat=DIBUAT) == layar
