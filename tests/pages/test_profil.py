"""The profile page runs for every area, walks around the ring, and stays whole with little or no data."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from panels.profil import wilayah_profil

ROOT = Path(__file__).parents[2]
BAGIAN = [
    "Bertambah, berkurang, dan belum tertangani", "Semua jenis dibandingkan", "Tren",
    "SPM: siapa yang harus bertindak", "PSKS dan kapasitas layanan", "IKN", "Data yang masih ditunggu",
]  # fmt: skip


def opened(**query) -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=90)
    app.query_params.update(query)
    app.run()
    return app.switch_page("kadinsos/profil.py").run()


def clean(app: AppTest) -> None:
    assert not app.exception and not app.error


def texts(app: AppTest) -> str:
    return " ".join(str(one.value) for one in (*app.markdown, *app.caption, *app.subheader, *app.info))


@pytest.mark.lama
def test_next_walks_around_all_areas_and_back(konteks):
    app = opened(tahun="2024")
    names = [nama for _, nama in wilayah_profil(konteks)]
    seen = []
    for _ in names:
        clean(app)
        seen.append(app.header[0].value)
        assert [one.value for one in app.header][1:] == BAGIAN
        app.button(key="profil-sesudah").click().run()
    assert seen == names and app.header[0].value == names[0]
    app.button(key="profil-sebelum").click().run()
    assert app.header[0].value == names[-1] and app.session_state["wilayah"] == "64.74"
    assert app.session_state["tahun"] == "2024"


def test_the_comparison_is_a_key_of_the_address(konteks):
    app = opened(tahun="2024", wilayah="Kab. Paser", pembanding="Wilayah setara")
    clean(app)
    assert app.session_state["pembanding"] == "setara" and "Wilayah setara bagi Kab. Paser" in texts(app)
    app.selectbox(key="pembanding").set_value("lingkar").run()
    clean(app)
    assert "Lingkar 2: Kab. Paser, Kota Samarinda." in texts(app)


@pytest.mark.parametrize("edisi", ["jarang", "kosong"])
def test_little_or_no_data(request, edisi):
    request.getfixturevalue(edisi)
    app = opened(tahun="2024", wilayah="Kab. Mahakam Ulu")
    clean(app)
    assert [one.value for one in app.header][1:] == BAGIAN
    assert "Masukan Data" in " ".join(one.value for one in app.info)
    app.button(key="profil-sesudah").click().run()
    clean(app)


def test_questions_are_internal_only(konteks, monkeypatch):
    assert "Pertanyaan yang mungkin muncul" not in [one.value for one in opened(wilayah="Kab. Paser").header]
    monkeypatch.setenv("SERAMBI_AUDIENS", "internal")
    app = opened(wilayah="Kab. Paser")
    clean(app)
    assert app.header[-1].value == "Pertanyaan yang mungkin muncul" and "INTERNAL" in texts(app)
