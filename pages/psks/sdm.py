"""Part "SDM di luar PSKS" of /psks: people outside the twelve types, and the template of who is invited."""

from __future__ import annotations

from pages import tampil
from pages.psks import templat
from panels import psks_konteks, psks_peserta
from panels.state import State
from queries import Konteks


def gambar(state: State, here: Konteks) -> None:
    """Draw the part."""
    tampil.panel(psks_konteks.sdm(state, here))
    templat.unduh(state, here)
    tampil.panel(psks_peserta.peserta(state, here))
