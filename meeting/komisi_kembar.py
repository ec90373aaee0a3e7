"""Twins among rows of komisi workbooks and the register: the same text, nearly the same, the same number and area."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from meeting.komisi_baca import Baris
from panels.butir import Butir
from words import komisi as kata

MIRIP = 88.0  # share of words in common, in percent, from which two texts are shown side by side
SEMUA, DAFTAR = "semua", "daftar"  # keep all of them; keep only what the register has


@dataclass(frozen=True, slots=True)
class Anggota:
    """One of the twins; `kunci` is "" for a clause of the register, which stays in any case."""

    kunci: str
    asal: str
    isi: str
    teks: str  # normalised
    angka: tuple[str, str, str]  # indicator, type, area


@dataclass(frozen=True, slots=True)
class Kembar:
    """A group of twins: keep all, or one. `kunci` names the choice."""

    kunci: str
    macam: str
    anggota: tuple[Anggota, ...]

    @property
    def jawaban(self) -> tuple[str, ...]:
        """The answers that may be given: SEMUA, DAFTAR, or the key of the new row to keep beside the register's."""
        baru = tuple(satu.kunci for satu in self.anggota if satu.kunci)
        if len(baru) == len(self.anggota):
            return (SEMUA, *baru)
        return (SEMUA, DAFTAR, *(baru if len(baru) > 1 else ()))

    def dilewati(self, jawaban: str) -> frozenset[str]:
        """The keys of the rows that an answer leaves out. Raises KeyError for an answer that is none."""
        if jawaban not in self.jawaban:
            raise KeyError(jawaban)
        if jawaban == SEMUA:
            return frozenset()
        return frozenset(satu.kunci for satu in self.anggota if satu.kunci and satu.kunci != jawaban)


def serupa(kiri: object, kanan: object) -> bool:
    """The same value as it would be stored: blanks and line ends of texts do not count."""
    if isinstance(kiri, str) and isinstance(kanan, str):
        return kiri.split() == kanan.split()
    return (kiri if kiri not in ("", None) else None) == (kanan if kanan not in ("", None) else None)


def kembar(baru: Sequence[Baris], ada: Sequence[Butir]) -> tuple[Kembar, ...]:
    """The groups that hold at least one new row: by text first, then those that only share number and area."""
    semua = [_baris(satu) for satu in baru] + [_butir(satu) for satu in ada]
    hasil: list[Kembar] = []
    dekat = _kelompok(semua, lambda a, b: fuzz.token_sort_ratio(a.teks, b.teks) >= MIRIP)
    for satu in dekat:
        macam = kata.SAMA if len({one.teks for one in satu}) == 1 else kata.MIRIP
        hasil.append(Kembar(f"kembar-{len(hasil)}", macam, satu))
    bersama = [{id(one) for one in satu} for satu in dekat]
    for satu in _kelompok([one for one in semua if one.angka[0]], lambda a, b: a.angka == b.angka):
        if not any({id(one) for one in satu} <= sudah for sudah in bersama):
            hasil.append(Kembar(f"kembar-{len(hasil)}", kata.SEANGKA, satu))
    return tuple(hasil)


def polos(teks: str) -> str:
    """A text without case, marks and extra blanks, as twins are compared."""
    rata = unicodedata.normalize("NFKC", teks).casefold()
    return " ".join(re.findall(r"\w+", rata))


def _kelompok(
    semua: Iterable[Anggota], dekat: Callable[[Anggota, Anggota], bool]
) -> list[tuple[Anggota, ...]]:
    """Connected groups with a new row in them; two clauses of the register are no news."""
    semua = list(semua)
    induk = list(range(len(semua)))

    def akar(i: int) -> int:
        while induk[i] != i:
            i = induk[i]
        return i

    for i, j in combinations(range(len(semua)), 2):
        if (semua[i].kunci or semua[j].kunci) and dekat(semua[i], semua[j]):
            induk[akar(j)] = akar(i)
    hasil: dict[int, list[Anggota]] = {}
    for i, satu in enumerate(semua):
        hasil.setdefault(akar(i), []).append(satu)
    return [tuple(satu) for satu in hasil.values() if len(satu) > 1]


def _baris(satu: Baris) -> Anggota:
    ruas = {kunci: str(satu.ruas[kunci] or "") for kunci in ("isi", "indikator", "jenis", "kode_wilayah")}
    angka = (ruas["indikator"], ruas["jenis"], ruas["kode_wilayah"])
    return Anggota(satu.kunci, f"{satu.berkas}, {satu.letak}", ruas["isi"], polos(ruas["isi"]), angka)


def _butir(satu: Butir) -> Anggota:
    nomor = f" nomor {satu.nomor}" if satu.nomor else ""
    asal = f"{kata.DI_DAFTAR}{nomor}"
    return Anggota("", asal, satu.isi, polos(satu.isi), (satu.indikator, satu.jenis, satu.kode_wilayah))
