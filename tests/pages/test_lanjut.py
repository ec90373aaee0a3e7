"""The part "Tindak lanjut" on the page: clauses with verdicts for everyone, those on commitments only inside."""

from __future__ import annotations

import datetime

import pytest
from streamlit.testing.v1 import AppTest

from data.snapshot import current
from meeting import komitmen, rapat, rumusan, rumusan_putus
from meeting.peran import Peran
from pages.rumusan import lanjut_komitmen

KODE = "bebas-anak-jalanan-2017"
JAHAT = 'Menurunkan kemiskinan [x](http://a.b) <b onclick="y">z</b>'


def laman() -> None:
    """The part alone: AppTest runs this function's text as a script."""
    import streamlit as st

    from data.snapshot import current
    from pages.rumusan import lanjut
    from panels.state import State
    from queries import Konteks

    st.session_state.setdefault("_konteks", Konteks(current()))
    lanjut.gambar(State("2024"), Konteks(current()))


def kata(uji: AppTest) -> str:
    said = "\n".join(
        str(one.value) for kind in (uji.markdown, uji.info, uji.caption, uji.error) for one in kind
    )
    return said + "\n" + "\n".join(one.value.to_string() for one in uji.dataframe)


@pytest.fixture
def butir(rumah):
    meeting = rapat.buat("Rakor 2021", datetime.date(2021, 3, 9), edisi=current(), oleh="operator")
    made = rumusan.tambah(
        meeting.id, oleh="operator", isi=JAHAT, level="provinsi", indikator="persen_penduduk_miskin_p0",
        satuan="persen", dasar_nilai=6.54, dasar_periode="2021", dasar_edisi=current(), target=5.0, tenggat="2026",
    )  # fmt: skip
    rumusan.tambah(meeting.id, oleh="operator", isi="Draf yang belum disetujui", level="pusat")
    return rumusan_putus.setujui(made.id, versi=made.versi, oleh="operator", diputus="2021-03-09")


def test_readers_see_verdicts_on_clauses_and_none_on_commitments_until_released(monkeypatch, konteks, butir):
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("pembaca"))
    uji = AppTest.from_function(laman, default_timeout=60).run()
    assert not uji.exception, uji.exception
    assert "Bergerak ke arah target" in kata(uji) and "Draf yang belum" not in kata(uji)
    assert "[x](http" not in "\n".join(str(one.value) for one in uji.markdown)  # typed text is no link
    assert "Bebas anak jalanan 2017" in kata(uji) and "angkanya data contoh" not in kata(uji)
    assert not [one for one in uji.button if one.key and one.key.startswith("rilis-")]
    komitmen.rilis(KODE, oleh="operator")
    assert "angkanya data contoh" in kata(uji.run())


def test_the_operator_releases_one(monkeypatch, konteks, operator, butir):
    uji = AppTest.from_function(laman, default_timeout=60)
    uji.session_state["lipat-putusan-komitmen"] = True  # as a click on the fold does
    uji.run()
    assert not uji.exception, uji.exception
    assert "angkanya data contoh" in kata(uji)
    uji.button(key=f"rilis-{KODE}").click().run()
    assert komitmen.dirilis() == {KODE}
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("penyunting"))
    with pytest.raises(lanjut_komitmen.BukanOperator):
        lanjut_komitmen._ubah(KODE, True)
    assert komitmen.dirilis() == {KODE}
