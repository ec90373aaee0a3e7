"""Downloads: the address of the read API and how other programs take the figures from it."""

from __future__ import annotations

from urllib.parse import urlsplit

import streamlit as st

from pages import salin
from pages.tampil import plain
from queries import Konteks
from words import api
from words import unduhan as kata


def alamat() -> str:
    """The server under the name by which this browser reaches it."""
    di = urlsplit(st.context.url or "")
    return f"{di.scheme or 'http'}://{di.netloc or 'localhost:8501'}"


def gambar(here: Konteks) -> None:
    """Draw the address, then one fold per program."""
    server = alamat()
    st.subheader("API untuk Excel, R, dan Python", anchor=False)
    st.markdown(plain(kata.API_URAIAN))
    if here.audiens == "internal":
        st.markdown(plain(kata.API_PUBLIK))
    index = f"{server}{api.JALUR}"
    st.markdown(f"`{index}` · [Daftar kueri]({index}) · [Dokumen OpenAPI]({index}/openapi.json)")
    for one in api.cara(server):
        with st.expander(one.judul, key=f"lipat-api-{one.judul}", on_change="rerun") as fold:
            if fold.open:
                if one.bahasa == "powerquery":
                    st.caption(plain(api.PETUNJUK_EXCEL))
                salin.teks(one.teks, f"api-{one.bahasa}")
