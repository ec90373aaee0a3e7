"""What a panel is: one finding with its chart, table, words, sources and stamps.

Pages, slides, phones, PPTX, PDF, pack and API all receive this object; nobody rebuilds a part of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from charts.spec import Spec, Table


@dataclass(frozen=True, slots=True)
class Source:
    """A citation as printed under a chart and in the metadata sheet."""

    sumber_id: str
    sitasi: str
    url: str
    lisensi: str
    keandalan: str


@dataclass(frozen=True, slots=True)
class Stamps:
    """What must be burned into every output of the panel."""

    edisi: str
    contoh: bool = False
    audiens: str = "publik"  # publik | lembar | internal
    sementara: bool = False
    dikoreksi: bool = False  # a number was corrected after publication
    cakupan: str = ""  # "9 dari 10 wilayah"
    penyebut: str = ""  # the named population base, when a rate is shown


@dataclass(frozen=True, slots=True)
class Panel:
    """One panel. `state` is the URL query that rebuilds it, `alt` the text for those who cannot see it."""

    key: str
    title: str
    unit: str
    period: str
    spec: Spec
    table: Table
    sources: tuple[Source, ...]
    stamps: Stamps
    alt: str
    sentences: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    definition: str = ""  # what is measured, from the catalogue
    state: str = ""
    asal: str = ""  # what it is where it is not official data: "Templat, bukan data Kaltim"
