"""What was typed when a role ended: it stays readable, to be copied before the next login."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from pages.tampil import plain

Ketikan = tuple[str, str]  # what it is, what was typed
SISA = "_rumusan-ketikan"  # session: {part: (Ketikan, …)} that nobody stored
BERAKHIR = (
    "Peran Anda berakhir sebelum isian disimpan. Ketikan di bawah ini belum tersimpan: salin dahulu, masuk kembali, "
    "lalu tempel lagi pada tempatnya."
)


def ingat(bagian: str, diketik: Iterable[Ketikan]) -> None:
    """Keep what was typed in this part; its fields are gone with the next rerun."""
    if baru := tuple(satu for satu in diketik if satu[1].strip()):
        st.session_state.setdefault(SISA, {})[bagian] = baru


def selamatkan(bagian: str, diketik: Iterable[Ketikan] = ()) -> None:
    """Draw what a reader typed in this part while he might still write; nothing for everyone else."""
    ingat(bagian, diketik)
    ada = st.session_state.get(SISA, {}).get(bagian, ())
    if not ada:
        return
    with st.container(border=True, key=f"{bagian}-ketikan"):
        st.error(BERAKHIR, icon=":material/lock:")
        for apa, teks in ada:
            st.caption(plain(apa))
            st.text(teks)
