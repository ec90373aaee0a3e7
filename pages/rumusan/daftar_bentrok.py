"""Rows of the table that somebody else changed first: both values side by side, and a choice for each row."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from meeting import rumusan
from pages.paparan import ingat
from pages.rumusan.daftar_pilih import judul
from pages.rumusan.daftar_tabel_simpan import Bentrok
from pages.rumusan.penulis import penulis
from pages.tampil import plain
from panels.butir_baca import nama
from panels.rumusan_riwayat import nilai, ruas
from queries import Konteks
from words.rumusan_ketik import teks

BENTROK = "_rumusan-bentrok"  # session: what could not be stored as it was typed


def simpan(semua: Sequence[Bentrok]) -> None:
    """Keep what was typed until somebody chooses."""
    st.session_state[BENTROK] = [*st.session_state.get(BENTROK, ()), *semua]


def gambar(here: Konteks) -> None:
    """Draw every open choice."""
    for ke, satu in enumerate(st.session_state.get(BENTROK, ())):
        with st.container(border=True):
            st.error(f"**{plain(judul(satu.kini))}**  \n{plain(satu.pesan)}", icon=":material/sync_problem:")
            _banding(satu, here)
            with st.container(horizontal=True):
                st.button("Simpan isian saya", key=f"pakai-{ke}", on_click=ingat.coba, args=(_pakai, satu))
                st.button(
                    "Buang isian saya", key=f"buang-{ke}", on_click=_lepas, args=(satu,), type="tertiary"
                )


def _banding(satu: Bentrok, here: Konteks) -> None:
    names = nama(here)
    for kolom, milik in satu.ketikan.items():
        kini = getattr(satu.kini, kolom)
        kiri, kanan = st.columns(2)
        for tempat, kata, isi in ((kiri, "Isian Anda", milik), (kanan, "Yang tersimpan", kini)):
            tempat.caption(f"{ruas(kolom)} – {kata}")
            mentah = "" if isi is None else isi
            tempat.markdown(
                plain(nilai(kolom, mentah, names) if isinstance(mentah, str) else teks(kolom, mentah))
            )


def _pakai(satu: Bentrok) -> None:
    """Store what was typed over what was seen just now."""
    rumusan.ubah(satu.kini.id, versi=satu.kini.versi, **penulis(), **satu.ketikan)
    _lepas(satu)
    ingat.kabarkan("Isian Anda disimpan.")


def _lepas(satu: Bentrok) -> None:
    st.session_state[BENTROK] = [lain for lain in st.session_state.get(BENTROK, ()) if lain is not satu]
