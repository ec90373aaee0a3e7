"""Applies the answers that concern single cells and fractions; an answer that fits no choice leaves its question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from data.intake.angka import pecahan, tanya
from data.intake.angka.butir import Butir, angka_arti
from data.intake.angka.kata import arti, rapikan
from data.intake.angka.pola import baca_numeral


def cari(jawaban: Mapping[str, str], kode: str) -> str | None:
    """The tidied answer to a question: under its full code, else under the part before the colon."""
    teks = jawaban.get(kode, jawaban.get(kode.split(":")[0]))
    return None if teks is None else rapikan(teks)


def awal(butir: Sequence[Butir], jawaban: Mapping[str, str]) -> None:
    """Answers to questions that arise before the style of the column is looked at."""
    for b in butir:
        pilih = cari(jawaban, b.tanya) if b.tanya else None
        if pilih is not None:
            _jawab(b, pilih)


def _jawab(b: Butir, pilih: str) -> None:
    """One answer to one cell content."""
    if pilih == tanya.LEWATI:
        b.tanya, b.bacaan = "", None
    elif b.tanya == "catatan_kaki" and pilih in (tanya.KAKI_NILAI, tanya.KAKI_CATATAN):
        digit = rapikan(b.contoh).strip("')")
        b.bacaan = baca_numeral(digit if pilih == tanya.KAKI_NILAI else digit[:-1])
        b.tanya = ""
    elif b.tanya == "notasi_ilmiah" and pilih == tanya.PERKIRAAN:
        b.tanya, b.status = "", "perkiraan"
    elif b.tanya == "tanda_bintang:***" and pilih in ("sementara", "perkiraan", "tetap"):
        b.tanya, b.status = "", pilih
    elif b.bacaan is None and (angka := angka_arti(arti(pilih))):
        b.tanya, b.hasil = "", angka


def isi_pecahan(pecah: pecahan.Pecahan, jawaban: Mapping[str, str]) -> None:
    """Settle or ask the fractions found in a column of whole units."""
    pilih = pecahan.KALI_PECAHAN if pecah.pasti else pecahan.kenali_jawaban(cari(jawaban, "pecahan_excel"))
    for b in [*pecah.tertelan, *pecah.kecil]:
        if pilih is None:
            b.tanya = "pecahan_excel"
            continue
        b.nilai = pecahan.nilai_menurut(b, pilih)
        b.catatan = "kali_seribu" if pecah.pasti else b.catatan
    for b in pecah.lain:
        b.nilai = pecahan.desimal(b)
    pilih = cari(jawaban, "ribuan_hilang")
    for b in pecah.hilang:
        if pilih in (pecahan.APA_ADANYA, pecahan.KALI_HILANG):
            b.nilai = b.bacaan.pasti * (1000 if pilih == pecahan.KALI_HILANG else 1)
        elif pilih != tanya.LEWATI:
            b.tanya = "ribuan_hilang"


def bulatkan(b: Butir, jawaban: Mapping[str, str]) -> bool:
    """Deal with a value that is no whole number of units; False when it is asked or left out."""
    pilih = cari(jawaban, "pecahan")
    if pilih == "bulatkan":
        b.nilai = (b.nilai * b.kali).quantize(Decimal(1), ROUND_HALF_UP) / b.kali
        return True
    b.tanya = "" if pilih == tanya.LEWATI else "pecahan"
    return False
