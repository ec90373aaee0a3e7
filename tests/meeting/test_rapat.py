"""Meetings and their agenda: stored whole, changed by whoever read the newest, in an order that moves."""

import datetime
from dataclasses import replace

import pytest

from data.snapshot import current
from meeting import acara, catatan, gudang, rapat, salindia, tayang
from meeting.galat import AcaraBerisi, AcaraTerakhir, IsianDitolak, SudahDiubah, TidakAda

HARI = datetime.date(2026, 11, 25)


@pytest.fixture
def satu(jam_uji):
    return rapat.buat(
        "Rakor 2026", HARI, edisi=current(), oleh="operator", tempat=" Balikpapan ", tema="a\nb"
    )


def judul(rapat_id):
    return [satu.judul for satu in acara.daftar(rapat_id)]


def test_no_store_is_made_by_asking():
    assert rapat.daftar() == () and rapat.aktif() is None and tayang.kini() is None
    assert tayang.terbuka("x") == frozenset() and not gudang.ada()


def test_a_meeting_is_kept_as_it_was_made(satu):
    assert rapat.daftar() == (satu,) and rapat.ambil(satu.id) == satu
    assert (satu.tempat, satu.tema, satu.tanggal, satu.istilah) == ("Balikpapan", "a b", HARI, "PMKS")
    assert (satu.versi, satu.oleh, satu.dibuat) == (1, "operator", "2026-11-21T23:00:00Z")
    assert judul(satu.id) == ["Pembukaan"]
    assert (catatan.terakhir()[0]["kejadian"], catatan.terakhir()[0]["peran"]) == ("rapat_dibuat", "operator")


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"nama": "  "}, "Nama rapat belum diisi"),
        ({"nama": "x" * 161}, "161 huruf, paling banyak 160"),
        ({"istilah": "PAS"}, "Pilih salah satu: PMKS, PPKS"),
        ({"edisi": "tiada"}, "Edisi data “tiada” tidak ada. Yang ada: "),
    ],
)
def test_what_cannot_be_stored_is_refused_and_nothing_is_made(isi, pesan):
    dasar = {"nama": "Rakor", "edisi": current(), "istilah": "PMKS"} | isi
    with pytest.raises(IsianDitolak, match=pesan):
        rapat.buat(dasar.pop("nama"), HARI, oleh="operator", **dasar)
    assert rapat.daftar() == ()


def test_characters_that_no_file_can_hold_are_dropped(satu):
    baru = rapat.ubah(replace(satu, nama="Ra\x00kor\x0b 2026", pengaturan={"jabatan": ["é"]}), "penyunting")
    assert baru.nama == "Rakor 2026" and baru.pengaturan == {"jabatan": ["é"]}
    assert (baru.versi, baru.oleh) == (2, "penyunting") and baru.tanda != satu.tanda


def test_the_second_of_two_writers_is_told_and_loses_nothing(satu, jam_uji):
    jam_uji.maju(minutes=3)
    rapat.ubah(replace(satu, tema="dari penyunting"), "penyunting")
    ketikan = replace(satu, tema="dari operator")
    with pytest.raises(
        SudahDiubah, match=r"oleh Penyunting pada 22 November 2026 pukul 07\.03 WITA"
    ) as galat:
        rapat.ubah(ketikan, "operator")
    assert galat.value.ketikan is ketikan and galat.value.kini == rapat.ambil(satu.id)
    assert rapat.ambil(satu.id).tema == "dari penyunting"
    assert rapat.ubah(replace(galat.value.kini, tema="keduanya"), "operator").tema == "keduanya"


def test_an_edition_that_is_gone_does_not_keep_the_rest_from_being_changed(satu):
    with gudang.tulis() as sambungan:
        sambungan.execute("update rapat set edisi = 'hilang'")
    lama = rapat.ambil(satu.id)
    assert rapat.ubah(replace(lama, tema="baru"), "operator").tema == "baru"
    with pytest.raises(IsianDitolak, match="tiada"):
        rapat.ubah(replace(rapat.ambil(satu.id), edisi="tiada"), "operator")


def test_the_newest_comes_first_and_the_one_on_stage_is_active(satu, jam_uji):
    kedua = rapat.buat("Kedua", HARI, edisi=current(), oleh="operator")
    assert [r.nama for r in rapat.daftar()] == ["Kedua", "Rakor 2026"]
    assert rapat.aktif() == kedua
    tayang.pindah(satu.id, "")
    assert rapat.aktif() == satu
    tayang.tutup("operator")
    assert rapat.aktif() == kedua


def test_a_deleted_meeting_takes_its_agenda_and_slides_along(satu):
    sesi = acara.daftar(satu.id)[0]
    slide = salindia.tambah(satu.id, sesi.id, "sampul", oleh="operator")
    tayang.pindah(satu.id, f"{slide.id}.1")
    rapat.hapus(satu.id, "operator")
    assert rapat.daftar() == () and acara.daftar(satu.id) == () and salindia.daftar(satu.id) == ()
    assert tayang.kini() is None and tayang.terbuka(satu.id) == frozenset()
    for cara in (
        lambda: rapat.ambil(satu.id),
        lambda: rapat.hapus(satu.id, "operator"),
        lambda: rapat.ubah(satu, "operator"),
        lambda: acara.tambah(satu.id, "x", oleh="operator"),
    ):
        with pytest.raises(TidakAda, match=f"Rapat “{satu.id}” tidak ada"):
            cara()


def test_sessions_move_but_not_past_the_ends(satu):
    a, b, c = acara.daftar(satu.id)[0], *(acara.tambah(satu.id, n, oleh="operator") for n in ("B", "C"))
    assert judul(satu.id) == ["Pembukaan", "B", "C"]
    assert acara.geser(c.id, -1, "operator") and judul(satu.id) == ["Pembukaan", "C", "B"]
    assert acara.geser(a.id, 1, "operator") and judul(satu.id) == ["C", "Pembukaan", "B"]
    assert not acara.geser(c.id, -1, "operator") and not acara.geser(b.id, 1, "operator")
    assert judul(satu.id) == ["C", "Pembukaan", "B"]


def test_a_session_is_changed_and_checked(satu):
    sesi = acara.daftar(satu.id)[0]
    baru = acara.ubah(replace(sesi, judul="Paparan", pembicara="Kepala Dinas", menit=10), "penyunting")
    assert (baru.judul, baru.pembicara, baru.menit, baru.versi) == ("Paparan", "Kepala Dinas", 10, 2)
    with pytest.raises(SudahDiubah, match="Acara ini sudah diubah oleh Penyunting"):
        acara.ubah(sesi, "operator")
    for salah, pesan in (
        ({"menit": 601}, "0 sampai 600"),
        ({"menit": -1}, "tidak sah"),
        ({"judul": ""}, "belum"),
    ):
        with pytest.raises(IsianDitolak, match=pesan):
            acara.ubah(replace(baru, **salah), "operator")


def test_only_an_empty_session_can_go_and_never_the_last(satu):
    sesi = acara.daftar(satu.id)[0]
    with pytest.raises(AcaraTerakhir, match="Tambahkan acara lain"):
        acara.hapus(sesi.id, "operator")
    lain = acara.tambah(satu.id, "Lain", oleh="operator")
    salindia.tambah(satu.id, sesi.id, "sampul", oleh="operator")
    with pytest.raises(AcaraBerisi, match="memuat 1 salindia"):
        acara.hapus(sesi.id, "operator")
    acara.hapus(lain.id, "operator")
    assert judul(satu.id) == ["Pembukaan"]
    with pytest.raises(TidakAda):
        acara.ambil(lain.id)
