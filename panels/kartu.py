"""A number card: one value with its unit, period, coverage, source and stamps, and the page that it opens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from panels.panel import Source, Stamps
from panels.state import Choice, State, frame_choices
from queries import Konteks


@dataclass(frozen=True, slots=True)
class Kartu:
    """One card. `nilai` is ready text without unit; `halaman` is an in-app address ("/peta?tahun=2024")."""

    kode: str
    judul: str
    nilai: str
    satuan: str
    keterangan: tuple[str, ...]  # period first, then what must be said beside the number
    sumber: tuple[Source, ...]
    stempel: Stamps
    halaman: str
    tautan: str  # words on the link

    @property
    def teks(self) -> str:
        """Value and unit as one text: "243.459 jiwa", "5,19 %"."""
        if self.satuan == "persen":
            return f"{self.nilai}\u00a0%"
        return f"{self.nilai} {self.satuan}".strip()


@dataclass(frozen=True, slots=True)
class Uraian:
    """Sentences with what they rest on."""

    kalimat: tuple[str, ...]
    sumber: tuple[Source, ...]
    stempel: Stamps
    catatan: tuple[str, ...] = ()


def tujuan(
    page: str, state: State, konteks: Konteks, more: Mapping[str, Choice] | None = None, **codes: str
) -> str:
    """Return an in-app address: what the reader has chosen, and the given codes always written out.

    A code that is the target's default is written too: the target's filter may remember another one.
    """
    choices = {**frame_choices(konteks), **(more or {})}
    query = dict(parse_qsl(state.with_(**codes).query(choices)))
    query |= {key: choices[key].words[code] for key, code in codes.items() if code in choices[key].words}
    return f"{page}?{urlencode(query)}" if query else page
