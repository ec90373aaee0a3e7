"""Next and previous area by key and by button: the profile changes, what the reader looks at stays where it is."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

GESER = 24  # px that a heading may move: less than a line of text


def area(seen, name: str) -> None:
    """Wait until the profile of an area is drawn and nothing moves any more."""
    seen.page.locator("h2").filter(has_text=name).first.wait_for()
    seen.ready()
    seen.page.wait_for_timeout(600)


@pytest.mark.lama
@pytest.mark.parametrize("button", [False, True])
def test_next_and_previous_by_key_keep_the_place(visit, button):
    seen = visit(1024, 768)
    page = seen.open("/profil?tahun=2024&wilayah=Kota+Bontang")
    area(seen, "Kota Bontang")
    tren = page.locator("h2").filter(has_text="Tren")
    page.locator("h2").filter(has_text="Data yang masih ditunggu").wait_for()
    tren.evaluate("one => one.scrollIntoView({block: 'start'})")
    page.wait_for_timeout(400)
    start = tren.bounding_box()["y"]
    for key, name in (
        ("b", "Provinsi Kalimantan Timur"),
        ("s", "Kota Bontang"),
    ):
        page.keyboard.press(key)
        area(seen, name)
        assert abs(tren.bounding_box()["y"] - start) <= GESER, name
        assert page.locator('[data-testid="stMain"]').evaluate("one => one.scrollTop") > 1000
    here = "Kota Bontang"
    if button:
        here = "Kota Samarinda"
        page.get_by_role("button", name=f"Sebelumnya: {here}").click()
        area(seen, here)
    page.get_by_label("Jenis PMKS", exact=True).first.click()
    page.keyboard.type("bs")  # a letter typed in a filter is no shortcut
    page.wait_for_timeout(600)
    assert page.locator("h2").first.inner_text() == here
    assert parse_qs(urlsplit(page.url).query)["wilayah"] == [here]
    assert not seen.errors and not seen.foreign
