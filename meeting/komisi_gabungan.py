"""What merging the komisi's workbooks would do, as it is shown before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from meeting.komisi_baca import Baris
from meeting.komisi_kembar import Kembar
from meeting.komisi_sel import GalatSel


@dataclass(frozen=True, slots=True)
class Calon:
    """One value that a conflicting field may get, and where it comes from."""

    asal: str
    nilai: object


@dataclass(frozen=True, slots=True)
class Bentrok:
    """One field of one clause that has several values; `kunci` names the choice."""

    kunci: str
    id: str
    ruas: str
    isi: str
    calon: tuple[Calon, ...]


@dataclass(frozen=True, slots=True)
class Gabungan:
    """What applying would do. `ubah` is id -> fields without conflict; `dilihat` the register as it was compared."""

    rapat: str
    baru: tuple[Baris, ...]
    ubah: Mapping[str, Mapping[str, object]]
    kembar: tuple[Kembar, ...]
    bentrok: tuple[Bentrok, ...]
    galat: tuple[GalatSel, ...]
    dilihat: Mapping[str, int]

    @property
    def pilihan(self) -> tuple[str, ...]:
        """The names of the choices that have to be made."""
        return tuple(satu.kunci for satu in (*self.kembar, *self.bentrok))


@dataclass(frozen=True, slots=True)
class Hasil:
    """How many clauses were added, changed, and left out by choice."""

    ditambah: int
    diubah: int
    dilewati: int
