"""The plan of the cells: formulas only where they give the screen's number, marks wherever it is hidden."""

from __future__ import annotations

from dataclasses import replace

import pytest

from charts.spec import Cell, Column, Rumus, Table
from reports.angka_layar import baca, bulatkan
from reports.xlsx_rencana import BEDA, TabelTidakSah, rencanakan
from tests.reports.panel_contoh import sel, tabel

A, B = Column("a", "A", True, jumlah=True), Column("b", "B", True)


def kolom_turunan(jenis, desimal=1, a="a", b="b"):
    return Column("r", "R", True, desimal, rumus=Rumus(jenis, a, b, 10_000.0 if jenis == "rasio" else 1.0))


def satu(kolom, cells, total=None):
    """Plan of a one-row table on sheet row 1."""
    return rencanakan(Table(kolom, (cells,), total), 0)


@pytest.mark.parametrize(
    ("jenis", "hasil", "teks", "rumus"),
    [
        ("rasio", 12 / 400 * 10_000, "300,0", "=A1/B1*10000"),
        ("selisih", -388.0, "−388,0", "=A1-B1"),
        ("selisih_persen", -97.0, "−97,0", "=(A1-B1)/B1*100"),
        ("jumlah", 412.0, "412,0", "=A1+B1"),
    ],
)
def test_formula_of_each_kind(jenis, hasil, teks, rumus):
    plan = satu((A, B, kolom_turunan(jenis)), (sel(12), sel(400), Cell(hasil, teks)))
    assert plan.baris[0][2].rumus == rumus
    assert plan.baris[0][2].nilai == hasil
    assert plan.catatan == ()


def test_share_divides_by_the_total_row_or_by_the_sum_of_all_rows():
    kolom = (A, kolom_turunan("porsi", b=""))
    baris = ((sel(1), Cell(25.0, "25,0")), (sel(3), Cell(75.0, "75,0")))
    dengan = rencanakan(Table(kolom, baris, (sel(4), Cell(100.0, "100,0"))), 4)
    assert [b[1].rumus for b in dengan.baris] == ["=A5/$A$7*100", "=A6/$A$7*100"]
    assert dengan.total[0].rumus == "=SUM(A5:A6)"
    assert dengan.total[1].rumus == "=A7/$A$7*100"
    tanpa = rencanakan(Table(kolom, baris), 4)
    assert tanpa.baris[1][1].rumus == "=A6/SUM($A$5:$A$6)*100"


def test_share_without_its_divisor_stays_a_published_number():
    kolom = (A, kolom_turunan("porsi", b=""))
    baris = ((sel(1), Cell(25.0, "25,0")), (sel("*"), sel("*")))
    plan = rencanakan(Table(kolom, baris), 0)
    assert plan.baris[0][1].rumus == "" and plan.baris[0][1].nilai == 25.0
    assert "pembagi" in plan.catatan[0]


@pytest.mark.parametrize("tutup", ["*", "belum", None])
def test_a_hidden_input_hides_the_derived_cell_even_if_the_panel_forgot(tutup):
    plan = satu((A, B, kolom_turunan("rasio")), (sel(tutup), sel(400), Cell(75.0, "75,0")))
    hasil = plan.baris[0][2]
    assert (hasil.rumus, hasil.format) == ("", "")
    assert hasil.nilai == sel(tutup).text and hasil.keadaan == sel(tutup).keadaan
    assert "75" not in repr(plan)


def test_a_value_that_slipped_into_a_hidden_cell_never_reaches_the_file():
    plan = satu((A, B), (Cell(3, "*", "disamarkan"), sel(400)))
    assert plan.baris[0][0].nilai == "*"


def test_total_is_a_sum_when_nothing_is_hidden_and_it_agrees():
    def total(*baris, angka):
        return rencanakan(Table((A,), tuple((sel(b),) for b in baris), (sel(angka),)), 0)

    assert total(1, 0, 3, angka=4).total[0].rumus == "=SUM(A1:A3)"
    assert total(1, None, 3, "belum", angka=4).total[0].rumus == "=SUM(A1:A4)"
    for baris, angka, kata in (
        ((1, "*"), 4, "tidak ditampilkan"),
        ((1, "*"), 1, "tidak ditampilkan"),
        ((1, "belum", "<10"), 1, "tidak ditampilkan"),
        ((1, 2), 4, "tidak sama"),
        ((1, None), 3, "tidak sama"),
        ((None, "belum"), 0, "tidak ditampilkan"),
    ):
        plan = total(*baris, angka=angka)
        assert plan.total[0].rumus == "" and plan.total[0].nilai == angka
        assert kata in plan.catatan[0]
    assert total(1, "*", angka="*").total[0].nilai == "*"


def test_a_number_that_disagrees_with_its_formula_is_written_without_one():
    plan = satu((A, B, kolom_turunan("rasio")), (sel(12), sel(400), Cell(299.9, "299,9")))
    assert plan.baris[0][2].rumus == "" and plan.baris[0][2].nilai == 299.9
    assert plan.catatan == (f"Kolom “R”, sel C1: {BEDA}.",)


def test_one_bit_below_a_tie_no_formula_is_trusted():
    """Excel shows 483,3 for 483.24999999999994, LibreOffice 483,2; the screen's number is written instead."""
    kolom = (A, B, kolom_turunan("selisih_persen"))
    plan = satu(kolom, (sel(2333), sel(400), Cell(483.24999999999994, "483,2")))
    assert (2333 - 400) / 400 * 100 == 483.24999999999994
    assert plan.baris[0][2].rumus == "" and plan.baris[0][2].nilai == 483.2
    plan = satu(kolom, (sel(2333), sel(400), Cell(483.25, "483,3")))
    assert plan.baris[0][2].rumus == "" and plan.baris[0][2].nilai == 483.25


def test_zero_divisor_has_no_formula():
    plan = satu((A, B, kolom_turunan("rasio")), (sel(12), sel(0), Cell(1.0, "1,0")))
    assert plan.baris[0][2].rumus == ""


def test_formula_on_a_formula_works_in_any_column_order():
    dua = Column("s", "S", True, 1, rumus=Rumus("selisih", "r", "b"))
    plan = satu((dua, A, B, kolom_turunan("jumlah")), (Cell(1.0, "+1,0"), sel(1), sel(2), Cell(3.0, "3,0")))
    assert [s.rumus for s in plan.baris[0]] == ["=D1-C1", "", "", "=B1+C1"]


def test_formats_print_like_the_screen():
    def format_(nilai, teks, keadaan="ada", desimal=0):
        return satu((Column("a", "A", True, desimal),), (Cell(nilai, teks, keadaan),)).baris[0][0].format

    assert format_(1200, "1.200") == '#,##0;"−"#,##0'
    assert format_(6.11, "6,11\u00a0%", desimal=2) == '#,##0.00"\u00a0%";"−"#,##0.00"\u00a0%"'
    assert format_(1200, "1.200 x") == '#,##0" x";"−"#,##0" x"'
    assert format_(12, "+12") == '+#,##0;"−"#,##0;#,##0'
    assert format_(0, "–", "nihil") == '#,##0;"−"#,##0;"–"'
    assert format_(0, "– x", "nihil") == '#,##0;"−"#,##0;"– x"'
    assert format_(-0.04, "0,0", desimal=1) == '[<=-0.05]"−"#,##0.0;[<0]#,##0.0;#,##0.0'


def test_shortened_screen_text_keeps_the_full_number_and_says_so():
    plan = satu((A,), (Cell(1234.0, "1,2 ribu"),))
    assert plan.baris[0][0].nilai == 1234.0 and "bentuk lain" in plan.catatan[0]


@pytest.mark.parametrize(
    ("kolom", "cells", "kata"),
    [
        ((A, kolom_turunan("rasio", b="x")), (sel(1), Cell(1.0, "1,0")), "kolom “x” yang tidak ada"),
        ((A, kolom_turunan("jumlah", b="r")), (sel(1), Cell(1.0, "1,0")), "melingkar"),
        ((A, B), (sel(1),), "1 sel, seharusnya 2"),
        ((A,), (Cell(float("inf"), "1"),), "bukan bilangan terhingga"),
        ((A,), (Cell(float("nan"), "1"),), "bukan bilangan terhingga"),
    ],
)
def test_a_broken_table_is_refused_by_name(kolom, cells, kata):
    with pytest.raises(TabelTidakSah, match=kata):
        satu(kolom, cells)


def test_the_example_table_loses_no_formula_without_reason():
    """Fails when a formula kind stops agreeing with the numbers that the words layer prints."""
    plan = rencanakan(tabel(), 0)
    assert sum(1 for b in plan.baris for s in b if s.rumus) == 4 * 5 + 2
    assert all("angka terbit, bukan penjumlahan" in c for c in plan.catatan)
    assert rencanakan(replace(tabel(), total=None), 0).total is None


def test_screen_numbers_are_read_back():
    assert str(baca("−1.234,50 x").nilai) == "-1234.50"
    assert baca("+12").bertanda and baca("6,11\u00a0%").akhiran == "\u00a0%"
    assert [baca(t) for t in ("<5", "…", "belum", "–", "1.23", "12 (10–14)", "", "1,2,3")] == [None] * 8
    assert (
        str(bulatkan(12.25, 1)) == "12.3"
        and str(bulatkan(-0.5, 0)) == "-1"
        and str(bulatkan(2.675, 2)) == "2.68"
    )
