"""Every number of the deck in one workbook."""

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from charts.spec import Cell, Column, Rumus, Table, TableSpec
from reports.paparan import paparan_xlsx
from reports.pptx import PaparanKosong
from tests.charts.contoh_spec import all_specs, panel, table
from tests.reports.paparan.dek_contoh import DIBUAT, RAHASIA, dek, tampilan

SPECS = all_specs()
DECK = dek(panel(SPECS["table"], contoh=True), panel(SPECS["bar"], contoh=True))


def sel(isi):
    return {
        lembar.title: [v for row in lembar.iter_rows(values_only=True) for v in row if v is not None]
        for lembar in load_workbook(BytesIO(isi))
    }


def test_a_sheet_per_slide_with_numbers_named_as_on_stage():
    cells = sel(paparan_xlsx(DECK, dibuat=DIBUAT))
    assert list(cells) == ["Daftar", "Salindia 2", "Salindia 3", "Metadata"]
    numbers = [v for v in cells["Salindia 2"] if isinstance(v, int | float)]
    assert {row[1].value for row in table().rows if row[1].value} <= set(numbers)
    said = " ".join(str(v) for v in cells["Daftar"])
    for s in DECK.salindia:
        assert s.judul in said and (not s.ditahan or s.ditahan in said)
    assert RAHASIA not in str(cells) and "DATA CONTOH" in said
    assert "22 November 2026" in str(cells["Salindia 2"]) and "edisi=kaltim-2026-11" in str(
        cells["Salindia 2"]
    )
    assert "22 November 2026" in str(cells["Metadata"]) and "edisi=kaltim-2026-11" in said


def test_a_part_computes_only_from_columns_on_its_slide():
    kolom = (table().columns[0], Column("r", "Rasio", True, 1, "", Rumus("rasio", "nilai", "penduduk")))
    rows = tuple((row[0], Cell(1.5, "1,5")) for row in table().rows)
    part = Table(kolom, rows)
    view = replace(panel(SPECS["table"]), spec=TableSpec(part), table=part)
    cells = sel(paparan_xlsx(replace(DECK, salindia=(tampilan(1, view),)), dibuat=DIBUAT))
    assert cells["Salindia 1"].count(1.5) == len(rows)


def test_same_bytes_and_no_empty_deck():
    assert paparan_xlsx(DECK, dibuat=DIBUAT) == paparan_xlsx(DECK, dibuat=DIBUAT)
    with pytest.raises(PaparanKosong, match="belum berisi salindia"):
        paparan_xlsx(replace(DECK, salindia=()), dibuat=DIBUAT)
