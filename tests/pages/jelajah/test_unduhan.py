"""The downloads part: names with their marks, files made on click, the API's address."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from queries import Konteks
from queries.terbit import tabel_terbit
from words import unduhan as kata

ROOT = Path(__file__).parents[3]
KOTAK = """
from pages.jelajah import unduhan
from panels.state import State
from queries import Konteks
import streamlit as st
unduhan.gambar(State(tahun="2024"), Konteks(*st.session_state["siapa"]))
"""


def bagian(konteks: Konteks, tabel: str = "") -> AppTest:
    """The part alone."""
    run = AppTest.from_string(KOTAK, default_timeout=60)
    run.session_state["siapa"] = (konteks.edisi, konteks.audiens)
    if tabel:
        run.session_state["unduh-tabel"] = tabel
    return run.run()


def judul(run: AppTest) -> list[str]:
    return [one.proto.label for one in run.get("download_button")]


def tulisan(run: AppTest) -> str:
    return "\n".join(one.value for kind in (run.markdown, run.caption, run.subheader) for one in kind)


def test_everything_is_offered_with_its_marks(konteks):
    run = bagian(konteks)
    assert not run.exception
    assert judul(run) == [
        kata.UNDUH_REKAP,
        kata.UNDUH_PAKET,
        "Unduh CSV (titik koma)",
        "Unduh CSV (koma)",
        "Unduh Parquet",
    ]
    said = tulisan(run)
    assert "Rekap 26 jenis × 10 wilayah" in said and "DATA CONTOH" in said and "/api/v1" in said
    assert run.selectbox[0].options[0].startswith("pmks – 36.863 baris")
    assert len(run.selectbox[0].options) == len(tabel_terbit())
    assert "INTERNAL" not in said and kata.terlalu_besar(20_000) in said


def test_a_small_table_also_comes_as_a_workbook(konteks):
    run = bagian(konteks, "spm")
    assert "Unduh XLSX" in judul(run) and tabel_terbit()["spm"].arti in tulisan(run)


@pytest.mark.lama
def test_kerja_internal_is_marked(internal):
    said = tulisan(bagian(internal))
    assert "INTERNAL" in said and "API selalu memberikan angka publik" in said


@pytest.mark.lama
def test_an_edition_without_reports(kosong):
    run = bagian(kosong)
    assert not run.exception and "0 tahun" in tulisan(run)
