"""Usulkan rumusan: the dialogue stores the draft as it was read, in the chosen meeting, for editors only."""

from __future__ import annotations

import datetime

from streamlit.testing.v1 import AppTest

from meeting import rapat, rumusan
from meeting.peran import Peran
from pages import usulkan_isi
from panels.daftar import keadaan
from panels.usul_rumusan import usul
from words.format import periode


def dialogue(asal: usulkan_isi.Asal) -> AppTest:
    """The dialogue alone, as on a page of the shipped edition."""

    def draw(asal):
        from pages import kerangka, usulkan_isi

        kerangka.mulai_jalan()
        usulkan_isi.isi(asal)

    return AppTest.from_function(draw, args=(asal,), default_timeout=60).run()


def press(run: AppTest, label: str) -> AppTest:
    return next(one for one in run.button if one.label == label).click().run()


def test_a_draft_is_stored_as_it_was_read_and_only_by_who_may(konteks, operator, monkeypatch):
    here = rapat.buat("Rakor uji", datetime.date(2028, 5, 2), edisi=konteks.edisi, oleh="operator")
    state = keadaan("/peta", {"indikator": "tpt", "wilayah": "64.74"}, konteks)
    asal = usulkan_isi.Asal("/peta", "peta-tpt", state)
    run = dialogue(asal)
    assert not run.exception and not run.error
    drawn = usul("/peta", "peta-tpt", state, konteks, hari=here.tanggal)
    said = run.markdown[0].value
    assert "7,74" in said and periode("2023") in said and konteks.edisi in said and "akhir 2029" in said
    next(one for one in run.text_input if one.label == "Target").input("5,5")
    run.text_area[0].input("Isi yang disunting").run()
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("pembaca"))
    press(run, "Tambahkan ke rumusan")
    assert rumusan.daftar() == () and "penyunting" in run.session_state[usulkan_isi.HASIL].pesan
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("penyunting"))
    press(run, "Tambahkan ke rumusan")
    (made,) = rumusan.daftar(here.id)
    wanted = {**drawn.ruas, "isi": "Isi yang disunting", "target": 5.5}
    assert {name: getattr(made, name) for name in wanted} == wanted
    assert made.oleh == "penyunting" and made.nomor is None
    assert [one.label for one in run.button] == ["Buka di Rumusan"]


def test_another_area_is_another_draft_and_without_a_meeting_it_says_where_to_make_one(konteks, operator):
    asal = usulkan_isi.Asal(
        "/kesenjangan", "spm-strip", keadaan("/kesenjangan", {"wilayah": "64.01"}, konteks)
    )
    assert [one.value for one in dialogue(asal).info] == [usulkan_isi.TANPA_RAPAT]
    rapat.buat("Rakor uji", datetime.date(2026, 11, 25), edisi=konteks.edisi, oleh="operator")
    run = dialogue(asal)
    assert "Kab. Paser" in run.text_area[0].value
    next(one for one in run.selectbox if one.label == "Wilayah").select("64.74").run()
    assert "Kota Bontang" in run.text_area[0].value and "Paser" not in run.text_area[0].value
