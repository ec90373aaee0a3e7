"""Pattern layer: for each area and each state of "nothing" one polygon feature that a Choropleth can fill.

Plotly choropleths know no fill pattern and drop null values, so stripes, crosses and dots are real polygons,
clipped to the area. Spacing follows the size of the area, so that the small cities show a pattern too.
"""

import math

import numpy as np
import shapely
from shapely.affinity import rotate
from shapely.geometry.base import BaseGeometry

from geo import geojson, shapes
from words.keadaan import BELUM_DILAPORKAN, DISAMARKAN, TIDAK_TERSEDIA

STATES = (TIDAK_TERSEDIA, BELUM_DILAPORKAN, DISAMARKAN)
SEPARATOR = "|"
# Share of the province's height between two marks, and marks across a small area: chosen by looking
# at a 450 px map in black and white.
PITCH_OF_EXTENT = 0.024
MARKS_ACROSS = 4.0
INK = {TIDAK_TERSEDIA: 0.42, BELUM_DILAPORKAN: 0.26, DISAMARKAN: 0.30}
PLATE_OF_EXTENT = 0.045
PLATE_OF_ROOM = 0.6
PLATE_HEIGHT = 0.6
NO_PLATE = shapely.Polygon()
COARSE_GRID = 1e-3
FINE_GRID = 1e-4
ROW_HEIGHT = 0.87  # of the pitch: equal distances on a staggered grid


def pattern_id(code: str, state: str) -> str:
    """Feature id of an area's pattern for one state, for example `64.02|disamarkan`."""
    return f"{code}{SEPARATOR}{state}"


def features(areas: shapes.Shapes, labels: dict[str, tuple[float, float]] | None = None) -> list[dict]:
    """One clockwise, valid MultiPolygon feature per area and state, inside its area.

    `labels` are (lon, lat) of names that stand on their area: the pattern leaves a plate free around them.
    """
    size = extent(areas)
    found = []
    for code, shape in areas.items():
        pitch = min(PITCH_OF_EXTENT * size, math.sqrt(shape.area) / MARKS_ACROSS)
        plate = _plate(shape, (labels or {}).get(code), PLATE_OF_EXTENT * size)
        for state in STATES:
            geometry = shapes.mapping(pattern(shape, state, pitch, plate))
            found.append(geojson.feature(pattern_id(code, state), geometry, kode_wilayah=code, keadaan=state))
    return found


def extent(areas: shapes.Shapes) -> float:
    """The longer side of the whole map in degrees."""
    west, south, east, north = shapely.total_bounds(list(areas.values()))
    return max(east - west, north - south)


def pattern(shape: BaseGeometry, state: str, pitch: float, plate: BaseGeometry = NO_PLATE) -> BaseGeometry:
    """Marks of one state clipped to one area, off the label's plate; `pitch` = degrees between two marks."""
    body = shapes.without_islets(shape, pitch**2 / 4)
    body = shapely.simplify(body.buffer(-pitch / 20), pitch / 20)
    body = shapely.difference(shape if body.is_empty else body, plate)
    if state == DISAMARKAN:
        marks = _dots(body, pitch)
    elif state == BELUM_DILAPORKAN:
        marks = shapely.union(
            _stripes(body, pitch * 1.3, INK[state], 45), _stripes(body, pitch * 1.3, INK[state], -45)
        )
    else:
        marks = _stripes(body, pitch, INK[state], 45)
    return _finish(shapely.intersection(marks, body), pitch, shape)


def _plate(shape: BaseGeometry, label: tuple[float, float] | None, largest: float) -> BaseGeometry:
    """A rectangle for two short lines of text, never wider than the place has room for."""
    if label is None:
        return NO_PLATE
    point = shapely.Point(label)
    half = min(largest, PLATE_OF_ROOM * shapely.distance(point, shape.boundary))
    high = half * PLATE_HEIGHT
    return shapely.box(point.x - half, point.y - high, point.x + half, point.y + high)


def _stripes(body: BaseGeometry, pitch: float, ink: float, angle: float) -> BaseGeometry:
    """Parallel bars over the whole body, one of them through its widest place."""
    centre = shapes.inner_point(body)
    west, south, east, north = body.bounds
    reach = math.hypot(east - west, north - south)
    count = math.ceil(reach / pitch)
    half = pitch * ink / 2
    bars = [
        shapely.box(
            centre[0] - reach,
            centre[1] + step * pitch - half,
            centre[0] + reach,
            centre[1] + step * pitch + half,
        )
        for step in range(-count, count + 1)
    ]
    return rotate(shapely.multipolygons(bars), angle, origin=centre)


def _dots(body: BaseGeometry, pitch: float) -> BaseGeometry:
    """Octagons on a staggered grid, one of them at the widest place; only whole dots are drawn."""
    middle_lon, middle_lat = shapes.inner_point(body)
    west, south, east, north = body.bounds
    across = math.ceil((east - west) / pitch) + 1
    down = math.ceil((north - south) / pitch) + 1
    column, row = np.meshgrid(np.arange(-across, across + 1), np.arange(-down, down + 1))
    lons = middle_lon + (column + row % 2 / 2) * pitch
    lats = middle_lat + row * pitch * ROW_HEIGHT
    dots = shapely.buffer(shapely.points(lons.ravel(), lats.ravel()), pitch * INK[DISAMARKAN], quad_segs=2)
    shapely.prepare(body)
    whole = dots[shapely.contains_properly(body, dots)]
    return shapely.multipolygons(whole if len(whole) else dots[[len(dots) // 2]])


def _finish(marks: BaseGeometry, pitch: float, shape: BaseGeometry) -> BaseGeometry:
    """Polygons only, rounded, inside the area again after rounding, outer rings clockwise."""
    grid = COARSE_GRID if pitch > 60 * COARSE_GRID else FINE_GRID
    rounded = shapely.set_precision(marks, grid)
    polygons = [part for part in shapely.get_parts(rounded) if part.geom_type == "Polygon"]
    crumbs = (pitch / 8) ** 2
    kept = [part for part in polygons if part.area > crumbs] or polygons
    return shapely.orient_polygons(shapely.multipolygons(kept), exterior_cw=True)
