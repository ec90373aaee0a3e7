"""The QR code on /paparan: which address, shown or hidden, and whether a phone got through."""

from __future__ import annotations

import datetime

import pytest
from streamlit.testing.v1 import AppTest

from data.snapshot import current
from meeting import dek, rapat, salindia
from meeting.acara import daftar
from pages.web import jaringan, siaran

SKRIP = """
from meeting import rapat
from pages.paparan import qr, ingat
ingat.galat()
qr.gambar(rapat.aktif(), None)
"""


@pytest.fixture
def layar(operator, monkeypatch) -> AppTest:
    monkeypatch.setattr(jaringan, "alamat_lan", lambda: (jaringan.Antarmuka("wlan0", "192.168.43.7"),))
    monkeypatch.setattr(siaran, "SIARAN", siaran.Siaran())
    made = rapat.buat("Rakor", datetime.date(2026, 11, 25), edisi=current(), oleh="operator")
    salindia.tambah(made.id, daftar(made.id)[0].id, "sampul", oleh="operator")
    return jalan(AppTest.from_string(SKRIP, default_timeout=60))


def jalan(uji: AppTest) -> AppTest:
    uji.run()
    assert not uji.exception, uji.exception
    return uji


def kata(uji: AppTest) -> str:
    bagian = (uji.info, uji.warning, uji.success, uji.error, uji.caption)
    return "\n".join(str(satu.value) for jenis in bagian for satu in jenis)


def tombol(uji: AppTest, label: str):
    return next(satu for satu in uji.button if satu.label == label)


def test_the_code_is_shown_on_slides_and_hidden_again(layar):
    assert "hanya terbuka di komputer ini" in kata(layar) and "Belum ada telepon" in kata(layar)
    alamat = layar.selectbox[0].value
    assert alamat.startswith("http://192.168.43.7:") and alamat.endswith("/peserta")
    assert dek.susun_dek(rapat.aktif().id).qr == ""
    tombol(layar, "Tampilkan QR").click()
    jalan(layar)
    assert dek.susun_dek(rapat.aktif().id).qr == alamat and tombol(layar, "Tampilkan QR").disabled
    tombol(layar, "Sembunyikan QR").click()
    siaran.hp_lihat()
    jalan(layar)
    assert dek.susun_dek(rapat.aktif().id).qr == "" and "Telepon terakhir sampai pada" in kata(layar)


def test_another_address_is_checked(layar):
    layar.selectbox[0].set_value("Alamat lain")
    jalan(layar)
    layar.text_input[0].set_value("javascript:alert(1)")
    jalan(layar)
    assert "diawali http" in kata(layar) and tombol(layar, "Tampilkan QR").disabled
    layar.text_input[0].set_value("https://serambi.contoh.go.id/peserta")
    jalan(layar)
    tombol(layar, "Tampilkan QR").click()
    jalan(layar)
    assert dek.susun_dek(rapat.aktif().id).qr == "https://serambi.contoh.go.id/peserta"
