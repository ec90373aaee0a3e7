"""The Metode page runs: each part, the glossary search, one type in full, the internal Buku Angka."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.snapshot import build
from pages.baca import polos
from panels import metode
from panels.state import State
from tests.conftest import forget

ROOT = Path(__file__).parents[2]


def opened(**query) -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    app.query_params.update(query)
    return app.switch_page("planner/metode.py").run()


def heads(app: AppTest) -> list[str]:
    assert not app.exception and not app.error
    return [one.value for one in app.subheader]


@pytest.mark.parametrize("part", list(metode.BAGIAN))
def test_each_part_opens_by_link(konteks, part):
    app = opened(bagian=metode.BAGIAN[part][0])
    made = metode.panels(State(tahun="2025", bagian=part), konteks)
    assert heads(app) == [one.title for one in made]


def test_the_glossary_is_searched(konteks):
    app = opened()
    assert not app.dataframe and len(app.table[0].value) == 66, "read as wrapped text: no cell is cut"
    app.text_input(key="cari-istilah").set_value("lingkar").run()
    heads(app)
    assert 0 < len(app.table[0].value) < 5


def test_one_type_in_full_or_a_hint(konteks):
    assert "Pilih satu jenis" in opened(bagian="Jenis PMKS").info[0].value
    app = opened(bagian="Jenis PMKS", jenis="Anak Jalanan")
    heads(app)
    assert not app.info and any("**Definisi**: Anak yang sebagian besar" in one.value for one in app.markdown)


def test_buku_angka_shows_only_inside(konteks, monkeypatch):
    app = opened(bagian="Sumber")
    assert "Buku Angka" not in heads(app) and "internal" in app.info[0].value
    monkeypatch.setenv("SERAMBI_AUDIENS", "internal")
    app = opened(bagian="Sumber")
    assert "Buku Angka" in heads(app) and not app.info


def test_a_bad_part_falls_back(konteks):
    assert heads(opened(bagian="tidak ada")) == ["Glosarium", "Simbol pada tabel dan peta", "Singkatan"]


def test_without_contoh(rumah):
    build(rumah / "edisi", contoh=False, edisi="tanpa-contoh")
    (rumah / "CURRENT").write_text("tanpa-contoh", encoding="utf-8")
    forget()
    for title, _ in metode.BAGIAN.values():
        heads(opened(bagian=title))


def test_table_text_is_shown_as_it_stands():
    assert polos("* <5 [Metode Baru] a_b") == r"\* \<5 \[Metode Baru\] a\_b"
