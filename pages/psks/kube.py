"""Part "KUBE" of /psks."""

from __future__ import annotations

from pages import tampil
from pages.psks import templat
from panels import psks_kube
from panels.state import State
from queries import Konteks


def gambar(state: State, here: Konteks) -> None:
    """Draw the part."""
    tampil.panel(psks_kube.kube(state, here), click="wilayah")
    templat.unduh(state, here)
