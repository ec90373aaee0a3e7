"""The address of the phones' page: those of this computer, or one that the operator types."""

from __future__ import annotations

import re

import streamlit as st
from streamlit import config

from meeting.rapat import Rapat
from pages.web import jaringan, siapa

ALAMAT = re.compile(r"https?://[A-Za-z0-9.\-\[\]:]+(/[!-~]*)?", re.ASCII)
SETEMPAT = ("127.0.0.1", "localhost", "::1")


def hanya_di_sini() -> bool:
    """Whether the server listens to this computer alone."""
    return siapa.alamat_server() in SETEMPAT


def alamat() -> tuple[str, ...]:
    """The phones' page at every address of this computer, the likeliest first."""
    port = int(config.get_option("server.port"))
    return jaringan.alamat_peserta(port, "" if hanya_di_sini() else siapa.alamat_server())


def ketik(rapat_: Rapat) -> str:
    """A field for another address; "" while it holds none that a phone could open."""
    isi = st.text_input(
        "Alamat lengkap", placeholder="https://serambi.contoh.go.id/peserta", key=f"qr-lain-{rapat_.id}"
    )
    if isi and not ALAMAT.fullmatch(isi.strip()):
        st.error("Alamat diawali http:// atau https:// dan tidak memuat spasi.")
        return ""
    return isi.strip()
