"""Tinjauan otomatis and the scatter on the page: every section, the sensitive type, the swap of the axes."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

from panels.tinjauan_dasar import HANYA_PROVINSI

ROOT = Path(__file__).parents[2]


def opened(**query: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    app.query_params.update(query)
    app.run()
    return app.switch_page("planner/jelajah.py").run()


def clean(app: AppTest) -> None:
    assert not app.exception and not app.error


def test_every_section_and_then_a_sensitive_type_without_areas(konteks):
    app = opened(
        bagian="Tinjauan otomatis", tahun="2024", jenis="Lanjut Usia Telantar", wilayah="Kota Bontang"
    )
    clean(app)
    heads = [one.value for one in app.header]
    assert heads == [
        "Tren dan peta", "Susunan", "Yang menonjol", "Yang belum ada", "Yang berubah sejak edisi sebelumnya",
    ]  # fmt: skip
    assert next(one.value for one in app.metric) == "985" and any(
        "DATA CONTOH" in m.value for m in app.markdown
    )
    app.selectbox(key="jenis").select("PMKS-16").run()
    clean(app)
    assert HANYA_PROVINSI in [one.value for one in app.info]
    assert not [one for one in app.selectbox if one.key == "wilayah"]
    assert not [one.value for one in (*app.subheader, *app.markdown) if "Bontang" in one.value]


def test_the_scatter_and_its_swap(konteks):
    app = opened(tampil="Diagram pencar", tahun="2024", sumbu_y="Kepadatan penduduk (per km² luas resmi)")
    clean(app)
    first = app.subheader[0].value
    assert first.endswith("Kepadatan penduduk menurut Register Dukcapil (tegak)")
    app.button(key="pencar-tukar").click().run()
    clean(app)
    assert app.subheader[0].value.startswith("Kepadatan penduduk menurut Register Dukcapil (mendatar)")
