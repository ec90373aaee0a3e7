"""`?kembali=<slide>`: the way back to the stage is drawn, kept over clicks and pages, and named by its number."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from meeting import salindia
from meeting.dek import susun_dek
from pages import kembali

ROOT = Path(__file__).parents[2]


@pytest.fixture
def drawn(monkeypatch) -> list[dict[str, str]]:
    """What the element was given; AppTest does not know it."""
    given: list[dict[str, str]] = []
    monkeypatch.setattr(kembali, "_unsur", lambda: lambda *, data, key: given.append(data))
    return given


def page(**words: str) -> AppTest:
    run = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    run.query_params.update(words)
    return run.switch_page("planner/metode.py").run()


def test_without_the_key_nothing_is_drawn_nor_for_a_word_that_is_no_slide(drawn):
    assert not page().exception and not page(kembali="//contoh.id/").exception
    assert drawn == []


def test_the_link_names_the_slide_and_lives_on_over_clicks_and_pages(rapat_uji, drawn):
    slide = next(one for one in susun_dek(rapat_uji.id).salindia if one.panel)
    there = f"/layar?rapat={rapat_uji.id}#{slide.kunci}"
    run = page(kembali=slide.kunci)
    assert drawn.pop() == {"alamat": there, "teks": f"Kembali ke salindia {slide.nomor}"}
    run.selectbox(key="bagian").select("rumus").run()
    assert drawn.pop()["alamat"] == there
    del run.query_params[kembali.KUNCI]  # what a click in the navigation does
    run.switch_page("presenter/paparan.py").run()
    assert drawn.pop()["alamat"] == there
    assert run.query_params[kembali.KUNCI] == slide.kunci


def test_a_slide_that_was_deleted_or_hidden_still_leads_to_the_stage(rapat_uji):
    hidden = salindia.daftar(rapat_uji.id)[-1].id
    assert kembali.tujuan(f"{hidden}.1") == (f"/layar?rapat={rapat_uji.id}#{hidden}.1", kembali.TANPA_NOMOR)
    salindia.hapus(hidden, "operator")
    assert kembali.tujuan(f"{hidden}.1") == ("/layar", kembali.TANPA_NOMOR)


def test_a_store_that_is_not_there_does_not_stop_the_page(rumah):
    assert kembali.tujuan("abcdef123456.1") == ("/layar", kembali.TANPA_NOMOR)
