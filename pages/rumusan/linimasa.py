"""Part "Lini masa rakor" of /rumusan: the meetings that sources tell of, and those held with this Serambi."""

from __future__ import annotations

from meeting import rapat, rumusan
from pages import tampil
from pages.rumusan import panel_toko
from panels import rakor
from panels.butir import DISETUJUI
from panels.rakor import RapatSendiri
from panels.state import State
from queries import Konteks


def gambar(state: State, here: Konteks) -> None:
    """Draw the part."""
    tampil.panel(rakor.linimasa(state, here), kata=True)
    agreed = [one.rapat for one in rumusan.daftar() if one.setuju == DISETUJUI]
    own = (
        RapatSendiri(one.id, one.nama, one.tanggal, one.tempat, one.tema, one.edisi, agreed.count(one.id))
        for one in rapat.daftar()
    )
    shown = rakor.sendiri(own, state, here)
    if shown:
        panel_toko.gambar(shown)
