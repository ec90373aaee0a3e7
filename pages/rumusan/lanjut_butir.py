"""One clause of the follow-up: what was agreed, what it carries on, its series and the verdict."""

from __future__ import annotations

import streamlit as st

from meeting import rumusan
from pages.rumusan import panel_toko
from pages.tampil import plain
from panels import rantai, tindak_lanjut_deret
from panels.tindak_lanjut import Tindak
from panels.tindak_lanjut_ringkas import nomor
from queries import Konteks
from words import rumusan as kata

BUTIR = "_lanjut-butir"  # session: id of the clause that is looked at
TINGGI = 560  # pixels of the chart: decision, target and deadline need room above and below the line
ISI = 70  # letters of a clause in the select


def gambar(found: list[Tindak], here: Konteks, rapat: dict[str, str]) -> None:
    """Draw the choice of a clause and the clause."""
    by_id = {one.butir.id: one for one in found}
    if st.session_state.get(BUTIR) not in by_id:
        linked = st.query_params.get("butir", "")
        st.session_state[BUTIR] = linked if linked in by_id else _awal(found)
    chosen = st.selectbox(
        "Butir yang dilihat", list(by_id), key=BUTIR, format_func=lambda id_: _nama(by_id[id_], rapat)
    )
    _satu(by_id[chosen], here, rapat)


def _awal(found: list[Tindak]) -> str:
    """The first clause that has a series to look at, else the first one."""
    return next((one.butir.id for one in found if any(p.terbit for p in one.deret.titik)), found[0].butir.id)


def _nama(one: Tindak, rapat: dict[str, str]) -> str:
    text = one.butir.isi if len(one.butir.isi) <= ISI else f"{one.butir.isi[:ISI]}…"
    return f"{nomor(one)} – {text} ({rapat.get(one.butir.rapat, '')})"


def _satu(one: Tindak, here: Konteks, rapat: dict[str, str]) -> None:
    own = one.butir
    st.markdown(f"**{nomor(one)}.** {plain(own.isi)}")
    facts = (kata.LEVEL[own.level], own.penanggung_jawab, f"Status: {kata.STATUS[own.status].lower()}")
    st.caption(" · ".join(plain(fact) for fact in facts if fact))
    if own.asal_rumusan:
        semua = {each.id: each for each in rumusan.daftar()}
        st.caption(plain(rantai.sebut(own, semua, rapat)))
    if any(point.terbit for point in one.deret.titik):
        panel_toko.gambar(tindak_lanjut_deret.panel(one, here), height=TINGGI)
    else:
        st.markdown(plain(one.kalimat))
