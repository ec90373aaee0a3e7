"""Does an area's rank hang on the population base that was chosen?

A sensitivity analysis in the sense of OECD/JRC, Handbook on Constructing Composite Indicators, Paris 2008,
step 7 (shift of rank between two ways of computing one indicator): the same counts, ranked once per base, over
the areas that every compared base covers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from stats.peringkat import urutan
from stats.rasio import angka_per

KodeKepekaan = Literal["peringkat_tetap", "bergantung_penyebut", "tidak_dibandingkan"]


@dataclass(frozen=True, slots=True)
class Kepekaan:
    """Rank of one area per base (1 = highest), the rank by plain count, and whether the bases agree."""

    kode: str
    menurut: tuple[tuple[str, int], ...]
    jumlah: int
    tetap: KodeKepekaan

    @property
    def geser(self) -> int:
        """Largest shift of rank between two bases."""
        ranks = [r for _, r in self.menurut]
        return max(ranks) - min(ranks) if ranks else 0


def kepekaan(
    n: Mapping[str, int | None], penduduk: Mapping[str, Mapping[str, float | None]]
) -> tuple[Kepekaan, ...]:
    """Ranks per base for counts n[kode] and bases penduduk[dasar][kode]; areas without a count are left out.

    A base that misses one of the counted areas cannot rank them all and is left out; with fewer than two
    bases left nothing is compared. Raises PembagiNol for a population of zero.
    """
    kode = tuple(k for k, v in n.items() if v is not None)
    dasar = [d for d, per in penduduk.items() if kode and all(per.get(k) is not None for k in kode)]
    jumlah = urutan([n[k] for k in kode])
    menurut = {d: urutan([angka_per(n[k], penduduk[d][k]) for k in kode]) for d in dasar}
    return tuple(_satu(k, tuple((d, menurut[d][i]) for d in dasar), jumlah[i]) for i, k in enumerate(kode))


def ringkas(hasil: tuple[Kepekaan, ...]) -> KodeKepekaan:
    """The badge of the whole ranking: peringkat_tetap only when every area keeps its rank."""
    kode = {h.tetap for h in hasil}
    for satu in ("bergantung_penyebut", "tidak_dibandingkan", "peringkat_tetap"):
        if satu in kode:
            return satu
    return "tidak_dibandingkan"


def _satu(kode: str, menurut: tuple[tuple[str, int], ...], jumlah: int) -> Kepekaan:
    beda = {r for _, r in menurut}
    tetap: KodeKepekaan = "tidak_dibandingkan"
    if len(menurut) > 1:
        tetap = "peringkat_tetap" if len(beda) == 1 else "bergantung_penyebut"
    return Kepekaan(kode, menurut, jumlah, tetap)
