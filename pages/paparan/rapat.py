"""Choosing, making and changing a meeting, and choosing the part of the page."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from meeting import rapat
from meeting.rapat import Rapat
from pages.kerangka import select
from pages.paparan import bekal_terima, ingat, rapat_isian, rapat_kata
from pages.peran import baris_peran, perlu
from panels import paparan
from queries import Konteks


class Terpilih(NamedTuple):
    """The meeting and the part (a key of panels.paparan.BAGIAN) that are shown."""

    rapat: Rapat
    bagian: str


def pilih(here: Konteks) -> Terpilih | None:
    """Draw the head of the page; None while there is no meeting yet, or while one is being made or changed."""
    perlu("penyunting")
    ingat.kabar()
    semua = {satu.id: satu for satu in rapat.daftar()}
    layar = st.session_state.get(ingat.LAYAR_RAPAT, "")
    if not semua or layar == "baru":
        baris_peran()
        if not semua:
            bekal_terima.tawarkan()
        rapat_isian.baru(pertama=not semua)
        return None
    chosen = _kepala(semua)
    if layar == "ubah":
        rapat_isian.ubah(chosen.rapat)
        return None
    rapat_kata.keterangan(chosen.rapat)
    return chosen


def _kepala(semua: dict[str, Rapat]) -> Terpilih:
    """One line: the meeting, its two buttons, the part."""
    if st.session_state.get(ingat.RAPAT) not in semua:
        aktif = rapat.aktif()
        st.session_state[ingat.RAPAT] = aktif.id if aktif else next(iter(semua))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        id_ = rapat_kata.kotak(rapat_kata.nama(semua), st.session_state[ingat.RAPAT], _pakai, ingat.RAPAT)
        st.button("Ubah rapat", on_click=ingat.layar_rapat, args=("ubah",), icon=":material/edit:")
        st.button("Rapat baru", on_click=ingat.layar_rapat, args=("baru",), icon=":material/add:")
        part = select("bagian", "Bagian", paparan.choices()["bagian"], width=215, caption=True)
    return Terpilih(semua[id_], part)


def _pakai(id_: str) -> None:
    st.session_state[ingat.RAPAT] = id_
