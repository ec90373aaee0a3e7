"""The first look of Tinjauan otomatis: cards, their sentences, and the same numbers as a table in the fold."""

from __future__ import annotations

import streamlit as st

from pages import kartu, sematkan, tampil, usulkan
from pages.jelajah import simpan
from panels import tinjauan_besar_tabel, tinjauan_kartu
from panels.state import State
from queries import Konteks

LEBAR_KARTU = 214  # four to a row on a 1024 px projector, all five on a wide one


def gambar(chosen: State, here: Konteks) -> None:
    """Draw the cards side by side; narrow screens stack them."""
    shown = tinjauan_besar_tabel.panel(chosen, here)
    tampil.head(shown)
    with st.container(horizontal=True, gap="small", key="tinjauan-kartu"):
        for card in tinjauan_kartu.kartu(chosen, here):
            with st.container(width=LEBAR_KARTU, height="stretch"):
                kartu.petak(card.judul, (card,))
    tampil.words(shown)
    simpan.tombol(shown, chosen, here)
    with st.expander(
        usulkan.lipatan("Tabel dan unduhan", shown), key=f"lipat-{shown.key}", on_change="rerun"
    ) as fold:
        if fold.open:
            sematkan.tombol(shown)
            usulkan.tombol(shown)
            tampil.table(shown)
            tampil.downloads(shown)
            tampil.all_sources(shown)
