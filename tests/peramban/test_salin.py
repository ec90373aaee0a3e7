"""Copying in a real browser, offline: with the clipboard of a safe address and without it (a laptop on the Wi-Fi)."""

from __future__ import annotations

import pytest

from tests.peramban.test_bahasa import english, read

BARE = """Object.defineProperty(navigator, 'clipboard',
  {value: {readText: navigator.clipboard.readText.bind(navigator.clipboard)}})"""
ADDRESS = "/peta?tahun=2024&jenis=Lanjut+Usia+Telantar"


@pytest.mark.lama
@pytest.mark.parametrize("aman", [True, False])
def test_the_text_lands_in_the_clipboard(visit, aman):
    seen = visit(1024, 768, locale="en-US", permissions=["clipboard-read", "clipboard-write"])
    if not aman:
        seen.page.add_init_script(BARE)
    page = seen.open(ADDRESS)
    page.locator(".js-plotly-plot .main-svg").first.wait_for()  # the chart's own bundle is not counted below
    page.wait_for_load_state("networkidle")
    sent: list[int] = []
    page.on(
        "response",
        lambda r: sent.append(int(r.headers.get("content-length", 0))) if r.url.endswith(".js") else None,
    )
    page.get_by_role("button", name="Salin kalimat").first.click()
    page.get_by_role("button", name="Salin", exact=True).click()
    page.get_by_text("Tersalin.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    if aman:  # and once more without the clipboard of a safe address
        page.evaluate("navigator.clipboard.writeText('-')")
        page.evaluate(BARE)
        page.get_by_role("button", name="Salin", exact=True).click()
        page.wait_for_function("async () => await navigator.clipboard.readText() !== '-'")
        assert page.evaluate("navigator.clipboard.readText()") == copied
    assert copied.startswith("Lanjut Usia Telantar di Provinsi") and copied.endswith("[DATA CONTOH]")
    assert english(read(page)) == [] and seen.errors == [] and seen.foreign == []
    assert sum(sent) < 20_000, "the element must stay small"
