"""Ready decks: whole or not at all, on editions full, thin and empty, and never with what is for the desk only."""

import re
import shutil
from dataclasses import replace

import pytest

from data.snapshot import current
from meeting import acara, rapat, salindia, siap
from meeting.dek import angka_ketik, lolos, susun_dek, susun_satu
from meeting.galat import IsianDitolak, TidakAda
from panels import peka
from panels.state import STATE_KEYS
from queries import Konteks, rows
from reports.layar.muat import periksa
from tests.meeting.test_rapat import HARI


@pytest.fixture(params=["penuh", pytest.param("jarang", marks=pytest.mark.lama), "kosong"])
def edisi(request, rumah, rumah_tipis):
    """The shipped edition, one with 2 % of its rows, one without any."""
    if request.param == "penuh":
        return current()
    shutil.copytree(rumah_tipis / "edisi" / request.param, rumah / "edisi" / request.param)
    return request.param


@pytest.fixture
def semua(edisi):
    """A meeting with every ready deck, and what was left out."""
    satu = rapat.buat("Rakor", HARI, edisi=edisi, oleh="operator")
    hasil = {
        nama: siap.isi_siap(satu.id, nama, kode_wilayah="64.01" if nama == "wilayah" else "", oleh="operator")
        for nama in siap.NAMA
    }
    return satu, hasil


def judul(satu):
    return [a.judul for a in acara.daftar(satu.id)]


def test_every_ready_deck_can_be_shown_on_any_edition(semua):
    satu, hasil = semua
    dek, konteks = susun_dek(satu.id), Konteks(satu.edisi)
    assert [s.ditahan for s in dek.salindia if s.ditahan] == [] and lolos(dek) == dek.salindia
    assert not any(satu.dilewati for satu in hasil.values())
    assert judul(satu) == ["Pembukaan", "Paparan Kab. Paser", "IKN", "SPM"]
    assert angka_ketik(satu.id) == (), "every number is a field"
    for slide in salindia.daftar(satu.id):
        assert not slide.pilihan or set(slide.pilihan) == set(STATE_KEYS), "frozen: the defaults too"
    for s in dek.salindia:
        if s.panel:
            assert not peka.perlu_izin(s.panel, _pilihan(satu, s.id), konteks)
            assert "lanjutan" not in s.alamat and "Perbandingan" not in s.alamat
            assert s.judul.strip("… ") and "{" not in s.judul + s.kalimat + s.ajakan + s.catatan
            assert "*" not in s.judul and "… persen" not in s.judul, "without its number it is no finding"
            assert len(s.judul) <= 85 and s.judul.count("Kab. Paser") <= 1 and "kewenangan" not in s.judul
            assert s.kalimat, "also what is missing is said"
            assert s.kalimat.count("…") < 5, "nothing but missing numbers is said in words"
    layanan = [s.pilihan["jenis"] for s in hasil["spm"].slide if s.panel == "spm-peta"]
    assert len(layanan) == len(set(layanan)) == 5


def _pilihan(satu, id_):
    return salindia.ambil(id_).pilihan


def test_a_deck_made_before_the_data_came_says_the_numbers_once_they_are_there(rumah, rumah_tipis):
    shutil.copytree(rumah_tipis / "edisi" / "kosong", rumah / "edisi" / "kosong")
    satu = rapat.buat("Rakor", HARI, edisi="kosong", oleh="operator")
    made = [
        s
        for nama in ("pembukaan", "spm")
        for s in siap.isi_siap(satu.id, nama, oleh="operator").slide
        if s.panel
    ]
    kini = {s.id: s.kalimat for s in susun_dek(satu.id).salindia}
    nanti = {s.id: susun_satu(s, replace(satu, edisi=current())).salindia[0] for s in made}
    for s in made:
        assert kini[s.id] == "Belum ada data untuk tampilan ini pada edisi data kosong."
        assert not nanti[s.id].ditahan and "Belum ada data" not in nanti[s.id].kalimat
        # the chart that stands in for the total has no sentence of its own
        assert re.search(r"\d", nanti[s.id].kalimat) or s.panel == "pilar-jiwa", s.panel


def test_the_opening_is_waiting_slide_cover_total_five_services_and_map(rapat_uji):
    dek = susun_dek(rapat_uji.id)
    assert [s.jenis for s in dek.salindia[:5]] == ["tunggu", "sampul", *["tampilan"] * 3]
    total, spm, peta = dek.salindia[2:5]
    sel = dict(zip([c.key for c in total.panel.table.columns], total.panel.table.total))
    assert sel["persen"].text in total.judul and sel["terdata"].text.split()[0] in total.kalimat
    nama = [satu["nama_pendek"].removeprefix("SPM ") for satu in rows("jenis_daftar", Konteks(dek.edisi))
            if satu["keluarga"] == "spm"]  # fmt: skip
    assert len(nama) == 5 and all(satu in spm.kalimat.lower() for satu in nama)
    sel = dict(zip([c.key for c in spm.panel.table.columns], spm.panel.table.rows[0]))
    assert f"{nama[0]} {sel['persen'].text};" in spm.kalimat.lower()
    assert peta.panel.spec.kind == "choropleth" and peta.kalimat
    siap.isi_siap(rapat_uji.id, "pembukaan", oleh="operator")
    jenis = [s.jenis for s in salindia.daftar(rapat_uji.id)]
    assert jenis.count("sampul") == jenis.count("tunggu") == 1 and jenis.count("tampilan") == 7


def test_every_area_gets_the_same_slides(rapat_uji):
    hasil = siap.isi_siap(rapat_uji.id, "wilayah", oleh="operator")
    wilayah = rows("wilayah_daftar", Konteks(rapat_uji.edisi))
    sesi = [a for a in acara.daftar(rapat_uji.id) if a.judul.startswith("Paparan ")]
    assert [a.judul for a in sesi] == [f"Paparan {w['nama']}" for w in wilayah]
    assert sesi[0].pembicara == f"Kepala Dinas Sosial {wilayah[0]['nama']}" and sesi[0].menit == 10
    isi = [[s for s in hasil.slide if s.acara == a.id] for a in sesi]
    assert {len(satu) for satu in isi} == {5}
    for w, satu in zip(wilayah, isi):
        assert {s.pilihan["wilayah"] for s in satu} == {w["kode_wilayah"]}
        assert [s.panel for s in satu][1:] == [s.panel for s in isi[0]][1:]


@pytest.mark.lama
def test_every_ready_slide_can_be_read_from_the_back_row(rapat_uji):
    for nama in ("wilayah", "ikn", "spm"):
        siap.isi_siap(rapat_uji.id, nama, oleh="operator")
    dek = susun_dek(rapat_uji.id)
    assert {s.judul: alasan for s in dek.salindia if (alasan := periksa(s, dek))} == {}


def test_what_the_edition_does_not_draw_is_left_out_and_named(rapat_uji, monkeypatch):
    hilang = siap.Templat("/peta", "peta-lama")
    monkeypatch.setattr(siap, "_TEMPLAT", {"ikn": lambda konteks: (hilang, *siap.ikn(konteks))})
    hasil = siap.isi_siap(rapat_uji.id, "ikn", oleh="operator")
    assert len(hasil.slide) == 4 and len(hasil.dilewati) == 1 and "peta-lama" in hasil.dilewati[0]


@pytest.mark.parametrize(
    ("isi", "galat", "pesan"),
    [
        ({"nama": "pmks"}, IsianDitolak, "“pmks” tidak dikenal. Yang ada: pembukaan"),
        ({"nama": "wilayah", "kode_wilayah": "64.99"}, IsianDitolak, "64.99"),
        ({"nama": "spm", "acara_id": "tiada"}, TidakAda, "Acara"),
    ],
)
def test_a_refused_deck_leaves_nothing(rapat_uji, isi, galat, pesan):
    sebelum = (acara.daftar(rapat_uji.id), salindia.daftar(rapat_uji.id))
    with pytest.raises(galat, match=pesan):
        siap.isi_siap(rapat_uji.id, oleh="operator", **isi)
    assert (acara.daftar(rapat_uji.id), salindia.daftar(rapat_uji.id)) == sebelum


def test_a_deck_goes_to_the_end_of_the_session_that_was_asked(rapat_uji):
    penutup = acara.daftar(rapat_uji.id)[1]
    hasil = siap.isi_siap(rapat_uji.id, "ikn", acara_id=penutup.id, oleh="operator")
    assert len(judul(rapat_uji)) == 2
    assert salindia.daftar(rapat_uji.id)[-len(hasil.slide) :] == hasil.slide
