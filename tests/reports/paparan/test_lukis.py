"""Slides drawn for paper and phones: every kind readable, wide tables in strips, nothing outside, nothing secret."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PIL import ImageFont

from charts.spec import Cell, Column, Table, TableSpec
from reports.layar.nilai import BERAT, Tulisan, cacat
from reports.layar.pecah import pecah_layar
from reports.paparan.lukis import salindia_svg
from reports.paparan.lukis_bagan import bagan
from reports.paparan.ukuran import FOLDER, LAYAR, POTRET, SEPEREMPAT, lebar_teks, lipat
from reports.svg.unsur import Kotak
from tests.charts.contoh_spec import all_specs, panel
from tests.reports.paparan.dek_contoh import DIBUAT, RAHASIA, dek_semua

SPECS = all_specs()
DECK = dek_semua()
HURUF = {
    berat: ImageFont.truetype(str(FOLDER / f"SerambiSans-{berat}.ttf"), 100) for berat in ("Regular", "Bold")
}
KANVAS = {"layar": LAYAR, "seperempat": SEPEREMPAT, "potret": POTRET}


def keluar(svg):
    """Texts that leave the slide, measured in the real font."""
    akar = ElementTree.fromstring(svg)
    lebar, tinggi = float(akar.get("width")), float(akar.get("height"))
    return [one.isi for one in nyata(akar) if one.x0 < 0 or one.x1 > lebar or one.y0 < 0 or one.y1 > tinggi]


def nyata(akar):
    for one in akar.iter("{http://www.w3.org/2000/svg}text"):
        isi, besar = "".join(one.itertext()), float(one.get("font-size"))
        berat = "Bold" if one.get("font-weight") == "700" else "Regular"
        lebar = HURUF[berat].getlength(isi) / 100 * besar
        x, y = float(one.get("x")), float(one.get("y"))
        kiri = {"middle": x - lebar / 2, "end": x - lebar}.get(one.get("text-anchor", ""), x)
        yield Tulisan(isi, kiri, y - besar * 0.72, kiri + lebar, y + besar * 0.2, besar)


@pytest.mark.parametrize("kanvas", KANVAS)
@pytest.mark.parametrize("s", [s for s in DECK.salindia if s.panel is None or s.ditahan], ids=lambda s: s.id)
def test_words_of_slides_without_numbers_stay_inside(s, kanvas):
    svg = salindia_svg(s, DECK, KANVAS[kanvas], DIBUAT)
    assert keluar(svg) == [] and RAHASIA not in svg


def test_the_check_of_words_sees_one_that_leaves_the_slide():
    s = replace(DECK.salindia[-5], butir=("Panjang",))
    svg = salindia_svg(s, DECK, POTRET, DIBUAT)
    assert keluar(svg.replace("Panjang", "Panjang sekali " * 20))


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
    assert (
        len(strips) > 1 and svg.count(">123.456<") == 27 and svg.count(">Disabilitas</text>") == len(strips)
    )
    narrow = ElementTree.fromstring(f"<g>{bagan(lebar(2), Kotak(0, 0, POTRET.luas, 700), POTRET)}</g>")
    assert len(narrow) == 1


def test_every_number_of_a_panel_slide_is_drawn_with_its_footer():
    for s in DECK.salindia[1:4]:
        svg = salindia_svg(s, DECK, LAYAR, DIBUAT)
        assert RAHASIA not in svg and "DATA CONTOH" in svg and "Sumber: " in svg
    svg = salindia_svg(DECK.salindia[1], DECK, POTRET, DIBUAT)
    assert "Alamat: " in svg and "kaltim-2026-11" in svg


def test_lines_are_as_long_as_the_font_allows_and_no_longer():
    kalimat = (
        "Penyandang disabilitas terdata terbanyak di Kabupaten Kutai Kartanegara dan Kota Samarinda. " * 3
    )
    for tebal in (False, True):
        baris = lipat(kalimat, 600, 25, tebal=tebal)
        assert " ".join(baris) == kalimat.strip()
        lebar = [lebar_teks(one, 25, tebal=tebal) for one in baris]
        assert max(lebar) <= 600 and min(lebar[:-1]) > 450
    alamat = "/peta?" + "jenis=Penyandang+Disabilitas&" * 8
    assert "".join(lipat(alamat, 600, 25)) == alamat and len(lipat(alamat, 600, 25)) > 1
