"""Slides drawn for paper and phones: every kind readable, wide tables in strips, nothing outside, nothing secret."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from charts.spec import Cell, Column, Table, TableSpec
from reports.layar.nilai import BERAT, cacat
from reports.layar.pecah import pecah_layar
from reports.paparan.lukis import salindia_svg
from reports.paparan.lukis_bagan import bagan
from reports.paparan.ukuran import LAYAR, POTRET, SEPEREMPAT
from reports.svg.unsur import Kotak
from tests.charts.contoh_spec import all_specs, panel
from tests.reports.paparan.dek_contoh import DIBUAT, RAHASIA, dek_semua

SPECS = all_specs()
DECK = dek_semua()
KANVAS = {"layar": LAYAR, "seperempat": SEPEREMPAT, "potret": POTRET}


def salah(svg, huruf):
    """Texts that leave the slide or are too small (in charts of their own <svg> only what leaves that)."""
    found = cacat(svg, huruf)
    return found.keluar, found.kecil


@pytest.mark.parametrize("kanvas", KANVAS)
@pytest.mark.parametrize("s", [s for s in DECK.salindia if s.panel is None or s.ditahan], ids=lambda s: s.id)
def test_words_of_slides_without_numbers_stay_inside(s, kanvas):
    svg = salindia_svg(s, DECK, KANVAS[kanvas], DIBUAT)
    assert salah(svg, 12) == ((), ()) and RAHASIA not in svg


@pytest.mark.parametrize("kanvas", KANVAS)
@pytest.mark.parametrize("name", ["bar", "choropleth", "tile_map", "line", "spine", "table"])
def test_charts_of_stage_parts_are_read_on_every_canvas(name, kanvas):
    u = KANVAS[kanvas]
    for part in pecah_layar(panel(SPECS[name], contoh=True)):
        svg = bagan(part, Kotak(0, 0, u.luas, u.tinggi * 0.55), u)
        assert cacat(svg.replace(' x="0.0" y="0.0"', "", 1), u.terkecil).berat < BERAT * 3, (name, kanvas)


def lebar(kolom):
    heads = (Column("nama", "Layanan"), *(Column(f"k{i}", f"Kolom angka {i}", True) for i in range(kolom)))
    rows = tuple((Cell(n, n), *(Cell(123456, "123.456"),) * kolom) for n in ("Disabilitas", "Anak", "Lansia"))
    return replace(panel(SPECS["table"]), spec=TableSpec(Table(heads, rows, None, ("a", "b", "c"))))


def test_a_wide_table_is_cut_into_strips_and_no_cell_is_lost():
    svg = bagan(lebar(9), Kotak(0, 0, POTRET.luas, 700), POTRET)
    strips = ElementTree.fromstring(f"<g>{svg}</g>")
    assert len(strips) > 1 and svg.count(">123.456<") == 27 and svg.count(">Disabilitas<") == len(strips)
    narrow = ElementTree.fromstring(f"<g>{bagan(lebar(2), Kotak(0, 0, POTRET.luas, 700), POTRET)}</g>")
    assert len(narrow) == 1


def test_every_number_of_a_panel_slide_is_drawn_with_its_footer():
    for s in DECK.salindia[1:4]:
        svg = salindia_svg(s, DECK, LAYAR, DIBUAT)
        assert RAHASIA not in svg and "DATA CONTOH" in svg and "Sumber: " in svg
    svg = salindia_svg(DECK.salindia[1], DECK, POTRET, DIBUAT)
    assert "Alamat: " in svg and "kaltim-2026-11" in svg
