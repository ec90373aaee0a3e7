"""Which direction of an indicator is better: catalogue data, never a word in the code."""

from __future__ import annotations

from queries import Konteks, rows

PORSI = "porsi_tertangani"
MISKIN = "persen_penduduk_miskin_p0"


def polaritas(konteks: Konteks, indikator: str) -> str:
    """Return the polarity code that the catalogue gives an indicator."""
    return next(r["polaritas"] for r in rows("indikator_daftar", konteks) if r["indikator"] == indikator)
