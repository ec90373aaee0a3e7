"""Every kind drawn by plotly: valid, complete, offline, in our colours, stamped when it must be."""

import json
import re

import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.bar_label import row_labels
from charts.choropleth import label_lines
from charts.draw import figure
from charts.errors import BagianTabelBukanGambar, SpekTidakLengkap, WarnaTidakDikenal
from charts.line import empty_rows, symbol_anchor
from charts.marks import KOSONG, legend_swatches, needs_legend, shown
from charts.measure import text_width
from charts.spec import Axis, BarSpec, ChoroplethSpec, LineSpec, Mark, Series, Tile, TilesSpec
from charts.theme import esc
from geo import loader
from tests.charts.contoh_spec import (
    all_specs,
    area_marks,
    axis,
    choropleth,
    clickable,
    empty_specs,
    legend,
    marks_of,
    text_of,
    years,
)
from words import warna

SPECS = {name: spec for name, spec in all_specs().items() if spec.kind != "table"}
CODES = [place["kode_wilayah"] for place in loader.labels()]
STATES = st.sampled_from(["ada", "nihil", *KOSONG])


def our_colours():
    palettes = [warna.PALET.values(), *warna.RAMP.values(), *warna.DIVERGEN.values(), ["#000000"]]
    return {colour.upper() for palette in palettes for colour in palette}


def foreign_colours(text):
    found = re.findall(r"#[0-9A-Fa-f]{6}\b|rgba?\([^)]*\)", text)
    return {c for c in found if c.upper() not in our_colours() and c != "rgba(0,0,0,0)"}


def shown_in(raw):
    """Every text a reader can see or hover, as one string."""
    return json.dumps(raw, ensure_ascii=False)


@pytest.mark.parametrize("name", SPECS)
def test_figure_is_valid_plotly(name):
    raw = figure(SPECS[name], contoh=True, internal=True).to_dict()
    assert go.Figure(raw).to_dict()["data"]


@pytest.mark.parametrize("name", SPECS)
def test_every_mark_shows_its_value_text(name):
    seen = shown_in(figure(SPECS[name]).to_dict())
    for mark in clickable(SPECS[name]):
        assert json.dumps(esc(shown(mark)), ensure_ascii=False)[1:-1] in seen


# maps carry classes and texts, which test_svg compares; a spine chart has an axis per row (see below)
@pytest.mark.parametrize(
    "name", [n for n, s in SPECS.items() if s.kind not in ("choropleth", "tiles", "spine")]
)
def test_numbers_of_the_spec_are_the_numbers_of_the_figure(name):
    spec = SPECS[name]
    side = "x" if spec.kind == "bar" else "y"
    every = figure(spec).to_dict()["data"]
    traces = [t for t in every if t.get("mode") == "lines" or ("customdata" in t and t.get("mode") != "text")]
    drawn = sorted(v for trace in traces for v in trace[side] if v is not None)
    assert drawn == sorted(m.value for m in marks_of(spec) if m.value is not None)


@pytest.mark.parametrize("name", SPECS)
def test_clicks_answer_with_the_key(name):
    spec = SPECS[name]
    answered = {row[0] for trace in figure(spec).to_dict()["data"] for row in trace.get("customdata", [])}
    wanted = {key for key, _, _ in spec.cells} if spec.kind == "small_multiples" else None
    placed = [m for m in clickable(spec) if spec.kind != "dot" or m.value is not None]
    assert answered == (wanted or {mark.key for mark in placed})


@pytest.mark.parametrize("name", SPECS)
def test_no_outside_address_and_only_our_colours(name):
    text = figure(SPECS[name], contoh=True, internal=True).to_json()
    assert "http" not in text and "//" not in text
    assert foreign_colours(text) == set()


def test_colour_check_sees_a_foreign_colour():
    assert foreign_colours('{"color":"#636EFA"}') == {"#636EFA"}


@pytest.mark.parametrize("name", SPECS)
@pytest.mark.parametrize(("contoh", "internal"), [(False, False), (True, False), (False, True), (True, True)])
def test_watermark_iff_contoh_or_internal(name, contoh, internal):
    notes = figure(SPECS[name], contoh=contoh, internal=internal).to_dict()["layout"].get("annotations", [])
    stamps = [note for note in notes if note.get("textangle")]
    assert bool(stamps) == (contoh or internal)
    assert all(("DATA CONTOH" in note["text"]) == contoh for note in stamps)
    assert all(("INTERNAL" in note["text"]) == internal for note in stamps)


@pytest.mark.parametrize("name", SPECS)
def test_chart_texts_are_large_enough_for_the_back_row(name):
    sizes = [int(size) for size in re.findall(r'"size": ?(\d+)', figure(SPECS[name]).to_json())]
    fonts = re.findall(r'font":\{[^{}]*"size":(\d+)', figure(SPECS[name]).to_json())
    assert sizes and all(int(size) >= 12 for size in fonts)
    assert sum(int(size) < 14 for size in fonts) <= 1  # the attribution line under a map


@pytest.mark.parametrize("spec", empty_specs().values(), ids=empty_specs())
def test_a_spec_without_any_mark_is_drawn_empty(spec):
    raw = figure(spec, contoh=True).to_dict()
    assert go.Figure(raw) and raw["layout"]["height"] > 50


@pytest.mark.parametrize(
    ("kind", "side"), [("bar", "b"), ("line", "b"), ("choropleth", "t"), ("tile_map", "t")]
)
def test_caption_names_the_picture_away_from_the_legend(kind, side):
    plain = figure(SPECS[kind]).to_dict()["layout"]
    named = figure(SPECS[kind], keterangan="PMKS <2024> · edisi kaltim-2026-11").to_dict()["layout"]
    assert "title" not in plain and "PMKS &lt;2024&gt;" in named["title"]["text"]
    assert named["height"] - plain["height"] == named["margin"][side] - plain["margin"][side] > 0


def test_height_can_be_set():
    assert figure(SPECS["bar"], height=333).to_dict()["layout"]["height"] == 333


def test_table_has_no_figure():
    with pytest.raises(BagianTabelBukanGambar):
        figure(all_specs()["table"])


def test_mark_without_category_is_refused():
    stray = Series("Terdata", (Mark("99.99", "Entah", 1, "1"),))
    with pytest.raises(SpekTidakLengkap, match=r"99\.99"):
        figure(BarSpec((("64.01", "Paser"),), (stray,), axis(0, 2)))


def test_mark_without_boundary_is_refused():
    with pytest.raises(SpekTidakLengkap):
        figure(ChoroplethSpec((Mark("99.99", "Entah", 1, "1", kelas=0),), legend()))


def test_unknown_colour_is_refused():
    with pytest.raises(WarnaTidakDikenal):
        figure(BarSpec((("a", "A"),), (Series("S", (Mark("a", "A", 1, "1"),), warna="ungu"),), axis(0, 2)))


def test_a_text_that_looks_like_a_tag_is_shown_as_text():
    mark = Mark("a", "<b>A</b>", None, "<5", "disamarkan")
    text = figure(BarSpec((("a", "<b>A</b>"),), (Series("S", (mark,)),), axis(0, 2))).to_json()
    assert "&lt;5" in text.replace("\\u0026", "&") and "<5" not in text.replace("\\u003c", "<")


def test_line_stops_before_a_break_and_at_a_gap():
    marks = (
        Mark("1", "1", 1.0, "1", x=1.0),
        Mark("2", "2", None, "…", "tidak_tersedia", x=2.0),
        Mark("3", "3", 3.0, "3", x=3.0),
        Mark("4", "4", 4.0, "4", x=4.0, putus=True),
    )
    spec = LineSpec((Series("S", marks, "garis"),), years(1, 4), axis(0, 5))
    trace = figure(spec).to_dict()["data"][0]
    assert trace["y"] == [1.0, None, 3.0, None, 4.0] and not trace.get("connectgaps", False)


def test_contoh_and_official_and_projection_look_different():
    looks = set()
    for contoh in (False, True):
        for bentuk in ("garis", "garis_putus"):
            series = Series("S", (Mark("1", "1", 1.0, "1", x=1.0),), bentuk, contoh=contoh)
            trace = figure(LineSpec((series,), years(1, 4), axis(0, 5))).to_dict()["data"][0]
            looks.add((trace["line"]["dash"], trace["marker"]["symbol"]))
    assert len(looks) == 4


def test_a_contoh_series_always_says_so():
    spec = SPECS["bar_contoh"]
    assert needs_legend(spec.series)
    names = [t["name"] for t in figure(spec).to_dict()["data"] if "customdata" in t]
    assert all("data contoh" in name for name in names)


def test_selection_outlines_one_area_and_dims_none():
    raw = figure(choropleth()).to_dict()
    layers = [t for t in raw["data"] if t["type"] == "choropleth" and "marker" in t]
    thick = [t for t in layers if t["marker"]["line"]["width"] == 5]
    assert [trace["locations"] for trace in thick] == [["64.08"]]
    assert raw["layout"]["template"]["data"]["choropleth"][0]["unselected"]["marker"]["opacity"] == 1
    assert not any("unselected" in t for t in raw["data"] if t["type"] == "choropleth")


def test_map_fetches_its_shapes_from_this_server_only():
    urls = {t["geojson"] for t in figure(choropleth()).to_dict()["data"] if t["type"] == "choropleth"}
    assert urls == {"/geo/kabupaten.geojson", "/geo/pola.geojson", "/geo/lingkar.geojson"}


def test_layers_that_only_explain_never_take_a_click():
    raw = figure(choropleth()).to_dict()
    template = raw["layout"]["template"]["data"]["choropleth"][0]
    # plotly ignores hoverinfo "skip" as soon as a trace has a hovertemplate, also from a template
    assert "hovertemplate" not in template
    for trace in raw["data"]:
        if trace["type"] == "choropleth" and "customdata" not in trace:
            assert trace["hoverinfo"] == "skip" and "hovertemplate" not in trace


@pytest.mark.parametrize("name", SPECS)
def test_no_text_is_greyed_by_a_selection(name):
    raw = figure(SPECS[name]).to_dict()
    template = raw["layout"]["template"].get("data", {})
    for trace in raw["data"]:
        whole = (template[trace["type"]][0] if trace["type"] in template else {}) | trace
        if "text" in whole.get("mode", "") or whole.get("insidetextfont"):
            font = whole.get("insidetextfont") or whole["textfont"]
            assert whole["unselected"]["textfont"]["color"] == font["color"]
            if trace["type"] == "bar":
                assert whole["selected"]["textfont"]["color"] == font["color"]


def test_map_is_small_on_the_wire():
    assert len(figure(choropleth(), contoh=True).to_json().encode()) <= 9_000


@settings(max_examples=30, deadline=None)
@given(st.lists(STATES, min_size=len(CODES), max_size=len(CODES)), st.data())
def test_no_area_ever_disappears_from_the_map(states, data):
    values = [data.draw(st.floats(1, 1e6)) if s == "ada" else 0 if s == "nihil" else None for s in states]
    marks = area_marks(values, states)
    raw = figure(ChoroplethSpec(marks, legend())).to_dict()
    maps = [t for t in raw["data"] if t["type"] == "choropleth"]
    filled = [c for t in maps if t["geojson"] == "/geo/kabupaten.geojson" for c in t["locations"]]
    assert sorted(filled) == sorted(CODES)
    assert all(z is not None for t in maps for z in t["z"])
    patterned = {c for t in maps if t["geojson"] == "/geo/pola.geojson" for c in t["locations"]}
    assert patterned == {f"{m.key}|{m.keadaan}" for m in marks if m.keadaan in KOSONG}
    labels = [t for t in raw["data"] if t["type"] == "scattergeo" and t["mode"] == "text"]
    texts = sorted(text.rpartition("<br>")[2] for t in labels for text in t["text"])
    assert texts == sorted(f"<b>{esc(mark.text)}</b>" for mark in marks)


@settings(max_examples=30, deadline=None)
@given(st.lists(STATES, min_size=1, max_size=40))
def test_no_tile_ever_disappears(states):
    marks = [
        Mark(str(i), f"T{i}", 5.0 if s == "ada" else None, text_of(5 if s == "ada" else None, s), s, kelas=1)
        for i, s in enumerate(states)
    ]
    tiles = tuple(Tile(i % 7, i // 7, mark) for i, mark in enumerate(marks))
    traces = [t for t in figure(TilesSpec(tiles, legend())).to_dict()["data"] if "customdata" in t]
    found = {}
    for trace in traces:
        shapes = trace["marker"].get("pattern", {}).get("shape", "")
        shapes = [shapes] * len(trace["x"]) if isinstance(shapes, str) else shapes
        found |= {r[0]: (bool(s), t) for r, s, t in zip(trace["customdata"], shapes, trace["text"])}
    assert set(found) == {mark.key for mark in marks}
    for mark in marks:
        patterned, text = found[mark.key]
        assert patterned == (mark.keadaan in KOSONG) and esc(mark.text) in text


@settings(max_examples=30, deadline=None)
@given(st.lists(STATES, min_size=1, max_size=12))
def test_no_empty_year_ever_disappears_from_a_line(states):
    marks = tuple(
        Mark(
            str(i),
            str(i),
            2.0 if s == "ada" else 0.0 if s == "nihil" else None,
            text_of(2 if s == "ada" else None, s),
            s,
            x=i,
        )
        for i, s in enumerate(states)
    )
    spec = LineSpec((Series("S", marks, "garis"),), Axis("", -1, 12), axis(0, 5))
    raw = figure(spec).to_dict()
    symbols = [t for t in raw["data"] if t.get("mode") == "text"]
    empty = [mark for mark in marks if mark.keadaan in KOSONG]
    assert [text for t in symbols for text in t["text"]] == [esc(mark.text) for mark in empty]
    lo, hi = raw["layout"]["yaxis"]["range"]
    assert all(lo < y < 0 < hi for t in symbols for y in t["y"])


@pytest.mark.parametrize("name", ["choropleth", "tile_map", "line"])
def test_the_legend_stays_as_far_from_the_plot_when_the_height_is_set(name):
    def away(raw):
        layout = raw.to_dict()["layout"]
        plot = layout["height"] - layout["margin"]["t"] - layout["margin"]["b"]
        return (layout["legend"]["y"] - (layout["legend"]["y"] >= 1)) * plot

    assert away(figure(SPECS[name], height=510)) == pytest.approx(away(figure(SPECS[name])), abs=0.1)


def test_a_long_map_text_puts_its_year_on_a_line_of_its_own():
    assert label_lines(Mark("a", "A", 1, "31.227 x (2025)")) == ["31.227 x", "(2025)"]
    assert label_lines(Mark("a", "A", 1, "31.227 x")) == ["31.227 x"]
    assert label_lines(Mark("a", "A", 1, "12 (10–14)")) == ["12 (10–14)"]


def _bars_with_dot(value):
    bars = Series("Terdata", (Mark("a", "A", 20.0, "20"), Mark("b", "B", 1000.0, "1.000")), contoh=True)
    dots = Series("Tertangani", (Mark("a", "A", value, "9"),), "titik", "kedua", contoh=True)
    return BarSpec((("a", "A"), ("b", "B")), (bars, dots), Axis("jiwa", 0, 1000))


def test_a_label_leaves_room_for_a_dot_that_reaches_past_its_bar():
    near, far = row_labels(_bars_with_dot(9.0))[0], row_labels(_bars_with_dot(9.0))[1]
    assert near.under_dot and not far.under_dot
    assert near.width - max(text_width(f"○ {text}", 14) for text, _ in near.lines) > 14


def test_a_dots_value_wears_its_colour_and_its_ring():
    raw = figure(_bars_with_dot(9.0)).to_dict()
    text = next(t for t in raw["data"] if t.get("mode") == "text")["text"][0]
    assert f'<span style="color:{warna.PALET["kedua"]}">○ 9</span>' in text


def test_only_texts_on_a_pattern_have_a_halo_and_all_others_a_plain_contrast():
    spec = SPECS["matrix"]
    seen = set()
    for trace in (t for t in figure(spec).to_dict()["data"] if "customdata" in t):
        shape = trace["marker"].get("pattern", {}).get("shape", "")
        patterned = {bool(s) for s in ([shape] if isinstance(shape, str) else shape)}
        assert patterned == {"shadow" in trace["insidetextfont"]}
        seen |= patterned
        if patterned == {False}:
            ink = trace["insidetextfont"]["color"]
            assert all(warna.kontras(ink, fill) >= 4.5 for fill in trace["marker"]["color"])
    assert seen == {True, False}


def test_every_column_of_small_multiples_has_its_first_and_last_year():
    layout = figure(SPECS["small_multiples"]).to_dict()["layout"]
    cells = len(SPECS["small_multiples"].cells)
    ticks = SPECS["small_multiples"].cells[0][2].x.ticks
    for text, anchor in ((ticks[0].text, "left"), (ticks[-1].text, "right")):
        found = [n for n in layout["annotations"] if n["text"] == text and n.get("xanchor") == anchor]
        assert len({n["xref"] for n in found}) == cells > 1


def test_symbols_at_the_ends_of_the_axis_stand_inwards():
    x = Axis("", 2015.5, 2025.5)
    here = [Mark(str(y), "", None, "belum", "belum_dilaporkan", x=y) for y in (2016, 2020, 2025)]
    assert [symbol_anchor(mark, x, 130) for mark in here] == ["start", "middle", "end"]
    assert {symbol_anchor(mark, x, 900) for mark in here} == {"middle"}


def test_empty_marks_share_a_row_unless_they_touch():
    def one(name, year):
        return Series(name, (Mark(str(year), "", None, "…", "tidak_tersedia", x=year),), "garis")

    apart = LineSpec((one("A", 1), one("B", 9)), Axis("", 0, 10), axis(0, 5))
    same = LineSpec((one("A", 5), one("B", 5)), Axis("", 0, 10), axis(0, 5))
    assert sorted(empty_rows(apart, 200).values()) == [0, 0]
    assert sorted(empty_rows(same, 200).values()) == [0, 1]


@pytest.mark.parametrize("text", ["b.l.", "belum"])
def test_the_legend_explains_the_symbol_that_stands_on_the_area(text):
    entries = legend_swatches(legend(), [Mark("64.03", "Berau", None, text, "belum_dilaporkan")])
    assert [one.label for one in entries if "dilaporkan" in one.label] == [f"{text}  Belum dilaporkan"]
