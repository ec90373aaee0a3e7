"""Part of /jelajah: SQL over the published tables, for planners and the operator at this computer."""

from __future__ import annotations

import streamlit as st

from pages.jelajah import sql_bantu, sql_izin, sql_jalan, sql_keluaran, sql_sunting
from panels.state import State
from queries import Konteks

INTERNAL = "Kotak SQL selalu membaca tabel Publik: sel kecil tetap disamarkan, juga pada kerja internal."


def gambar(state: State, here: Konteks) -> None:
    """Draw the part."""
    if not sql_izin.boleh():
        st.info(sql_izin.HANYA, icon=":material/lock:")
        return
    if here.audiens == "internal":
        st.caption(INTERNAL)
    kini = sql_jalan.keadaan()  # first: the editor marks the place of an error
    tulis, bantu = st.columns([2, 1], gap="medium")
    with tulis:
        sql_sunting.gambar(state, here)
        sql_keluaran.jalannya(kini)
    with bantu:
        sql_bantu.contoh()
        sql_bantu.tabel(here)
    sql_keluaran.gambar(kini)
