"""The reading side of the SQL box: where the run stands, its rows with their files, or what went wrong."""

from __future__ import annotations

import streamlit as st

from pages import tampil
from pages.jelajah import sql_jalan, sql_unduh
from pages.jelajah.sql_ingat import GALAT, JADI, Galat, Jadi
from pages.kerangka import stops
from pages.tampil import plain
from queries.kotak.antre import BATAS_DETIK, SERENTAK
from queries.kotak.hasil import Keadaan
from words.sql import berjalan, menunggu, ringkasan, selesai

SEGAR = 0.7  # seconds between two looks at a run; each look also says that somebody still waits


def jalannya(kini: Keadaan | None) -> None:
    """Draw, near the editor, the run that is on its way (`kini`), or how the last one ended."""
    if kini is not None:
        pantau()
    elif lalu := st.session_state.get(GALAT):
        _galat(lalu)
    elif jadi := st.session_state.get(JADI):
        hasil = jadi.hasil
        st.markdown(selesai(ringkasan(len(hasil.baris), len(hasil.kolom), hasil.detik, hasil.terpotong)))


def gambar(kini: Keadaan | None) -> None:
    """Draw what the last run gave; nothing while one is on its way."""
    if jadi := st.session_state.get(JADI):
        _hasil(jadi)
    elif kini is None and GALAT not in st.session_state:
        st.caption("Belum ada hasil. Tekan Jalankan, atau Ctrl+Enter di dalam editor.")


@st.fragment(run_every=SEGAR)
@stops
def pantau() -> None:
    """Waiting or running time and the way to end it; the page is drawn once more when it has ended."""
    kini = sql_jalan.keadaan()
    if kini is None:
        st.rerun()
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="sql-pantau"):
        st.button("Batalkan", icon=":material/stop:", key="sql-batal", on_click=sql_jalan.berhenti)
        st.markdown(_kata(kini))


def _kata(kini: Keadaan) -> str:
    if kini.kode == "antre":
        return menunggu(kini.posisi, kini.detik, SERENTAK)
    return berjalan(kini.detik, BATAS_DETIK)


def _galat(lalu: Galat) -> None:
    """One Indonesian sentence; DuckDB's own words for those who want to search for them."""
    st.error(plain(lalu.pesan), icon=":material/block:")
    if lalu.pesan_asli:
        with st.expander("Pesan asli"):
            st.text(lalu.pesan_asli)


def _hasil(jadi: Jadi) -> None:
    shown, hasil = jadi.panel, jadi.hasil
    tampil.head(shown)
    if hasil.terpotong:
        st.warning(shown.notes[0], icon=":material/content_cut:")
    if hasil.baris:
        tampil.table(shown)
    else:
        st.info("Perintah berhasil, tetapi tidak ada baris yang memenuhi syaratnya.", icon=":material/info:")
    for note in shown.notes[hasil.terpotong :]:
        st.caption(plain(note))
    tampil.source(shown)
    if hasil.baris:
        sql_unduh.gambar(jadi)
