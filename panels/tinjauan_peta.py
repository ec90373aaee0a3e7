"""Tinjauan otomatis: the map of what is looked at – a rate where a population covers the areas, else counts."""

from __future__ import annotations

from panels import peta, sebaran_pmks
from panels.panel import Panel
from panels.state import State
from panels.tinjauan_dasar import pokok, tinjau
from queries import Konteks


def panel(state: State, konteks: Konteks) -> Panel | None:
    """Return the page's own map without what the first look says; None for what stands as province total only."""
    one = pokok(state, konteks)
    if one.hanya_provinsi:
        return None
    if one.info is None:
        return tinjau(peta.peta(one.state, konteks), "peta", one, sentences=())
    made = peta.peta(one.state.with_(tampil="angka" if one.orang else "jumlah"), konteks)
    told = sebaran_pmks.jumlah(one.state, konteks).kalimat
    return tinjau(made, "peta", one, sentences=tuple(said for said in made.sentences if said not in told))
