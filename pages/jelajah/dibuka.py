"""The line on top of /jelajah that says which saved view is open, and what of it is no longer there."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from meeting.tersimpan import TampilanSimpan
from pages.tampil import plain
from panels.state import State
from panels.tersimpan import Terbuka

DIBUKA = "_tampilan_dibuka"  # session: the view that was opened last
GAGAL = "_tampilan_gagal"  # session: why the last one could not be opened

LAIN_EDISI = "Disimpan dari edisi {}; angka di layar ini dari edisi {}."


@dataclass(frozen=True, slots=True)
class Dibuka:
    """An opened view and what became of its codes."""

    satu: TampilanSimpan
    terbuka: Terbuka


def kepala(state: State) -> None:
    """Say which saved view is on the screen, as long as it is the one that was opened; or why it is not."""
    if pesan := st.session_state.pop(GAGAL, ""):
        st.error(plain(pesan), icon=":material/block:")
    dibuka: Dibuka | None = st.session_state.get(DIBUKA)
    if dibuka is None or any(getattr(state, key) != code for key, code in dibuka.terbuka.pilihan.items()):
        return
    satu, hilang = dibuka.satu, dibuka.terbuka.hilang
    lines = [f"Tampilan tersimpan **{plain(satu.nama)}**", *map(plain, satu.uraian.splitlines())]
    if satu.edisi != state.edisi:
        lines.append(plain(LAIN_EDISI.format(satu.edisi, state.edisi)))
    st.info("  \n".join(lines), icon=":material/bookmark:")
    if hilang:
        st.warning(
            plain(
                f"Dibuka tanpa yang tidak lagi ada: {'; '.join(hilang)}. Periksa pilihan lain sebelum memakai angkanya."
            ),
            icon=":material/rule:",
        )
