"""Toolbar and texts: Indonesian, offline, safe file names."""

import json
import math
import re

import pytest

from charts import theme
from charts.measure import text_width
from charts.theme import FONT, TOPOJSON, esc, fig_config, fold, hover, layout, watermark
from pages.web.literal_data import PLOTLY


def test_config_is_offline_and_without_upload():
    config = fig_config("Peta PMKS 2024")
    assert config["topojsonURL"] == TOPOJSON and not config["displaylogo"]
    assert config["modeBarButtons"] == [["toImage", "resetViews"]]
    assert "http" not in json.dumps(config)


def test_the_words_of_our_buttons_are_in_the_served_bundle_not_in_each_chart():
    assert not {"locale", "locales"} & set(fig_config("x"))
    served = " ".join(str(key) for key in PLOTLY["PlotlyChart.*.js"])
    for word in (
        "Download plot",
        "Reset view",
        "Preparing image",
        "Image download succeeded",
        "Sorry, there was",
    ):
        assert word in served


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Peta PMKS: 2024/2025", "Peta_PMKS_2024_2025"),
        ("serambi_peta_DATA-CONTOH.png", "serambi_peta_DATA-CONTOH"),
        ("peta.PNG.svg", "peta"),
        ("versi 2.0", "versi_2.0"),
        ('a<b>"c', "a_b_c"),
        ("///", "serambi"),
    ],
)
def test_file_name_suits_windows(name, file):
    assert fig_config(name)["toImageButtonOptions"]["filename"] == file


def test_texts_cannot_open_tags():
    assert esc("<5 & >2") == "&lt;5 &amp; &gt;2"
    found = hover(["a", "b"], [["<i>A</i>", "<5"], ["B", "2", "c", "d"]])
    assert found["customdata"] == [["a", "&lt;i&gt;A&lt;/i&gt;", "&lt;5", ""], ["b", "B", "2", "c<br>d"]]
    assert found["hovertemplate"].endswith("%{customdata[3]}<extra></extra>")


def test_tooltips_without_more_lines_carry_no_empty_one():
    found = hover(["a"], [["A", "1"]])
    assert found["customdata"] == [["a", "A", "1"]] and "[3]" not in found["hovertemplate"]


def test_tall_figures_are_stamped_more_than_once():
    assert len(watermark(True, False, room(400))) == 1 and len(watermark(True, True, room(1300))) == 2
    assert watermark(False, False, room(400)) == []


def test_page_and_toolbar_picture_use_the_same_installed_font():
    families = {name.strip() for name in FONT.split(",")}
    assert families <= {"Arial", "sans-serif"}
    fonts = re.findall(r'"family": ?"([^"]*)"', json.dumps(layout(height=100, margin=(0, 0, 0, 0))))
    assert set(fonts) == {FONT}


def test_charts_of_lines_get_one_pale_stamp():
    (thin,) = watermark(True, True, room(2400), tipis=True)
    assert thin["opacity"] < watermark(True, True, room(400))[0]["opacity"]


def room(height: int, left: int = 10, right: int = 10) -> dict:
    """A layout's height and margins."""
    return {"height": height, "margin": {"l": left, "r": right}}


@pytest.mark.parametrize(("left", "right"), [(10, 10), (130, 20), (160, 70), (60, 60)])
def test_the_watermark_stays_inside_a_phone(left, right):
    (mark,) = watermark(True, False, room(400, left, right))
    centre = left + (theme.PHONE_PX - left - right) / 2
    half = (
        text_width("DATA CONTOH", mark["font"]["size"], bold=True)
        * math.cos(math.radians(theme.STAMP_SLANT))
        / 2
    )
    assert centre - half >= 0 and centre + half <= theme.PHONE_PX
    assert mark["font"]["size"] >= 16


def test_the_watermark_leaves_room_for_category_names():
    named = {**room(400, 8, 8), "yaxis": {"automargin": True}}
    assert watermark(True, False, named) == watermark(True, False, room(400, theme.LABEL_PX, 8))


def test_a_tooltip_is_never_wider_than_half_a_map_and_loses_nothing():
    text = "Riwayat 2021: 49.856 · 2022: 54.981° · 2023: 75.422 · 2024: 52.849° · 2025: 64.837 x (° sebagian jenis)"
    (row,) = hover(["a"], [["Kukar", "64.837 x", text, "Angka sementara; Sumber: data contoh"]])["customdata"]
    lines = row[3].split("<br>")
    assert max(map(len, lines)) <= 40 and "2022: 54.981°" in row[3]
    assert " · ".join(lines[:-1]).split(" · ") == text.split(" · ")
    assert " ".join(fold("kata " * 30)) == "kata " * 29 + "kata"
