"""Taking a file that somebody brought: checked and kept at once, so that a later click cannot lose it."""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from meeting import berkas
from meeting.berkas import Berkas
from pages.peran import perlu

JENIS_GAMBAR = ("png", "jpg", "jpeg")
JENIS_SISIPAN = ("pdf", *JENIS_GAMBAR)
BATAS_MB = berkas.BATAS // 2**20
DITERIMA = "_paparan-diterima"  # session: {id of an upload: Berkas}, so that a rerun does not check it again


def simpan(masuk: UploadedFile) -> Berkas:
    """Keep an uploaded file. Raises BerkasDitolak and what `berkas.simpan` raises."""
    diterima = st.session_state.setdefault(DITERIMA, {})
    if masuk.file_id not in diterima:
        diterima[masuk.file_id] = berkas.simpan(masuk.name, masuk.getvalue(), perlu("penyunting").nama)
    return diterima[masuk.file_id]
