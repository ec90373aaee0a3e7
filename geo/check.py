"""Failing-rows checks of a boundary folder against the catalogue of areas; an empty result means sound."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import shapely

from geo import geojson, loader, patterns, places, rings, shapes
from geo.areas import CATALOGUE, Area, districts, regencies
from geo.errors import BatasError
from geo.files import BOUNDARY, DISTRICTS, PATTERNS, RINGS, TILES

LIMIT_BYTES = {BOUNDARY: 150_000, PATTERNS: 600_000, RINGS: 100_000}
DOT_KM = 5.0  # a kecamatan dot may lie this far outside its area (coast, old border)
PATTERN_SLACK_DEGREES = 2e-3


@dataclass(frozen=True)
class Finding:
    """One failing row: which file, which area or feature, what is wrong (Indonesian)."""

    file: str
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.code}: {self.message}" if self.code else f"{self.file}: {self.message}"


def check(folder: Path, catalogue: Path = CATALOGUE) -> list[Finding]:
    """Every failing row of one boundary folder.

    Raises KatalogWilayahHilang when the catalogue itself cannot be read.
    """
    areas = regencies(catalogue)
    try:
        content = geojson.read(folder / BOUNDARY)
    except BatasError as error:
        return [Finding(BOUNDARY, "", str(error))]
    found = coverage_findings(BOUNDARY, content["features"], areas)
    if found:
        return found + _size_findings(folder)
    polygons = polygons_of(content["features"])
    found += _label_findings(content["features"], polygons) + _size_findings(folder)
    found += _attribution_findings(content)
    found += _guarded(PATTERNS, lambda: _pattern_findings(folder, polygons))
    found += _guarded(RINGS, lambda: _ring_findings(folder, areas))
    found += _guarded(DISTRICTS, lambda: _district_findings(folder, catalogue, polygons))
    return found + _guarded(TILES, lambda: _tile_findings(folder, areas))


def coverage_findings(file: str, features: list[dict], areas: list[Area]) -> list[Finding]:
    """Codes against the catalogue, then ring soundness, validity, ring direction and overlaps."""
    found = code_findings(file, [_code(item) for item in features], areas)
    found += raw_findings(file, features)
    if found:
        return found
    polygons = polygons_of(features)
    found = validity_findings(file, polygons)
    turned = [_code(item) for item in features if rings.turned_wrong(item["geometry"])]
    found += [Finding(file, code, "cincin luar tidak searah jarum jam") for code in turned]
    return found + ([] if found else overlap_findings(file, polygons))


def code_findings(file: str, codes: list[str], areas: list[Area]) -> list[Finding]:
    """Boundary without area, area without boundary, one area twice."""
    names = {area.code: area.name for area in areas}
    found = [Finding(file, code, "tidak ada di katalog wilayah") for code in sorted(set(codes) - set(names))]
    missing = [code for code in names if code not in codes]
    found += [Finding(file, code, f"{names[code]} tidak mempunyai batas") for code in missing]
    twice = sorted({code for code in codes if codes.count(code) > 1})
    return found + [Finding(file, code, "muncul lebih dari sekali") for code in twice]


def raw_findings(file: str, features: list[dict]) -> list[Finding]:
    """Unclosed or short rings, non-polygons and impossible coordinates, before a library repairs them."""
    return [
        Finding(file, _code(item), fault)
        for item in features
        for fault in rings.ring_faults(item.get("geometry"))
    ]


def validity_findings(file: str, polygons: shapes.Shapes) -> list[Finding]:
    """Invalid shapes (self-intersection, holes outside …) with the place of the first fault."""
    faults = {code: shapes.fault(shape) for code, shape in polygons.items()}
    return [Finding(file, code, f"poligon tidak sahih, {fault}") for code, fault in faults.items() if fault]


def overlap_findings(file: str, polygons: shapes.Shapes) -> list[Finding]:
    """Areas that overlap or whose shared border does not match point by point."""
    pairs = shapes.overlaps_km2(polygons)
    found = [
        Finding(file, first, f"tumpang tindih dengan {second} seluas {_decimal(shared)} km2")
        for first, second, shared in pairs
    ]
    if found or shapely.coverage_is_valid(list(polygons.values())):
        return found
    edges = shapely.coverage_invalid_edges(list(polygons.values()))
    broken = [code for code, edge in zip(polygons, edges, strict=True) if not edge.is_empty]
    return [Finding(file, code, "batas bersama tidak sama persis dengan tetangganya") for code in broken]


def _decimal(value: float) -> str:
    return f"{value:.3f}".replace(".", ",")


def polygons_of(features: list[dict]) -> shapes.Shapes:
    """{code: shapely geometry} of features that passed `raw_findings`."""
    return {_code(item): shapely.geometry.shape(item["geometry"]) for item in features}


def _code(item: dict) -> str:
    return str(item.get("id") or (item.get("properties") or {}).get("kode_wilayah") or "tanpa kode")


def _label_findings(features: list[dict], polygons: shapes.Shapes) -> list[Finding]:
    found = []
    for item in features:
        properties = item["properties"]
        point = shapely.Point(properties["lon"], properties["lat"])
        if not polygons[item["id"]].contains(point):
            found.append(Finding(BOUNDARY, item["id"], "titik label berada di luar wilayahnya"))
    return found


def _size_findings(folder: Path) -> list[Finding]:
    found = []
    for name, limit in LIMIT_BYTES.items():
        path = folder / name
        if path.is_file() and path.stat().st_size > limit:
            found.append(Finding(name, "", f"{path.stat().st_size // 1000} KB, melebihi {limit // 1000} KB"))
    return found


def _attribution_findings(content: dict) -> list[Finding]:
    return (
        []
        if content.get("attribution")
        else [Finding(BOUNDARY, "", "sumber batas (attribution) tidak disebut")]
    )


def _pattern_findings(folder: Path, polygons: shapes.Shapes) -> list[Finding]:
    """Each area has one valid, clockwise pattern per state that stays inside the area."""
    features = {item["id"]: item for item in loader.patterns(folder=folder)["features"]}
    wanted = {patterns.pattern_id(code, state): code for code in polygons for state in patterns.STATES}
    found = [Finding(PATTERNS, key, "pola tidak ada") for key in wanted if key not in features]
    found += [Finding(PATTERNS, key, "pola tanpa wilayah") for key in features if key not in wanted]
    for key in wanted.keys() & features.keys():
        shape = shapely.geometry.shape(features[key]["geometry"])
        if not shape.is_valid or rings.turned_wrong(features[key]["geometry"]):
            found.append(Finding(PATTERNS, key, "pola tidak sahih atau tidak searah jarum jam"))
        elif not polygons[wanted[key]].buffer(PATTERN_SLACK_DEGREES).contains(shape):
            found.append(
                Finding(PATTERNS, key, "pola keluar dari wilayahnya; jalankan `python -m geo build`")
            )
    return sorted(found, key=lambda item: item.code)


def _ring_findings(folder: Path, areas: list[Area]) -> list[Finding]:
    wanted = {f"LINGKAR-{area.ring}" for area in areas if area.ring is not None}
    have = {item["id"] for item in loader.rings(folder=folder)["features"]}
    return [
        Finding(RINGS, code, "garis lingkar tidak cocok dengan katalog") for code in sorted(wanted ^ have)
    ]


def _district_findings(folder: Path, catalogue: Path, polygons: shapes.Shapes) -> list[Finding]:
    """Dots against the kecamatan of the catalogue, and dots far outside their own area."""
    features = loader.kecamatan(folder=folder)["features"]
    known = {area.code: area for area in districts(catalogue)}
    codes = [item["id"] for item in features]
    found = code_findings(DISTRICTS, codes, list(known.values())) if known else []
    for item in features:
        parent = polygons.get(item["properties"]["induk"])
        away = None if parent is None else _outside_km(parent, item["geometry"]["coordinates"])
        if away is None or away > DOT_KM:
            message = (
                "induknya tidak mempunyai batas"
                if away is None
                else f"titik {away:.0f} km di luar wilayahnya"
            )
            found.append(Finding(DISTRICTS, item["id"], message))
    return found


def _outside_km(shape: shapely.Geometry, coordinates: list[float]) -> float:
    point = shapely.Point(coordinates)
    if shape.contains(point):
        return 0.0
    nearest = shapely.shortest_line(shape, point).coords
    return places.haversine_km(nearest[0], nearest[-1])


def _tile_findings(folder: Path, areas: list[Area]) -> list[Finding]:
    """One tile per area, one area per square."""
    squares = loader.tiles(folder=folder)
    found = code_findings(TILES, list(squares), areas)
    used: dict[tuple[int, int], str] = {}
    for code, square in squares.items():
        if square in used:
            found.append(Finding(TILES, code, f"menempati petak yang sama dengan {used[square]}"))
        used.setdefault(square, code)
    return found


def _guarded(file: str, run: Callable[[], list[Finding]]) -> list[Finding]:
    """A missing or broken companion file is a finding, not a crash of the whole check."""
    try:
        return run()
    except BatasError as error:
        return [Finding(file, "", str(error))]
