"""Part "Panti dan mitra CSR" of /psks."""

from __future__ import annotations

import streamlit as st

from pages import tampil
from pages.psks import templat
from panels import psks_konteks, psks_lembaga
from panels.state import State
from queries import Konteks


def gambar(state: State, here: Konteks) -> None:
    """Panti and published figures, LKS beside business partners, then CSR."""
    for one in (psks_lembaga.panti(state, here), psks_lembaga.terbitan(state, here)):
        if one:
            tampil.panel(one)
    for one, place in zip(psks_lembaga.lembaga(state, here), st.columns(2)):
        with place:
            tampil.panel(one, click="wilayah")
    tampil.panel(psks_konteks.csr(state, here))
    templat.unduh(state, here)
