"""Slides in the store: what they hold, who may change them, and their order across sessions."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.snapshot import current
from meeting import acara, rapat, salindia
from meeting.galat import IsianDitolak, PerluOperator, SudahDiubah, TidakAda
from tests.meeting.test_rapat import HARI

PETA = {"halaman": "/peta", "panel": "peta-semua-26", "pilihan": {"tahun": "2025"}}


@pytest.fixture
def isi(jam_uji):
    """A meeting of two sessions with three and one slide."""
    satu = rapat.buat("Rakor", HARI, edisi=current(), oleh="operator")
    kedua = acara.tambah(satu.id, "Kedua", oleh="operator")
    sesi = [a.id for a in acara.daftar(satu.id)]
    for nama in "abc":
        salindia.tambah(satu.id, sesi[0], "teks", oleh="operator", judul=nama)
    salindia.tambah(satu.id, kedua.id, "teks", oleh="operator", judul="d")
    return satu, sesi


def urutan(rapat_id):
    """The titles in order, the sessions told apart."""
    sesi = [a.id for a in acara.daftar(rapat_id)]
    semua = salindia.daftar(rapat_id)
    return "|".join("".join(s.judul for s in semua if s.acara == satu) for satu in sesi)


def bernama(rapat_id, judul):
    return next(s for s in salindia.daftar(rapat_id) if s.judul == judul)


def test_a_view_keeps_its_codes_and_starts_with_the_words_of_its_panel(isi):
    satu, sesi = isi
    slide = salindia.tambah(satu.id, sesi[1], "tampilan", oleh="penyunting", catatan="a \n\n  b", **PETA)
    assert salindia.ambil(slide.id) == slide and slide in salindia.daftar(satu.id)
    assert (slide.judul, slide.kalimat, slide.pilihan) == ("{judul}", "{kalimat 1}", {"tahun": "2025"})
    assert (slide.catatan, slide.urut, slide.oleh, slide.versi) == ("a\n\nb", 2, "penyunting", 1)
    sendiri = salindia.tambah(satu.id, sesi[1], "tampilan", oleh="operator", judul="Kita", kalimat="", **PETA)
    assert (sendiri.judul, sendiri.kalimat) == ("Kita", "")


@pytest.mark.parametrize(
    ("jenis", "isian", "pesan"),
    [
        ("tabel", {}, "“tabel” tidak dikenal. Yang dikenal: tampilan"),
        ("tampilan", {"halaman": "/peta"}, "memerlukan halaman dan panel"),
        ("tampilan", PETA | {"pilihan": {"bulan": "3"}}, "tidak dikenal: bulan"),
        ("foto", {}, "memerlukan berkas"),
        ("teks", {"judul": "x" * 301}, "Judul terlalu panjang: 301"),
        ("teks", {"isi": {"butir": ["x"] * 21}}, "paling banyak 20"),
        ("sisipan", {"berkas": "ab", "isi": {"halaman": 0}}, "mulai dari 1"),
    ],
)
def test_what_a_slide_cannot_hold_is_refused(isi, jenis, isian, pesan):
    satu, sesi = isi
    with pytest.raises(IsianDitolak, match=pesan):
        salindia.tambah(satu.id, sesi[0], jenis, oleh="operator", **isian)
    assert urutan(satu.id) == "abc|d"


def test_a_session_of_another_meeting_takes_no_slide(isi):
    satu, sesi = isi
    lain = rapat.buat("Lain", HARI, edisi=current(), oleh="operator")
    with pytest.raises(IsianDitolak, match="bukan bagian dari rapat ini"):
        salindia.tambah(lain.id, sesi[0], "sampul", oleh="operator")
    with pytest.raises(IsianDitolak, match="bukan bagian dari rapat ini"):
        salindia.pindah(bernama(satu.id, "a").id, acara.daftar(lain.id)[0].id, "operator")
    with pytest.raises(TidakAda):
        salindia.tambah(satu.id, "tiada", "sampul", oleh="operator")


def test_the_second_writer_of_a_text_is_told_but_order_and_hiding_never_clash(isi):
    satu, _ = isi
    a = bernama(satu.id, "a")
    salindia.geser(a.id, 1, "penyunting")
    salindia.sembunyikan(a.id, True, "penyunting")
    baru = salindia.ubah(replace(a, judul="a2", isi={"butir": [" x ", ""], "edisi": "lama"}), "penyunting")
    assert (baru.judul, baru.isi, baru.tersembunyi) == ("a2", {"butir": ["x"], "edisi": "lama"}, True)
    assert urutan(satu.id) == "ba2c|d"
    with pytest.raises(SudahDiubah, match="Salindia ini sudah diubah oleh Penyunting") as galat:
        salindia.ubah(replace(a, judul="ketikan saya"), "operator")
    assert galat.value.ketikan.judul == "ketikan saya" and galat.value.kini == baru
    assert salindia.ambil(a.id).judul == "a2"


def test_a_deleted_slide_comes_back_to_its_place_once(isi):
    satu, _ = isi
    b = bernama(satu.id, "b")
    lama = salindia.hapus(b.id, "operator")
    assert urutan(satu.id) == "ac|d"
    salindia.tambah(satu.id, b.acara, "teks", oleh="operator", judul="e")
    salindia.pulihkan(lama, "operator")
    salindia.pulihkan(lama, "operator")
    assert urutan(satu.id) == "abce|d" and salindia.ambil(b.id).versi == b.versi
    with pytest.raises(TidakAda):
        salindia.hapus("tiada", "operator")


@pytest.mark.parametrize("urut", ["abc", "cba", "bca"])
def test_several_deleted_slides_come_back_in_any_order(isi, urut):
    satu, _ = isi
    lama = {judul: salindia.hapus(bernama(satu.id, judul).id, "operator") for judul in "bca"}
    for judul in urut:
        salindia.pulihkan(lama[judul], "operator")
    assert urutan(satu.id) == "abc|d"


def test_a_slide_comes_back_although_its_session_has_gone(isi):
    satu, sesi = isi
    d = salindia.hapus(bernama(satu.id, "d").id, "operator")
    acara.hapus(sesi[1], "operator")
    assert salindia.pulihkan(d, "operator").acara == sesi[0] and urutan(satu.id) == "abcd"
    rapat.hapus(satu.id, "operator")
    with pytest.raises(TidakAda, match="Rapat"):
        salindia.pulihkan(d, "operator")


def test_a_copy_stands_behind_and_is_another_slide(isi):
    satu, sesi = isi
    a = bernama(satu.id, "a")
    salinan = salindia.gandakan(a.id, "operator")
    assert [s.id for s in salindia.daftar(satu.id)][:2] == [a.id, salinan.id] != [a.id, a.id]
    salindia.ubah(replace(salinan, judul="A"), "operator")
    assert urutan(satu.id) == "aAbc|d"
    salindia.tambah(satu.id, sesi[0], "teks", oleh="operator", judul="z", sesudah=a.id)
    assert urutan(satu.id) == "azAbc|d"


def test_only_the_operator_permits_a_view_and_another_view_is_asked_again(isi):
    satu, sesi = isi
    slide = salindia.tambah(satu.id, sesi[0], "tampilan", oleh="operator", izin_rinci=True, **PETA)
    assert not slide.izin_rinci, "not by the way"
    with pytest.raises(PerluOperator, match="hanya dapat diizinkan oleh operator"):
        salindia.izinkan(slide.id, True, "penyunting")
    salindia.izinkan(slide.id, True, "operator")
    izin = salindia.ambil(slide.id)
    assert izin.izin_rinci
    tetap = salindia.ubah(replace(izin, judul="teks lain", izin_rinci=False), "penyunting")
    assert tetap.izin_rinci, "a text does not take it away"
    lain = salindia.ubah(replace(tetap, pilihan={"tahun": "2024"}, izin_rinci=True), "penyunting")
    assert not lain.izin_rinci
    salindia.izinkan(slide.id, True, "operator")
    salindia.izinkan(slide.id, False, "operator")
    assert not salindia.ambil(slide.id).izin_rinci


def model(sesi, judul, langkah):
    """What moving means, on a list of lists."""
    n = next(i for i, satu in enumerate(sesi) if judul in satu)
    m = sesi[n].index(judul)
    if 0 <= m + langkah < len(sesi[n]):
        sesi[n].insert(m + langkah, sesi[n].pop(m))
    elif 0 <= n + langkah < len(sesi):
        sesi[n].remove(judul)
        sesi[n + langkah].insert(0 if langkah > 0 else len(sesi[n + langkah]), judul)
    else:
        return False
    return True


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from([-1, 1])), max_size=12))
def test_slides_move_like_a_list_of_lists(isi, langkah):
    satu, _ = isi
    kini = [list(bagian) for bagian in urutan(satu.id).split("|")]
    for judul, arah in langkah:
        assert salindia.geser(bernama(satu.id, judul).id, arah, "operator") == model(kini, judul, arah)
        assert urutan(satu.id) == "|".join("".join(bagian) for bagian in kini)


def test_a_slide_goes_to_the_end_of_another_session(isi):
    satu, sesi = isi
    salindia.pindah(bernama(satu.id, "a").id, sesi[1], "operator")
    assert urutan(satu.id) == "bc|da"
