"""Types (PMKS, groups, PSKS …): exact look-up of the alias table; short risky forms are certain only in context."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import fuzz, process

from data.intake.kamus import ekor
from data.intake.kamus.norma import norma, rapi, tanpa_nomor
from data.intake.kamus.tabel_jenis import (
    alias,
    klasifikasi,
    label,
    nama_jenis,
    nama_lama,
    nama_pas,
    pas_bersama,
    rawan,
    satuan_boleh,
)

__all__ = [
    "LEWATI",
    "Sekitar",
    "TemuanJenis",
    "kenali",
    "kenali_semua",
    "klasifikasi",
    "label",
    "nama_lama",
    "saran",
    "satuan_boleh",
    "sekitar",
]

LEWATI = "bukan jenis PMKS (lewati)"
_KODE_RESMI = re.compile(r"^\s*[(\[]?(PMKS|PSKS|PAS)[\s-]*(\d{1,2})[)\]]?\s*[-–:.]?\s*(.*)$", re.IGNORECASE)
_AWALAN = re.compile(r"^(?:jumlah|banyaknya|data)\s+", re.IGNORECASE)
_PEMISAH = re.compile(r"\s*[()\[\]]\s*|\s+[-–—/=]\s+")
_TERPANJANG = 300  # longer texts are no labels
_PAS_MINIMAL = 3
_EJAAN_PANJANG = 5  # shorter spellings look like parts of everything
_PMKS_CUKUP = {"pmks1": 1, "pmks3": 3, "pmks5": 5}  # certain PMKS types that must stand beside it


@dataclass(frozen=True, slots=True)
class Sekitar:
    """What stands around a label: the certain codes of its axis and the table when the title already names it."""

    kode: frozenset[str] = frozenset()
    tabel: str = ""  # pmks | psks | spm | …
    lama: bool = False  # the axis is the 22-type list of 2008


@dataclass(frozen=True, slots=True)
class TemuanJenis:
    """A type that a label names. `pasti` False: a risky short form; `pilihan` are the choices of the question.

    `ukuran`, `kelamin` and `satuan` are what the same label says besides the type ("Fakir Miskin (KK)"), else ''.
    """

    kode: str  # PMKS-01, GRP-…, LOC-…, OLD-…, PAS-…, NOT-…, PSKS-01, SKIP-TOTAL
    keluarga: str  # pmks | grup | lokal | lama | pas | bukan_pmks | psks | total
    pasti: bool = True
    pilihan: tuple[str, ...] = ()
    ukuran: str = ""
    kelamin: str = ""
    satuan: str = ""


def sekitar(label: Iterable[object], tabel: str = "") -> Sekitar:
    """The context made by all labels of one axis."""
    semua = set(label)
    temuan = (kenali(satu) for satu in semua)
    kode = frozenset(satu.kode for satu in temuan if satu and satu.pasti)
    lama = {norma(satu) for satu in semua if nama_lama(satu)}
    return Sekitar(kode, tabel, len(lama) > 1 and klasifikasi(semua) == "22")


def kenali_semua(label: Sequence[object], tabel: str = "") -> list[TemuanJenis | None]:
    """Every label of one axis in the context of all of them."""
    konteks = sekitar(label, tabel)
    return [kenali(satu, konteks) for satu in label]


def kenali(teks: object, sekitar: Sekitar = Sekitar()) -> TemuanJenis | None:
    """The type a label names, None when it names none; a bare number never names one."""
    if not isinstance(teks, str) or len(teks) > _TERPANJANG or not any(huruf.isalpha() for huruf in teks):
        return None
    dasar = _tanpa_sekitar(teks)
    if dasar is None:
        return None
    pas = _dalam_pas(dasar, teks, sekitar)
    if pas:
        return pas
    risiko = rawan().get(dasar[0])
    temuan = dasar[1]
    if risiko is None or not temuan.pasti or _cukup(risiko["syarat"], sekitar) or _lama(teks, sekitar):
        return temuan
    pilihan = tuple(label(kode) for kode in risiko["kode"].split("|"))
    return replace(temuan, pasti=False, pilihan=(*pilihan, LEWATI))


@lru_cache(maxsize=1 << 14)
def _tanpa_sekitar(teks: str) -> tuple[str, TemuanJenis] | None:
    """Matched spelling and finding, before risky forms are judged."""
    resmi = _KODE_RESMI.match(rapi(teks))
    if resmi:
        return _resmi(f"{resmi[1].upper()}-{int(resmi[2]):02d}", resmi[3])
    for calon, tambahan in ekor.bacaan(rapi(teks).rstrip(" :;.")):
        ketemu = _cari(calon)
        if ketemu:
            return ketemu[0], replace(_temuan(ketemu[1]), **tambahan)
    return _dengan_usia(rapi(teks))


def _dengan_usia(teks: str) -> tuple[str, TemuanJenis] | None:
    """A label with an age span: certain when the span is the type's own (sources differ by one year)."""
    usia = ekor.usia(teks)
    ketemu = _tanpa_sekitar(usia[0]) if usia else None
    if usia is None or ketemu is None or ketemu[1].keluarga == "total":
        return None
    satu = nama_jenis()[ketemu[1].kode]
    if all(
        _dekat(tertulis, satu[kolom]) for tertulis, kolom in ((usia[1], "usia_min"), (usia[2], "usia_max"))
    ):
        return ketemu
    kode = rawan()[ketemu[0]]["kode"].split("|") if ketemu[0] in rawan() else [ketemu[1].kode]
    return "", replace(ketemu[1], pasti=False, pilihan=(*map(label, kode), LEWATI))


def _dekat(tertulis: int | None, batas: str) -> bool:
    if tertulis is None or not batas:
        return (tertulis or 0) == 0 and not batas
    return abs(tertulis - int(batas)) <= 1


def _resmi(kode: str, sisa: str) -> tuple[str, TemuanJenis] | None:
    """A label that starts with an official code; a name behind it that says another type makes it a question."""
    if kode not in nama_jenis():
        return None
    ketemu = _tanpa_sekitar(sisa) if norma(sisa) else None
    temuan = _temuan(kode)
    if ketemu is None or ketemu[1].kode == kode:
        return "", temuan if ketemu or not norma(sisa) else replace(
            temuan, pasti=False, pilihan=(label(kode), LEWATI)
        )
    return "", replace(temuan, pasti=False, pilihan=(label(kode), label(ketemu[1].kode), LEWATI))


def _cari(teks: str) -> tuple[str, str] | None:
    """Spelling and code: the whole text, then without "Jumlah", then parts that all say the same type."""
    for calon in (teks, _AWALAN.sub("", tanpa_nomor(teks))):
        kode = alias().get(norma(calon))
        if kode:
            return norma(calon), kode
    bagian = [satu for satu in _PEMISAH.split(tanpa_nomor(teks)) if norma(satu)]
    kode_bagian = {alias().get(norma(_AWALAN.sub("", satu))) for satu in bagian}
    if len(bagian) > 1 and len(kode_bagian) == 1 and None not in kode_bagian:
        return max((norma(satu) for satu in bagian), key=len), kode_bagian.pop() or ""
    return None


def _dalam_pas(dasar: tuple[str, TemuanJenis], teks: str, sekitar: Sekitar) -> TemuanJenis | None:
    """In a table of the 12 PAS groups a name that PMKS and PAS share means the group."""
    pas = [kode for kode in sekitar.kode if kode.startswith("PAS-")]
    kode = nama_pas().get(norma(teks))
    if len(pas) < _PAS_MINIMAL or kode is None:
        return None
    luar = {satu for satu in sekitar.kode if satu.startswith(("PMKS-", "GRP-")) and satu not in pas_bersama()}
    temuan = replace(_temuan(kode), ukuran=dasar[1].ukuran, satuan=dasar[1].satuan)
    return replace(temuan, pasti=False, pilihan=(label(kode), label(dasar[1].kode))) if luar else temuan


def _lama(teks: str, sekitar: Sekitar) -> bool:
    """In the list of 2008 its own names are certain: "penyandang cacat" held children and adults."""
    return sekitar.lama and nama_lama(teks)


def _cukup(syarat: str, sekitar: Sekitar) -> bool:
    """Does the context make a risky form certain?"""
    pmks = sum(kode.startswith("PMKS-") for kode in sekitar.kode)
    if syarat in _PMKS_CUKUP:
        return pmks >= _PMKS_CUKUP[syarat]
    if syarat.startswith("ada"):
        return f"PMKS-{syarat[3:]}" in sekitar.kode
    if syarat == "psks2":
        return sekitar.tabel == "psks" or sum(kode.startswith("PSKS-") for kode in sekitar.kode) >= 2
    return sum(kode.startswith("PAS-") for kode in sekitar.kode) >= _PAS_MINIMAL


def _temuan(kode: str) -> TemuanJenis:
    return TemuanJenis(kode, "total" if kode.startswith("SKIP") else nama_jenis()[kode]["keluarga"])


def saran(teks: str, n: int = 3) -> list[str]:
    """``PMKS-02 Anak Telantar`` texts that look most alike (rapidfuzz); only to offer in a question, never to load."""
    ejaan = [satu for satu in alias() if len(satu) >= _EJAAN_PANJANG]
    mirip = process.extract(norma(teks), ejaan, scorer=fuzz.WRatio, limit=n * 8)
    kode = dict.fromkeys(alias()[ejaan] for ejaan, _, _ in mirip)
    return [label(satu) for satu in kode if not satu.startswith("SKIP")][:n]
