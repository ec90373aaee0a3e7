"""What reading the komisi's workbooks found wrong, by file and cell."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from meeting.komisi_gabungan import Gabungan
from meeting.komisi_sel import GalatSel
from words.format import angka


def gambar(hasil: Gabungan, peringatan: Sequence[GalatSel]) -> None:
    """Faults (their rows are left out) and warnings, each with file and cell."""
    if hasil.galat:
        st.error(f"{angka(len(hasil.galat))} hal perlu diperbaiki; barisnya belum dapat digabung.")
        _tabel(hasil.galat)
    if peringatan:
        with st.expander(f"{angka(len(peringatan))} peringatan", key="komisi-peringatan"):
            _tabel(peringatan)


def _tabel(semua: Sequence[GalatSel]) -> None:
    st.dataframe(
        [{"Berkas": satu.berkas, "Sel": satu.sel or "–", "Uraian": satu.pesan} for satu in semua],
        hide_index=True,
    )
