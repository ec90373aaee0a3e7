"""A meeting carried to another laptop: whole, verified, and never over somebody's work without a word."""

from __future__ import annotations

import dataclasses
import json

import pytest

from data.edisi import current, editions, open_edition
from meeting import cadangan, rapat, salindia
from meeting.bekal import (
    PerluPilihan,
    RapatTidakAda,
    SudahBergerak,
    buat_bekal,
    nama_bekal,
    periksa_bekal,
    terima_bekal,
)
from meeting.dek import susun_dek, tertahan
from tests.meeting.bekal_uji import EDISI, Laptop, bongkar, rapat_uji, ubah_rapat


@pytest.fixture(scope="module")
def asal(tmp_path_factory):
    """The desk's home with the meeting in it, its id, and the file that was made of it: made once, copied."""
    with pytest.MonkeyPatch.context() as mp:
        meja = Laptop(tmp_path_factory.mktemp("meja"), mp)
        id_ = rapat_uji()
        return meja.folder, id_, buat_bekal(id_), susun_dek(id_)


@pytest.fixture
def meja(asal, tmp_path, monkeypatch):
    import shutil

    folder = shutil.copytree(asal[0], tmp_path / "meja")
    return Laptop(folder, monkeypatch, edisi="")


@pytest.fixture
def panggung(tmp_path, monkeypatch):
    return Laptop(tmp_path / "panggung", monkeypatch, edisi="")


def judul(id_):
    return [satu.judul for satu in salindia.daftar(id_)]


def ganti_judul(id_, nomor, baru):
    salindia.ubah(dataclasses.replace(salindia.daftar(id_)[nomor], judul=baru), "penyunting")


def test_what_is_in_the_file_and_its_name(meja, asal):
    isi = bongkar(asal[2])
    manifes = json.loads(isi["manifest.json"])
    assert set(manifes["berkas"]) == set(isi) - {"manifest.json"}
    assert sum(nama.startswith("berkas/") for nama in isi) == 2
    assert f"edisi/{EDISI}/topeng.parquet" in isi and manifes["edisi"] == [EDISI]
    assert manifes["internal"] and manifes["contoh"]
    assert nama_bekal(asal[1]) == f"{EDISI}_DATA-CONTOH_INTERNAL.serambi.zip"
    assert "10.0.0.1" not in isi["rapat.json"].decode(), "the address of this laptop's network stays here"


def test_a_new_laptop_shows_the_same_deck(asal, panggung):
    _, id_, isi, dek = asal
    jalur = panggung.terima(isi)
    laporan = periksa_bekal(jalur)
    assert (laporan.putusan, laporan.utuh, laporan.banyak) == ("baru", True, 3)
    assert "belum ada di laptop ini" in laporan.dasar and EDISI not in editions()
    hasil = terima_bekal(jalur, "operator")
    assert hasil.edisi_baru == (EDISI,) and open_edition(EDISI)
    assert current() != EDISI, "the active edition stays"
    assert susun_dek(id_).salindia == dek.salindia and not tertahan(susun_dek(id_))
    assert susun_dek(id_).logo == dek.logo and rapat.ambil(id_).pengaturan["jabatan"] == [
        "Kepala Dinas Sosial"
    ]
    again = terima_bekal(jalur, "operator")
    assert again.laporan.putusan == "sama" and again.edisi_baru == ()
    assert susun_dek(id_).salindia == dek.salindia


def test_an_unknown_meeting_is_named(meja):
    with pytest.raises(RapatTidakAda, match=r"“RK99”.*Rakor Uji"):
        buat_bekal("RK99")


def test_the_file_goes_on_from_what_is_here(meja, asal, panggung):
    id_ = asal[1]
    terima_bekal(panggung.terima(asal[2]), "operator")
    meja.pakai()
    ganti_judul(id_, 2, "Dasar hukum baru")
    baru = buat_bekal(id_)
    jalur = panggung.terima(baru)
    laporan = periksa_bekal(jalur)
    assert laporan.putusan == "berkas_baru" and laporan.dasar.startswith("Berkas ini lebih baru")
    assert [(b.apa, b.judul, b.di) for b in laporan.beda] == [("salindia", "3 “Dasar hukum”", "berkas")]
    terima_bekal(jalur, "operator")
    assert judul(id_)[2] == "Dasar hukum baru"
    assert salindia.daftar(id_)[2].versi == 3, "an editor that is open notices"
    lama = periksa_bekal(panggung.terima(asal[2], "lama.zip"))
    assert lama.putusan == "sini_baru" and lama.dasar.startswith("Laptop ini lebih baru")


def test_an_older_file_does_not_overwrite(meja, asal):
    id_ = asal[1]
    ganti_judul(id_, 2, "Lebih baru")
    jalur = meja.terima(asal[2])
    with pytest.raises(PerluPilihan, match=r"Laptop ini lebih baru.*simpan sebagai rapat baru"):
        terima_bekal(jalur, "operator")
    assert terima_bekal(jalur, "operator", "pertahankan").rapat == ""
    assert judul(id_)[2] == "Lebih baru"
    terima_bekal(jalur, "operator", "pakai")
    assert judul(id_)[2] == "Dasar hukum"
    assert any("sebelum-bekal" in satu.name for satu in (meja.folder / "cadangan").iterdir())


@pytest.fixture
def bercabang(meja, asal, panggung):
    """The meeting changed on both laptops since the file; the desk's newer file lies on the stage laptop."""
    id_ = asal[1]
    terima_bekal(panggung.terima(asal[2]), "operator")
    ganti_judul(id_, 1, "Panti, panggung")
    ganti_judul(id_, 2, "Hukum, panggung")
    meja.pakai()
    ganti_judul(id_, 2, "Hukum, meja")
    salindia.tambah(id_, salindia.daftar(id_)[0].acara, "teks", oleh="operator", judul="Baru di meja")
    return panggung.terima(buat_bekal(id_)), id_


def test_two_laptops_that_both_went_on(bercabang):
    jalur, id_ = bercabang
    laporan = periksa_bekal(jalur)
    assert laporan.putusan == "bercabang"
    assert "1 bagian diubah di sini, 1 di berkas, 1 di keduanya" in laporan.dasar and "WITA" in laporan.dasar
    assert {(b.judul, b.di) for b in laporan.beda} == {
        ("2 “Panti, panggung”", "sini"), ("3 “Hukum, panggung”", "keduanya"),
        ("3 “Baru di meja”", "berkas")}  # fmt: skip
    with pytest.raises(PerluPilihan, match="Kedua laptop mengubah susunan"):
        terima_bekal(jalur, "operator")
    assert judul(id_)[1:] == ["Panti, panggung", "Hukum, panggung"]


def test_stored_as_another_meeting(bercabang):
    jalur, id_ = bercabang
    hasil = terima_bekal(jalur, "operator", "salin")
    assert judul(id_)[1:] == ["Panti, panggung", "Hukum, panggung"], "the one here is untouched"
    assert judul(hasil.rapat)[1:] == ["Panti", "Baru di meja", "Hukum, meja"]
    assert "dari bekal" in rapat.ambil(hasil.rapat).nama
    assert not {s.id for s in salindia.daftar(id_)} & {s.id for s in salindia.daftar(hasil.rapat)}


def test_a_slide_of_a_newer_program_survives_as_another_meeting(asal, panggung):
    isi = ubah_rapat(asal[2], lambda deck: deck["salindia"][0].update(jenis="hologram"))
    terima_bekal(panggung.terima(isi), "operator")
    hasil = terima_bekal(panggung.terima(isi), "operator", "salin")
    baru = json.loads(bongkar(buat_bekal(hasil.rapat))["rapat.json"])["salindia"]
    assert baru[0]["jenis"] == "hologram" and [s["id"] for s in baru] == [
        s.id for s in salindia.daftar(hasil.rapat)
    ]


def test_the_choice_holds_only_for_what_was_seen(bercabang):
    jalur, id_ = bercabang
    lihat = periksa_bekal(jalur).sini
    ganti_judul(id_, 1, "Sesudah dilihat")
    with pytest.raises(SudahBergerak, match="baru saja berubah"):
        terima_bekal(jalur, "operator", "pakai", lihat=lihat)
    assert judul(id_)[1] == "Sesudah dilihat"


def test_an_edit_in_the_last_moment_is_not_lost(bercabang, monkeypatch):
    jalur, id_ = bercabang

    def sela(*_):
        ganti_judul(id_, 1, "Saat dipasang")

    monkeypatch.setattr(cadangan, "buat", sela)
    with pytest.raises(SudahBergerak):
        terima_bekal(jalur, "operator", "pakai")
    assert judul(id_)[1] == "Saat dipasang"


def test_ancestry_goes_over_a_third_laptop(meja, asal, panggung, tmp_path, monkeypatch):
    id_ = asal[1]
    terima_bekal(panggung.terima(asal[2]), "operator")
    ganti_judul(id_, 2, "Dari panggung")
    kedua = buat_bekal(id_)
    ketiga = Laptop(tmp_path / "ketiga", monkeypatch, edisi="")
    terima_bekal(ketiga.terima(kedua), "operator")
    assert periksa_bekal(ketiga.terima(asal[2])).putusan == "sini_baru"


def test_order_and_settings_count_as_changes(meja, asal):
    id_ = asal[1]
    salindia.geser(salindia.daftar(id_)[0].id, 1, "operator")
    laporan = periksa_bekal(meja.terima(asal[2]))
    assert laporan.putusan == "sini_baru" and [b.apa for b in laporan.beda] == ["urutan"]
    satu = rapat.ambil(id_)
    rapat.ubah(
        dataclasses.replace(satu, pengaturan={**satu.pengaturan, "qr": {"alamat": "x", "tampil": False}}),
        "operator",
    )
    salindia.geser(salindia.daftar(id_)[1].id, -1, "operator")
    assert periksa_bekal(meja.terima(asal[2])).putusan == "sama", "the QR address belongs to the laptop"
    rapat.ubah(dataclasses.replace(rapat.ambil(id_), tema="Lain"), "operator")
    assert [b.apa for b in periksa_bekal(meja.terima(asal[2])).beda] == ["rapat"]


def test_an_unrelated_deck_under_the_same_id_is_told_by_the_clocks(asal, panggung):
    def tanpa_riwayat(deck):
        deck["riwayat"] = []
        deck["salindia"][2]["judul"] = "Terpisah"

    terima_bekal(panggung.terima(asal[2]), "operator")
    ganti_judul(asal[1], 1, "Di sini")
    laporan = periksa_bekal(panggung.terima(ubah_rapat(asal[2], tanpa_riwayat)))
    assert laporan.putusan == "bercabang" and "tanpa titik temu" in laporan.dasar
    assert "yang lebih baru: " in laporan.dasar
