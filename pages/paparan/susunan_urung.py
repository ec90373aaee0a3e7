"""A deleted slide can be brought back."""

from __future__ import annotations

import streamlit as st

from meeting import salindia
from meeting.slide import Slide
from pages.paparan import ingat
from pages.peran import perlu
from panels.paparan_kata import JENIS


def gambar() -> None:
    """After a deletion: what went, and the button that brings it back."""
    hilang: Slide | None = st.session_state.get(ingat.DIHAPUS)
    if hilang is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", border=True):
        st.markdown(f"Salindia dihapus ({JENIS[hilang.jenis].lower()}).", width="content")
        st.button("Urungkan", on_click=ingat.coba, args=(_pulihkan, hilang), icon=":material/undo:")
        st.button("Tutup", on_click=lambda: st.session_state.pop(ingat.DIHAPUS, None), type="tertiary")


def _pulihkan(hilang: Slide) -> None:
    kembali = salindia.pulihkan(hilang, perlu("penyunting").nama)
    st.session_state.pop(ingat.DIHAPUS, None)
    ingat.pilih(kembali.id)
