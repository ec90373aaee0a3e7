"""Part of /jelajah: the scatter of two indicators, a form of the pivot part."""

from __future__ import annotations

import streamlit as st

from pages import tampil
from pages.jelajah import simpan
from pages.kerangka import select
from pages.kerangka import state as baca
from panels import jelajah, pencar
from panels.state import State, frame_choices
from queries import Konteks

TINGGI = 620


def gambar(state: State, here: Konteks) -> None:
    """Draw the two axes' selects, the year and the scatter. `state` carries tampil = pencar."""
    frame, own = frame_choices(here), jelajah.choices(here)
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        select("sumbu_x", "Sumbu mendatar", own["sumbu_x"], width=380, caption=True)
        select("sumbu_y", "Sumbu tegak", own["sumbu_y"], width=380, caption=True)
        st.button(
            "Tukar sumbu", key="pencar-tukar", icon=":material/swap_horiz:", on_click=_tukar, args=(here,)
        )
        select("tahun", "Tahun", frame["tahun"], width=110, caption=True)
        select("ukuran", "Ukuran PMKS", frame["ukuran"], width=150, caption=True)
        select("penduduk", "Penduduk (penyebut)", frame["penduduk"], width=260, caption=True)
    chosen = baca(here, own).with_(tampil=state.tampil, bagian=state.bagian)
    shown = pencar.panel(chosen, here)
    if shown:
        simpan.tombol(shown, chosen, here)
        tampil.panel(shown, height=TINGGI)


def _tukar(here: Konteks) -> None:
    """Put each axis in the place of the other."""
    chosen = baca(here, jelajah.choices(here))
    st.session_state["sumbu_x"], st.session_state["sumbu_y"] = chosen.sumbu_y, chosen.sumbu_x
