"""Ready decks: several slides at once, to be changed afterwards."""

from __future__ import annotations

import streamlit as st

from meeting import siap
from meeting.peran import nama_wilayah
from meeting.rapat import Rapat
from pages.paparan import ingat
from pages.peran import perlu
from words.format import angka

SEMUA = ""


def gambar(rapat: Rapat) -> None:
    """Draw the choice of deck, of the area where it needs one, and the button."""
    nama = st.radio("Susunan", list(siap.NAMA), format_func=_kata, key="siap-nama")
    kode = SEMUA
    if nama == "wilayah":
        kata = {SEMUA: "Semua wilayah, satu acara untuk masing-masing", **nama_wilayah()}
        kode = st.selectbox(
            "Wilayah", list(kata), format_func=kata.__getitem__, key="siap-wilayah", width=420
        )
    if st.button("Tambahkan", type="primary", key="siap-tambah"):
        hasil = siap.isi_siap(rapat.id, nama, kode_wilayah=kode, oleh=perlu("penyunting").nama)
        ingat.pilih(hasil.slide[0].id if hasil.slide else "")
        ingat.kabarkan(f"{angka(len(hasil.slide))} salindia ditambahkan.", hasil.dilewati)
        st.rerun()


def _kata(nama: str) -> str:
    return f"{siap.NAMA[nama]}: {siap.URAIAN[nama]}"
