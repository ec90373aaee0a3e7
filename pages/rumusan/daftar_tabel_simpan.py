"""Storing what was typed in the table: all rows are read first; then each is written on the version that was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from meeting import rumusan
from meeting.galat import SudahDiubah
from meeting.rumusan_periksa import periksa
from pages.rumusan.daftar_pilih import judul
from pages.rumusan.daftar_tabel_baris import kode
from pages.rumusan.penulis import penulis
from panels.butir import Butir
from queries import Konteks
from words import rumusan_ketik as ketik
from words.galat import GalatSerambi


@dataclass(frozen=True, slots=True)
class Bentrok:
    """A row that somebody else changed first: `kini` is stored, `ketikan` the fields that were typed here."""

    kini: Butir
    ketikan: Mapping[str, Any]
    pesan: str


@dataclass(slots=True)
class Hasil:
    """How many rows were stored, which met another writer, and why nothing was stored at all."""

    jadi: int = 0
    bentrok: list[Bentrok] = field(default_factory=list)
    galat: list[str] = field(default_factory=list)


def simpan(dibaca: tuple[Butir, ...], diketik: Mapping[Any, Mapping[str, Any]], here: Konteks) -> Hasil:
    """Store the changed cells (`diketik`: place of the row -> field -> cell). Raises PeranBerakhir, GudangGagal."""
    hasil = Hasil()
    ubahan = [(dibaca[int(ke)], _ruas(dibaca[int(ke)], sel, hasil)) for ke, sel in diketik.items()]
    for one, isi in ubahan:
        hasil.galat += [f"{judul(one)}: {satu}" for satu in periksa(replace(one, **isi), here).galat]
    if hasil.galat:
        return hasil
    siapa = penulis()
    for one, isi in ubahan:
        _satu(one, isi, siapa, hasil)
    return hasil


def _ruas(one: Butir, sel: Mapping[str, Any], hasil: Hasil) -> dict[str, Any]:
    isi: dict[str, Any] = {}
    for ruas, diketik in sel.items():
        try:
            isi[ruas] = ketik.baca(ruas, kode(ruas, diketik))
        except GalatSerambi as galat:
            hasil.galat.append(f"{judul(one)}: {galat.pesan}")
    return isi


def _satu(one: Butir, isi: Mapping[str, Any], siapa: Mapping[str, str], hasil: Hasil) -> None:
    try:
        rumusan.ubah(one.id, versi=one.versi, **siapa, **isi)
        hasil.jadi += 1
    except SudahDiubah as galat:
        hasil.bentrok.append(Bentrok(galat.kini, isi, galat.pesan))
    except (
        GalatSerambi
    ) as galat:  # refused by the store (removed meanwhile, full disk): the typed text is not lost
        hasil.bentrok.append(Bentrok(one, isi, galat.pesan))
