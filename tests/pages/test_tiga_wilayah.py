"""The app on an invented province of three areas: the area list comes from the catalogue and from nowhere else."""

from __future__ import annotations

import ast
import json
import re
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from bench.provinsi import tulis_batas
from data.snapshot import frames, tulis
from panels.jelajah import BAGIAN, SILANG
from tests.conftest import DIBUAT, harian, sekali
from tests.data.rekaan import DAERAH, NAMA, katalog_rekaan, resmi_rekaan

ROOT = Path(__file__).parents[2]
SOURCES = ("pages", "panels", "charts", "stats", "queries", "reports", "geo", "words", "meeting", "bench")
# a code of the real province ("64.02"), not a printed number ("64.512") or a longer one
KODE = re.compile(r"(?<![\d.,])64\.\d\d(?![\d,])")
KODE_DI_KODE = re.compile(r"(?<![\w.,%])64(\.\d\d)?(?![\w%])")
SEPULUH = re.compile(r"\b(10|sepuluh) (wilayah|daerah|kabupaten)|dari 10\b", re.IGNORECASE)
SEPULUH_KATA = re.compile("10|sepuluh", re.IGNORECASE)
PAGES = (
    "presenter/peta.py",
    "presenter/ringkasan.py",
    "presenter/jenis.py",
    "presenter/ikn.py",
    "planner/metode.py",
)


@pytest.fixture(scope="session")
def provinsi_rekaan(tmp_path_factory) -> Path:
    """The edition (contoh rows, its own mask) and the boundaries of the invented province, made once."""

    def make(home: Path) -> None:
        catalogue = katalog_rekaan()
        folder = home / "edisi" / "rekaan"
        folder.mkdir(parents=True)
        tulis(folder, frames(catalogue, resmi=resmi_rekaan()), "rekaan", DIBUAT)
        tulis_batas(home / "geo", catalogue["wilayah"])

    return sekali(tmp_path_factory, "rekaan", make)


@pytest.fixture
def karangan(rumah, provinsi_rekaan, monkeypatch) -> Path:
    """The invented province in use."""
    shutil.copytree(provinsi_rekaan / "edisi", rumah / "edisi")
    (rumah / "CURRENT").write_text("rekaan", encoding="utf-8")
    monkeypatch.setenv("GEO_DIR", str(provinsi_rekaan / "geo"))
    return rumah / "edisi" / "rekaan"


def opened(page: str, **query: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    for key, value in query.items():
        app.query_params[key] = value
    app.run()
    return app.switch_page(page).run()


def everything(app: AppTest) -> str:
    """All that was sent to the browser, as text."""
    return "\n".join(
        str(one.proto) for one in (*app.main, *app.sidebar) if hasattr(one, "proto")
    ) + "\n".join(chart.proto.spec for chart in app.get("plotly_chart"))


def drawn_areas(app: AppTest) -> set[str]:
    """Areas that the boundaries of any map are filled for."""
    traces = [t for chart in app.get("plotly_chart") for t in json.loads(chart.proto.spec)["data"]]
    maps = [t for t in traces if t["type"] == "choropleth" and t["geojson"].endswith("kabupaten.geojson")]
    return {code for trace in maps for code in trace["locations"]}


def test_the_map_shows_three_marks_and_counts_to_three(karangan):
    app = opened("presenter/peta.py", tahun="2024", jenis="Anak Telantar")
    assert not app.exception and not app.error
    assert drawn_areas(app) == set(DAERAH)
    assert any(re.search(r"\b[0-3] dari 3 wilayah", one.value) for one in app.markdown)
    assert not re.search(r"dari 10 wilayah", everything(app))


@pytest.mark.parametrize(
    "page", harian(PAGES, ("presenter/ringkasan.py", "presenter/ikn.py", "planner/metode.py"))
)
def test_no_page_needs_the_real_province(karangan, page):
    app = opened(page)
    assert not app.exception and not app.error
    assert not KODE.search(everything(app))
    areas = app.selectbox(key="wilayah").options
    assert areas[1:] == list(NAMA)
    assert "Kaltim" not in app.title[0].value


@pytest.mark.parametrize(
    "part", [SILANG, *(pytest.param(one, marks=pytest.mark.lama) for one in BAGIAN if one != SILANG)]
)
def test_nor_does_any_part_of_jelajah(karangan, part):
    app = opened("planner/jelajah.py", bagian=BAGIAN[part])
    assert not app.exception and not app.error
    sent = everything(app)
    assert not KODE.search(sent) and not re.search(r"dari 10 wilayah|26 × 10|10 wilayah", sent)


def test_a_code_of_the_real_province_would_be_seen(konteks):
    assert KODE.search(everything(opened("presenter/peta.py")))


def constants(code: str) -> list[tuple[int, str]]:
    """String constants of a source file with their line; docstrings are prose and left out."""
    tree = ast.parse(code)
    prose = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose
    ]


def written_codes(code: str) -> list[int]:
    """Lines whose string constants name the real province, one of its areas, or its number of areas."""
    if "64" not in code and not SEPULUH_KATA.search(code):
        return []  # parsing takes time: only what could hold one
    return [line for line, text in constants(code) if KODE_DI_KODE.search(text) or SEPULUH.search(text)]


def test_the_real_codes_stand_only_in_data_and_tests():
    files = [file for folder in SOURCES if (ROOT / folder).is_dir() for file in (ROOT / folder).rglob("*.py")]
    assert len(files) > 50
    found = {str(file): written_codes(file.read_text(encoding="utf-8")) for file in [*files, ROOT / "app.py"]}
    assert not {name: lines for name, lines in found.items() if lines}
    sql = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / "queries").rglob("*.sql")}
    assert not [name for name, text in sql.items() if KODE_DI_KODE.search(text) or SEPULUH.search(text)]


def test_the_scan_sees_what_it_looks_for():
    bad = 'A = "64"\nB = ["64.02", "kode 64 saja"]\nC = f"{n} dari 10 wilayah"\n'
    assert written_codes(bad) == [1, 2, 2, 3]
    assert written_codes('"""64.02 in prose."""\nA = 64\nB = "164", "64%", "1,64", "64px"\n') == []
