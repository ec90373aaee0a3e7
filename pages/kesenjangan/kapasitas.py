"""Section of /kesenjangan: what the services have to work with, and what is not known of it."""

from __future__ import annotations

import streamlit as st

from pages import tampil
from panels import kapasitas, kapasitas_bagan, kapasitas_panti
from panels.state import State
from queries import Konteks

PASANGAN = (
    ("jiwa_per_tksk", "kk_per_tksk"),
    ("desa_per_psm", "tagana_per_10rb"),
)


def gambar(chosen: State, here: Konteks) -> None:
    """The table first, then caseload in persons beside households, workers, panti, and published figures."""
    tampil.panel(kapasitas.kapasitas(chosen, here))
    for pair in PASANGAN:
        for place, code in zip(st.columns(2), pair):
            with place:
                tampil.panel(kapasitas_bagan.bagan(code, chosen, here), click="wilayah")
    for more in (kapasitas_panti.panti(chosen, here), kapasitas_panti.terbitan(chosen, here)):
        if more:
            tampil.panel(more)
