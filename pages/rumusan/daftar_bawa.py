"""Carrying a clause over to another meeting; both stay tied."""

from __future__ import annotations

import streamlit as st

from meeting import rapat, rumusan
from pages.paparan import ingat, rapat_kata
from pages.rumusan import daftar_kerja
from pages.rumusan.penulis import penulis
from panels.butir import SELESAI, Butir


def gambar(one: Butir) -> None:
    """Carry an open clause over to another meeting."""
    lain = {satu.id: satu for satu in rapat.daftar() if satu.id != one.rapat}
    if not lain or one.status == SELESAI:
        return
    with st.popover("Bawa ke rapat lain", icon=":material/redo:"):
        kata = rapat_kata.nama(lain)
        ke = st.selectbox("Rapat tujuan", list(kata), format_func=kata.__getitem__, key=f"bawa-{one.id}")
        st.caption(
            "Butir disalin sebagai usulan di rapat tujuan dan tetap terhubung; yang di sini menjadi dialihkan."
        )
        st.button("Bawa", type="primary", on_click=ingat.coba, args=(_bawakan, one, ke, kata[ke]))


def _bawakan(one: Butir, ke: str, nama: str) -> None:
    rumusan.bawa(one.id, ke, **penulis())
    ingat.kabarkan(f"Butir dibawa ke {nama}.")
    daftar_kerja.lepas()
