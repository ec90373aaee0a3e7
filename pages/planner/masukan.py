"""Masukan Data: files in, questions answered, editions out. For the operator only."""

from __future__ import annotations

import streamlit as st

from pages.kerangka import select, stops
from pages.masukan import edisi, kabar, koreksi, templat, terbitkan
from pages.masukan.tinjau import tinjau
from pages.masukan.unggah import kiriman, lepas, unggah
from pages.peran import baris_peran, perlu
from panels.masukan import BAGIAN

perlu("operator")
baris_peran()


@stops
def berkas() -> None:
    """Upload, preview, draft; then the drafts that wait."""
    unggah()
    masuk = kiriman()
    if masuk:
        for satu in masuk.hasil:
            tinjau(satu)
        if masuk.putusan == "ok" and any(len(satu.baris) for satu in masuk.hasil):
            terbitkan.simpan(masuk)
        if st.button("Buang berkas ini", key="buang-kiriman"):
            lepas()
            st.rerun()
    st.subheader("Draf yang menunggu", anchor=False)
    terbitkan.daftar()


kabar.kabar()
ISI = {"berkas": berkas, "koreksi": koreksi.satu_angka, "templat": templat.unduh, "edisi": edisi.daftar}
ISI[select("bagian", "Bagian", BAGIAN, width=300, caption=True)]()
