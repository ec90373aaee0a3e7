"""Screen texts read back: what is a number, and what says that it is only a part."""

from __future__ import annotations

from decimal import Decimal

import pytest

from charts.spec import Cell, Column
from reports.angka_layar import baca
from reports.berkas_csv import _keterangan
from reports.xlsx_angka import format_angka

KOLOM = Column("ubah", "Perubahan", numeric=True, desimal=1)


@pytest.mark.parametrize(
    ("teks", "nilai", "bagian", "kata"),
    [
        ("12.345", "12345", "", ""),
        ("12.345\u00a0(9/10)", "12345", "\u00a0(9/10)", "9 dari 10 wilayah: Perubahan"),
        ("+8,8°", "8.8", "°", "sebagian kecil jenis belum ada: Perubahan"),
        ("−4,0\u00a0(19/23 jenis)", "-4.0", "\u00a0(19/23 jenis)", "19 dari 23 jenis: Perubahan"),
        (
            "7\u00a0(1/9; 5/23 jenis)",
            "7",
            "\u00a0(1/9; 5/23 jenis)",
            "1 dari 9 wilayah, 5 dari 23 jenis: Perubahan",
        ),
        ("233\u00a0(jenis lain)", "233", "\u00a0(jenis lain)", "jenis lain: Perubahan"),
    ],
)
def test_a_part_keeps_its_number_and_its_mark_in_every_file(teks, nilai, bagian, kata):
    found = baca(teks)
    assert (found.nilai, found.cakupan) == (Decimal(nilai), bagian)
    cell = Cell(float(nilai), teks)
    assert _keterangan((KOLOM,), (cell,)) == kata
    assert bagian in format_angka(cell, KOLOM, found)


@pytest.mark.parametrize("teks", ["<5", "…", "12 (10–14)", "12\u00a0(10)", "1°\u00a0(dua)"])
def test_what_is_no_plain_number_is_none(teks):
    assert baca(teks) is None
