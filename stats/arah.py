"""Which way is better, by the polarity of the catalogue."""

from __future__ import annotations

from stats.banding import POLARITAS
from words.galat import KodeTidakDikenal

_LEBIH_BAIK = {"naik_baik": 1, "turun_baik": -1, "netral": 0}


def menjauh(dasar: float, ke: float, polaritas: str) -> bool:
    """Whether going from `dasar` to `ke` is a worsening; never for a neutral number. Raises KodeTidakDikenal."""
    if polaritas not in _LEBIH_BAIK:
        raise KodeTidakDikenal("Polaritas", polaritas, ", ".join(POLARITAS))
    return (ke - dasar) * _LEBIH_BAIK[polaritas] < 0
