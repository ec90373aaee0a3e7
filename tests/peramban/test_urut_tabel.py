"""A click on a column's head in a real browser: numbers in the order of their values, the total row at an end."""

from __future__ import annotations

import re

import pytest

GRID = '[data-testid="stDataFrame"] canvas[data-testid="data-grid-canvas"]'
LINES = (
    "c => [...c.querySelectorAll('tbody tr')].map(r => [...r.querySelectorAll('td')].map(d => d.textContent))"
)


@pytest.mark.lama
@pytest.mark.parametrize("locale", ["id-ID", "en-US"])
def test_a_head_sorts_by_value(visit, locale):
    seen = visit(1920, 1080, locale=locale)
    seen.open("/jelajah")
    grid = seen.page.locator(GRID).first
    grid.wait_for()
    grid.scroll_into_view_if_needed()
    grid.locator("tbody tr td").first.wait_for(state="attached")
    seen.page.wait_for_timeout(800)
    box = grid.bounding_box()
    start = grid.evaluate(LINES)
    for turn in ("asc", "desc"):
        seen.page.mouse.click(box["x"] + box["width"] - 40, box["y"] + 15)
        seen.page.wait_for_timeout(800)
        lines = grid.evaluate(LINES)
        assert sorted(lines) == sorted(start) and lines != start
        total = lines[0] if turn == "asc" else lines[-1]
        assert total[0] == "Jumlah"
        found = [_angka(line[-1]) for line in lines if line[0] != "Jumlah"]
        known = [value for value in found if value is not None]
        assert len(known) > 5 and known == sorted(known, reverse=turn == "desc")
        absent = len(found) - len(known)
        ends = found[:absent] if turn == "asc" else found[len(known) :]
        assert ends == [None] * absent


def _angka(text: str) -> int | None:
    digits = re.match(r"\s*(\d[\d.]*)", text)
    return int(digits[1].replace(".", "")) if digits else None
