"""What /paparan remembers between clicks: which slide is chosen, what stands beside the list, what can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from meeting.slide import Slide
from pages.paparan import semula
from pages.tampil import plain
from words.galat import GalatSerambi

RAPAT, LAYAR_RAPAT = "paparan-rapat", "_paparan-layar"  # id of the meeting; "", "baru" or "ubah": its form
SALINDIA = "_paparan-salindia"  # id of the chosen slide
KANAN = "_paparan-kanan"  # what stands beside the list: "", "tambah", "sesi" or the id of a session
GALAT = "_paparan-galat"  # why the last click did nothing
KABAR, DIHAPUS = "_paparan-kabar", "_paparan-dihapus"  # said once; the slide that can be brought back


def terpilih(semua: Sequence[Slide]) -> Slide | None:
    """The chosen slide, else the first; None while there is none."""
    pilihan = st.session_state.get(SALINDIA, "")
    satu = next((satu for satu in semua if satu.id == pilihan), semua[0] if semua else None)
    st.session_state[SALINDIA] = satu.id if satu else ""  # it stays chosen when it moves
    return satu


def pilih(id_: str) -> None:
    """Choose a slide and show it."""
    st.session_state[SALINDIA] = id_
    ke("")
    layar_rapat("")


def ke(kanan: str) -> None:
    """Show something else beside the list."""
    st.session_state[KANAN] = kanan
    semula.lepas()


def kanan() -> str:
    """What stands beside the list."""
    return st.session_state.get(KANAN, "")


def layar_rapat(nama: str) -> None:
    """Show the form of a meeting ("baru", "ubah"), or leave it ("")."""
    st.session_state[LAYAR_RAPAT] = nama
    semula.lepas()


def kabarkan(teks: str, dilewati: Sequence[str] = ()) -> None:
    """Say something once, with the next drawing; `dilewati` is what could not be done, with its reasons."""
    st.session_state[KABAR] = (teks, dilewati)


def kabar() -> None:
    """Draw what is to be said once."""
    teks, dilewati = st.session_state.pop(KABAR, ("", ()))
    if teks:
        st.toast(plain(teks), icon=":material/check:")
    if dilewati:
        isi = "\n".join(f"- {plain(satu)}" for satu in dilewati)
        st.warning(f"Yang dilewati karena tidak ada pada edisi data rapat ini:\n\n{isi}")


def coba(kerja: Callable[..., object], *isi: object) -> None:
    """Callback of a button: do it, and keep a named refusal for `galat` to show."""
    try:
        kerja(*isi)
    except GalatSerambi as galat:
        st.session_state[GALAT] = galat.pesan


def galat() -> None:
    """Draw the refusal of the last click."""
    if pesan := st.session_state.pop(GALAT, ""):
        st.error(plain(pesan), icon=":material/block:")
