"""The sheet of corrections of the last move, on A4 or F4."""

from __future__ import annotations

from functools import partial

import streamlit as st

from data.galat import EdisiTidakDikenal
from meeting import jam
from meeting.pindah_ralat import ralat, riwayat
from meeting.rapat import Rapat
from pages.tampil import plain
from reports.ralat import UKURAN, Ralat, nama_ralat, ralat_pdf


def gambar(rapat: Rapat) -> None:
    """Draw what the last move was and its sheet; nothing before the first move."""
    jejak = riwayat(rapat)
    if not jejak:
        return
    akhir = jejak[-1]
    with st.container(border=True):
        st.markdown(
            f"Terakhir dipindahkan dari edisi **{plain(akhir['dari'])}** ke **{plain(akhir['ke'])}**, "
            f"{jam.wita(akhir['waktu'])}."
        )
        try:
            lembar = ralat(rapat.id)
        except EdisiTidakDikenal as galat:
            st.caption(plain(f"Lembar ralat tidak dapat dibuat di laptop ini. {galat.pesan}"))
            return
        with st.container(horizontal=True):
            for kertas in UKURAN:
                _unduh(lembar, kertas)
        for satu in lembar.tetap:
            st.caption(plain(f"Tetap memakai edisi lama: {satu}"))


def _unduh(lembar: Ralat, kertas: str) -> None:
    st.download_button(
        f"Unduh lembar ralat ({kertas.upper()})",
        partial(ralat_pdf, lembar, kertas=kertas),
        file_name=nama_ralat(lembar),
        mime="application/pdf",
        icon=":material/description:",
        on_click="ignore",
        key=f"ralat-{kertas}",
    )
