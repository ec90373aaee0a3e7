"""Letters to copy: one fold per area, each text with its copy button."""

from __future__ import annotations

import streamlit as st

from panels.mutu_surat import nama_panjang, surat
from panels.state import SEMUA, State
from queries import Konteks, rows


def permohonan(chosen: State, here: Konteks) -> None:
    """The requests for data: of the chosen area opened, else of every area folded."""
    st.subheader("Naskah permohonan data untuk disalin", anchor=False)
    st.caption("Ditujukan kepada jabatan, bukan nama. Tombol salin ada di kanan atas naskah.")
    until = st.date_input(
        "Batas waktu (boleh dikosongkan)", None, format="DD/MM/YYYY", key="batas-waktu", width=260
    )
    for area in rows("wilayah_daftar", here):
        if chosen.wilayah in (SEMUA, area["kode_wilayah"]):
            with st.expander(nama_panjang(area), expanded=chosen.satu_wilayah):
                st.code(surat(area["kode_wilayah"], here, until), language=None, wrap_lines=True)
