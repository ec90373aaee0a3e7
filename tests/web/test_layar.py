"""/layar and /penyaji as a browser meets them: who may look, what a step does, what a fault says."""

import datetime
import json
import re

import pytest
from starlette.applications import Starlette

from data.snapshot import current
from meeting import acara, pin, rapat, salindia, tayang, tiket
from pages.web import layar
from pages.web.rute import rute
from panels import daftar
from queries import Konteks
from tests.web.peramban_kecil import Peramban, sunyikan

PIN = "481592"


@pytest.fixture(autouse=True)
def sunyi(monkeypatch):
    return sunyikan(monkeypatch, layar.siaran)


@pytest.fixture
def rapat_ini():
    """A meeting with a cover, a text slide and a view."""
    ini = rapat.buat("Rakor Kesos", datetime.date(2026, 11, 25), edisi=current(), oleh="operator")
    sesi = acara.daftar(ini.id)[0].id
    salindia.tambah(ini.id, sesi, "sampul", oleh="operator")
    salindia.tambah(ini.id, sesi, "teks", oleh="operator", judul="Dasar hukum", catatan="RAHASIA",
                    isi={"butir": ["UU 11/2009"]})  # fmt: skip
    pilihan = daftar.pilihan_dari("/peta", {}, Konteks(current()))
    salindia.tambah(ini.id, sesi, "tampilan", oleh="operator", halaman="/peta", panel="peta-semua-26",
                    pilihan=pilihan)  # fmt: skip
    return ini


@pytest.fixture
def peramban():
    """The operator at this computer."""
    return Peramban(Starlette(routes=rute()))


def kunci(ini):
    return [f"{satu.id}.1" for satu in salindia.daftar(ini.id)]


def data(html):
    """What the page's script is told."""
    return json.loads(re.search(r'<script type="application/json" id="dek">(.*?)</script>', html)[1])


def kirim(peramban, jalur, isi, csrf):
    kepala = {"content-type": "application/json", "origin": f"http://{peramban.host}", "x-csrf-token": csrf}
    return peramban.post(jalur, json.dumps(isi).encode(), kepala)


def test_the_stage_is_one_strict_page_with_every_slide(peramban, rapat_ini):
    jawab = peramban.buka("/layar")
    aturan = jawab.headers["content-security-policy"]
    assert jawab.status_code == 200 and "default-src 'none'" in aturan and "unsafe" not in aturan
    assert jawab.headers["cache-control"] == "no-store"
    (nonce,) = set(re.findall(r"'nonce-([^']+)'", aturan))
    assert jawab.text.count(f'nonce="{nonce}"') == 2
    assert [satu["kunci"] for satu in data(jawab.text)["salindia"]] == kunci(rapat_ini)
    assert "RAHASIA" not in jawab.text and "RAHASIA" in peramban.buka("/penyaji").text
    assert not re.search(r'(?:src|href)="(?!data:|#)', jawab.text)


def test_only_an_editor_sees_slides_to_come(rapat_ini):
    pin.pasang("operator", "", PIN)
    pin.pasang("penyunting", "", "775533")
    pin.pasang("kab_kota", "64.01", "221133")
    aplikasi = Starlette(routes=rute())
    for peran, angka in (("", ""), ("kab_kota:64.01", "221133")):
        orang = Peramban(aplikasi, alamat="10.0.0.9", host="10.0.0.1:8501")
        if peran:
            assert orang.masuk(peran, angka).status_code == 303
        for jalur in ("/layar?rapat=" + rapat_ini.id, "/penyaji"):
            jawab = orang.buka(jalur)
            assert jawab.status_code == 303 and jawab.headers["location"].startswith("/masuk?kembali=/")
            assert "salindia" not in jawab.text
        assert orang.buka("/layar/kini").status_code == 403
    penyunting = Peramban(aplikasi, alamat="10.0.0.9", host="10.0.0.1:8501")
    penyunting.masuk("penyunting:", "775533")
    assert penyunting.buka("/layar").status_code == 200


def test_a_step_is_kept_and_told_to_the_phones(peramban, rapat_ini, sunyi):
    csrf = data(peramban.buka("/layar").text)["server"]["csrf"]
    tiga = kunci(rapat_ini)[2]
    jawab = kirim(peramban, "/layar/langkah", {"rapat": rapat_ini.id, "salindia": tiga, "hitam": True}, csrf)
    assert jawab.status_code == 200 and jawab.json()["urutan"] == tayang.kini().urutan
    assert (tayang.kini().salindia, tayang.kini().hitam) == (tiga, True) and sunyi == [tayang.kini()]
    assert peramban.buka("/layar/kini").json()["salindia"] == tiga
    # who opens the stage again lands where it was
    assert data(peramban.buka("/layar").text)["awal"] == tiga


def test_looking_does_not_move_the_phones(peramban, rapat_ini):
    assert data(peramban.buka("/layar?lihat=1").text)["server"]["langkah"] == ""
    assert data(peramban.buka("/layar").text)["server"]["langkah"] == "/layar/langkah"


def test_a_step_of_another_site_or_without_its_token_is_refused(peramban, rapat_ini):
    csrf = data(peramban.buka("/layar").text)["server"]["csrf"]
    isi = {"rapat": rapat_ini.id, "salindia": kunci(rapat_ini)[0], "hitam": False}
    assert kirim(peramban, "/layar/langkah", isi, "x" * 64).status_code == 403
    kepala = {"content-type": "application/json", "origin": "http://jahat.invalid", "x-csrf-token": csrf}
    assert peramban.post("/layar/langkah", json.dumps(isi).encode(), kepala).status_code == 403
    assert tayang.kini() is None


@pytest.mark.parametrize("isi", [[], {"rapat": 1}, {"rapat": "x", "salindia": "y"}, {"salindia": "a.1"}])
def test_what_is_no_step_gets_a_sentence(peramban, rapat_ini, isi):
    csrf = data(peramban.buka("/layar").text)["server"]["csrf"]
    for jalur in ("/layar/langkah", "/layar/klarifikasi"):
        jawab = kirim(peramban, jalur, isi, csrf)
        assert jawab.status_code == 404 and jawab.json()["pesan"].endswith(".")


def test_a_clarification_keeps_the_view_and_the_area(peramban, rapat_ini):
    csrf = data(peramban.buka("/layar").text)["server"]["csrf"]
    tiga = kunci(rapat_ini)[2]
    isi = {"rapat": rapat_ini.id, "salindia": tiga, "wilayah": "64.03", "isi": "  Angka Berau menyusul "}
    assert kirim(peramban, "/layar/klarifikasi", isi, csrf).json()["nomor"] == 1
    (satu,) = tiket.daftar(rapat_ini.id)
    assert (satu.isi, satu.kode_wilayah, satu.halaman) == ("Angka Berau menyusul", "64.03", "/peta")
    assert satu.edisi == current() and satu.pilihan and satu.salindia == tiga.partition(".")[0]
    html = peramban.buka("/layar").text
    assert [s["klarifikasi"] for s in data(html)["salindia"]] == [False, False, True]
    assert "Sedang diklarifikasi" in html and "menyusul" not in html
    # a key that is no area (a type, a year) falls back to the slide's own area
    kirim(peramban, "/layar/klarifikasi", isi | {"wilayah": "PMKS-09"}, csrf)
    assert tiket.daftar(rapat_ini.id)[0].kode_wilayah == ""


def test_without_a_meeting_it_says_what_to_do(peramban):
    jawab = peramban.buka("/layar")
    assert jawab.status_code == 404 and "Belum ada rapat" in jawab.text and "/paparan" in jawab.text


def test_a_fault_of_the_program_is_a_sentence_too(peramban, rapat_ini, monkeypatch, caplog):
    monkeypatch.setattr(layar, "laman_layar", lambda *a, **k: 1 / 0)
    jawab = peramban.buka("/layar")
    assert jawab.status_code == 503 and "kesalahan program" in jawab.text and "division" not in jawab.text
    assert "ZeroDivisionError" in caplog.text
