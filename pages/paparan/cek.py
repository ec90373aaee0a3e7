"""Part of /paparan: cek."""

from __future__ import annotations

from meeting.rapat import Rapat
from queries import Konteks


def gambar(rapat: Rapat, here: Konteks) -> None:
    """Draw the part."""
