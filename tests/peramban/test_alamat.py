"""The address survives a copy, a reload, Back and a change of page; bad words fall back without a word."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.peramban.conftest import Visit, listen, start, stop

CHOSEN = {"tahun": "2023", "wilayah": "Kab. Kutai Timur", "jenis": "Pengemis", "ukuran": "Tertangani"}
LINK = "/peta?tahun=2023&wilayah=Kab.+Kutai+Timur&jenis=Pengemis&ukuran=Tertangani&tampil=Perubahan"


def query(page) -> dict[str, str]:
    """Return the address's query as words."""
    return {key: values[0] for key, values in parse_qs(urlsplit(page.url).query).items()}


def title(page) -> str:
    """Return the title of the first panel."""
    return page.locator("h3").first.inner_text()


def choose(page, label: str, word: str) -> None:
    """Choose a word in a filter as a person does."""
    page.get_by_label(label, exact=True).first.click()
    page.get_by_role("option", name=word, exact=True).click()


@pytest.mark.lama
def test_a_deep_link_opens_the_same_view_in_a_new_browser(visit):
    page = visit().open(LINK)
    assert "Pengemis: perubahan tertangani 2022–2023" in title(page)
    assert {key: query(page)[key] for key in CHOSEN} == CHOSEN


def test_reload_and_page_switch_and_back_keep_the_filters_and_a_click_changes_them(visit):
    seen = visit()
    page = seen.open(LINK)
    page.reload()
    seen.ready()
    assert "perubahan tertangani 2022–2023" in title(page)
    entries = page.evaluate("history.length")
    page.get_by_role("link", name="Jenis", exact=True).first.click()
    page.wait_for_url(re.compile(r"/jenis\?"))  # the filters reach the address after the page itself
    seen.ready()
    assert {key: query(page).get(key) for key in CHOSEN} == CHOSEN
    page.go_back()
    page.wait_for_url(re.compile(r"/peta\?"))
    # the page itself follows its address
    page.wait_for_function("(document.querySelector('h3') || {innerText: ''}).innerText.includes('Pengemis')")
    seen.ready()
    assert {key: query(page).get(key) for key in CHOSEN} == CHOSEN
    # `tampil` is a key of both pages; one entry a page
    assert query(page)["tampil"] == "Perubahan" and "perubahan tertangani" in title(page)
    assert page.evaluate("history.length") == entries + 1
    page.wait_for_selector(".choroplethlayer path")
    click_area(page, "Berau")
    page.wait_for_function("location.search.includes('Berau')")
    assert query(seen.ready())["wilayah"] == "Kab. Berau"


def test_back_from_a_card_comes_home_with_its_filters(visit):
    """A card brings keys of its own to the page that it opens; they never reach the address of Ringkasan."""
    seen = visit()
    page = seen.open("/?tahun=2023&wilayah=Kab.+Kutai+Timur")
    home, entries = query(page), page.evaluate("history.length")
    page.get_by_role("button", name="Lihat peta sebaran").last.click()
    page.wait_for_url(re.compile(r"/peta\?.*tahun="))
    seen.ready()
    assert query(page) == home | {"satuan": "KK"}
    assert page.evaluate("history.length") == entries + 1
    page.go_back()
    page.wait_for_url(re.compile(r"/\?tahun="))
    page.get_by_role("heading", name="Ringkasan Kesejahteraan").wait_for()
    seen.ready()
    assert query(page) == home and seen.errors == []


@pytest.mark.lama  # daily: State.read and AppTest on the same words
@pytest.mark.parametrize(
    "bad",
    ["/peta?tahun=1850&wilayah=Mars&jenis=%3Cb%3E&tampil=x&edisi=tidak-ada", "/?tahun=", "/jenis?ukuran=[]"],
)
def test_bad_words_fall_back(visit, bad):
    seen = visit()
    page = seen.open(bad)
    assert page.get_by_test_id("stException").count() == 0
    assert page.get_by_test_id("stAlert").filter(has_text=re.compile("galat|error", re.I)).count() == 0
    assert seen.errors == []


@pytest.mark.lama
def test_a_click_on_an_area_is_in_the_address_and_on_every_page(visit):
    seen = visit()
    page = seen.open("/peta?tahun=2024")
    page.wait_for_selector(".choroplethlayer path")
    click_area(page, "Kutim")
    page.wait_for_function(
        "location.search.includes('Kutai+Timur') || location.search.includes('Kutai%20Timur')"
    )
    seen.ready()
    page.get_by_role("link", name="Jenis", exact=True).first.click()
    page.wait_for_url(re.compile("/jenis"))
    seen.ready()
    assert query(page)["wilayah"] == "Kab. Kutai Timur"


def click_area(page, name: str) -> None:
    """Click an area of the map at its printed name."""
    box = page.locator(".geo text").filter(has_text=name).first.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 + 24)


@pytest.mark.lama
def test_a_cold_server_opens_a_deep_link(browser, tmp_path):
    made = start(tmp_path)
    try:
        page = browser.new_page()
        seen = Visit(page, made.address)
        listen(seen)
        seen.open(LINK)
        assert "Pengemis: perubahan tertangani 2022–2023" in title(page)
        assert seen.errors == [] and seen.foreign == []
        page.close()
    finally:
        stop(made)
