"""The last laws on a number whose separators are settled: whole, not negative, no percentage, not beyond reason."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from data.intake.angka import jawab, tanya
from data.intake.angka.butir import Butir
from data.intake.angka.gaya import utuh
from data.intake.angka.kata import TIDAK_TERSEDIA
from data.intake.angka.model import Angka

_BATAS = Decimal(1_000_000_000)  # more people than the country has is a slipped separator or a code


def selesaikan(b: Butir, *, bulat: bool, skala: int, jawaban: Mapping[str, str]) -> None:
    """Make a certain value (`hasil`) of the item, or put its question into `tanya`, or leave it out by an answer."""
    if b.tanya or b.nilai is None:
        return
    if bulat and not utuh(b.nilai * b.kali) and not jawab.bulatkan(b, jawaban):
        return
    nilai = b.nilai * b.kali / skala
    if b.minus or b.kurung:
        nilai = _bertanda(b, nilai, bulat, jawab.cari(jawaban, "negatif"))
    if nilai is None or not (_cacah(b, jawaban) if bulat else True):
        return
    if bulat and nilai * skala > _BATAS and not _besar(b, jawab.cari(jawaban, "terlalu_besar")):
        return
    b.hasil = Angka(float(nilai), b.status, b.satuan)


def _bertanda(b: Butir, nilai: Decimal, bulat: bool, pilih: str | None) -> Decimal | None:
    """Value of a number with a minus or in brackets; None when that is asked or left out."""
    if pilih == tanya.PAKAI_POSITIF:
        return nilai
    if not bulat and (pilih == tanya.BENAR_NEGATIF or not b.kurung):
        return -nilai
    b.tanya = "" if pilih == tanya.LEWATI else "negatif"
    return None


def _cacah(b: Butir, jawaban: Mapping[str, str]) -> bool:
    """A count carries no percent sign and no currency."""
    if b.satuan not in ("persen", "Rp"):
        return True
    pilih = jawab.cari(jawaban, "persen")
    if pilih == "tidak tersedia":
        b.hasil = Angka(None, TIDAK_TERSEDIA)
    else:
        b.tanya = "" if pilih == tanya.LEWATI else "persen"
    return False


def _besar(b: Butir, pilih: str | None) -> bool:
    """A count beyond the limit is taken only when somebody says that it is right."""
    if pilih != tanya.BENAR:
        b.tanya = "" if pilih == tanya.LEWATI else "terlalu_besar"
    return pilih == tanya.BENAR
