"""The part of /paparan that makes files: made when asked for, old ones dropped, refusals in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from meeting import rapat
from pages.paparan import unduh_berkas
from reports.paparan.bentuk import BERKAS

ROOT = Path(__file__).parents[3]


@pytest.fixture
def app(rapat_uji, operator) -> AppTest:
    run = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    run.query_params["bagian"] = "Unduh dan bagikan"
    return run.switch_page("presenter/paparan.py").run()


def tombol(app: AppTest, judul: str):
    return next(one for one in app.button if one.label == judul)


def unduhan(app: AppTest) -> list[str]:
    return [one.label for one in app.get("download_button")]


def test_files_are_made_when_asked_for_and_dropped_when_the_deck_changed(app, rapat_uji):
    assert not app.exception and not app.error and unduhan(app) == []
    assert any("DATA CONTOH" in one.value for one in app.warning)
    tombol(app, "Siapkan berkas").click().run()
    assert not app.exception and not app.error, [one.value for one in app.error]
    assert unduhan(app) == [f"Unduh {one.judul}" for one in BERKAS]
    rapat.ubah(rapat.ambil(rapat_uji.id), "operator")
    app.run()
    assert unduhan(app) == [f"Unduh {one.judul}" for one in BERKAS]  # nothing that is printed has changed
    from dataclasses import replace

    rapat.ubah(replace(rapat.ambil(rapat_uji.id), tempat="Samarinda"), "operator")
    app.run()
    assert unduhan(app) == [] and any("Siapkan lagi" in one.value for one in app.info)


def test_a_picture_with_its_caption_for_the_chosen_slide(app):
    tombol(app, "Buat gambar dan takarir").click().run()
    assert not app.exception and not app.error, [one.value for one in app.error]
    assert "Unduh gambar" in unduhan(app)
    assert any("Balikpapan" in one.value for one in app.text)


def test_a_refused_file_leaves_its_reason_and_the_others(app, monkeypatch):
    from words.galat import GalatSerambi

    def tolak(*_):
        raise GalatSerambi("PDF paparan 9 MB, paling besar 5 MB.")

    one = unduh_berkas.Bentuk("PDF", "", "paparan", "pdf", "application/pdf", tolak)
    other = unduh_berkas.Bentuk("XLSX", "", "angka", "xlsx", "x", lambda *_: b"isi")
    monkeypatch.setattr("pages.paparan.unduh.BERKAS", (one, other))
    tombol(app, "Siapkan berkas").click().run()
    assert [e.value for e in app.error] == ["PDF: PDF paparan 9 MB, paling besar 5 MB."]
    assert unduhan(app) == ["Unduh XLSX"]
