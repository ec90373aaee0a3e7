"""Which meeting is worked on: one choice for all parts of /rumusan, remembered in the session."""

from __future__ import annotations

import streamlit as st

from meeting import rapat, rumusan
from meeting.rapat import Rapat
from pages.paparan import rapat_kata

RAPAT = "_rumusan-rapat"  # session: id of the chosen meeting, "" all of them
SEMUA_RAPAT = "Semua rapat"
TANPA_RAPAT = "Belum ada rapat. Operator atau penyunting membuatnya di halaman Paparan."


def pilih(*, semua: bool = False) -> Rapat | None:
    """Draw the select "Rapat" and return the chosen meeting.

    None with `semua` means every meeting (or that there is none yet); without it that there is none, and that is said.
    The first choice is that of a link (`?rapat=<id>`), else the meeting on stage, else the latest.
    """
    ada = {satu.id: satu for satu in rapat.daftar()}
    if not ada:
        st.info(TANPA_RAPAT, icon=":material/info:")
        return None
    kata = {**({"": SEMUA_RAPAT} if semua else {}), **rapat_kata.nama(ada)}
    return ada.get(rapat_kata.kotak(kata, _kini(ada, semua), pakai, RAPAT))


def pakai(id_: str) -> None:
    """Choose a meeting, for those who lead the reader to one of its clauses."""
    st.session_state[RAPAT] = id_


def _kini(ada: dict[str, Rapat], semua: bool) -> str:
    """The id that is chosen now; "" stays chosen only where all can be."""
    kini = st.session_state.get(RAPAT, st.query_params.get("rapat") or _rapat_butir())
    if kini in ada or (kini == "" and semua):
        return kini
    aktif = rapat.aktif()
    return aktif.id if aktif and aktif.id in ada else next(iter(ada))


def _rapat_butir() -> str | None:
    """The meeting of a linked clause (`?butir=<id>`)."""
    id_ = st.query_params.get("butir", "")
    return next((one.rapat for one in rumusan.daftar() if one.id == id_), None) if id_ else None
