"""The filters of the register: level, pillar, status from the address, area from the frame, decision and commission."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from meeting import rumusan
from pages.kerangka import select
from pages.tampil import plain
from panels import rumusan as halaman
from panels.butir import DISETUJUI, Butir
from panels.state import SEMUA, State
from queries import Konteks
from words.rumusan import SETUJU

SETUJU_SEMUA, KOMISI_SEMUA = "Semua keputusan", "Semua komisi"
KOMISI = "_rumusan-komisi"


def saring(state: State, here: Konteks, rapat: str, *, sunting: bool) -> tuple[Butir, ...]:
    """Draw the filters and return the clauses that pass; who may not edit is given approved ones only."""
    semua = tuple(one for one in rumusan.daftar(rapat) if sunting or one.setuju == DISETUJUI)
    own = halaman.choices(here)
    with st.popover("Saringan", icon=":material/filter_list:"):
        for key, title in (("level", "Level"), ("pilar", "Pilar"), ("status", "Status")):
            select(key, title, own[key], caption=True)
        setuju = _setuju() if sunting else ""
        komisi = _komisi(semua)
    aktif = [own[key].words[code] for key, code in _kode(state).items() if code not in ("", SEMUA)]
    told = [*aktif, *([SETUJU[setuju]] if setuju else []), *([komisi] if komisi else [])]
    if told:
        st.caption(plain(f"Disaring: {' · '.join(told)}"))
    return tuple(one for one in semua if _lolos(one, state, setuju, komisi))


def _kode(state: State) -> dict[str, str]:
    return {"level": state.level, "pilar": state.pilar, "status": state.status}


def _lolos(one: Butir, state: State, setuju: str, komisi: str) -> bool:
    """Whether a clause passes every filter (a linked one always); a province-wide one only with "Semua wilayah"."""
    if one.id == st.query_params.get("butir"):
        return True
    wanted = ((state.level, one.level), (state.pilar, one.pilar), (state.status, one.status))
    return (
        all(code in ("", SEMUA, own) for code, own in wanted)
        and state.wilayah in (SEMUA, one.kode_wilayah)
        and setuju in ("", one.setuju)
        and komisi in ("", one.komisi)
    )


def _setuju() -> str:
    words = {"": SETUJU_SEMUA, **SETUJU}
    return st.selectbox("Keputusan", list(words), format_func=words.__getitem__, key="_rumusan-setuju")


def _komisi(semua: Iterable[Butir]) -> str:
    """Only where the meeting has commissions."""
    ada = sorted({one.komisi for one in semua if one.komisi})
    if not ada:
        return ""
    if st.session_state.get(KOMISI) not in ("", *ada):
        st.session_state[KOMISI] = ""
    return st.selectbox("Komisi", ["", *ada], format_func=lambda one: one or KOMISI_SEMUA, key=KOMISI)
