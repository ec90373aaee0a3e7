"""What the public sees of a whole page, words and alt texts included, does not depend on a hidden cell."""

from __future__ import annotations

import pytest

from queries import Konteks
from tests.conftest import forget
from tests.queries.tabel_lain import another, base_tables, write
from tests.reports.panel_nyata import everything

FILES = ("'edisi'} edisi", "'edisi'} tabel-edisi")  # fingerprints and sizes of the files: they do differ


@pytest.fixture(scope="module")
def homes(tmp_path_factory):
    """Two homes with an edition of the same name: as it is, and with other hidden cells."""
    first = base_tables()
    made = []
    for frames in (first, another(first)):
        home = tmp_path_factory.mktemp("rumah")
        (home / "CURRENT").write_text(write(frames, home, "uji") + "\n", encoding="utf-8")
        made.append(home)
    return made


def seen(home, audience: str, monkeypatch) -> dict:
    """Every panel and every other text of every page in that home."""
    monkeypatch.setenv("SERAMBI_HOME", str(home))
    monkeypatch.setenv("SERAMBI_AUDIENS", audience)
    forget()
    return everything(Konteks("uji", audience))


def changed(homes, audience: str, monkeypatch) -> list[str]:
    one, other = (seen(home, audience, monkeypatch) for home in homes)
    assert one.keys() == other.keys()
    return [name for name in one if one[name] != other[name] and not name.endswith(FILES)]


def test_no_public_panel_depends_on_a_hidden_cell(homes, monkeypatch):
    assert changed(homes, "publik", monkeypatch) == []


@pytest.mark.lama
def test_inside_the_same_comparison_sees_the_difference(homes, monkeypatch):
    found = changed(homes, "internal", monkeypatch)
    assert {name.split()[0] for name in found} >= {"/", "/peta", "/jenis", "/ikn"}
