"""States of the Jenis page and walks over its panels, shared by the tests of its parts."""

from __future__ import annotations

from panels import jenis
from panels.jenis_kelamin import jenis_kelamin
from panels.jenis_matriks import matriks
from panels.jenis_porsi import porsi
from panels.jenis_rincian import rincian
from panels.state import State, frame_choices


def asked(konteks, **more) -> State:
    """State of the page with some keys set."""
    return State.read({}, {**frame_choices(konteks), **jenis.choices(konteks)}).with_(**more)


def panels(state, konteks):
    """Every panel that the page shows for a state."""
    blocks = [one for unit in matriks(state, konteks) for one in unit]
    return [*rincian(state, konteks), jenis_kelamin(state, konteks), *porsi(state, konteks), *blocks]


def marks(panel):
    """Every mark of a panel, bars and tiles alike."""
    if panel.spec.kind == "tiles":
        return [tile.mark for tile in panel.spec.tiles]
    return [mark for one in panel.spec.series for mark in one.marks]
