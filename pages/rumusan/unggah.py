"""Taking evidence that somebody brings: checked by its content and kept outside the web folder, at once."""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from meeting import berkas
from meeting.berkas import Berkas
from words.klarifikasi import BUKTI, BUKTI_CATATAN

JENIS = ("pdf", "png", "jpg", "jpeg")
BATAS_MB = berkas.BATAS // 2**20
DITERIMA = "_rumusan-diterima"  # session: {id of an upload: Berkas}, so that a rerun does not check it again


def bukti(key: str, oleh: str) -> Berkas | None:
    """Draw the uploader and return the kept file, None while there is none.

    Raises BerkasDitolak and what `berkas.simpan` raises: nothing is kept then.
    """
    masuk = st.file_uploader(BUKTI.format(batas=BATAS_MB), JENIS, max_upload_size=BATAS_MB, key=key)
    st.caption(BUKTI_CATATAN)
    return simpan(masuk, oleh) if masuk is not None else None


def simpan(masuk: UploadedFile, oleh: str) -> Berkas:
    """Keep an uploaded file; the ending of its name is not believed. Raises BerkasDitolak."""
    diterima = st.session_state.setdefault(DITERIMA, {})
    if masuk.file_id not in diterima:
        diterima[masuk.file_id] = berkas.simpan(masuk.name, masuk.getvalue(), oleh)
    return diterima[masuk.file_id]
