"""Figures in words against a hand-written table, and read back by an independent reader."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from words import terbilang as t
from words.format import MINUS, angka
from words.galat import BilanganTakSah

TANGAN = [
    (0, "nol"), (1, "satu"), (10, "sepuluh"), (11, "sebelas"), (12, "dua belas"), (19, "sembilan belas"),
    (20, "dua puluh"), (21, "dua puluh satu"), (99, "sembilan puluh sembilan"), (100, "seratus"),
    (101, "seratus satu"), (110, "seratus sepuluh"), (111, "seratus sebelas"), (200, "dua ratus"),
    (919, "sembilan ratus sembilan belas"), (1000, "seribu"), (1001, "seribu satu"), (1100, "seribu seratus"),
    (1111, "seribu seratus sebelas"), (2000, "dua ribu"), (11_000, "sebelas ribu"), (21_000, "dua puluh satu ribu"),
    (100_000, "seratus ribu"), (101_000, "seratus satu ribu"), (1_000_000, "satu juta"),
    (1_001_000, "satu juta seribu"), (1_001_001, "satu juta seribu satu"),
    (4_123_303, "empat juta seratus dua puluh tiga ribu tiga ratus tiga"),
    (1_000_000_000, "satu miliar"), (1_000_001_000, "satu miliar seribu"), (1_000_000_000_000, "satu triliun"),
    (243_459, "dua ratus empat puluh tiga ribu empat ratus lima puluh sembilan"),
]  # fmt: skip
PECAHAN = [
    (5.19, 2, "lima koma satu sembilan"),
    (5.1, 2, "lima koma satu nol"),
    (6.0, 1, "enam koma nol"),
    (-0.32, 2, "minus nol koma tiga dua"),
    (-12, 0, "minus dua belas"),
    (-0.04, 1, "nol koma nol"),
    (0.05, 1, "nol koma satu"),
    (1234.5, 1, "seribu dua ratus tiga puluh empat koma lima"),
    (100.05, 2, "seratus koma nol lima"),
    (None, 2, "tidak tersedia"),
    (float("nan"), 0, "tidak tersedia"),
]


@pytest.mark.parametrize("n, kata", TANGAN)
def test_whole_numbers_by_hand(n, kata):
    assert t.terbilang(n) == kata


@pytest.mark.parametrize("x, desimal, kata", PECAHAN)
def test_decimals_and_signs_by_hand(x, desimal, kata):
    assert t.terbilang(x, desimal) == kata


def test_figures_as_officials_speak_them():
    assert t.kalimat_angka(5.19, "persen", "2025-09", 2) == "lima koma satu sembilan persen, September 2025"
    assert t.dengan_kata(24, "jiwa") == "dua puluh empat orang"
    assert t.dengan_kata(1000, "KK") == "seribu kepala keluarga"
    assert t.dengan_kata(3.9, "per_10rb", 1) == "tiga koma sembilan per sepuluh ribu penduduk"
    assert t.dengan_kata(79.83, "indeks", 2) == "tujuh puluh sembilan koma delapan tiga"
    assert t.dengan_kata(None, "jiwa") == t.dengan_kata(float("nan"), "KK") == "tidak tersedia"
    assert t.dengan_digit(24, "jiwa") == "dua puluh empat orang (24 jiwa)"


@pytest.mark.parametrize("n", [10**15, -(10**15), 10**18])
def test_beyond_triliun_is_refused(n):
    with pytest.raises(BilanganTakSah):
        t.terbilang(n)


# --- the second road: a reader that knows the words but not the writer

NILAI = {"nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
         "sembilan": 9}  # fmt: skip
BESAR = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}


def baca(kata: str) -> Decimal:
    """The number that a text says; fails on a word out of place."""
    minus, _, isi = kata.rpartition("minus ")
    utuh, _, pecahan = isi.partition(" koma ")
    tail = "".join(str(NILAI[satu]) for satu in pecahan.split())
    return (-1 if "minus" in kata and not minus.strip() else 1) * Decimal(f"{baca_bulat(utuh)}.{tail or 0}")


def baca_bulat(kata: str) -> int:
    jumlah = kelompok = kini = 0
    for satu in kata.replace("sepuluh", "satu puluh").replace("sebelas", "satu belas").replace(
        "seratus", "satu ratus").replace("seribu", "satu ribu").split():  # fmt: skip
        if satu in NILAI:
            kini = NILAI[satu]
        elif satu == "belas":
            kelompok, kini = kelompok + 10 + kini, 0
        elif satu in ("puluh", "ratus"):
            kelompok, kini = kelompok + kini * {"puluh": 10, "ratus": 100}[satu], 0
        else:
            jumlah, kelompok, kini = jumlah + (kelompok + kini) * BESAR[satu], 0, 0
    return jumlah + kelompok + kini


@given(st.integers(0, 10**15 - 1) | st.integers(0, 3000) | st.integers(0, 14).map(lambda p: 10**p))
def test_read_back_gives_the_number(n):
    kata = t.terbilang(n)
    assert baca_bulat(kata) == n
    assert "  " not in kata and kata == kata.strip()
    for salah in ("satu ratus", "satu puluh", "satu belas", "nol ratus", "nol puluh"):
        assert salah not in kata
    # "satu ribu" only inside a larger group: "dua puluh satu ribu"
    assert not kata.startswith("satu ribu") and all(f"{b} satu ribu" not in kata for b in BESAR)


@given(st.decimals(-(10**9), 10**9, places=3), st.integers(0, 3))
def test_words_say_the_printed_digits(x, desimal):
    dicetak = angka(x, desimal)
    kata = t.terbilang(x, desimal)
    assert baca(kata) == Decimal(dicetak.replace(".", "").replace(",", ".").replace(MINUS, "-"))
    assert len(kata.partition(" koma ")[2].split()) == desimal


def test_the_reader_sees_a_wrong_word():
    assert baca_bulat("dua ribu seratus") != 2101
    assert baca("minus nol koma tiga dua") == Decimal("-0.32")
    with pytest.raises(KeyError):
        baca_bulat("dua riibu")
