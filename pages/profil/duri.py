"""Section of /profil: the spine of all types, or what is missing where there is not a single number."""

from __future__ import annotations

import streamlit as st

from pages import tampil
from panels.panel import Panel

TANPA = (
    "Belum ada angka yang dapat dibandingkan: jenisnya belum dilaporkan, atau selnya disamarkan. Kirim rekap melalui "
    "halaman Masukan Data, atau pilih tahun lain."
)


def gambar(shown: Panel) -> None:
    """Draw the panel, or its head with the reason why there is no chart."""
    if any(row.mark.value is not None for row in shown.spec.rows):
        tampil.panel(shown)
        return
    tampil.head(shown)
    st.info(TANPA, icon=":material/info:")
    tampil.source(shown)
