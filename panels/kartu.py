"""A number card: one value with its unit, period, coverage, source and stamps, and the page that it opens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from panels.panel import Source, Stamps
from panels.state import Choice, State, frame_choices
from queries import Konteks


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page of the app and what it is opened with; `alamat` is the same as a link."""

    page: str  # "/peta"
    saringan: tuple[tuple[str, str], ...]  # shared filters that the card sets, as codes
    kunci: tuple[tuple[str, str], ...]  # the page's own URL keys, as the words of the URL
    alamat: str  # "/peta?tahun=2024"


@dataclass(frozen=True, slots=True)
class Kartu:
    """One card. `nilai` is ready text without unit."""

    kode: str
    judul: str
    nilai: str
    satuan: str
    keterangan: tuple[str, ...]  # period first, then what must be said beside the number
    sumber: tuple[Source, ...]
    stempel: Stamps
    halaman: Halaman
    tautan: str  # words on the link

    @property
    def teks(self) -> str:
        """Value and unit as one text: "243.459 jiwa", "5,19 %"."""
        if self.satuan == "persen":
            return f"{self.nilai}\u00a0%"
        return f"{self.nilai} {self.satuan}".strip()


@dataclass(frozen=True, slots=True)
class Butir:
    """Sentences that rest on the same kind of numbers: their stamps stand above them and above no others."""

    kalimat: tuple[str, ...]
    stempel: Stamps


@dataclass(frozen=True, slots=True)
class Uraian:
    """Sentences with what they rest on, in the order of reading."""

    butir: tuple[Butir, ...]
    sumber: tuple[Source, ...]
    catatan: tuple[str, ...] = ()

    @property
    def kalimat(self) -> tuple[str, ...]:
        """All sentences in the order of reading."""
        return tuple(sentence for part in self.butir for sentence in part.kalimat)


def tujuan(
    page: str, state: State, konteks: Konteks, more: Mapping[str, Choice] | None = None, **codes: str
) -> Halaman:
    """Return where a card leads: the page, the codes it sets there, and the link that rebuilds that view."""
    shared, own = frame_choices(konteks), more or {}
    query = state.with_(**codes).query({**shared, **own})
    return Halaman(
        page=page,
        saringan=tuple((key, code) for key, code in codes.items() if key in shared),
        kunci=tuple((key, own[key].words[code]) for key, code in codes.items() if key in own),
        alamat=f"{page}?{query}" if query else page,
    )
