"""A browser without a screen: keeps cookies, sends forms with Origin, follows nothing by itself."""

import re
from html import unescape
from http.cookies import SimpleCookie
from urllib.parse import quote, urlencode

from streamlit import config

from meeting import sandi
from pages.web import siapa
from tests.web.klien import Jawab, Klien


def sunyikan(monkeypatch, siaran) -> list:
    """Cheap PINs, a server on 127.0.0.1, no phones (the hub is tested with the hub); returns what was sent out."""
    kabar = []
    monkeypatch.setattr(sandi, "CARA", "scrypt:16:8:1")
    monkeypatch.setattr(siaran, "siarkan", lambda satu=None: kabar.append(satu))
    asli = config.get_option
    isi = {"server.address": "127.0.0.1"}
    monkeypatch.setattr(siapa.config, "get_option", lambda nama: isi.get(nama, asli(nama)))
    return kabar


class Peramban(Klien):
    """`kuki` is the jar; `host` what stands in the address bar; `kepala` goes with every request."""

    def __init__(self, app, alamat="127.0.0.1", host="127.0.0.1:8501", cara="http", kepala=None):
        super().__init__(app, alamat)
        self.host, self.cara, self.kuki, self.kepala = host, cara, {}, kepala or {}
        self.terpasang = []

    def buka(self, jalur: str) -> Jawab:
        return self.get(jalur)

    def kirim(self, jalur: str, headers: dict | None = None, **isi: str) -> Jawab:
        """Posts a form as the browser does."""
        jenis = {"content-type": "application/x-www-form-urlencoded", "origin": f"{self.cara}://{self.host}"}
        return self.post(jalur, urlencode(isi).encode(), jenis | (headers or {}))

    def formulir(self, jalur: str = "/masuk") -> dict[str, str]:
        """The hidden fields of the page's first form."""
        bidang = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', self.buka(jalur).text)
        return {nama: unescape(nilai) for nama, nilai in bidang}

    def masuk(self, peran: str, pin: str, kembali: str = "/") -> Jawab:
        """Opens /masuk and sends its form."""
        return self.kirim(
            "/masuk", **self.formulir(f"/masuk?kembali={quote(kembali, safe='')}"), peran=peran, pin=pin
        )

    def _minta(self, cara, jalur, kepala, isi=b""):
        tetap = {"host": self.host} | self.kepala
        if self.kuki:
            tetap["cookie"] = "; ".join(f"{nama}={nilai}" for nama, nilai in self.kuki.items())
        semua = {nama: nilai for nama, nilai in (tetap | kepala).items() if nilai is not None}
        jawab = super()._minta(cara, jalur, semua, isi)
        self.terpasang = jawab.headers.getlist("set-cookie")
        for satu in self.terpasang:
            for nama, butir in SimpleCookie(satu).items():
                hapus = butir["max-age"] == "0"
                self.kuki.pop(nama, None) if hapus else self.kuki.update({nama: butir.value})
        return jawab
