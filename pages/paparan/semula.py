"""A meeting or session as it was when its form was opened, so that a writer who was faster is noticed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from meeting.acara import Acara
from meeting.galat import SudahDiubah
from meeting.rapat import Rapat

SEMULA = "_paparan-semula"
Baris = TypeVar("Baris", Rapat, Acara)


def baca(kini: Baris) -> Baris:
    """The row that the open form began with; `kini` is the row of now."""
    ada = st.session_state.get(SEMULA)
    if ada is None or ada.id != kini.id:
        st.session_state[SEMULA] = ada = kini
    return ada


def simpan(kerja: Callable[[Baris, str], Baris], baru: Baris, oleh: str) -> None:
    """Store a form's row. Raises SudahDiubah once; after that was read, saving again overwrites knowingly."""
    try:
        kerja(baru, oleh)
    except SudahDiubah as galat:
        st.session_state[SEMULA] = galat.kini
        raise


def lepas() -> None:
    """The form was left."""
    st.session_state.pop(SEMULA, None)
