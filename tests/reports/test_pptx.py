"""PPTX: every kind native and with the numbers of its spec, stamped, closed, legible, split where it must be."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from charts.errors import SpekTidakLengkap
from charts.marks import shown
from charts.spec import BarSpec, Cell, Mark, Series, TableSpec
from geo import loader
from panels import peta
from panels.state import State, frame_choices
from reports.pptx import PaparanKosong, pptx
from tests.charts.contoh_spec import all_specs, axis, empty_specs, marks_of, panel, spine, table
from tests.reports.baca_pptx import (
    DIBUAT,
    angka,
    bagan,
    bentuk,
    bernama,
    buat,
    dalam,
    label_bagan,
    salindia,
    semua_teks,
    titik,
)

SPECS = all_specs()
NATIF = [name for name, spec in SPECS.items() if spec.kind in ("bar", "dot", "line", "small_multiples")]
BENTUK = [name for name, spec in SPECS.items() if spec.kind in ("choropleth", "tiles", "spine")]
LEAST = 1200  # hundredths of a point: 24 px at 1920 × 1080
TITLE = 2000


@pytest.fixture(scope="module")
def dek():
    """{name: deck of one panel}, stamped contoh and with an address."""
    return {
        name: buat(replace(panel(spec, contoh=True), state="/peta?tahun=2024"))
        for name, spec in SPECS.items()
    }


@pytest.mark.parametrize("name", NATIF)
def test_a_native_chart_holds_the_numbers_of_the_spec(dek, name):
    assert angka(SPECS[name], dek[name]) == pytest.approx(dalam(SPECS[name]))
    assert bagan(dek[name])


@pytest.mark.parametrize("name", NATIF)
def test_the_workbook_inside_says_what_the_chart_says(dek, name):
    for chart in bagan(dek[name]):
        sheet = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
        cells = [v for row in sheet.iter_rows(values_only=True) for v in row if isinstance(v, int | float)]
        cached = [v for series in chart.plots[0].series for v in series.values if v is not None]
        assert cached and {f"{v:.12g}" for v in cached} <= {f"{v:.12g}" for v in cells}


@pytest.mark.parametrize("name", ["bar", "bar_lp", "bar_change", "bullet", "bullet_sisa", "ranking", "dot"])
def test_the_texts_of_the_marks_are_printed(dek, name):
    printed = " ".join(
        [*label_bagan(dek[name]), *(one.text_frame.text for one in bentuk(dek[name]) if one.has_text_frame)]
    )
    assert all(shown(mark) in printed for mark in marks_of(SPECS[name]))
    assert label_bagan(dek[name])


@pytest.mark.parametrize("name", BENTUK)
def test_a_map_grid_or_spine_has_a_named_shape_per_mark(dek, name):
    assert bernama(dek[name]) >= {(mark.key, mark.text) for mark in marks_of(SPECS[name])}


@pytest.mark.parametrize("name", ["bar", "bullet", "bullet_sisa"])
def test_what_lies_over_bars_is_named_and_in_the_notes(dek, name):
    over = [m for s in SPECS[name].series if s.bentuk != "batang" for m in s.marks if m.value is not None]
    assert over and {(m.key, m.text) for m in over} <= bernama(dek[name])
    assert "bentuk tersendiri" in salindia(dek[name])[0].notes_slide.notes_text_frame.text
    assert "bentuk tersendiri" not in salindia(dek["ranking"])[0].notes_slide.notes_text_frame.text


def test_each_area_is_one_freeform_with_name_number_and_colour(dek):
    spec = SPECS["choropleth"]
    free = {one.name: one for one in bentuk(dek["choropleth"]) if "custGeom" in one._element.xml}
    assert len(spec.marks) == len(loader.labels())
    for mark in spec.marks:
        area = free[f"{mark.key} {mark.label}: {mark.text}"]
        assert mark.text in area._element.nvSpPr.cNvPr.get("descr")
        pola = "pattFill" in area._element.xml
        assert pola == (mark.keadaan not in ("ada", "nihil"))
        if mark.kelas is not None:
            wanted = spec.legend.classes[mark.kelas].warna
            assert str(area.fill.fore_color.rgb) == wanted.lstrip("#").upper()


def test_no_line_crosses_a_break_and_no_gap_is_closed(dek):
    series = [s for chart in bagan(dek["line"]) for s in chart.plots[0].series]
    assert sum("setelah putus deret" in s.name for s in series) == 3
    assert all("2025" not in str(s.values) for s in series)
    assert 'dispBlanksAs val="gap"' in bagan(dek["line"])[0]._chartSpace.xml
    lone = [y for name, x, y in titik(dek["line"]) if x == 2025.0]
    assert len(lone) == 3


@pytest.mark.parametrize("name", NATIF)
def test_value_axes_carry_no_numbers_of_office(dek, name):
    for chart in bagan(dek[name]):
        axes = chart._chartSpace.findall(".//{*}valAx")
        assert axes and all(one.find("{*}delete").get("val") == "1" for one in axes)


def test_a_table_is_a_native_table_with_every_cell(dek):
    shape = next(one for one in bentuk(dek["table"]) if one.has_table)
    texts = [[cell.text for cell in row.cells] for row in shape.table.rows]
    wanted = [[cell.text for cell in row] for row in (*table().rows, table().total)]
    assert texts[1:] == wanted


def rows26():
    rows = tuple(
        (Cell(f"{i:02d} Jenis", f"{i:02d} Jenis"), Cell(i * 7, str(i * 7)), Cell("", "2024"))
        for i in range(1, 27)
    )
    return TableSpec(replace(table(), rows=rows, keys=tuple(str(i) for i in range(26))))


def spine26():
    return replace(spine(), rows=tuple(spine().rows[i % 10] for i in range(26)))


def bars26():
    kinds = tuple((f"PMKS-{i:02d}", f"Jenis {i:02d}") for i in range(1, 27))
    return BarSpec(kinds, (Series("Terdata", tuple(Mark(k, n, 5.0, "5") for k, n in kinds)),), axis(0, 9))


def test_26_rows_become_two_slides_of_13_and_nothing_shrinks():
    slides = salindia(buat(panel(rows26())))
    tables = [one.table for slide in slides for one in slide.shapes if one.has_table]
    assert [len(one.rows) for one in tables] == [1 + 13, 1 + 13 + 1]
    assert [slide.shapes.title.text.rpartition(", ")[2] for slide in slides] == [
        "salindia 1 dari 2",
        "salindia 2 dari 2",
    ]
    chart, second = bagan(buat(panel(bars26())))
    assert len(list(chart.plots[0].categories)) == len(list(second.plots[0].categories)) == 13
    assert len(salindia(buat(panel(SPECS["matrix"])))) == len(salindia(buat(panel(spine26())))) == 2


def small(isi):
    """Sizes below the least, and titles below theirs."""
    found = []
    for slide in salindia(isi):
        xml = [slide.shapes._spTree.xml, *(s.chart._chartSpace.xml for s in slide.shapes if s.has_chart)]
        found += [int(v) for one in xml for v in re.findall(r'\bsz="(\d+)"', one) if int(v) < LEAST]
        title = int(slide.shapes.title.text_frame.paragraphs[0].font.size.pt * 100)
        found += [title] if title < TITLE else []
    return found


@pytest.mark.parametrize("name", SPECS)
def test_every_text_is_legible_and_every_slide_stamped(dek, name):
    assert small(dek[name]) == []
    for slide in salindia(dek[name]):
        words = " ".join(one.text_frame.text for one in slide.shapes if one.has_text_frame)
        notes = slide.notes_slide.notes_text_frame.text
        assert words.count("DATA CONTOH") >= 3
        for said in ("Edisi data kaltim-2026-11", "22 November 2026", "Audiens: Publik", "/peta?tahun=2024"):
            assert said in words and said in notes
        assert "Sumber: Dinas Sosial" in words
        for said in (*panel(SPECS[name]).sentences, *panel(SPECS[name]).notes, "DATA CONTOH"):
            assert said in notes


def test_the_check_of_sizes_sees_a_small_text():
    assert small(buat(panel(SPECS["dot"]))) == []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reports.pptx.unsur.ratus_pt", lambda px: 900)
        assert 900 in small(buat(panel(SPECS["dot"])))


@pytest.mark.parametrize("name", SPECS)
def test_nothing_outside_and_no_shape_beyond_the_slide(dek, name):
    with zipfile.ZipFile(BytesIO(dek[name])) as bungkus:
        rels = b"".join(bungkus.read(part) for part in bungkus.namelist() if part.endswith(".rels"))
    assert b"External" not in rels
    ids = [one.shape_id for slide in salindia(dek[name])[:1] for one in slide.shapes]
    assert len(ids) == len(set(ids))
    for one in bentuk(dek[name]):
        assert one.left >= -12_000 and one.top >= -12_000, one.name
        assert one.top + one.height <= 6_858_000 + 12_000, one.name


def hidden(konteks, internal, kind):
    """(public panel, {hidden mark: its number as the operator reads it})."""
    choices = {**frame_choices(konteks), **peta.choices(konteks)}
    state = State.read({}, choices).with_(tahun="2024", jenis=kind)
    open_ = {mark.key: mark for mark in peta.peta(state, internal).spec.marks}
    public = peta.peta(state, konteks)
    return public, {m: open_[m.key].text.split()[0] for m in public.spec.marks if m.keadaan == "disamarkan"}


def told(isi, number):
    whole = re.compile(rf"(?<![\d.,]){re.escape(number)}(?![\d.,])")
    return [one for one in semua_teks(isi) if whole.search(one)]


@pytest.mark.parametrize("kind", ["PMKS-10", "PMKS-19", "PMKS-20"])
def test_hidden_numbers_are_in_no_part(konteks, internal, kind):
    """Complementary cells hide larger numbers: none may stand in any part, notes and workbooks included."""
    public, closed = hidden(konteks, internal, kind)
    large = [number for number in closed.values() if len(number) >= 3 and number.isdigit()]
    rows = tuple((m.key, m.label) for m in public.spec.marks)
    bars = BarSpec(rows, (Series("Terdata", public.spec.marks, contoh=True),), axis(0, 9000))
    isi = buat(public, replace(public, spec=bars), replace(public, spec=TableSpec(public.table)))
    assert large and {(m.key, m.text) for m in closed} <= bernama(isi)
    assert not [one for number in large for one in told(isi, number)]
    assert told(buat(replace(public, notes=(large[0],))), large[0])
    assert told(buat(replace(public, spec=bars, table=public.table, definition=large[0])), large[0])


@pytest.mark.parametrize("name", empty_specs())
def test_an_empty_spec_still_makes_a_slide(name):
    assert len(salindia(buat(panel(empty_specs()[name])))) == 1


def test_same_panels_same_bytes_and_an_empty_deck_is_refused():
    one = panel(SPECS["bar"])
    assert buat(one) == buat(one)
    with pytest.raises(PaparanKosong, match="tidak ada panel"):
        pptx([], dibuat=DIBUAT)
    lost = BarSpec((("a", "A"),), (Series("S", (Mark("b", "B", 1.0, "1"),)),), axis(0, 2))
    with pytest.raises(SpekTidakLengkap):
        buat(panel(lost))
