"""Patterns must be told apart in pure black and white, also in the smallest city at map size."""

from itertools import combinations

import numpy as np
import pytest
import shapely

from geo import check, loader, patterns, rings, shapes
from geo.areas import regencies

SMALL = ("64.74", "64.71", "64.72")
PIXELS_PER_DEGREE = 110  # a 600 px map of the province


@pytest.fixture(scope="module")
def polygons():
    return check.polygons_of(loader.boundaries(folder=loader.SHIPPED)["features"])


@pytest.fixture(scope="module")
def marks():
    features = loader.patterns(folder=loader.SHIPPED)["features"]
    return {item["id"]: shapely.geometry.shape(item["geometry"]) for item in features}


def bitmap(shape, frame):
    """One bit per pixel of the frame: ink or none."""
    west, south, east, north = frame.bounds
    step = 1 / PIXELS_PER_DEGREE
    xs, ys = np.meshgrid(np.arange(west + step / 2, east, step), np.arange(south + step / 2, north, step))
    return shapely.contains_xy(shape, xs, ys)


@pytest.mark.parametrize("area", regencies(), ids=lambda area: area.short)
def test_states_differ_in_one_bit_pixels(polygons, marks, area):
    frame = polygons[area.code]
    pictures = {
        state: bitmap(marks[patterns.pattern_id(area.code, state)], frame) for state in patterns.STATES
    }
    land = bitmap(frame, frame).sum()
    for picture in pictures.values():
        assert 0.08 * land < picture.sum() < 0.6 * land  # neither empty (a true zero) nor full (a value)
    for one, other in combinations(pictures.values(), 2):
        assert (one ^ other).sum() > 0.15 * land


@pytest.mark.parametrize("code", SMALL)
def test_small_cities_show_several_marks(marks, code):
    assert len(shapely.get_parts(marks[f"{code}|disamarkan"])) >= 5
    assert len(shapely.get_parts(marks[f"{code}|tidak_tersedia"])) >= 4


def test_stripes_run_one_way_and_crosshatch_two():
    """Along the stripes the ink never changes, across them it does; crosshatch changes on both diagonals."""
    square = shapely.box(0, 0, 1, 1)
    along, across = ([(0.2, 0.1), (0.8, 0.7)], [(0.2, 0.7), (0.7, 0.2)])
    crossings = {}
    for state in (patterns.TIDAK_TERSEDIA, patterns.BELUM_DILAPORKAN):
        shape = patterns.pattern(square, state, 0.1)
        crossings[state] = [
            len(shapely.get_parts(shapely.LineString(line).intersection(shape))) for line in (along, across)
        ]
    assert crossings[patterns.TIDAK_TERSEDIA][0] <= 1
    assert crossings[patterns.TIDAK_TERSEDIA][1] >= 5
    assert min(crossings[patterns.BELUM_DILAPORKAN]) >= 4


def test_a_sliver_still_gets_every_pattern():
    sliver = shapely.box(0, 0, 2, 0.01)
    for state in patterns.STATES:
        shape = patterns.pattern(sliver, state, 0.035)
        assert shape.area > 0
        assert shape.is_valid


def test_pattern_features_are_valid_clockwise_multipolygons(province):
    for item in loader.patterns()["features"]:
        assert item["geometry"]["type"] == "MultiPolygon"
        assert not rings.turned_wrong(item["geometry"])
        assert item["id"] == f"{item['properties']['kode_wilayah']}|{item['properties']['keadaan']}"


def test_spacing_follows_the_size_of_the_area():
    areas: shapes.Shapes = {"besar": shapely.box(0, 0, 5, 5), "kecil": shapely.box(5, 0, 5.1, 0.1)}
    found = {item["id"]: shapely.geometry.shape(item["geometry"]) for item in patterns.features(areas)}
    wide = max(part.area for part in found["besar|disamarkan"].geoms)
    narrow = max(part.area for part in found["kecil|disamarkan"].geoms)
    assert wide > 10 * narrow


def test_names_stand_on_a_free_plate(marks):
    """A name on a patterned area is never crossed by a mark; names beside their city need no plate."""
    for label in loader.labels(folder=loader.SHIPPED):
        if label["label_sisi"] == "middle center":
            plate = shapely.Point(label["label_lon"], label["label_lat"]).buffer(0.05)
            for state in patterns.STATES:
                assert not marks[patterns.pattern_id(label["kode_wilayah"], state)].intersects(plate)
