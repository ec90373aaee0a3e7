"""SVG of every kind: the same numbers as plotly and table, self-contained, nothing outside its box."""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.draw import figure
from charts.marks import shown
from charts.measure import text_width
from charts.spec import BarSpec, Cell, Column, Mark, Series, Table, TableSpec
from charts.table import frame
from charts.theme import esc
from reports.svg import svg
from tests.charts.contoh_spec import (
    all_specs,
    axis,
    bar,
    choropleth,
    clickable,
    empty_specs,
    marks_of,
    matrix,
    panel,
)
from tests.charts.test_draw import foreign_colours
from tests.reports.baca_pptx import angka, bernama, buat, dalam
from words import label

SPECS = all_specs()
SIZES = [(1280, 720), (1920, 1080), (640, 480), (390, 800), (1754, 1240)]
NS = "{http://www.w3.org/2000/svg}"


def parsed(document):
    return ET.fromstring(document)


def groups(document):
    return [g for g in parsed(document).iter(f"{NS}g") if g.get("data-key") is not None]


def shift_of(element, parents):
    x = y = 0.0
    while element is not None:
        found = re.match(r"translate\(([-\d.]+),([-\d.]+)\)", element.get("transform", ""))
        if found:
            x, y = x + float(found[1]), y + float(found[2])
        element = parents.get(element)
    return x, y


def outside(document, width, height):
    """Texts whose estimated box leaves the picture."""
    root = parsed(document)
    parents = {child: parent for parent in root.iter() for child in parent}
    found = []
    for item in root.iter(f"{NS}text"):
        if parents[item].get("class") == "tanda-air":
            continue
        content, size = "".join(item.itertext()), float(item.get("font-size"))
        dx, dy = shift_of(item, parents)
        wide = text_width(content, size, bold=item.get("font-weight") == "700")
        left = (
            float(item.get("x"))
            + dx
            - {"start": 0, "middle": wide / 2, "end": wide}[item.get("text-anchor", "start")]
        )
        bottom = float(item.get("y")) + dy
        if (
            left < -1
            or left + wide > width + 1
            or bottom - size * 0.8 < -1
            or bottom + size * 0.25 > height + 1
        ):
            found.append((content, left, left + wide, bottom))
    return found


@pytest.mark.parametrize("name", SPECS)
@pytest.mark.parametrize("size", SIZES)
def test_no_text_leaves_the_picture(name, size):
    width, height = size
    document = svg(panel(SPECS[name], contoh=True, audiens="internal"), width=width, height=height)
    assert outside(document, width, height) == []


@pytest.mark.parametrize("name", ["choropleth", "tile_map", "matrix"])
def test_outlines_and_stamps_stand_in_programs_without_paint_order_and_group_opacity(name):
    """LibreOffice paints an outline over its letters and multiplies the opacity of a group with itself."""
    root = parsed(svg(panel(SPECS[name], contoh=True)))
    semua = list(root.iter(f"{NS}text"))
    outlined = [i for i, one in enumerate(semua) if one.get("stroke")]
    assert outlined and all(semua[i].get("class") == "tepi" for i in outlined)
    for i in outlined:
        same = [(one.text, one.get("x"), one.get("y"), one.get("font-size")) for one in semua[i : i + 2]]
        assert same[0] == same[1] and semua[i + 1].get("stroke") is None, "the letters stand on their outline"
    stamp = next(one for one in root.iter(f"{NS}g") if one.get("class") == "tanda-air")
    assert not [one for one in root.iter() if one.get("paint-order") or one.get("opacity")]
    assert 0 < float(stamp.get("fill-opacity")) < 0.3


def test_the_check_sees_a_text_outside():
    words = '<text x="1200" y="20" font-size="18">terlalu panjang</text>'
    bad = f'<svg xmlns="http://www.w3.org/2000/svg">{words}</svg>'
    assert outside(bad, 1280, 720)


def table_of(spec):
    marks = marks_of(spec)
    columns = (Column("nama", "Nama"), Column("nilai", "Nilai", True))
    rows = tuple((Cell(m.label, m.label), Cell(m.value, shown(m), m.keadaan)) for m in marks)
    return Table(columns, rows, None, tuple(m.key for m in marks))


@pytest.mark.parametrize("name", [name for name in SPECS if name != "table"])
def test_plotly_svg_pptx_and_table_show_the_same_numbers(name):
    spec = SPECS[name]
    marks = marks_of(spec)
    drawn = groups(svg(panel(spec)))
    assert Counter((g.get("data-key"), g.get("data-text"), g.get("data-keadaan")) for g in drawn) == Counter(
        (m.key, m.text, m.keadaan) for m in marks
    )
    values = sorted(float(g.get("data-value")) for g in drawn if g.get("data-value"))
    assert values == pytest.approx(sorted(m.value for m in marks if m.value is not None))
    deck = buat(panel(spec))
    if spec.kind in ("choropleth", "tiles", "spine"):
        assert bernama(deck) >= {(g.get("data-key"), g.get("data-text")) for g in drawn}
    else:
        assert angka(spec, deck) == pytest.approx(dalam(spec))
    twin = frame(table_of(spec))["Nilai"].tolist()
    assert Counter(twin) == Counter(g.get("data-text") for g in drawn)
    raw = figure(spec).to_dict()
    hovers = [" ".join(row) for trace in raw["data"] for row in trace.get("customdata", [])]
    listed = " ".join(note["text"] for note in raw["layout"].get("annotations", []))
    for mark in clickable(spec):
        found = any(esc(mark.label) in hover and esc(shown(mark)) in hover for hover in hovers)
        assert found or (esc(mark.label) in listed and esc(shown(mark)) in listed)


@pytest.mark.parametrize(
    "name", [n for n, s in SPECS.items() if s.kind in ("bar", "choropleth", "tiles", "dot", "spine")]
)
def test_every_value_is_printed_not_only_hidden_in_data(name):
    root = parsed(svg(panel(SPECS[name]), width=1280, height=1400))
    printed = " ".join("".join(item.itertext()) for item in root.iter(f"{NS}text"))
    assert all(shown(mark) in printed for mark in clickable(SPECS[name]))


def test_table_svg_prints_all_rows_and_says_when_it_cannot():
    spec = TableSpec(table_of(matrix(20)))
    texts = ["".join(t.itertext()) for t in parsed(svg(panel(spec), width=640, height=480)).iter(f"{NS}text")]
    assert any("baris lagi" in text for text in texts)
    whole = groups(svg(panel(SPECS["table"])))
    assert len(whole) == 3 * 11


@pytest.mark.parametrize("name", SPECS)
def test_self_contained_and_in_our_colours(name):
    document = svg(panel(SPECS[name], contoh=True))
    assert document.count("http") == 1 and "<script" not in document and "<image" not in document
    assert "href" not in document and "@import" not in document
    assert foreign_colours(document.replace("&#9679;", "").replace("&#9632;", "")) == set()
    for used in set(re.findall(r"url\(#([^)]+)\)", document)):
        assert f'id="{used}"' in document


@pytest.mark.parametrize("name", SPECS)
@pytest.mark.parametrize(("contoh", "audiens"), [(False, "publik"), (True, "publik"), (False, "internal")])
def test_stamps(name, contoh, audiens):
    document = svg(panel(SPECS[name], contoh=contoh, audiens=audiens))
    assert document.count("tanda-air") == contoh + (audiens == "internal")
    assert ("angka buatan untuk peragaan" in document) == contoh
    assert f"Audiens: {label.audiens(audiens)}" in document
    assert ("INTERNAL" in document) == (audiens == "internal")
    assert "Edisi data kaltim-2026-11" in document and "Dukcapil 2024-S2" in document


@pytest.mark.parametrize("spec", empty_specs().values(), ids=empty_specs())
def test_a_spec_without_any_mark_is_drawn_empty(spec):
    document = svg(panel(spec))
    assert outside(document, 1280, 720) == [] and groups(document) == []


def test_those_who_cannot_see_it_get_title_and_description():
    root = parsed(svg(panel(bar(), title='PMKS "terdata" <2024> & lain-lain')))
    assert root.get("role") == "img" and root.find(f"{NS}title").text == 'PMKS "terdata" <2024> & lain-lain'
    assert root.find(f"{NS}desc").text.startswith("Peta dan diagram")


def test_empty_areas_have_pattern_and_symbol():
    for group in groups(svg(panel(choropleth()))):
        if group.get("data-keadaan") in ("tidak_tersedia", "belum_dilaporkan", "disamarkan"):
            assert any("url(#pola-" in (part.get("fill") or "") for part in group)
            assert group.get("data-value") == ""


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60), min_size=1, max_size=30),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=300),
    st.sampled_from(SIZES),
)
def test_any_labels_and_title_stay_inside_and_well_formed(labels, title, size):
    categories = tuple((str(i), label) for i, label in enumerate(labels))
    marks = tuple(Mark(key, label, float(i) * 7, f"{i * 7}") for i, (key, label) in enumerate(categories))
    spec = BarSpec(categories, (Series("Terdata", marks),), axis(0, 250, "jiwa"))
    width, height = size
    document = svg(panel(spec, title=title), width=width, height=height)
    assert outside(document, width, height) == []
    assert len(groups(document)) == len(labels)


def test_band_says_whether_official_numbers_stand_beside_the_made_up_ones():
    both = panel(bar(), contoh=True)
    made_up = replace(both, sources=(replace(both.sources[0], sumber_id="CONTOH-AWAL"),))
    assert "di samping data resmi" in svg(both)
    assert "bukan data resmi" in svg(made_up) and "di samping" not in svg(made_up)


def test_method_of_the_classes_is_printed_as_the_legend_says_it():
    spec = choropleth()
    named = replace(spec, legend=replace(spec.legend, method="Metode kelas: Kuantil"))
    assert "Metode kelas: Kuantil" in svg(panel(named)) and "Kelas: Metode" not in svg(panel(named))


def test_a_wide_table_cuts_words_before_numbers():
    columns = tuple(Column(str(i), f"Kolom {i}", numeric=i % 3 == 1) for i in range(8))
    words, number = "kabupaten/kota (pemulangan dari titik debarkasi) dan seterusnya", "1.123.456.789"
    row = tuple(Cell(1123456789, number) if column.numeric else Cell(words, words) for column in columns)
    shown = panel(TableSpec(Table(columns, (row,) * 26, None, tuple(str(i) for i in range(26)))))
    for width, height in ((1280, 720), (640, 480)):
        texts = [
            "".join(t.itertext()) for t in parsed(svg(shown, width=width, height=height)).iter(f"{NS}text")
        ]
        assert texts.count(number) % 3 == 0 and texts.count(number) > 30
        assert not [text for text in texts if re.fullmatch(r"[\d.]+…", text)]


def test_a_file_that_leaves_says_its_day_and_address():
    one = panel(all_specs()["bar"])
    said = svg(one, dibuat=date(2026, 11, 22))
    assert "Dibuat 22 November 2026" in said and "edisi=kaltim-2026-11" in said
    assert "Dibuat" not in svg(one)
