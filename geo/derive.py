"""Everything that follows from a set of polygons: map features, ring outlines, pattern layer, tile grid.

`assemble` writes a complete folder that `geo.loader` can read; the build, `pasang` and tests all use it.
"""

import csv
import math
from pathlib import Path

import shapely

from geo import geojson, patterns, places, shapes
from geo.areas import Area
from geo.files import BOUNDARY, DISTRICTS, PATTERNS, POINTS, RINGS, TILES

IN_THE_MIDDLE = "middle center"
RING_ISLET_DEGREES2 = 2e-3
RING_CLOSING_DEGREES = 0.03  # river mouths and delta channels narrower than about 6 km are drawn as land
POINT_COLUMNS = ("kode_wilayah", "jenis_titik", "nama", "lon", "lat", "km_ke_kipp", "lingkar")
TILE_COLUMNS = ("kode_wilayah", "kolom", "baris")


def boundary_features(areas: list[Area], polygons: shapes.Shapes) -> list[dict]:
    """One feature per area in catalogue order: names, `lon`/`lat` (always inside) and where its label goes.

    `label_lon`, `label_lat` and `label_sisi` (a plotly text position) equal the inner point for most areas
    and lie beside it (with room for a leader line) for the hand-placed small ones.
    """
    hand = {row["kode_wilayah"]: row for row in places.hand_file("label.csv")}
    found = []
    for area in areas:
        if area.code in polygons:
            properties = _label(polygons[area.code], hand.get(area.code))
            names = {"nama": area.name, "nama_pendek": area.short}
            found.append(
                geojson.feature(area.code, shapes.mapping(polygons[area.code]), **names, **properties)
            )
    return found


def _label(shape: shapely.Geometry, hand: dict[str, str] | None) -> dict[str, object]:
    lon, lat = shapes.inner_point(shape)
    label = {"label_lon": lon, "label_lat": lat, "label_sisi": IN_THE_MIDDLE}
    if hand:
        label = {"label_lon": float(hand["lon"]), "label_lat": float(hand["lat"]), "label_sisi": hand["sisi"]}
    return {"lon": lon, "lat": lat, **label}


def _labels_inside(features: list[dict]) -> dict[str, tuple[float, float]]:
    """{code: label point} of the areas whose name stands on the area itself."""
    named = [item["properties"] for item in features if item["properties"]["label_sisi"] == IN_THE_MIDDLE]
    return {label["kode_wilayah"]: (label["label_lon"], label["label_lat"]) for label in named}


def line_features(polygons: shapes.Shapes) -> list[dict]:
    """All kecamatan as one feature `KECAMATAN`: a map draws every border in one go, named once."""
    parts = [
        shapes.mapping(part)["coordinates"]
        for shape in polygons.values()
        for part in shapely.get_parts(shape)
    ]
    return [geojson.feature("KECAMATAN", {"type": "MultiPolygon", "coordinates": parts})]


def ring_features(areas: list[Area], polygons: shapes.Shapes) -> list[dict]:
    """Dissolved, smoothed area of each ring as `LINGKAR-n`: a Choropleth draws its outline by URL."""
    numbers = sorted({area.ring for area in areas if area.ring is not None})
    found = []
    for number in numbers:
        members = [polygons[area.code] for area in areas if area.ring == number and area.code in polygons]
        others = [shape for shape in polygons.values() if not any(shape is member for member in members)]
        if members:
            geometry = shapes.mapping(_outline(members, others))
            found.append(geojson.feature(f"LINGKAR-{number}", geometry, lingkar=number))
    return found


def _outline(members: list[shapely.Geometry], others: list[shapely.Geometry]) -> shapely.Geometry:
    """Union with its coast channels closed and islets gone, clockwise: a line to draw, not to measure."""
    whole = shapely.union_all(members)
    closed = whole.buffer(RING_CLOSING_DEGREES).buffer(-RING_CLOSING_DEGREES)
    ashore = shapely.union(whole, shapely.difference(closed, shapely.union_all(others)))
    kept = shapes.without_islets(shapely.buffer(ashore, 0), RING_ISLET_DEGREES2)
    smooth = shapely.set_precision(shapely.simplify(kept, RING_CLOSING_DEGREES / 10), shapes.GRID_DEGREES)
    return shapely.orient_polygons(smooth, exterior_cw=True)


def tile_rows(features: list[dict]) -> list[dict[str, object]]:
    """A plain grid from label points, north to south, west to east: where no hand-placed one exists."""
    columns = math.ceil(math.sqrt(len(features)))
    southward = sorted(features, key=lambda item: (-item["properties"]["lat"], item["id"]))
    rows = []
    for start in range(0, len(southward), columns):
        line = sorted(
            southward[start : start + columns], key=lambda item: (item["properties"]["lon"], item["id"])
        )
        rows += [
            {"kode_wilayah": item["id"], "kolom": column, "baris": start // columns}
            for column, item in enumerate(line)
        ]
    return rows


def assemble(
    folder: Path,
    areas: list[Area],
    polygons: shapes.Shapes,
    *,
    attribution: str,
    districts: list[dict] | None = None,
    points: list[dict] | None = None,
    tiles: list[dict] | None = None,
) -> None:
    """Write a complete boundary folder from clean polygons (see `shapes.clean`)."""
    folder.mkdir(parents=True, exist_ok=True)
    features = boundary_features(areas, polygons)
    rings = ring_features(areas, polygons)
    pattern = patterns.features(polygons, _labels_inside(features))
    geojson.write(folder / BOUNDARY, geojson.collection(features, attribution=attribution))
    geojson.write(folder / PATTERNS, geojson.collection(pattern))
    geojson.write(folder / RINGS, geojson.collection(rings))
    geojson.write(folder / DISTRICTS, geojson.collection(districts or []))
    write_rows(folder / TILES, TILE_COLUMNS, tiles or tile_rows(features))
    write_rows(folder / POINTS, POINT_COLUMNS, points or [])


def write_rows(path: Path, columns: tuple[str, ...], rows: list[dict]) -> None:
    """Write a small CSV with a fixed column order."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
