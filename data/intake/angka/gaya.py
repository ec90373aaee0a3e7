"""Decides the separator style of one column from its own numerals, the legend, the file or an answer.

A style is evidenced by *structure* (1.234.567, 1.234,5, 12.34 have one reading only) or by the *law* that people come
whole (1.234 persons cannot be 1 and a fraction). Contradicting evidence decides nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from data.intake.angka.butir import Butir
from data.intake.angka.kata import rapikan
from data.intake.angka.model import KOMA_RIBUAN, TITIK_RIBUAN, Bacaan, Bukti, Gaya

KEDUANYA, TANPA, BELUM_PASTI = "keduanya_ribuan", "tanpa_pemisah", "belum_pasti"
PILIHAN = ("titik = ribuan", "koma = ribuan")
PILIHAN_KEDUANYA = "titik dan koma = ribuan"
NAMA = {
    TITIK_RIBUAN: "titik = pemisah ribuan, koma = desimal",
    KOMA_RIBUAN: "koma = pemisah ribuan, titik = desimal",
    KEDUANYA: "titik dan koma sama-sama pemisah ribuan",
}


@dataclass(frozen=True, slots=True)
class Putusan:
    """The style of a column; `gantung` are the items that it leaves open."""

    gaya: Gaya
    gantung: tuple[Butir, ...] = ()


def bacaan_menurut(bacaan: Bacaan, gaya: str) -> Decimal | None:
    """The value of a numeral: its only one, else the one of the style; None while that is open."""
    if bacaan.pasti is not None:
        return bacaan.pasti
    if gaya == KEDUANYA:
        return bacaan.titik_ribuan if "." in bacaan.teks else bacaan.koma_ribuan
    return {TITIK_RIBUAN: bacaan.titik_ribuan, KOMA_RIBUAN: bacaan.koma_ribuan}.get(gaya)


def utuh(nilai: Decimal) -> bool:
    """Whether the number is whole."""
    return nilai == nilai.to_integral_value()


def mungkin(butir: Butir) -> set[str]:
    """Styles whose structure allows this numeral."""
    b = butir.bacaan
    calon = ((TITIK_RIBUAN, b.titik_ribuan), (KOMA_RIBUAN, b.koma_ribuan))
    return {gaya for gaya, nilai in calon if nilai is not None}


def sah(butir: Butir, bulat: bool) -> set[str]:
    """Styles that structure and, for whole measures, the law of whole numbers allow."""
    b = butir.bacaan
    calon = ((TITIK_RIBUAN, b.titik_ribuan), (KOMA_RIBUAN, b.koma_ribuan))
    return {g for g, n in calon if n is not None and (not bulat or utuh(n * butir.kali))}


def putuskan(
    butir: Sequence[Butir],
    *,
    bulat: bool,
    legenda: Mapping[str, str],
    bukti: Bukti | None,
    jawaban: str | None,
) -> Putusan:
    """The style of the numerals with a separator in `butir` (items of one column; others are ignored).

    Own evidence beats the legend, the legend beats the file, the file beats an answer (which may be remembered from
    another file); without any of them the ambiguous numerals hang.
    """
    berpemisah = [b for b in butir if b.bacaan is not None and b.bacaan.berpemisah]
    if not berpemisah:
        return Putusan(Gaya(TANPA, "Tidak ada titik atau koma di kolom ini."))
    suara = {g: [b for b in berpemisah if sah(b, bulat) == {g}] for g in (TITIK_RIBUAN, KOMA_RIBUAN)}
    ada = [g for g, s in suara.items() if s]
    if len(ada) == 1 and not (lawan := _lawan(berpemisah, ada[0], bulat)):
        return Putusan(Gaya(ada[0], _alasan(ada[0], suara[ada[0]])))
    gantung = [b for b in berpemisah if len(mungkin(b)) == 2]
    if ada:
        saksi = [s[0] for s in suara.values() if s] if len(ada) == 2 else [suara[ada[0]][0], lawan[0]]
        return _bertentangan(saksi, gantung, jawaban)
    return _tanpa_bukti(butir, gantung, bulat, legenda, bukti, jawaban)


def _lawan(butir: Sequence[Butir], gaya: str, bulat: bool) -> list[Butir]:
    """Numerals that the style would make whole with three zero decimals (1,000 = one person): nobody writes that."""
    desimal = "," if gaya == TITIK_RIBUAN else "."
    if not bulat:
        return []
    return [b for b in butir if b.kali == 1 and b.bacaan.pasti is None and desimal in b.bacaan.teks]


def _alasan(gaya: str, saksi: Sequence[Butir]) -> str:
    """The evidence in one sentence."""
    contoh = ", ".join(f"“{b.contoh.strip()}”" for b in saksi[:3])
    return f"{NAMA[gaya]}: hanya begitu {contoh} dapat dibaca."


def _dijawab(jawaban: str | None) -> str | None:
    """The style that an answer names."""
    if jawaban is None:
        return None
    pilihan = {PILIHAN[0]: TITIK_RIBUAN, PILIHAN[1]: KOMA_RIBUAN, PILIHAN_KEDUANYA: KEDUANYA}
    return pilihan.get(rapikan(jawaban).replace("\xa0", " "))


def _bertentangan(saksi: Sequence[Butir], gantung: Sequence[Butir], jawaban: str | None) -> Putusan:
    """Both styles have witnesses: only an answer settles what has two readings."""
    contoh = " dan ".join(f"“{b.contoh.strip()}”" for b in saksi)
    if gaya := _dijawab(jawaban):
        return Putusan(Gaya(gaya, f"{NAMA[gaya]}: menurut jawaban."))
    return Putusan(Gaya(BELUM_PASTI, f"Dua gaya angka bercampur: {contoh}."), tuple(gantung))


def _tanpa_bukti(
    butir: Sequence[Butir],
    gantung: Sequence[Butir],
    bulat: bool,
    legenda: Mapping[str, str],
    bukti: Bukti | None,
    jawaban: str | None,
) -> Putusan:
    """The column says nothing itself: a plain number beside, the legend, the file, an answer – or the question."""
    desimal = {rapikan(k): v.strip() for k, v in legenda.items()}.get("desimal")
    if desimal in (",", "."):
        gaya = TITIK_RIBUAN if desimal == "," else KOMA_RIBUAN
        return Putusan(Gaya(gaya, f"{NAMA[gaya]}: menurut keterangan berkas."))
    if gaya := _ada_bilangan_polos(butir, gantung, bulat):
        return Putusan(Gaya(gaya, f"{NAMA[gaya]}: bilangan lain di kolom ini ditulis tanpa desimal."))
    if bukti and bukti.gaya and not _lawan(gantung, bukti.gaya, bulat):
        contoh = ", ".join(f"“{c}”" for c in (bukti.titik_ribuan or bukti.koma_ribuan))
        return Putusan(Gaya(bukti.gaya, f"{NAMA[bukti.gaya]}: kolom lain berkas ini memuat {contoh}."))
    if gaya := _dijawab(jawaban):
        return Putusan(Gaya(gaya, f"{NAMA[gaya]}: menurut jawaban."))
    return Putusan(
        Gaya(BELUM_PASTI, "Tidak ada bukti apakah pemisah berarti ribuan atau desimal."), tuple(gantung)
    )


def _polos(butir: Butir) -> bool:
    """A whole number above zero without any separator."""
    b = butir.bacaan
    return b is not None and not b.berpemisah and butir.kali == 1 and bool(b.pasti) and utuh(b.pasti)


def _ada_bilangan_polos(butir: Sequence[Butir], gantung: Sequence[Butir], bulat: bool) -> str | None:
    """1.000 beside 15 in a column of persons: nobody writes three decimals for the one and none for the other."""
    polos = any(_polos(b) for b in butir)
    if not bulat or not polos or any(b.kali != 1 for b in gantung):
        return None
    tanda = {"." if "." in b.bacaan.teks else "," for b in gantung}
    return {".": TITIK_RIBUAN, ",": KOMA_RIBUAN}[tanda.pop()] if len(tanda) == 1 else None
