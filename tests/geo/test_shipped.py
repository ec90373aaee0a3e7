"""The committed files: what the maps of this province rest on."""

import gzip
from itertools import combinations

import pytest
import shapely

from geo import check, loader, patterns, rings
from geo.areas import overlay, regencies

SHIPPED = loader.SHIPPED
# docs: domain page, section 9; approximate, by hand
APPROXIMATE_KM = {
    "64.09": 33, "64.71": 36, "64.02": 69, "64.72": 72, "64.01": 119,
    "64.07": 139, "64.74": 151, "64.08": 188, "64.11": 228, "64.03": 358,
}  # fmt: skip


@pytest.fixture(scope="module")
def polygons():
    return check.polygons_of(loader.boundaries(folder=SHIPPED)["features"])


def test_ten_areas_in_catalogue_order_with_names():
    features = loader.boundaries(folder=SHIPPED)["features"]
    assert [item["id"] for item in features] == [area.code for area in regencies()]
    assert len(features) == 10
    names = {item["id"]: item["properties"]["nama_pendek"] for item in features}
    assert names["64.02"] == "Kukar"
    assert all(item["properties"]["kode_wilayah"] == item["id"] for item in features)


def test_official_areas_are_near_the_polygons(polygons):
    """Guards against swapped polygons: the two codes of 6402 differ by a factor of two in area."""
    official = {
        "64.02": 26_912,
        "64.07": 13_611,
        "64.08": 31_573,
        "64.11": 18_492,
        "64.74": 160,
        "64.71": 509,
    }
    for code, km2 in official.items():
        assert polygons[code].area * 111.2**2 == pytest.approx(km2, rel=0.12)


def test_coverage_is_valid_clockwise_and_small(polygons):
    assert shapely.coverage_is_valid(list(polygons.values()))
    assert not any(
        rings.turned_wrong(item["geometry"]) for item in loader.boundaries(folder=SHIPPED)["features"]
    )
    content, _ = loader.boundary_bytes(SHIPPED)
    assert len(content) < 90_000
    assert len(gzip.compress(content)) < 30_000


def test_attribution_is_the_line_of_the_design():
    assert loader.attribution(SHIPPED) == (
        "Batas kabupaten/kota: geoBoundaries gbOpen IDN-ADM2 2020 (BPS, WFP, OCHA ROAP), "
        "CC BY 3.0 IGO, diolah. Indikatif, bukan acuan resmi."
    )
    assert loader.attribution(SHIPPED) in (SHIPPED / "NOTICE.md").read_text(encoding="utf-8")


def test_105_kecamatan_dots_and_the_seven_of_the_overlay():
    dots = loader.kecamatan(folder=SHIPPED)["features"]
    assert len({item["id"] for item in dots}) == len(dots) == 105
    marked = {item["id"]: item["properties"]["cakupan"] for item in dots if item["properties"]["ikn"]}
    assert marked == overlay()
    assert len(marked) == 7


def test_distances_agree_with_the_domain_page_within_five_km():
    capitals = {
        row["kode_wilayah"]: row for row in loader.points(SHIPPED) if row["jenis_titik"] == "ibu_kota"
    }
    assert capitals.keys() == APPROXIMATE_KM.keys()
    for code, km in APPROXIMATE_KM.items():
        assert capitals[code]["km_ke_kipp"] == pytest.approx(km, abs=5)


def test_capitals_and_kipp_lie_in_their_areas(polygons):
    for row in loader.points(SHIPPED):
        home = "64.09" if row["jenis_titik"] == "kipp" else row["kode_wilayah"]
        away = polygons[home].distance(shapely.Point(row["lon"], row["lat"])) * 111.2
        assert away < 1.5, row["nama"]


def test_rings_of_the_points_follow_the_catalogue():
    ring_of = {area.code: area.ring for area in regencies()}
    for row in loader.points(SHIPPED):
        assert row["lingkar"] == ring_of.get(row["kode_wilayah"])
    assert [item["id"] for item in loader.rings(SHIPPED)["features"]] == [
        "LINGKAR-1",
        "LINGKAR-2",
        "LINGKAR-3",
    ]


def test_ring_outlines_hold_their_areas(polygons):
    outline = {
        item["properties"]["lingkar"]: shapely.geometry.shape(item["geometry"])
        for item in loader.rings(SHIPPED)["features"]
    }
    for area in regencies():
        shared = outline[area.ring].intersection(polygons[area.code]).area
        assert shared > 0.97 * polygons[area.code].area


def test_tiles_are_unique_and_keep_neighbours(polygons):
    tiles = loader.tiles(SHIPPED)
    assert tiles.keys() == polygons.keys()
    assert len(set(tiles.values())) == len(tiles)
    near = {
        pair: _touch(tiles, *pair)
        for pair in combinations(tiles, 2)
        if polygons[pair[0]].touches(polygons[pair[1]])
    }
    assert len(near) >= 12
    assert all(near.values()), [pair for pair, kept in near.items() if not kept]


def test_tiles_keep_north_and_west(polygons):
    """Far apart on the map stays so in the grid: never upside down or mirrored."""
    tiles = loader.tiles(SHIPPED)
    for one, other in combinations(tiles, 2):
        first, second = polygons[one].centroid, polygons[other].centroid
        if abs(first.y - second.y) > 1.2:
            assert (tiles[one][1] - tiles[other][1]) * (second.y - first.y) >= 0
        if abs(first.x - second.x) > 1.2:
            assert (tiles[one][0] - tiles[other][0]) * (first.x - second.x) >= 0


def _touch(tiles, one, other) -> bool:
    """Side by side or corner to corner."""
    return max(abs(tiles[one][0] - tiles[other][0]), abs(tiles[one][1] - tiles[other][1])) == 1


def test_labels_of_small_cities_stand_in_the_open(polygons):
    """Labels with a leader line lie outside every area, all others inside their own, none on another."""
    labels = loader.labels(SHIPPED)
    for label in labels:
        place = shapely.Point(label["label_lon"], label["label_lat"])
        inside = [code for code, shape in polygons.items() if shape.contains(place)]
        aside = label["label_sisi"] != "middle center"
        assert inside == ([] if aside else [label["kode_wilayah"]])
    places = [shapely.Point(label["label_lon"], label["label_lat"]) for label in labels]
    assert min(a.distance(b) for a, b in combinations(places, 2)) > 0.4


def test_pattern_file_is_small_enough_for_the_first_visit():
    content, _ = loader.file_bytes("pola.geojson", SHIPPED)
    assert len(gzip.compress(content)) < 60_000
    assert len(loader.patterns(folder=SHIPPED)["features"]) == 10 * len(patterns.STATES)
