"""Sources in few words: what stands under a card, in a picture and in a tooltip when many senders made a number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from panels.panel import Source

PEMISAH = "|"  # between the codes of a number that several sources made
PENUH = 3


def pecah(ids: Iterable[str | None]) -> tuple[str, ...]:
    """Return single source codes, each once, in the order of first use: ("A|B", "B|C") -> A, B, C."""
    return tuple(dict.fromkeys(code for one in ids if one for code in one.split(PEMISAH) if code))


def kode(*ids: str | None) -> str:
    """Return source codes for a tooltip: up to two by name, beyond that the first and how many more."""
    codes = pecah(ids)
    return ", ".join(codes) if len(codes) <= 2 else f"{codes[0]} dan {len(codes) - 1} lainnya"


def penerbit(sources: Sequence[Source], terbanyak: int) -> str:
    """Return the publishers, at most so many by name: "Dinas Sosial Kab. Berau dan 9 lainnya"."""
    names = list(dict.fromkeys(_penerbit(one.sitasi) for one in sources))
    more = len(names) - terbanyak
    return ", ".join(names) if more <= 0 else f"{', '.join(names[:terbanyak])} dan {more} lainnya"


def _penerbit(sitasi: str) -> str:
    """The text before the first comma; a bracket that the comma stands in is closed."""
    name = sitasi.partition(",")[0]
    return f"{name})" if name.count("(") > name.count(")") else name


def ringkas(sources: Sequence[Source], terbanyak: int) -> str:
    """Return citations in full up to three, beyond that the publishers."""
    return semua(sources) if len(sources) <= PENUH else penerbit(sources, terbanyak)


def semua(sources: Iterable[Source]) -> str:
    """Return every citation in full."""
    return "; ".join(one.sitasi for one in sources)
