"""What a paper is made of, before it is a DOCX or a PDF: sheets of blocks, every text final."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from typing import Any, Literal

from reports.dek import Gambar
from reports.sambutan_gaya import bersih
from words.galat import KodeTidakDikenal

Kertas = Literal["a4", "f4"]
UKURAN: dict[str, tuple[float, float]] = {"a4": (210.0, 297.0), "f4": (215.0, 330.0)}  # mm, upright
Rata = Literal["kiri", "tengah", "kanan"]
TITIK = "(" + "." * 44 + ")"  # where a name is written by hand
PANJANG = 1200  # letters of a clause that may break over a page
# marks without a width of their own; they turn the direction of what follows or hide a letter
_TAK_TERLIHAT = re.compile("[\u061c\u200b-\u200f\u2060\ufeff]+")


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph: `judul` names the paper, `lead` is a bold line, `kecil` small; `lekat` keeps it with the next."""

    teks: str
    gaya: Literal["judul", "lead", "isi", "kecil", "tanda"] = "isi"
    rata: Rata = "kiri"
    lekat: bool = False


@dataclass(frozen=True, slots=True)
class Judul:
    """A heading of level 1 or 2; it never stands alone at the foot of a page."""

    teks: str
    tingkat: int = 1


@dataclass(frozen=True, slots=True)
class Nomor:
    """A numbered clause with its labelled lines under it."""

    nomor: str
    teks: str
    rinci: tuple[tuple[str, str], ...] = ()

    @property
    def panjang(self) -> bool:
        """Too long to be kept on one page."""
        return sum(len(one) for one in (self.teks, *(isi for _, isi in self.rinci))) > PANJANG


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: title, its share of the width, how its text stands."""

    judul: str
    bobot: float = 1.0
    rata: Rata = "kiri"


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table whose header repeats on every page; `tinggi` is the least height of a row in mm (lines to sign on)."""

    kolom: tuple[Kolom, ...]
    baris: tuple[tuple[str, ...], ...]
    pt: float = 8.5
    tinggi: float = 0.0


@dataclass(frozen=True, slots=True)
class Paraf:
    """One place in the signature block; `nama` "" leaves dots to sign on."""

    jabatan: str
    lembaga: str = ""
    nama: str = ""


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """The signature block, two places beside each other."""

    orang: tuple[Paraf, ...]


@dataclass(frozen=True, slots=True)
class Kop:
    """The letterhead over the whole width, at most 35 mm high."""

    gambar: Gambar


Blok = Alinea | Judul | Nomor | Tabel | TandaTangan | Kop


@dataclass(frozen=True, slots=True)
class Lembar:
    """Blocks that start on a new page, upright or across."""

    blok: tuple[Blok, ...]
    melintang: bool = False


@dataclass(frozen=True, slots=True)
class Dokumen:
    """A whole paper. `tanda` stands on top of every page, `kaki` below; `pt` is the size of running text."""

    judul: str
    subjek: str
    lembar: tuple[Lembar, ...]
    kaki: str
    tanda: tuple[str, ...] = ()
    kertas: Kertas = "a4"
    pt: float = 10.5
    dibuat: datetime = datetime(1980, 1, 1)


def rapi(apa: Any) -> Any:
    """The same document with every text on one line, without control, direction and hidden marks.

    Pictures are kept as they are. Raises KodeTidakDikenal for another paper than A4 and F4.
    """
    if isinstance(apa, Dokumen) and apa.kertas not in UKURAN:
        raise KodeTidakDikenal("Kertas", apa.kertas, ", ".join(UKURAN))
    if isinstance(apa, str):
        return bersih(_TAK_TERLIHAT.sub("", apa)).strip()
    if isinstance(apa, tuple):
        return tuple(rapi(satu) for satu in apa)
    if is_dataclass(apa) and not isinstance(apa, Gambar):
        return replace(apa, **{satu.name: rapi(getattr(apa, satu.name)) for satu in fields(apa)})
    return apa
