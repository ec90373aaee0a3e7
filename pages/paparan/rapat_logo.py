"""Logos on the cover: what is there, what is taken away, what is added."""

from __future__ import annotations

import streamlit as st

from meeting import berkas
from meeting.rapat import Rapat
from pages.paparan.unggah import BATAS_MB, JENIS_GAMBAR, simpan
from pages.tampil import plain
from words.galat import GalatSerambi


def pilih(lama: Rapat) -> list[str]:
    """Draw the logos with a tick each and the uploader; returns the sidik of those that stay, then the new ones."""
    tetap = [sidik for sidik in lama.pengaturan.get("logo", ()) if _pakai(sidik)]
    baru = st.file_uploader(
        "Tambah logo (PNG atau JPEG)",
        JENIS_GAMBAR,
        accept_multiple_files=True,
        max_upload_size=BATAS_MB,
        key=f"logo-{lama.id}-{len(lama.pengaturan.get('logo', ()))}",
    )
    return list(dict.fromkeys([*tetap, *(simpan(satu).sidik for satu in baru)]))


def _pakai(sidik: str) -> bool:
    try:
        logo = berkas.gambar(sidik)
    except GalatSerambi as galat:
        st.caption(plain(galat.pesan))
        return st.checkbox(f"Tetap cantumkan logo {sidik[:8]}", value=True, key=f"logo-{sidik}")
    st.image(logo.isi, width=120)
    return st.checkbox(f"Pakai logo {plain(logo.alt)}", value=True, key=f"logo-{sidik}")
