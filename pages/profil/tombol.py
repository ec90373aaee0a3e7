"""The download button of a profile's file: stamped name, made when it is clicked."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from panels.profil import Profil
from reports.profil_paket import nama_berkas_profil

KERTAS = {"a4": "A4", "f4": "F4"}
MIME = {
    "pdf": "application/pdf",
    "png": "image/png",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}


def tombol(judul: str, satu: Profil, akhiran: str, isi: Callable[[], bytes], *, utama: bool = False) -> None:
    """Draw one button; `isi` makes the file's bytes."""
    st.download_button(
        judul,
        isi,
        file_name=nama_berkas_profil(satu, akhiran),
        mime=MIME[akhiran],
        type="primary" if utama else "secondary",
        key=f"unduh-{judul}",
        on_click="ignore",
        icon=":material/download:",
    )
