"""One table on its way through assembly: what was found, what stands around it, and what is decided so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from data.intake.bentuk.sumbu import Sumbu
from data.intake.bentuk.tabel import Tabel
from data.intake.model import Baris
from data.intake.susun.latar import Sumber
from data.intake.susun.titik import Titik


@dataclass
class Isi:
    """A table with its axes, its value cells and the decisions about the whole of it."""

    tabel: Tabel
    sumber: Sumber
    kepala: list[Sumbu]
    lajur: list[Sumbu]
    grup: Sumbu
    titik: list[Titik]
    jenis_tabel: str = ""  # pmks | spm | psks | penduduk | migrasi | konteks
    periode: str = ""
    wilayah: str = ""
    lewati: list[str] = field(default_factory=list)  # what was set aside, in words for the preview

    def alamat(self, titik: Titik) -> str:
        """Address of a value cell."""
        return self.tabel.blok.kisi.alamat(titik.baris, titik.kolom)

    def sel(self) -> list[str]:
        """Addresses of all value cells."""
        return [self.alamat(satu) for satu in self.titik]

    @property
    def sumbu(self) -> list[Sumbu]:
        """All axes: headers, labels, groups."""
        return [*self.kepala, *self.lajur, self.grup]


@dataclass(frozen=True, slots=True)
class Kandidat:
    """A value with all dimensions, before doubles are looked at. `atas` names what it is the total over ('' parts)."""

    baris: Baris
    atas: frozenset[str]
    kaltara: bool
    meja: int  # number of the table in the file
    letak: tuple[int, int]
    atas_wilayah: str = ""  # kab/kota whose group a total row closes
    label: str = ""  # row labels as printed, to tell a repeated row from two names of one type
