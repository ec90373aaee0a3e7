"""The layout's promises: thin pages, no numbers above the queries, no heavy library while serving."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import sekali

ROOT = Path(__file__).resolve().parents[1]
PAGE_LINES, FILE_LINES = 80, 300
TABLE_WORK = {"groupby", "merge", "pivot", "pivot_table", "apply", "agg", "aggregate"}
BUILD_ONLY = (
    "geopandas",
    "scipy",
    "highspy",
    "matplotlib",
    "shapely",
    "pyogrio",
    "mapclassify",
    "statsmodels",
)
SQL = re.compile(
    r"\b(select\b.+\bfrom|insert into|create (table|view)|read_parquet|with \w+ as \()", re.I | re.S
)
SQL_WORD = re.compile(r"\bselect\b|\binsert\b|\bcreate\b|read_parquet|\bwith\b.*\bas\b", re.I | re.S)
BAGIAN_LAMAN = ("masukan", "ikn", "kesenjangan", "profil", "paparan", "jelajah", "rumusan", "psks")
PAGES = sorted(
    p
    for p in (ROOT / "pages").glob("*/*.py")
    if p.parent.name not in ("web", *BAGIAN_LAMAN) and p.stem != "__init__"
)
# parts of one page, too long for one file
PARTS = sorted(p for folder in BAGIAN_LAMAN for p in (ROOT / "pages" / folder).glob("*.py"))
RUN = """
import json, sys, warnings
from streamlit.testing.v1 import AppTest
page = AppTest.from_file("pages/frame.py", default_timeout=120).run()
errors = [str(one.value) for one in page.exception]
for name in sys.argv[2:]:
    page.switch_page(name).run()
    errors += [f"{name}: {one.value}" for one in page.exception]
    if not page.title:
        errors.append(f"{name}: nothing drawn")
print(json.dumps({"errors": errors, "loaded": [m for m in sys.argv[1].split(",") if m in sys.modules]}))
"""


def sources(*folders: str) -> list[Path]:
    """Python files of the given folders."""
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    assert found
    return found


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def table_work(code: str) -> list[str]:
    """Methods called in the code that group, join or reshape tables."""
    if not any(name in code for name in TABLE_WORK):
        return []  # parsing takes time: only what names one of them
    calls = (node.func for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call))
    return sorted(f.attr for f in calls if isinstance(f, ast.Attribute) and f.attr in TABLE_WORK)


def sql_texts(code: str) -> list[str]:
    """String literals that are SQL."""
    if not SQL_WORD.search(code):
        return []  # parsing takes time: only what has a first word of SQL
    texts = (n.value for n in ast.walk(ast.parse(code)) if isinstance(n, ast.Constant))
    return [text for text in texts if isinstance(text, str) and SQL.search(text)]


def test_pages_are_thin():
    assert len(PAGES) >= 5
    assert {str(p.relative_to(ROOT)): lines(p) for p in PAGES + PARTS if lines(p) > PAGE_LINES} == {}


def test_no_file_is_too_long():
    longest = {str(p.relative_to(ROOT)): lines(p) for p in sources(
        "pages", "meeting", "panels", "charts", "reports", "queries", "stats", "words", "geo", "data")}  # fmt: skip
    assert {name: n for name, n in longest.items() if n > FILE_LINES} == {}


def test_no_number_is_made_above_the_queries():
    bad = {str(p): table_work(p.read_text(encoding="utf-8")) for p in sources("pages", "panels", "charts")}
    assert {name: calls for name, calls in bad.items() if calls} == {}


def test_no_sql_outside_queries_and_data():
    above = sources("pages", "panels", "charts", "reports", "stats", "words")
    bad = {str(p): sql_texts(p.read_text(encoding="utf-8")) for p in above}
    assert {name: texts for name, texts in bad.items() if texts} == {}


def test_no_drawer_for_odds_and_ends():
    assert [
        str(p) for p in ROOT.glob("[a-z]*/**/utils.py") if ".venv" not in p.parts and "var" not in p.parts
    ] == []


def test_the_scans_see_what_they_forbid():
    assert table_work("x.groupby('a').agg(b)") == ["agg", "groupby"]
    assert sql_texts("x = '''select a\nfrom b'''\ny = 'pilih satu'") == ["select a\nfrom b"]


def run_pages(watch: tuple[str, ...], home: Path) -> dict:
    """Run the frame and every page in a process of its own; returns errors and which modules it loaded."""
    names = [str(page.relative_to(ROOT / "pages")) for page in PAGES]
    done = subprocess.run(
        [sys.executable, "-c", RUN, ",".join(watch), *names],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", env=os.environ | {"SERAMBI_HOME": str(home)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def ran(tmp_path_factory) -> dict:
    """One run for both tests below, even when two workers share them."""

    def make(folder: Path) -> None:
        found = run_pages((*BUILD_ONLY, "duckdb"), tmp_path_factory.mktemp("rumah"))
        (folder / "ran.json").write_text(json.dumps(found), encoding="utf-8")

    return json.loads((sekali(tmp_path_factory, "halaman", make) / "ran.json").read_text(encoding="utf-8"))


def test_every_page_runs(ran):
    assert ran["errors"] == []


def test_serving_never_loads_a_library_that_only_building_needs(ran):
    assert ran["loaded"] == ["duckdb"], "duckdb shows that the scan sees what is loaded"


def test_no_page_or_panel_judges_by_itself():
    """Good and bad are catalogue data: no polarity is written where numbers are shown."""
    judged = re.compile(r"naik_baik|turun_baik")
    found = [
        str(path.relative_to(ROOT))
        for folder in ("pages", "panels", "charts", "reports")
        for path in (ROOT / folder).rglob("*.py")
        if judged.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []
