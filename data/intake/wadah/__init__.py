"""Containers: any file an agency sends becomes a `Buku`, or is refused with a reason (`BerkasDitolak`).

The kind is decided by the content of the file, never by its extension.
"""

from data.intake.wadah.gaya import GayaCsv, gaya_csv
from data.intake.wadah.pintu import buka, kenali

__all__ = ["GayaCsv", "buka", "gaya_csv", "kenali"]
