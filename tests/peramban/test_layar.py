"""The stage in a real browser: keys and clickers, six projectors, a dead server, a live question and back."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pytest

from data.snapshot import current
from meeting import acara, rapat, salindia, tayang, tiket
from panels import daftar
from queries import Konteks
from tests.peramban.conftest import Visit, listen, start, stop

UKURAN = ((1920, 1080, 1), (1366, 768, 1), (1280, 720, 1), (1024, 768, 1), (819, 614, 1.25), (683, 512, 1.5))
PENDEK = ((1920, 945, 1), (1366, 633, 1), (1024, 633, 1))  # not full screen
TAMPILAN = (
    ("/peta", "peta-semua-26"),
    ("/peta", "petak-semua-26"),
    ("/jenis", "rincian-jiwa-jenis"),
    ("/ikn", "penduduk-64"),
)
# what the back row cannot read: [[text, projector px], …]; and what the window cuts or scrolls
UKUR = """() => {
  const s = document.querySelector('#panggung .salindia'), skala = s.getBoundingClientRect().width / s.offsetWidth;
  const nyata = skala * devicePixelRatio, salah = [];
  s.querySelectorAll('svg.bagan text').forEach(t => {
    if (t.closest('.tanda-air')) return;
    const px = parseFloat(t.getAttribute('font-size')) * nyata * t.ownerSVGElement.getBoundingClientRect().width
      / skala / t.ownerSVGElement.viewBox.baseVal.width;
    if (px < 23.9) salah.push([t.textContent, px]);
  });
  s.querySelectorAll('p, li, span, h1, h2').forEach(t => {
    if (!t.textContent.trim() || t.closest('svg')) return;
    const px = parseFloat(getComputedStyle(t).fontSize) * nyata, batas = /^H/.test(t.tagName) ? 39.9 : 23.9;
    if (px < batas) salah.push([t.textContent, px]);
    const kotak = t.getBoundingClientRect();
    if (kotak.right > innerWidth + 1 || kotak.bottom > innerHeight + 1) salah.push(['keluar: ' + t.textContent, 0]);
  });
  const kaki = s.querySelector('footer').getBoundingClientRect();
  if (kaki.bottom > innerHeight + 1 || kaki.height < 10) salah.push(['kaki', kaki.bottom]);
  if (s.scrollHeight > s.clientHeight + 1) salah.push(['isi melebihi salindia', s.scrollHeight]);
  if (document.documentElement.scrollHeight > innerHeight) salah.push(['gulir', 0]);
  return salah;
}"""


# the session began so many minutes ago
MULAI = """([rapat, menit]) => localStorage.setItem(
  'serambi-waktu-' + rapat, JSON.stringify({0: Date.now() - menit * 60000}))"""


@pytest.fixture
def rapat_ini(server, monkeypatch):
    """A meeting in the running server's own store."""
    monkeypatch.setenv("SERAMBI_HOME", str(server.log.parent))
    return susun()


def susun():
    """A cover, a text slide and four views."""
    konteks = Konteks(current())
    ini = rapat.buat("Rakor Kesos Kaltim", datetime.date(2026, 11, 25), edisi=current(), oleh="operator")
    sesi = acara.ubah(replace(acara.daftar(ini.id)[0], menit=15), "operator").id
    salindia.tambah(ini.id, sesi, "sampul", oleh="operator")
    salindia.tambah(ini.id, sesi, "teks", oleh="operator", judul="Dasar hukum", isi={"butir": ["UU 11/2009"]})
    for halaman, panel in TAMPILAN:
        pilihan = daftar.pilihan_dari(halaman, {}, konteks)
        salindia.tambah(ini.id, sesi, "tampilan", oleh="operator", halaman=halaman, panel=panel, pilihan=pilihan,
                        catatan="Sebut kelengkapan data.")  # fmt: skip
    return ini


def nomor(page) -> int:
    return int(page.locator("#panggung .salindia").get_attribute("data-nomor"))


def tunggu(page, angka):
    page.wait_for_selector(f'#panggung .salindia[data-nomor="{angka}"]', timeout=5000)


def nanti(page, apa):
    """What `apa` gives once it gives something; the page's own policy forbids wait_for_function."""
    for _ in range(80):
        if hasil := apa():
            return hasil
        page.wait_for_timeout(100)
    return apa()


@pytest.mark.lama  # the daily journey presses the same keys
def test_presenting_by_keys_only(visit, rapat_ini):
    lihat = visit(1366, 768)
    page, tekan = lihat.page, lihat.page.keyboard.press
    page.goto(f"{lihat.address}/layar?rapat={rapat_ini.id}")
    tunggu(page, 1)
    for tombol, harus in (("PageDown", 2), ("ArrowRight", 3), (" ", 4), ("PageUp", 3), ("ArrowLeft", 2),
                          ("End", 7), ("PageDown", 7), ("Home", 1), ("PageUp", 1)):  # fmt: skip
        tekan(tombol)
        assert nomor(page) == harus, tombol
    tekan("3")
    tekan("Enter")
    assert nomor(page) == 3 and page.url.endswith("#" + page.locator(".salindia").get_attribute("data-kunci"))

    for tombol in ("b", "."):
        tekan(tombol)
        assert page.locator("#hitam").is_visible()
        tekan(tombol)
        assert page.locator("#hitam").is_hidden() and nomor(page) == 3

    # an area answers a question; any key is the way back, and does nothing else
    page.locator('#panggung svg [data-key="64.08"]').first.click()
    kartu = page.locator("#rinci").inner_text()
    assert "Kutim" in kartu and re.search(r"\d\.\d{3}", kartu) and "DATA CONTOH" in kartu
    tekan("PageDown")
    assert page.locator("#rinci").is_hidden() and nomor(page) == 3

    tekan("i")
    assert (
        "geoBoundaries" in page.locator("#rinci").inner_text()
        and "acuan resmi" in page.locator("#rinci").inner_text()
    )
    tekan("i")
    assert page.locator("#rinci").is_hidden()

    tekan("t")
    page.keyboard.type("Angka b.l. 3 menyusul")
    tekan("Enter")
    page.wait_for_selector(".klarifikasi:has-text('Sedang diklarifikasi')", timeout=5000)
    assert nomor(page) == 3 and "menyusul" not in page.locator("body").inner_text()
    assert [satu.isi for satu in nanti(page, lambda: tiket.daftar(rapat_ini.id))] == ["Angka b.l. 3 menyusul"]

    tekan("F5")
    page.wait_for_timeout(300)
    assert nomor(page) == 3
    tekan("Escape")
    assert page.locator("#bar").is_visible() and page.url.startswith(f"{lihat.address}/layar")
    tekan("PageDown")
    assert page.locator("#bar").is_hidden() and nomor(page) == 4

    # pulled cable: the show goes on, and the last step arrives later
    page.context.set_offline(True)
    tekan("PageDown")
    tekan("PageDown")
    assert nomor(page) == 6
    tekan("F5")
    assert nomor(page) == 6
    page.wait_for_selector("#kabar:has-text('Server tidak menjawab')", timeout=5000)
    tekan("l")
    page.context.set_offline(False)
    kunci = page.locator(".salindia").get_attribute("data-kunci")
    assert nanti(page, lambda: tayang.kini().salindia == kunci)

    # a browser that died comes back to the slide that was on stage
    page.goto(f"{lihat.address}/layar?rapat={rapat_ini.id}")
    tunggu(page, 6)
    luar = [satu for satu in lihat.errors if "ERR_INTERNET_DISCONNECTED" not in satu]
    assert not luar and not lihat.foreign
    tekan("Escape")
    tekan("Escape")
    page.wait_for_url("**/paparan", timeout=10_000)


def test_every_projector_can_be_read_from_the_back_row(server, browser, rapat_ini):
    salah = {}
    for rasio in (1, 1.25, 1.5):
        konteks = browser.new_context(device_scale_factor=rasio)
        page = konteks.new_page()
        for lebar, tinggi, skala in UKURAN + PENDEK:
            if skala != rasio:
                continue
            page.set_viewport_size({"width": lebar, "height": tinggi})
            if page.url == "about:blank":
                page.goto(f"{server.address}/layar?rapat={rapat_ini.id}&lihat=1")
            page.keyboard.press("Home")
            for angka in range(1, 8):
                tunggu(page, angka)
                if ada := page.evaluate(UKUR):
                    salah[lebar, tinggi, angka] = ada[:3]
                page.keyboard.press("PageDown")
        konteks.close()
    assert not salah


@pytest.mark.lama
def test_a_live_question_and_back(visit, rapat_ini):
    lihat = visit(1366, 768)
    page = lihat.page
    page.goto(f"{lihat.address}/layar?rapat={rapat_ini.id}")
    tunggu(page, 1)
    page.keyboard.press("3")
    page.keyboard.press("Enter")
    kunci = page.locator(".salindia").get_attribute("data-kunci")
    with page.context.expect_page() as baru:
        page.keyboard.press("l")
    langsung = Visit(baru.value, lihat.address)
    langsung.ready()
    assert f"kembali={kunci}" in langsung.page.url and "/peta" in langsung.page.url
    # the stage is still there, on the same slide, whatever happens to that tab
    assert nomor(page) == 3
    langsung.page.close()
    page.keyboard.press("PageDown")
    assert nomor(page) == 4


@pytest.mark.lama
def test_the_presenters_window_follows_and_leads(visit, rapat_ini):
    lihat = visit(1366, 768)
    page = lihat.page
    page.goto(f"{lihat.address}/layar?rapat={rapat_ini.id}")
    penyaji = page.context.new_page()
    penyaji.goto(f"{lihat.address}/penyaji?rapat={rapat_ini.id}")
    page.keyboard.press("3")
    page.keyboard.press("Enter")
    penyaji.wait_for_selector("#judul-kini:has-text('3 dari 7')", timeout=5000)
    assert "Sebut kelengkapan data." in penyaji.locator("#catatan").inner_text()
    penyaji.keyboard.press("PageDown")
    tunggu(page, 4)
    # 15 minutes: calm, amber in the last two, red when over; a word says it too
    for menit, kelas, kata in ((1, "", "Sisa 1"), (14, "kuning", "Sisa 0."), (16, "merah", "Lewat 1.")):
        penyaji.evaluate(MULAI, [rapat_ini.id, menit])
        penyaji.wait_for_selector(f"#waktu:has-text('{kata}')", timeout=3000)
        assert penyaji.locator("#waktu").get_attribute("class") == kelas
    penyaji.keyboard.press("b")
    page.wait_for_selector("#hitam", state="visible")
    assert "Sebut kelengkapan" not in page.locator("body").inner_html()


@pytest.mark.lama
def test_a_killed_server_does_not_stop_the_show(browser, tmp_path, monkeypatch):
    monkeypatch.setenv("SERAMBI_HOME", str(tmp_path))
    ini = susun()
    jalan = start(tmp_path)
    konteks = browser.new_context(viewport={"width": 1280, "height": 720})
    lihat = Visit(konteks.new_page(), jalan.address)
    listen(lihat)
    lihat.page.goto(f"{jalan.address}/layar?rapat={ini.id}")
    tunggu(lihat.page, 1)
    stop(jalan)
    for harus in range(2, 8):
        lihat.page.keyboard.press("PageDown")
        assert nomor(lihat.page) == harus
    lihat.page.keyboard.press("Escape")
    lihat.page.wait_for_selector("#bar:has-text('Server tidak menjawab')", timeout=8000)
    lihat.page.keyboard.press("Escape")
    lihat.page.wait_for_timeout(1500)
    assert lihat.page.url.startswith(f"{jalan.address}/layar")
    konteks.close()
