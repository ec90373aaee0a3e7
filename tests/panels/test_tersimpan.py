"""A saved view in another vintage: what is left is opened, and every lost code is named."""

import pytest

from panels import daftar
from panels.daftar import SudutPandangHilang
from panels.state import STATE_KEYS, Choice
from panels.tersimpan import buka

PETA = {"tahun": "2024", "wilayah": "64.74", "jenis": "PMKS-09", "tampil": "angka"}


def test_a_view_opens_with_the_codes_it_was_saved_with(konteks):
    beku = daftar.pilihan_dari("/peta", {"tahun": "2024", "wilayah": "Kota Bontang"}, konteks)
    assert set(beku) == set(STATE_KEYS)
    hasil = buka("/peta", beku, konteks)
    assert hasil.hilang == ()
    assert {key: code for key, code in hasil.pilihan.items() if code} == {
        key: code for key, code in beku.items() if code
    }
    assert "edisi" not in hasil.pilihan, "the vintage is that of the page"


@pytest.mark.parametrize(
    ("key", "code", "sebab"),
    [
        ("wilayah", "99.99", "wilayah “99.99” tidak ada pada edisi"),
        ("tahun", "1850", "tahun “1850” tidak ada pada edisi"),
        ("tampil", "melingkar", "tampilan “melingkar” tidak ada pada edisi"),
        ("sumbu_x", "ipm", "halaman ini tidak lagi mempunyai pilihan sumbu mendatar"),
        ("bulan", "3", "pilihan “bulan” tidak dikenal Serambi versi ini"),
    ],
)
def test_a_lost_code_is_named_and_the_rest_is_opened(konteks, key, code, sebab):
    hasil = buka("/peta", PETA | {key: code}, konteks)
    (satu,) = hasil.hilang
    assert satu.startswith(sebab)
    sisa = {one: was for one, was in PETA.items() if one != key}
    assert {one: hasil.pilihan[one] for one in sisa} == sisa
    assert hasil.pilihan.get(key) == buka("/peta", {}, konteks).pilihan.get(key), "the page's default"


def test_of_several_joined_codes_those_that_are_left_are_opened(konteks, monkeypatch):
    from panels.pilihan_banyak import banyak

    own = {
        "saring_wilayah": banyak({"64.01": "Paser", "64.02": "Kukar"}),
        "tabel": Choice({"pmks": "PMKS"}, "pmks"),
    }
    monkeypatch.setattr("panels.daftar.pilihan_halaman", lambda *_: own)
    hasil = buka("/jelajah", {"saring_wilayah": "64.01~99.01~64.02~99.02", "tabel": "pmks"}, konteks)
    assert hasil.pilihan["saring_wilayah"] == "64.01~64.02"
    assert hasil.hilang == (f"saringan wilayah “99.01”, “99.02” tidak ada pada edisi {konteks.edisi}",)
    assert buka("/jelajah", {"saring_wilayah": "64.02"}, konteks).hilang == ()


def test_a_view_of_a_page_that_is_gone_is_refused(konteks):
    with pytest.raises(SudutPandangHilang, match="“/dulu” tidak dikenal"):
        buka("/dulu", PETA, konteks)
