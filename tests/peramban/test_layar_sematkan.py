"""The whole way of a presenter: pin three views on three pages, order them, show them by keys, answer live, return."""

from __future__ import annotations

import datetime
import re
from contextlib import suppress

import pytest
from playwright.sync_api import Error

from data.snapshot import current
from meeting import rapat, salindia, tayang
from tests.peramban.conftest import Visit
from tests.peramban.test_layar import nanti, nomor, tunggu

HALAMAN = ("/peta", "/jenis", "/ikn")


def sematkan(lihat: Visit, halaman: str) -> None:
    """Pin the first panel of a page that can be pinned."""
    page = lihat.open(halaman)
    page.get_by_text(re.compile("Sematkan ke paparan$")).first.click()
    page.get_by_role("button", name="Sematkan ke paparan").first.click()
    page.get_by_role("button", name="Sematkan", exact=True).click()
    page.get_by_text(re.compile("Disematkan sebagai salindia")).wait_for(timeout=15_000)


@pytest.mark.lama
def test_from_three_pages_to_the_stage_and_back(visit, server, monkeypatch):
    monkeypatch.setenv("SERAMBI_HOME", str(server.log.parent))
    tayang.tutup("operator")  # another test's meeting may be on stage; pins go to the newest then
    ini = rapat.buat("Rakor tiga halaman", datetime.date(2026, 11, 25), edisi=current(), oleh="operator")
    lihat = visit(1366, 768)
    for halaman in HALAMAN:
        sematkan(lihat, halaman)
    semua = nanti(
        lihat.page, lambda: [s for s in salindia.daftar(ini.id) if len(salindia.daftar(ini.id)) == 3]
    )
    assert [satu.halaman for satu in semua] == list(HALAMAN)

    # the last pinned goes to the front, with the editor's buttons
    page = lihat.open("/paparan")
    page.locator("label", has=page.get_by_role("radio")).nth(2).click()
    for _ in range(2):
        lihat.ready()
        page.get_by_role("button", name="Naik").click()
    diurut = nanti(page, lambda: salindia.daftar(ini.id)[0].halaman == "/ikn" and salindia.daftar(ini.id))
    assert [satu.halaman for satu in diurut] == ["/ikn", "/peta", "/jenis"]

    page.goto(f"{lihat.address}/layar?rapat={ini.id}")
    tunggu(page, 1)
    peta = next(
        i for i, k in enumerate(page.locator("template").evaluate_all("a => a.map(t => t.dataset.kunci)"))
        if k.startswith(diurut[1].id)
    ) // 5  # fmt: skip
    for _ in range(peta):
        page.keyboard.press("PageDown")
    kunci = page.locator(".salindia").get_attribute("data-kunci")
    assert kunci.startswith(diurut[1].id)
    with page.context.expect_page() as baru:
        page.keyboard.press("l")
    langsung = Visit(baru.value, lihat.address)
    langsung.ready()
    assert f"kembali={kunci}" in langsung.page.url
    langsung.page.get_by_text(re.compile("Kembali ke salindia")).first.wait_for(timeout=20_000)
    with suppress(Error):  # the page may be gone before the key is up again
        langsung.page.keyboard.press("k")
    assert nanti(page, langsung.page.is_closed), "the way back closes the live page"
    assert page.locator(".salindia").get_attribute("data-kunci") == kunci
    page.keyboard.press("b")
    assert page.locator("#hitam").is_visible()
    page.keyboard.press("b")
    sebelum = nomor(page)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.wait_for_url("**/paparan", timeout=15_000)
    assert sebelum == peta + 1 and not lihat.foreign
