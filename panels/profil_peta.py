"""Profil: the small map of the header – where the area lies and how the chosen type is spread."""

from __future__ import annotations

from dataclasses import replace

from charts.spec import ChoroplethSpec
from panels import peta
from panels.panel import Panel
from panels.profil_dasar import Tempat


def inset(one: Tempat) -> Panel:
    """Return the count map of the shared type without dots and rings, the area marked."""
    counts = one.state.with_(indikator=peta.PMKS, tampil="jumlah", kelas="", banding="")
    whole = peta.peta(counts, one.konteks, rings=False)
    spec = whole.spec
    assert isinstance(spec, ChoroplethSpec)
    return replace(
        whole,
        key="profil-peta",
        spec=replace(spec, points=()),
        sentences=(),
        notes=tuple(note for note in whole.notes if note != peta.PETUNJUK),
    )
