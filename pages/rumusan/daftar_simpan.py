"""Storing the form of a clause: what is wrong is named, who was faster is noticed, nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from meeting import rumusan
from meeting.galat import SudahDiubah
from meeting.rumusan_periksa import periksa
from pages.rumusan.daftar_kerja import Kerja, pasang
from pages.rumusan.penulis import penulis
from panels.butir import Butir
from queries import Konteks
from words import rumusan_ketik as ketik
from words.galat import GalatSerambi


class ButirDitolak(GalatSerambi):
    """Fields that do not fit together; nothing was stored."""

    def __init__(self, galat: tuple[str, ...]) -> None:
        super().__init__("Belum disimpan. " + " ".join(galat))


def simpan(kerja: Kerja, diketik: Mapping[str, Any], here: Konteks) -> Butir:
    """Store what was typed and return the clause. Raises GalatSerambi; after SudahDiubah the form holds both."""
    isi = {ruas: ketik.baca(ruas, satu) for ruas, satu in diketik.items()}
    galat = periksa(replace(kerja.dasar, **isi), here).galat
    if galat:
        raise ButirDitolak(galat)
    if not kerja.dasar.id:
        return rumusan.tambah(kerja.dasar.rapat, **penulis(), **isi)
    beda = {ruas: satu for ruas, satu in isi.items() if satu != getattr(kerja.dasar, ruas)}
    try:
        return rumusan.ubah(kerja.dasar.id, versi=kerja.dasar.versi, **penulis(), **beda)
    except SudahDiubah as galat_versi:
        pasang(_bentrok(kerja, beda, galat_versi))
        raise


def _bentrok(kerja: Kerja, beda: Mapping[str, Any], galat: SudahDiubah) -> Kerja:
    """The stored clause with what was typed here over it; saving again overwrites knowingly."""
    kini: Butir = galat.kini
    lain = {
        ruas: getattr(kini, ruas)
        for ruas, satu in beda.items()
        if getattr(kini, ruas) not in (satu, getattr(kerja.dasar, ruas))
    }
    return Kerja(
        kini, {ruas: satu for ruas, satu in beda.items() if satu != getattr(kini, ruas)}, lain, galat.pesan
    )
