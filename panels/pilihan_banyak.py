"""A choice of several codes at once, held in one key: codes joined by "~", and so are the words in the URL.

State, registry and addresses know nothing of it: to them "64.02~64.03" is a code like any other, whose word is
"Kab. Kutai Barat~Kab. Kutai Kartanegara". The order is kept, a repeated part counts once, "" means none chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from panels.state import Choice

PEMISAH = "~"


def pecah(gabungan: str) -> tuple[str, ...]:
    """The single codes of a joined one, each once, in order."""
    return tuple(dict.fromkeys(one for one in gabungan.split(PEMISAH) if one))


def gabung(kode: Iterable[str]) -> str:
    """One code out of several."""
    return PEMISAH.join(dict.fromkeys(kode))


class KataBanyak(Mapping[str, str]):
    """Words of every combination of at most `paling` of the single codes; iterates over "" and the single ones."""

    def __init__(self, satuan: Mapping[str, str], kosong: str, paling: int = 0) -> None:
        self.satuan = satuan
        self.kosong = kosong
        self.paling = paling

    def __contains__(self, kode: object) -> bool:
        if not isinstance(kode, str):
            return False
        parts = pecah(kode)
        fits = not self.paling or len(parts) <= self.paling
        return fits and kode == gabung(parts) and all(one in self.satuan for one in parts)

    def __getitem__(self, kode: str) -> str:
        if kode not in self:
            raise KeyError(kode)
        return PEMISAH.join(self.satuan[one] for one in pecah(kode)) or self.kosong

    def __iter__(self) -> Iterator[str]:
        return iter(("", *self.satuan))

    def __len__(self) -> int:
        return len(self.satuan) + 1


@dataclass(frozen=True, slots=True)
class PilihanBanyak(Choice):
    """A Choice over `KataBanyak`. Parts that are not offered are dropped, the others stay."""

    words: KataBanyak

    def code(self, word: str) -> str:
        """The code of joined words (or of joined codes); the default where no part is known."""
        if word == self.words.kosong:
            return ""
        codes = {text: code for code, text in reversed(self.words.satuan.items())}
        found = (one if one in self.words.satuan else codes.get(one) for one in word.split(PEMISAH))
        kept = pecah(gabung(one for one in found if one))
        return gabung(kept[: self.words.paling or None]) or self.default


def banyak(
    satuan: Mapping[str, str], kosong: str = "semua", *, awal: str = "", paling: int = 0
) -> PilihanBanyak:
    """A choice of several: `kosong` is the word for none chosen, `awal` the default, `paling` the most (0: any)."""
    return PilihanBanyak(KataBanyak(satuan, kosong, paling), awal)
