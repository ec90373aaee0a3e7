"""The clause in the form as it was when it was opened, what was typed since, and what somebody else stored meanwhile.

Only fields that were changed here are written, on the version that was read: a faster writer is noticed, his other
fields stay his, and what was typed here stays in its fields until it is saved again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

import streamlit as st

from panels.butir import PROVINSI, Butir

KERJA = "_rumusan-kerja"
PUTARAN = "_rumusan-putaran"  # a form that shows other values is a new one


@dataclass(frozen=True, slots=True)
class Kerja:
    """`dasar` is the clause as read, `ubahan` typed fields not stored, `bentrok` the other writer's values of them."""

    dasar: Butir
    ubahan: Mapping[str, Any] = field(default_factory=dict)
    bentrok: Mapping[str, Any] = field(default_factory=dict)
    pesan: str = ""
    putaran: int = 0

    @property
    def kunci(self) -> str:
        """Beginning of the keys of the form's fields."""
        return f"butir-{self.dasar.id or 'baru'}-{self.putaran}"

    @property
    def nilai(self) -> dict[str, Any]:
        """What stands in the fields."""
        return {one.name: getattr(self.dasar, one.name) for one in fields(Butir)} | dict(self.ubahan)


def buka(one: Butir) -> Kerja:
    """The work on a clause; begun anew when another one is chosen."""
    ada: Kerja | None = st.session_state.get(KERJA)
    if ada is None or ada.dasar.id != one.id or ada.dasar.rapat != one.rapat:
        return pasang(Kerja(one))
    return ada


def baru(rapat: str) -> Butir:
    """An empty clause of a meeting."""
    return Butir(id="", rapat=rapat, isi="", level=PROVINSI)


def pasang(kerja: Kerja) -> Kerja:
    """Begin the form anew with these values."""
    putaran = st.session_state[PUTARAN] = st.session_state.get(PUTARAN, 0) + 1
    st.session_state[KERJA] = replace(kerja, putaran=putaran)
    return st.session_state[KERJA]


def lepas() -> None:
    """Forget the form: the stored clause stands in it again."""
    st.session_state.pop(KERJA, None)


def segarkan(jadi: Butir) -> None:
    """A decision changed the clause but none of its typed fields: go on typing on the version that it has now."""
    ada: Kerja | None = st.session_state.get(KERJA)
    if ada and ada.dasar.id == jadi.id and ada.dasar.versi == jadi.versi - 1:
        st.session_state[KERJA] = replace(ada, dasar=jadi)


def isikan(kerja: Kerja, ruas: Mapping[str, Any]) -> None:
    """Put values into the fields of a clause, to be saved by its writer."""
    pasang(replace(kerja, ubahan={**kerja.ubahan, **ruas}, pesan=""))
