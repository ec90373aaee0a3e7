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
    app.query_params["jenis"] = "Anak Telantar"
    return app.switch_page("presenter/peta.py").run()


def twins(app: AppTest) -> list:
    return [
        one.value for one in app.dataframe if "Kabupaten/kota" in one.value.columns and len(one.value) > 10
    ]


def test_closed_sends_no_table_and_open_sends_all(peta):
    assert not peta.exception and not twins(peta) and len(peta.get("plotly_chart")) == 2
    closed = len(peta.get("download_button"))
    key = next(key for key in peta.session_state.filtered_state if key.startswith("lipat-peta-"))
    peta.session_state[key] = True
    peta.run()
    assert not peta.exception
    assert len(twins(peta)) == 1 and len(peta.get("download_button")) == closed + 4
