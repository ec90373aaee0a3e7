"""The laptop: files, disk, port, clock, phone; each is made to fail."""

from __future__ import annotations

import datetime
import json
import shutil
import socket
import threading
from collections import namedtuple
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from data.snapshot import current
from meeting import jam
from meeting.cek import aset, komputer, telepon
from meeting.cek.laporan import LULUS, PERBAIKI, PERHATIAN
from meeting.rapat import Rapat

HARI = datetime.date(2026, 11, 25)
KINI = datetime.datetime(2026, 11, 25, 1, 0, tzinfo=datetime.UTC)


@pytest.fixture
def rapat():
    return Rapat(
        "r1", "Rakor", HARI, "", "", "x", dibuat="2026-11-20T00:00:00Z", diubah="2026-11-24T15:00:00Z"
    )


@pytest.fixture
def layanan():
    """A small server on a free port; `layanan(path -> object)` returns the port."""
    semua = []

    def buka(isi):
        class Jawab(BaseHTTPRequestHandler):
            def do_GET(self):
                ada = self.path in isi
                self.send_response(200 if ada else 404)
                self.end_headers()
                self.wfile.write(json.dumps(isi.get(self.path)).encode() if ada else b"")

            def log_message(self, *_):
                pass

        server = HTTPServer(("127.0.0.1", 0), Jawab)
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        semua.append(server)
        return server.server_port

    yield buka
    for server in semua:
        server.shutdown()
        server.server_close()


HIDUP = {"/_serambi/hidup": {"aplikasi": "serambi"}}


def test_map_files(monkeypatch, tmp_path):
    assert aset.peta(current()).gagal == ()
    monkeypatch.setattr(aset, "TOPOLOGI", tmp_path)
    (tmp_path / "world_110m.json").write_text("{rusak", encoding="utf-8")
    kata = [satu.kalimat for satu in aset.peta(current()).gagal]
    assert len(kata) == 2 and all("peta langsung akan kosong" in satu for satu in kata)
    monkeypatch.setenv("GEO_DIR", str(tmp_path))
    assert any("kabupaten" in satu.kalimat for satu in aset.peta(current()).gagal)


def test_an_area_without_a_shape(monkeypatch):
    monkeypatch.setattr(aset.loader, "boundaries", lambda: {"features": []})
    (temuan,) = aset.peta(current()).gagal
    assert temuan.kalimat.startswith("Batas wilayah tidak memuat") and "Kota Bontang" in temuan.kalimat


def test_fonts(monkeypatch, tmp_path):
    assert aset.huruf().hasil == LULUS
    (tmp_path / "SerambiSans-Bold.ttf").write_bytes(b"bukan huruf")
    monkeypatch.setattr(aset, "HURUF", tmp_path)
    assert [satu.kalimat.split()[2] for satu in aset.huruf().gagal] == [
        f"SerambiSans-{t}.ttf" for t in aset.TEBAL
    ]


def test_disk(monkeypatch, tmp_path):
    assert komputer.ruang(tmp_path / "paket").hasil == LULUS
    penuh = namedtuple("penuh", "total used free")(10**9, 10**9, 90 * 10**6)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: penuh)
    kata = [satu.kalimat for satu in komputer.ruang(tmp_path / "paket").gagal]
    assert len(kata) == 2 and "tinggal 90 MB; perlu 500 MB" in kata[0]
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    assert any(
        "tidak dapat ditulis" in satu.kalimat for satu in komputer.ruang(tmp_path / "berkas" / "paket").gagal
    )


def test_port(layanan):
    assert "Serambi berjalan" in komputer.porta(layanan(HIDUP)).catatan
    lain = komputer.porta(layanan({"/_serambi/hidup": ["bukan"]}))
    assert lain.hasil == PERBAIKI and "dipakai program lain" in lain.gagal[0].kalimat
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        nomor = soket.getsockname()[1]
    assert komputer.porta(nomor).hasil == LULUS


def test_port_of_the_surroundings(monkeypatch):
    monkeypatch.setenv("PORT", "8600")
    assert komputer.porta_bawaan() == 8600
    monkeypatch.setenv("PORT", "delapan")
    assert komputer.porta_bawaan() == 8501


def test_clock(monkeypatch, rapat):
    monkeypatch.setattr(jam, "sekarang", lambda: KINI)
    terbit = [datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)]
    assert komputer.jam_komputer(rapat, terbit).gagal == ()
    monkeypatch.setattr(jam, "sekarang", lambda: KINI - datetime.timedelta(days=2))
    assert "tertinggal" in komputer.jam_komputer(rapat, terbit).gagal[0].kalimat
    baru = [KINI + datetime.timedelta(days=3)]
    monkeypatch.setattr(jam, "sekarang", lambda: KINI)
    assert komputer.jam_komputer(rapat, baru).hasil == PERBAIKI
    monkeypatch.setattr(jam, "sekarang", lambda: KINI + datetime.timedelta(days=1))
    sesudah = komputer.jam_komputer(rapat, terbit)
    assert sesudah.hasil == PERHATIAN and "sesudah tanggal rapat" in sesudah.perhatian[0].kalimat


@pytest.mark.parametrize(
    "hp, hasil", [("2026-11-25T00:30:00Z", LULUS), ("2026-11-24T00:30:00Z", PERBAIKI), (None, PERBAIKI)]
)
def test_one_phone_opens_the_qr(monkeypatch, rapat, layanan, hp, hasil):
    monkeypatch.setattr(jam, "sekarang", lambda: KINI)
    rapat = Rapat(
        **{**{n: getattr(rapat, n) for n in rapat.__slots__}, "pengaturan": {"qr": {"tampil": True}}}
    )
    nomor = layanan({**HIDUP, "/peserta/terlihat": {"hp": hp}})
    assert telepon.telepon(rapat, nomor).hasil == hasil


def test_no_server_no_phone_but_a_hidden_qr_needs_none(rapat):
    assert telepon.telepon(rapat, 1).hasil == LULUS
    tampil = Rapat(
        **{**{n: getattr(rapat, n) for n in rapat.__slots__}, "pengaturan": {"qr": {"tampil": True}}}
    )
    (temuan,) = telepon.telepon(tampil, 1).gagal
    assert "belum berjalan pada port 1" in temuan.kalimat
