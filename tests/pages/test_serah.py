"""The handover on the page is the operator's; a new meeting from the last one says what it takes along."""

from __future__ import annotations

import datetime

import pytest
from streamlit.testing.v1 import AppTest

from data.edisi import current
from meeting import acara, rapat, rumusan, salindia
from meeting.peran import Peran


def serah() -> None:
    from pages.rumusan import serah

    serah.gambar()


def baru() -> None:
    from pages.paparan import rapat_isian

    rapat_isian.baru(pertama=False)


def buka(laman) -> AppTest:
    uji = AppTest.from_function(laman, default_timeout=60)
    uji.session_state["lipat-serah"] = True
    return utuh(uji.run())


def utuh(uji: AppTest) -> AppTest:
    assert not uji.exception, uji.exception
    return uji


@pytest.mark.parametrize("nama", ["pembaca", "penyunting"])
def test_others_see_no_handover(monkeypatch, nama):
    monkeypatch.setattr("pages.peran._kini", lambda: Peran(nama))
    uji = buka(serah)
    assert not uji.expander and not uji.markdown


def test_the_operator_gets_one_file_with_a_name_that_warns(operator):
    uji = buka(serah)
    kata = "\n".join(str(satu.value) for satu in (*uji.markdown, *uji.warning, *uji.caption))
    assert "PIN dan sesi tidak ikut" in kata and "INTERNAL" in kata
    assert f"{current()}_DATA-CONTOH_INTERNAL.zip" in kata.replace("\\_", "_")


@pytest.fixture
def lalu(operator):
    satu = rapat.buat("Rakor 2026", datetime.date(2026, 11, 25), edisi=current(), oleh="operator")
    salindia.tambah(satu.id, acara.daftar(satu.id)[0].id, "teks", oleh="operator", judul="Dasar")
    rumusan.tambah(satu.id, oleh="operator", isi="Menambah pendamping", level="provinsi")
    return satu


def test_a_new_meeting_from_the_last_one(lalu):
    uji = buka(baru)
    assert [satu.label for satu in uji.checkbox][-1].startswith("Langsung isi"), "the empty one by default"
    uji.selectbox(key="_rapat-asal").set_value(lalu.id)
    utuh(uji.run())
    kata = "\n".join(str(satu.value) for satu in (*uji.markdown, *uji.caption))
    assert "1 acara, 1 salindia" in kata and "1 butir rumusan" in kata and "Pemetaan pengirim" in kata
    uji.text_input(key=f"rapat-dari-{lalu.id}-nama").set_value("Rakor 2027")
    next(satu for satu in uji.button if satu.label == "Buat rapat dari rapat lalu").click()
    utuh(uji.run())
    jadi = rapat.daftar()[0]
    assert jadi.nama == "Rakor 2027" and [s.judul for s in salindia.daftar(jadi.id)] == ["Dasar"]
    assert [b.asal_rumusan for b in rumusan.daftar(jadi.id)] == [b.id for b in rumusan.daftar(lalu.id)]
