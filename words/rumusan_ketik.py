"""The fields of a clause as they are typed, and back: numbers and yearly targets in Indonesian spelling."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from words.butir import baca_angka, ketikan
from words.galat import GalatSerambi
from words.rumusan import RUAS

ANGKA = ("dasar_nilai", "target", "volume", "pagu")
TAHUNAN = "target_tahunan"
_SATU = re.compile(r"(\d{4})\s*:\s*(\S+)", re.ASCII)


class TahunanTakTerbaca(GalatSerambi):
    """Yearly targets that cannot be read."""

    def __init__(self, teks: str) -> None:
        super().__init__(
            f"Target per tahun “{teks[:60]}” tidak terbaca. Tulis tahun, titik dua, lalu angkanya, dipisah titik koma: "
            "2027: 80; 2028: 92,5."
        )


def teks(ruas: str, nilai: Any) -> str:
    """A value as it stands in its field."""
    if ruas in ANGKA:
        return ketikan(nilai)
    if ruas == TAHUNAN:
        return "; ".join(f"{tahun}: {ketikan(satu)}" for tahun, satu in sorted(nilai.items()))
    return nilai


def baca(ruas: str, diketik: Any) -> Any:
    """The value of what was typed. Raises AngkaTakTerbaca, TahunanTakTerbaca."""
    if ruas in ANGKA:
        return baca_angka(diketik or "", RUAS[ruas])
    if ruas == TAHUNAN:
        return _tahunan(diketik)
    if isinstance(diketik, str):
        return "\n".join(baris.rstrip() for baris in diketik.strip().splitlines())
    return "" if diketik is None else diketik


def tersimpan(kata: str) -> str:
    """What stands under a field that somebody else has changed meanwhile."""
    return f"Yang tersimpan kini: {kata or '(kosong)'}"


def _tahunan(diketik: str) -> Mapping[str, float]:
    hasil: dict[str, float] = {}
    for bagian in filter(None, (satu.strip() for satu in re.split(r"[;\n]", diketik))):
        cocok = _SATU.fullmatch(bagian)
        nilai = baca_angka(cocok[2], f"{RUAS[TAHUNAN]} {cocok[1]}") if cocok else None
        if cocok is None or nilai is None or cocok[1] in hasil:
            raise TahunanTakTerbaca(bagian)
        hasil[cocok[1]] = nilai
    return hasil
