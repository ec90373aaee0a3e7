"""Deleting a meeting, after one tick that says what goes with it."""

from __future__ import annotations

import streamlit as st

from meeting import rapat, salindia
from meeting.rapat import Rapat
from pages.paparan import ingat
from pages.peran import perlu
from words.format import angka


def tombol(lama: Rapat) -> None:
    """Draw the fold with the tick and the button."""
    with st.expander("Hapus rapat ini"):
        banyak = len(salindia.daftar(lama.id))
        yakin = st.checkbox(
            f"Ya, hapus rapat ini dengan {angka(banyak)} salindianya. Ini tidak dapat diurungkan.",
            key=f"yakin-{lama.id}",
        )
        if st.button("Hapus rapat", disabled=not yakin, icon=":material/delete:"):
            rapat.hapus(lama.id, perlu("penyunting").nama)
            st.session_state.pop(ingat.RAPAT, None)
            ingat.layar_rapat("")
            ingat.kabarkan(f"Rapat “{lama.nama}” dihapus.")
            st.rerun()
