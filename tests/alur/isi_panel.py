"""Every text and every contoh mark in a panel, whatever it is made of."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping

KATA_CONTOH = re.compile(r"contoh", re.IGNORECASE)
# sentences about a rule, not about a number that is shown
ATURAN = (
    "Bagian ini tidak pernah digambar dari data contoh.",
    "Hanya berkas rekap resmi yang dihitung; data contoh tidak pernah.",
)


def teks(apa: object, kecuali: tuple[type, ...] = ()) -> Iterator[str]:
    """Every string anywhere inside (but for `kecuali`), and "contoh=True" for every mark of invented data."""
    if isinstance(apa, str):
        yield apa
    elif isinstance(apa, kecuali):
        return
    elif dataclasses.is_dataclass(apa):
        if getattr(apa, "contoh", False):
            yield "contoh=True"
        for satu in dataclasses.fields(apa):
            yield from teks(getattr(apa, satu.name), kecuali)
    elif isinstance(apa, Mapping):
        for kunci, nilai in apa.items():
            yield from (*teks(kunci, kecuali), *teks(nilai, kecuali))
    elif isinstance(apa, list | tuple | set | frozenset):
        for satu in apa:
            yield from teks(satu, kecuali)


def bersebut_contoh(apa: object) -> list[str]:
    """The texts that speak of contoh data as shown."""
    hasil = []
    for satu in teks(apa):
        polos = satu
        for aturan in ATURAN:
            polos = polos.replace(aturan, "")
        if KATA_CONTOH.search(polos):
            hasil.append(satu)
    return hasil
