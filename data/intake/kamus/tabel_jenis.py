"""Look-up tables of the types: spellings, risky spellings, names, units, the list (26, 22, 12) a table uses."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from data.intake.kamus import daftar
from data.intake.kamus.norma import norma

_KELUARGA_BERNAMA = ("pmks", "grup", "lokal", "lama", "psks", "pas")


@lru_cache(maxsize=1)
def nama_jenis() -> dict[str, dict[str, str]]:
    """Catalogue rows by code."""
    return {satu["jenis"]: satu for satu in daftar.baris("jenis.csv")}


@lru_cache(maxsize=1)
def alias() -> dict[str, str]:
    """Normalised spelling -> code. The catalogue's alias table wins over every other source."""
    isi = {norma(satu["alias"]): satu["kode"] for satu in daftar.baris("alias.csv")}
    lain = [(s["alias"], s["kode"].split("|")[0]) for g in ("psks", "psks_rawan") for s in daftar.lain(g)]
    lain += [(s["nama"], kode) for kode, s in nama_jenis().items() if s["keluarga"] in _KELUARGA_BERNAMA]
    for ejaan, kode in lain:
        isi.setdefault(norma(ejaan), kode)
    return isi


@lru_cache(maxsize=1)
def rawan() -> dict[str, dict[str, str]]:
    """Normalised risky spelling -> its row (kode: choices, syarat: the context that makes it certain)."""
    return {norma(satu["alias"]): satu for g in ("rawan", "psks_rawan") for satu in daftar.lain(g)}


@lru_cache(maxsize=1)
def nama_pas() -> dict[str, str]:
    """Normalised names of the 12 PAS groups -> code."""
    return {norma(satu["nama"]): kode for kode, satu in nama_jenis().items() if satu["keluarga"] == "pas"}


@lru_cache(maxsize=1)
def pas_bersama() -> frozenset[str]:
    """Codes of the types whose names the PAS groups share."""
    return frozenset(
        kode for ejaan in nama_pas() if not (kode := alias().get(ejaan, "PAS-")).startswith("PAS-")
    )


@lru_cache(maxsize=1)
def _lama() -> frozenset[str]:
    return frozenset(norma(satu["alias"]) for satu in daftar.lain("nama_lama"))


def nama_lama(teks: object) -> bool:
    """True when the label is a name of the 22-type list of 2008 (Anak Nakal, WRSE, Penyandang Cacat, RTLH …)."""
    ejaan = norma(teks)
    return ejaan in _lama() or alias().get(ejaan, "").startswith("OLD-")


def klasifikasi(label: Iterable[object]) -> str:
    """The list a table uses: "12" with PAS groups, "22" with old names and none of the types new in 2012, else "26"."""
    semua = set(label)
    kode = {alias().get(norma(satu), "") for satu in semua}
    if sum(satu.startswith("PAS-") for satu in kode) >= 3:
        return "12"
    return "22" if any(nama_lama(satu) for satu in semua) and not kode & _baru() else "26"


@lru_cache(maxsize=1)
def _baru() -> frozenset[str]:
    """Types that have no number of their own in the list of 2008."""
    pmks = [(kode, satu["daftar_2008"]) for kode, satu in nama_jenis().items() if satu["keluarga"] == "pmks"]
    return frozenset(kode for kode, nomor in pmks if not nomor[:1].isdigit())


def label(kode: str) -> str:
    """Self-explanatory choice text: ``PMKS-02 Anak Telantar``."""
    return f"{kode} {nama_jenis()[kode]['nama']}" if kode in nama_jenis() else kode


def satuan_boleh(kode: str) -> tuple[str, ...]:
    """Allowed units of a type, the main one first."""
    satu = nama_jenis()[kode]
    return tuple(filter(None, (satu["satuan_utama"], *satu["satuan_lain"].split("|"))))
