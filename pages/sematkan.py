"""The button "Sematkan ke paparan" of every panel, for those who may; the dialogue itself is in sematkan_isi.

It stands in the fold with table and downloads, whose content travels when it is opened, and the fold's title says so.
A button in the open under each panel would cost every rerun of an editor's page 110 bytes a panel.
"""

from __future__ import annotations

import streamlit as st

from meeting.galat import GudangGagal
from meeting.peran import PENYUNTING
from pages.peran import peran_kini
from panels.daftar import HALAMAN
from panels.panel import Panel

DI = "_halaman"  # session: path of the page of this run, fragments included
BOLEH = "_boleh_sematkan"  # session: whether who is here may pin
JUDUL = "Sematkan ke paparan"


def mulai(halaman: str) -> None:
    """Once per run of the frame: which page is drawn, and whether its panels can be pinned by who looks at it."""
    st.session_state[DI] = halaman
    st.session_state[BOLEH] = halaman in HALAMAN and _boleh()


def lipatan(judul: str) -> str:
    """The title of a panel's fold: for those who may pin it tells that this is where."""
    return f"{judul} · {JUDUL}" if st.session_state.get(BOLEH, False) else judul


def tombol(shown: Panel) -> None:
    """Draw the button of a panel; nothing for those who may not pin."""
    if not st.session_state.get(BOLEH, False):
        return
    if st.button(JUDUL, key=f"sematkan-{shown.key}", icon=":material/keep:"):
        from pages import sematkan_isi  # it needs the parts of /paparan, which draw panels themselves

        sematkan_isi.buka(shown, st.session_state[DI])


def _boleh() -> bool:
    try:
        return peran_kini().boleh(PENYUNTING)
    except GudangGagal:
        return False  # nobody has a role when the store does not answer; the page is still to be read
