"""Choosing, making and changing a meeting."""

from __future__ import annotations

from meeting.rapat import Rapat
from queries import Konteks


def pilih(here: Konteks) -> Rapat | None:
    """Draw the choice of meetings; None while there is none yet."""
