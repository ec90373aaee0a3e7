"""Part "Dua belas jenis PSKS" of /psks: the wide table, then one type as bars."""

from __future__ import annotations

import streamlit as st

from pages import tampil
from pages.kerangka import select, state
from pages.psks import templat
from panels import psks, psks_bagan, psks_wilayah
from panels.state import State
from queries import Konteks


def gambar(chosen: State, here: Konteks) -> None:
    """Draw the part."""
    tampil.panel(psks_wilayah.tabel(chosen, here))
    own = psks.choices(here)
    select("potensi", "Jenis PSKS", own["potensi"], width=420, caption=True)
    chosen = state(here, own)
    left, right = st.columns(2)
    with left:
        tampil.panel(psks_bagan.jumlah(chosen, here), click="wilayah")
    with right:
        tampil.panel(psks_bagan.per_penduduk(chosen, here), click="wilayah")
    templat.unduh(chosen, here)
