"""The PNG of a panel: made when asked, and what is missing is said before anybody waits for it."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from reports import bagan_gambar
from reports.peramban import LINGKUNGAN
from words.galat import GalatSerambi


def halaman():
    from pages import gambar_png
    from tests.charts.contoh_spec import all_specs, panel

    for nama in ("bar", "table"):
        gambar_png.tombol(panel(all_specs()[nama], contoh=True))


@pytest.fixture
def app() -> AppTest:
    return AppTest.from_function(halaman)


def test_without_a_browser_it_says_so_and_offers_nothing(app, monkeypatch, tmp_path):
    monkeypatch.setenv(LINGKUNGAN, str(tmp_path / "tidak-ada"))
    app.run()
    assert not app.exception and not app.button
    assert len(app.caption) == 1 and "Chrome" in app.caption[0].value and "SVG" in app.caption[0].value


def test_a_drawn_picture_is_offered_and_a_failure_said(app, monkeypatch, tmp_path):
    (tmp_path / "peramban").write_bytes(b"")
    monkeypatch.setenv(LINGKUNGAN, str(tmp_path / "peramban"))
    monkeypatch.setattr("pages.gambar_png.gambar_bagan", lambda *_, **__: b"\x89PNG")
    app.run()
    assert [one.label for one in app.button] == ["Buat gambar (PNG)"]  # a table is no chart
    app.button[0].click().run()
    assert [one.label for one in app.get("download_button")] == ["Unduh gambar (PNG)"]

    def gagal(*_, **__):
        raise bagan_gambar.GambarGagal("layar mati")

    monkeypatch.setattr("pages.gambar_png.gambar_bagan", gagal)
    app.button[0].click().run()
    assert not app.get("download_button") and "layar mati" in app.error[0].value
    assert issubclass(bagan_gambar.GambarGagal, GalatSerambi)
