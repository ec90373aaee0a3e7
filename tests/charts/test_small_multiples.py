"""Small multiples: years stand below their points, and the frame cuts no point."""

from __future__ import annotations

import re

from charts.small_multiples import draw, shared_axes
from charts.spec import Axis, LineSpec, Mark, Series, SmallMultiplesSpec, Tick
from panels.ikn_sumbu import sumbu_tahun
from reports.svg.small_multiples import draw as svg
from reports.svg.unsur import Kotak


def spec(first: int = 2016, last: int = 2025, ticks: tuple[int, ...] = ()) -> SmallMultiplesSpec:
    x = sumbu_tahun(first, last)
    x = Axis("", x.lo, x.hi, tuple(Tick(y + 0.5, str(y)) for y in ticks)) if ticks else x
    y = Axis("jiwa", 0, 12_500, (Tick(0, "0"), Tick(12_500, "12.500")))
    marks = tuple(
        Mark(str(n), str(n), 12_497.0, "12.497", x=n + 0.5, high=12_600.0) for n in range(first, last + 1)
    )
    line = LineSpec((Series("Angka", marks, "garis"),), x, y)
    return SmallMultiplesSpec(tuple((str(i), f"W{i}", line) for i in range(4)), columns=2)


def test_the_last_year_has_a_label_whatever_the_span():
    for first in range(2003, 2026):
        texts = [tick.text for tick in sumbu_tahun(first, 2025).ticks]
        assert (texts[0], texts[-1]) == (str(first), "2025") and len(set(texts)) == len(texts) <= 7


def test_a_tick_inside_the_axis_has_its_label_there():
    found = [n for n in draw(spec(ticks=(2016, 2022)))["layout"]["annotations"] if n["text"] == "2022"]
    assert {(n["x"], n["xanchor"]) for n in found} == {(0.65, "center")} and len(found) == 4
    ends = [n for n in draw(spec())["layout"]["annotations"] if n["text"] == "2025"]
    assert {(n["x"], n["xanchor"]) for n in ends} == {(1, "right")}


def test_the_frame_leaves_room_above_the_highest_point_and_its_interval():
    assert shared_axes(spec())[1].hi > 12_600 + 500
    ranges = [v["range"] for k, v in draw(spec())["layout"].items() if k.startswith("yaxis")]
    assert {tuple(one) for one in ranges} == {(0, shared_axes(spec())[1].hi)}
    text = "".join(svg(spec(), Kotak(0, 0, 900, 600), 18))
    top = min(float(y) for y in re.findall(r'<rect[^>]* y="([\d.]+)"[^>]*fill="none"', text))
    assert min(float(y) for y in re.findall(r'cy="([\d.]+)"', text)) > top + 6
