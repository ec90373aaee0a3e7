"""The address of /ikn: its own keys, and the set of types that the page shows one at a time."""

from __future__ import annotations

from panels.state import Choice, State, frame_choices
from queries import Konteks

PAGE = "/ikn"
ORTER = "LOC-ORTER"
# the limited set of domain.md §6.5: street, trafficking and poverty types, and stranded people per month
SET_IKN = ("PMKS-04", "PMKS-10", "PMKS-11", "PMKS-12", "PMKS-13", "PMKS-18", "PMKS-20", "PMKS-24", ORTER)
BAWAAN = "PMKS-12"
IKUT = "Mengikuti saringan Jenis PMKS"
DI_LUAR = "saringan Jenis PMKS di luar set IKN"


def choices(konteks: Konteks) -> dict[str, Choice]:
    """Return the choices of the page's own controls; '' follows the shared filter where it is in the set."""
    names = frame_choices(konteks)["jenis"].words
    return {"jenis_ikn": Choice({"": IKUT, **{code: names[code] for code in SET_IKN if code in names}}, "")}


def jenis(state: State) -> str:
    """Return the type shown: the page's own choice, else the shared filter's, else pengemis."""
    if state.jenis_ikn in SET_IKN:
        return state.jenis_ikn
    return state.jenis if state.jenis in SET_IKN else BAWAAN


def keterangan(state: State, konteks: Konteks) -> str:
    """Return which type stands below and why, where the page itself has not chosen; "" where it has."""
    if state.jenis_ikn in SET_IKN:
        return ""
    name = frame_choices(konteks)["jenis"].words[jenis(state)]
    why = "dari saringan Jenis PMKS" if state.jenis in SET_IKN else DI_LUAR
    return f"{'Ditampilkan' if state.jenis in SET_IKN else 'Bawaan'}: {name} ({why})."
