"""What the check says of a stored clause, under the fields that it is about."""

from __future__ import annotations

from meeting import rumusan
from meeting.rumusan_periksa import periksa
from panels.butir import Butir
from queries import Konteks


def temuan(chosen: Butir, here: Konteks) -> dict[str, list[str]]:
    """Field -> what the check says of it as it is stored."""
    hasil_periksa = periksa(chosen, here, bukti=len(rumusan.daftar_bukti(chosen.id)))
    hasil: dict[str, list[str]] = {}
    for kalimat, ruas in hasil_periksa.letak.items():
        hasil.setdefault(ruas, []).append(kalimat)
    return hasil
