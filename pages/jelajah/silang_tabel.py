"""The pivot's table: columns as wide as their texts, and a row that is ticked becomes a filter."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from zlib import crc32

import streamlit as st

from charts.measure import text_width
from charts.table import frame, lembar, right_aligned
from pages import banyak, tampil
from pages.kerangka import SEGARKAN
from panels import jelajah
from panels.panel import Panel
from panels.pilihan_banyak import gabung
from panels.silang import Jawaban
from panels.silang_pilihan import kode_saring, kunci
from queries import Konteks
from queries.pivot import Sumbu

HURUF, RUANG = 14.0, 18  # px of the grid's letters, and around them
KETUK = "Centang sebuah baris untuk menyaring tabel ke baris itu."


def gambar(shown: Panel, one: Jawaban, here: Konteks) -> None:
    """The table; a tick in front of a row filters the first axis of the rows."""
    axis = one.dibaca.sumbu(one.hasil.spek.baris[0])
    key = f"tabel-silang-{crc32(shown.state.encode()):x}"  # a new pivot has no row ticked
    columns = _kolom(shown)
    more = {}
    if len(one.hasil.baris) > 1:
        more = {"on_select": _saring(key, axis, one, here), "selection_mode": "single-row"}
    st.dataframe(
        lembar(shown.table),
        hide_index=True,
        column_config=columns,
        width="content",
        height="content" if len(shown.table.rows) <= tampil.WHOLE_ROWS else "auto",
        key=key,
        alt=shown.alt,
        **more,
    )
    if more:
        st.caption(KETUK)


def _kolom(shown: Panel) -> dict[str, object]:
    """Columns as wide as their longest text (the grid measures its first rows only); names stay at the left."""
    texts = frame(shown.table)
    right = set(right_aligned(shown.table))
    return {
        title: st.column_config.TextColumn(
            title,
            alignment="right" if title in right else "left",
            pinned=title not in right,
            width=ceil(max(text_width(text, HURUF) for text in (title, *texts[title]))) + RUANG,
        )
        for title in texts.columns
    }


def _saring(key: str, axis: Sumbu, one: Jawaban, here: Konteks) -> Callable[[], None]:
    """Return the callback that filters the axis to the ticked row; the total row is no filter."""

    def copy() -> None:
        for place in st.session_state[key]["selection"]["rows"]:
            if place < len(one.hasil.baris):
                code = kode_saring(axis, one.hasil.baris[place].kode[0])
                name = kunci(axis)
                others = [
                    c for c in banyak.terpilih(name) if c not in {kode_saring(axis, v) for v in axis.nilai}
                ]
                banyak.isi(name, gabung((*others, code)), jelajah.choices(here)[name])
                st.session_state[SEGARKAN] = True

    return copy
