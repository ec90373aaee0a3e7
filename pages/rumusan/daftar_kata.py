"""A clause in words as plenary and papers print it: a baseline that is a contoh number says so."""

from __future__ import annotations

from meeting.naskah import CONTOH, titik_dasar
from panels.butir import Butir
from panels.butir_baca import KataButir, Nama, kata
from queries import Konteks


def katakan(one: Butir, names: Nama, here: Konteks) -> KataButir:
    """Codes and numbers of a clause in words."""
    contoh = any(titik.asal == CONTOH for _, titik in titik_dasar(one, here.edisi))
    return kata(one, names, contoh=contoh)
