"""The rakor from end to end: pin on three pages, order, present by keys, answer live, phones, a dead network."""

from __future__ import annotations

import datetime
import re
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import Error

from data.snapshot import current
from meeting import acara, rapat, salindia, tayang, tiket
from panels import daftar
from queries import Konteks
from tests.peramban.conftest import READY, Visit, listen
from tests.peramban.kabel import Kabel

SEDETIK = 1000
HP = {"viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True, "locale": "en-US"}
HALAMAN = ("/peta", "/jenis", "/ikn")
PUTUS_S = 10
INGGRIS = re.compile(r"\b(error|failed|retry|connection|offline|refused|loading|undefined|exception)\b", re.I)


@pytest.fixture
def kabel(server) -> Iterator[Kabel]:
    """The cable between the server and everything else, which a test may pull."""
    dibuat = Kabel(int(server.address.rpartition(":")[2]))
    yield dibuat
    dibuat.tutup()


@pytest.fixture
def ini(server, monkeypatch):
    """An empty meeting, the newest in the running server's store, with nothing on stage."""
    monkeypatch.setenv("SERAMBI_HOME", str(server.log.parent))
    tayang.tutup("operator")
    return rapat.buat("Rakor tiga halaman", datetime.date(2026, 11, 25), edisi=current(), oleh="operator")


@pytest.fixture
def buka(browser, kabel) -> Iterator[Callable[..., Visit]]:
    """Factory of visitors behind the cable, each with a browser context of its own."""
    konteks = []

    def baru(**lain) -> Visit:
        konteks.append(browser.new_context(**({"viewport": {"width": 1366, "height": 768}} | lain)))
        dibuat = Visit(konteks[-1].new_page(), kabel.alamat)
        listen(dibuat)
        return dibuat

    yield baru
    for satu in konteks:
        satu.close()


def tampil(page, kunci: str, batas: float = 5 * SEDETIK) -> None:
    """Wait until that slide is what a person sees; the same mark on stage and phones."""
    page.wait_for_selector(f'main .salindia[data-kunci="{kunci}"]', timeout=batas)


def sematkan(lihat: Visit, halaman: str) -> None:
    page = lihat.open(halaman)
    page.get_by_text(re.compile("Sematkan ke paparan$")).first.click()
    page.get_by_role("button", name="Sematkan ke paparan").first.click()
    page.get_by_role("button", name="Sematkan", exact=True).click()
    page.get_by_text(re.compile("Disematkan sebagai salindia")).wait_for()


def urutkan(lihat: Visit, ini, banyak: int) -> list[str]:
    """The last slide goes to the front, by the editor's own button; returns the ids in the new order."""
    page = lihat.open("/paparan")
    lama = [satu.id for satu in salindia.daftar(ini.id)]
    pilihan = page.get_by_test_id("stRadio").locator("label", has=page.get_by_role("radio"))
    pilihan.nth(banyak - 1).click()
    for ke in reversed(range(banyak)):
        pilihan.nth(ke).locator("input:checked").wait_for(state="attached")
        if ke:
            page.get_by_role("button", name="Naik").click()
    return [lama[-1], *lama[:-1]]


def salindia_panggung(page) -> list[str]:
    """Keys of the slides that the stage has loaded, in order."""
    semua = page.locator("template[data-kunci]").evaluate_all("a => a.map(t => t.dataset.kunci)")
    return list(dict.fromkeys(semua))


def test_the_rakor_from_pins_to_phones(server, buka, ini):
    lihat = buka()
    for halaman in HALAMAN:
        sematkan(lihat, halaman)
    urut = urutkan(lihat, ini, len(HALAMAN))
    assert [satu.id for satu in salindia.daftar(ini.id)] == urut

    page, tekan = lihat.page, lihat.page.keyboard.press
    page.goto(f"{lihat.address}/layar")
    page.wait_for_selector("main .salindia")
    kunci = salindia_panggung(page)
    assert list(dict.fromkeys(satu.partition(".")[0] for satu in kunci)) == urut
    hp = buka(**HP)
    hp.page.goto(f"{hp.address}/peserta")
    tampil(hp.page, kunci[0])

    def langkah(tombol: str, ke: int) -> None:
        """A key, the slide it leads to, and the phone there within a second."""
        for satu in tombol.split("+"):
            tekan(satu)
        mulai = time.monotonic()
        assert page.locator("main .salindia").get_attribute("data-kunci") == kunci[ke], tombol
        tampil(hp.page, kunci[ke], SEDETIK)
        assert time.monotonic() - mulai <= 1, tombol

    akhir = len(kunci) - 1
    for tombol, ke in (("ArrowRight", 1), ("PageDown", 2), ("ArrowLeft", 1), ("Space", 2), ("PageUp", 1),
                       ("Home", 0), ("End", akhir), ("2+Enter", 1)):  # fmt: skip
        langkah(tombol, ke)
    for tombol in ("b", "."):
        tekan(tombol)
        assert page.locator("#hitam").is_visible()
        hp.page.wait_for_selector("#jeda:not([hidden])", timeout=SEDETIK)
        tekan(tombol)
        assert page.locator("#hitam").is_hidden()
        hp.page.wait_for_selector("#jeda", state="hidden", timeout=SEDETIK)

    # a live question: over to the page, its numbers, and back to the very slide
    with page.context.expect_page() as baru:
        tekan("l")
    langsung = baru.value
    langsung.get_by_text("Kembali ke salindia 2").wait_for()
    langsung.wait_for_selector("[data-testid=stMain] h1")
    with langsung.expect_event("close"), suppress(Error):  # the window may be gone before the key is up
        langsung.keyboard.press("k")
    assert page.locator("main .salindia").get_attribute("data-kunci") == kunci[1]

    mulai = time.monotonic()
    tekan("t")
    page.keyboard.type("Angka Berau menyusul")
    tekan("Enter")
    page.wait_for_selector("main .klarifikasi:has-text('Sedang diklarifikasi')")
    hp.page.wait_for_selector("main .klarifikasi")
    assert time.monotonic() - mulai < 5
    (catatan,) = tiket.daftar(ini.id)
    assert (catatan.isi, catatan.salindia, catatan.halaman) == ("Angka Berau menyusul", urut[1], HALAMAN[0])
    assert "Berau menyusul" not in page.locator("main").inner_text() + hp.page.locator("body").inner_html()

    # F5 of a clicker; a real reload and a browser that died lead to the same slide too
    mulai = time.monotonic()
    tekan("F5")
    page.reload()
    tampil(page, kunci[1])
    assert time.monotonic() - mulai <= 2
    tekan("Escape")
    assert page.locator("#bar").is_visible() and "/layar" in page.url
    page.context.close()
    lihat = buka()
    lihat.page.goto(f"{lihat.address}/layar")
    tampil(lihat.page, kunci[1])
    assert lihat.page.locator("main .klarifikasi").is_visible()
    langkah_baru = lihat.page.keyboard.press
    langkah_baru("PageDown")
    tampil(hp.page, kunci[2], SEDETIK)
    langkah_baru("Escape")
    langkah_baru("Escape")
    lihat.page.wait_for_url("**/paparan")
    assert not hp.errors and not hp.foreign and not lihat.errors and not lihat.foreign


def isi_rapat(ini) -> None:
    """Three views, as the pins make them."""
    sesi = acara.daftar(ini.id)[0].id
    konteks = Konteks(ini.edisi)
    for halaman in HALAMAN:
        pilihan = daftar.pilihan_dari(halaman, {}, konteks)
        panel = next(daftar.semua(halaman, pilihan, konteks)).key
        salindia.tambah(
            ini.id, sesi, "tampilan", oleh="operator", halaman=halaman, panel=panel, pilihan=pilihan
        )


@pytest.mark.lama
def test_ten_seconds_without_network_after_the_presenters_browser_died(buka, ini, kabel):
    isi_rapat(ini)
    mati, hp, meja = buka(), buka(**HP), buka()
    mati.page.goto(f"{mati.address}/layar")
    mati.page.wait_for_selector("main .salindia")
    kunci = salindia_panggung(mati.page)
    mati.page.keyboard.press("PageDown")
    hp.page.goto(f"{hp.address}/peserta")
    tampil(hp.page, kunci[1])
    mati.page.context.close()
    meja.open("/paparan")

    layar = buka()
    layar.page.goto(f"{layar.address}/layar")
    tampil(layar.page, kunci[1])
    kabel.cabut()
    mulai = time.monotonic()
    layar.page.keyboard.press("PageDown")
    tampil(layar.page, kunci[2], SEDETIK)
    hp.page.wait_for_selector("#kabar:has-text('terputus')")
    assert hp.page.locator(f'.salindia[data-kunci="{kunci[1]}"]').is_visible(), (
        "the last slide stays readable"
    )
    layar.page.keyboard.press("Escape")
    layar.page.wait_for_selector("#bar:has-text('Server tidak menjawab')")
    meja.page.get_by_test_id("stConnectionStatus").or_(meja.page.get_by_role("dialog")).first.wait_for()
    for lihat in (layar, hp, meja):
        teks = lihat.page.locator("body").inner_text()
        assert not INGGRIS.search(teks), INGGRIS.search(teks)
    layar.page.keyboard.press("Escape")  # the second one must not lead to a dead page
    layar.page.wait_for_timeout(max(0, PUTUS_S - (time.monotonic() - mulai)) * SEDETIK)
    tampil(layar.page, kunci[2], SEDETIK)
    assert tayang.kini().salindia == kunci[1], "the step was made without the server"

    kabel.pasang()
    tampil(hp.page, kunci[2], 15 * SEDETIK)
    assert tayang.kini().salindia == kunci[2]
    hp.page.wait_for_selector("#kabar", state="hidden")
    hp.page.wait_for_timeout(2 * SEDETIK)  # by then it listens again, instead of asking every few seconds
    layar.page.keyboard.press("Home")
    tampil(hp.page, kunci[0], SEDETIK)
    meja.page.wait_for_selector(READY, timeout=30 * SEDETIK)
