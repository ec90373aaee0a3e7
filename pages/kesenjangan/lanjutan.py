"""Section of /kesenjangan for planners: funnel, simulated ranks, comparison with the province, location quotient."""

from __future__ import annotations

import streamlit as st

from pages import tampil
from panels import lanjutan, lanjutan_banding, lanjutan_corong, lanjutan_porsi
from panels.peringkat_ukur import ukur
from panels.state import State
from queries import Konteks

BAGIAN = (
    lanjutan_corong.diagram,
    lanjutan_banding.banding,
    lanjutan.simulasi,
    lanjutan_porsi.kelipatan_wilayah,
)


def gambar(chosen: State, here: Konteks) -> None:
    """Draw the section; what cannot be computed says what would be needed."""
    st.warning(lanjutan.PERENCANA, icon=":material/science:")
    shown = [panel for panel in (make(chosen, here) for make in BAGIAN) if panel]
    if len(shown) < len(BAGIAN):
        st.info(lanjutan.BUTUH_ANGKA)
    if not shown:
        st.info("\n".join(ukur(chosen, here).kosong(chosen.tahun)))
    for panel in shown:
        tampil.panel(panel)
