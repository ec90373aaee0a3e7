"""The bench of the phones counts what it says: arrivals, missed steps, errors."""

from __future__ import annotations

import asyncio

import pytest

from bench import hp, peserta
from pages.web import siaran
from pages.web.peserta import rute_peserta
from tests.web.klien import jalankan
from tests.web.test_peserta import Peladen, tunggu
from tests.web.test_siaran import Panggung


def test_a_missed_or_late_step_is_counted():
    langkah = [("a.1", 10.0), ("b.1", 22.0), ("a.1", 34.0)]
    tiba = [("a.1", 10.2), ("a.1", 10.3), ("b.1", 22.5), ("b.1", 29.0), ("a.1", 34.1), ("a.1", 9.0)]
    ms, hilang = peserta.tiba_ms(langkah, tiba, 2)
    assert ms == pytest.approx([200, 300, 500, 100]) and hilang == 2


@pytest.mark.lama
def test_phones_follow_a_real_server_and_a_closed_port_is_an_error(monkeypatch):
    from starlette.applications import Starlette

    panggung = Panggung("a", "b")
    monkeypatch.setattr(siaran, "SIARAN", siaran.Siaran(panggung))
    monkeypatch.setattr(hp, "NAIK_S", 0.0)
    panggung.tampilkan("a")
    server = Peladen(Starlette(routes=rute_peserta()))
    tunggu(lambda: server.started)

    async def uji():
        beban = asyncio.create_task(hp.beban(server.port, 4, 1.0))
        await asyncio.sleep(0.5)
        panggung.tampilkan("b")
        siaran.siarkan()
        return await beban

    hasil = jalankan(uji)
    assert hasil["galat"] == [] and len(hasil["halaman_ms"]) >= 4 and 1000 < hasil["halaman_byte"] < 20_000
    assert sorted(kunci for kunci, _ in hasil["tiba"]) == ["a.1"] * 4 + ["b.1"] * 4
    siaran.SIARAN.berhenti()
    server.handle_exit(2, None)
    server.utas.join(20)
    mati = jalankan(hp.beban, server.port, 1, 0.2)
    assert mati["galat"] and mati["tiba"] == []
