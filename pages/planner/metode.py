"""Glosarium, Sumber, dan Metode: what every number of the other pages rests on."""

from __future__ import annotations

import streamlit as st

from pages import baca, tampil
from pages.kerangka import bagian, konteks, select, state
from panels import metode
from panels.metode_jenis import rincian
from panels.metode_sumber import BUKU_ANGKA_INTERNAL, INTERNAL

here = konteks()
own = metode.choices()


def satu_jenis() -> None:
    """The type chosen in the shared filter, readable in full."""
    found = rincian(state(here, own), here)
    if not found:
        st.info("Pilih satu jenis pada saringan “Jenis PMKS” untuk membaca definisinya secara utuh.")
    if found:
        st.markdown("  \n".join(f"**{title}**: {text}" for title, text in found))


@bagian
def isi() -> None:
    """One part at a time; choosing another reruns only this fragment."""
    select("bagian", "Bagian", own["bagian"], width=300, caption=True)
    chosen = state(here, own)
    words = ""
    if chosen.bagian == metode.GLOSARIUM:
        words = st.text_input(
            "Cari istilah", key="cari-istilah", placeholder="misalnya: terdata", max_chars=60
        )
    if chosen.bagian == metode.JENIS:
        satu_jenis()
    if chosen.bagian == metode.SUMBER and here.audiens != INTERNAL:
        st.info(BUKU_ANGKA_INTERNAL)
    for shown in metode.panels(chosen, here, words):
        (tampil.panel if shown.key in metode.DICARI else baca.panel)(shown)


isi()
