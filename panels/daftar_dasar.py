"""What the registry of views is made of: builders under the keys that they make, and a page with its choices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from panels.panel import Panel
from panels.state import Choice, State
from queries import Konteks

# a builder gives a panel, none, or several (a pair, one per unit, blocks of each unit)
Hasil = Panel | None | Iterable["Hasil"]
Pembangun = Callable[[State, Konteks], Hasil]


@dataclass(frozen=True, slots=True)
class Pembuat:
    """A builder of a page and the beginnings of the keys that its panels bear.

    `saring`: the filters that its panels follow; the first four of the frame are always told, others when they
    are not at their default. `bagian`: the part of the page that draws it, "" on pages without parts.
    `tempat_sendiri`: its panels name their own place, so that "Semua wilayah" would be wrong beside them.
    """

    buat: Pembangun
    awalan: tuple[str, ...]
    saring: tuple[str, ...]
    bagian: str = ""
    tempat_sendiri: bool = False

    def cocok(self, kunci: str) -> bool:
        """Whether a panel of this key may come from here."""
        return any(kunci == one or kunci.startswith(f"{one}-") for one in self.awalan)

    def panel(self, state: State, konteks: Konteks) -> Iterator[Panel]:
        """The panels that it makes for this state, one by one."""
        return datar(self.buat(state, konteks))


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page: its own choices, and its builders in the order in which they are drawn.

    `tegas` spells what a code of the page leaves to the edition ("automatic"), so that a frozen view stays what it is.
    """

    pilihan: Callable[[Konteks], Mapping[str, Choice]]
    pembuat: tuple[Pembuat, ...]
    tegas: Callable[[State, Konteks], State] = lambda state, konteks: state

    def berlaku(self, state: State, kunci: str = "") -> Iterator[Pembuat]:
        """The builders of the part that the state names; only those that may make the panel `kunci` when named."""
        parts = (one for one in self.pembuat if one.bagian in ("", state.bagian))
        return (one for one in parts if not kunci or one.cocok(kunci))


def datar(hasil: Hasil) -> Iterator[Panel]:
    """The panels of a builder's answer, without its nesting."""
    if isinstance(hasil, Panel):
        yield hasil
    elif hasil is not None:
        for one in hasil:
            yield from datar(one)


def pembuat(
    buat: Pembangun,
    *awalan: str,
    saring: tuple[str, ...] = (),
    bagian: str = "",
    tempat_sendiri: bool = False,
) -> Pembuat:
    """Shorthand: the builder, the beginnings of its keys, and the rest as `Pembuat` says."""
    return Pembuat(buat, awalan, saring, bagian, tempat_sendiri)
