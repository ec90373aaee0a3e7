"""Saved views: codes and texts come back as they went in, names tell them apart, nothing is lost by a click."""

import threading
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meeting import catatan, gudang, tersimpan
from meeting.galat import IsianDitolak, NamaDipakai, SudahDiubah, TampilanDibuang, TidakAda

PILIHAN = {"tahun": "2025", "baris": "kabkota", "saring_wilayah": "64.02~64.09", "edisi": ""}


def simpan(nama="Disabilitas", uraian="Untuk rakor\n\n  kedua", oleh="penyunting", **lain):
    isi = {"halaman": "/jelajah", "panel": "silang", "pilihan": PILIHAN, "edisi": "e1", "oleh": oleh} | lain
    return tersimpan.simpan(nama, uraian, **isi)


def nama(**lain):
    return [satu.nama for satu in tersimpan.daftar(**{"sql": True} | lain)]


def test_a_view_comes_back_as_it_was_saved(jam_uji):
    satu = simpan("  Disabilitas \n per wilayah ")
    assert tersimpan.ambil(satu.id) == satu and tersimpan.daftar(sql=False) == (satu,)
    assert (satu.nama, satu.uraian, satu.jenis) == (
        "Disabilitas per wilayah", "Untuk rakor\n\nkedua", "tampilan")  # fmt: skip
    assert (satu.halaman, satu.panel, satu.pilihan, satu.edisi) == ("/jelajah", "silang", PILIHAN, "e1")
    assert (satu.oleh, satu.versi, satu.dibuang) == ("penyunting", 1, "")
    assert catatan.terakhir()[0]["kejadian"] == "tampilan_disimpan"


def test_no_store_is_made_by_looking(rumah):
    assert tersimpan.daftar(sql=True) == () and not gudang.ada()


def test_a_query_keeps_its_blanks_and_is_listed_only_where_it_is_offered():
    teks = "select *\n    from pmks -- dua  spasi\n\twhere jenis = 'PMKS-09'"
    satu = tersimpan.simpan_sql("Kueri", "", f"\r\n{teks}\r\n", edisi="e1", oleh="operator")
    assert satu.perintah == teks and satu.jenis == "sql" and satu.pilihan == {}
    simpan("Tampilan")
    assert sorted(nama()) == ["Kueri", "Tampilan"] and nama(sql=False) == ["Tampilan"]
    tersimpan.buang(satu.id, "operator")
    assert nama(dibuang=True) == ["Kueri"] and nama(sql=False, dibuang=True) == []


@pytest.mark.parametrize(
    ("lain", "pesan"),
    [
        ({"nama": " \n "}, "Nama tampilan belum diisi"),
        ({"nama": "x" * 121}, "terlalu panjang: 121 huruf, paling banyak 120"),
        ({"uraian": "x" * 1001}, "Uraian terlalu panjang"),
        ({"pilihan": {"bulan": "3"}}, "pilihan bulan tidak dikenal"),
        ({"halaman": ""}, "pilihan halaman tidak dikenal"),
    ],
)
def test_what_cannot_be_stored_is_refused(lain, pesan):
    with pytest.raises(IsianDitolak, match=pesan):
        simpan(**lain)
    assert nama() == []


@pytest.mark.parametrize(
    ("perintah", "pesan"),
    [(" \n", "belum diisi"), ("x" * 20_001, "terlalu panjang")],
    ids=["kosong", "panjang"],
)
def test_a_query_that_cannot_be_stored_is_refused(perintah, pesan):
    with pytest.raises(IsianDitolak, match=pesan):
        tersimpan.simpan_sql("Kueri", "", perintah, edisi="e1", oleh="operator")


def test_two_views_never_bear_one_name_whatever_its_case():
    satu, dua = simpan("Lansia É"), simpan("Anak")
    for _ in range(2):
        with pytest.raises(NamaDipakai, match="“Lansia É” sudah dipakai") as galat:
            simpan("lansia é")
        assert galat.value.id == satu.id
    with pytest.raises(NamaDipakai):
        tersimpan.simpan_sql("LANSIA É", "", "select 1", edisi="e1", oleh="operator")
    with pytest.raises(NamaDipakai):
        tersimpan.ubah(replace(dua, nama="Lansia é"), "operator")
    assert tersimpan.ubah(replace(satu, nama="LANSIA É"), "operator").nama == "LANSIA É", (
        "its own name is free"
    )
    assert sorted(nama()) == ["Anak", "LANSIA É"]


def test_the_second_writer_is_told_and_loses_nothing(jam_uji):
    satu = simpan()
    kini = tersimpan.ubah(replace(satu, uraian="dari kolega"), "operator")
    assert (kini.versi, kini.oleh) == (2, "operator")
    with pytest.raises(SudahDiubah, match="Tampilan tersimpan ini sudah diubah oleh Operator") as galat:
        tersimpan.ubah(replace(satu, nama="Lain", uraian="milik saya"), "penyunting")
    assert galat.value.kini == kini and galat.value.ketikan.uraian == "milik saya"
    assert tersimpan.ambil(satu.id) == kini


def test_a_removed_view_comes_back_whole(jam_uji):
    satu = simpan()
    for _ in range(2):
        tersimpan.buang(satu.id, "operator")
    assert nama() == [] and nama(dibuang=True) == ["Disabilitas"]
    with pytest.raises(TampilanDibuang, match="“Disabilitas” sudah dibuang pada 22 November 2026 pukul"):
        tersimpan.ambil(satu.id)
    with pytest.raises(TampilanDibuang):
        tersimpan.ubah(satu, "operator")
    for _ in range(2):
        kembali = tersimpan.pulihkan(satu.id, "operator")
    assert kembali == replace(satu, oleh="operator", versi=3)
    assert [c["kejadian"] for c in catatan.terakhir()] == [
        "tampilan_dipulihkan", "tampilan_dibuang", "tampilan_disimpan"]  # fmt: skip


def test_a_name_given_away_is_not_taken_back():
    satu = simpan("A")
    tersimpan.buang(satu.id, "operator")
    simpan("a")
    with pytest.raises(NamaDipakai):
        tersimpan.pulihkan(satu.id, "operator")
    assert nama() == ["a"]


@pytest.mark.parametrize("kerja", [tersimpan.ambil, *(lambda id_, f=f: f(id_, "operator") for f in (
    tersimpan.buang, tersimpan.pulihkan))])  # fmt: skip
def test_an_unknown_id_is_told(kerja):
    with pytest.raises(TidakAda, match="Tampilan tersimpan “x' or 1=1 --” tidak ada"):
        kerja("x' or 1=1 --")


def test_of_two_at_once_one_gets_the_name():
    simpan("lain")
    hasil, mulai = [], threading.Barrier(6)

    def coba():
        mulai.wait()
        try:
            hasil.append(simpan("sama").nama)
        except NamaDipakai:
            hasil.append("")

    utas = [threading.Thread(target=coba) for _ in range(6)]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join()
    assert sorted(hasil) == [""] * 5 + ["sama"] and sorted(nama()) == ["lain", "sama"]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40), st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_kept_or_refused_by_name(nama_, uraian, perintah):
    try:
        satu = tersimpan.simpan_sql(nama_, uraian, perintah, edisi="e1", oleh="operator")
    except (IsianDitolak, NamaDipakai):
        return
    assert tersimpan.ambil(satu.id) == satu and satu.nama and satu.perintah
    assert len(satu.perintah) <= len(perintah)
