"""Checks on raw GeoJSON coordinates, before a geometry library can silently repair them."""

from itertools import pairwise

LONGITUDE, LATITUDE = 180.0, 90.0
SHORTEST_RING = 4


def ring_faults(geometry: dict | None, degrees: bool = True) -> list[str]:
    """What is wrong with the rings of one geometry, in Indonesian; empty when they are sound.

    Sound means: Polygon or MultiPolygon, every ring closed with at least four points, and (unless the file
    declares another CRS: `degrees=False`) coordinates within WGS84.
    """
    kind = (geometry or {}).get("type")
    if kind not in ("Polygon", "MultiPolygon"):
        return [f"bukan poligon ({kind or 'tanpa geometri'})"]
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
    if ring[0] != ring[-1]:
        return "cincin tidak tertutup (titik pertama dan terakhir berbeda)"
    if degrees and not all(abs(point[0]) <= LONGITUDE and abs(point[1]) <= LATITUDE for point in ring):
        return "koordinat di luar bujur/lintang WGS84; nyatakan CRS berkas itu"
    return ""


def _signed_area(ring: list) -> float:
    """Twice the area, positive when counter-clockwise (shoelace formula)."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
