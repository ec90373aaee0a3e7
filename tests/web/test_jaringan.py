"""Addresses for the QR code, and the door to the network that opens only with the operator's PIN."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from meeting import pin
from pages.web import jaringan
from pages.web.jaringan import Antarmuka, alamat_lan, alamat_peserta

AKAR = Path(__file__).resolve().parents[2]


@pytest.fixture
def sistem(monkeypatch):
    """What the system says: interfaces, routes, names."""

    def isi(antarmuka=(), rute=(), nama=()):
        for fungsi, hasil in (
            ("_per_antarmuka", antarmuka),
            ("_menurut_rute", rute),
            ("_menurut_nama", nama),
        ):
            monkeypatch.setattr(jaringan, fungsi, lambda hasil=hasil: list(hasil))

    return isi


def test_the_likeliest_address_comes_first(sistem):
    kartu = [Antarmuka("docker0", "172.17.0.1"), Antarmuka("lo", "127.0.0.1"), Antarmuka("eth0", "169.254.3.4"),
             Antarmuka("wlan0", "192.168.43.7"), Antarmuka("usb0", "10.0.0.2")]  # fmt: skip
    sistem(kartu, ["192.168.43.7"], ["127.0.1.1", "192.168.43.7"])
    assert [satu.nama for satu in alamat_lan()] == ["wlan0", "usb0", "eth0", "docker0"]
    assert alamat_peserta(8501)[0] == "http://192.168.43.7:8501/peserta"
    assert alamat_peserta(80)[0] == "http://192.168.43.7/peserta"


def test_windows_knows_addresses_by_the_name_only(sistem):
    sistem((), ["192.168.1.5"], ["192.168.1.5", "10.8.0.3"])
    assert [satu.alamat for satu in alamat_lan()] == ["192.168.1.5", "10.8.0.3"]


def test_no_network_and_one_host(sistem):
    sistem()
    assert alamat_lan() == () and alamat_peserta(8501) == () and alamat_peserta(8501, "0.0.0.0") == ()
    assert alamat_peserta(8501, "192.168.9.9") == ("http://192.168.9.9:8501/peserta",)
    assert alamat_peserta(8501, "127.0.0.1") == ()


def test_this_computer():
    assert all(satu.alamat.count(".") == 3 and not satu.alamat.startswith("127.") for satu in alamat_lan())


def test_the_network_opens_only_with_a_pin(rumah, sistem, capsys):
    sistem([Antarmuka("wlan0", "192.168.43.7")])
    assert jaringan.main(["0.0.0.0", "8501"]) == 1
    teks = capsys.readouterr().out
    assert "PIN operator" in teks and "-m meeting pin operator" in teks and "192.168" not in teks
    pin.pasang("operator", "", "serambi-2026")
    assert jaringan.main(["0.0.0.0", "8501"]) == 0
    assert "http://192.168.43.7:8501/peserta" in capsys.readouterr().out


@pytest.mark.lama
def test_mulai_refuses_the_network_without_a_pin(rumah):
    lingkungan = {**os.environ, "HOST": "0.0.0.0", "PORT": "8599", "SERAMBI_HOME": str(rumah)}
    hasil = subprocess.run(
        [sys.executable, "mulai.py"],
        cwd=AKAR,
        env=lingkungan,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert hasil.returncode == 1 and "meeting pin operator" in hasil.stdout and "tidak dibuka" in hasil.stdout
