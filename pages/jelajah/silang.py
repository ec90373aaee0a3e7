"""Tabel silang: the planner's pivot. Few controls, everything in the URL, one panel."""

from __future__ import annotations

import streamlit as st

from pages.jelajah import pencar, silang_atur, silang_gambar, silang_isi, silang_saran, silang_saring
from pages.kerangka import select, stops
from pages.kerangka import state as pilihan_kini
from panels import jelajah, silang, silang_urut
from panels.pencar_pilihan import PENCAR
from panels.silang_spek import Dibaca, baca
from panels.state import State
from queries import Konteks
from words import silang as kata

BERURUT = (kata.TABEL, kata.BATANG, kata.KECIL)


def gambar(state: State, here: Konteks) -> None:
    """Draw the controls, then the pivot or the scatter."""
    silang_atur.alamat(here)
    chosen = pilihan_kini(here, jelajah.choices(here))
    if chosen.tampil == PENCAR:
        _bentuk(here)
        pencar.gambar(chosen, here)
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        silang_atur.tabel(here)
        silang_atur.tertib(_dibaca(here), here)
        silang_atur.gambar(_dibaca(here), here)
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        silang_isi.gambar(_dibaca(here), pilihan_kini(here, jelajah.choices(here)), here)
        _bentuk(here, silang_urut.dapat(_dibaca(here)))
    silang_saring.gambar(_dibaca(here), pilihan_kini(here, jelajah.choices(here)), here)
    silang_saring.kini(_dibaca(here), here)
    _isi(here)


def _dibaca(here: Konteks) -> Dibaca:
    """The pivot of the choices as they are now: a control above may have changed them in this run."""
    return baca(pilihan_kini(here, jelajah.choices(here)), here)


def _bentuk(here: Konteks, berurut: bool = False) -> None:
    """The form, the order of the rows, and for a table the switch of its totals."""
    own = jelajah.choices(here)
    chosen = select("tampil", "Bentuk", own["tampil"], width=180, caption=True)
    if chosen == kata.TABEL:
        select("total", "Total", own["total"], width=100, caption=True)
    if berurut and chosen in BERURUT:
        select("urut", "Urutan baris", own["urut"], width=165, caption=True)


@stops
def _isi(here: Konteks) -> None:
    """The panel with what belongs to it; a combination without an honest number says what to choose."""
    chosen = pilihan_kini(here, jelajah.choices(here))
    offered = _dibaca(here).pilihan
    if not offered.periode:
        st.info(kata.TANPA_ANGKA.format(offered.nama))
        return
    one = silang.jawab(chosen, here)
    shown = silang.susun(chosen, one, here)
    told = silang.batal(chosen.tampil, one)
    silang_saran.gambar(chosen.tampil, one, told, here)
    silang_gambar.gambar(shown, one, chosen, here)
