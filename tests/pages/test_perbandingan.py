"""The two parts of /kesenjangan that compare areas run: controls, stops, words for what cannot be computed."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

from panels import lanjutan

ROOT = Path(__file__).parents[2]


def opened(**query) -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    for key, value in query.items():
        app.query_params[key] = value
    app.run()
    return app.switch_page("kadinsos/kesenjangan.py").run()


def heads(app: AppTest) -> str:
    assert not app.exception and not app.error
    return " | ".join(one.value for one in app.subheader)


def test_ranking_with_order_and_denominator(konteks):
    app = opened(bagian="Perbandingan wilayah", tahun="2024", jenis="Penyandang Disabilitas")
    assert "Peringkat menurut penyebut" in heads(app) and "bergantung penyebut" in heads(app)
    app.selectbox(key="susun").select("nilai").run()
    assert "Perbandingan wilayah" in heads(app)
    # a sum over types has no population: the page says why
    app.selectbox(key="jenis").select("SEMUA-26").run()
    assert "penyebut" not in heads(app) and any("tidak memakai penduduk" in one.value for one in app.markdown)


def test_planner_part(konteks):
    app = opened(bagian="Analisis lanjutan", tahun="2024", jenis="Penyandang Disabilitas")
    shown = heads(app)
    for name in (
        "Diagram corong",
        "Perbandingan dengan provinsi",
        "Simulasi peringkat",
        "Porsi di atas provinsi",
    ):
        assert name in shown
    assert any(lanjutan.PERENCANA in one.value for one in app.warning)
