"""The copy button: nothing travels until it is opened, then the whole text with its source and stamp."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages import salin
from tests.peramban.test_bahasa import english

ROOT = Path(__file__).parents[2]
BYTES = 300  # of one closed button in a rerun


@pytest.fixture
def peta(konteks) -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    app.query_params.update({"tahun": "2024", "jenis": "Anak Balita Telantar"})
    return app.switch_page("presenter/peta.py").run()


def texts(app: AppTest) -> list[str]:
    """What the opened elements hold."""
    return [json.loads(one.proto.json) for one in app.get("bidi_component")]


def test_closed_sends_no_text_and_open_sends_all(peta):
    buttons = [one for one in peta.get("popover") if one.proto.popover.label == salin.JUDUL]
    assert not peta.exception and buttons and not texts(peta)
    assert all(one.proto.ByteSize() < BYTES for one in buttons)
    sentence = next(
        one.value for one in peta.markdown if "DATA CONTOH" in one.value and "pada 2024" in one.value
    )
    peta.session_state["salin-peta-pmks-01"] = True  # as a click on the button does
    peta.run()
    (text,) = texts(peta)
    assert re.sub(r"\\(.)", r"\1", sentence) in text
    assert "Sumber: " in text and text.endswith("Edisi data: kaltim-2026-11. [DATA CONTOH]")


def test_every_word_of_the_element_is_indonesian():
    words = re.findall(r"aria-label=\"([^\"]+)\"|>([^<>{}]+)<|'([A-Z][^']+)'", salin.HTML + salin.JS)
    said = [one for found in words for one in found if one.strip()]
    assert set(said) == {"Teks yang disalin", "Salin", "Tersalin.", "Pilih teksnya lalu tekan Ctrl+C."}
    assert english([*said, salin.JUDUL]) == []
    assert not re.search(r"https?:|//|import|fetch", salin.HTML + salin.CSS + salin.JS)
