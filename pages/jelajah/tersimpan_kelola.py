"""Removing a saved view and bringing it back, and what the last click of the list did."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from meeting import jam, tersimpan
from meeting.galat import SudahDiubah
from meeting.peran import PENYUNTING
from meeting.tersimpan import TampilanSimpan
from pages.jelajah.simpan_isi import PENYUNTING_SAJA
from pages.peran import peran_kini
from pages.tampil import plain
from words.galat import GalatSerambi

GALAT, BARU_DIBUANG = (
    "_tersimpan-galat",
    "_tersimpan-dibuang",
)  # why nothing was done; what the last click removed
KINI = "_tersimpan-kini"  # the view as a faster writer left it


def kabar(boleh: bool) -> None:
    """What the last click did, and the way back."""
    if pesan := st.session_state.pop(GALAT, ""):
        st.error(plain(pesan), icon=":material/block:")
    satu: TampilanSimpan | None = st.session_state.get(BARU_DIBUANG)
    if satu and boleh:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(plain(f"“{satu.nama}” dibuang."), width="content")
            st.button("Urungkan", on_click=pulihkan, args=(satu.id,), icon=":material/undo:")


def dibuang(semua: Sequence[TampilanSimpan]) -> None:
    """The removed views, in a fold that is filled when it is opened."""
    if not semua:
        return
    with st.expander("Yang dibuang", key="tersimpan-dibuang", on_change="rerun") as lipat:
        for satu in semua if lipat.open else ():
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(plain(f"{satu.nama} (dibuang {jam.wita(satu.dibuang)})"), width="content")
                st.button("Pulihkan", key=f"pulihkan-{satu.id}", on_click=pulihkan, args=(satu.id,))


def buang(id_: str) -> None:
    """Callback: take a view off the list."""
    if jadi := coba(lambda oleh: tersimpan.buang(id_, oleh)):
        st.session_state[BARU_DIBUANG] = jadi


def pulihkan(id_: str) -> None:
    """Callback: bring a removed view back."""
    if coba(lambda oleh: tersimpan.pulihkan(id_, oleh)):
        st.session_state.pop(BARU_DIBUANG, None)


def coba(kerja: Callable[[str], TampilanSimpan]) -> TampilanSimpan | None:
    """Do it as who is here now; a named refusal is kept for the page to show."""
    try:
        siapa = peran_kini()
        if siapa.boleh(PENYUNTING):
            return kerja(siapa.nama)
        st.session_state[GALAT] = PENYUNTING_SAJA
    except SudahDiubah as galat:
        st.session_state[GALAT], st.session_state[KINI] = galat.pesan, galat.kini
    except GalatSerambi as galat:
        st.session_state[GALAT] = galat.pesan
    return None
