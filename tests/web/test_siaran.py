"""The hub: one drawing per slide, every stream woken, nothing queued, nothing left behind."""

from __future__ import annotations

import asyncio
import datetime
import json
import threading
import time

import pytest

from meeting import tayang
from pages.web import peserta_isi, siaran
from pages.web.peserta_isi import Bahan, Isi, Percetakan
from reports.dek import Acara, Dek, Salindia
from reports.peserta.tunggu import TUNGGU
from tests.web.klien import jalankan
from words.galat import GalatSerambi


def salindia(id_: str, nomor: int, **lain) -> Salindia:
    return Salindia(id_, nomor, "teks", f"Judul {id_}", butir=(f"Butir {id_}",), **lain)


def dek(*id_: str) -> Dek:
    isi = tuple(salindia(satu, n) for n, satu in enumerate(id_, start=1))
    return Dek("r1", "Rakor uji", datetime.date(2026, 11, 25), "Balikpapan", "Tema", "e", (Acara("A"),), isi)


class Panggung:
    """Stands in for the store."""

    def __init__(self, *id_: str) -> None:
        self.bahan, self.galat, self.dibaca = Bahan(dek(*id_)), None, 0

    def __call__(self) -> Bahan:
        self.dibaca += 1
        if self.galat:
            raise self.galat
        return self.bahan

    def tampilkan(self, id_: str, hitam: bool = False) -> None:
        buka = self.bahan.terbuka | ({id_} if not hitam else set())
        self.bahan = Bahan(self.bahan.dek, f"{id_}.1", hitam, frozenset(buka))


@pytest.fixture
def panggung(monkeypatch):
    satu = Panggung("a", "b", "c")
    satu.hub = siaran.Siaran(satu)
    monkeypatch.setattr(siaran, "SIARAN", satu.hub)
    return satu


def kabar(potong: bytes) -> dict | None:
    return json.loads(potong.split(b"data: ")[1]) if potong.startswith(b"event: kabar") else None


async def terima(hub, banyak: int, hasil: list, siap: asyncio.Event | None = None) -> None:
    """Listen until `banyak` pieces of news came."""
    async for potong in hub.aliran(siaran.Pendengar()):
        if kabar(potong):
            hasil.append(kabar(potong))
            if siap:
                siap.set()
        if len(hasil) >= banyak:
            return


def test_every_stream_gets_the_moment_and_each_step(panggung):
    async def uji():
        semua = [[] for _ in range(20)]
        tugas = [asyncio.create_task(terima(panggung.hub, 3, satu)) for satu in semua]
        await asyncio.sleep(0.1)
        assert panggung.hub.banyak == 20
        for id_ in "ab":
            panggung.tampilkan(id_)
            threading.Thread(target=siaran.siarkan).start()  # as a Streamlit session does
            await asyncio.sleep(0.15)
        await asyncio.wait_for(asyncio.gather(*tugas), 10)
        assert panggung.hub.banyak == 0
        return semua

    for satu in jalankan(uji):
        assert [k["kunci"] for k in satu] == [TUNGGU, "a.1", "b.1"]
        assert [k["n"] for k in satu] == [1, 2, 3] and {k["serambi"] for k in satu} == {1}


def test_a_slow_stream_skips_to_the_newest(panggung):
    async def uji():
        aliran = panggung.hub.aliran(siaran.Pendengar())
        pertama = kabar(await anext(aliran))
        for nomor in range(50):  # nobody reads meanwhile
            panggung.tampilkan("abc"[nomor % 3])
            await asyncio.wrap_future(panggung.hub.siarkan())
        berikut = kabar(await anext(aliran))
        await aliran.aclose()
        return pertama, berikut

    pertama, berikut = jalankan(uji)
    assert pertama["n"] == 1 and berikut["n"] == 51 and berikut["kunci"] == "b.1"


def test_streams_end_by_themselves_beat_and_stop(panggung, monkeypatch):
    monkeypatch.setattr(siaran, "DENYUT_S", 0.02)

    async def uji():
        monkeypatch.setattr(siaran, "UMUR_S", (0.1, 0.1))
        habis = [potong async for potong in panggung.hub.aliran(siaran.Pendengar())]
        monkeypatch.setattr(siaran, "UMUR_S", (60, 60))
        pergi = siaran.Pendengar()
        asyncio.get_running_loop().call_later(0.05, pergi.pergi)
        putus = [potong async for potong in panggung.hub.aliran(pergi)]
        threading.Timer(0.05, panggung.hub.berhenti).start()
        tutup = [potong async for potong in panggung.hub.aliran(siaran.Pendengar())]
        assert panggung.hub.banyak == 0 and panggung.hub.penuh
        return habis, putus, tutup

    habis, putus, tutup = jalankan(uji)
    assert habis[-1] == siaran.ULANG and siaran.DENYUT in habis
    assert siaran.ULANG not in putus + tutup


def test_each_slide_is_drawn_once_for_all(panggung, monkeypatch):
    digambar = []
    asli = peserta_isi.salindia_peserta
    monkeypatch.setattr(
        peserta_isi, "salindia_peserta", lambda s, *isi: digambar.append(s.kunci) or asli(s, *isi)
    )
    for id_ in "abaab":
        panggung.tampilkan(id_)
        isi = panggung.hub.siarkan().result(10)
        for _ in range(30):
            assert isi.salindia(f"{id_}.1") is isi.kini and isi.laman()
    assert digambar == ["a.1", "b.1"]
    ubah = dek("a", "b", "c").salindia
    baru = Dek(**{nama: getattr(panggung.bahan.dek, nama) for nama in Dek.__slots__} | {"salindia": ubah})
    panggung.bahan = Bahan(baru, "b.1", False, panggung.bahan.terbuka)
    panggung.hub.siarkan().result(10)
    assert digambar == ["a.1", "b.1"], "an equal slide of a new deck"


def test_only_shown_or_released_slides_can_be_had(panggung):
    panggung.tampilkan("a")
    panggung.tampilkan("b", hitam=True)  # the stage is black while it moves on
    isi = panggung.hub.siarkan().result(10)
    assert isi.kunci == TUNGGU and list(isi.buka) == ["a.1"]
    assert isi.salindia("b.1") is None and isi.salindia("c.1") is None and isi.salindia("a.1")
    for rahasia in ("Butir b", "Butir c", "Judul b"):
        assert rahasia.encode() not in isi.kabar
        assert all(rahasia not in _buka(satu) for satu in (isi.laman()[0], isi.laman("b.1")[0], isi.daftar()))
    panggung.bahan = Bahan(panggung.bahan.dek, "", False, frozenset({"a", "c"}))
    assert list(panggung.hub.siarkan().result(10).buka) == ["a.1", "c.1"]


def _buka(satu) -> str:
    import gzip

    return (gzip.decompress(satu.isi) if satu.mampat else satu.isi).decode("utf-8")


def test_nothing_changes_for_phones_when_nothing_did(panggung):
    panggung.tampilkan("a")
    pertama = panggung.hub.siarkan().result(10)
    assert panggung.hub.siarkan().result(10) is pertama


def test_a_store_that_fails_leaves_the_last_moment(panggung, caplog):
    panggung.tampilkan("a")
    isi = panggung.hub.siarkan().result(10)
    panggung.galat = GalatSerambi("Gudang sedang sibuk.")
    with pytest.raises(GalatSerambi):
        panggung.hub.siarkan().result(10)
    time.sleep(0.05)
    assert jalankan(panggung.hub.isi) is isi and "Gudang sedang sibuk." in caplog.text


def test_after_a_quiet_time_the_first_phone_gets_what_is_open_now(panggung, monkeypatch):
    panggung.tampilkan("a")
    panggung.hub.siarkan().result(10)
    panggung.bahan = Bahan(panggung.bahan.dek)  # closed again while nobody listened
    assert list(jalankan(panggung.hub.isi).buka) == ["a.1"], "fresh enough: not looked at for each phone"
    panggung.hub.siarkan().result(10)
    panggung.tampilkan("b")
    monkeypatch.setattr(siaran, "BASI_S", -1.0)
    assert list(jalankan(panggung.hub.isi).buka) == ["b.1"]
    panggung.galat = GalatSerambi("Gudang sedang sibuk.")
    assert list(jalankan(panggung.hub.isi).buka) == ["b.1"]


def test_a_slide_that_cannot_be_drawn_is_a_card_and_phones_go_on(panggung, monkeypatch, caplog):
    def patah(satu, *isi):
        if satu.id == "b" and not satu.ditahan:
            raise ZeroDivisionError("rahasia dalam")
        return asli(satu, *isi)

    asli = peserta_isi.salindia_peserta
    monkeypatch.setattr(peserta_isi, "salindia_peserta", patah)
    panggung.tampilkan("b")
    isi = panggung.hub.siarkan().result(10)
    assert isi.kunci == "b.1" and peserta_isi.GAGAL in isi.kini.html and "rahasia" not in isi.kini.html
    assert "rahasia dalam" in caplog.text
    panggung.tampilkan("c")
    assert "Butir c" in panggung.hub.siarkan().result(10).kini.html


def test_a_fault_of_the_program_at_the_first_look_is_said_in_indonesian(panggung):
    panggung.galat = ZeroDivisionError("rahasia dalam")
    with pytest.raises(siaran.PesertaBelumSiap, match="belum dapat disiapkan"):
        jalankan(panggung.hub.isi)


def test_calls_that_come_together_share_one_look(panggung):
    kunci = threading.Event()
    asli = panggung.hub._baca
    panggung.hub._baca = lambda: kunci.wait(10) and asli()
    pertama = panggung.hub.siarkan()
    time.sleep(0.1)  # the worker is at it
    lain = [panggung.hub.siarkan() for _ in range(40)]
    kunci.set()
    assert pertama.result(10) and lain[-1].result(10) and panggung.dibaca == 2


def test_the_store_of_a_real_meeting(rapat_uji):
    """From the store: nothing open at first, then what the stage shows."""
    hub = siaran.Siaran()
    awal = hub.siarkan().result(60)
    assert awal.kunci == TUNGGU and awal.nama == rapat_uji.nama and awal.butir == ()
    peta = next(s for s in awal.bahan.dek.salindia if s.panel and s.panel.spec.kind == "choropleth")
    tayang.pindah(rapat_uji.id, peta.kunci, oleh="operator")
    kini = hub.siarkan().result(60)
    assert kini.kunci == peta.kunci and "<svg" in kini.kini.html and kini.nomor == awal.nomor + 1
    tayang.tutup("operator")
    tutup = hub.siarkan().result(60)
    assert tutup.kunci == TUNGGU and list(tutup.buka) == list(kini.buka)


def test_no_store_no_meeting(rumah):
    isi = siaran.Siaran().siarkan().result(10)
    assert isi.kunci == TUNGGU and not (rumah / "store.sqlite").exists()
    assert Isi(Bahan(), Percetakan(), 1).nama in _buka(isi.laman()[0])
