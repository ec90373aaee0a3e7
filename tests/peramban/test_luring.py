"""Without internet: every page at three sizes, no request outside, no error, the map is there."""

from __future__ import annotations

import pytest

from tests.peramban.conftest import SIZES

PAGES = ("/", "/peta", "/jenis", "/ikn", "/kesenjangan", "/profil", "/metode", "/mutu", "/masukan")
FIRST = ("/", "/peta", "/kesenjangan", "/profil")
# every page on the projector, the longest ones on the other screens too
VIEWS = [
    (path, size) for path in PAGES for size in SIZES if size == "proyektor" or path in ("/peta", "/profil")
]
SHORT = [
    pytest.param(*view, marks=() if view[1] == "proyektor" and view[0] in FIRST else pytest.mark.lama)
    for view in VIEWS
]
AREAS = ".choroplethlayer path"


@pytest.mark.parametrize(("path", "size"), SHORT)
def test_page_is_whole_offline(visit, path, size):
    seen = visit(*SIZES[size])
    page = seen.open(path)
    page.wait_for_load_state("networkidle")
    assert seen.foreign == []
    assert seen.errors == []
    assert page.get_by_test_id("stException").count() == 0
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= SIZES[size][0], "nothing sticks out to the right"


@pytest.mark.parametrize(
    "size", ["proyektor", *(pytest.param(s, marks=pytest.mark.lama) for s in SIZES if s != "proyektor")]
)
def test_the_map_shows_every_area(visit, size, katalog):
    seen = visit(*SIZES[size])
    page = seen.open("/peta")
    page.wait_for_selector(AREAS)
    expected = katalog.bingkai["wilayah"].query("tingkat in ('kabupaten', 'kota')")
    for name in expected["nama_pendek"]:
        assert page.locator(".scattergeo text, .geo text").filter(has_text=name).count() >= 1, name
    boxes = [one.bounding_box() for one in page.locator(AREAS).all()]
    assert len([box for box in boxes if box and box["width"] > 1 and box["height"] > 1]) >= len(expected)


def test_the_map_needs_no_webgl(visit):
    seen = visit()
    seen.page.add_init_script(
        "HTMLCanvasElement.prototype.getContext = (original => function (kind, ...rest) {"
        " return /webgl/.test(kind) ? null : original.call(this, kind, ...rest) })"
        "(HTMLCanvasElement.prototype.getContext)"
    )
    page = seen.open("/peta")
    page.wait_for_selector(AREAS)
    assert page.locator(AREAS).count() >= 10
    assert seen.errors == []


def test_a_foreign_request_would_be_seen(visit):
    seen = visit()
    page = seen.open("/metode")
    with page.expect_event("request", lambda request: "contoh.invalid" in request.url):
        page.evaluate("void (new Image().src = 'http://contoh.invalid/x.png')")
    assert seen.foreign == ["http://contoh.invalid/x.png"]


def test_a_foreign_fetch_is_stopped_and_seen(visit):
    seen = visit()
    page = seen.open("/metode")
    page.evaluate("fetch('http://contoh.invalid/').catch(() => 0)")
    page.wait_for_timeout(300)
    assert seen.foreign or seen.errors
