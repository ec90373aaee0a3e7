"""Faults of a clause that show in the clause alone: they are refused wherever it is written."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange

from panels.butir import Butir
from words.format import periode, tanggal
from words.galat import GalatSerambi

_TENGGAT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def hari(teks: str) -> datetime.date | None:
    """The last day of "2027", "2027-06" or "2027-06-30"; None where the text is none of them."""
    cocok = _TENGGAT.fullmatch(teks)
    if not cocok:
        return None
    tahun, bulan, satu = (int(bagian) if bagian else 0 for bagian in cocok.groups())
    bulan = bulan if cocok[2] else 12
    try:
        return datetime.date(tahun, bulan, satu if cocok[3] else monthrange(tahun, bulan)[1])
    except ValueError:  # IllegalMonthError is one
        return None


def murni(butir: Butir) -> tuple[tuple[str, str], ...]:
    """The faults: (field that they belong to, Indonesian sentence)."""
    semua = (("target", _target(butir)), ("dasar_nilai", _dasar(butir)), ("tenggat", _tenggat(butir)))
    return tuple((ruas, kalimat) for ruas, kalimat in semua if kalimat)


def _target(butir: Butir) -> str:
    if butir.target is None and not butir.target_tahunan:
        return ""
    kurang = [nama for nama, isi in (("indikator", butir.indikator), ("satuan", butir.satuan)) if not isi]
    if not kurang:
        return ""
    return f"Target memerlukan {' dan '.join(kurang)}. Isi {' dan '.join(kurang)}, atau kosongkan target."


def _sebut(kata: list[str]) -> str:
    """ "periode", "periode dan satuan", "periode, edisi data, dan satuan"."""
    return " dan ".join(kata) if len(kata) < 3 else f"{', '.join(kata[:-1])}, dan {kata[-1]}"


def _dasar(butir: Butir) -> str:
    if butir.dasar_periode and not _periode_dikenal(butir.dasar_periode):
        return (
            f"Periode kondisi awal “{butir.dasar_periode}” tidak dikenal. Tulis seperti 2025, 2025-S2, 2025-TW3, atau "
            "2025-06."
        )
    if butir.dasar_nilai is None:
        return ""
    ruas = (("periode", butir.dasar_periode), ("edisi data", butir.dasar_edisi), ("satuan", butir.satuan))
    kurang = [nama for nama, isi in ruas if not isi]
    if not kurang:
        return ""
    return f"Kondisi awal memerlukan {_sebut(kurang)}. Lengkapi, atau kosongkan kondisi awal."


def _tenggat(butir: Butir) -> str:
    if not butir.tenggat:
        return ""
    akhir = hari(butir.tenggat)
    if akhir is None:
        return f"Tenggat “{butir.tenggat}” tidak terbaca. Tulis tahun (2027), bulan (2027-06), atau hari (2027-06-30)."
    putus = hari(butir.diputus) if butir.diputus else None
    if putus and akhir < putus:
        return (
            f"Tenggat {butir.tenggat} mendahului keputusan rapat pada {tanggal(putus)}. Betulkan tenggatnya."
        )
    return ""


def _periode_dikenal(kode: str) -> bool:
    try:
        periode(kode)
    except GalatSerambi:
        return False
    return True
