"""One row of a komisi's workbook: its cells as codes, numbers and texts, and what cannot be read."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from data.intake.model import Khusus, Lembar, Nilai
from panels.komisi import KOLOM, Kolom, Pilihan, dari_sel
from reports.komisi_lembar import KODE
from words import komisi_gabung as sebab
from words.butir import AngkaTakTerbaca, baca_angka

_BARIS_KEPALA = 12  # rows among which the header stands
_LAZIM = {"status": "belum"}  # what an empty row holds already


@dataclass(frozen=True, slots=True)
class GalatSel:
    """A fault of a file (`sel` is "") or of one of its cells; `baris` is the key of the row it belongs to."""

    berkas: str
    sel: str
    pesan: str
    baris: str = ""


@dataclass(frozen=True, slots=True)
class SelBaris:
    """A filled row as read."""

    id: str
    ruas: Mapping[str, object]
    galat: tuple[GalatSel, ...]


def kepala(lembar: Lembar) -> tuple[int, Mapping[str, int]] | None:
    """(row of the header, field -> column), None where the sheet has none that is whole."""
    for b, baris in enumerate(lembar.isi[:_BARIS_KEPALA]):
        letak = {str(nilai).strip(): k for k, nilai in enumerate(baris) if nilai is not None}
        if all(satu.judul in letak for satu in KOLOM) and KODE in letak:
            return b, {**{satu.ruas: letak[satu.judul] for satu in KOLOM}, "id": letak[KODE]}
    return None


def baca_baris(
    lembar: Lembar,
    b: int,
    kolom: Mapping[str, int],
    pilihan: Pilihan,
    berkas: str,
    kunci: str,
    lama: Mapping[str, Mapping[str, object]],
) -> SelBaris | None:
    """The row, None where nothing was filled in. `lama` are the drafts as they were when the file was made, by id."""
    baris = lembar.isi[b]
    isi = {satu.ruas: baris[kolom[satu.ruas]] for satu in KOLOM}
    if not any(_terisi(ruas, nilai, pilihan) for ruas, nilai in isi.items()):
        return None
    id_ = _teks(baris[kolom["id"]])
    dulu = lama.get(id_, {})
    ruas: dict[str, object] = {}
    galat: list[GalatSel] = []
    for satu in KOLOM:
        sel = lembar.alamat(b, kolom[satu.ruas])
        ruas[satu.ruas], pesan = _baca(satu, isi[satu.ruas], pilihan)
        if pesan and dulu.get(satu.ruas) and dulu[satu.ruas] == _teks(isi[satu.ruas]):
            ruas[satu.ruas] = dulu[satu.ruas]  # a code that this edition does not offer, left as it was
        elif pesan:
            galat.append(GalatSel(berkas, sel, pesan, kunci))
    if not id_:
        galat.append(GalatSel(berkas, lembar.alamat(b, kolom["id"]), sebab.KODE_HILANG, kunci))
    return SelBaris(id_, ruas, tuple(galat))


def _terisi(ruas: str, nilai: Nilai, pilihan: Pilihan) -> bool:
    teks = _teks(nilai)
    return bool(teks) and not (ruas in _LAZIM and dari_sel(ruas, teks, pilihan) == _LAZIM[ruas])


def _baca(kolom: Kolom, nilai: Nilai, pilihan: Pilihan) -> tuple[object, str]:
    """(what the field gets, what is wrong with the cell)."""
    kosong: object = None if kolom.macam == "angka" else _LAZIM.get(kolom.ruas, "")
    if isinstance(nilai, Khusus):
        return kosong, f"{kolom.judul} {sebab.RUMUS}"
    teks = _teks(nilai)
    if not teks:
        return kosong, ""
    if kolom.macam == "pilihan":
        kode = dari_sel(kolom.ruas, teks, pilihan)
        return (kosong, sebab.bukan_pilihan(kolom.judul, teks)) if kode is None else (kode, "")
    return _angka(kolom, nilai, teks) if kolom.macam == "angka" else (teks, "")


def _angka(kolom: Kolom, nilai: Nilai, teks: str) -> tuple[float | None, str]:
    if isinstance(nilai, int | float) and not isinstance(nilai, bool):
        return float(nilai), ""
    try:
        return baca_angka(teks, kolom.judul), ""
    except AngkaTakTerbaca as galat:
        return None, galat.pesan


def _teks(nilai: Nilai) -> str:
    """A cell as text: a whole number without its ".0", a date as 2027-06-30."""
    if nilai is None or isinstance(nilai, Khusus):
        return "" if nilai is None else nilai.value
    if isinstance(nilai, datetime.datetime):
        nilai = nilai.date()
    if isinstance(nilai, float) and nilai.is_integer():
        nilai = int(nilai)
    return str(nilai).strip()
