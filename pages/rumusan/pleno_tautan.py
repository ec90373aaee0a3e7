"""The way from the register to the plenary."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from meeting.rapat import Rapat
from pages.web.pleno import JALUR


def tautan(rapat: Rapat, butir: str = "") -> None:
    """A button that opens the plenary of a meeting (at one clause) in a tab of its own; for editors."""
    tanya = {"rapat": rapat.id} | ({"butir": butir} if butir else {})
    st.link_button(
        "Buka pleno (layar besar)",
        f"{JALUR}?{urlencode(tanya)}",
        icon=":material/slideshow:",
        help="Satu butir satu layar: → dan ← berpindah, E mengubah, S menyetujui, T menahan, H bantuan.",
    )
