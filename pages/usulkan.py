"""The button "Usulkan rumusan" of panels that show a gap, a map, a trend or a profile, beside "Sematkan ke paparan".

It stands in the same fold, for the same roles, and costs a reader nothing; the dialogue itself is in usulkan_isi.
"""

from __future__ import annotations

import streamlit as st

from pages import sematkan
from panels.panel import Panel
from panels.usul_pokok import macam

JUDUL = "Usulkan rumusan"


def lipatan(judul: str, shown: Panel) -> str:
    """The title of a panel's fold: for those who may, it tells what is in it."""
    return sematkan.lipatan(f"{judul} · {JUDUL}" if _boleh(shown) else judul)


def tombol(shown: Panel) -> None:
    """Draw the button of a panel; nothing for those who may not, or where a clause has nothing to stand on."""
    if _boleh(shown) and st.button(JUDUL, key=f"usulkan-{shown.key}", icon=":material/rule:"):
        from pages import usulkan_isi  # it needs the parts of /rumusan, which draw panels themselves

        usulkan_isi.buka(shown.key, st.session_state[sematkan.DI])


def _boleh(shown: Panel) -> bool:
    if not st.session_state.get(sematkan.BOLEH, False):
        return False
    return macam(st.session_state[sematkan.DI], shown.key) is not None
