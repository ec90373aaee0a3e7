"""One sentence that outlives the rerun after something was stored."""

from __future__ import annotations

import streamlit as st

from pages.tampil import plain

KABAR = "_rumusan-kabar"  # session: what was done last


def kabarkan(teks: str) -> None:
    """Say `teks` once, after the next rerun."""
    st.session_state[KABAR] = teks


def tampilkan() -> None:
    """Show what was to be said, once."""
    teks = st.session_state.pop(KABAR, "")
    if teks:
        st.success(plain(teks), icon=":material/check:")
