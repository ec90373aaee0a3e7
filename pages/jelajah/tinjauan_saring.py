"""The choices of Tinjauan otomatis: what is looked at, where, when."""

from __future__ import annotations

import streamlit as st

from pages.kerangka import select
from pages.kerangka import state as baca
from panels import jelajah, peta
from panels.jenis_info import jenis_info
from panels.sebaran_konteks import KEPADATAN
from panels.state import SEMUA, Choice, frame_choices
from panels.tinjauan_dasar import HANYA_PROVINSI, pokok
from queries import Konteks


def gambar(here: Konteks) -> None:
    """Draw the selects; an indicator has no type and no unit, a sensitive type no area."""
    frame, own = frame_choices(here), jelajah.choices(here)
    with st.container(horizontal=True, gap="small"):
        select("indikator", "Yang ditinjau", own["indikator"], width=260, caption=True)
        shown = baca(here, own).indikator
        pmks = shown == peta.PMKS
        if pmks:
            select("jenis", "Jenis atau kelompok PMKS", frame["jenis"], width=300, caption=True)
        closed = pokok(baca(here, own), here).hanya_provinsi
        if closed:
            st.session_state["wilayah"] = SEMUA
        else:
            select("wilayah", "Wilayah", frame["wilayah"], width=230, caption=True)
        select("tahun", "Tahun", frame["tahun"], width=110, caption=True)
        if pmks:
            select("ukuran", "Ukuran", frame["ukuran"], width=150, caption=True)
            _satuan(here, own)
        if pmks or shown == KEPADATAN:
            select("penduduk", "Penduduk (penyebut)", frame["penduduk"], width=260, caption=True)
    if closed:
        st.info(HANYA_PROVINSI)
    elif moved := pokok(baca(here, own), here).tahun_lain:
        st.info(moved)


def _satuan(here: Konteks, own: dict[str, Choice]) -> None:
    """The unit, where the type is counted in more than one."""
    info = pokok(baca(here, own), here).info
    if info and len(info.satuan_ada) > 1:
        words = {unit: own["satuan"].words[unit] for unit in info.satuan_ada if unit in own["satuan"].words}
        main = jenis_info(baca(here, own).with_(satuan=""), here).satuan
        # "": the main unit, left out of links
        spelled = {"": words.pop(main), **words} if main in words else words
        select("satuan", "Satuan", Choice(spelled, next(iter(spelled))), width=200, caption=True)
