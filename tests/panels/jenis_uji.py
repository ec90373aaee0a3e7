"""States of the Jenis page and walks over its panels, shared by the tests of its parts."""

from __future__ import annotations

from panels import jenis
from panels.jenis_kelamin import ada, jenis_kelamin
from panels.jenis_kosong import ada_data
from panels.jenis_matriks import matriks
from panels.jenis_porsi import porsi
from panels.jenis_rincian import rincian
from panels.state import State, frame_choices


def asked(konteks, **more) -> State:
    """State of the page with some keys set."""
    return State.read({}, {**frame_choices(konteks), **jenis.choices(konteks)}).with_(**more)


def panels(state, konteks):
    """Every panel that the page shows for a state."""
    bars = rincian(state, konteks)
    sexes = [jenis_kelamin(state, konteks)] if ada(state, konteks) else []
    shares = porsi(state, konteks) if bars[0].spec.kind != "table" else ()
    units = matriks(state, konteks) if ada_data(state, konteks) else ()
    return [*bars, *sexes, *shares, *(one for unit in units for one in unit)]


def rows_of_types(found) -> list[str]:
    """Types that the recorded-and-served panels list, in reading order: bars, or lines of the empty table."""
    every = [panel for panel in found if panel.key.startswith("rincian")]
    return [
        code
        for panel in every
        for code in (panel.table.keys if panel.spec.kind == "table" else dict(panel.spec.categories))
    ]


def marks(panel):
    """Every mark of a panel, bars and tiles alike."""
    if panel.spec.kind == "tiles":
        return [tile.mark for tile in panel.spec.tiles]
    if panel.spec.kind == "table":
        return []
    return [mark for one in panel.spec.series for mark in one.marks]
