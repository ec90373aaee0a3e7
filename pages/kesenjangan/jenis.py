"""Semua jenis PMKS: recorded and not yet served per type, who must act, and where on the map."""

from __future__ import annotations

import streamlit as st

from pages import tampil
from panels.gap_jenis import bullet
from panels.gap_jenis_daftar import daftar
from panels.gap_jenis_peta import peta, petak
from panels.state import State
from queries import Konteks

TINGGI = 520


def gambar(chosen: State, here: Konteks) -> None:
    """Draw the bullet charts, the map of the chosen type, and the table of all types."""
    charts = bullet(chosen, here)
    for shown in charts:
        # full width: side by side they would shrink on a 1024 px projector
        tampil.panel(shown, click="jenis")
    if charts:
        left, right = st.columns([3, 2])
        with left:
            tampil.panel(peta(chosen, here), height=TINGGI, click="wilayah")
        with right:
            tampil.panel(petak(chosen, here), height=TINGGI, click="wilayah")
    table = daftar(chosen, here)
    tampil.panel(table, click="jenis", offered={"jenis": table.table.keys})
