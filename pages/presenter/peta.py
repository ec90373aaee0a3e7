"""Peta Sebaran PMKS: one measure as choropleth and tile grid."""

from __future__ import annotations

import streamlit as st

from pages import tampil
from pages.kerangka import bagian, konteks, select, state, stops
from panels import peta, peta_rinci

here = konteks()
own = peta.choices(here)


@bagian
def maps() -> None:
    """The map with its own controls; a change here reruns only this part."""
    with st.container(horizontal=True, gap="small"):
        select("indikator", "Indikator", own["indikator"], width=300)
        select("tampil", "Tampilan", own["tampil"], width=250)
        with st.popover("Pengaturan peta"):
            select("kelas", "Metode kelas", own["kelas"], caption=True)
            select("banding", "Tahun pembanding", own["banding"], caption=True)
            select("satuan", "Satuan", own["satuan"], caption=True)
    chosen = state(here, own)
    left, right = st.columns([3, 2])
    with left:
        tampil.panel(peta.peta(chosen, here), height=610, click="wilayah")
    with right:
        tampil.panel(peta.petak(chosen, here), height=610, click="wilayah")


@stops
def tables() -> None:
    """Single figures and kecamatan: they follow the shared filters only, so the map's controls leave them alone."""
    chosen = state(here, own)
    for more in (peta_rinci.diumumkan(chosen, here), peta_rinci.kecamatan(chosen, here)):
        if more:
            tampil.panel(more)


maps()
tables()
