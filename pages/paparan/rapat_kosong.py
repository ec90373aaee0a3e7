"""A new meeting that begins without slides, or with the ready opening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from data.edisi import current
from meeting import jam, rapat
from meeting.rapat import Rapat
from meeting.siap import isi_siap
from pages.paparan import ingat, rapat_edisi, rapat_ruas
from pages.peran import perlu
from words.galat import GalatSerambi


def formulir() -> None:
    """Draw the form."""
    kosong = Rapat(
        "", "", jam.sekarang().astimezone(jam.WITA).date(), "", "", rapat_edisi.anjuran() or current()
    )
    with st.form(
        "rapat-baru", enter_to_submit=False
    ):  # Enter in one field must not make a half-filled meeting
        isi = rapat_ruas.isi(kosong)
        edisi = rapat_edisi.pilih(kosong.edisi)
        pembukaan = st.checkbox("Langsung isi dengan paparan Pembukaan (dapat diubah)", value=True)
        jadi = st.form_submit_button("Buat rapat", type="primary")
    if jadi:
        _buat(replace(isi, edisi=edisi), pembukaan)


def _buat(isi: Rapat, pembukaan: bool) -> None:
    oleh = perlu("penyunting").nama
    jadi = rapat.buat(
        isi.nama, isi.tanggal, edisi=isi.edisi, oleh=oleh, tempat=isi.tempat, tema=isi.tema,
        istilah=isi.istilah, pengaturan=isi.pengaturan,
    )  # fmt: skip
    st.session_state[ingat.RAPAT] = jadi.id
    ingat.layar_rapat("")
    ingat.kabarkan(f"Rapat “{jadi.nama}” dibuat.", _pembukaan(jadi, oleh) if pembukaan else ())
    st.rerun()


def _pembukaan(jadi: Rapat, oleh: str) -> Sequence[str]:
    """Fill the new meeting; what its edition cannot draw is said, and the meeting stands all the same."""
    try:
        return isi_siap(jadi.id, "pembukaan", oleh=oleh).dilewati
    except GalatSerambi as galat:
        return (galat.pesan,)
