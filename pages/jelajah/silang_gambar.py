"""The pivot's panel on the page: table or chart, its fold, saving, and the snippet that repeats it."""

from __future__ import annotations

import streamlit as st

from charts.spec import TableSpec
from pages import sematkan, tampil
from pages.jelajah import silang_cuplikan, silang_tabel, simpan
from panels.panel import Panel
from panels.silang import Jawaban
from panels.state import State
from queries import Konteks

TINGGI = {"choropleth": 640, "line": 520}


def gambar(shown: Panel, one: Jawaban, state: State, here: Konteks) -> None:
    """Draw the panel: a table with rows to tick, or a chart with its table twin in the fold."""
    if isinstance(shown.spec, TableSpec):
        tampil.head(shown)
        silang_tabel.gambar(shown, one, here)
        tampil.words(shown)
        tampil.source(shown)
        _lipatan(shown)
    else:
        tampil.panel(shown, height=TINGGI.get(shown.spec.kind))
    with st.container(horizontal=True, gap="small"):
        simpan.tombol(shown, state, here)
    silang_cuplikan.gambar(one, shown, here)


def _lipatan(shown: Panel) -> None:
    with st.expander(sematkan.lipatan("Unduhan"), key=f"lipat-{shown.key}", on_change="rerun") as fold:
        if fold.open:
            sematkan.tombol(shown)
            tampil.downloads(shown)
            tampil.all_sources(shown)
