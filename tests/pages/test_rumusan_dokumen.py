"""Papers on the page: editors get all of them on a click, readers the tables; a change drops what was made."""

from __future__ import annotations

import datetime

import pytest
from streamlit.testing.v1 import AppTest

from meeting import komitmen, rapat, rumusan
from meeting.peran import Peran
from pages.rumusan.dokumen_berkas import BERUBAH, JADI
from reports.naskah_bentuk import BERKAS


def laman() -> None:
    """The part alone: AppTest runs this function's text as a script."""
    import streamlit as st

    from pages.kerangka import KONTEKS
    from pages.rumusan import dokumen
    from panels.state import State
    from queries import Konteks

    st.session_state[KONTEKS] = Konteks("kaltim-2026-11")
    dokumen.gambar(State(tahun="2025"), st.session_state[KONTEKS])


@pytest.fixture
def temu() -> str:
    id_ = rapat.buat(
        "Rakor [x](http://x)", datetime.date(2026, 11, 25), edisi="kaltim-2026-11", oleh="operator"
    ).id
    satu = rumusan.tambah(
        id_,
        oleh="penyunting",
        isi="Menambah pendamping",
        level="pusat",
        dukungan="sdm",
        catatan="Hanya bagi penyunting",
    )
    rumusan.setujui(satu.id, versi=satu.versi, oleh="penyunting", diputus="2026-11-25")
    rumusan.tambah(id_, oleh="penyunting", isi="Masih usulan", level="pusat")
    return id_


def jalankan(uji: AppTest) -> AppTest:
    uji.run()
    assert not uji.exception, uji.exception
    return uji


def siapkan(peran: str, monkeypatch) -> AppTest:
    monkeypatch.setattr("pages.peran._kini", lambda: Peran(peran))
    uji = jalankan(AppTest.from_function(laman, default_timeout=60))
    next(one for one in uji.button if one.label == "Siapkan berkas").click()
    return jalankan(uji)


def test_an_editor_gets_every_paper_and_reads_why_one_is_missing(temu, monkeypatch):
    uji = siapkan("penyunting", monkeypatch)
    _, jadi = uji.session_state[JADI]
    assert set(jadi) == {satu.judul for satu in BERKAS}
    gagal = {nama for nama, isi in jadi.items() if isinstance(isi, str)}
    assert gagal == {
        "Matriks RPJMD (XLSX)",
        "Matriks RPJMD (CSV)",
        "Usulan musrenbang (XLSX)",
        "Usulan musrenbang (CSV)",
    }
    assert all(
        len(isi[1]) > 200 and "kaltim-2026-11" in isi[0] for isi in jadi.values() if not isinstance(isi, str)
    )
    assert any("belum ada butir disetujui yang memuat indikator dan target" in one.value for one in uji.info)
    (kurang,) = uji.warning
    assert "1 butir belum disetujui" in kurang.value and "Daftar hadir belum diisi" in kurang.value
    semua = rumusan.daftar(temu)
    rumusan.ubah(semua[1].id, versi=semua[1].versi, oleh="penyunting", isi="lain")
    jalankan(uji)
    assert BERUBAH in [one.value for one in uji.info] and JADI not in uji.session_state


def test_a_reader_gets_the_tables_of_what_is_approved(temu, monkeypatch):
    uji = siapkan("pembaca", monkeypatch)
    _, jadi = uji.session_state[JADI]
    assert set(jadi) == {satu.judul for satu in BERKAS if not satu.penyunting}
    csv = jadi["Register rumusan (CSV)"][1].decode("utf-8-sig")
    assert "Menambah pendamping" in csv and "Masih usulan" not in csv and "Hanya bagi" not in csv
    assert not uji.warning
    komitmen.rilis(
        "bebas-anak-jalanan-2017", oleh="operator"
    )  # a verdict in a prepared file may not outlive its release
    jalankan(uji)
    assert BERUBAH in [one.value for one in uji.info] and JADI not in uji.session_state
