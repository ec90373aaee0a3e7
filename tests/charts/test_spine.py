"""Spine chart, bullet ticks, whiskers and limit lines: places, signs, and that both renderers agree."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.bar import narrow_plot
from charts.bar_label import row_labels
from charts.draw import figure
from charts.duri import REACH, TANDA, letak, swatches, told
from charts.marks import warna
from charts.measure import text_width
from charts.spec import Mark, SpineRow, SpineSpec
from charts.spine import SYMBOL
from reports.svg import svg
from reports.svg.tanda import SUDUT
from reports.svg.tanda import SYMBOL as SVG_SYMBOL
from tests.charts.contoh_spec import axis, bullet, funnel, marks_of, panel, ranking, spine
from words.warna import kontras

NS = "{http://www.w3.org/2000/svg}"
NUMBER = st.floats(0, 1e6)


def row(value, middle=10.0, lo=5.0, hi=30.0):
    return SpineRow(Mark("a", "A", value, "teks"), middle, "10", "serupa", lo, hi, 8.0, 20.0)


def signs(spec):
    """{key: (place, symbol, colour)} of the plotly trace of signs."""
    data = figure(spec).to_dict()["data"]
    trace = next(t for t in data if t.get("mode") == "markers" and "customdata" in t)
    found = zip(trace["customdata"], trace["x"], trace["marker"]["symbol"], trace["marker"]["line"]["color"])
    return {line[0]: (place, symbol, colour) for line, place, symbol, colour in found}


def test_the_farther_side_reaches_the_edge_and_the_comparison_is_the_middle():
    # worked by hand: reach = max(10 - 5, 30 - 10, 16 - 10) = 20
    place = letak(row(16.0))
    assert (place.nilai, place.rendah, place.tinggi, place.q1, place.q3) == (0.3, -0.25, 1.0, -0.1, 0.5)
    assert letak(row(10.0)).nilai == 0.0
    # an own value beyond the areas compared with stretches its row
    assert letak(row(50.0)).nilai == 1.0 and letak(row(50.0)).tinggi == 0.5


def test_no_place_without_comparison_or_number_and_none_is_invented():
    assert letak(row(16.0, middle=None)).nilai is None
    assert told(row(16.0, middle=None)) == "tanpa pembanding"
    empty = SpineRow(Mark("a", "A", None, "", "belum_dilaporkan"), 10.0, "10")
    assert letak(empty).nilai is None and told(empty) == "belum"
    assert letak(SpineRow(Mark("a", "A", 3.0, "3"), 3.0)).nilai == 0.0


@settings(max_examples=60, deadline=None)
@given(NUMBER, NUMBER, NUMBER, NUMBER)
def test_places_keep_the_order_of_the_values_and_stay_on_the_axis(value, middle, a, b):
    lo, hi = sorted((a, b))
    place = letak(replace(row(value, middle, lo, hi), q1=lo, q3=hi))
    assert all(-1 <= one <= 1 for one in (place.nilai, place.rendah, place.tinggi))
    assert (place.nilai > 0) <= (value > middle) and (place.nilai < 0) <= (value < middle)
    assert place.rendah <= place.tinggi
    assert (value <= lo) <= (place.nilai <= place.rendah) and (value >= hi) <= (place.nilai >= place.tinggi)


def test_every_code_has_a_shape_of_its_own_in_both_renderers():
    shapes = [shape for shape, _ in TANDA.values()]
    assert len(set(shapes)) == len(TANDA) == 6
    assert len(set(SYMBOL.values())) == 6
    assert (SYMBOL["segitiga_naik"], SYMBOL["segitiga_turun"]) == ("triangle-up", "triangle-down")
    tip = {name: [y for x, y in SUDUT[name] if x == 0] for name in ("segitiga_naik", "segitiga_turun")}
    assert tip["segitiga_naik"][0] < 0 < tip["segitiga_turun"][0]
    assert set(shapes) == set(SYMBOL) == set(SVG_SYMBOL)
    assert all(kontras(warna(colour), warna("latar")) >= 3 for _, colour in TANDA.values())


def test_higher_and_lower_wear_neither_red_nor_blue():
    verdicts = {TANDA[code][1] for code in ("lebih_baik", "perlu_perhatian")}
    assert verdicts == {"turun_membaik", "naik_memburuk"}
    assert not verdicts & {TANDA[code][1] for code in ("lebih_tinggi", "lebih_rendah", "serupa")}


@pytest.mark.parametrize("contoh", [False, True])
def test_signs_stand_where_the_rows_say_and_alike_in_svg(contoh):
    spec = spine(contoh)
    drawn = signs(spec)
    wanted = {one.mark.key: letak(one).nilai for one in spec.rows if letak(one).nilai is not None}
    assert {key: place for key, (place, _, _) in drawn.items()} == pytest.approx(wanted, abs=1e-4)
    root = ET.fromstring(svg(panel(spec, contoh=contoh)))
    groups = {g.get("data-key"): g for g in root.iter(f"{NS}g") if g.get("data-key")}
    middle, scale = _axis(groups, spec)
    for key, place in wanted.items():
        assert _sign_x(groups[key]) == pytest.approx(middle + place * scale, abs=1.0)


def _sign_x(group):
    """Middle of the last shape of a row's group."""
    shape = [part for part in group if part.tag in (f"{NS}polygon", f"{NS}circle", f"{NS}line")][-1]
    if shape.tag == f"{NS}circle":
        return float(shape.get("cx"))
    if shape.tag == f"{NS}line":
        return (float(shape.get("x1")) + float(shape.get("x2"))) / 2
    xs = [float(pair.split(",")[0]) for pair in shape.get("points").split()]
    return (min(xs) + max(xs)) / 2


def _axis(groups, spec):
    """(px of the comparison, px of the reach), read from the outer band of the first row with one."""
    one = next(r for r in spec.rows if letak(r).tinggi == 1.0)
    band = next(part for part in groups[one.mark.key] if part.tag == f"{NS}rect")
    left, wide = float(band.get("x")), float(band.get("width"))
    scale = wide / (letak(one).tinggi - letak(one).rendah)
    return left - letak(one).rendah * scale, scale


def test_a_moved_sign_is_seen():
    spec = spine()
    moved = replace(spec, rows=tuple(replace(r, pusat=1.0) if r.pusat else r for r in spec.rows))
    assert signs(moved) != signs(spec)


def test_contoh_is_hollow_and_named_so():
    marker = next(t for t in figure(spine(True)).to_dict()["data"] if t.get("mode") == "markers")["marker"]
    assert set(marker["color"]) == {warna("latar")}
    codes = [one for one in swatches(spine(True)) if one.bentuk != "batang"]
    assert codes and all("data contoh" in one.label for one in codes)
    assert not any("data contoh" in one.label for one in swatches(spine()))


def test_both_values_are_printed_in_every_row():
    notes = [n["text"] for n in figure(spine()).to_dict()["layout"]["annotations"]]
    printed = " ".join("".join(t.itertext()) for t in ET.fromstring(svg(panel(spine()))).iter(f"{NS}text"))
    for one in spine().rows:
        assert any(one.mark.text in note and one.pusat_text in note for note in notes)
        assert one.pusat_text in printed


def test_names_and_values_leave_the_axis_room_on_a_phone():
    margin = figure(spine()).to_dict()["layout"]["margin"]
    assert 350 - margin["l"] - margin["r"] >= 100
    assert REACH > 1


def test_a_spine_of_many_rows_stays_inside_its_picture():
    rows = tuple(replace(one, mark=replace(one.mark, key=f"{i}")) for i, one in enumerate(spine().rows * 3))
    spec = replace(spine(), rows=rows)
    document = svg(panel(spec), width=1280, height=720)
    tops = [float(y) for y in re.findall(r'<rect x="[^"]+" y="([^"]+)"', document)]
    assert max(tops) < 720 and len(marks_of(spec)) == 30


def test_the_reference_is_a_tick_and_its_value_follows_its_word():
    data = figure(bullet()).to_dict()["data"]
    tick = next(t for t in data if t["type"] == "scatter" and "customdata" in t)
    assert tick["marker"]["symbol"] == "line-ns" and tick["marker"]["line"]["width"] >= 4
    texts = next(t for t in data if t.get("mode") == "text")["text"]
    assert texts[0].startswith("   750 <br>") and "dari 1.250" in texts[0]
    assert [text for label in row_labels(bullet()) if label.key == "PMKS-03" for text, _ in label.lines] == [
        "…",
    ]
    assert "dari 1.250" in svg(panel(bullet()))


def test_a_tick_without_a_word_is_set_off_by_a_stroke():
    spec = bullet()
    plain = replace(spec, series=(spec.series[0], replace(spec.series[1], kata="")))
    assert row_labels(plain)[0].lines[1] == ("/ 1.250", "")


def test_whiskers_of_a_ranking_are_in_both_renderers_at_the_same_numbers():
    marks = marks_of(ranking())
    trace = next(t for t in figure(ranking()).to_dict()["data"] if "error_x" in t)
    ends = [(x - down, x + up) for x, down, up in zip(trace["x"], trace["error_x"]["arrayminus"],
            trace["error_x"]["array"]) if x]  # fmt: skip
    assert ends == [pytest.approx((m.low, m.high)) for m in marks if m.low]
    drawn = re.findall(r'stroke-width="2.5"', svg(panel(ranking())))
    assert len(drawn) == 3 * len(ends)


def test_limit_lines_break_and_take_no_click():
    lines = [t for t in figure(funnel()).to_dict()["data"] if t.get("mode") == "lines"]
    assert [t["line"]["dash"] for t in lines] == ["dash", "solid"]
    assert all("customdata" not in t and t["hoverinfo"] == "skip" and None in t["y"] for t in lines)
    document = svg(panel(funnel()))
    # each of the two is drawn in two stretches; the lone vertex before the gap is a stretch of one
    assert document.count("<polyline") == 4 and document.count("stroke-dasharray") >= 2
    texts = [t for t in figure(funnel()).to_dict()["data"] if "text" in t.get("mode", "")]
    assert all(text["textfont"]["shadow"] == "auto" for text in texts)


def test_an_empty_spine_is_drawn_empty():
    spec = SpineSpec((), "Paser", "Kalimantan Timur", "jiwa")
    assert swatches(spec) == [] and figure(spec).to_dict()["layout"]["height"] > 0


def test_what_is_left_starts_where_the_bar_ends_and_is_printed_first():
    spec = bullet(contoh=False, sisa=True)
    traces = figure(spec).to_dict()["data"]
    bar, rest = [t for t in traces if t["type"] == "bar"]
    assert rest["base"][0] == bar["x"][0] == 750 and rest["base"][0] + rest["x"][0] == 1250
    assert [text for text, _ in row_labels(spec)[0].lines] == ["belum 500", "dari 1.250"]
    drawn = _rects(svg(panel(spec)), "PMKS-01")
    assert drawn[0][0] + drawn[0][1] == pytest.approx(drawn[1][0], abs=0.2)
    assert drawn[1][1] / drawn[0][1] == pytest.approx(500 / 750, abs=0.01)
    # a state that both sides share is said once
    assert [text for text, _ in row_labels(spec)[2].lines] == ["…"]
    assert "belum 500  dari 1.250 · tertangani 750" in svg(panel(spec))


def _rects(document, key):
    """(x, width) of the rectangles of a category, in the order of the series."""
    groups = [g for g in ET.fromstring(document).iter(f"{NS}g") if g.get("data-key") == key]
    return [(float(r.get("x")), float(r.get("width"))) for g in groups for r in g.iter(f"{NS}rect")]


def test_tick_texts_of_bars_stand_upright_and_apart_on_a_phone():
    spec = bullet(contoh=False, sisa=True)
    wide = replace(spec, axis=axis(0, 80000, "jiwa"))
    for one in (spec, wide, ranking()):
        layout = figure(one).to_dict()["layout"]["xaxis"]
        lo, hi = layout["range"]
        px = narrow_plot(one, 1) / (hi - lo)
        places = [value * px for value in layout["tickvals"]]
        wides = [text_width(text, 14) for text in layout["ticktext"]]
        assert layout["tickangle"] == 0 and len(places) >= 2
        for i in range(len(places) - 1):
            assert places[i + 1] - places[i] >= (wides[i] + wides[i + 1]) / 2
