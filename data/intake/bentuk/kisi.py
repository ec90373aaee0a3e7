"""The sheet as people read it: cleaned cells, merged labels spread, and the look of every cell."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

from data.intake.kamus import istilah
from data.intake.model import Khusus, Lembar, Nilai

KOSONG, ANGKA, TAHUN, SIMBOL, KHUSUS, TEKS = " ", "n", "y", "s", "x", "t"
BERNILAI = frozenset((ANGKA, TAHUN, SIMBOL, KHUSUS))
TAHUN_AWAL, TAHUN_AKHIR = 1990, 2045
DIGIT_BILANGAN = 15  # NIK and NIP have more; they are texts

_TEKS_ANGKA = re.compile(
    r"^(rp\.?\s*)?[-+−(]?\s*\d[\d\s.,'’]*\)?\s*(\*{1,3}|\)|[a-zA-Z]\)|%|x\)?|r\)?|e\)?)?$", re.I
)
_BERSATUAN = re.compile(r"^[-+−]?\d[\d\s.,]*\s*([a-zA-Z][a-zA-Z ]{0,20})\.?$")
_BERIBU = re.compile(r"^[-+−]?\d[\d\s.,]*\s*(rb|ribu|juta|jt)\b", re.I)
_NOMOR_KOLOM = re.compile(r"^[(\[]\s*\d{1,2}\s*[)\]]$")
_TAHUN = re.compile(r"^(19|20)\d\d\s*\*{0,2}$")
_SIMBOL = re.compile(
    r"^([-–—−]+|\.{2,}|…+|\*{1,3}|n\.?\s?a\.?|n/a|t\.?a\.?d\.?|t\.?d\.?a?|nihil|kosong|tidak ada|tidak ada data|"
    r"tidak tersedia|data tidak tersedia|tdk ada|belum|belum ada|belum ada data|belum lapor|belum melapor|"
    r"belum dilaporkan|null|none|nan|x{2,}|\?+)$",
    re.I,
)


@dataclass(frozen=True)
class Kisi:
    """A sheet with its cells cleaned (texts stripped, empty texts None) and a map of the look of each cell.

    `rupa[r]` holds one letter per cell: blank, number, year, symbol without a number, special, text. `jangkar` leads
    from every cell of a merged range to the range's first cell.
    """

    lembar: Lembar
    isi: list[list[Nilai]]
    rupa: list[str]
    jangkar: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    @property
    def lebar(self) -> int:
        """Number of columns."""
        return len(self.isi[0]) if self.isi else 0

    def label(self, baris: int, kolom: int) -> Nilai:
        """The cell as a label: merged ranges repeat their value."""
        asal = self.jangkar.get((baris, kolom))
        return self.isi[asal[0]][asal[1]] if asal else self.isi[baris][kolom]

    def rupa_label(self, baris: int, kolom: int) -> str:
        """The look of the cell with merged ranges spread."""
        asal = self.jangkar.get((baris, kolom))
        return self.rupa[asal[0]][asal[1]] if asal else self.rupa[baris][kolom]

    def alamat(self, baris: int, kolom: int) -> str:
        """Address as the spreadsheet shows it."""
        return self.lembar.alamat(baris, kolom)

    def tersembunyi(self, baris: int, kolom: int) -> str:
        """`baris_tersembunyi` or `kolom_tersembunyi` when the cell stands in a hidden row or column, else ''."""
        if baris in self.lembar.baris_tersembunyi:
            return "baris_tersembunyi"
        return "kolom_tersembunyi" if kolom in self.lembar.kolom_tersembunyi else ""


def bangun(lembar: Lembar) -> Kisi:
    """Clean a sheet; rows are padded to one length."""
    lebar = max((len(baris) for baris in lembar.isi), default=0)
    isi = [[_bersih(nilai) for nilai in baris] + [None] * (lebar - len(baris)) for baris in lembar.isi]
    rupa = ["".join(map(rupa_sel, baris)) for baris in isi]
    return Kisi(lembar, isi, rupa, _jangkar(lembar, len(isi), lebar))


def _bersih(nilai: Nilai) -> Nilai:
    if not isinstance(nilai, str):
        return nilai
    bersih = nilai.replace("\u00a0", " ").replace("\u200b", "").replace("\ufeff", "")
    baris = (" ".join(satu.split()) for satu in bersih.splitlines())
    return "\n".join(satu for satu in baris if satu) or None


def _jangkar(lembar: Lembar, tinggi: int, lebar: int) -> dict[tuple[int, int], tuple[int, int]]:
    peta = {}
    for b0, k0, b1, k1 in lembar.gabungan:
        for baris in range(b0, min(b1, tinggi - 1) + 1):
            for kolom in range(k0, min(k1, lebar - 1) + 1):
                if (baris, kolom) != (b0, k0) and b0 < tinggi and k0 < lebar:
                    peta[baris, kolom] = (b0, k0)
    return peta


def rupa_sel(nilai: Nilai) -> str:
    """One letter for the look of a cell."""
    if nilai is None or nilai == "":
        return KOSONG
    if isinstance(nilai, Khusus):
        return KHUSUS
    if isinstance(nilai, str):
        return _rupa_teks(nilai)
    if isinstance(nilai, bool | datetime.date):
        return TEKS
    if nilai != nilai:
        return KOSONG
    if abs(nilai) >= 10**DIGIT_BILANGAN:
        return TEKS
    return TAHUN if nilai == int(nilai) and TAHUN_AWAL <= nilai <= TAHUN_AKHIR else ANGKA


def satuan_sel(teks: str) -> str:
    """The unit printed behind the number of a cell (``1.120 KK``), '' when there is none."""
    cocok = _BERSATUAN.match(teks)
    return istilah.satuan(cocok[1]) if cocok else ""


def _rupa_teks(teks: str) -> str:
    if _TAHUN.match(teks) and TAHUN_AWAL <= int(teks[:4]) <= TAHUN_AKHIR:
        return TAHUN
    if _NOMOR_KOLOM.match(teks):
        return TEKS
    if _TEKS_ANGKA.match(teks):
        return ANGKA if sum(map(str.isdigit, teks)) <= DIGIT_BILANGAN else TEKS
    if satuan_sel(teks) or _BERIBU.match(teks):
        return ANGKA
    return SIMBOL if _SIMBOL.match(teks) else TEKS


def nomor_kolom(nilai: Nilai) -> bool:
    """True for a cell of a column-numbering row written as ``(1)``."""
    return isinstance(nilai, str) and bool(_NOMOR_KOLOM.match(nilai))
