"""Next and previous area: two buttons with keys that move the shared filter `wilayah` around the ring of profiles."""

from __future__ import annotations

import streamlit as st

from panels.profil import wilayah_profil
from panels.state import SEMUA, State
from queries import Konteks

SEBELUM, SESUDAH = "S", "B"  # keys: C and R are taken by Streamlit, arrows by the sliders and the page itself


def gambar(chosen: State, here: Konteks) -> None:
    """Draw the two buttons with the neighbours' names; they wrap from the last area to the province."""
    ring = urutan(here)
    at = next((n for n, (code, _) in enumerate(ring) if code == chosen.wilayah), 0)
    left, right = st.columns(2, vertical_alignment="center")
    with left:
        _tombol("sebelum", ring[at - 1], SEBELUM, ":material/chevron_left:")
    with right:
        _tombol("sesudah", ring[(at + 1) % len(ring)], SESUDAH, ":material/chevron_right:")


def urutan(here: Konteks) -> tuple[tuple[str, str], ...]:
    """Return (filter code, name) of the province, then of the areas in BPS order."""
    first, *areas = wilayah_profil(here)
    return ((SEMUA, first[1]), *areas)


def _tombol(key: str, target: tuple[str, str], shortcut: str, icon: str) -> None:
    code, name = target
    word = "Sebelumnya" if key == "sebelum" else "Berikutnya"
    st.button(
        f"{word}: {name}",
        key=f"profil-{key}",
        icon=icon,
        shortcut=shortcut,
        on_click=_pindah,
        args=(code,),
        width="stretch",
    )


def _pindah(code: str) -> None:
    """Set the shared filter before the page is run again."""
    st.session_state["wilayah"] = code
