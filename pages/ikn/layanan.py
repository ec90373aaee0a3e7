"""Section of /ikn: capacity as separate lines, and people per enforcement operation."""

from __future__ import annotations

import streamlit as st

from pages import tampil
from pages.kerangka import bagian, konteks, state
from panels import ikn_alamat, ikn_kapasitas, ikn_operasi


@bagian
def layanan() -> None:
    """What the services have to work with; then what a count of people found means."""
    st.header("Kapasitas dan operasi penertiban", anchor="kapasitas")
    here = konteks()
    chosen = state(here, ikn_alamat.choices(here))
    tampil.panel(ikn_kapasitas.kapasitas(chosen, here))
    tampil.panel(ikn_operasi.operasi(chosen, here))
