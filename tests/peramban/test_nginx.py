"""Serambi behind Debian's nginx with the shipped configuration: stream, pages, websocket, and no desk role."""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

from meeting import tayang
from mulai import pasang_apt
from tests.peramban.conftest import ROOT, Visit, free_port, listen
from tests.peramban.test_peserta import HP, SALINDIA, siapkan

pytestmark = pytest.mark.lama
KERANGKA = """daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{ access_log off; gzip on; gzip_proxied any; gzip_types text/event-stream application/json;
{jalur}
{isi} }}"""


@pytest.fixture
def nginx(server, tmp_path):
    """Address of an nginx that runs contrib/nginx.conf in front of the server."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin")
    if program is None and pasang_apt("nginx-light"):
        program = shutil.which("nginx", path="/usr/sbin:/usr/bin")
    if program is None:
        pytest.skip("nginx is not installed (apt install nginx-light)")
    port = free_port()
    yield from _jalan(program, port, server.address.rpartition(":")[2], tmp_path)


def _jalan(program: str, port: int, belakang: str, folder: Path):
    isi = (ROOT / "contrib" / "nginx.conf").read_text(encoding="utf-8")
    isi = isi.replace("127.0.0.1:8501", f"127.0.0.1:{belakang}")
    isi = re.sub(r"listen 80 default_server;", f"listen 127.0.0.1:{port} default_server;", isi)
    sementara = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    jalur = "\n".join(f"{satu}_temp_path {folder}/{satu};" for satu in sementara)
    berkas = folder / "nginx.conf"
    berkas.write_text(KERANGKA.format(folder=folder, jalur=jalur, isi=isi), encoding="utf-8")
    proses = subprocess.Popen([program, "-c", str(berkas), "-p", str(folder)], stderr=subprocess.PIPE)
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            break
        except OSError:
            assert proses.poll() is None, proses.stderr.read().decode()
            time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    proses.terminate()
    proses.wait()


def test_phones_follow_through_nginx(browser, server, nginx, monkeypatch):
    id_rapat, kunci = siapkan(server, monkeypatch)
    tayang.pindah(id_rapat, kunci[0], oleh="operator")
    minta = urllib.request.Request(nginx + "/peserta/aliran", headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(minta, timeout=60) as aliran:
        assert aliran.headers["Content-Type"].startswith("text/event-stream")
        assert aliran.headers["Content-Encoding"] is None
        assert aliran.readline() == b"event: kabar\n"
        assert json.loads(aliran.readline()[6:])["kunci"]
        aliran.readline()
        tayang.pindah(id_rapat, kunci[1], oleh="operator")
        while not (baris := aliran.readline()).startswith(b"data: {") or kunci[1].encode() not in baris:
            assert baris, "the stream ended"
    konteks = browser.new_context(**HP)
    hp = Visit(konteks.new_page(), nginx)
    listen(hp)
    hp.page.goto(nginx + "/peserta")
    hp.page.wait_for_selector(SALINDIA.format(kunci[1]))
    tayang.pindah(id_rapat, kunci[2], oleh="operator")
    hp.page.wait_for_selector(SALINDIA.format(kunci[2]))
    assert hp.foreign == [] and hp.errors == []
    konteks.close()


def test_streamlit_and_roles_through_nginx(browser, nginx):
    konteks = browser.new_context()
    laman = Visit(konteks.new_page(), nginx)
    listen(laman)
    laman.open("/peta")  # waits for the websocket's CONNECTED
    assert laman.foreign == []
    laman.page.goto(nginx + "/layar")
    assert "/masuk" in laman.page.url, "whoever comes through a proxy is not at this computer"
    jawab = laman.page.request.get(nginx + "/_stcore/metrics")
    assert jawab.status == 404
    konteks.close()


def test_the_configuration_is_what_the_test_says():
    """Without its own lines for the stream, nginx would hold it back or compress it."""
    isi = (ROOT / "contrib" / "nginx.conf").read_text(encoding="utf-8")
    assert isi.count("proxy_buffering off;") == 1 and "location = /peserta/aliran" in isi
    assert "flush_interval -1" in (ROOT / "contrib" / "Caddyfile").read_text(encoding="utf-8")
