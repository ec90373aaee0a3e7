"""The button "Simpan tampilan" of /jelajah, for those who may; the dialogue itself is in simpan_isi."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from meeting.galat import GudangGagal
from meeting.peran import PENYUNTING
from pages.peran import peran_kini
from panels import daftar, jelajah
from panels.panel import Panel
from panels.state import State
from queries import Konteks

JUDUL = "Simpan tampilan"


@dataclass(frozen=True, slots=True)
class Isian:
    """What is to be saved: all choices as codes with the key of the panel, or the text of a query."""

    panel: str
    pilihan: Mapping[str, str]
    edisi: str
    sql: str = ""
    judul: str = ""  # proposed as its name


def tombol(shown: Panel | None, state: State, here: Konteks, *, sql: str = "") -> None:
    """Draw the button; nothing for those who may not save.

    A view is the whole `state` of the page, with the panel that a pin takes from it (None: it cannot be pinned).
    With `sql` the text of a query is saved instead. The button may stand once per part of the page.
    """
    if not boleh():
        return
    kosong = state.bagian == jelajah.SQL and not sql.strip()
    if st.button(JUDUL, key=f"simpan-{state.bagian}", icon=":material/bookmark_add:", disabled=kosong):
        from pages.jelajah import simpan_isi  # the dialogue is needed by few, the button by every run

        panel = shown.key if shown else ""
        pilihan = {} if sql else daftar.bekukan(jelajah.PAGE, state, here)
        judul = shown.title if shown and not sql else ""
        simpan_isi.buka(Isian(panel, pilihan, here.edisi, sql, judul))


def boleh() -> bool:
    """Whether who is here may save: penyunting or operator, and the store answers."""
    try:
        return peran_kini().boleh(PENYUNTING)
    except GudangGagal:
        return False
