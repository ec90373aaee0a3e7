"""What the last click in the Buku Angka did or why it was refused, and the statements that were removed."""

from __future__ import annotations

import streamlit as st

from meeting import jam, pernyataan
from meeting.pernyataan import Pernyataan
from pages.rumusan.buku_simpan import GALAT, KABAR, KINI, kunci, pulihkan
from pages.tampil import plain
from words.butir import ketikan


def kabar() -> None:
    """What the last click did, and refusals that belong to no form."""
    if teks := st.session_state.pop(KABAR, ""):
        st.success(plain(teks), icon=":material/check:")
    _galat("")


def galat(lama: Pernyataan | None) -> None:
    """The refusal of this form, with the other's values where somebody was faster."""
    _galat(kunci(lama))
    kini = st.session_state.get(KINI)
    if kini and lama and kini.id == lama.id:
        isi = (kini.siapa, kini.tanggal, f"{ketikan(kini.angka)} {kini.satuan}", kini.definisi, kini.sumber)
        st.caption(plain(f"Isi yang baru: {'; '.join(isi)}."))


def _galat(form: str) -> None:
    """Draw the refusal of that form, once."""
    if st.session_state.get(GALAT, ("-", ""))[0] == form:
        st.error(plain(st.session_state.pop(GALAT)[1]), icon=":material/block:")


def dibuang() -> None:
    """The removed statements, in a fold that is filled when it is opened."""
    semua = pernyataan.daftar(dibuang=True)
    if not semua:
        return
    with st.expander("Yang dibuang", key="buku-dibuang", on_change="rerun") as lipat:
        for satu in semua if lipat.open else ():
            with st.container(horizontal=True, vertical_alignment="center"):
                teks = f"{ketikan(satu.angka)} {satu.satuan}, {satu.siapa} (dibuang {jam.wita(satu.dibuang)})"
                st.markdown(plain(teks), width="content")
                st.button("Pulihkan", key=f"buku-pulih-{satu.id}", on_click=pulihkan, args=(satu.id,))
