"""The Jenis page runs: every control, every stop, the deep link."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]


def opened(**query) -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    for key, value in query.items():
        app.query_params[key] = value
    app.run()
    return app.switch_page("presenter/jenis.py").run()


def clean(app: AppTest) -> None:
    assert not app.exception and not app.error


def test_the_page_opens_with_all_parts(konteks):
    app = opened()
    clean(app)
    heads = [one.value for one in app.subheader]
    assert app.title[0].value == "Rincian Menurut Jenis"
    assert len(set(heads)) == len(heads) and any("Wilayah × jenis" in head for head in heads)
    assert any("DATA CONTOH" in one.value for one in app.markdown)
    assert app.info, "no area yet: the page asks for one"


@pytest.mark.parametrize("kelompok", ["pilar", "spm", "pas"])
def test_roll_ups(konteks, kelompok):
    app = opened()
    app.selectbox(key="kelompok").select(kelompok).run()
    clean(app)
    assert any(kelompok.upper() in one.value.upper() for one in app.subheader)


@pytest.mark.parametrize("preset", ["perempuan", "anak", "disabilitas", "ikn"])
def test_presets(konteks, preset):
    app = opened()
    app.selectbox(key="preset").select(preset).run()
    clean(app)
    assert any("pilihan:" in one.value for one in app.subheader)


@pytest.mark.parametrize("tampil", ["terlayani", "porsi"])
def test_matrix_measures_and_a_chosen_area(konteks, tampil):
    app = opened()
    app.selectbox(key="wilayah").select("64.74").run()
    app.selectbox(key="tampil").select(tampil).run()
    clean(app)
    assert any("Porsi di atas provinsi" in one.value and "Bontang" in one.value for one in app.subheader)
    assert not app.info


def test_a_word_of_another_page_falls_back(konteks):
    """`tampil` is shared with the map, whose word "Perubahan" means nothing here."""
    app = opened().switch_page("presenter/peta.py").run()
    app.selectbox(key="tampil").select("perubahan").run()
    app.switch_page("presenter/jenis.py").run()
    clean(app)
    assert any("jumlah terdata" in one.value for one in app.subheader)


def test_a_year_without_pmks_is_not_an_error(konteks):
    app = opened()
    app.select_slider(key="tahun").set_value("2004").run()
    clean(app)
    assert any("Data tidak tersedia" in one.value for one in app.markdown)
    assert len(app.subheader) == 1 and not app.get("plotly_chart"), "one table, no empty axes"
