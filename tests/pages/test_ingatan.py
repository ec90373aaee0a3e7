"""A key that several pages share is each page's own: kept on return, never carried to another page."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

from words import label

FRAME = str(Path(__file__).parents[2] / "pages" / "frame.py")


def chosen(app: AppTest, label: str) -> str:
    return next(one.value for one in app.selectbox if one.label == label)


def test_a_part_is_kept_while_other_pages_use_the_same_key():
    app = AppTest.from_file(FRAME, default_timeout=60)
    app.query_params["bagian"] = "Kapasitas layanan"
    app.switch_page("kadinsos/kesenjangan.py").run()
    assert chosen(app, "Bagian") == "kapasitas"
    app.query_params.clear()  # a page that is left takes its keys out of the address
    app.switch_page("planner/metode.py").run()
    assert chosen(app, "Bagian") == "glosarium"
    app.switch_page("kadinsos/kesenjangan.py").run()
    assert chosen(app, "Bagian") == "kapasitas"
    assert not app.exception


def test_the_unit_of_the_pivot_stays_on_its_page():
    app = AppTest.from_file(FRAME, default_timeout=60)
    app.query_params["satuan"] = label.SATUAN["KK"]
    app.switch_page("planner/jelajah.py").run()
    assert app.session_state["satuan"] == "KK"
    app.query_params.clear()
    app.switch_page("presenter/peta.py").run()
    assert chosen(app, "Satuan") == "" and not app.exception
