"""The queue: order, two at once, cancelling, owners, browsers that are gone. Runs are played by a stand-in."""

from __future__ import annotations

import random
import threading
import time

import pytest

from queries.kotak import antre
from queries.kotak.galat import GalatSql
from queries.kotak.hasil import HasilSql
from queries.kotak.terjemah import dari_akhir

HASIL = HasilSql((("a", "INTEGER"),), ((1,),), False, 0.0, (), False)


@pytest.fixture
def pentas(monkeypatch):
    """Runs last until `lepas[sql]` is set or they are cancelled; "meledak" and "salah" fail."""
    lepas: dict[str, threading.Event] = {}
    terbanyak = [0]

    def kerjakan(sql, edisi, batas, detik, dibatalkan):
        terbanyak[0] = max(terbanyak[0], len(antre._berjalan))
        if sql == "meledak":
            raise SystemExit  # whatever a library may do to a thread
        if sql == "salah":
            raise GalatSql("Salah.", golongan="sintaks", baris=2, kolom=3)
        while not lepas.setdefault(sql, threading.Event()).wait(0.005):
            if dibatalkan():
                raise dari_akhir("batal")
        return HASIL

    monkeypatch.setattr(antre, "kerjakan", kerjakan)
    monkeypatch.setattr(antre, "opened", lambda edisi: None)
    lepas["terbanyak"] = terbanyak
    yield lepas
    antre._bubar()
    assert not antre._antre and not antre._berjalan, "every run gave its place back"


def minta(nama: str, pemilik: str = "") -> antre.Tugas:
    return antre.mulai(nama, "uji", pemilik=pemilik or nama)


def sampai(benar) -> None:
    """Wait for it; give up when it never comes."""
    for _ in range(15_000):
        if benar():
            return
        time.sleep(0.002)
    pytest.fail("it did not happen")


def lepaskan(pentas, nama: str) -> None:
    pentas.setdefault(nama, threading.Event()).set()


def test_two_run_the_others_wait_in_order(pentas):
    a, b, c, d = (minta(nama) for nama in "abcd")
    assert [satu.keadaan().kode for satu in (a, b, c, d)] == ["jalan", "jalan", "antre", "antre"]
    assert [satu.keadaan().posisi for satu in (a, b, c, d)] == [0, 0, 1, 2]
    lepaskan(pentas, "a")
    assert a.tunggu(60).kode == "selesai" and a.hasil() == HASIL
    sampai(lambda: c.keadaan().kode == "jalan")
    assert d.keadaan().posisi == 1
    for nama in "bcd":
        lepaskan(pentas, nama)
    assert all(satu.tunggu(60).berakhir for satu in (b, c, d))
    assert pentas["terbanyak"][0] == antre.SERENTAK


def test_a_queued_run_is_cancelled_at_once_and_never_starts(pentas):
    _, _, c, d = (minta(nama) for nama in "abcd")
    c.batal()
    assert c.keadaan().kode == "dibatalkan" and d.keadaan().posisi == 1
    with pytest.raises(GalatSql, match="dibatalkan"):
        c.hasil()
    assert "c" not in pentas


def test_a_running_run_is_cancelled_and_its_place_is_taken(pentas):
    a, _, c = (minta(nama) for nama in "abc")
    a.batal()
    assert a.keadaan().kode == "dibatalkan"
    sampai(lambda: c.keadaan().kode == "jalan")


def test_cancelling_after_the_end_changes_nothing(pentas):
    a = minta("a")
    lepaskan(pentas, "a")
    a.tunggu(60)
    a.batal()
    a.batal()
    assert a.keadaan().kode == "selesai" and a.hasil() == HASIL


def test_an_owner_has_one_run(pentas):
    a, b = minta("a", "sesi-1"), minta("b", "sesi-2")
    c = minta("c", "sesi-1")
    assert a.keadaan().kode == "dibatalkan" and b.keadaan().kode == "jalan"
    sampai(lambda: c.keadaan().kode == "jalan")
    antre.batalkan_milik("sesi-1")
    assert c.keadaan().kode == "dibatalkan" and b.keadaan().kode == "jalan"


def test_whoever_stops_asking_loses_the_place(pentas, monkeypatch):
    a, b, c, d = (minta(nama) for nama in "abcd")
    for ditinggal in (a, c):
        ditinggal._dilihat -= antre.TANPA_KABAR + 1
    sampai(lambda: d.keadaan().kode == "jalan")
    assert c._tahap == "dibatalkan" and a._tahap == "dibatalkan" and "c" not in pentas
    assert b.keadaan().kode == "jalan", "who asks keeps the place"


def test_a_failed_run_keeps_its_error(pentas):
    a = minta("salah")
    assert a.tunggu(60).kode == "galat"
    with pytest.raises(GalatSql, match=r"Salah\.") as galat:
        a.hasil()
    assert (galat.value.baris, galat.value.kolom) == (2, 3)


def test_a_thread_that_dies_frees_its_place_and_says_so(pentas, monkeypatch):
    monkeypatch.setattr(threading, "excepthook", lambda isi: None)  # pytest would report the thread
    a = minta("meledak")
    assert a.tunggu(60).kode == "galat"
    for utas in threading.enumerate():
        if utas.name == "kotak-sql":
            utas.join()
    with pytest.raises(GalatSql, match="berhenti sebelum menjawab"):
        a.hasil()


def test_asking_for_rows_too_early_says_so(pentas):
    a = minta("a")
    with pytest.raises(GalatSql, match="belum selesai"):
        a.hasil()


def test_a_full_queue_refuses_the_next(pentas):
    semua = [minta(f"s{n}") for n in range(antre.SERENTAK + antre.MAKS_ANTRE)]
    with pytest.raises(GalatSql, match="penuh"):
        minta("satu-lagi")
    semua[-1].batal()
    assert minta("satu-lagi").keadaan().kode == "antre"


@pytest.mark.parametrize(
    ("sql", "batas", "golongan"),
    [
        ("", 10, "kosong"),
        (" \n", 10, "kosong"),
        ("x" * (antre.MAKS_AKSARA + 1), 10, "panjang"),
        ("select 1\0", 10, "aksara"),
        ("select '\ud800'", 10, "aksara"),
        ("select 1", 0, "batas"),
        ("select 1", antre.MAKS_BARIS + 1, "batas"),
    ],
)
def test_what_cannot_be_meant_is_refused_at_once(pentas, sql, batas, golongan):
    with pytest.raises(GalatSql) as galat:
        antre.mulai(sql, "uji", batas=batas, pemilik="a")
    assert galat.value.golongan == golongan and "{" not in galat.value.pesan


def test_cancel_races_leave_every_run_ended_once(pentas):
    """Start, finish and cancel from many threads at random moments."""
    acak = random.Random(64)
    tugas = [minta(f"r{n}", f"p{n % 7}") for n in range(20)]
    aksi = [(satu.batal, ()) for satu in tugas] + [(lepaskan, (pentas, satu.sql)) for satu in tugas]
    acak.shuffle(aksi)
    utas = [threading.Timer(acak.random() * 0.05, fungsi, isi) for fungsi, isi in aksi]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join()
    akhir = [satu.tunggu(60).kode for satu in tugas]
    assert set(akhir) <= {"selesai", "dibatalkan"}
    for satu, kode in zip(tugas, akhir):
        assert (satu._hasil is not None) == (kode == "selesai")
    sampai(lambda: not antre._berjalan)
