"""Figures in words, as officials speak them: 5,19 persen -> "lima koma satu sembilan persen".

The words are made from the printed digits (words.format.angka), so speech and screen never differ by a
rounding. Whole numbers up to 999 triliun; decimals digit by digit, also trailing zeros ("enam koma nol").
"""

from __future__ import annotations

from words.format import MINUS, TIDAK_TERSEDIA, Angka, angka, dengan_satuan, periode
from words.galat import BilanganTakSah

_ANGKA = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_KELOMPOK = ("", "ribu", "juta", "miliar", "triliun")
_BATAS = 10**15
_KOSONG = "tidak tersedia"
_SATUAN = {
    "jiwa": "orang",
    "KK": "kepala keluarga",
    "persen": "persen",
    "poin persen": "poin persen",
    "per_10rb": "per sepuluh ribu penduduk",
    "km2": "kilometer persegi",
    "": "",
    "indeks": "",
}


def terbilang(x: Angka, desimal: int = 0) -> str:
    """A number in words: 1100 -> "seribu seratus", −0,5 -> "minus nol koma lima"; None -> "tidak tersedia".

    Raises BilanganTakSah from a thousand triliun on.
    """
    teks = angka(x, desimal)
    if teks == TIDAK_TERSEDIA:
        return _KOSONG
    utuh, _, pecahan = teks.removeprefix(MINUS).partition(",")
    kata = [bulat(int(utuh.replace(".", "")))]
    if pecahan:
        kata += ["koma", *(_ANGKA[int(digit)] for digit in pecahan)]
    return " ".join((["minus"] if teks.startswith(MINUS) else []) + kata)


def dengan_kata(x: Angka, satuan: str, desimal: int = 0) -> str:
    """A number and its unit in words: (24, "jiwa") -> "dua puluh empat orang"."""
    kata = terbilang(x, desimal)
    return kata if kata == _KOSONG else f"{kata} {_SATUAN.get(satuan, satuan)}".strip()


def kalimat_angka(x: Angka, satuan: str, kode_periode: str, desimal: int = 0) -> str:
    """A figure with its period: "lima koma satu sembilan persen, September 2025"."""
    return f"{dengan_kata(x, satuan, desimal)}, {periode(kode_periode)}"


def dengan_digit(x: Angka, satuan: str, desimal: int = 0) -> str:
    """Words, then what is printed: "dua puluh empat orang (24 jiwa)"."""
    return f"{dengan_kata(x, satuan, desimal)} ({dengan_satuan(x, satuan, desimal)})"


def bulat(n: int) -> str:
    """A whole number from 0 in words: 1_001_000 -> "satu juta seribu"."""
    if not 0 <= n < _BATAS:
        raise BilanganTakSah(f"{n} tidak dapat dibaca dengan kata")
    if n < 10:
        return _ANGKA[n]
    kelompok = [(n // 1000**i % 1000, nama) for i, nama in reversed(list(enumerate(_KELOMPOK)))]
    return " ".join(_baca(banyak, nama) for banyak, nama in kelompok if banyak)


def _baca(banyak: int, nama: str) -> str:
    """One group of three digits with its name; "seribu", but "satu juta"."""
    return "seribu" if (banyak, nama) == (1, "ribu") else f"{_ratusan(banyak)} {nama}".strip()


def _ratusan(n: int) -> str:
    """1..999 in words."""
    ratus, sisa = divmod(n, 100)
    kepala = "seratus" if ratus == 1 else f"{_ANGKA[ratus]} ratus" if ratus else ""
    return f"{kepala} {_puluhan(sisa) if sisa else ''}".strip()


def _puluhan(n: int) -> str:
    """1..99 in words."""
    if n < 10:
        return _ANGKA[n]
    if n < 20:
        return {10: "sepuluh", 11: "sebelas"}.get(n) or f"{_ANGKA[n - 10]} belas"
    puluh, satu = divmod(n, 10)
    return f"{_ANGKA[puluh]} puluh" + (f" {_ANGKA[satu]}" if satu else "")
