"""What the stage shows, which slides are open to the phones, and the tickets taken there."""

import datetime

import pytest

from data.snapshot import current
from meeting import acara, catatan, rapat, salindia, tayang, tiket
from meeting.galat import IsianDitolak, TidakAda
from tests.meeting.test_rapat import HARI


@pytest.fixture
def isi(jam_uji):
    satu = rapat.buat("Rakor", HARI, edisi=current(), oleh="operator")
    sesi = acara.daftar(satu.id)[0].id
    return satu.id, [salindia.tambah(satu.id, sesi, "teks", oleh="operator", judul=n).id for n in "abc"]


def kejadian():
    return [satu["kejadian"] for satu in catatan.terakhir() if satu["kejadian"].startswith("paparan")]


def test_a_step_is_recorded_and_opens_its_slide(isi, jam_uji):
    satu, (a, b, c) = isi
    pertama = tayang.pindah(satu, f"{a}.2", oleh="penyunting")
    assert tayang.kini() == pertama and (pertama.salindia, pertama.id_slide) == (f"{a}.2", a)
    assert (pertama.rapat, pertama.hitam, pertama.waktu) == (satu, False, "2026-11-21T23:00:00Z")
    jam_uji.maju(seconds=-30)  # a clock set back must not make a newer step look older
    kedua = tayang.pindah(satu, f"{b}.1")
    assert kedua.urutan > pertama.urutan and tayang.terbuka(satu) == {a, b}
    assert kejadian() == ["paparan_dimulai"], "one line for the show, none for each step"
    assert c not in tayang.terbuka(satu)


def test_black_opens_nothing(isi):
    satu, (a, b, _) = isi
    tayang.pindah(satu, f"{a}.1")
    assert tayang.pindah(satu, f"{b}.1", True).hitam and tayang.terbuka(satu) == {a}
    tayang.pindah(satu, "")
    assert tayang.kini().salindia == "" and tayang.terbuka(satu) == {a}


def test_a_slide_of_another_meeting_or_a_deleted_one_is_refused_and_the_step_stays(isi):
    satu, (a, b, _) = isi
    lain = rapat.buat("Lain", HARI, edisi=current(), oleh="operator")
    lalu = tayang.pindah(satu, f"{a}.1")
    salindia.hapus(b, "operator")
    with pytest.raises(TidakAda, match="Salindia"):
        tayang.pindah(satu, f"{b}.1")
    with pytest.raises(IsianDitolak, match="bukan bagian dari rapat"):
        tayang.pindah(lain.id, f"{a}.1")
    with pytest.raises(TidakAda, match="Rapat"):
        tayang.pindah("tiada", "")
    assert tayang.kini() == lalu


def test_slides_are_released_by_hand_and_all_closed_after_a_rehearsal(isi, jam_uji):
    satu, (a, b, c) = isi
    lama = tayang.pindah(satu, f"{a}.1")
    assert tayang.rilis(satu, [b, c], "penyunting") == {a, b, c}
    with pytest.raises(TidakAda):
        tayang.rilis(satu, [a, "tiada"], "penyunting")
    tayang.tutup("operator")
    assert tayang.kini() is None and tayang.terbuka(satu) == {a, b, c}
    tayang.kosongkan(satu, "operator")
    assert tayang.kini() is None and tayang.terbuka(satu) == frozenset()
    jam_uji.maju(seconds=1)
    assert tayang.pindah(satu, "").urutan > lama.urutan, "also after the row was deleted"
    assert kejadian() == ["paparan_dimulai", "paparan_dikosongkan", "paparan_ditutup", "paparan_dimulai"]


def test_a_release_is_all_or_nothing(isi):
    satu, (a, *_) = isi
    with pytest.raises(TidakAda):
        tayang.rilis(satu, [a, "tiada"], "penyunting")
    assert tayang.terbuka(satu) == frozenset()


def test_a_ticket_is_kept_with_its_view_and_outlives_the_meeting(isi, jam_uji):
    satu, (a, *_) = isi
    jam_uji.maju(minutes=1)
    nomor = tiket.catat(
        " Angka  Kukar? ", edisi=current(), oleh="penyunting", rapat=satu, salindia=a, halaman="/peta",
        pilihan={"tahun": "2025"}, kode_wilayah="64.02", jenis="SEMUA-26",
    )  # fmt: skip
    tiket.catat("tanpa salindia", edisi=current(), oleh="operator", rapat=satu)
    (_, ini) = tiket.daftar(satu)
    assert (ini.id, ini.isi, ini.peran, ini.status) == (nomor, "Angka Kukar?", "penyunting", "baru")
    assert (ini.pilihan, ini.kode_wilayah, ini.waktu) == ({"tahun": "2025"}, "64.02", "2026-11-21T23:01:00Z")
    assert tiket.sedang(satu) == {a} and tiket.sedang("lain") == frozenset()
    rapat.hapus(satu, "operator")
    assert [t.isi for t in tiket.daftar()] == ["tanpa salindia", "Angka Kukar?"] and tiket.daftar(
        "lain"
    ) == ()


@pytest.mark.parametrize(("teks", "pesan"), [(" \n", "belum diisi"), ("x" * 501, "terlalu panjang")])
def test_a_ticket_needs_one_line(isi, teks, pesan):
    with pytest.raises(IsianDitolak, match=pesan):
        tiket.catat(teks, edisi=current(), oleh="operator", rapat=isi[0])
    assert tiket.daftar() == ()


def test_a_time_of_the_store_is_told_in_the_time_of_the_room():
    from meeting import jam

    assert jam.wita("2026-11-21T17:05:09Z") == "22 November 2026 pukul 01.05 WITA"
    assert jam.dari_teks("2026-11-21T17:05:09Z").tzinfo == datetime.UTC
