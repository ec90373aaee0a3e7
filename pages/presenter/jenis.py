"""Rincian Menurut Jenis: recorded and served per type, by sex, against the province, and by area."""

from __future__ import annotations

from itertools import zip_longest

import streamlit as st

from pages import tampil
from pages.kerangka import bagian, konteks, select, state
from panels import jenis
from panels.jenis_kelamin import ada, jenis_kelamin
from panels.jenis_kosong import ada_data
from panels.jenis_matriks import matriks, tinggi
from panels.jenis_porsi import porsi
from panels.jenis_rincian import rincian
from panels.state import State

here = konteks()
own = jenis.choices(here)


def atas(chosen: State) -> bool:
    """Recorded and served, by sex beside it; a place without numbers has one table (False)."""
    found = rincian(chosen, here)
    sexes = jenis_kelamin(chosen, here) if ada(chosen, here) else None
    left, right = st.columns(2) if sexes else (st.container(), None)
    with left:
        for shown in found:
            tampil.panel(shown, click="" if shown.spec.kind == "table" else "jenis")
    if sexes and right:
        with right:
            tampil.panel(sexes, click="jenis")
    return found[0].spec.kind != "table"


@bagian
def parts() -> None:
    """All parts of the page with its own controls; a change here reruns only this part."""
    with st.container(horizontal=True, gap="small"):
        select("kelompok", "Kelompok", own["kelompok"], width=220, caption=True)
        select("preset", "Pilihan jenis", own["preset"], width=230, caption=True)
        select("tampil", "Isi matriks", own["tampil"], width=230, caption=True)
    chosen = state(here, own)
    found = porsi(chosen, here) if atas(chosen) else ()
    if not ada_data(chosen, here):
        return
    for pair in zip_longest(*[iter(found)] * 2):
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
