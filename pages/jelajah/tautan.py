"""The link of a saved view, whole, as it is sent to a colleague."""

from __future__ import annotations

from urllib.parse import urlsplit

import streamlit as st

from pages import salin

JALUR = "/jelajah"


def alamat(id_: str) -> str:
    """The address with the name under which this browser reaches Serambi."""
    di = urlsplit(st.context.url or "")
    awal = f"{di.scheme}://{di.netloc}" if di.netloc else ""
    # behind a proxy the page may stand below a path of its own
    return f"{awal}{di.path.removesuffix('/').removesuffix(JALUR)}{JALUR}?tampilan={id_}"


def gambar(id_: str) -> None:
    """The address and the button that copies it."""
    st.caption("Tautan pendek")
    salin.teks(alamat(id_), f"tautan-{id_}")


def tombol(id_: str) -> None:
    """A small button that opens the address to be copied."""
    salin.tombol(lambda: alamat(id_), f"tautan-{id_}", "Tautan")
