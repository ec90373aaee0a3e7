"""Above the pivot: which form fits, why the one asked for cannot be drawn, and which years wait to be shown."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages import banyak
from panels import jelajah, silang
from panels.pilihan_banyak import gabung
from panels.silang import Jawaban
from panels.silang_pilihan import SARING
from queries import Konteks
from words import silang as kata
from words import silang_urut


def gambar(tampil: str, one: Jawaban, batal: Sequence[str], here: Konteks) -> None:
    """One line above the panel; nothing where the form asked for is drawn and fits best, and no year waits."""
    form, why = silang.saran(one)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        _sisa(one, here)
        if form != tampil:
            told = (*batal, f"Disarankan: {kata.TAMPIL[form].lower()} – {why}.")
            st.caption(" ".join(told), width="content")
            st.button("Pakai saran", key="silang-saran", type="tertiary", icon=":material/lightbulb:",
                      on_click=_pakai, args=(form,))  # fmt: skip


def _pakai(form: str) -> None:
    st.session_state["tampil"] = form


def _sisa(one: Jawaban, here: Konteks) -> None:
    """Periods of another origin are not shown unasked: say which, with a way to show them all."""
    later = one.sisa
    if later.periode:
        st.caption(silang_urut.mulai(later.periode, later.asal), width="content")
        st.button(silang_urut.SEMUA_WAKTU, key="silang-semua-waktu", type="tertiary", icon=":material/history:",
                  on_click=_semua, args=(later.tahun, here))  # fmt: skip


def _semua(tahun: tuple[str, ...], here: Konteks) -> None:
    key = SARING["waktu"]
    banyak.isi(key, gabung(tahun), jelajah.choices(here)[key])
