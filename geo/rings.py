"""Checks on raw GeoJSON coordinates, before a geometry library can silently repair them."""

import math
from itertools import pairwise

LONGITUDE, LATITUDE = 180.0, 90.0
SHORTEST_RING = 4


def ring_faults(geometry: dict | None, degrees: bool = True) -> list[str]:
    """What is wrong with the rings of one geometry, in Indonesian; empty when they are sound.

    Sound means: Polygon or MultiPolygon, every ring closed with at least four points, and (unless the file
    declares another CRS: `degrees=False`) coordinates within WGS84.
    """
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon"):
        return [f"bukan poligon ({kind or 'tanpa geometri'})"]
    if not _is_nested(geometry.get("coordinates"), 1 if kind == "Polygon" else 2):
        return ["koordinatnya tidak tersusun sebagai cincin"]
    faults = []
    for ring in rings_of(geometry):
        fault = _fault(ring, degrees)
        if fault and fault not in faults:
            faults.append(fault)
    return faults or ([] if rings_of(geometry) else ["poligon kosong"])


def rings_of(geometry: dict) -> list[list]:
    """Every ring of a Polygon or MultiPolygon, outer and inner alike."""
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [ring for polygon in polygons for ring in polygon]


def turned_wrong(geometry: dict) -> bool:
    """True when an outer ring runs counter-clockwise or a hole clockwise: plotly fills the globe then."""
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return any(
        _signed_area(outer) > 0 or any(_signed_area(hole) < 0 for hole in holes) for outer, *holes in polygons
    )


def _fault(ring: list, degrees: bool) -> str:
    if len(ring) < SHORTEST_RING:
        return f"cincin kurang dari {SHORTEST_RING} titik"
    if not all(_is_point(point) for point in ring):
        return "memuat titik yang bukan sepasang bilangan bujur dan lintang"
    if ring[0] != ring[-1]:
        return "cincin tidak tertutup (titik pertama dan terakhir berbeda)"
    if not degrees or all(_on_earth(*point[:2]) for point in ring):
        return ""
    if all(_on_earth(lon, lat) for lat, lon, *_ in ring):
        return "bujur dan lintangnya tertukar; GeoJSON menulis bujur lebih dahulu"
    return "koordinat di luar bujur/lintang WGS84; nyatakan CRS berkas itu"


def _on_earth(lon: float, lat: float) -> bool:
    return abs(lon) <= LONGITUDE and abs(lat) <= LATITUDE


def _is_point(point: object) -> bool:
    """Two or more finite numbers (a boolean is none)."""
    return (
        isinstance(point, list)
        and len(point) > 1
        and all(isinstance(one, int | float) and not isinstance(one, bool) for one in point)
        and all(math.isfinite(one) for one in point)
    )


def _is_nested(value: object, depth: int) -> bool:
    """A list of lists, `depth` levels down."""
    if not isinstance(value, list):
        return False
    if depth == 0:
        return True
    return all(_is_nested(part, depth - 1) for part in value)


def _signed_area(ring: list) -> float:
    """Twice the area, positive when counter-clockwise (shoelace formula)."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
