"""Part of /paparan: the agenda with its slides on the left, what is chosen on the right."""

from __future__ import annotations

import streamlit as st

from meeting import acara, salindia
from meeting.dek import susun_dek
from meeting.rapat import Rapat
from pages.paparan import ingat, sesi, sunting, susunan_daftar, susunan_urung, tambah
from queries import Konteks


def gambar(rapat: Rapat, here: Konteks) -> None:
    """Draw the part: the list beside the chosen slide, or one of the forms alone."""
    dek = susun_dek(rapat.id, semua=True)
    tersusun = {
        satu.id for satu in dek.salindia
    }  # a slide that another has added just now waits for the next run
    agenda, semua = acara.daftar(rapat.id), [s for s in salindia.daftar(rapat.id) if s.id in tersusun]
    ingat.galat()
    susunan_urung.gambar()
    chosen, mode = ingat.terpilih(semua), ingat.kanan()
    satu = next((satu for satu in agenda if satu.id == mode), None)
    if mode == "acara" or satu is not None:
        sesi.gambar(rapat, satu, agenda)
    elif mode == "tambah" or chosen is None:
        tambah.gambar(rapat, agenda, chosen)
    else:
        kiri, kanan = st.columns([4, 7], gap="medium")
        with kiri:
            susunan_daftar.gambar(agenda, semua, dek, chosen)
        with kanan:
            sunting.gambar(rapat, agenda, chosen, dek)
