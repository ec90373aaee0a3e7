"""Part "Per kecamatan" of /psks: the map with dots, the table by kecamatan, and what was published of TKSK."""

from __future__ import annotations

from pages import tampil
from pages.kerangka import select, state
from pages.psks import templat
from panels import psks, psks_kecamatan
from panels.state import State
from queries import Konteks

TINGGI = 560


def gambar(chosen: State, here: Konteks) -> None:
    """Draw the part."""
    own = psks.choices(here)
    select("potensi", "Jenis PSKS", own["potensi"], width=420, caption=True)
    chosen = state(here, own)
    tampil.panel(psks_kecamatan.peta(chosen, here), height=TINGGI, click="wilayah")
    tampil.panel(psks_kecamatan.tabel(chosen, here))
    templat.unduh(chosen, here)
