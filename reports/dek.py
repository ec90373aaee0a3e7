"""What a deck is once its slides are resolved: the one object that stage, phones, PPTX, PDF and pack receive.

`meeting.dek` makes it from the store; nothing here or in the other reports knows that store.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from panels.panel import Panel, Stamps

JenisSalindia = Literal["tampilan", "sampul", "tunggu", "teks", "foto", "anggaran", "sisipan"]


@dataclass(frozen=True, slots=True)
class Gambar:
    """A picture brought by others (logo, photo, page of a PDF): its bytes, "image/png" or "image/jpeg", size in px."""

    isi: bytes
    mime: str
    lebar: int
    tinggi: int
    alt: str


@dataclass(frozen=True, slots=True)
class Acara:
    """A session of the meeting: title, who speaks (office), minutes."""

    judul: str
    pembicara: str = ""
    menit: int = 0


@dataclass(frozen=True, slots=True)
class Salindia:
    """One slide as it is shown; a stored slide of many rows becomes several with the same id.

    Texts are final: fields are filled in. `panel` is the part of the panel on this slide (tampilan, anggaran).
    `catatan` are the speaker's notes: never on the stage, the phones, the pack or a picture.
    """

    id: str
    nomor: int  # 1 … over the whole deck
    jenis: JenisSalindia
    judul: str
    kalimat: str = ""
    ajakan: str = ""
    catatan: str = ""
    panel: Panel | None = None
    butir: tuple[str, ...] = ()  # lines of a text slide, of the cover, of the waiting slide
    gambar: tuple[Gambar, ...] = ()
    saringan: str = ""  # the filters in words: "Tahun 2025 · Semua wilayah · Penyandang Disabilitas"
    alamat: str = ""  # address that rebuilds the view, without edisi: "/peta?tahun=2025"
    wilayah: str = ""  # area code of the view, "" for none
    jenis_pmks: str = ""  # code of the type or roll-up of the view, "" for none
    acara: int = 0  # index into Dek.acara
    bagian: tuple[int, int] = (1, 1)  # part 1 of 2
    ditahan: str = ""  # why it cannot be shown; then the slide is a card with this reason
    klarifikasi: bool = False  # "sedang diklarifikasi"

    @property
    def kunci(self) -> str:
        """Name of this slide in addresses and live steps."""
        return f"{self.id}.{self.bagian[0]}"

    @property
    def contoh(self) -> bool:
        """Whether made-up numbers are on it."""
        return self.panel is not None and self.panel.stamps.contoh


@dataclass(frozen=True, slots=True)
class Dek:
    """A meeting with its agenda and slides, in order. `audiens` is that of every number in it."""

    id: str
    nama: str
    tanggal: datetime.date
    tempat: str
    tema: str
    edisi: str
    acara: tuple[Acara, ...]
    salindia: tuple[Salindia, ...]
    istilah: str = "PMKS"
    audiens: str = "publik"
    logo: tuple[Gambar, ...] = ()
    jabatan: tuple[str, ...] = ()
    qr: str = ""  # address of the phones' page to print as a QR on cover and waiting slides, "" for none

    @property
    def stempel(self) -> Stamps:
        """The stamps of a file made of the whole deck."""
        return Stamps(
            edisi=self.edisi,
            contoh=any(one.contoh for one in self.salindia),
            audiens=self.audiens,
            sementara=any(one.panel.stamps.sementara for one in self.salindia if one.panel),
            dikoreksi=any(one.panel.stamps.dikoreksi for one in self.salindia if one.panel),
        )
