"""Peers of an area: the ones most alike in population, poverty and density.

Nearest neighbours as CIPFA and OHID use them (Fingertips, "CIPFA nearest neighbours"): Euclidean distance over
standardised features. Population and density are taken as logarithms, for a city of 800.000 and a regency of
40.000 differ by a factor, not by a number; each feature weighs the same.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields

from words.galat import BilanganTakSah, KodeTidakDikenal


@dataclass(frozen=True, slots=True)
class Ciri:
    """What areas are compared by: people, percent poor, people per km². None: not known."""

    penduduk: float | None
    kemiskinan: float | None
    kepadatan: float | None


@dataclass(frozen=True, slots=True)
class Setara:
    """A peer, its distance (0 = same), and the share of each feature in the squared distance (percent)."""

    kode: str
    jarak: float
    andil: tuple[tuple[str, float], ...]


NAMA_CIRI = tuple(f.name for f in fields(Ciri))
_LOG = frozenset({"penduduk", "kepadatan"})


def setara(kode: str, ciri: Mapping[str, Ciri], n: int = 3) -> tuple[Setara, ...]:
    """The `n` areas nearest to `kode`, nearest first; equal distances in order of code.

    Areas that miss a feature are nobody's peers; if `kode` misses one the answer is empty. A feature that is
    the same everywhere adds nothing. Raises KodeTidakDikenal for an unknown area, BilanganTakSah for a feature
    out of range.
    """
    if kode not in ciri:
        raise KodeTidakDikenal("Wilayah", kode)
    lengkap = {k: _skala(c) for k, c in ciri.items() if None not in (c.penduduk, c.kemiskinan, c.kepadatan)}
    if kode not in lengkap:
        return ()
    baku = _baku(lengkap)
    dekat = [_setara(k, baku[kode], baku[k]) for k in baku if k != kode]
    return tuple(sorted(dekat, key=lambda s: (round(s.jarak, 12), s.kode))[:n])


def _setara(kode: str, a: tuple[float, ...], b: tuple[float, ...]) -> Setara:
    kuadrat = [(x - y) ** 2 for x, y in zip(a, b)]
    total = sum(kuadrat)
    andil = tuple((nama, 100 * q / total if total else 0.0) for nama, q in zip(NAMA_CIRI, kuadrat))
    return Setara(kode, math.sqrt(total), andil)


def _skala(c: Ciri) -> tuple[float, ...]:
    keluar = []
    for nama in NAMA_CIRI:
        v = getattr(c, nama)
        if v < 0 or (nama in _LOG and v == 0) or not math.isfinite(v):
            raise BilanganTakSah(f"{nama} {v}")
        keluar.append(math.log(v) if nama in _LOG else float(v))
    return tuple(keluar)


def _baku(ciri: Mapping[str, tuple[float, ...]]) -> dict[str, tuple[float, ...]]:
    """z-scores per feature (standard deviation over the areas given, divisor n)."""
    kolom = list(zip(*ciri.values()))
    tengah = [sum(k) / len(k) for k in kolom]
    simpang = [math.sqrt(sum((v - m) ** 2 for v in k) / len(k)) for k, m in zip(kolom, tengah)]
    return {
        kode: tuple((v - m) / s if s else 0.0 for v, m, s in zip(nilai, tengah, simpang))
        for kode, nilai in ciri.items()
    }
