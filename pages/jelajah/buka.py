"""Opening a saved view: by its link `/jelajah?tampilan=<id>`, or by the list."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import streamlit as st
from streamlit.errors import StreamlitAPIException

from meeting import tersimpan
from meeting.tersimpan import SQL, TampilanSimpan
from pages.jelajah import dibuka, sql_izin, sql_sunting, tautan
from panels import jelajah
from panels.daftar import EDISI, alamat
from panels.state import STATE_KEYS
from panels.tersimpan import Terbuka, buka
from queries import Konteks
from words.galat import GalatSerambi

KUNCI = "tampilan"
PINDAH = "_tampilan_pindah"  # session: its choices in words, until they are in the address


def dari_alamat(here: Konteks) -> None:
    """Open the view that the link names, once: from then on the address holds the choices themselves."""
    if asked := st.query_params.get(KUNCI, ""):
        del st.query_params[KUNCI]
        terapkan(asked, here)


def terapkan(id_: str, here: Konteks) -> None:
    """Set the page's choices to those of a view, or keep why that cannot be done. A query is shown, never run."""
    st.session_state.pop(dibuka.DIBUKA, None)
    try:
        satu = tersimpan.ambil(id_)
        terbuka = _sql(satu) if satu.jenis == SQL else buka(satu.halaman, satu.pilihan, here)
    except GalatSerambi as galat:
        st.session_state[dibuka.GAGAL] = galat.pesan
        return
    st.session_state.update(terbuka.pilihan)
    st.session_state[dibuka.DIBUKA] = dibuka.Dibuka(satu, terbuka)
    link = alamat(tautan.JALUR, terbuka.pilihan, here, satu.panel)
    st.session_state[PINDAH] = dict(parse_qsl(urlsplit(link).query))


def pindah() -> None:
    """Put the opened choices into the address: controls that are drawn for the first time do not do it themselves."""
    kata = st.session_state.pop(PINDAH, None)
    if kata is None:
        return
    for key in (one for one in STATE_KEYS if one != EDISI):
        try:
            if key in kata:
                st.query_params[key] = kata[key]
            elif key in st.query_params:
                del st.query_params[key]
        except StreamlitAPIException:
            continue  # its control stands on the screen already and writes the address itself


def _sql(satu: TampilanSimpan) -> Terbuka:
    sql_izin.wajib()
    sql_sunting.isi(satu.perintah, satu.nama)
    return Terbuka({"bagian": jelajah.SQL})
