"""Approved clauses on the phones: at once, never a draft, text only, and the page stays light."""

import datetime
import gzip
import re

import pytest
from starlette.applications import Starlette

from data.snapshot import current
from meeting import rapat, rumusan
from pages.web import siaran
from pages.web.peserta import rute_peserta
from reports.peserta import laman_peserta
from reports.peserta.rumusan import ButirHp, rumusan_hp
from tests.web.klien import Klien

RACUN = "</li><script>alert(1)</script> =1+1 [x](http://y)"
BERAT = 20_000  # gzipped bytes of the page with sixty long clauses; without any it is about a third of that


@pytest.fixture
def ini():
    return rapat.buat("Rakor Kesos", datetime.date(2026, 11, 25), edisi=current(), oleh="operator")


@pytest.fixture
def hp(monkeypatch):
    monkeypatch.setattr(siaran, "SIARAN", siaran.Siaran())
    return Klien(Starlette(routes=rute_peserta()))


def segarkan():
    siaran.SIARAN.siarkan().result(30)


def tambah(ini, isi, **ruas):
    return rumusan.tambah(ini.id, oleh="penyunting", isi=isi, level="provinsi", **ruas)


def setujui(satu):
    return rumusan.setujui(satu.id, versi=rumusan.ambil(satu.id).versi, oleh="penyunting")


def bagian(html):
    """The section of the page: its attributes and what is in it."""
    return re.search(r'<section id="rumusan"([^>]*)>(.*?)</section>', html, re.S).groups()


def test_only_what_was_approved_and_at_once(hp, ini):
    satu, dua, tiga = (tambah(ini, isi) for isi in ("Menyusun pedoman", RACUN, "Masih dirundingkan"))
    rumusan.tahan(tiga.id, versi=1, oleh="penyunting")
    atribut, isi = bagian(hp.get("/peserta").text)
    assert "hidden" in atribut and "pedoman" not in isi
    semula = hp.get("/peserta/kini").json()
    for id_ in (dua, satu):
        setujui(id_)
    segarkan()
    kini = hp.get("/peserta/kini").json()
    assert kini["r"] != semula["r"] and kini["n"] > semula["n"], "open streams are woken"
    jawab = hp.get("/peserta")
    atribut, isi = bagian(jawab.text)
    assert "hidden" not in atribut and isi.index('value="1"') < isi.index("Menyusun pedoman")
    assert re.findall(r'<li value="(\d+)"><p class="isi">(.{0,6})', isi) == [("1", "&lt;/l"), ("2", "Menyus")]
    assert "<script>alert" not in jawab.text and "dirundingkan" not in jawab.text
    semua = hp.get("/peserta/rumusan").json()
    assert semua["html"] in isi and semua["r"] == kini["r"]
    rumusan.batalkan(dua.id, versi=rumusan.ambil(dua.id).versi, oleh="penyunting")
    segarkan()
    assert (
        "alert(1)" not in hp.get("/peserta").text and "pedoman" in hp.get("/peserta/rumusan").json()["html"]
    )


def test_a_clause_changed_after_its_approval_reaches_the_phones(hp, ini):
    satu = setujui(tambah(ini, "Menyusun pedoman"))
    assert "Menyusun pedoman" in hp.get("/peserta").text
    rumusan.ubah(satu.id, versi=satu.versi, oleh="penyunting", isi="Menyusun pedoman bersama", tenggat="2027")
    segarkan()
    html = hp.get("/peserta/rumusan").json()["html"]
    assert "Menyusun pedoman bersama" in html and "<dt>Tenggat</dt><dd>2027</dd>" in html


def test_clauses_of_another_meeting_stay_there(hp, ini):
    setujui(tambah(ini, "Menyusun pedoman"))
    rapat.buat("Rakor berikutnya", datetime.date(2027, 11, 25), edisi=current(), oleh="operator")
    assert "pedoman" not in hp.get("/peserta").text


def test_sixty_long_clauses_are_still_a_light_page():
    kalimat = (
        "Dinas Sosial {0} menambah layanan dasar di luar panti dari {0} menjadi {1} orang pada akhir 2027. "
    )
    butir = tuple(
        ButirHp(n, "".join(kalimat.format(n * 37 % 91, n * 53 % 97) for _ in range(4)), "Kabupaten/kota",
                (("Penanggung jawab", f"Dinas Sosial {n}"), ("Tenggat", "2027")))
        for n in range(1, 61)
    )  # fmt: skip
    html = laman_peserta("Rakor", "<p>x</p>", (), {}, rumusan_hp(butir)).html
    assert html.count("<li value=") == 60 and len(gzip.compress(html.encode(), 9)) < BERAT
