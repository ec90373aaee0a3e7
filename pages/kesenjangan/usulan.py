"""Usulan untuk dibahas: the largest gaps, sortable, each with owner, trend and data age."""

from __future__ import annotations

import streamlit as st

from pages import tampil
from pages.kerangka import select, state
from panels import kesenjangan, usulan
from panels.state import State
from queries import Konteks


def gambar(chosen: State, here: Konteks) -> None:
    """Draw the section."""
    own = kesenjangan.choices(here)
    select("urut", "Urut menurut", own["urut"], width=260, caption=True)
    chosen = state(here, own)
    for shown in usulan.usulan(chosen, here):
        tampil.panel(shown)
    for missing in usulan.kosong(chosen, here):
        st.info(missing)
