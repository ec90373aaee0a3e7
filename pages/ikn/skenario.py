"""Section of /ikn: scenarios with the reader's own growth, beside forecasts of the past."""

from __future__ import annotations

import streamlit as st

from pages import tampil
from pages.kerangka import bagian, konteks, select, state
from panels import ikn_alamat, ikn_ramalan, ikn_skenario

JUDUL = {
    "tumbuh_rendah": "Pertumbuhan rendah",
    "tumbuh_sedang": "Pertumbuhan sedang",
    "tumbuh_tinggi": "Pertumbuhan tinggi",
    "sampai": "Sampai tahun",
}


@bagian
def skenario() -> None:
    """Low, mid and high on one row of controls; then what was once foretold and what came."""
    st.header("Skenario dan perkiraan masa lalu", anchor="skenario")
    here = konteks()
    own = ikn_alamat.choices(here)
    for place, (key, title) in zip(st.columns(len(JUDUL)), JUDUL.items()):
        with place:
            select(key, title, own[key], caption=True)
    chosen = state(here, own)
    for place, build in zip(st.columns(2), (ikn_skenario.penduduk, ikn_skenario.kasus)):
        with place:
            tampil.panel(build(chosen, here))
    said = ikn_ramalan.ramalan(chosen, here)
    if said:
        tampil.panel(said)
