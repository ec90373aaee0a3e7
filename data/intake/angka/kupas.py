"""Peels one text cell: currency, approximation, footnote marks, units – until a bare numeral is left."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from data.intake.angka.kata import FAKTOR, SATUAN, rapikan

_SUPERSKRIP = re.compile(r"\s*[⁽]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}[)⁾]?\s*$")
_KIRA = re.compile(
    r"(?:±|\+/-|~|≈|≃|kurang lebih|k\.?l\.|l\.?k\.|sekitar|kira-kira|perkiraan)\s*(?=rp|[\d.,])"
)
_MATA_UANG = re.compile(r"(?:rp\.?|idr)\s*(?=[-\d(])")
_BINTANG_DEPAN = re.compile(r"(\*{1,3})\)?\s*(?=\d)")
_BINTANG = re.compile(r"(?<=[\w%)])\s?(\*{1,3})\)?$")
_HURUF_STATUS = re.compile(r"(?<=[\d%])\s?(xx?|r|e)\)?$")
_KAKI_ANGKA = re.compile(r"(?<=[\d%*a-z])\s(\d{1,2})\)$")
_KAKI_HURUF = re.compile(r"(?<=[\d%])\s?([a-z])\)$|(?<=[\d%])\s?([†‡§])$")
_KATA = sorted([*SATUAN, *FAKTOR], key=len, reverse=True)
_SATUAN = re.compile(r"(?<=[\d )*-])\s?(" + "|".join(map(re.escape, _KATA)) + r")\.?$")
_ILMIAH = re.compile(r"(\d+)(?:([.,])(\d+))?e([+-]\d+)")


@dataclass(slots=True)
class Kupasan:
    """What was peeled off. `inti` is the rest, hopefully a numeral; `tanda` are marks that may change the status."""

    inti: str
    minus: bool = False
    kurung: bool = False
    kira: bool = False
    satuan: str = ""
    faktor: int | None = None
    tanda: list[str] = field(default_factory=list)
    kaki: list[str] = field(default_factory=list)


def kupas(teks: str) -> Kupasan:
    """Peel a raw cell text. Nothing is judged here: what is left in `inti` may still be no number."""
    tanpa, ada_superskrip = _SUPERSKRIP.subn("", teks)
    hasil = Kupasan(
        rapikan(tanpa if ada_superskrip and re.search(r"\d", tanpa) else teks).removeprefix("'").strip()
    )
    if ada_superskrip and re.search(r"\d", tanpa):
        hasil.kaki.append(rapikan(teks[len(tanpa) :]).strip("() "))
    _kupas_depan(hasil)
    if not _ILMIAH.fullmatch(hasil.inti):
        while _kupas_belakang(hasil):
            pass
    if re.fullmatch(r"[\d.,' ]+,-+", hasil.inti):  # Rp 1.000,- is the Indonesian way to write 1.000,00
        hasil.inti = hasil.inti.rstrip("-") + "00"
    return hasil


def _kupas_depan(k: Kupasan) -> None:
    """Marks before the number: approximation, star, currency, brackets, sign."""
    if cocok := _KIRA.match(k.inti):
        k.kira, k.inti = True, k.inti[cocok.end() :]
    if cocok := _BINTANG_DEPAN.match(k.inti):
        k.tanda.append(cocok[1])
        k.inti = k.inti[cocok.end() :]
    if cocok := _MATA_UANG.match(k.inti):
        k.satuan, k.inti = "Rp", k.inti[cocok.end() :]
    if cocok := re.fullmatch(r"\(([^()]*\d[^()]*)\)", k.inti):
        k.kurung, k.inti = True, cocok[1].strip()
    if cocok := re.match(r"([-+])\s?(?=\d|[.,]\d)", k.inti):
        k.minus, k.inti = cocok[1] == "-", k.inti[cocok.end() :]


def _kupas_belakang(k: Kupasan) -> bool:
    """Take one mark or unit off the end; False when nothing more comes off."""
    for pola, simpan in (
        (_BINTANG, k.tanda),
        (_HURUF_STATUS, k.tanda),
        (_KAKI_ANGKA, k.kaki),
        (_KAKI_HURUF, k.kaki),
    ):
        if cocok := pola.search(k.inti):
            simpan.append(next(g for g in cocok.groups() if g))
            k.inti = k.inti[: cocok.start()].rstrip()
            return True
    cocok = _SATUAN.search(k.inti)
    if not cocok:
        return False
    kata = cocok[1]
    if (kata in FAKTOR and k.faktor) or (kata in SATUAN and k.satuan):
        return False  # a second unit: not one plain number
    if kata in FAKTOR:
        k.faktor = FAKTOR[kata]
    else:
        k.satuan = SATUAN[kata]
    k.inti = k.inti[: cocok.start()].rstrip()
    return True


def ilmiah(inti: str) -> tuple[str, bool] | None:
    """(plain digits, exact) of a text in scientific notation, None for any other text.

    Excel shows 1,23E+05 for 123.456: unless the mantissa has as many decimals as the exponent, digits are lost.
    """
    cocok = _ILMIAH.fullmatch(inti)
    if not cocok:
        return None
    utuh, _, pecahan, pangkat = cocok[1], cocok[2], cocok[3] or "", int(cocok[4])
    if not 0 <= pangkat <= 15 or len(pecahan) > pangkat:
        return None
    return utuh + pecahan.ljust(pangkat, "0"), len(pecahan) == pangkat
