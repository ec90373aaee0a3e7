"""What the papers of a meeting are made of: its clauses, who was there, names for codes, and the sources.

`meeting.naskah` reads it from the store; the papers know neither store nor edition.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from panels.butir import Butir
from panels.butir_baca import Nama
from panels.panel import Panel, Source, Stamps
from panels.tindak_lanjut import Tindak
from reports.dek import Gambar


@dataclass(frozen=True, slots=True)
class Hadir:
    """A line of the attendance list; `nama` "" is a line to sign on, `tanda_tangan` puts it in the signature block."""

    lembaga: str
    kode_wilayah: str = ""
    jabatan: str = ""
    nama: str = ""
    tanda_tangan: bool = False


@dataclass(frozen=True, slots=True)
class Naskah:
    """A meeting as its papers print it.

    `butir` are the approved clauses by number (the register of an editor holds all). `kop` is the letterhead.
    `sebutan` turns codes into names, areas and types in the field's order. `contoh` holds the ids of clauses whose
    baseline is a made-up number, `tersamar` of those whose baseline the public's mask hides (it is taken out), `beda`
    of those whose baseline is not the number that its vintage published.
    """

    nama: str
    tanggal: datetime.date
    edisi: str
    tempat: str = ""
    tema: str = ""
    istilah: str = "PMKS"
    butir: tuple[Butir, ...] = ()
    hadir: tuple[Hadir, ...] = ()
    kop: Gambar | None = None
    sumber: tuple[Source, ...] = ()
    sebutan: Nama = field(default_factory=Nama)
    contoh: frozenset[str] = frozenset()
    tersamar: frozenset[str] = frozenset()
    beda: frozenset[str] = frozenset()
    audiens: str = "publik"

    @property
    def stempel(self) -> Stamps:
        """What every file made of it must carry."""
        return Stamps(
            edisi=self.edisi,
            contoh=any(satu.id in self.contoh for satu in self.butir),
            audiens=self.audiens,
        )


@dataclass(frozen=True, slots=True)
class Jejak:
    """One dated step in the life of a clause, in words: "25 November 2026", "disetujui dalam pleno"."""

    tanggal: str
    kalimat: str


@dataclass(frozen=True, slots=True)
class Pelaksanaan:
    """What became of one clause: the verdict of the statistics (panels.tindak_lanjut), proof, history."""

    butir: Butir
    tindak: Tindak
    bukti: tuple[str, ...] = ()
    jejak: tuple[Jejak, ...] = ()


@dataclass(frozen=True, slots=True)
class Laporan:
    """The implementation report: the meeting, its clauses one by one; `edisi` is that of the latest numbers.

    `ringkasan` counts status by level and area, `kalimat` the verdicts. `komitmen` lists the released verdicts on
    historical commitments, None without any.
    """

    naskah: Naskah
    edisi: str
    per_tanggal: datetime.date
    butir: tuple[Pelaksanaan, ...] = ()
    sumber: tuple[Source, ...] = ()
    contoh: bool = False
    ringkasan: Panel | None = None
    kalimat: tuple[str, ...] = ()
    komitmen: Panel | None = None
