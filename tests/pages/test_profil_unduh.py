"""Downloads on /profil: made only when asked for; the Lembar Kadinsos is there for the operator alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.profil import unduh, unduh_lembar, unduh_semua
from reports.profil_paket import Berkas

ROOT = Path(__file__).parents[2]
HALAMAN = "kadinsos/profil.py"


@pytest.fixture
def buka(monkeypatch):
    """Open /profil of one town; no file may be made by opening it."""

    def open_(**query: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
        app.query_params.update(query)
        app.run()
        return app.switch_page(HALAMAN).run()

    for modul, nama in (
        (unduh, "pdf"),
        (unduh, "png"),
        (unduh, "xlsx"),
        (unduh_lembar, "pdf"),
        (unduh_lembar, "buat"),
    ):
        monkeypatch.setattr(
            modul, nama, lambda *_, **__: pytest.fail("a file was made without being asked for")
        )
    return open_


def tombol(app: AppTest) -> dict[str, str]:
    return {one.proto.label: one.proto.id for one in app.get("download_button")}


def test_pembaca_tidak_ditawari_lembar(buka):
    app = buka(wilayah="Kota Bontang")
    assert not app.exception
    assert {"Unduh lembar profil (PDF)", "Unduh XLSX", "Gambar WhatsApp (PNG)"} <= set(tombol(app))
    assert not [one for one in tombol(app) if "Kadinsos" in one]
    assert any("[DATA CONTOH]" in one.value and "Kota Bontang" in one.value for one in app.code)


def test_operator_membuat_lembar(buka, operator):
    app = buka(wilayah="Kota Bontang")
    assert {"Lembar Kadinsos (PDF)", "Lembar Kadinsos (XLSX)"} <= set(tombol(app))
    assert any("sel kecil **Kota Bontang** sendiri" in one.value for one in app.markdown)
    assert not [one for one in tombol(buka()) if "Kadinsos" in one]  # the province has no cells of its own


def test_zip_semua_wilayah(buka, monkeypatch):
    """The zip comes in two steps, after a bar over ten areas."""
    diminta = []

    def semua(minta, lapor):
        diminta.append(minta)
        for n, kode in enumerate(minta.kode):
            lapor(n, len(minta.kode), kode)
        return (Berkas("serambi_semua.zip", b"zip"),)

    monkeypatch.setattr(unduh_semua, "semua_berkas", semua)
    app = buka(wilayah="Kota Bontang")
    assert "Simpan zip" not in tombol(app)
    next(one for one in app.button if one.key == "zip-profil").click().run()
    assert not app.exception
    assert "Simpan zip" in tombol(app)
    (minta,) = diminta
    assert len(minta.kode) == 10 and minta.untuk == "publik" and minta.kertas == "a4"
