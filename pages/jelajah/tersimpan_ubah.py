"""The dialogue that changes the name and the description of a saved view."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from meeting import tersimpan
from meeting.tersimpan import PANJANG_NAMA, PANJANG_URAIAN, TampilanSimpan
from pages.jelajah.tersimpan_kelola import GALAT, KINI, coba
from pages.kerangka import stops
from pages.tampil import plain

NAMA, URAIAN = "_ubah-nama", "_ubah-uraian"
SELESAI = "_ubah-selesai"


def buka(satu: TampilanSimpan) -> None:
    """Open the dialogue that changes name and description."""
    st.session_state.update({NAMA: satu.nama, URAIAN: satu.uraian, SELESAI: False})
    for lama in (GALAT, KINI):
        st.session_state.pop(lama, None)
    _dialog(satu)


@st.dialog("Ubah nama dan uraian", width="medium")
def _dialog(satu: TampilanSimpan) -> None:
    isi(satu)


@stops
def isi(satu: TampilanSimpan) -> None:
    """The form; once it is stored the page is drawn anew. What was typed stays when it is refused."""
    if st.session_state.get(SELESAI):
        st.session_state[SELESAI] = False
        st.rerun()
    kini = st.session_state.get(KINI, satu)
    if pesan := st.session_state.pop(GALAT, ""):
        st.error(plain(pesan), icon=":material/block:")
        if kini is not satu:
            st.caption(plain(f"Isi yang baru: {kini.nama}. {kini.uraian}"))
    with st.form(f"ubah-tampilan-{satu.id}", border=False):
        st.text_input("Nama", key=NAMA, max_chars=PANJANG_NAMA)
        st.text_area("Uraian (boleh kosong)", key=URAIAN, max_chars=PANJANG_URAIAN, height=100)
        st.form_submit_button("Simpan", type="primary", on_click=_ubah, args=(kini,))


def _ubah(satu: TampilanSimpan) -> None:
    ketik = replace(satu, nama=st.session_state[NAMA], uraian=st.session_state[URAIAN])
    st.session_state[SELESAI] = bool(coba(lambda oleh: tersimpan.ubah(ketik, oleh)))
