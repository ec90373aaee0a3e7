"""Clauses that were removed: the last one can be brought back at once, every one from a fold."""

from __future__ import annotations

import streamlit as st

from meeting import rumusan
from meeting.rapat import Rapat
from pages.paparan import ingat
from pages.rumusan import daftar_kerja, daftar_pilih
from pages.rumusan.penulis import penulis
from pages.tampil import plain
from panels.butir import Butir
from words.format import angka

DIBUANG = "_rumusan-dibuang"  # session: the clause that can be brought back at once


def urungkan() -> None:
    """After a removal: what went, and the button that brings it back."""
    hilang: Butir | None = st.session_state.get(DIBUANG)
    if hilang is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", border=True):
        st.markdown(f"Butir dibuang: {plain(daftar_pilih.judul(hilang))}")
        st.button("Urungkan", on_click=ingat.coba, args=(_pulihkan, hilang), icon=":material/undo:")


def dibuang(di: Rapat) -> None:
    """The fold of removed clauses, each with its way back."""
    hilang = rumusan.daftar(di.id, dibuang=True)
    if not hilang:
        return
    with st.expander(f"Yang dibuang ({angka(len(hilang))})"):
        for one in hilang:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(plain(daftar_pilih.judul(one)))
                st.button("Pulihkan", key=f"pulih-{one.id}", on_click=ingat.coba, args=(_pulihkan, one))


def _pulihkan(hilang: Butir) -> None:
    jadi = rumusan.pulihkan(hilang.id, versi=hilang.versi, **penulis())
    st.session_state.pop(DIBUANG, None)
    daftar_kerja.lepas()
    daftar_pilih.sunting(jadi)
