"""Start of the server (bundle store filled in the background, address printed); script errors on screen."""

import os
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from threading import Thread
from typing import Any

import streamlit as st
from streamlit import config

from pages.web import henti, mampat, siaran
from pages.web.middleware import Gudang
from queries import terbit_ambil

# Errors raised by these packages carry an Indonesian text that says what to do (house rule), so it is shown.
_PAKET_SENDIRI = {
    "data",
    "geo",
    "queries",
    "stats",
    "panels",
    "charts",
    "reports",
    "words",
    "pages",
    "meeting",
}
_UMUM = (
    "Halaman ini belum dapat ditampilkan karena galat pada aplikasi. Muat ulang halaman; bila berulang, "
    "sampaikan kepada operator. Rinciannya tercatat di jendela Serambi."
)

Siklus = Callable[[Any], AbstractAsyncContextManager[None]]


def siklus(gudang: Gudang) -> Siklus:
    """The lifespan for `st.App`: a daemon thread compresses the bundles that a first visit loads."""

    @asynccontextmanager
    async def jalan(_app: Any) -> AsyncIterator[None]:
        Thread(target=_hangatkan, args=(gudang,), name="serambi-hangat", daemon=True).start()
        henti.soket_cukup()
        mampat.jendela_lebar()
        henti.saat_berhenti(siaran.SIARAN.berhenti)
        henti.saat_berhenti(terbit_ambil.hentikan)
        if not os.environ.get("SERAMBI_TANDA"):  # mulai.py prints the address itself
            alamat, port = config.get_option("server.address"), config.get_option("server.port")
            print(f"Serambi: http://{alamat or '127.0.0.1'}:{port}", flush=True)
        yield
        siaran.SIARAN.berhenti()  # where no signal came first

    return jalan


def _hangatkan(gudang: Gudang) -> None:
    siaran.siarkan()  # the deck takes seconds the first time: before the first phone, not for it
    for nama in gudang.utama():
        gudang.ambil(nama)


def galat_halaman(galat: Exception) -> bool:
    """`on_script_error` of `st.App`: Indonesian text instead of Streamlit's, which has logged the error already."""
    sendiri = type(galat).__module__.partition(".")[0] in _PAKET_SENDIRI
    st.error(str(galat) if sendiri and str(galat) else _UMUM)
    return True
