"""The page /ikn in Streamlit's own test runner: it draws, follows its controls, and shows its empty states."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from panels.ikn_alamat import SET_IKN
from tests.conftest import harian

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


@pytest.mark.parametrize("jenis", harian(SET_IKN, (SET_IKN[0], SET_IKN[-2], SET_IKN[-1])))
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


def test_the_last_parts_follow_the_links_of_their_own_keys():
    app = page(
        lingkup="Provinsi Kalimantan Timur", tumbuh_tinggi="6 persen per tahun", sampai="2030", jenis_ikn="Pemulung"
    )  # fmt: skip
    assert not app.exception and not app.error
    said = text(app)
    for part in (
        "Tangga bukti Provinsi Kalimantan Timur", "Pemulung: perubahan terkecil yang dapat terlihat",
        "Skenario penduduk Provinsi Kalimantan Timur sampai 2030", "Perkiraan penduduk yang pernah disampaikan",
        "Kapasitas layanan Provinsi Kalimantan Timur", "orang per operasi", "tinggi 6 persen per tahun",
        "bukan ramalan dan bukan fakta",
    ):  # fmt: skip
        assert part in said
    assert app.selectbox(key="tumbuh_tinggi").value == "6" and app.selectbox(key="lingkup").value == "64"


def test_a_changed_growth_moves_the_assumptions_and_nothing_above():
    app = page()
    app.selectbox(key="tumbuh_sedang").select("5").run()
    assert not app.exception
    assert "sedang 5 persen per tahun" in text(app)
    assert "Tangga bukti Lingkar 1" in text(app)


def test_a_changed_type_moves_all_that_stands_below():
    app = page()
    app.selectbox(key="jenis_ikn").select("PMKS-13").run()
    assert "PMKS terdata: Pemulung" in text(app) and "Pemulung: perubahan terkecil" in text(app)
