"""The edition of /jelajah is chosen on the page, and a change reaches every part."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
from streamlit.testing.v1 import AppTest

FRAME = Path(__file__).resolve().parents[3] / "pages" / "frame.py"


def test_the_edition_is_chosen_beside_no_other_shared_filter(edisi_buatan):
    for name, value in (("lama", 120), ("baru", 345)):
        edisi_buatan(
            name,
            pmks=pd.DataFrame(
                {"periode": "2024", "kode_wilayah": ["64.01"], "jenis": "PMKS-09", "nilai": value}
            ),
        )
    app = AppTest.from_file(str(FRAME), default_timeout=60).run().switch_page("planner/jelajah.py").run()
    keys = {one.key for one in app.selectbox}
    assert "edisi" in keys and "wilayah" not in keys
    assert "345" in shown(app) and "120" not in shown(app)
    app.selectbox(key="edisi").set_value("lama").run()
    assert "120" in shown(app) and "345" not in shown(app)


def shown(app: AppTest) -> str:
    return app.dataframe[0].value.to_csv()
