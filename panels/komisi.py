"""What a komisi's workbook holds: its columns, the choices of its drop-downs, and how a clause stands in its cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from panels.butir import Butir
from panels.butir_dikenal import Kenal, dikenal
from queries import Konteks, rows
from words import komisi as kata
from words import label
from words import rumusan as kata_rumusan

Macam = Literal["teks", "angka", "pilihan"]
Pilihan = Mapping[str, Mapping[str, str]]  # field -> code -> word in the cell


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: the field of Butir, its width in letters, and what its cells hold."""

    ruas: str
    lebar: int
    macam: Macam = "teks"

    @property
    def judul(self) -> str:
        """The header, as the field is called everywhere."""
        return kata_rumusan.RUAS[self.ruas]


KOLOM = (
    Kolom("isi", 60), Kolom("level", 15, "pilihan"), Kolom("pilar", 24, "pilihan"),
    Kolom("kode_wilayah", 24, "pilihan"), Kolom("penanggung_jawab", 26), Kolom("indikator", 34, "pilihan"),
    Kolom("jenis", 30, "pilihan"), Kolom("ukuran", 14, "pilihan"), Kolom("kewenangan", 18, "pilihan"),
    Kolom("penduduk", 18, "pilihan"), Kolom("dasar_nilai", 12, "angka"), Kolom("dasar_periode", 12),
    Kolom("dasar_edisi", 16), Kolom("target", 12, "angka"), Kolom("satuan", 16, "pilihan"), Kolom("tenggat", 12),
    Kolom("status", 12, "pilihan"), Kolom("dukungan", 14, "pilihan"), Kolom("program", 26), Kolom("kegiatan", 26),
    Kolom("subkegiatan", 26), Kolom("lokasi", 18), Kolom("volume", 10, "angka"), Kolom("satuan_volume", 12),
    Kolom("pagu", 16, "angka"), Kolom("sumber_dana", 14), Kolom("catatan", 30),
)  # fmt: skip
BEBAS = ("satuan",)  # a drop-down that also takes what is not in it


@dataclass(frozen=True, slots=True)
class IsianKomisi:
    """Everything of one workbook. `kode_baru` are ids for the empty rows, so that a row is known when it comes back."""

    rapat: str
    nama_rapat: str
    tanggal: str
    komisi: str
    edisi: str
    butir: Sequence[Butir]
    kode_baru: Sequence[str]
    pilihan: Pilihan


def pilihan(konteks: Konteks) -> Pilihan:
    """The choices of every drop-down, each word once (a second one of the same name carries its code)."""
    known = dikenal(konteks)
    types = {row["jenis"]: row for row in rows("jenis_daftar", konteks)}
    semua: dict[str, dict[str, str]] = {
        "level": dict(kata_rumusan.LEVEL),
        "pilar": {code: one["nama"] for code, one in types.items() if one["keluarga"] == "pilar"},
        "kode_wilayah": {"": kata.PROVINSI, **_wilayah(konteks)},
        "indikator": {code: one.nama for code, one in known.items()},
        "jenis": {code: types[code]["nama"] for code in _gabung(known, "jenis")},
        "ukuran": _gabung(known, "ukuran"),
        "kewenangan": _gabung(known, "kewenangan"),
        "penduduk": _gabung(known, "penduduk"),
        "satuan": _satuan(known),
        "status": dict(kata_rumusan.STATUS),
        "dukungan": dict(kata_rumusan.DUKUNGAN),
    }
    return {ruas: _tunggal(isi) for ruas, isi in semua.items()}


def di_sel(kolom: Kolom, nilai: object, pilihan: Pilihan) -> str | float:
    """How a field's value stands in its cell: the word of a code, a number, a text; "" for nothing."""
    if kolom.macam == "pilihan":
        return pilihan[kolom.ruas].get(str(nilai), str(nilai))
    return "" if nilai is None else nilai if kolom.macam == "angka" else str(nilai)


def dari_sel(ruas: str, teks: str, pilihan: Pilihan) -> str | None:
    """The code of a word (or of a code) typed in a cell, without regard to case; None for one that is not offered."""
    isi = pilihan[ruas]
    cari = teks.casefold()
    if not teks:
        return ""
    for kode, kata_ in isi.items():
        if cari in (kode.casefold(), kata_.casefold()):
            return kode
    return teks if ruas in BEBAS else None


def _wilayah(konteks: Konteks) -> dict[str, str]:
    return {row["kode_wilayah"]: row["nama"] for row in rows("wilayah_daftar", konteks)}


def _gabung(known: Mapping[str, Kenal], ruas: str) -> dict[str, str]:
    return {kode: kata_ for one in known.values() for kode, kata_ in getattr(one, ruas).items()}


def _satuan(known: Mapping[str, Kenal]) -> dict[str, str]:
    kode = [one.satuan for one in known.values()] + [
        s for one in known.values() for s in one.satuan_jenis.values()
    ]
    return {satu: label.SATUAN.get(satu, satu) for satu in dict.fromkeys(kode) if satu}


def _tunggal(isi: Mapping[str, str]) -> dict[str, str]:
    banyak = [kata_.casefold() for kata_ in isi.values()]
    return {
        kode: f"{kata_} ({kode})" if banyak.count(kata_.casefold()) > 1 else kata_
        for kode, kata_ in isi.items()
    }
