"""Section of /ikn: the evidence ladder, and how large a change would have to be to be seen at all."""

from __future__ import annotations

import streamlit as st

from pages import tampil
from pages.kerangka import bagian, konteks, select, state
from panels import ikn_alamat, ikn_daya, ikn_tangga


def judul() -> None:
    """The header with the place that this and all later sections speak of: outside the fragments, they all follow."""
    left, right = st.columns(2, vertical_alignment="bottom")
    with left:
        st.header("Tangga bukti", anchor="tangga-bukti")
    with right:
        select("lingkup", "Wilayah untuk bagian di bawah ini", ikn_alamat.choices(konteks())["lingkup"])


@bagian
def tangga() -> None:
    """Which rung moved; the honest note on what few areas and years can show."""
    here = konteks()
    chosen = state(here, ikn_alamat.choices(here))
    tampil.panel(ikn_tangga.tangga(chosen, here))
    st.header("Yang dapat dan tidak dapat terlihat", anchor="daya-uji")
    tampil.panel(ikn_daya.daya(chosen, here))
