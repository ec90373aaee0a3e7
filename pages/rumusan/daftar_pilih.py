"""Which clause is edited in the form: chosen here, by a card's button, or by a link `?butir=<id>`."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from meeting import rumusan
from pages.rumusan import rapat_pilih
from panels.butir import Butir
from words.format import angka

CARA = "_rumusan-cara"  # session: how the editor looks at the register
BACA, TABEL, FORMULIR = "Baca", "Sunting tabel", "Formulir"
BUTIR = "_rumusan-butir"  # session: id of the clause in the form, "" a new one
BARU = "Butir baru"
PANJANG = 70


def sunting(one: Butir) -> None:
    """Callback: open a clause in the form."""
    st.session_state[BUTIR] = one.id
    st.session_state[CARA] = FORMULIR
    rapat_pilih.pakai(one.rapat)


def cara() -> str:
    """Draw the choice: read, table or form; a link to one clause opens its form."""
    if CARA not in st.session_state:
        st.session_state[CARA] = FORMULIR if st.query_params.get("butir") else BACA
    words = (BACA, TABEL, FORMULIR)
    return st.segmented_control("Cara kerja", words, key=CARA, required=True, persist_state="session")


def pilih(semua: Iterable[Butir], rapat: str) -> Butir | None:
    """Draw the choice of a clause among those that pass the filters (and the chosen one); None for a new one."""
    dituju = st.session_state.get(BUTIR, st.query_params.get("butir"))
    ada = {one.id: one for one in semua}
    ada |= {one.id: one for one in rumusan.daftar(rapat) if one.id == dituju}
    kata = {**{id_: judul(one) for id_, one in ada.items()}, "": BARU}
    kini = dituju if dituju in kata else next(iter(kata))
    key = f"_rumusan-pilih-{hash(tuple(kata.items()))}"  # a label that changes makes it a new box
    st.session_state[key] = st.session_state[BUTIR] = kini
    with st.container(horizontal=True, vertical_alignment="bottom"):
        id_ = st.selectbox(
            "Butir",
            list(kata),
            format_func=kata.__getitem__,
            key=key,
            on_change=lambda: _ke(st.session_state[key]),
        )
        st.button(BARU, on_click=_ke, args=("",), icon=":material/add:", disabled=not id_)
    return ada.get(id_)


def judul(one: Butir) -> str:
    """A clause in one line: its number or its place, and how its text begins."""
    nomor = f"Nomor {angka(one.nomor)}" if one.nomor is not None else f"Urutan {angka(one.urut)}"
    isi = " ".join(one.isi.split())
    return f"{nomor} – {isi if len(isi) <= PANJANG else f'{isi[:PANJANG].rstrip()} …'}"


def _ke(id_: str) -> None:
    st.session_state[BUTIR] = id_
