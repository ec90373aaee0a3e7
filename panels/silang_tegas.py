"""What a frozen pivot stands for: nothing "automatic" is left that another edition would fill in otherwise.

A time axis keeps growing with the edition, as every trend does; one chosen period stays that period.
"""

from __future__ import annotations

from panels.pilihan_banyak import gabung
from panels.silang_pilihan import TANPA, choices
from panels.silang_spek import baca, lengkap
from panels.state import State
from queries import Konteks
from words.silang import PENCAR

SILANG = "silang"  # the part of /jelajah (panels.jelajah.BAGIAN)


def tegas(state: State, konteks: Konteks) -> State:
    """The state with every choice of the pivot spelled as the engine fills it in; other parts are left alone."""
    if state.bagian != SILANG or state.tampil == PENCAR:
        return state
    spek = lengkap(baca(state, konteks), konteks)
    asked = {
        "tabel": spek.tabel,
        "baris": gabung(spek.baris),
        "kolom": gabung(spek.kolom) or TANPA,
        "nilai": spek.ukur,
        "satuan": spek.satuan,
        "penduduk": spek.penduduk,
        "dari": spek.dari,
        "ke": spek.ke,
    }
    offered = choices(konteks)
    return state.with_(
        **{
            key: code
            for key, code in asked.items()
            if code and (key not in offered or code in offered[key].words)
        }
    )
