"""The page /ikn in Streamlit's own test runner: it draws, follows its controls, and shows its empty states."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from panels.ikn_alamat import SET_IKN

FRAME = Path(__file__).parents[2] / "pages" / "frame.py"


def page(**query: str) -> AppTest:
    """Open /ikn with a query."""
    app = AppTest.from_file(str(FRAME), default_timeout=60)
    for key, value in query.items():
        app.query_params[key] = value
    return app.switch_page("presenter/ikn.py").run()


def text(app: AppTest) -> str:
    """All headings and words on the page."""
    return "\n".join(
        e.value for kind in (app.title, app.header, app.subheader, app.markdown, app.caption) for e in kind
    )


def test_the_page_opens_with_every_part():
    app = page()
    assert not app.exception and not app.error
    assert app.title[0].value == "Tren IKN dan Migrasi"
    said = text(app)
    for part in (
        "203.661",
        "400.030",
        "147.427",
        "Pengemis",
        "Belum dapat ditampilkan",
        "bukan bukti sebab-akibat",
    ):
        assert part in said
    assert "DATA CONTOH" in said
    assert "Bawaan: Pengemis (saringan Jenis PMKS di luar set IKN)" in said
    assert any(one.label == "Peristiwa" for one in app.expander)


@pytest.mark.parametrize("jenis", SET_IKN)
def test_each_type_of_the_set(jenis):
    app = page()
    app.selectbox(key="jenis_ikn").select(jenis).run()
    assert not app.exception and not app.error


def test_a_deep_link_with_a_type_and_an_area():
    app = page(wilayah="Kota Balikpapan", jenis_ikn="Pemulung")
    assert not app.exception
    assert app.selectbox(key="jenis_ikn").value == "PMKS-13"
    assert "Penduduk Kota Balikpapan menurut register" in text(app)


def test_a_bad_word_in_the_link_falls_back():
    app = page(jenis_ikn="bukan jenis")
    assert not app.exception and app.selectbox(key="jenis_ikn").value == ""
