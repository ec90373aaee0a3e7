"""The table twin and the downloads travel when they are opened, and then they are all there."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def peta(konteks) -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    app.run()
    return app.switch_page("presenter/peta.py").run()


def twins(app: AppTest) -> list:
    return [one.value for one in app.dataframe if {"Kabupaten/kota", "Status"} <= set(one.value.columns)]


def test_closed_sends_no_table_and_open_sends_all(peta):
    assert not peta.exception and not twins(peta) and len(peta.get("plotly_chart")) == 2
    closed = len(peta.get("download_button"))
    peta.session_state["lipat-peta-semua-26"] = True  # as a click on the fold does
    peta.run()
    assert not peta.exception
    assert "Unduh PPTX" in [one.label for one in peta.get("download_button")]
    assert len(twins(peta)) == 1 and len(peta.get("download_button")) == closed + 6
