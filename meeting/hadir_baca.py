"""Reading an attendance list that was pasted or uploaded: office, area, title, name; other columns are left out.

    bacaan = dari_teks("Lembaga\\tJabatan\\nDinas Sosial Kab. Paser\\tSekretaris")
    bacaan = dari_berkas("hadir.xlsx", isi)
    hadir.tempel(rapat.id, bacaan.baris, oleh="penyunting")

Columns are known by their headings; without headings the first is the office, the second the title, the third the
name. Numbers of persons (NIP, telephone) are never kept: only the columns of the list are read.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO

from data.intake import kiriman
from data.intake.kamus import cari, wilayah
from data.intake.kamus.norma import norma_utuh
from data.intake.model import Khusus, Nilai
from data.intake.wadah import buka
from meeting.galat import IsianDitolak
from meeting.hadir import PALING_BANYAK
from meeting.peran import nama_wilayah
from words import hadir as kata

BATAS_TEKS = 200_000  # characters of a pasted list
_TANPA_KEPALA = ("lembaga", "jabatan", "nama")
_YA = frozenset(("ya", "y", "x", "v", "1", "true", "benar", "✓", "√"))
Isian = dict[str, object]


@dataclass(frozen=True, slots=True)
class Bacaan:
    """The lines as `meeting.hadir.tempel` takes them, and the headings of columns that were left out."""

    baris: tuple[Isian, ...]
    diabaikan: tuple[str, ...] = ()


def dari_teks(teks: str) -> Bacaan:
    """A list pasted from a spreadsheet (tabs), from CSV (semicolons), or one office per line. Raises IsianDitolak."""
    if len(teks) > BATAS_TEKS:
        raise IsianDitolak(kata.TERLALU_PANJANG)
    baris = [satu for satu in teks.splitlines() if satu.strip()]
    pisah = next((satu for satu in ("\t", ";") if any(satu in isi for isi in baris[:5])), "")
    if not pisah:
        return _bacaan([[satu.strip()] for satu in baris])
    try:
        return _bacaan(
            [[sel.strip() for sel in satu] for satu in csv.reader(StringIO(teks), delimiter=pisah)]
        )
    except csv.Error as galat:  # a quotation mark that is never closed makes one cell of all that follows
        raise IsianDitolak(kata.TERLALU_PANJANG) from galat


def dari_berkas(nama: str, isi: bytes) -> Bacaan:
    """The first sheet of an XLSX, ODS, XLS or CSV that holds something. Raises BerkasDitolak, IsianDitolak."""
    jalur = kiriman.letakkan([(nama, isi)])
    try:
        buku = buka(jalur[0])
    finally:
        kiriman.buang(jalur)
    for lembar in buku.lembar:
        kisi = [[_teks(sel) for sel in satu] for satu in lembar.isi]
        if any(any(satu) for satu in kisi):
            return _bacaan(kisi)
    raise IsianDitolak(kata.KOSONG)


def _teks(sel: Nilai) -> str:
    """A cell as text; a formula without a value, or an error, says nothing."""
    return "" if sel is None or isinstance(sel, Khusus) else str(sel).strip()


def _bacaan(kisi: Sequence[Sequence[str]]) -> Bacaan:
    kepala = next((b for b, satu in enumerate(kisi[:20]) if _kenal(satu)), None)
    if kepala is None:
        kolom, judul = dict(enumerate(_TANPA_KEPALA)), ()
        if any(sel for satu in kisi for sel in satu[len(_TANPA_KEPALA) :]):
            raise IsianDitolak(kata.TANPA_KEPALA)
    else:
        kolom = _kenal(kisi[kepala])
        judul = tuple(s for k, s in enumerate(kisi[kepala]) if s and k not in kolom)
    isi = kisi if kepala is None else kisi[kepala + 1 :]
    baris = tuple(_isian(kolom, satu) for satu in isi if _berisi(kolom, satu))
    if not baris:
        raise IsianDitolak(kata.KOSONG)
    if len(baris) > PALING_BANYAK:
        raise IsianDitolak(kata.terlalu_banyak(len(baris), PALING_BANYAK))
    return Bacaan(baris, judul)


def _kenal(satu: Sequence[str]) -> dict[int, str]:
    """{column: field} of a row of headings; empty for a row that names no office column."""
    kolom: dict[int, str] = {}
    for k, sel in enumerate(satu):
        ruas = kata.KEPALA.get(norma_utuh(sel)) if sel else None
        if ruas and ruas not in kolom.values():
            kolom[k] = ruas
    return kolom if "lembaga" in kolom.values() else {}


def _berisi(kolom: dict[int, str], satu: Sequence[str]) -> bool:
    """A line of the list; one with nothing but a number in front is a line left free for somebody."""
    return any(k < len(satu) and satu[k] for k, ruas in kolom.items() if ruas != "tanda_tangan")


def _isian(kolom: dict[int, str], satu: Sequence[str]) -> Isian:
    isi: Isian = {ruas: satu[k] for k, ruas in kolom.items() if k < len(satu)}
    tempat = str(isi.get("kode_wilayah", ""))
    isi["kode_wilayah"] = _kode([tempat], tempat) if tempat else _kode([str(isi.get("lembaga", ""))], "")
    if "tanda_tangan" in isi:
        isi["tanda_tangan"] = str(isi["tanda_tangan"]).casefold() in _YA
    return isi


def _kode(teks: Iterable[str], bila_asing: str) -> str:
    """The code of the kab/kota that a text names, "" for the province; `bila_asing` where it names none."""
    temuan = cari.wilayah(list(teks))
    if temuan is None or not temuan.jelas:
        return bila_asing
    kode = temuan.kode_wilayah
    dalam = kode if temuan.tingkat != "kecamatan" else wilayah.induk_dari(kode)
    return dalam if dalam in nama_wilayah() else ""
