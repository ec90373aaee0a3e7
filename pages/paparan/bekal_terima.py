"""Taking a bekal in: upload, then the report with its choices, then what was done. Nothing changes before a choice."""

from __future__ import annotations

import streamlit as st

from data.intake.kiriman import letakkan
from meeting.bekal.kata import kalimat_tahan
from pages.kerangka import stops
from pages.paparan import bekal_pilihan, bekal_tinjau, ingat
from pages.peran import peran_kini
from pages.tampil import plain

BERKAS = "_bekal-berkas"  # session: which upload the file on the disk is
PERINTAH = "Berkas di atas 100 MB dipasang dari terminal: python -m meeting terima BERKAS"


@stops
def gambar() -> None:
    """Draw the part of the page that receives."""
    st.subheader("Terima dari laptop lain", anchor=False)
    putaran = st.session_state.get(bekal_pilihan.PUTARAN, 0)
    masuk = st.file_uploader("Berkas bekal (*.serambi.zip)", "zip", key=f"bekal-berkas-{putaran}")
    st.caption(plain(PERINTAH))
    if masuk is None:
        bekal_pilihan.lepas()
    elif st.session_state.get(BERKAS) != masuk.file_id or bekal_pilihan.JALUR not in st.session_state:
        bekal_pilihan.lepas()
        st.session_state[BERKAS] = masuk.file_id
        st.session_state[bekal_pilihan.JALUR] = letakkan([(masuk.name, masuk.getvalue())])[0]
        st.session_state.pop(bekal_pilihan.HASIL, None)
    ingat.galat()
    _hasil()
    if jalur := st.session_state.get(bekal_pilihan.JALUR):
        laporan = bekal_tinjau.tinjau(jalur)
        if laporan is not None:
            bekal_pilihan.tombol(jalur, laporan)


def tawarkan() -> None:
    """The same above the form of the first meeting: a stage laptop gets its meeting from the desk."""
    if peran_kini().boleh("operator"):
        with st.expander("Rapat sudah disusun di laptop lain? Terima bekalnya di sini"):
            gambar()


def _hasil() -> None:
    """What the last import did, and the slides that it holds."""
    kata, ditahan = st.session_state.get(bekal_pilihan.HASIL, ("", ()))
    if kata:
        st.success(plain(kata), icon=":material/check:")
    for alasan in kalimat_tahan(ditahan):
        st.warning(plain(alasan))
