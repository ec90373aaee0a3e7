"""Pinning: only who may sees it, the slide holds the whole state as codes, and what happened is said."""

from __future__ import annotations

import datetime
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from meeting import acara, rapat, salindia
from meeting.galat import GudangSibuk
from meeting.peran import Peran
from pages import sematkan_isi
from pages.sematkan import JUDUL
from panels.daftar import beku, keadaan, susun

ROOT = Path(__file__).parents[2]
PETA = "presenter/peta.py"


@pytest.fixture
def rakor(konteks) -> rapat.Rapat:
    """A meeting with two empty sessions."""
    made = rapat.buat("Rakor uji", datetime.date(2026, 11, 25), edisi=konteks.edisi, oleh="operator")
    acara.tambah(made.id, "Paparan provinsi", oleh="operator")
    return made


def opened(page: str, key: str, **words: str) -> AppTest:
    """The page with the fold of one panel open."""
    run = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    run.query_params.update(words)
    run.session_state[f"lipat-{key}"] = True
    return run.switch_page(page).run()


def pin(run: AppTest) -> AppTest:
    return next(one for one in run.button if one.label == JUDUL).click().run()


def press(run: AppTest, label: str) -> AppTest:
    return next(one for one in run.button if one.label == label).click().run()


def folds(run: AppTest) -> set[str]:
    return {one.label for one in run.expander if "nduhan" in one.label}


def test_a_reader_sees_no_trace_of_it(konteks, rakor):
    run = opened(PETA, "peta-semua-26")
    assert not run.exception and folds(run) == {"Tabel dan unduhan"}
    assert JUDUL not in [one.label for one in run.button]


def test_a_pinned_view_keeps_the_whole_state_and_is_the_panel_of_the_page(konteks, operator, rakor):
    run = opened(PETA, "peta-pmks-09", tahun="2024", jenis="Penyandang Disabilitas", kelas="Kuantil")
    assert folds(run) == {f"Tabel dan unduhan · {more}{JUDUL}" for more in ("", "Usulkan rumusan · ")}
    pin(run)
    assert not run.exception and not run.error
    press(run, "Sematkan")
    # AppTest runs the whole page where a browser runs the dialogue alone: what it did is in the session
    said = run.session_state[sematkan_isi.HASIL].pesan
    assert said == "Disematkan sebagai salindia ke-1 pada acara “Pembukaan”, Rakor uji."
    (made,) = salindia.daftar(rakor.id)
    wanted = beku(keadaan("/peta", {"tahun": "2024", "jenis": "PMKS-09", "kelas": "kuantil"}, konteks))
    assert (made.halaman, made.panel, dict(made.pilihan)) == ("/peta", "peta-pmks-09", wanted)
    assert (made.judul, made.kalimat) == ("{judul}", "{kalimat 1}")
    assert (
        susun(made.halaman, made.panel, made.pilihan, konteks).title
        == "Penyandang Disabilitas: jumlah terdata"
    )


def test_of_a_panel_that_another_page_owns_the_page_where_it_stands_is_pinned(konteks, operator, rakor):
    """The profile's map gives /peta as its own address."""
    run = opened("kadinsos/profil.py", "x", wilayah="Kota Bontang", tahun="2024")
    pin(run)
    press(run, "Sematkan")
    (made,) = salindia.daftar(rakor.id)
    assert (made.halaman, made.panel, made.pilihan["wilayah"]) == ("/profil", "profil-peta", "64.74")
    assert made.kalimat == ""  # it has no sentence


def dialogue(satu: sematkan_isi.Tampilan) -> AppTest:
    """The dialogue alone, as on a page of the shipped edition."""

    def draw(satu):
        from pages import kerangka, sematkan_isi

        kerangka.mulai_jalan()
        sematkan_isi.isi(satu)

    return AppTest.from_function(draw, args=(satu,), default_timeout=60).run()


def view(konteks, page: str, key: str, **codes: str) -> sematkan_isi.Tampilan:
    return sematkan_isi.Tampilan(page, key, beku(keadaan(page, codes, konteks)))


def test_without_a_meeting_it_says_where_one_is_made(konteks, operator):
    run = dialogue(view(konteks, "/peta", "peta-semua-26"))
    assert [one.value for one in run.info] == [sematkan_isi.TANPA_RAPAT]
    assert [one.label for one in run.button] == ["Buka di Paparan"]


def test_the_second_session_a_sensitive_type_and_a_repeat_are_said(konteks, operator, rakor):
    run = dialogue(view(konteks, "/peta", "peta-pmks-18", jenis="PMKS-18", tahun="2024"))
    run.selectbox[1].select_index(1).run()
    assert [one.value for one in run.warning] == [sematkan_isi.PEKA]
    press(run, "Sematkan")
    assert "acara “Paparan provinsi”" in run.success[0].value and len(run.warning) == 1
    (made,) = salindia.daftar(rakor.id)
    assert made.acara == acara.daftar(rakor.id)[1].id
    again = dialogue(view(konteks, "/peta", "peta-pmks-18", jenis="PMKS-18", tahun="2024"))
    assert sematkan_isi.SUDAH_ADA in [one.value for one in again.caption]
    assert sematkan_isi.SUDAH_ADA not in [one.value for one in run.caption]


def test_what_the_meetings_edition_does_not_have_is_not_pinned(konteks, operator, edisi_buatan):
    row = {"periode": "2020", "kode_wilayah": "64.01", "jenis": "PMKS-09", "nilai": 40}
    old = edisi_buatan("lama", pmks=pd.DataFrame([row]))
    made = rapat.buat("Rakor lama", datetime.date(2026, 11, 25), edisi=old.edisi, oleh="operator")
    run = dialogue(view(konteks, "/jenis", "matriks-jiwa-jenis-1"))
    assert "tahun “2025” tidak ada pada edisi lama" in run.error[0].value
    assert not [one for one in run.button if one.label == "Sematkan"] and salindia.daftar(made.id) == ()


def test_a_role_that_ended_meanwhile_stores_nothing(konteks, operator, rakor, monkeypatch):
    run = dialogue(view(konteks, "/peta", "peta-semua-26"))
    monkeypatch.setattr("pages.peran._kini", Peran)
    press(run, "Sematkan")
    assert [one.value for one in run.error] == [sematkan_isi.PENYUNTING_SAJA] and salindia.daftar(
        rakor.id
    ) == ()


def test_a_store_that_does_not_answer_is_said_in_words(konteks, operator, rakor, monkeypatch):
    def busy():
        raise GudangSibuk(Path("store.sqlite"))

    monkeypatch.setattr(rapat, "daftar", busy)
    run = dialogue(view(konteks, "/peta", "peta-semua-26"))
    assert not run.exception and "sedang ditulis oleh proses lain" in run.error[0].value
