"""PINs in the store and the limit on wrong tries."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from meeting import catatan, gudang, pin, sesi
from meeting.galat import PeranTidakDikenal, PinDitolak, PinSalah, TerlaluBanyakPercobaan

BENAR, LAIN, HP = "481592", "775533", "192.168.1.7"


@pytest.fixture(autouse=True)
def operator(jam_uji):
    pin.pasang("operator", "", BENAR)


def salah(kali=1, klien=HP, peran="operator", wilayah=""):
    for _ in range(kali):
        with pytest.raises(PinSalah):
            pin.periksa(peran, wilayah, LAIN, klien)


def test_no_store_means_no_pins(rumah, tmp_path, monkeypatch):
    monkeypatch.setenv("SERAMBI_HOME", str(tmp_path / "kosong"))
    assert pin.daftar() == [] and not pin.ada("operator") and not pin.hapus("operator")
    assert not (tmp_path / "kosong").exists(), "asking makes nothing"


def test_set_change_remove():
    assert pin.ada("operator") and pin.daftar() == [("operator", "")]
    assert pin.pasang("operator", "", LAIN) is False
    with pytest.raises(PinSalah):
        pin.periksa("operator", "", BENAR, HP)
    pin.periksa("operator", "", LAIN, HP)
    assert pin.hapus("operator") is True and pin.hapus("operator") is False
    assert not pin.ada("operator")


def test_a_refused_pin_changes_nothing():
    with pytest.raises(PinDitolak):
        pin.pasang("operator", "", "123456")
    pin.periksa("operator", "", BENAR, HP)


def test_every_area_has_its_own_pin():
    pin.pasang("kab_kota", "64.02", BENAR)
    pin.pasang("kab_kota", "64.01", LAIN)
    assert pin.daftar() == [("operator", ""), ("kab_kota", "64.01"), ("kab_kota", "64.02")]
    pin.periksa("kab_kota", "64.02", BENAR, HP)
    salah(peran="kab_kota", wilayah="64.02")
    with pytest.raises(PeranTidakDikenal):
        pin.periksa("kab_kota", "64.03", BENAR, HP)


@pytest.mark.parametrize("baris", [("operator", "64.01"), ("kab_kota", ""), ("pembaca", "")])
def test_the_store_itself_refuses_impossible_roles(baris):
    import sqlite3

    with pytest.raises(sqlite3.IntegrityError):
        pin.pasang(*baris, BENAR)


def test_changing_or_removing_ends_the_sessions():
    token = sesi.mulai("operator")
    pin.pasang("operator", "", LAIN)
    assert sesi.cari(token) is None
    token = sesi.mulai("operator")
    pin.hapus("operator")
    assert sesi.cari(token) is None


def test_five_wrong_tries_then_a_wait(jam_uji):
    sisa = []
    for _ in range(5):
        with pytest.raises(PinSalah) as galat:
            pin.periksa("operator", "", LAIN, HP)
        sisa.append(galat.value.sisa)
        jam_uji.maju(minutes=1)
    assert sisa == [4, 3, 2, 1, 0]
    with pytest.raises(TerlaluBanyakPercobaan, match="10 menit") as galat:
        pin.periksa("operator", "", BENAR, HP)
    assert galat.value.tunggu == 600, "the first try was five minutes ago"
    jam_uji.maju(seconds=galat.value.tunggu)
    pin.periksa("operator", "", BENAR, HP)


def test_the_limit_outlives_a_restart():
    salah(5)
    with gudang.baca() as sambungan:
        assert sambungan.execute("select count(*) from percobaan").fetchone()[0] == 5


def test_others_are_not_held_up():
    pin.pasang("penyunting", "", BENAR)
    salah(5)
    pin.periksa("operator", "", BENAR, "192.168.1.8")
    pin.periksa("penyunting", "", BENAR, HP)


def test_a_right_pin_clears_the_own_wrong_ones_only():
    salah(4)
    salah(4, klien="192.168.1.8")
    pin.periksa("operator", "", BENAR, HP)
    salah(4)
    salah(1, klien="192.168.1.8")
    with pytest.raises(TerlaluBanyakPercobaan):
        pin.periksa("operator", "", BENAR, "192.168.1.8")


def test_a_room_of_phones_meets_the_wider_limit_but_the_desk_does_not():
    for nomor in range(pin.BATAS_SEMUA):
        salah(1, klien=f"10.0.0.{nomor}")
    with pytest.raises(TerlaluBanyakPercobaan):
        pin.periksa("operator", "", BENAR, "10.0.1.1")
    pin.periksa("operator", "", BENAR, pin.SETEMPAT)


def test_one_ipv6_household_is_one_client():
    for nomor in range(5):
        salah(1, klien=f"2001:db8:1:2::{nomor:x}")
    with pytest.raises(TerlaluBanyakPercobaan):
        pin.periksa("operator", "", BENAR, "2001:db8:1:2:ffff::1")
    pin.periksa("operator", "", BENAR, "2001:db8:1:3::1")
    salah(5, klien="::ffff:10.1.1.1")
    with pytest.raises(TerlaluBanyakPercobaan):
        pin.periksa("operator", "", BENAR, "10.1.1.1")


def test_many_tries_at_once_do_not_slip_past():
    def coba(_):
        try:
            pin.periksa("operator", "", LAIN, HP)
        except (PinSalah, TerlaluBanyakPercobaan) as galat:
            return type(galat)

    with ThreadPoolExecutor(12) as kolam:
        hasil = list(kolam.map(coba, range(24)))
    assert hasil.count(PinSalah) == 5 and hasil.count(TerlaluBanyakPercobaan) == 19


def test_a_clock_that_ran_ahead_locks_nobody_out(jam_uji):
    jam_uji.maju(days=365)
    salah(5)
    jam_uji.maju(days=-365)
    pin.periksa("operator", "", BENAR, HP)


def test_the_log_names_roles_not_people():
    salah()
    pin.hapus("operator")
    baris = catatan.terakhir()
    assert [satu["kejadian"] for satu in baris] == ["pin_dihapus", "pin_salah", "pin_dibuat"]
    assert {satu["peran"] for satu in baris} == {"operator"} and HP not in str(baris)
    assert baris[0]["waktu"] == "2026-11-21T23:00:00Z"


def test_old_tries_are_forgotten(jam_uji):
    salah(3)
    jam_uji.maju(minutes=16)
    pin.periksa("operator", "", BENAR, HP)
    with gudang.baca() as sambungan:
        assert sambungan.execute("select count(*) from percobaan").fetchone()[0] == 0
