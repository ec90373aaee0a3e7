"""The snippet of a pivot: SQL and Python that give the same numbers from the data package, anywhere."""

from __future__ import annotations

import streamlit as st

from pages.jelajah import sql_izin, sql_sunting
from pages.kerangka import stops
from panels import jelajah
from panels.panel import Panel
from panels.silang import Jawaban
from queries import Konteks, pivot
from reports.cuplikan import cuplikan
from words.silang import LIPAT

TINGGI = 360


def gambar(one: Jawaban, shown: Panel, here: Konteks) -> None:
    """Draw the fold; the texts are made when it is opened."""
    with st.expander(LIPAT, key="lipat-cuplikan", on_change="rerun", icon=":material/code:") as fold:
        if fold.open:
            _isi(one, shown, here)


@stops
def _isi(one: Jawaban, shown: Panel, here: Konteks) -> None:
    sql = pivot.teks_sql(one.hasil.spek, here)
    made = cuplikan(sql, {}, here)
    st.markdown("**SQL**")
    st.code(made.sql, language="sql", wrap_lines=True, height=TINGGI)
    st.markdown("**Python**")
    st.code(made.python, language="python", wrap_lines=True, height=TINGGI)
    if sql_izin.boleh():
        st.button("Buka di SQL", key="silang-ke-sql", icon=":material/terminal:", on_click=_ke_sql,
                  args=(sql, shown.title))  # fmt: skip


def _ke_sql(sql: str, judul: str) -> None:
    """Callback: the statement goes into the editor; it runs when the reader says so."""
    sql_sunting.isi(sql, judul)
    st.session_state["bagian"] = jelajah.SQL
