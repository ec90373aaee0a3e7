"""Draws a panel whose numbers are made with what stands in the store: like any other, but it cannot be pinned.

A pinned view is rebuilt from its address alone, and clauses have no frozen view (panels.daftar_rumusan).
"""

from __future__ import annotations

import streamlit as st

from charts.spec import TableSpec
from pages import tampil
from panels.panel import Panel


def gambar(shown: Panel, *, height: int | None = None, unduhan: bool = True) -> None:
    """Title, chart or table, words and source, then table and downloads; `unduhan` False: nothing to take away."""
    tampil.head(shown)
    tabel = isinstance(shown.spec, TableSpec)
    if not tabel:
        tampil.chart(shown, height=height)
    for sentence in shown.sentences:
        st.markdown(tampil.plain(sentence))
    for note in shown.notes:
        st.caption(tampil.plain(note))
    if tabel:
        tampil.table(shown, kata=True)
    tampil.source(shown)
    if unduhan:
        _lipatan(shown, tabel=tabel)


def _lipatan(shown: Panel, *, tabel: bool) -> None:
    with st.expander("Tabel dan unduhan", key=f"lipat-{shown.key}", on_change="rerun") as fold:
        if fold.open:
            if not tabel:
                tampil.table(shown)
            tampil.downloads(shown)
            tampil.all_sources(shown)
