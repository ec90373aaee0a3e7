"""Pictures and captions for messengers: size, words, and what must never be sent."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from panels import peta
from panels.state import State, frame_choices
from reports.paparan import gambar_bagikan, takarir
from reports.paparan.bagikan import TidakUntukDibagikan, tanpa_peka
from reports.profil_gambar import GambarHanyaPublik
from tests.charts.contoh_spec import all_specs, panel
from tests.reports.paparan.dek_contoh import DIBUAT, RAHASIA, dek, tampilan


@pytest.fixture(scope="module")
def paparan():
    return dek(panel(all_specs()["choropleth"], contoh=True))


def test_the_picture_is_upright_and_not_empty(paparan):
    isi = gambar_bagikan(paparan.salindia[1], paparan, dibuat=DIBUAT)
    with Image.open(BytesIO(isi)) as gambar:
        assert gambar.size == (1080, 1350) and len(gambar.convert("RGB").getcolors(1 << 20)) > 100


def test_the_caption_says_finding_unit_period_source_and_status(paparan):
    s = paparan.salindia[1]
    kata = takarir(s, paparan)
    for said in (
        s.judul,
        "Satuan: ",
        "periode: ",
        "Sumber: ",
        "Edisi data kaltim-2026-11",
        "[DATA CONTOH]",
        "Publik",
    ):
        assert said in kata
    assert RAHASIA not in kata and takarir(paparan.salindia[2], paparan).count("Permensos") == 1


def test_held_internal_and_sensitive_slides_are_not_sent(paparan, konteks, internal):
    held = next(s for s in paparan.salindia if s.ditahan)
    with pytest.raises(TidakUntukDibagikan, match="ditahan"):
        gambar_bagikan(held, paparan, dibuat=DIBUAT)
    with pytest.raises(GambarHanyaPublik):
        takarir(paparan.salindia[1], replace(paparan, audiens="internal"))
    pilihan = {**frame_choices(konteks), **peta.choices(konteks)}
    keadaan = State.read({}, pilihan).with_(tahun="2024", jenis="PMKS-18")
    peka = tampilan(3, peta.peta(keadaan, konteks))
    with pytest.raises(TidakUntukDibagikan, match="sensitif"):
        takarir(peka, paparan)
    biasa = tampilan(4, peta.peta(keadaan.with_(jenis="PMKS-09"), konteks))
    assert takarir(biasa, paparan)
    kiriman = tanpa_peka(replace(paparan, salindia=(*paparan.salindia, peka, biasa)))
    assert peka not in kiriman.salindia and held not in kiriman.salindia and biasa in kiriman.salindia
