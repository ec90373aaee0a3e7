"""Heat shading of tables: the cells carry a class, every renderer paints the same ground and ink."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import openpyxl
from pptx import Presentation

from charts.spec import Cell, Column, Legend, LegendClass, Table, TableSpec
from charts.table import isian, teduh
from reports.berkas_csv import csv_bytes
from reports.layar.tabel import draw as layar
from reports.pptx import pptx
from reports.svg.table import draw as svg
from reports.svg.unsur import Kotak
from reports.xlsx import xlsx
from tests.reports.panel_contoh import panel
from words import warna

RAMP = warna.ramp("biru", 4)
KELAS = tuple(LegendClass(str(i), one, warna.teks_di_atas(one)) for i, one in enumerate(RAMP))


def table() -> Table:
    rows = tuple(
        (Cell(f"W{i}", f"W{i}"), Cell(float(i), str(i), "ada", i), Cell(None, "*", "disamarkan"))
        for i in range(4)
    )
    columns = (Column("w", "Wilayah"), Column("a", "A", numeric=True), Column("b", "B", numeric=True))
    return Table(columns, rows, (Cell("J", "J"), Cell(6.0, "6"), Cell(None, "…", "tidak_tersedia")),
                 legenda=Legend("jiwa", KELAS))  # fmt: skip


def test_only_numbers_with_a_class_are_shaded():
    made = table()
    assert [isian(made, row[1]) for row in made.rows] == list(KELAS)
    assert not any(isian(made, row[2]) or isian(made, row[0]) for row in made.rows)
    assert isian(replace(made, legenda=None), made.rows[0][1]) is None


def test_the_grid_paints_ground_and_ink():
    html = " ".join(teduh(table()).to_html().split())
    assert all(f"background-color: {one.warna}; color: {one.teks};" in html for one in KELAS)


def test_svg_and_the_stage_paint_the_same_grounds():
    for draw in (svg, layar):
        text = "".join(draw(TableSpec(table()), Kotak(0, 0, 900, 500), 20))
        assert all(text.count(f'fill="{one.warna}"/>') == 1 for one in KELAS), draw
        assert text.count(f'fill="{KELAS[3].teks}"') == 1  # white ink on the darkest class only


def test_excel_keeps_the_numbers_and_paints_them():
    sheet = openpyxl.load_workbook(BytesIO(xlsx(panel(table())))).worksheets[0]
    cells = {
        cell.value: cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, int | float)
    }
    assert [cells[i].fill.fgColor.rgb[2:] for i in range(4)] == [one.warna[1:] for one in KELAS]
    assert [cells[i].font.color.rgb[2:] for i in range(4)] == [one.teks[1:] for one in KELAS]
    assert cells[6].fill.fill_type is None


def test_powerpoint_paints_them_too():
    shown = panel(table())
    deck = Presentation(
        BytesIO(pptx([replace(shown, spec=TableSpec(shown.table))], dibuat=datetime(2026, 11, 22)))
    )
    xml = "".join(shape._element.xml for slide in deck.slides for shape in slide.shapes if shape.has_table)
    assert all(xml.count(f'<a:srgbClr val="{one.warna[1:]}"/>') == 1 for one in KELAS)


def test_the_coverage_of_a_partial_number_travels_into_the_files():
    partial = Cell(8.0, "8 x\u00a0(9/10)")
    made = replace(table(), total=(Cell("J", "J"), partial, Cell(None, "…", "tidak_tersedia")))
    sheet = openpyxl.load_workbook(BytesIO(xlsx(panel(made)))).worksheets[0]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == 8)
    assert '" x\u00a0(9/10)"' in cell.number_format
    last = csv_bytes(panel(made)).decode("utf-8-sig").splitlines()[-1]
    assert last.startswith("J;8;;total") and "9 dari 10 wilayah: A" in last and "angka sementara: A" in last


def test_many_columns_of_numbers_are_drawn_whole():
    columns = (Column("w", "Wilayah"), *(Column(str(i), str(2010 + i), numeric=True) for i in range(16)))
    row = (Cell("Samarinda", "Samarinda"), *(Cell(123_456.0, "123.456") for _ in range(16)))
    text = "".join(svg(TableSpec(Table(columns, (row,) * 3)), Kotak(0, 0, 1200, 400), 22))
    assert text.count(">123.456<") == 48 and text.count(">Samarinda<") == 3
