"""Deleting a meeting, after one tick that says what goes with it."""

from __future__ import annotations

import streamlit as st

from meeting import rapat, salindia
from meeting.galat import RapatBerbutir
from meeting.rapat import Rapat
from pages.paparan import ingat
from pages.peran import perlu
from pages.tampil import plain
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
            try:
                rapat.hapus(lama.id, perlu("penyunting").nama)
            except RapatBerbutir as galat:
                st.error(plain(galat.pesan), icon=":material/block:")
                return
            st.session_state.pop(ingat.RAPAT, None)
            ingat.layar_rapat("")
            ingat.kabarkan(f"Rapat “{lama.nama}” dihapus.")
            st.rerun()
