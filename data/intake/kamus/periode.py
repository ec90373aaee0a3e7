"""Periods: years, semesters, quarters, months and dates in the many ways tables write them."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from data.intake.kamus.norma import rapi
from data.intake.model import Nilai

_TERPANJANG = 500  # what stands further behind in a text is no title
_AWAL, _AKHIR = 1990, 2030  # a number outside is no year
_BULAN_TEKS = "januari februari maret april mei juni juli agustus september oktober november desember"
_BULAN = {nama[:n]: i for i, nama in enumerate(_BULAN_TEKS.split(), 1) for n in range(3, len(nama) + 1)}
_BULAN |= {"pebruari": 2, "peb": 2, "may": 5, "aug": 8, "agt": 8, "ags": 8, "oct": 10, "dec": 12}
_BULAN |= {"nopember": 11, "nop": 11}
_BULAN |= {
    "january": 1,
    "february": 2,
    "march": 3,
    "june": 6,
    "july": 7,
    "august": 8,
    "october": 10,
    "december": 12,
}
_B = "(?:" + "|".join(sorted(_BULAN, key=len, reverse=True)) + r")\.?"
_T = r"(?:19|20)\d{2}"
_TH = r"(?:tahun\s+anggaran|tahun|thn\.?|th\.?|t\.?a\.?)"
_SELA = rf"[\s,./'-]*(?:{_TH}\s*)?"
_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_KE = r"(?:ke[-\s]*)?(iv|iii|ii|i|[1-4])\b"
_SMT = rf"(?:semester|smt|sem|s)\.?[\s-]*{_KE}"
_TW = rf"(?:triwulan|trw|tw|tri\s?wulan|kuartal|q)\.?[\s-]*{_KE}"
_RENTANG = r"\s*(?:-|–|—|s\.?\s*[/.]?\s*d\.?|sampai(?:\s+dengan)?|hingga)\s*"


@dataclass(frozen=True, slots=True)
class Periode:
    """A period that a text names.

    `kode` as stored (2024 | 2024-S1 | 2024-TW3 | 2024-12), `tahunan` for annual tables ("Posisi Desember 2024").
    """

    kode: str
    tahunan: str
    rinci: str  # tahun | semester | triwulan | bulan
    posisi: datetime.date | None = None
    status: str = ""  # sementara when marked with * or words
    pasti: bool = True  # False: "2023/2024", pilihan holds the readings
    pilihan: tuple[str, ...] = ()


def kenali(nilai: Nilai) -> Periode | None:
    """The one period of a text, number or date; None when there is none, several, or a range."""
    if isinstance(nilai, bool) or nilai is None:
        return None
    if isinstance(nilai, datetime.date):
        return _dari_tanggal(nilai) if nilai.day != 1 else _bulan(nilai.year, nilai.month)
    if isinstance(nilai, int | float):
        return _tahun(int(nilai)) if nilai == int(nilai) else None
    if not isinstance(nilai, str) or rentang(nilai):
        return None
    ada = semua(nilai)
    return ada[0] if len(ada) == 1 else None


@lru_cache(maxsize=1 << 12)
def semua(teks: str) -> tuple[Periode, ...]:
    """Every period of a text in order, each once; ranges and the years of laws are left out."""
    ditemukan = sorted(_pindai(teks[:_TERPANJANG]), key=lambda satu: satu[0])
    return tuple(dict.fromkeys(satu for _, satu in ditemukan if satu))


@lru_cache(maxsize=1 << 12)
def rentang(teks: str) -> tuple[int, int] | None:
    """First and last year of a range such as 2020-2024 ("2020 s.d. 2024")."""
    cocok = re.search(
        rf"(?<![\d/.-])({_T}){_RENTANG}(?:{_TH}\s*)?({_T})(?![\d/-])", rapi(teks[:_TERPANJANG]), re.IGNORECASE
    )
    if cocok is None:
        return None
    awal, akhir = int(cocok[1]), int(cocok[2])
    return (awal, akhir) if _AWAL <= awal < akhir <= _AKHIR else None


def bagian(teks: object) -> str:
    """Part of a year that a header without a year names: S1 | TW3 | 03, '' for none ("Triwulan III", "Maret")."""
    isi = rapi(teks)[:_TERPANJANG]
    for pola, huruf in ((_SMT, "S"), (_TW, "TW")):
        cocok = re.fullmatch(rf"\W*{pola}\W*", isi, re.IGNORECASE)
        nomor = (_ROMAWI.get(cocok[1].lower()) or int(cocok[1])) if cocok else 0
        if nomor and not (huruf == "S" and nomor > 2):
            return f"{huruf}{nomor}"
    return f"{_nama_bulan(isi):02d}" if re.fullmatch(_B, isi, re.IGNORECASE) else ""


def murni(nilai: Nilai) -> bool:
    """True when the cell says nothing but one period (a header or key cell, not a sentence)."""
    if not isinstance(nilai, str):
        return kenali(nilai) is not None
    if len(nilai) > _TERPANJANG or kenali(nilai) is None:
        return False
    sisa = list(rapi(nilai).lower())
    for awal, akhir in _petak(rapi(nilai)):
        sisa[awal:akhir] = " " * (akhir - awal)
    kata = r"\b(?:tahun|anggaran|ta|th|thn|periode|posisi|per|keadaan|data|bulan|akhir|kondisi|sementara|angka)\b"
    return not re.search(r"\w", re.sub(kata, " ", "".join(sisa).replace(".", "")))


def _tahun(tahun: int) -> Periode | None:
    return Periode(str(tahun), str(tahun), "tahun") if _AWAL <= tahun <= _AKHIR else None


def _bagian(tahun: str, huruf: str, ke: str) -> Periode | None:
    nomor = _ROMAWI.get(ke.lower()) or int(ke)
    if not _tahun(int(tahun)) or (huruf == "S" and nomor > 2):
        return None
    return Periode(f"{tahun}-{huruf}{nomor}", tahun, "semester" if huruf == "S" else "triwulan")


def _bulan(tahun: int, bulan: int, posisi: datetime.date | None = None) -> Periode | None:
    if not _tahun(tahun) or not 1 <= bulan <= 12:
        return None
    return Periode(f"{tahun}-{bulan:02d}", str(tahun), "bulan", posisi)


def _dari_tanggal(tanggal: datetime.date) -> Periode | None:
    hari = datetime.date(tanggal.year, tanggal.month, tanggal.day)
    return _bulan(hari.year, hari.month, hari)


def _hari(tahun: int, bulan: int, hari: int) -> Periode | None:
    if not _tahun(tahun) or not 1 <= bulan <= 12 or not 1 <= hari <= calendar.monthrange(tahun, bulan)[1]:
        return None
    return _dari_tanggal(datetime.date(tahun, bulan, hari))


def _dua_tahun(awal: str, akhir: str) -> Periode | None:
    """"2023/2024": a budget year, a school year or two years – two readings."""  # fmt: skip
    lengkap = akhir if len(akhir) == 4 else awal[:2] + akhir
    if int(lengkap) - int(awal) != 1 or not _tahun(int(awal)):
        return None
    return Periode("", "", "tahun", pasti=False, pilihan=(awal, lengkap))


def _tahun_singkat(teks: str) -> int:
    return int(teks) if len(teks) == 4 else 2000 + int(teks)


def _nama_bulan(teks: str) -> int:
    return _BULAN[teks.lower().rstrip(".")]


_Pembuat = Callable[[re.Match[str]], Periode | None]
_POLA: tuple[tuple[str, _Pembuat], ...] = (
    # Laws carry years that are no periods: "Permensos Nomor 8 Tahun 2012", "PP 2/2018".
    (rf"\b(?:nomor|no\.?)\s*[\w./-]+\s+(?:tahun|th\.?)\s*{_T}", lambda m: None),
    (rf"\b(?:uu|pp|perpres|perda|pergub|permensos|permendagri|kepmensos|inpres|kepmendagri|perbup|perwali)\b[\s\w.]*?"
     rf"[\d.-]+\s*/\s*(?:\w+\s*/\s*)?{_T}", lambda m: None),
    (rf"\b(?:uu|undang[\s-]*undang|pp|perpres|perda|pergub|permen\w*|kepmen\w*|inpres|perbup|perwali|peraturan[\sa-z]*?)"
     rf"(?:\s+(?:ri|no\.?|nomor))*\s*\d+\s*(?:tahun|th\.?)\s*{_T}", lambda m: None),
    # The census a projection starts from: "Proyeksi Penduduk Hasil SP2020", "berbasis Sensus Penduduk 2010".
    (rf"\b(?:proyeksi|berbasis|basis)\b[^\d]{{0,60}}?\b(?:sp|sensus(?:\s+penduduk)?)[\s-]*(?:tahun\s*)?{_T}",
     lambda m: None),
    (rf"({_T})-(\d{{2}})-(\d{{2}})(?:[T ]00:00(?::00)?)?\b", lambda m: _hari(int(m[1]), int(m[2]), int(m[3]))),
    (rf"\b(\d{{1,2}})\s*[-/.]\s*(\d{{1,2}})\s*[-/.]\s*({_T})\b", lambda m: _hari(int(m[3]), int(m[2]), int(m[1]))),
    (rf"\b(\d{{1,2}})[\s-]+({_B})[\s-]+({_T})\b", lambda m: _hari(int(m[3]), _nama_bulan(m[2]), int(m[1]))),
    (rf"({_T}){_RENTANG}(?:{_TH}\s*)?({_T})(?![\d/-])", lambda m: None),
    (rf"(?<![\d/.])({_T})\s*/\s*({_T}|\d{{2}})(?![\d/])", lambda m: _dua_tahun(m[1], m[2])),
    (rf"\bjan(?:uari)?\.?{_RENTANG}des(?:ember)?\.?{_SELA}({_T})", lambda m: _tahun(int(m[1]))),
    (rf"\b{_B}{_RENTANG}{_B}{_SELA}{_T}", lambda m: None),
    (rf"\b{_SMT}{_SELA}({_T})", lambda m: _bagian(m[2], "S", m[1])),
    (rf"\b({_T})[\s,./-]*{_SMT}", lambda m: _bagian(m[1], "S", m[2])),
    (rf"\b{_TW}{_SELA}({_T})", lambda m: _bagian(m[2], "TW", m[1])),
    (rf"\b({_T})[\s,./-]*{_TW}", lambda m: _bagian(m[1], "TW", m[2])),
    (rf"\b({_B}){_SELA}({_T})\b", lambda m: _bulan(int(m[2]), _nama_bulan(m[1]))),
    (rf"^\W*({_B})[\s'-]+(\d{{2}})\W*$", lambda m: _bulan(_tahun_singkat(m[2]), _nama_bulan(m[1]))),
    (rf"\b({_T})[\s-]+({_B})(?!\w)", lambda m: _bulan(int(m[1]), _nama_bulan(m[2]))),
    (rf"(?<![\d.,/-])({_T})-(0[1-9]|1[0-2])(?![\d-])", lambda m: _bulan(int(m[1]), int(m[2]))),
    (rf"^\W*(0?[1-9]|1[0-2])\s*/\s*({_T})\W*$", lambda m: _bulan(int(m[2]), int(m[1]))),
    (rf"(?<![\d.,/])({_T})(?:\.0+)?(?![^\W_]|[.,]\d)", lambda m: _tahun(int(m[1]))),
)  # fmt: skip
_SIAP = tuple((re.compile(pola, re.IGNORECASE), buat) for pola, buat in _POLA)


def _cocok(teks: str) -> Iterator[tuple[re.Match[str], Periode | None]]:
    """Matches in order of pattern strength; a stretch of text is used once."""
    terpakai = [False] * len(teks)
    for pola, buat in _SIAP:
        for cocok in pola.finditer(teks):
            if not any(terpakai[cocok.start() : cocok.end()]):
                terpakai[cocok.start() : cocok.end()] = [True] * (cocok.end() - cocok.start())
                yield cocok, buat(cocok)


def _pindai(teks: str) -> Iterator[tuple[int, Periode | None]]:
    bersih = rapi(teks)
    for cocok, periode in _cocok(bersih):
        if periode and re.match(
            r"\s*\(?\*+\)?|\s*\(?(?:angka\s+)?sementara", bersih[cocok.end() :], re.IGNORECASE
        ):
            yield cocok.start(), _sementara(periode)
        else:
            yield cocok.start(), periode


def _petak(teks: str) -> list[tuple[int, int]]:
    return [cocok.span() for cocok, periode in _cocok(teks) if periode]


def _sementara(p: Periode) -> Periode:
    return Periode(p.kode, p.tahunan, p.rinci, p.posisi, "sementara", p.pasti, p.pilihan)
