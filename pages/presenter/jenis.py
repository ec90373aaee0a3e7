"""Rincian Menurut Jenis: recorded and served per type, by sex, against the province, and by area."""

from __future__ import annotations

from itertools import zip_longest

import streamlit as st

from pages import tampil
from pages.kerangka import bagian, konteks, select, state
from panels import jenis
from panels.jenis_kelamin import jenis_kelamin
from panels.jenis_matriks import matriks, tinggi
from panels.jenis_porsi import porsi
from panels.jenis_rincian import rincian

here = konteks()
own = jenis.choices(here)


@bagian
def parts() -> None:
    """All parts of the page with its own controls; a change here reruns only this part."""
    with st.container(horizontal=True, gap="small"):
        select("kelompok", "Kelompok", own["kelompok"], width=220, caption=True)
        select("preset", "Pilihan jenis", own["preset"], width=230, caption=True)
        select("tampil", "Isi matriks", own["tampil"], width=230, caption=True)
    chosen = state(here, own)
    left, right = st.columns(2)
    with left:
        for shown in rincian(chosen, here):
            tampil.panel(shown, click="jenis")
    with right:
        tampil.panel(jenis_kelamin(chosen, here), click="jenis")
    for pair in zip_longest(*[iter(porsi(chosen, here))] * 2):
        for column, shown in zip(st.columns(2), pair):
            with column:
                if shown:
                    tampil.panel(shown, click="jenis")
    if not chosen.satu_wilayah:
        st.info(jenis.PILIH_WILAYAH)
    for blocks in matriks(chosen, here):
        for column, shown in zip(st.columns(len(blocks)), blocks):
            with column:
                tampil.panel(shown, height=tinggi(shown), click="wilayah,jenis")


parts()
