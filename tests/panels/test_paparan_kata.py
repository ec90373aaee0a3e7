"""Which edition a meeting is offered first, and what is said about it."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from data.edisi import Edisi
from panels.paparan_kata import JENIS, TAMBAH, berbeda, peringatan_edisi, sebut_edisi, urut_edisi
from reports.dek import JenisSalindia


def edisi(nama: str, hari: int, kode: str = "", contoh: bool = False) -> Edisi:
    isi = {"created": f"2026-11-{hari:02}T03:00:00+00:00", "memuat_contoh": contoh}
    return Edisi(nama, Path(nama), {**isi, "kode_rapat": kode} if kode else isi)


RK1, RK2 = edisi("RK26-01", 3, "RK26-01"), edisi("RK26-02", 9, "RK26-02")
GLADI, BARU = edisi("LATIHAN26-01", 20, "LATIHAN26-01", True), edisi("kaltim-2026-11", 21, contoh=True)


def test_locked_editions_come_first_the_newest_of_each_kind_before_the_older():
    assert urut_edisi([BARU, RK1, GLADI, RK2]) == (RK2, RK1, GLADI, BARU)


def test_an_edition_says_whether_it_is_locked_and_holds_contoh():
    assert sebut_edisi(RK2) == "RK26-02 – terkunci untuk rapat, dibuat 9 November 2026"
    assert sebut_edisi(GLADI).endswith("terkunci untuk gladi, dibuat 20 November 2026, memuat DATA CONTOH")
    assert "belum dikunci" in sebut_edisi(BARU)


def test_only_a_locked_meeting_edition_needs_no_warning():
    assert peringatan_edisi(RK1) == ""
    assert "gladi (LATIHAN)" in peringatan_edisi(GLADI) and "LATIHAN26-01" in peringatan_edisi(GLADI)
    assert "kaltim-2026-11 belum dikunci" in peringatan_edisi(BARU)


def test_every_kind_of_slide_has_its_words():
    assert set(JENIS) == set(get_args(JenisSalindia))
    assert set(TAMBAH) - {"siap"} == set(JENIS) - {"tampilan"}, "views are pinned on their pages"


def test_no_two_options_of_a_list_have_the_same_label():
    assert berbeda({"a": "Rakor", "b": "Gladi", "c": "Rakor"}) == {
        "a": "Rakor (1)",
        "b": "Gladi",
        "c": "Rakor (2)",
    }
