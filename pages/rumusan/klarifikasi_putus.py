"""The operator's decision: accept (a correction and a new vintage) or refuse with a reason."""

from __future__ import annotations

import streamlit as st

from meeting import klarifikasi, tiket
from meeting.peran import OPERATOR
from meeting.tiket import Tiket
from pages.kerangka import stops
from pages.peran import perlu
from pages.rumusan import klarifikasi_terima
from pages.rumusan.kabar import kabarkan

TERIMA, TOLAK = "Terima", "Tolak"


@stops
def gambar(satu: Tiket) -> None:
    """Draw the choice and the fields of the chosen decision."""
    if _berubah(satu):
        return
    putusan = st.segmented_control(
        "Putusan operator", (TERIMA, TOLAK) if satu.sel else (TOLAK,), key=f"putusan-{satu.id}"
    )
    if putusan == TOLAK:
        _tolak(satu)
    elif putusan == TERIMA:
        klarifikasi_terima.gambar(satu)


def _berubah(satu: Tiket) -> bool:
    """Whether somebody changed the ticket while it was being decided: said once, then decided anew."""
    kunci = f"_putusan-{satu.id}"
    dibaca = st.session_state.setdefault(kunci, satu.versi)
    st.session_state[kunci] = satu.versi
    if dibaca != satu.versi:
        st.warning(
            "Tiket ini baru saja diubah. Baca isinya yang baru di atas, lalu putuskan lagi.",
            icon=":material/sync_problem:",
        )
        st.button("Saya sudah membacanya", key=f"baca-{satu.id}")
    return dibaca != satu.versi


def _tolak(satu: Tiket) -> None:
    alasan = st.text_area("Alasan penolakan", max_chars=tiket.PANJANG, key=f"tolak-{satu.id}", height=90)
    if st.button("Tolak dengan alasan ini", type="primary", key=f"tolak-kirim-{satu.id}"):
        klarifikasi.tolak(satu, alasan, perlu(OPERATOR).nama)
        kabarkan(f"Tiket {satu.id} ditolak; alasannya tercatat.")
        st.rerun(scope="fragment")
