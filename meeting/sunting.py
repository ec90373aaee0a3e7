"""Editing a slide: how it would look after a change, and what keeps the change from being stored.

A slide that the back row cannot read is refused before it is stored, with what to cut; digits typed into a text
that has a panel behind it are only flagged, with the field that says the same.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from meeting import dek as susunan
from meeting import salindia
from meeting.dek_salindia import edisi
from meeting.galat import SudahDiubah
from meeting.rapat import Rapat
from meeting.slide import BERPANEL, Slide
from meeting.tampilan import bangun
from panels import isian
from panels.isian import Bidang
from panels.panel import Panel
from queries import Konteks
from reports.dek import Dek
from reports.layar.muat import periksa
from words.galat import GalatSerambi

TEKS = {"judul": "Judul", "kalimat": "Kalimat", "ajakan": "Ajakan", "catatan": "Catatan penyaji"}
PALING_GANTI = 4
PALING_ALASAN = 2  # the further ones mostly follow from the first
DI_LAYAR = ("judul", "kalimat", "ajakan")


class TerlaluBanyakTeks(GalatSerambi):
    """A change would make the slide unreadable from the back row; nothing was stored."""

    def __init__(self, alasan: tuple[str, ...]) -> None:
        super().__init__(f"Belum disimpan: tidak muat di layar. {' '.join(alasan[:PALING_ALASAN])}")
        self.alasan = alasan


@dataclass(frozen=True, slots=True)
class Ketikan:
    """A typed number in the text `nama`; `ganti` are the fields that show the same now, at most PALING_GANTI."""

    nama: str
    angka: str
    ganti: tuple[Bidang, ...] = ()


@dataclass(frozen=True, slots=True)
class Tinjauan:
    """A slide as it would be shown (one or several parts), why it does not fit, and what was typed by hand."""

    dek: Dek
    tak_muat: tuple[str, ...] = ()
    ketikan: tuple[Ketikan, ...] = ()
    salah: tuple[str, ...] = ()  # fields that the panel does not offer


def tinjau(slide: Slide, rapat: Rapat) -> Tinjauan:
    """Look at a slide (stored or not) as the stage would show it."""
    hasil = susunan.susun_satu(slide, rapat)
    if any(satu.ditahan for satu in hasil.salindia):
        return Tinjauan(hasil)
    utuh = panel(slide, rapat)
    ketikan, salah = _angka(slide, utuh) if utuh else ((), ())
    return Tinjauan(hasil, _tak_muat(hasil), ketikan, salah)


def panel(slide: Slide, rapat: Rapat) -> Panel | None:
    """The whole panel of a slide in its own vintage; None for a slide without one. Raises GalatSerambi."""
    if slide.jenis not in BERPANEL:
        return None
    konteks = Konteks(edisi(slide, rapat))
    return bangun(slide.halaman, slide.panel, slide.pilihan, konteks, rapat.istilah).panel


def simpan(slide: Slide, rapat: Rapat, oleh: str, **ubahan: Any) -> Slide:
    """Store a changed slide. Raises TerlaluBanyakTeks, SudahDiubah, IsianDitolak, TidakAda.

    What did not fit before may be stored again as long as it becomes neither longer nor worse, so that a long
    slide can be shortened step by step.
    """
    baru = replace(slide, **ubahan)
    if alasan := tinjau(baru, rapat).tak_muat:
        lama = tinjau(slide, rapat).tak_muat
        if len(alasan) > len(lama) or (alasan != lama and _panjang(baru) >= _panjang(slide)):
            raise TerlaluBanyakTeks(alasan)
    try:
        return salindia.ubah(baru, oleh)
    except SudahDiubah as galat:
        kini = galat.kini
        if any(getattr(kini, nama) != getattr(slide, nama) for nama in ubahan):
            raise
        return simpan(kini, rapat, oleh, **ubahan)  # another field was changed meanwhile: both stand


def _tak_muat(hasil: Dek) -> tuple[str, ...]:
    """The reasons of all parts, each once."""
    return tuple(dict.fromkeys(alasan for satu in hasil.salindia for alasan in periksa(satu, hasil)))


def _panjang(slide: Slide) -> int:
    return sum(len(getattr(slide, nama)) for nama in DI_LAYAR) + sum(map(len, slide.isi.get("butir", ())))


def _angka(slide: Slide, utuh: Panel) -> tuple[tuple[Ketikan, ...], tuple[str, ...]]:
    """(typed numbers with the field that says the same, unknown fields) of all texts."""
    isi = {nama: isian.isi(getattr(slide, nama), utuh) for nama in TEKS}
    ketikan = tuple(
        Ketikan(nama, angka, _sama(angka, utuh)) for nama, satu in isi.items() for angka in satu.angka_ketik
    )
    return ketikan, tuple(dict.fromkeys(bidang for satu in isi.values() for bidang in satu.salah))


def _sama(angka: str, utuh: Panel) -> tuple[Bidang, ...]:
    """The fields that print a typed number, alone or with its sign ("85.547 x")."""
    semua = isian.daftar_bidang(utuh)
    return tuple(satu for satu in semua if f"{satu.nilai} ".startswith(f"{angka} "))[:PALING_GANTI]
