"""One table in rows and columns of a sheet: title lines, header rows, data rows, group rows and foot lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from data.intake.bentuk.kisi import Kisi
from data.intake.model import huruf_kolom


@dataclass
class Blok:
    """One table in rows and columns of the sheet, before anything is understood of its labels."""

    kisi: Kisi
    kiri: int
    kanan: int
    kepala: list[int] = field(default_factory=list)
    data: list[int] = field(default_factory=list)
    grup: list[int] = field(default_factory=list)
    nomor: list[int] = field(default_factory=list)  # column-numbering rows (1) (2) (3)
    judul: list[str] = field(default_factory=list)
    kaki: list[str] = field(default_factory=list)
    serpih: list[tuple[int, int]] = field(default_factory=list)  # numbers beside notes and signatures

    @property
    def kolom(self) -> range:
        """The columns of the strip."""
        return range(self.kiri, self.kanan + 1)

    def rentang(self) -> str:
        """The address range of header and data, such as ``A4:M16``."""
        baris = [*self.kepala, *self.data, *self.grup]
        return f"{huruf_kolom(self.kiri)}{min(baris) + 1}:{huruf_kolom(self.kanan)}{max(baris) + 1}"
