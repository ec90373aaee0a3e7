"""Downloads of a profile: sheet, picture with caption, workbook; then all areas, and the operator's own sheet."""

from __future__ import annotations

import streamlit as st

from pages.kerangka import stops
from pages.profil import unduh_lembar, unduh_semua
from pages.profil.tombol import KERTAS, tombol
from panels.profil import Profil
from queries import Konteks
from reports.profil_gambar import takarir
from reports.profil_lembar import pdf, png
from reports.profil_paket import Permintaan, tanggal
from reports.profil_xlsx import xlsx


@stops
def gambar(satu: Profil, konteks: Konteks) -> None:
    """Draw the buttons; every file is made when it is asked for."""
    dibuat = tanggal(konteks)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        kertas = st.segmented_control(
            "Kertas",
            tuple(KERTAS),
            default="a4",
            format_func=KERTAS.__getitem__,
            key="kertas",
            label_visibility="collapsed",
        )
        kertas = kertas or "a4"
        tombol("Unduh lembar profil (PDF)", satu, "pdf", lambda: pdf(satu, kertas, dibuat=dibuat), utama=True)
        tombol("Unduh XLSX", satu, "xlsx", lambda: xlsx(satu, dibuat=dibuat))
        if konteks.audiens == "publik":
            tombol("Gambar WhatsApp (PNG)", satu, "png", lambda: png(satu))
            with st.popover("Takarir WhatsApp"):
                st.code(takarir(satu), language=None, wrap_lines=True)
        unduh_semua.gambar(Permintaan(konteks.edisi, (), konteks.audiens, kertas, satu.tahun))
    unduh_lembar.gambar(satu, konteks, kertas)
