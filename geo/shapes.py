"""Polygon work with shapely: clean, turn, simplify, measure. Never imported while serving."""

import re

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo import geojson
from geo.errors import BatasRusak

GRID_DEGREES = 1e-4  # about 11 m: finer than the source, coarse enough for a small file
GAP_DEGREES = 0.01  # slivers between neighbours up to about 1 km belong to one of them
KM_PER_DEGREE = 111.2
ISLET_DEGREES2 = 1e-5  # about 0.12 km2
TOLERANCES = (0.0, 2e-4, 4e-4, 8e-4, 1.5e-3, 2.5e-3, 4e-3, 6e-3)
Shapes = dict[str, BaseGeometry]
REASONS = {
    "Self-intersection": "memotong dirinya sendiri",
    "Ring Self-intersection": "cincinnya menyinggung dirinya sendiri",
    "Hole lies outside shell": "lubangnya di luar cincin luar",
    "Holes are nested": "ada lubang di dalam lubang",
    "Interior is disconnected": "bagian dalamnya terputus",
    "Nested shells": "ada cincin luar di dalam cincin luar lain",
    "Duplicate Rings": "ada cincin ganda",
    "Too few points in geometry component": "titiknya terlalu sedikit",
}  # shapely's words, in ours
_REASON = re.compile(r"([^[]+)(?:\[(\S+) (\S+)])?")


def clean(shapes: Shapes, gap: float = GAP_DEGREES) -> Shapes:
    """A gap-free, overlap-free coverage on a fixed grid with clockwise outer rings.

    Raises BatasRusak when the rounding leaves an invalid shape or coverage.
    """
    codes = list(shapes)
    cleaned = shapely.coverage_clean(np.array(list(shapes.values())), gap_width=gap)
    snapped = shapely.set_precision(cleaned, GRID_DEGREES)
    turned = shapely.orient_polygons(snapped, exterior_cw=True)
    if not shapely.is_valid(turned).all() or not shapely.coverage_is_valid(turned):
        raise BatasRusak("Poligon tidak sahih setelah dibulatkan. Periksa sumber batas di GIS lalu ulangi.")
    return dict(zip(codes, turned, strict=True))


def fit(shapes: Shapes, limit_bytes: int) -> Shapes:
    """Simplify a coverage (shared borders stay shared) only as far as needed for the size limit.

    Raises BatasRusak when even the coarsest tolerance is too large.
    """
    for tolerance in TOLERANCES:
        codes = list(shapes)
        simpler = shapely.coverage_simplify(np.array(list(shapes.values())), tolerance)
        parts = [without_islets(shape, ISLET_DEGREES2 if tolerance else 0.0) for shape in simpler]
        try:
            result = clean(dict(zip(codes, parts, strict=True)), gap=GRID_DEGREES)
        except BatasRusak:
            if tolerance == TOLERANCES[-1]:
                raise
            continue  # points closer than the grid: a coarser line may round well
        if size(result) <= limit_bytes:
            return result
    raise BatasRusak(
        f"Berkas batas tetap lebih besar dari {limit_bytes // 1000} KB setelah disederhanakan. "
        "Sederhanakan dahulu di GIS lalu ulangi."
    )


def without_islets(shape: BaseGeometry, smallest: float) -> BaseGeometry:
    """The shape without parts below `smallest` square degrees; its largest part always stays."""
    parts = shapely.get_parts(shape)
    areas = shapely.area(parts)
    kept = parts[(areas >= smallest) | (areas == areas.max())]
    return kept[0] if len(kept) == 1 else shapely.multipolygons(kept)


def size(shapes: Shapes) -> int:
    """Bytes of the GeoJSON text of the shapes, without properties."""
    features = [geojson.feature(code, mapping(shape)) for code, shape in shapes.items()]
    return len(geojson.encode(geojson.collection(features)).encode("utf-8"))


def mapping(shape: BaseGeometry) -> dict:
    """GeoJSON geometry of a shape with lists (not tuples) and plain floats."""
    content = shapely.geometry.mapping(shape)
    return {"type": content["type"], "coordinates": _lists(content["coordinates"])}


def inner_point(shape: BaseGeometry) -> tuple[float, float]:
    """Middle of the largest circle inside the shape: where a label has most room (lon, lat)."""
    largest = max(shapely.get_parts(shape), key=lambda part: part.area)
    line = shapely.maximum_inscribed_circle(largest, tolerance=0.005)
    lon, lat = line.coords[0]
    return round(lon, 4), round(lat, 4)


def fault(shape: BaseGeometry) -> str:
    """What makes a shape invalid and where ("memotong dirinya sendiri di 116,4348; 2,2862"); empty when valid."""
    if shape.is_valid:
        return ""
    found = _REASON.fullmatch(shapely.is_valid_reason(shape))
    said = REASONS.get(found[1] if found else "", "bentuknya rusak")
    if found is None or found[2] is None:
        return said
    return said + " di " + "; ".join(f"{float(one):.4f}".replace(".", ",") for one in found.groups()[1:])


def overlaps_km2(shapes: Shapes) -> list[tuple[str, str, float]]:
    """Pairs of shapes whose insides meet, with the shared area in km2 (flat estimate)."""
    found = []
    codes = sorted(shapes)
    for index, first in enumerate(codes):
        for second in codes[index + 1 :]:
            shared = shapely.intersection(shapes[first], shapes[second]).area * KM_PER_DEGREE**2
            if shared > 0:
                found.append((first, second, shared))
    return found


def _lists(value: object) -> object:
    if isinstance(value, (tuple, list)):
        return [_lists(item) for item in value]
    return float(value)
