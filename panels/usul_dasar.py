"""The baseline of a proposed clause: the published number of the year on the screen, or why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from panels.butir_deret import Deret, Titik, deret
from panels.butir_isi import halangan
from panels.usul_pokok import Pokok
from queries import Konteks
from words import usul_rumusan as kata
from words.format import bulat, periode

KOSONG: Mapping[str, Any] = {"dasar_nilai": None, "dasar_periode": "", "dasar_edisi": ""}


@dataclass(frozen=True, slots=True)
class Dasar:
    """The three fields of the baseline, the indicator's unit, name and polarity, and what is said of it."""

    ruas: Mapping[str, Any]
    satuan: str = ""
    nama: str = ""
    polaritas: str = ""
    catatan: tuple[str, ...] = ()
    contoh: bool = False


def dasar(satu: Pokok, konteks: Konteks) -> Dasar:
    """The baseline of the subject; empty, with its reason, where the number may not carry a clause."""
    if not satu.acuan.indikator:
        return Dasar(KOSONG)
    seri = deret(satu.acuan, konteks)
    titik = _titik(seri, satu.tahun)
    ruas, catatan = _boleh(satu, titik, seri, konteks)
    contoh = titik is not None and titik.asal == "contoh"
    return Dasar(ruas, seri.satuan, seri.nama, seri.polaritas, catatan, contoh)


def _titik(seri: Deret, tahun: str) -> Titik | None:
    """The point of the year; where nothing was published for it, the latest before it."""
    return next((one for one in reversed(seri.titik) if one.terbit and one.periode[:4] <= tahun), None)


def _boleh(
    satu: Pokok, titik: Titik | None, seri: Deret, konteks: Konteks
) -> tuple[Mapping[str, Any], tuple[str, ...]]:
    """The fields and the reasons: no number, one that may not carry a clause, a sensitive type, else the number."""
    if titik is None:
        return KOSONG, (kata.TANPA_NILAI.format(apa=seri.nama, periode=periode(satu.tahun)),)
    if sebab := halangan(titik, satu.acuan, konteks):
        return KOSONG, (sebab,)
    shown = bulat(titik.nilai, seri.desimal)  # the digits of the screen: nobody rounds it later
    ruas = {"dasar_nilai": shown, "dasar_periode": titik.periode, "dasar_edisi": konteks.edisi}
    lain = titik.periode[:4] != satu.tahun
    return ruas, (kata.TAHUN_LAIN.format(periode=periode(titik.periode)),) if lain else ()
