"""Next and previous area by key and by button: the profile changes, what the reader looks at stays where it is."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

GESER = 24  # px that a heading may move: less than a line of text


def area(page, name: str) -> None:
    """Wait until the profile of an area is drawn."""
    page.get_by_role("heading", name=name, exact=True, level=2).wait_for()


def test_next_and_previous_by_key_keep_the_place(visit):
    seen = visit(1024, 768)
    page = seen.open("/profil?tahun=2024&wilayah=Kota+Samarinda")
    area(page, "Kota Samarinda")
    area(page, "Data yang masih ditunggu")
    tren = page.get_by_role("heading", name="Tren", exact=True, level=2)
    tren.evaluate("one => one.scrollIntoView({block: 'start'})")
    page.wait_for_timeout(500)
    main = page.locator('[data-testid="stMain"]')
    start, high = tren.bounding_box()["y"], main.evaluate("one => one.scrollTop")
    assert high > 1000
    for key, name in (("b", "Kota Bontang"), ("b", "Provinsi Kalimantan Timur"), ("b", "Kab. Paser"),
                      ("s", "Provinsi Kalimantan Timur"), ("s", "Kota Bontang")):  # fmt: skip
        page.keyboard.press(key)
        area(page, name)
        seen.ready()
        page.wait_for_timeout(800)
        assert abs(tren.bounding_box()["y"] - start) <= GESER, name
        assert main.evaluate("one => one.scrollTop") > 1000
    assert parse_qs(urlsplit(page.url).query)["wilayah"] == ["Kota Bontang"]
    page.get_by_role("button", name="Berikutnya: Provinsi Kalimantan Timur").click()
    area(page, "Provinsi Kalimantan Timur")
    assert not seen.errors and not seen.foreign


def test_a_letter_typed_in_a_filter_is_no_shortcut(visit):
    page = visit(1024, 768).open("/profil?tahun=2024&wilayah=Kota+Samarinda")
    area(page, "Kota Samarinda")
    page.get_by_label("Jenis PMKS", exact=True).first.click()
    page.keyboard.type("bs")
    page.wait_for_timeout(800)
    area(page, "Kota Samarinda")
    assert "Samarinda" in page.url
