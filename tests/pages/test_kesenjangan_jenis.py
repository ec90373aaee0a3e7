"""Section Semua jenis PMKS of /kesenjangan runs: province, one area, and an edition without rows."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]


def opened(**query) -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    for key, value in {"bagian": "Semua jenis PMKS", "tahun": "2024", **query}.items():
        app.query_params[key] = value
    app.run()
    return app.switch_page("kadinsos/kesenjangan.py").run()


def heads(app: AppTest) -> list[str]:
    assert not app.exception and not app.error
    return [one.value for one in app.subheader]


def test_charts_map_and_table_of_the_province(konteks):
    app = opened(jenis="PMKS-08")
    found = heads(app)
    assert [head for head in found if "jenis 01–12" in head] and len(found) == 6
    assert any("belum tertangani" in head for head in found) and any("bertindak" in head for head in found)
    assert any("DATA CONTOH" in one.value for one in app.markdown)


def test_an_edition_without_rows_says_what_to_do(kosong):
    app = opened(wilayah="Kab. Paser")
    assert len(heads(app)) == 1
    assert any("Masukan Data" in one.value for one in app.markdown)
