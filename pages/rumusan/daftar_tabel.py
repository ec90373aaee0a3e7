"""The register as a table to edit: only changed cells are written, each row on the version that was read."""

from __future__ import annotations

import streamlit as st

from meeting.rapat import Rapat
from pages.paparan import ingat
from pages.rumusan import daftar_bentrok, daftar_tabel_baris, daftar_tabel_kolom, daftar_tabel_simpan
from pages.tampil import plain
from panels.butir import Butir
from queries import Konteks
from words.format import angka

KERJA = "_rumusan-tabel"  # session: (which view, clauses as read, number of the editor)
PUTARAN = "_rumusan-tabel-putaran"  # an editor that was saved is never drawn again: its cells stay typed
KOSONG = "Belum ada butir untuk saringan ini."
PETUNJUK = (
    "Klik dua kali sebuah sel untuk mengubahnya, lalu tekan Simpan perubahan. Indikator, kondisi awal, dan ruas SIPD "
    "disunting di Formulir."
)


def gambar(rapat: Rapat, semua: tuple[Butir, ...], here: Konteks) -> None:
    """Draw the editor over the clauses as they were read when it was opened."""
    daftar_bentrok.gambar(here)
    if not semua:
        st.info(KOSONG, icon=":material/info:")
        return
    dibaca, key = _dibaca(rapat, semua)
    st.caption(PETUNJUK)
    st.data_editor(
        daftar_tabel_baris.dengan_kata(dibaca, here),
        column_config=daftar_tabel_kolom.kolom(dibaca, here),
        disabled=daftar_tabel_baris.TERKUNCI,
        hide_index=True,
        num_rows="fixed",
        **daftar_tabel_kolom.tinggi(len(dibaca)),
        placeholder="",
        key=key,
    )
    with st.container(horizontal=True):
        if st.button("Simpan perubahan", type="primary", icon=":material/save:"):
            _simpan(dibaca, key, here)
        st.button(
            "Muat ulang", on_click=lepas, icon=":material/refresh:", help="Isian yang belum disimpan hilang."
        )


def lepas() -> None:
    """Forget what was read: the table is read anew."""
    st.session_state.pop(KERJA, None)


def _dibaca(rapat: Rapat, semua: tuple[Butir, ...]) -> tuple[tuple[Butir, ...], str]:
    """The clauses of the open editor. They stay as they were read while one types, or rows would move under cells."""
    tampak = (rapat.id, frozenset(one.id for one in semua))
    ada = st.session_state.get(KERJA)
    if ada is None or ada[0] != tampak or (not _diketik(ada[2]) and ada[1] != semua):
        ke = st.session_state[PUTARAN] = st.session_state.get(PUTARAN, 0) + 1
        st.session_state[KERJA] = ada = (tampak, semua, ke)
    return ada[1], f"_rumusan-editor-{ada[2]}"


def _diketik(ke: int) -> dict:
    return st.session_state.get(f"_rumusan-editor-{ke}", {}).get("edited_rows", {})


def _simpan(dibaca: tuple[Butir, ...], key: str, here: Konteks) -> None:
    """Store every changed row; when one cannot be stored as it is typed nothing is, and the cells stay."""
    hasil = daftar_tabel_simpan.simpan(dibaca, st.session_state[key]["edited_rows"], here)
    if hasil.galat:
        isi = "\n".join(f"- {plain(satu)}" for satu in hasil.galat)
        st.error(f"**Belum ada yang disimpan.**\n\n{isi}", icon=":material/block:")
        return
    daftar_bentrok.simpan(hasil.bentrok)
    lepas()
    if hasil.jadi:
        ingat.kabarkan(f"{angka(hasil.jadi)} butir disimpan.")
    st.rerun()
