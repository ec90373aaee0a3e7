"""The excerpt under an SQL error, and the sentences about a run."""

from __future__ import annotations

import pytest

from words.sql import berjalan, daftar, kutipan, menunggu, ringkasan, selesai, terpotong

PERINTAH = "select\n  tahun,\n    nilaii\nfrom pmks"


@pytest.mark.parametrize(
    ("baris", "kolom", "hasil"),
    [
        (3, 5, "    nilaii\n    ^"),
        (1, 1, "select\n^"),
        (4, 99, "from pmks\n         ^"),  # the text ends too early
        (2, 0, "  tahun,"),
        (0, 0, ""),
        (9, 1, ""),
    ],
)
def test_the_caret_stands_under_the_column(baris, kolom, hasil):
    assert kutipan(PERINTAH, baris, kolom) == hasil


def test_a_long_line_is_cut_around_the_error():
    line = "select " + ", ".join(f"kolom_{n:03}" for n in range(60))
    isi, caret = kutipan(line, 1, line.index("kolom_030") + 1).split("\n")
    assert isi.startswith("…") and isi.endswith("…") and len(isi) <= 80
    assert isi[caret.index("^") :].startswith("kolom_030")
    start, caret = kutipan(line, 1, 3).split("\n")
    assert start.startswith("select") and caret == "  ^"
    end, caret = kutipan(line, 1, len(line)).split("\n")
    assert end.endswith("059") and end[caret.index("^")] == "9"


def test_tabs_and_carriage_returns_do_not_shift_the_caret():
    assert kutipan("\tselect x\r\nfrom y", 1, 9) == " select x\n        ^"


def test_the_sentences_about_a_run():
    assert "urutan ke-2, sudah 3 detik" in menunggu(2, 3.2, 2)
    assert berjalan(4.4, 20.0) == "Sedang berjalan: 4 detik, dihentikan sesudah 20 detik."
    assert selesai(ringkasan(1000, 19, 0.337, True)) == (
        "Selesai: 1.000 baris pertama, 19 kolom, 0,34 detik. Hasilnya di bawah."
    )
    assert ringkasan(3, 2, 0.2, False) == "3 baris, 2 kolom, 0,20 detik"
    assert "hanya 1.000 baris pertama" in terpotong(1000)
    assert (daftar([]), daftar(["pmks"]), daftar(["a", "b", "c"])) == ("", "pmks", "a, b dan c")
