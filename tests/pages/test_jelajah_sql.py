"""The SQL part of /jelajah: who gets it, that nobody else can start a run, and what a run shows."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from meeting.peran import Peran
from pages.jelajah import sql, sql_editor, sql_izin, sql_jalan
from queries.kotak.galat import GalatSql
from queries.kotak.hasil import HasilSql, Keadaan
from tests.peramban.test_bahasa import english

HASIL = HasilSql((("tahun", "INTEGER"), ("nilai", "BIGINT")), ((2024, 12345),), False, 0.2, ("pmks",), True)
SALAH = GalatSql(
    "Baris 2, kolom 3: kolom “x” tidak ada.", golongan="kolom", baris=2, kolom=3, pesan_asli="Binder Error"
)


class Tugas:
    """A run that ends when it is told to."""

    def __init__(self, hasil: HasilSql | GalatSql, jalan: bool = False) -> None:
        self.isi, self.kini = hasil, Keadaan("jalan", 0, 3.0) if jalan else Keadaan("selesai", 0, 0.2)

    def keadaan(self) -> Keadaan:
        return self.kini

    def tunggu(self, detik: float) -> Keadaan:
        return self.kini

    def hasil(self) -> HasilSql:
        if isinstance(self.isi, GalatSql):
            raise self.isi
        return self.isi

    def batal(self) -> None:
        self.kini, self.isi = (
            Keadaan("dibatalkan", 0, 3.0),
            GalatSql("Perintah dibatalkan.", golongan="batal"),
        )


@pytest.fixture
def mesin(monkeypatch):
    """What was started; `mesin.berikut` is the next run."""
    found = SimpleNamespace(perintah=[], berikut=Tugas(HASIL))

    def mulai(sql, konteks, *, batas, pemilik):
        found.perintah.append((sql, konteks.edisi, batas, pemilik))
        return found.berikut

    monkeypatch.setattr(sql_jalan, "mulai", mulai)
    return found


@pytest.fixture
def sebagai(monkeypatch):
    return lambda *isi: monkeypatch.setattr("pages.peran._kini", lambda: Peran(*isi))


def bagian(edisi):
    from pages.jelajah import sql, sql_ingat
    from panels.state import State
    from queries import Konteks

    sql_ingat.naskah()
    sql.gambar(State("2024", bagian="sql"), Konteks(edisi))


def paksa(edisi):
    """What a forged message could at most reach: the function that starts a run."""
    import streamlit as st

    from pages.jelajah import sql_ingat, sql_jalan
    from queries import Konteks

    sql_jalan.jalankan("select 1", Konteks(edisi), 100)
    st.text(getattr(st.session_state.get(sql_ingat.GALAT), "pesan", "jalan"))


def buka(fungsi, konteks) -> AppTest:
    app = AppTest.from_function(fungsi, args=(konteks.edisi,), default_timeout=30).run()
    assert not app.exception
    return app


@pytest.mark.parametrize("peran", [(), ("kab_kota", "64.01"), ("operator",), ("penyunting",)])
def test_from_elsewhere_one_sentence_and_nothing_else(peran, sebagai, konteks, mesin):
    """Also a role by PIN: the browser of AppTest is not at this computer."""
    sebagai(*peran)
    app = buka(bagian, konteks)
    assert [one.value for one in app.info] == [sql_izin.HANYA]
    assert not app.button and not app.selectbox and not app.get("bidi_component") and not app.dataframe
    assert buka(paksa, konteks).text[0].value == sql_izin.HANYA
    assert mesin.perintah == []


def test_a_role_by_pin_at_this_computer(sebagai, konteks, mesin, monkeypatch):
    monkeypatch.setattr(sql_izin, "peran_setempat", lambda *isi: True)
    sebagai("penyunting")
    assert buka(paksa, konteks).text[0].value == "jalan" and len(mesin.perintah) == 1
    sebagai("kab_kota", "64.01")
    assert buka(paksa, konteks).text[0].value == sql_izin.HANYA and len(mesin.perintah) == 1


def test_rows_error_and_a_text_that_is_only_put_there(operator, konteks, mesin):
    app = buka(bagian, konteks)
    app.selectbox(key="sql-contoh").select("kemiskinan").run()
    assert mesin.perintah == [], "choosing an example or opening a view runs nothing"
    app.selectbox(key="sql-batas").select(100).run()
    app.button(key="sql-jalankan").click().run()
    (sql, edisi, batas, pemilik) = mesin.perintah[0]
    assert (
        "persen_penduduk_miskin_p0" in sql and (edisi, batas) == (konteks.edisi, 100) and len(pemilik) == 32
    )
    assert app.dataframe[-1].value.to_numpy().tolist() == [["2024", "12.345"]]
    assert any("DATA CONTOH" in one.value for one in app.markdown)
    assert [one.label for one in app.get("download_button")][:1] == ["Unduh XLSX"]

    app.selectbox(key="sql-contoh").select("psks").run()
    assert not app.dataframe and len(mesin.perintah) == 1, "another text: the rows of the old one are gone"
    mesin.berikut = Tugas(SALAH)
    app.button(key="sql-jalankan").click().run()
    assert [one.value.replace("\\", "") for one in app.error] == [SALAH.pesan] and not app.dataframe
    assert [one.value for one in app.text] == ["Binder Error"]
    assert '"baris": 2' in app.get("bidi_component")[0].proto.json
    app.button(key="sql-awal").click().run()
    assert not app.error and len(mesin.perintah) == 2, "another text: the old error is gone, nothing ran"


def test_a_long_run_shows_its_time_and_can_be_ended(operator, konteks, mesin):
    mesin.berikut = Tugas(HASIL, jalan=True)
    app = buka(bagian, konteks)
    app.button(key="sql-jalankan").click().run()
    assert any("Sedang berjalan: 3 detik" in one.value for one in app.markdown)
    mesin.berikut.kini = Keadaan("antre", 2, 1.0)
    app.run()
    assert any("urutan ke-2" in one.value for one in app.markdown)
    app.button(key="sql-batal").click().run()
    assert [one.value for one in app.error] == ["Perintah dibatalkan."] and not app.dataframe


def dalam(edisi):
    from pages.jelajah import sql
    from panels.state import State
    from queries import Konteks

    sql.gambar(State("2024", bagian="sql"), Konteks(edisi, "internal"))


def test_kerja_internal_is_told_that_the_box_stays_publik(operator, konteks):
    told = [[one.value for one in buka(part, konteks).caption] for part in (dalam, bagian)]
    assert sql.INTERNAL in told[0] and sql.INTERNAL not in told[1]


def test_an_edition_without_reports(operator, kosong):
    assert any("pmks (0 baris)" in one for one in buka(bagian, kosong).selectbox(key="sql-tabel").options)


def ketik():
    import streamlit as st

    from pages.jelajah import sql_ingat, sql_sunting

    awal = sql_ingat.naskah()
    sql_sunting._terima({"teks": "select 2", "versi": awal.versi})
    st.text(repr(sql_ingat.naskah()))
    sql_sunting.isi("select 3", "Tampilan uji")
    sql_sunting._terima({"teks": "select 4", "versi": awal.versi})
    st.text(repr(sql_ingat.naskah()))


def test_what_the_editor_sends_counts_for_its_own_text_only():
    app = AppTest.from_function(ketik).run()
    typed, opened = (one.value for one in app.text)
    assert typed == "Naskah(teks='select 2', versi=0, judul='')", "a changed example loses its name"
    assert opened == "Naskah(teks='select 3', versi=1, judul='Tampilan uji')", (
        "late words of the old text are lost"
    )


def test_every_word_of_the_editor_is_indonesian():
    said = [one.strip() for one in re.findall(r">([^<>]+)<", sql_editor.HTML) if one.strip()]
    assert said == [
        "Perintah SQL", "Ctrl+Enter menjalankan perintah. Satu perintah SELECT, hanya membaca.", "Ke letak galat",
    ]  # fmt: skip
    assert english([one.replace("SELECT", "") for one in said]) == []
    assert not re.search(r"https?:|import |fetch|innerHTML", sql_editor.HTML + sql_editor.CSS + sql_editor.JS)
