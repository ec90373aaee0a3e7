"""Panti, published figures and institutions as /psks shows them: the panels of capacity at this page's address."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from panels import kapasitas_panti, psks_bagan
from panels.panel import Panel
from panels.psks import DUNIA_USAHA, LEMBAGA, LKS, PAGE, choices
from panels.state import State, address
from queries import Konteks


def panti(state: State, konteks: Konteks) -> Panel | None:
    """Return room, residents and waiting list of the provincial panti; None for one kab/kota."""
    return _di_sini(kapasitas_panti.panti, state, konteks)


def terbitan(state: State, konteks: Konteks) -> Panel | None:
    """Return the published single figures on workers and institutions."""
    return _di_sini(kapasitas_panti.terbitan, state, konteks)


def lembaga(state: State, konteks: Konteks) -> Iterator[Panel]:
    """LKS beside business partners, whatever type the other parts show."""
    return (
        psks_bagan.jumlah(state.with_(potensi=code, bagian=LEMBAGA), konteks) for code in (LKS, DUNIA_USAHA)
    )


def _di_sini(build: Callable[[State, Konteks], Panel | None], state: State, konteks: Konteks) -> Panel | None:
    made = build(state, konteks)
    if made is None:
        return None
    here = address(PAGE, state.with_(bagian=LEMBAGA), konteks, choices(konteks))
    return replace(made, state=here)
