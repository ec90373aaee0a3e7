"""Sessions: only the hash is stored, twelve hours, a new token each time."""

import pytest

from meeting import catatan, gudang, pin, sesi


@pytest.fixture(autouse=True)
def pin_ada(jam_uji):
    pin.pasang("operator", "", "481592")
    pin.pasang("kab_kota", "64.01", "481592")


def test_a_session_is_found_by_its_token_only():
    token = sesi.mulai("kab_kota", "64.01")
    assert sesi.cari(token) == sesi.Sesi("kab_kota", "64.01", "2026-11-22T11:00:00Z")
    for palsu in ("", "x", token[:-1], token + "a", token.swapcase(), "A" * 43, "' or 1=1 --".ljust(43)):
        assert sesi.cari(palsu) is None


def test_the_token_is_nowhere_in_the_store(rumah):
    token = sesi.mulai("operator")
    isi = b"".join(berkas.read_bytes() for berkas in rumah.glob("store.sqlite*"))
    assert token.encode() not in isi and b"481592" not in isi


def test_it_ends_after_twelve_hours(jam_uji):
    token = sesi.mulai("operator")
    jam_uji.maju(hours=11, minutes=59)
    assert sesi.cari(token)
    jam_uji.maju(minutes=1)
    assert sesi.cari(token) is None
    sesi.mulai("operator")
    with gudang.baca() as sambungan:
        assert sambungan.execute("select count(*) from sesi").fetchone()[0] == 1, "old ones are swept away"


def test_a_clock_set_back_does_not_make_it_last_longer(jam_uji):
    token = sesi.mulai("operator")
    jam_uji.maju(days=-30)
    assert sesi.cari(token) is None


def test_leaving_ends_it_on_the_server():
    token = sesi.mulai("operator")
    assert sesi.akhiri(token) is True and sesi.akhiri(token) is False
    assert sesi.cari(token) is None
    assert [satu["kejadian"] for satu in catatan.terakhir(2)] == ["keluar", "masuk"]


def test_a_new_session_ends_the_one_before():
    lama = sesi.mulai("operator")
    baru = sesi.mulai("kab_kota", "64.01", lama)
    assert sesi.cari(lama) is None and sesi.cari(baru) and lama != baru
