"""The operator's word that a sensitive type may stand on stage by area."""

from __future__ import annotations

import streamlit as st

from meeting import salindia
from meeting.dek_salindia import edisi
from meeting.rapat import Rapat
from meeting.slide import Slide
from meeting.tampilan import bangun
from pages.paparan import ingat
from pages.peran import peran_kini
from queries import Konteks
from words.galat import GalatSerambi


def izin(slide: Slide, rapat: Rapat) -> None:
    """Draw the tick where the view needs it; only the operator can set it."""
    try:
        satu = bangun(slide.halaman, slide.panel, slide.pilihan, Konteks(edisi(slide, rapat)), rapat.istilah)
    except GalatSerambi:
        return  # the slide is held, and says so above
    if not satu.peka:
        return
    kini, key = peran_kini(), f"izin-{slide.id}"
    st.session_state[key] = slide.izin_rinci
    st.checkbox(
        "Operator mengizinkan jenis sensitif ini tampil menurut wilayah",
        key=key,
        disabled=not kini.boleh("operator"),
        on_change=lambda: ingat.coba(salindia.izinkan, slide.id, st.session_state[key], kini.nama),
    )
