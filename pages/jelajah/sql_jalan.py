"""One run of the SQL box per session: start, watch, end. The start asks who is here; a hidden button is no lock."""

from __future__ import annotations

import secrets

import streamlit as st

from pages.jelajah import sql_izin
from pages.jelajah.sql_ingat import GALAT, JADI, JALAN, Galat, Jadi, Jalan, lupa
from panels import sql_hasil
from queries import Konteks
from queries.kotak.antre import mulai
from queries.kotak.galat import GalatSql
from queries.kotak.hasil import Keadaan
from words.galat import GalatSerambi

PEMILIK = "_sql_pemilik"  # session: whose run it is
SEBENTAR = 0.6  # seconds: most statements are done before the page is drawn again


def jalankan(perintah: str, here: Konteks, batas: int, judul: str = "") -> None:
    """Start a statement for this session; a refusal is kept as its error."""
    berhenti()
    lupa(JADI, GALAT)
    pemilik = st.session_state.setdefault(PEMILIK, secrets.token_hex(16))
    try:
        sql_izin.wajib()
        tugas = mulai(perintah, here, batas=batas, pemilik=pemilik)
    except GalatSerambi as error:
        _catat(error, perintah)
        return
    st.session_state[JALAN] = Jalan(tugas, perintah, judul, here)
    tugas.tunggu(SEBENTAR)


def berhenti() -> None:
    """End the run of this session, if one is under way."""
    if jalan := st.session_state.get(JALAN):
        jalan.tugas.batal()


def keadaan() -> Keadaan | None:
    """Where the run stands; an ended one is taken in first. None when nothing runs."""
    jalan: Jalan | None = st.session_state.get(JALAN)
    if jalan is None:
        return None
    kini = jalan.tugas.keadaan()
    if kini.berakhir:
        lupa(JALAN)
        _terima(jalan)
        return None
    return kini


def _terima(jalan: Jalan) -> None:
    """Keep the rows of an ended run, or its error."""
    try:
        hasil = jalan.tugas.hasil()
    except GalatSerambi as error:
        _catat(error, jalan.perintah)
        return
    shown = sql_hasil.panel(hasil, jalan.perintah, jalan.here, judul=jalan.judul or sql_hasil.JUDUL)
    st.session_state[JADI] = Jadi(shown, hasil, jalan.perintah, jalan.here)


def _catat(error: GalatSerambi, perintah: str) -> None:
    letak = (error.baris, error.kolom, error.pesan_asli) if isinstance(error, GalatSql) else ()
    st.session_state[GALAT] = Galat(error.pesan, perintah, *letak)
