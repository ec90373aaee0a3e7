"""Editing a slide: too much text is refused before it is stored, typed digits are flagged, two writers lose nothing."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from data.snapshot import current
from meeting import acara, rapat, salindia, sunting
from meeting.galat import SudahDiubah
from meeting.sunting import TerlaluBanyakTeks, simpan, tinjau
from panels.daftar import pilihan_dari, semua
from queries import Konteks

PANJANG = "Kalimat yang panjang sekali dan tidak terbaca dari baris belakang ruangan. " * 12


@pytest.fixture
def pertemuan():
    return rapat.buat("Rakor", datetime.date(2026, 11, 25), edisi=current(), oleh="operator")


@pytest.fixture
def slide(pertemuan):
    pilihan = pilihan_dari("/peta", {"tahun": "2024", "jenis": "Pengemis"}, Konteks(current()))
    ke = acara.daftar(pertemuan.id)[0].id
    kunci = next(semua("/peta", pilihan, Konteks(current()))).key
    return salindia.tambah(
        pertemuan.id, ke, "tampilan", oleh="operator", halaman="/peta", panel=kunci, pilihan=pilihan
    )


@pytest.fixture
def teks(pertemuan):
    ke = acara.daftar(pertemuan.id)[0].id
    return salindia.tambah(
        pertemuan.id, ke, "teks", oleh="operator", judul="Dasar hukum", isi={"butir": ["Satu"]}
    )


@pytest.fixture
def sempit(monkeypatch):
    """A stage on which a sentence has 20 letters and a list three lines."""

    def periksa(satu, dek):
        alasan = [f"Kalimat {len(satu.kalimat)} huruf."] if len(satu.kalimat) > 20 else []
        return (*alasan, *(["Terlalu banyak butir."] if len(satu.butir) > 3 else []))

    monkeypatch.setattr(sunting, "periksa", periksa)


def test_typed_digits_are_flagged_with_the_field_that_says_the_same(slide, pertemuan):
    utuh = sunting.panel(slide, pertemuan)
    bidang = next(satu for satu in sunting.isian.daftar_bidang(utuh) if satu.nama.startswith("sel "))
    angka = bidang.nilai.split(" ")[0]
    lihat = tinjau(replace(slide, judul=f"Ada {angka} jiwa", ajakan=f"Cek {{{bidang.nama}}}"), pertemuan)
    assert [(satu.nama, satu.angka) for satu in lihat.ketikan] == [("judul", angka)]
    assert bidang in lihat.ketikan[0].ganti
    assert tinjau(replace(slide, catatan="98.765"), pertemuan).ketikan[0].ganti == ()
    assert tinjau(slide, pertemuan).ketikan == (), "what a pinned slide starts with is bound"


def test_law_numbers_on_a_text_slide_are_not_flagged(teks, pertemuan):
    assert tinjau(replace(teks, judul="Permensos 8 Tahun 2012"), pertemuan).ketikan == ()


def test_too_much_text_is_refused_and_nothing_is_stored(teks, pertemuan, sempit):
    with pytest.raises(TerlaluBanyakTeks, match=r"Belum disimpan: tidak muat di layar\. Kalimat 21 huruf"):
        simpan(teks, pertemuan, "operator", kalimat="x" * 21)
    with pytest.raises(TerlaluBanyakTeks):
        simpan(teks, pertemuan, "operator", isi={"butir": list("abcd")})
    assert salindia.ambil(teks.id) == teks
    assert simpan(teks, pertemuan, "operator", kalimat="x" * 20).versi == 2


def test_a_slide_that_is_too_long_already_can_be_shortened_step_by_step(teks, pertemuan, sempit):
    lama = salindia.ubah(replace(teks, kalimat="x" * 60), "operator")
    baru = simpan(lama, pertemuan, "operator", kalimat="x" * 40)
    with pytest.raises(TerlaluBanyakTeks):
        simpan(baru, pertemuan, "operator", kalimat="x" * 50)
    with pytest.raises(TerlaluBanyakTeks):
        simpan(baru, pertemuan, "operator", kalimat="x" * 30, isi={"butir": list("abcd")})
    assert simpan(baru, pertemuan, "operator", catatan="n" * 500).versi == baru.versi + 1, (
        "notes are not on stage"
    )


def test_the_real_stage_refuses_a_long_sentence(slide, teks, pertemuan):
    for satu in (slide, teks):
        with pytest.raises(TerlaluBanyakTeks):
            simpan(satu, pertemuan, "operator", kalimat=PANJANG)
        assert tinjau(satu, pertemuan).tak_muat == ()


def test_two_writers_of_different_texts_both_stand(teks, pertemuan):
    simpan(teks, pertemuan, "penyunting", judul="Judul dari A")
    hasil = simpan(teks, pertemuan, "operator", ajakan="Ajakan dari B")
    assert (hasil.judul, hasil.ajakan) == ("Judul dari A", "Ajakan dari B")


def test_two_writers_of_one_text_the_second_is_told_and_keeps_what_was_typed(teks, pertemuan):
    simpan(teks, pertemuan, "penyunting", judul="Judul dari A")
    with pytest.raises(SudahDiubah, match="Penyunting") as galat:
        simpan(teks, pertemuan, "operator", judul="Judul dari B")
    assert galat.value.ketikan.judul == "Judul dari B"
    assert salindia.ambil(teks.id).judul == "Judul dari A"


def test_a_slide_that_is_held_says_so_and_can_be_mended(slide, pertemuan):
    rusak = simpan(slide, pertemuan, "operator", judul="{sel 99.99|tidak ada}")
    lihat = tinjau(rusak, pertemuan)
    assert lihat.dek.salindia[0].ditahan and not lihat.tak_muat
    assert (
        not tinjau(simpan(rusak, pertemuan, "operator", judul="{judul}"), pertemuan).dek.salindia[0].ditahan
    )
