"""A phone beside the stage: it follows every step, works by itself, and comes back by itself."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys

import pytest

from data.snapshot import current
from meeting import acara, dek, rapat, salindia
from panels import daftar
from queries import Konteks
from tests.peramban.conftest import ROOT, Server, Visit, listen, start, stop, wait_healthy

HP = {"viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True, "locale": "en-US"}
TANPA = "delete window.EventSource; delete window.fetch; delete window.Promise;"
SALINDIA = '.salindia[data-kunci="{}"]'


@pytest.fixture
def susunan(server, monkeypatch) -> tuple[str, list[str]]:
    """(meeting, keys of its slides) in the server's own store: cover, map, bars, text."""
    return siapkan(server, monkeypatch)


def siapkan(server: Server, monkeypatch) -> tuple[str, list[str]]:
    monkeypatch.setenv("SERAMBI_HOME", str(server.log.parent))
    satu = rapat.buat("Rakor uji HP", datetime.date(2026, 11, 25), edisi=current(), oleh="operator")
    (sesi,) = acara.daftar(satu.id)
    here = Konteks(current())
    salindia.tambah(satu.id, sesi.id, "sampul", oleh="operator")
    for halaman in ("/peta", "/"):
        pilihan = daftar.pilihan_dari(halaman, {}, here)
        panel = next(daftar.semua(halaman, pilihan, here))
        isi = {"halaman": halaman, "panel": panel.key, "pilihan": pilihan}
        salindia.tambah(satu.id, sesi.id, "tampilan", oleh="operator", judul="{judul}", **isi)
    salindia.tambah(
        satu.id, sesi.id, "teks", oleh="operator", judul="Penutup", isi={"butir": ["Terima kasih"]}
    )
    return satu.id, [s.kunci for s in dek.susun_dek(satu.id).salindia]


def telepon(browser, server, **lain) -> Visit:
    konteks = browser.new_context(**HP, **lain)
    dibuat = Visit(konteks.new_page(), server.address)
    listen(dibuat)
    return dibuat


@pytest.mark.lama  # the daily journey follows too
def test_a_phone_follows_the_stage(browser, server, susunan, visit):
    id_rapat, kunci = susunan
    panggung = visit(1280, 720)
    panggung.page.goto(f"{server.address}/layar?rapat={id_rapat}")
    hp = telepon(browser, server)
    lambat = browser.new_context(**HP)
    lambat.add_init_script(TANPA)
    tanya = lambat.new_page()  # a browser that can only ask
    hp.page.goto(server.address + "/peserta")
    tanya.goto(server.address + "/peserta")
    for satu in kunci[1:3]:
        panggung.page.keyboard.press("PageDown")
        hp.page.wait_for_selector(SALINDIA.format(satu))
    tanya.wait_for_selector(SALINDIA.format(kunci[2]))
    panggung.page.keyboard.press("PageUp")
    hp.page.wait_for_selector(SALINDIA.format(kunci[1]))
    hp.page.locator('#isi g[data-key="64.08"]').tap()
    assert "Kutim" in hp.page.locator(".ketuk").inner_text()
    hp.page.locator("#maju").tap()  # looks elsewhere: the stage no longer pulls
    hp.page.wait_for_selector(SALINDIA.format(kunci[2]))
    panggung.page.keyboard.press("b")
    hp.page.wait_for_selector("#jeda:not([hidden])")
    assert hp.page.locator(SALINDIA.format(kunci[2])).count() == 1
    panggung.page.keyboard.press("b")
    hp.page.locator("#ikuti").tap()
    hp.page.wait_for_selector(SALINDIA.format(kunci[1]))
    assert hp.page.locator("#butir a").count() == 3, "the text slide has not been shown yet"
    assert hp.page.request.get(f"{server.address}/peserta/salindia/{kunci[3]}").status == 404
    hp.page.context.set_offline(True)
    panggung.page.keyboard.press("End")
    hp.page.wait_for_selector("#kabar:not([hidden])")
    assert "terputus" in hp.page.locator("#kabar").inner_text()
    hp.page.context.set_offline(False)
    hp.page.wait_for_selector(SALINDIA.format(kunci[3]))
    assert hp.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert hp.foreign == [] and hp.page.context.cookies() == []
    assert [satu for satu in hp.errors if "ERR_INTERNET_DISCONNECTED" not in satu and "404" not in satu] == []
    lambat.close()
    hp.page.context.close()


def test_a_login_page_of_the_wifi_is_recognised(browser, server):
    hp = telepon(browser, server)
    hp.page.goto(server.address + "/peserta")
    hp.page.route("**/peserta/*", lambda rute: rute.fulfill(status=200, body="<html>Login</html>"))
    hp.page.context.set_offline(True)
    hp.page.context.set_offline(False)
    hp.page.get_by_text("Wi-Fi ini meminta Anda masuk dahulu").wait_for()
    assert "Login" not in hp.page.locator("main").inner_text()
    hp.page.context.close()


@pytest.mark.lama
@pytest.mark.parametrize("ukuran", [(390, 844), (360, 640), (320, 568)])
def test_no_slide_is_wider_than_the_phone(browser, server, susunan, ukuran, monkeypatch):
    from meeting import tayang

    id_rapat, kunci = susunan
    tayang.rilis(id_rapat, {satu.partition(".")[0] for satu in kunci}, "operator")
    tayang.pindah(id_rapat, kunci[0], oleh="operator")
    konteks = browser.new_context(
        viewport=dict(zip(("width", "height"), ukuran)), is_mobile=True, has_touch=True
    )
    laman = konteks.new_page()
    laman.goto(server.address + "/peserta")
    laman.wait_for_selector(f'#butir a[data-kunci="{kunci[-1]}"]', state="attached")
    for satu in kunci:
        laman.goto(f"{server.address}/peserta?salindia={satu}")
        laman.wait_for_selector(SALINDIA.format(satu))
        assert laman.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), (satu, ukuran)
        for tombol in laman.locator("nav button").all():
            assert tombol.bounding_box()["height"] >= 44
    konteks.close()


@pytest.mark.lama
def test_the_server_goes_away_and_comes_back(browser, tmp_path, monkeypatch):
    """Killed while phones follow; the new server on the same port finds them waiting, at the newest step."""
    from meeting import tayang

    server = start(tmp_path)
    id_rapat, kunci = siapkan(server, monkeypatch)
    tayang.pindah(id_rapat, kunci[0], oleh="operator")
    hp = telepon(browser, server)
    hp.page.goto(server.address + "/peserta")
    hp.page.wait_for_selector(SALINDIA.format(kunci[0]), timeout=60_000)
    server.process.kill()
    server.process.wait()
    hp.page.wait_for_selector("#kabar:not([hidden])")
    tayang.pindah(id_rapat, kunci[2], oleh="operator")
    hp.page.wait_for_timeout(10_000)
    assert hp.page.locator(SALINDIA.format(kunci[0])).count() == 1, "the last slide stays readable"
    port = server.address.rpartition(":")[2]
    proses = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", port],
        cwd=ROOT, env={**os.environ, "SERAMBI_HOME": str(tmp_path)}, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    lagi = Server(server.address, proses, server.log)
    wait_healthy(lagi)
    hp.page.wait_for_selector(SALINDIA.format(kunci[2]), timeout=60_000)
    hp.page.wait_for_selector("#kabar[hidden]", state="attached")
    hp.page.context.close()
    stop(lagi)
