"""The phones' routes: what is sent, what is refused, what is never stored; streams through every layer."""

from __future__ import annotations

import io
import json
import os
import signal
import socket
import threading
import time
from dataclasses import replace

import anyio
import pytest
import uvicorn
from PIL import Image
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from streamlit.web.server.starlette.starlette_gzip_middleware import SelectiveGZipMiddleware

from pages.web import henti, peserta, siaran
from pages.web.middleware import Depan, Gudang
from pages.web.peserta import rute_peserta
from pages.web.peserta_isi import Bahan
from reports.dek import Gambar
from tests.web.klien import Klien, jalankan
from tests.web.test_siaran import Panggung, dek, salindia
from words.galat import GalatSerambi


@pytest.fixture
def panggung(monkeypatch):
    satu = Panggung("a", "b", "c")
    satu.tampilkan("a")
    satu.hub = siaran.Siaran(satu)
    monkeypatch.setattr(siaran, "SIARAN", satu.hub)
    monkeypatch.setattr(peserta, "_terakhir_hp", 0.0)
    return satu


@pytest.fixture(scope="module")
def aplikasi():
    lapis = [
        Middleware(Depan, gudang=Gudang()),
        Middleware(SelectiveGZipMiddleware),
        Middleware(GZipMiddleware),
    ]
    return Starlette(routes=rute_peserta(), middleware=lapis)


def langkah(panggung, id_: str) -> None:
    panggung.tampilkan(id_)
    panggung.hub.siarkan().result(10)


def test_page_holds_the_current_slide_and_is_small(aplikasi, panggung):
    jawab = Klien(aplikasi).get("/peserta")
    assert jawab.status_code == 200 and "Butir a" in jawab.text and "Butir b" not in jawab.text
    assert jawab.headers["content-encoding"] == "gzip" and len(jawab.mentah) < 20_000
    assert "script-src" in jawab.headers["content-security-policy"]
    lagi = Klien(aplikasi).get("/peserta", headers={"if-none-match": jawab.headers["etag"]})
    assert lagi.status_code == 304
    langkah(panggung, "b")
    assert "Butir b" in Klien(aplikasi).get("/peserta", headers={"if-none-match": jawab.headers["etag"]}).text
    assert "Butir a" in Klien(aplikasi).get("/peserta?salindia=a.1").text
    assert "Butir b" in Klien(aplikasi).get("/peserta/").text
    assert "Butir b" in Klien(aplikasi).get("/peserta?salindia=c.1").text, (
        "one that is not open: the current one"
    )


def test_nothing_is_stored_about_a_phone(aplikasi, panggung):
    klien = Klien(aplikasi, "10.0.0.77")
    for jalur in ("", "/kini", "/daftar", "/salindia/a.1", "/terlihat"):
        jawab = klien.get("/peserta" + jalur)
        assert jawab.status_code == 200 and "set-cookie" not in jawab.headers
        assert "10.0.0.77" not in jawab.text and "10.0.0.77" not in repr(vars(siaran.SIARAN))
    assert klien.post("/peserta").status_code == 405


def test_slides_by_name_only_when_open(aplikasi, panggung):
    klien = Klien(aplikasi)
    jawab = klien.get("/peserta/salindia/a.1")
    isi = jawab.json()
    assert isi["serambi"] == 1 and "Butir a" in isi["html"] and jawab.headers["cache-control"] == "no-cache"
    lama = klien.get(f"/peserta/salindia/a.1?v={isi['sidik']}").headers["cache-control"]
    assert lama == "private, max-age=3600"
    tutup, tak_ada = klien.get("/peserta/salindia/b.1"), klien.get("/peserta/salindia/zzz.1")
    assert tutup.status_code == tak_ada.status_code == 404 and tutup.content == tak_ada.content
    assert tutup.json()["pesan"] == peserta.BELUM_DIBUKA
    assert klien.get("/peserta/daftar").json()["html"].count("<li>") == 1


def test_pictures_only_of_drawn_slides(aplikasi, panggung):
    wadah = io.BytesIO()
    Image.effect_noise((900, 600), 80).save(wadah, "JPEG")
    milik = dek("a")
    foto = replace(
        salindia("f", 2), jenis="foto", gambar=(Gambar(wadah.getvalue(), "image/jpeg", 900, 600, "x"),)
    )
    panggung.bahan = Bahan(replace(milik, salindia=(*milik.salindia, foto)), "a.1", False, frozenset("a"))
    panggung.hub.siarkan().result(10)
    klien = Klien(aplikasi)
    panggung.bahan = replace(panggung.bahan, kunci="f.1", terbuka=frozenset("af"))
    assert klien.get("/peserta/gambar/tebakan").status_code == 404
    panggung.hub.siarkan().result(10)
    sidik = (
        klien.get("/peserta/kini").json()["kunci"]
        and klien.get("/peserta").text.split("/peserta/gambar/")[1][:20]
    )
    jawab = klien.get(f"/peserta/gambar/{sidik}")
    assert jawab.status_code == 200 and jawab.headers["content-type"] == "image/jpeg"
    assert "content-encoding" not in jawab.headers


def test_a_fault_is_an_indonesian_sentence(aplikasi, panggung, monkeypatch):
    panggung.galat = GalatSerambi("Gudang sedang sibuk.")
    monkeypatch.setattr(siaran, "SIARAN", siaran.Siaran(panggung))
    jawab = Klien(aplikasi).get("/peserta")
    assert jawab.status_code == 503 and "Gudang sedang sibuk." in jawab.text and "refresh" in jawab.headers
    for jalur in ("kini", "daftar", "salindia/a.1", "aliran"):
        jawab = Klien(aplikasi).get(f"/peserta/{jalur}")
        assert jawab.status_code == 503 and jawab.json()["pesan"] == "Gudang sedang sibuk."


def test_too_many_streams_are_told_to_ask_instead(aplikasi, panggung, monkeypatch):
    monkeypatch.setattr(siaran, "TERBANYAK", 0)
    jawab = Klien(aplikasi).get("/peserta/aliran")
    assert jawab.status_code == 503 and jawab.json()["pesan"] == peserta.SIBUK


def test_a_phone_is_seen_but_not_this_computer(aplikasi, panggung, monkeypatch):
    monkeypatch.setattr(
        peserta.jaringan, "alamat_lan", lambda: (peserta.jaringan.Antarmuka("w", "192.168.1.5"),)
    )
    for alamat in ("127.0.0.1", "::1", "192.168.1.5", "::ffff:192.168.1.5", "testclient"):
        Klien(aplikasi, alamat).get("/peserta")
        assert Klien(aplikasi).get("/peserta/terlihat").json() == {"serambi": 1, "hp": None}
    Klien(aplikasi, "192.168.1.9").get("/peserta")
    assert Klien(aplikasi).get("/peserta/terlihat").json()["hp"].endswith("Z") and siaran.hp_terlihat()
    siaran.SIARAN.hp = None
    Klien(aplikasi).get("/peserta", headers={"x-forwarded-for": "192.168.1.9"})
    assert siaran.hp_terlihat()


def test_stream_passes_every_layer_at_once_and_uncompressed(aplikasi, panggung):
    """Two middlewares that gzip stand around the stream: each message must come through by itself."""

    async def uji():
        keluar, putus = [], anyio.Event()

        async def terima():
            await putus.wait()
            return {"type": "http.disconnect"}

        async def kirim(pesan):
            keluar.append(pesan)
            if len(keluar) == 2:
                panggung.tampilkan("b")
                siaran.siarkan()
            if b"b.1" in pesan.get("body", b""):
                putus.set()

        kepala = [(b"accept-encoding", b"gzip"), (b"host", b"127.0.0.1")]
        scope = {"type": "http", "http_version": "1.1", "method": "GET", "path": "/peserta/aliran",
                 "raw_path": b"/peserta/aliran", "query_string": b"", "root_path": "", "scheme": "http",
                 "server": ("127.0.0.1", 80), "client": ("10.0.0.9", 5000), "headers": kepala}  # fmt: skip
        with anyio.fail_after(20):  # a buffered stream would never get there
            await aplikasi(scope, terima, kirim)
        return keluar

    awal, *badan = jalankan(uji)
    kepala = {nama.decode(): isi.decode() for nama, isi in awal["headers"]}
    assert kepala["content-type"].startswith("text/event-stream") and "content-encoding" not in kepala
    assert kepala["x-accel-buffering"] == "no" and "content-length" not in kepala
    isi = [json.loads(p["body"].split(b"data: ")[1]) for p in badan if p["body"].startswith(b"event: kabar")]
    assert [satu["kunci"] for satu in isi] == ["a.1", "b.1"] and not badan[-1]["more_body"]
    assert panggung.hub.banyak == 0


class Peladen(uvicorn.Server):
    """A real server in a thread of its own."""

    def __init__(self, aplikasi):
        self.soket = socket.create_server(("127.0.0.1", 0))
        self.port = self.soket.getsockname()[1]
        super().__init__(uvicorn.Config(aplikasi, log_level="error"))
        self.utas = threading.Thread(target=self.run, kwargs={"sockets": [self.soket]}, daemon=True)
        self.utas.start()


def tunggu(syarat) -> None:
    """Wait until it is so; a test that never gets there is stopped by its assertion."""
    for _ in range(600):
        if syarat():
            return
        time.sleep(0.02)
    assert syarat()


def test_phones_that_vanish_or_never_read_leave_nothing_and_a_stop_ends_all(aplikasi, panggung):
    server = Peladen(aplikasi)
    tunggu(lambda: server.started)
    hp = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(30)]
    for satu in hp:
        satu.sendall(b"GET /peserta/aliran HTTP/1.1\r\nHost: x\r\n\r\n")
    tunggu(lambda: panggung.hub.banyak == 30)
    for nomor in range(100):  # none of them reads
        langkah(panggung, "abc"[nomor % 3])
    for satu in hp[:20]:
        satu.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")  # gone without a goodbye
        satu.close()
    tunggu(lambda: panggung.hub.banyak == 10)
    henti._dahulukan(panggung.hub.berhenti, server.handle_exit)(2, None)  # as Ctrl-C does
    server.utas.join(20)
    assert not server.utas.is_alive() and panggung.hub.banyak == 0


def test_without_the_hook_a_stream_would_keep_the_server_running(aplikasi, panggung):
    server = Peladen(aplikasi)
    tunggu(lambda: server.started)
    with socket.create_connection(("127.0.0.1", server.port)) as hp:
        hp.sendall(b"GET /peserta/aliran HTTP/1.1\r\nHost: x\r\n\r\n")
        tunggu(lambda: panggung.hub.banyak == 1)
        server.handle_exit(2, None)
        server.utas.join(0.5)
        assert server.utas.is_alive()
        panggung.hub.berhenti()
    server.utas.join(20)
    assert not server.utas.is_alive()


@pytest.mark.skipif(os.name == "nt", reason="no such limit")
def test_a_low_limit_of_open_files_is_raised():
    import resource

    lama = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (512, lama[1]))
        keras = henti.SOKET if lama[1] == resource.RLIM_INFINITY else lama[1]
        assert henti.soket_cukup() == min(henti.SOKET, keras) == resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, lama)


def test_a_signal_ends_the_streams_before_the_server_waits():
    urut, asli = [], signal.getsignal(signal.SIGTERM)
    try:
        signal.signal(signal.SIGTERM, lambda *_: urut.append("server"))
        henti.saat_berhenti(lambda: urut.append("aliran"))
        signal.raise_signal(signal.SIGTERM)
        jalankan(_di_utas_lain, urut)
        signal.raise_signal(signal.SIGTERM)
    finally:
        signal.signal(signal.SIGTERM, asli)
        signal.signal(signal.SIGINT, signal.default_int_handler)
    assert urut == ["aliran", "server"] * 2, "from another thread nothing is installed"


async def _di_utas_lain(urut):
    henti.saat_berhenti(lambda: urut.append("salah"))
