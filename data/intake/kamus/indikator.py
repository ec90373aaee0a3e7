"""Indicators of the konteks table: longest known phrase in a header or title."""

from __future__ import annotations

import re
from functools import lru_cache

from data.intake.kamus import daftar
from data.intake.kamus.norma import frasa

_PENDEK = 4  # spellings this short (P1, TPT, GK) must be the whole text or stand in parentheses
# Names of other themes (pmks, psks, spm, penduduk, migrasi) are those of whole tables, not of an indicator.
_TEMA = ("kemiskinan", "wilayah", "pembangunan manusia", "perumahan", "ketenagakerjaan", "sdm", "kube", "csr")
_BULAN = {
    "penduduk_miskin": "penduduk_miskin_bulan",
    "persen_penduduk_miskin_p0": "persen_penduduk_miskin_bulan",
}


def kenali(teks: object) -> str:
    """Code of an indicator, '' for none or when two different ones fit equally well (see `pilihan`)."""
    kode = pilihan(teks)
    return kode[0] if len(kode) == 1 else ""


@lru_cache(maxsize=1 << 12)
def pilihan(teks: object) -> tuple[str, ...]:
    """Codes that the text may mean: one when it is certain, several when there are two series of that name."""
    if str(teks).strip().lower() in _kode():
        return (str(teks).strip().lower(),)
    isi = frasa(teks)
    cocok = [(len(ejaan), kode) for ejaan, kode in _ejaan().items() if _ada(ejaan, isi, str(teks))]
    if not cocok:
        return ()
    panjang = max(cocok)[0]
    kode = next(satu for n, satu in cocok if n == panjang)
    return tuple(_seri(satu, isi) for satu in kode)


def _seri(kode: str, isi: str) -> str:
    """Poverty: percent and people share a name, and so do the annual and the March/September series."""
    if kode == "penduduk_miskin" and re.search(r" persen(?:tase)? ", isi):
        kode = "persen_penduduk_miskin_p0"
    return _BULAN.get(kode, kode) if re.search(r" (?:september|semester|bulan) ", isi) else kode


def _ada(ejaan: str, isi: str, teks: str) -> bool:
    if len(ejaan.strip()) > _PENDEK:
        return ejaan in isi
    return isi == ejaan or any(frasa(satu) == ejaan for satu in re.findall(r"\(([^()]*)\)", teks))


@lru_cache(maxsize=1)
def _ejaan() -> dict[str, tuple[str, ...]]:
    """Phrase -> codes, from the catalogue's names and the intake-only spellings."""
    isi = {
        frasa(s["alias"]): tuple(s["kode"].split("|"))
        for g in ("indikator", "indikator_dua_arti")
        for s in daftar.lain(g)
    }
    for satu in daftar.baris("indikator.csv"):
        if satu["tema"] in _TEMA:
            isi.setdefault(frasa(satu["nama"]), (satu["indikator"],))
    return isi


@lru_cache(maxsize=1)
def _kode() -> frozenset[str]:
    return frozenset(satu["indikator"] for satu in daftar.baris("indikator.csv"))
