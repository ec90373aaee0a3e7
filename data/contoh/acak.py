"""Randomness by name: the same key always gives the same number, on every machine.

Values come from SHA-256 of the seed and the key, not from a stream, so that adding an area or a
year changes no other cell and no library upgrade changes the published edition.
"""

import hashlib

BENIH = "serambi-contoh-1"


def acak(*kunci: object, benih: str = BENIH) -> float:
    """A number in [0, 1) that depends only on the seed and the key."""
    teks = "|".join([benih, *map(str, kunci)])
    return int.from_bytes(hashlib.sha256(teks.encode()).digest()[:7]) / 2**56


def sekitar(lebar: float, *kunci: object) -> float:
    """A factor around 1: uniform in [1 - lebar, 1 + lebar)."""
    return 1 + lebar * (2 * acak(*kunci) - 1)


def bulatkan(nilai: float, *kunci: object) -> int:
    """Round up or down by chance, so that an expected 0,4 gives zeros and ones, never 0,4."""
    return int(nilai + acak("bulat", *kunci))


def terkecil(calon: list[tuple], banyak: int, *kunci: object) -> list[tuple]:
    """``banyak`` members of ``calon`` drawn by key, in a stable order."""
    return sorted(sorted(calon, key=lambda satu: acak(*kunci, *satu))[:banyak])
