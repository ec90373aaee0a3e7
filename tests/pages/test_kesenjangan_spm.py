"""/kesenjangan, Capaian SPM and Usulan: deep link, controls, an area without the province's tasks, empty data."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]


def opened(**query) -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    for key, value in query.items():
        app.query_params[key] = value
    return app.switch_page("kadinsos/kesenjangan.py").run()


def texts(app: AppTest) -> str:
    assert not app.exception and not app.error
    return "\n".join(
        one.value for kind in ("markdown", "caption", "subheader", "info") for one in app.get(kind)
    )


def test_the_province_sees_both_authorities_with_the_stamp(konteks):
    app = opened(tahun="2025")
    text = texts(app)
    assert app.title[0].value == "Capaian SPM dan Kesenjangan Layanan"
    assert len(app.metric) >= 7 and app.metric[0].value == "1.406 x jiwa"
    for word in (
        "DATA CONTOH",
        "Yang harus bertindak: Provinsi Kalimantan Timur",
        "Kewenangan pusat (rehabilitasi)",
        "Lensa data",
    ):
        assert word in text


def test_an_area_is_never_shown_the_provinces_task_and_a_card_keeps_it(konteks):
    app = opened(wilayah="Kota Balikpapan", tahun="2025")
    text = texts(app)
    assert "Di dalam panti: kewenangan provinsi, lihat Provinsi Kalimantan Timur." in text
    assert "provinsi (di dalam panti)" not in text and "Yang harus bertindak: Kota Balikpapan" in text
    app.button(key="buka-spm-gap-spm-lansia-kab_kota").click().run()
    assert "Lanjut usia telantar: belum terlayani" in texts(app)
    assert (app.session_state["wilayah"], app.session_state["jenis"]) == ("64.71", "SPM-LANSIA")


def test_proposals_follow_the_order_of_the_address(konteks):
    app = opened(bagian="Usulan untuk dibahas", urut="Umur data", tahun="2025")
    assert "Urut menurut umur data, tertua lebih dahulu." in texts(app).replace("\\", "")
    app.selectbox(key="urut").select("persen").run()
    assert "Urut menurut persen belum terlayani." in texts(app)


@pytest.mark.parametrize("bagian", ["Capaian SPM", "Usulan untuk dibahas"])
def test_an_empty_edition_says_what_to_do(kosong, bagian):
    text = texts(opened(bagian=bagian))
    assert ("Lengkapi" in text or "lengkapi" in text) and "DATA CONTOH" not in text
