"""What was typed in a form of the Buku Angka."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from meeting.pernyataan import PANJANG
from pages.rumusan.ketikan import Ketikan


def diketik(form: str) -> Iterator[Ketikan]:
    """The texts of a form, field by field, as they came with the click."""
    judul = {"angka": "Angka", "tanggal": "Tanggal", **{ruas: nama for ruas, (nama, *_) in PANJANG.items()}}
    for ruas, apa in judul.items():
        yield apa, st.session_state.get(f"{form}-{ruas}", "")
