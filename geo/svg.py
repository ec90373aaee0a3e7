"""Equirectangular projection of the boundaries to SVG coordinates, for maps that the server draws itself."""

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from geo import loader

Point = tuple[float, float]
VISIBLE_PIXELS2 = 1.0
NEAR_PIXELS = 0.4  # points closer than this to the last kept one are not drawn


@dataclass(frozen=True)
class Projection:
    """Linear map from degrees to pixels; `squeeze` is cos(latitude of the middle)."""

    west: float
    north: float
    squeeze: float
    scale: float
    left: float
    top: float

    def point(self, lon: float, lat: float) -> Point:
        """Pixel place (x to the right, y down), to a tenth of a pixel."""
        x = self.left + (lon - self.west) * self.squeeze * self.scale
        y = self.top + (self.north - lat) * self.scale
        return round(x, 1), round(y, 1)


def projection(width: float, height: float, margin: float = 4.0, folder: Path | None = None) -> Projection:
    """The projection that fits all areas, centred, into a box of width × height pixels."""
    west, south, east, north = bounds(folder)
    squeeze = math.cos(math.radians((south + north) / 2))
    across, down = (east - west) * squeeze, north - south
    scale = min((width - 2 * margin) / across, (height - 2 * margin) / down)
    left, top = (width - across * scale) / 2, (height - down * scale) / 2
    return Projection(west, north, squeeze, scale, left, top)


def bounds(folder: Path | None = None) -> tuple[float, float, float, float]:
    """West, south, east, north of all areas in degrees."""
    outer = [
        ring for item in loader.boundaries(folder=folder)["features"] for ring in _rings(item["geometry"])
    ]
    lons = [point[0] for ring in outer for point in ring]
    lats = [point[1] for ring in outer for point in ring]
    return min(lons), min(lats), max(lons), max(lats)


def projected(
    width: float, height: float, margin: float = 4.0, folder: Path | None = None
) -> dict[str, list[list[Point]]]:
    """{kode_wilayah: rings in pixels}; rings too small to see are left out, the largest ring always stays."""
    active = loader.active_folder(folder)
    _, etag = loader.boundary_bytes(active)
    return _projected(width, height, margin, active, etag)


def paths(width: float, height: float, margin: float = 4.0, folder: Path | None = None) -> dict[str, str]:
    """{kode_wilayah: `d` attribute} of all areas, as `projected` places them."""
    active = loader.active_folder(folder)
    _, etag = loader.boundary_bytes(active)
    return _paths(width, height, margin, active, etag)


@lru_cache(maxsize=64)
def _paths(width: float, height: float, margin: float, folder: Path, etag: str) -> dict[str, str]:
    return {code: path(rings) for code, rings in _projected(width, height, margin, folder, etag).items()}


@lru_cache(maxsize=16)
def _projected(
    width: float, height: float, margin: float, folder: Path, etag: str
) -> dict[str, list[list[Point]]]:
    view = projection(width, height, margin, folder)
    found = {}
    for item in loader.boundaries(folder=folder)["features"]:
        thinned = [_thin([view.point(*point[:2]) for point in ring]) for ring in _rings(item["geometry"])]
        largest = max(thinned, key=len)
        found[item["id"]] = [ring for ring in thinned if _visible(ring) or ring is largest]
    return found


def path(rings: list[list[Point]]) -> str:
    """The `d` attribute of an SVG path from rings in pixels (use fill-rule evenodd)."""
    return "".join("M" + "L".join(f"{x:g},{y:g}" for x, y in ring[:-1]) + "Z" for ring in rings)


def lines(view: Projection, geometry: dict) -> str:
    """The `d` attribute of an outline, thinned to what can be seen."""
    thinned = [_thin([view.point(*point[:2]) for point in ring]) for ring in _rings(geometry)]
    return path([ring for ring in thinned if _visible(ring)])


def _visible(ring: list[Point]) -> bool:
    """At least three different corners and one pixel of area (shoelace formula)."""
    doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
    return len(ring) > 3 and abs(doubled) >= 2 * VISIBLE_PIXELS2


def _rings(geometry: dict) -> list[list[list[float]]]:
    if geometry["type"] == "Polygon":
        return geometry["coordinates"]
    return [ring for polygon in geometry["coordinates"] for ring in polygon]


def _thin(ring: list[Point]) -> list[Point]:
    kept = [ring[0]]
    for point in ring[1:-1]:
        if math.dist(point, kept[-1]) >= NEAR_PIXELS:
            kept.append(point)
    return kept + [ring[0]]
