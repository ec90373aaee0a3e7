"""What a daily journey over two pages cannot see: no page loads from outside or lets Streamlit write its numbers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PAGES = Path(__file__).parents[2] / "pages"
LOADS = re.compile(
    r"""(?:\bsrc\s*=|url\(|@import|\bimport\b[^\n]*|fetch\(|<link[^>\n]*href\s*=)\s*["'`]?\s*(?:https?:)?//\w""",
    re.I,
)
PRESET = re.compile(
    r"""\bformat\s*=\s*["'](?:localized|compact|plain|dollar|euro|yen|accounting|distance|calendar)["']"""
)


@pytest.mark.parametrize("rule", [LOADS, PRESET], ids=["outside", "preset"])
def test_no_page_loads_from_outside_or_takes_a_ready_format(rule):
    files = [one for end in ("py", "html", "js", "css") for one in PAGES.rglob(f"*.{end}")]
    assert len(files) > 100, "the scan must see the pages"
    texts = {one.relative_to(PAGES).as_posix(): one.read_text(encoding="utf-8") for one in files}
    assert [f"{name}: {found[0]}" for name, text in texts.items() for found in rule.finditer(text)] == []


def test_the_scan_sees_both():
    assert LOADS.search('<script src="https://cdn.contoh.id/x.js">') and LOADS.search(
        "url(//cdn.contoh.id/x)"
    )
    assert LOADS.search("<link rel=stylesheet href='http://cdn.contoh.id/x.css'>")
    assert not LOADS.search('st.link_button("Sumber", "https://bps.go.id")')
    assert PRESET.search('NumberColumn(format="localized")') and not PRESET.search('format="DD/MM/YYYY"')
