"""An agency's own kecamatan borders: drawn wherever a map is drawn, and nowhere when none is installed."""

import json

import pytest

from charts.choropleth import URL_KECAMATAN, URL_LINGKAR
from charts.draw import figure
from geo import geojson, installed, loader
from geo.errors import BatasHilang
from geo.files import DISTRICT_LINES
from reports.bagan_gambar import figur_lengkap
from reports.svg import svg
from tests.charts.contoh_spec import choropleth, panel
from tests.reports.paparan.dek_contoh import DIBUAT

SQUARE = [[[116, 0], [116, 1], [117, 1], [117, 0], [116, 0]]]


@pytest.fixture
def borders(home, monkeypatch):
    monkeypatch.delenv("GEO_DIR", raising=False)
    line = geojson.feature("KECAMATAN", {"type": "MultiPolygon", "coordinates": [SQUARE]})
    content = geojson.collection([line], attribution="Batas kecamatan: Dinas A.")
    geojson.write(installed.store("kecamatan") / "v1" / DISTRICT_LINES, content)
    installed.point_to("kecamatan", "v1")


def layers(spec) -> list[str]:
    return [trace.get("geojson") for trace in figure(spec).to_dict()["data"] if trace["type"] == "choropleth"]


def test_nothing_is_drawn_of_our_own_making(home):
    assert URL_KECAMATAN not in layers(choropleth())
    with pytest.raises(BatasHilang, match="belum dipasang"):
        loader.file_bytes(DISTRICT_LINES)


def test_the_map_draws_them_by_address_under_the_rings(borders):
    found = layers(choropleth())
    assert found.index(URL_KECAMATAN) < found.index(URL_LINGKAR)
    assert (
        json.loads(loader.file_bytes(URL_KECAMATAN.removeprefix("/geo/"))[0])["features"][0]["id"]
        == "KECAMATAN"
    )
    assert loader.attribution().endswith(" Garis kecamatan: Dinas A.")


def test_files_and_stage_draw_them_too(borders):
    drawn = [trace.get("geojson") for trace in figur_lengkap(panel(choropleth()), DIBUAT)["data"]]
    assert loader.kecamatan_lines() in drawn and not [one for one in drawn if isinstance(one, str)]
    with_borders = svg(panel(choropleth()))
    installed.release("kecamatan")
    assert with_borders.count("<path") == svg(panel(choropleth())).count("<path") + 1
