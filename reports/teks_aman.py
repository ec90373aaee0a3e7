"""Text that a spreadsheet must not take for a formula (CSV and formula injection, OWASP list)."""

from __future__ import annotations

import re

# = + - @ and their full-width twins, which Excel reads alike; tab and line ends may shift a cell
_PEMICU = "=+\\-@＝＋－＠"
_AWAL = re.compile(rf"[\t\r\n]|\s*[{_PEMICU}]")
# a file opened with another separator is cut at these marks, and what follows becomes a cell of its own
_SESUDAH_PEMISAH = re.compile(rf"([;,\t\r\n\"]\s*)(?=[{_PEMICU}])")


def berbahaya(teks: str) -> bool:
    """True when a spreadsheet that re-reads `teks` could run it."""
    return _AWAL.match(teks) is not None


def untuk_csv(teks: str) -> str:
    """`teks` with an apostrophe before every start that could run, also after a separator inside it."""
    aman = _SESUDAH_PEMISAH.sub(r"\1'", teks)
    return f"'{aman}" if berbahaya(aman) else aman
