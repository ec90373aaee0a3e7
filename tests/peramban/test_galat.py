"""A broken edition on a running server: one Indonesian message on every page, no traceback, nothing in the console."""

from __future__ import annotations

import re
import shutil

import pytest

from data.edisi import BAWAAN, current
from tests.peramban.conftest import Visit, listen, start, stop

PATHS = ("/", "/peta", "/jenis", "/ikn", "/metode")


@pytest.fixture(scope="module")
def broken_server(tmp_path_factory):
    """A server whose active edition lost half of a table."""
    home = tmp_path_factory.mktemp("rusak")
    folder = shutil.copytree(BAWAAN / current(), home / "edisi" / "rusak-01")
    table = folder / "spm.parquet"
    table.write_bytes(table.read_bytes()[:1000])
    (home / "CURRENT").write_text("rusak-01\n", encoding="utf-8")
    made = start(home)
    yield made
    stop(made)


@pytest.mark.lama  # daily: the same on every page by AppTest (tests/pages/test_galat.py)
@pytest.mark.parametrize("paths", [PATHS[:2], PATHS[2:]], ids=["inti", "lain"])
def test_every_page_says_what_is_broken(broken_server, browser, paths):
    context = browser.new_context(locale="en-US")
    try:
        for path in paths:
            seen = Visit(context.new_page(), broken_server.address)
            listen(seen)
            page = seen.open(path)
            page.get_by_test_id("stAlert").first.wait_for()
            alerts = page.get_by_test_id("stAlert").all_inner_texts()
            assert len(alerts) == 1 and "spm.parquet" in alerts[0] and "Pulihkan" in alerts[0], alerts
            assert not re.search(
                r"Traceback|File \"|Error|Exception|duckdb", page.locator("body").inner_text()
            )
            assert seen.errors == []
            page.close()
    finally:
        context.close()
