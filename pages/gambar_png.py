"""A panel's chart as PNG: a browser on the server draws it when asked, and a failure is said in words."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from charts.spec import TableSpec
from panels.panel import Panel
from reports.bagan_gambar import gambar_bagan
from reports.nama import nama_berkas
from reports.peramban import PerambanTidakAda, cari
from words.galat import GalatSerambi


def tombol(shown: Panel) -> None:
    """Draw the button, or say what is missing; nothing for a panel that is a table."""
    if isinstance(shown.spec, TableSpec):
        return
    if cari() is None:
        st.caption(f"Gambar PNG belum dapat dibuat. {PerambanTidakAda().pesan}")
        return
    if st.button("Buat gambar (PNG)", key=f"png-{shown.key}"):
        _buat(shown)


def _buat(shown: Panel) -> None:
    try:
        with st.spinner("Peramban sedang menggambar, kira-kira tiga detik …"):
            isi = gambar_bagan(shown, dibuat=datetime.now())
    except GalatSerambi as galat:
        st.error(galat.pesan, icon=":material/block:")
        return
    st.download_button(
        "Unduh gambar (PNG)",
        isi,
        file_name=nama_berkas(shown, "png"),
        mime="image/png",
        key=f"unduh-png-{shown.key}",
        on_click="ignore",
        type="primary",
    )
