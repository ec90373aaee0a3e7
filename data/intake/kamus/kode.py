"""Area codes: what a cell reads as in the Kemendagri and in the BPS list, and which list a table uses.

BPS 6402 is Kutai Barat, Kemendagri 64.02 is Kutai Kartanegara; a file that is read in the wrong list puts one agency's
numbers under another's name. So the list is decided by all rows of a table together, never by one cell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from data.intake.kamus import daftar
from data.intake.model import Nilai

Sistem = Literal["kemendagri", "bps", ""]
PEMBACA = ("kemendagri", "bps")
_BENTUK = re.compile(r"^\d{2}([.,]?\d{2}([.,]?\d{2,3})?)?$")


class Bentrok(NamedTuple):
    """One row whose code and name disagree; the readings are labels (``64.07 Kab. Kutai Barat``) or ''."""

    index: int
    bacaan_bps: str
    bacaan_kemendagri: str
    nama: str


@dataclass(frozen=True)
class PutusanKode:
    """How the code column of one table was read.

    `kode` holds one kode_wilayah per row (None where there is none or it is not certain). `bentrok` not empty: names
    and codes disagree, the file must be refused. `ragu`: the codes fit both systems and no name decides; ask.
    """

    sistem: Sistem
    kode: tuple[str | None, ...]
    bentrok: tuple[Bentrok, ...] = ()
    ragu: bool = False


@lru_cache(maxsize=4)
def peta(sistem: str) -> dict[str, str]:
    """Code without dots -> kode_wilayah, today's areas only."""
    kolom = "kode_wilayah" if sistem == "kemendagri" else "kode_bps"
    isi = {
        satu[kolom].replace(".", ""): satu["kode_wilayah"]
        for satu in daftar.baris("wilayah.csv")
        if satu[kolom]
    }
    isi.update({kode: satu for satu in provinsi() for kode in (satu, f"{satu}00")})
    return {kode: wilayah for kode, wilayah in isi.items() if kode.isdigit()}


@lru_cache(maxsize=4)
def peta_lama(sistem: str) -> dict[str, str]:
    """As `peta`, with the areas that now belong to the neighbouring province (files from before 2013)."""
    lama = {satu["alias"].replace(".", ""): satu["kode"] for satu in daftar.lain(f"kaltara_{sistem}")}
    return {**lama, **peta(sistem)} if sistem == "bps" else {**peta(sistem), **lama}


@lru_cache(maxsize=1)
def provinsi() -> frozenset[str]:
    """Codes of the provinces in the catalogue."""
    return frozenset(
        satu["kode_wilayah"] for satu in daftar.baris("wilayah.csv") if satu["tingkat"] == "provinsi"
    )


def angka_kode(nilai: Nilai) -> str:
    """Digits of a cell that is written as a code ("64.02", 64.1 stored by Excel for 64.10, 6402.0); '' otherwise."""
    if isinstance(nilai, bool) or nilai is None:
        return ""
    if isinstance(nilai, float) and not nilai.is_integer():
        teks = f"{nilai:.2f}" if abs(nilai * 100 - round(nilai * 100)) < 1e-6 else ""
    elif isinstance(nilai, int | float):
        teks = str(int(nilai))
    else:
        teks = str(nilai).strip().strip("'`\"")
        teks = re.sub(r"\.0$", "", teks) if re.fullmatch(r"\d{4,7}\.0", teks) else teks
    return re.sub(r"\D", "", teks) if _BENTUK.match(teks) else ""


def bertitik(nilai: Nilai) -> bool:
    """True when the code is written with dots, as only the Kemendagri list does."""
    if isinstance(nilai, float):
        return not nilai.is_integer()
    return isinstance(nilai, str) and bool(re.match(r"^\s*['`]?\d{2}[.,]\d{2}(\D|$)", nilai))


def baca_kode(nilai: Nilai, sistem: str) -> str | None:
    """One code cell in the given system (after an answer to the question `sistem_kode`); None when it has no such."""
    angka = angka_kode(nilai)
    return peta(sistem).get(angka) or peta_lama(sistem).get(angka)


def mirip_kode(nilai: Nilai) -> bool:
    """True when the cell is written as a code of an area that exists in either system."""
    angka = angka_kode(nilai)
    return bool(angka) and any(angka in peta_lama(sistem) for sistem in PEMBACA)


def putuskan(
    pasangan: Sequence[tuple[Nilai, str | None]], arti: Callable[[str], frozenset[str]]
) -> PutusanKode:
    """Decide by all rows (code cell, name or None) whether the codes are BPS or Kemendagri.

    `arti` gives the codes that a name may mean. Order of evidence: names; written dots and codes that only one list
    has; where both lists give the same areas there is nothing to decide (sistem kemendagri).
    """
    angka = [angka_kode(kode) for kode, _ in pasangan]
    baca = {sistem: _bacaan(angka, sistem) for sistem in PEMBACA}
    nama = [arti(teks) if teks else frozenset() for _, teks in pasangan]
    cocok = {sistem: _cocok(baca[sistem], nama, angka) for sistem in PEMBACA}
    if any(angka[i] and nama[i] for i in range(len(pasangan))):
        return _dengan_nama(pasangan, baca, cocok)
    return _tanpa_nama(pasangan, angka, baca)


def _bacaan(angka: Sequence[str], sistem: str) -> list[str | None]:
    """Readings of all codes; today's list unless some code is in neither of today's lists."""
    dikenal = {*peta("bps"), *peta("kemendagri")}
    lama = any(satu and satu not in dikenal for satu in angka)
    isi = peta_lama(sistem) if lama else peta(sistem)
    return [isi.get(satu) if satu else None for satu in angka]


def _cocok(
    baca: Sequence[str | None], nama: Sequence[frozenset[str]], angka: Sequence[str]
) -> list[bool | None]:
    """Per row: does the reading fit the name (None: nothing to compare)."""
    return [
        kode in arti if arti and asli else None for kode, arti, asli in zip(baca, nama, angka, strict=True)
    ]


def _dengan_nama(pasangan, baca, cocok) -> PutusanKode:  # noqa: ANN001
    lulus = [sistem for sistem in PEMBACA if all(satu is not False for satu in cocok[sistem])]
    if lulus:
        return PutusanKode(lulus[0], tuple(baca[lulus[0]]))
    bentrok = [
        Bentrok(i, baca["bps"][i] or "", baca["kemendagri"][i] or "", pasangan[i][1] or "")
        for i in sorted({*_salah(cocok), *_bertitik_salah(pasangan, cocok)})
    ]
    return PutusanKode("", tuple(None for _ in pasangan), tuple(bentrok))


def _salah(cocok: dict[str, list[bool | None]]) -> list[int]:
    """Rows to show: those that fail the better list, and those of the other when it is hardly worse.

    Two swapped codes fail twice in the list the file means, but may fail only once in the other.
    """
    gagal = [{i for i, satu in enumerate(cocok[sistem]) if satu is False} for sistem in PEMBACA]
    sedikit, banyak = sorted(gagal, key=len)
    return sorted(sedikit if len(banyak) > len(sedikit) + 1 else sedikit | banyak)


def _bertitik_salah(pasangan, cocok) -> list[int]:  # noqa: ANN001
    """Rows whose dotted code, as the Kemendagri list writes it, is not that of their name."""
    salah = cocok["kemendagri"]
    return [i for i, (kode, _) in enumerate(pasangan) if salah[i] is False and bertitik(kode)]


def _tanpa_nama(pasangan, angka, baca) -> PutusanKode:  # noqa: ANN001
    ada = [i for i, satu in enumerate(angka) if satu]
    lulus = [sistem for sistem in PEMBACA if all(baca[sistem][i] for i in ada)]
    if all(baca["bps"][i] == baca["kemendagri"][i] for i in ada):
        return PutusanKode("kemendagri" if ada else "", tuple(baca["kemendagri"]))
    if any(bertitik(kode) for kode, _ in pasangan) and "kemendagri" in lulus:
        return PutusanKode("kemendagri", tuple(baca["kemendagri"]))
    if len(lulus) == 1:
        return PutusanKode(lulus[0], tuple(baca[lulus[0]]))
    sama = [k if k == b else None for k, b in zip(baca["kemendagri"], baca["bps"], strict=True)]
    return PutusanKode("", tuple(sama), ragu=True)
