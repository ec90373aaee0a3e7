"""A clause's numbers in words, the same on the register, the plenary, the phones and on paper; and typed ones read."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from words.format import angka, dengan_satuan, periode, tanggal
from words.galat import GalatSerambi, KodeTidakDikenal

PALING_DESIMAL = 6
_TITIK_RIBUAN = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?")  # "0.125" is no thousands
_BIASA = re.compile(r"[+-]?\d+([.,]\d+)?")


class AngkaTakTerbaca(GalatSerambi):
    """A typed number that is none, or that may be read in two ways."""

    def __init__(self, nama: str, teks: str) -> None:
        super().__init__(
            f"{nama} “{teks}” tidak terbaca sebagai angka. Tulis dengan koma desimal dan titik ribuan, "
            "misalnya 1.250 atau 12,5."
        )


def baca_angka(teks: str, nama: str) -> float | None:
    """The number typed in Indonesian spelling ("1.250", "12,5", "1250", "12.5"); None for an empty field.

    "1.250" is one thousand two hundred fifty. Raises AngkaTakTerbaca.
    """
    rapi = teks.strip().replace("\u00a0", "").replace("\u2212", "-")
    if not rapi:
        return None
    if _TITIK_RIBUAN.fullmatch(rapi):
        return float(rapi.replace(".", "").replace(",", "."))
    if _BIASA.fullmatch(rapi) and len(rapi) <= 18:
        return float(rapi.replace(",", "."))
    raise AngkaTakTerbaca(nama, teks.strip())


def ketikan(x: float | None) -> str:
    """The number as it stands in a field to be typed over: "1.250", "12,5", "" for none."""
    return "" if x is None else angka(x, _desimal(x, 0))


def nilai(x: float | None, satuan: str, desimal: int = 0) -> str:
    """Number and unit; never fewer decimals than the number was given with, "" for none."""
    return "" if x is None else dengan_satuan(x, satuan, _desimal(x, desimal))


def dasar(x: float | None, satuan: str, kode_periode: str, edisi: str, desimal: int = 0) -> str:
    """Baseline: "82,4 % (2025, edisi kaltim-2026-11)", "" for none."""
    if x is None:
        return ""
    asal = ", ".join(
        bagian for bagian in (_periode(kode_periode), f"edisi {edisi}" if edisi else "") if bagian
    )
    return nilai(x, satuan, desimal) + (f" ({asal})" if asal else "")


def target(x: float | None, satuan: str, desimal: int = 0) -> str:
    """Target: "100 %", "5,50 %"; a whole one without decimals everywhere, whatever its indicator is measured with."""
    whole = x is not None and _desimal(x, 0) == 0
    return nilai(x, satuan, 0 if whole else desimal)


def tenggat(kode: str) -> str:
    """Deadline: "2027", "Juni 2027", "30 Juni 2027"; one in no known form is shown as typed."""
    try:
        return tanggal(date.fromisoformat(kode)) if len(kode) == 10 else _periode(kode)
    except ValueError:
        return kode


def _desimal(x: float, paling_sedikit: int) -> int:
    letak = -Decimal(repr(round(float(x), PALING_DESIMAL))).normalize().as_tuple().exponent
    return max(paling_sedikit, letak)


def _periode(kode: str) -> str:
    try:
        return periode(kode) if kode else ""
    except KodeTidakDikenal:
        return kode
