"""A table panel as text to read: every cell wraps, nothing is cut, no grid to scroll inside."""

from __future__ import annotations

import re

import streamlit as st

from charts.table import frame
from pages import sematkan, tampil
from panels.panel import Panel

TANDA = re.compile(r"([\\`*_\[\]$~|<>#])")


def panel(shown: Panel) -> None:
    """Draw a table panel for reading: title, cautions, wrapped table, source, downloads."""
    tampil.head(shown)
    tampil.words(shown)
    if shown.table.rows:
        cells = [[polos(text) for text in line] for line in frame(shown.table).itertuples(index=False)]
        heads = [column.title for column in shown.table.columns]
        st.table(
            [dict(zip(heads, line)) for line in cells], border="horizontal", hide_index=True, alt=shown.alt
        )
    tampil.source(shown)
    with st.expander(sematkan.lipatan("Unduhan"), key=f"lipat-{shown.key}", on_change="rerun") as fold:
        if fold.open:
            sematkan.tombol(shown)
            tampil.downloads(shown)


def polos(text: str) -> str:
    """Return a text that st.table shows as it stands; it would read Markdown signs as formatting."""
    return TANDA.sub(r"\\\1", text)
