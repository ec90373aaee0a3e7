"""Section of /kesenjangan: the areas beside each other, and whether their order hangs on the population."""

from __future__ import annotations

import streamlit as st

from pages import tampil
from pages.kerangka import select
from panels import kesenjangan, peringkat, peringkat_penyebut, rentang_wilayah
from panels.state import State
from queries import Konteks
from words import statistik

WARNA = {"peringkat_tetap": "gray", "bergantung_penyebut": "orange", "tidak_dibandingkan": "gray"}


def gambar(chosen: State, here: Konteks) -> None:
    """Draw the section."""
    with st.container(horizontal=True, gap="small"):
        order = select("susun", "Susunan", kesenjangan.choices(here)["susun"], width=260, caption=True)
    state = chosen.with_(susun=order)
    badge = peringkat_penyebut.kode(state, here)
    if badge:
        st.badge(f"Uji penyebut: {statistik.kepekaan(badge)}", color=WARNA[badge])
    shown = peringkat.perbandingan(state, here)
    tampil.panel(shown, click="wilayah")
    apart = rentang_wilayah.rentang_wilayah(state, here)
    if apart:
        tampil.panel(apart)
    tested = peringkat_penyebut.penyebut(state, here)
    if tested:
        tampil.panel(tested, click="wilayah")
    elif (why := peringkat_penyebut.mengapa_tidak(state, here)) not in shown.sentences:
        st.info(why)
