"""Attendance list and letterhead of a meeting, drawn in the part "Dokumen" for those who may edit."""

from __future__ import annotations

import streamlit as st

from meeting.rapat import Rapat
from pages.rumusan import hadir_ketikan, hadir_kop, hadir_tabel, hadir_tempel, kabar, ketikan
from pages.rumusan.penulis import boleh
from words import hadir as kata


def gambar(rapat: Rapat) -> None:
    """Draw the fold; those who may not edit see only what they typed: the list names people."""
    if not boleh():
        ketikan.selamatkan("hadir", hadir_ketikan.diketik())
        return
    with st.expander(
        kata.JUDUL, icon=":material/groups:", key=f"hadir-{rapat.id}", on_change="rerun"
    ) as lipat:
        if not lipat.open:
            return
        kabar.tampilkan()
        st.caption(kata.PENJELASAN)
        hadir_tabel.gambar(rapat)
        hadir_tempel.gambar(rapat)
        hadir_kop.gambar(rapat)
