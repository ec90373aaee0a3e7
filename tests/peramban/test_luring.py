"""Without internet: every page at three sizes, no request outside, no error, the map is there."""

from __future__ import annotations

from urllib.parse import quote_plus

import pytest

from panels.jelajah import BAGIAN, SILANG
from tests.peramban.conftest import SIZES, whole_offline

JELAJAH = tuple(f"/jelajah?bagian={quote_plus(word)}" for code, word in BAGIAN.items() if code != SILANG)
PAGES = (
    "/",
    "/peta",
    "/jenis",
    "/ikn",
    "/kesenjangan",
    "/profil",
    "/psks",
    "/rumusan",
    "/metode",
    "/jelajah",
    *JELAJAH,
    "/mutu",
    "/masukan",
    "/paparan",
)
# every page on the projector, the longest ones on the other screens too
VIEWS = [
    (path, size)
    for path in PAGES
    for size in SIZES
    if size == "proyektor" or path in ("/peta", "/profil", "/jelajah", *JELAJAH)
]
# test_bahasa.py looks at /, /peta, /kesenjangan and /profil on the projector in every run
SHORT = [
    pytest.param(*view, marks=() if view == ("/peta", "telepon") else pytest.mark.lama) for view in VIEWS
]
AREAS = ".choroplethlayer path"


@pytest.mark.parametrize(("path", "size"), SHORT)
def test_page_is_whole_offline(visit, path, size):
    seen = visit(*SIZES[size])
    seen.open(path)
    whole_offline(seen)


NO_WEBGL = """HTMLCanvasElement.prototype.getContext = (original => function (kind, ...rest) {
 return /webgl/.test(kind) ? null : original.call(this, kind, ...rest) })(HTMLCanvasElement.prototype.getContext)"""


@pytest.mark.parametrize(
    ("size", "webgl"),
    [("proyektor", False), *(pytest.param(size, True, marks=pytest.mark.lama) for size in SIZES)],
)
def test_the_map_shows_every_area_and_needs_no_webgl(visit, size, webgl, katalog):
    seen = visit(*SIZES[size])
    if not webgl:
        seen.page.add_init_script(NO_WEBGL)
    page = seen.open("/peta")
    page.wait_for_selector(AREAS)
    expected = katalog.bingkai["wilayah"].query("tingkat in ('kabupaten', 'kota')")
    for name in expected["nama_pendek"]:
        assert page.locator(".scattergeo text, .geo text").filter(has_text=name).count() >= 1, name
    boxes = [one.bounding_box() for one in page.locator(AREAS).all()]
    assert len([box for box in boxes if box and box["width"] > 1 and box["height"] > 1]) >= len(expected)
    assert seen.errors == []


def test_a_foreign_request_and_fetch_would_be_seen(visit):
    seen = visit()
    page = seen.open("/metode")
    with page.expect_event("request", lambda request: "contoh.invalid" in request.url):
        page.evaluate("void (new Image().src = 'http://contoh.invalid/x.png')")
    assert seen.foreign == ["http://contoh.invalid/x.png"]
    seen.foreign.clear()
    seen.errors.clear()
    page.evaluate("fetch('http://contoh.invalid/').catch(() => 0)")
    page.wait_for_timeout(300)
    assert seen.foreign or seen.errors
