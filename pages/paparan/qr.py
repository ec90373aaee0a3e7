"""The QR code of the participants' page (H5 writes this; skeleton so that the page imports)."""

from __future__ import annotations

from meeting.rapat import Rapat
from queries import Konteks


def gambar(rapat: Rapat, here: Konteks | None) -> None:
    """Draw the part."""
