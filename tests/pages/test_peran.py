"""What a page shows to whom: the stop, the way to log in, the small line, and the hook for tests."""

import pytest
from streamlit.testing.v1 import AppTest

from meeting import pin, sandi, sesi
from meeting.galat import GudangPenuh
from meeting.gudang import jalur
from meeting.peran import Peran
from pages.peran import PeranKurang, perlu, saat_unduh


def halaman(perlu="operator", wilayah=""):
    import streamlit as st

    from pages.peran import baris_peran
    from pages.peran import perlu as wajib

    kini = wajib(perlu, wilayah)
    baris_peran()
    st.write(f"isi untuk {kini.sebutan}")


def jalan(*isi, **saringan) -> AppTest:
    uji = AppTest.from_function(halaman, args=isi)
    for nama, nilai in saringan.items():
        uji.query_params[nama] = nilai
    uji.run()
    assert not uji.exception
    return uji


def teks(uji) -> str:
    return " ".join(
        str(satu.value) for bagian in (uji.markdown, uji.info, uji.error, uji.caption) for satu in bagian
    )


@pytest.fixture
def sebagai(monkeypatch):
    return lambda *isi: monkeypatch.setattr("pages.peran._kini", lambda: Peran(*isi))


def test_without_a_browser_nobody_is_at_the_desk():
    tampil = teks(jalan())
    assert "Bagian ini untuk Operator." in tampil and "isi untuk" not in tampil
    assert "python -m meeting pin operator" in tampil


def test_the_link_leads_back_to_the_page_with_its_filters():
    tampil = teks(jalan("operator", "", wilayah="Kota Bontang", q='"><b>'))
    assert 'target="_self"' in tampil and "<b>" not in tampil
    assert '"/masuk?kembali=%2F%3Fwilayah%3DKota%2BBontang%26q%3D%2522%253E%253Cb%253E"' in tampil


def test_the_fixture_for_pages(operator):
    tampil = teks(jalan())
    assert "isi untuk Operator" in tampil and "Operator di komputer ini, tanpa PIN" in tampil


def test_a_role_with_a_session_sees_how_to_leave(sebagai):
    sebagai("kab_kota", "64.01")
    tampil = teks(jalan("kab_kota", "64.01"))
    assert "isi untuk Kadinsos Kab. Paser" in tampil and "Ganti peran atau keluar" in tampil


def test_another_role_is_told_who_it_is(sebagai):
    sebagai("kab_kota", "64.01")
    tampil = teks(jalan("kab_kota", "64.02"))
    assert "untuk Kadinsos Kab. Kutai Kartanegara. Anda masuk sebagai Kadinsos Kab. Paser." in tampil
    assert "isi untuk" not in tampil and "python -m" not in tampil


def test_a_reader_sees_no_line(sebagai):
    sebagai()
    tampil = teks(jalan("pembaca"))
    assert tampil == "isi untuk Pembaca"


def test_a_store_that_does_not_answer_stops_the_page(monkeypatch):
    def gagal():
        raise GudangPenuh(jalur())

    monkeypatch.setattr("pages.peran._kini", gagal)
    tampil = teks(jalan("pembaca"))
    assert "Ruang simpan" in tampil and "isi untuk" not in tampil


def test_a_download_asks_for_the_role_on_its_click(monkeypatch):
    monkeypatch.setattr(sandi, "CARA", "scrypt:16:8:1")
    pin.pasang("penyunting", "", "918273")
    token = sesi.mulai("penyunting")
    monkeypatch.setattr("pages.peran._bawaan", lambda: ("0.0.0.0", "10.0.0.2:8501", {}, token, "10.0.0.3"))
    unduh, operator = (saat_unduh(peran, lambda: b"isi") for peran in ("penyunting", "operator"))
    assert unduh() == b"isi"
    sesi.akhiri(token)
    for satu in (unduh, operator):
        with pytest.raises(PeranKurang):
            satu()


def test_outside_a_script_run_the_stop_is_an_error():
    with pytest.raises(PeranKurang):
        perlu("operator")
