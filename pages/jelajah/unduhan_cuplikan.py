"""Downloads: the snippet that opens the chosen published table from the data package."""

from __future__ import annotations

import streamlit as st

from pages import salin
from pages.tampil import plain
from queries import Konteks
from queries.terbit_cuplikan import seluruh
from reports.cuplikan import cuplikan
from words import unduhan as kata


def gambar(nama: str, here: Konteks) -> None:
    """Draw the fold; the texts are made when it is opened."""
    with st.expander(kata.LIPAT_CUPLIKAN, key="lipat-cuplikan-tabel", on_change="rerun") as fold:
        if not fold.open:
            return
        made = cuplikan(seluruh(nama), {}, here)
        st.caption(plain(kata.CUPLIKAN))
        st.markdown("**Python**")
        salin.teks(made.python, f"cuplikan-python-{nama}")
        st.markdown("**SQL**")
        salin.teks(made.sql, f"cuplikan-sql-{nama}")
