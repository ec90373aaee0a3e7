"""Commitments of earlier years: the list for everyone, released verdicts for everyone, the others for those inside."""

from __future__ import annotations

import streamlit as st

from meeting import komitmen as rilis
from meeting.peran import OPERATOR, PENYUNTING
from pages import tampil
from pages.paparan import ingat
from pages.peran import peran_kini
from pages.rumusan import panel_toko
from pages.tampil import plain
from panels import komitmen
from panels.state import State
from queries import Konteks
from words import putusan as kata
from words.galat import GalatSerambi

JUDUL = "Putusan internal atas komitmen (operator dan penyunting)"
CARA = (
    "Putusan di bawah ini tidak tampil bagi pembaca, di telepon peserta, pada PDF, PPTX, maupun paket USB. Operator "
    "dapat merilisnya satu per satu."
)


class BukanOperator(GalatSerambi):
    """Somebody else than the operator releases a verdict."""

    def __init__(self) -> None:
        super().__init__(
            "Merilis putusan memerlukan peran operator. Masuk kembali sebagai operator, lalu ulangi."
        )


def gambar(state: State, here: Konteks) -> None:
    """Draw the section."""
    ingat.galat()
    tampil.panel(komitmen.daftar(state, here), kata=True)
    released = rilis.dirilis()
    shown = komitmen.putusan(here, released)
    if shown:
        panel_toko.gambar(shown)
    if peran_kini().boleh(PENYUNTING):
        with st.expander(JUDUL, key="lipat-putusan-komitmen", on_change="rerun") as fold:
            if fold.open:
                _internal(here, released)


def _internal(here: Konteks, released: frozenset[str]) -> None:
    st.caption(CARA)
    st.caption(plain(kata.METODE_PUTUSAN))
    operator = peran_kini().boleh(OPERATOR)
    for one, judged in komitmen.semua(here):
        with st.container(border=True):
            st.markdown(f"**{plain(one.judul)}** – {plain(judged.singkat)}")
            st.caption(plain(judged.kalimat))
            if operator:
                _tombol(one.kode, one.kode in released)


def _tombol(kode: str, sudah: bool) -> None:
    st.button(
        "Tarik rilis" if sudah else "Rilis putusan ini",
        key=f"rilis-{kode}",
        on_click=ingat.coba,
        args=(_ubah, kode, sudah),
    )


def _ubah(kode: str, sudah: bool) -> None:
    """Release or withdraw; the role is asked anew, it may have ended since the page was drawn."""
    kini = peran_kini()
    if not kini.boleh(OPERATOR):
        raise BukanOperator
    (rilis.tarik if sudah else rilis.rilis)(kode, oleh=kini.nama)
