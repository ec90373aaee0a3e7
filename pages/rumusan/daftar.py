"""Part "Daftar rumusan" of /rumusan: the register to read, and for editors as table and form."""

from __future__ import annotations

import streamlit as st

from meeting.rapat import daftar as semua_rapat
from pages.paparan import ingat
from pages.rumusan import (
    daftar_baca,
    daftar_formulir,
    daftar_ketikan,
    daftar_pilih,
    daftar_saring,
    daftar_tabel,
    penulis,
    rapat_pilih,
)
from pages.rumusan.pleno_tautan import tautan
from panels.state import State
from queries import Konteks

KOSONG = "Belum ada butir yang disetujui. Butir tampil di sini setelah disetujui rapat."


def gambar(state: State, here: Konteks) -> None:
    """Draw the part: meeting and filters, then one way of looking at its clauses."""
    ingat.kabar()
    ingat.galat()
    sunting = penulis.boleh()
    if not sunting:
        daftar_ketikan.selamatkan()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        rapat = rapat_pilih.pilih(semua=True)
        if rapat is None and not semua_rapat():
            return  # said by the choice; there is nothing to filter yet
        cara = daftar_pilih.cara() if sunting and rapat else daftar_pilih.BACA
        if sunting and rapat:
            tautan(rapat)
        saring = daftar_saring.saring(state, here, rapat.id if rapat else "", sunting=sunting)
    if cara == daftar_pilih.FORMULIR and rapat:
        daftar_formulir.gambar(rapat, saring, here)
    elif cara == daftar_pilih.TABEL and rapat:
        daftar_tabel.gambar(rapat, saring, here)
    elif saring or sunting:
        daftar_baca.gambar(saring, here, sunting=sunting)
    else:
        st.info(KOSONG, icon=":material/info:")
