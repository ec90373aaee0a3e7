"""`python -m geo pasang`: check an agency's own boundary file, simplify it, install it in one step.

All work happens in a new version folder; the pointer moves only after the finished folder passed every check,
so a bad file, a full disk or a killed process leaves the boundaries in use untouched.
"""

import datetime
import hashlib
import tempfile
from pathlib import Path

import shapely

from geo import check, derive, geojson, incoming, loader, shapes
from geo.areas import CATALOGUE, Area, districts, read_areas, regencies
from geo.errors import refuse
from geo.files import BOUNDARY, DISTRICT_LINES, DISTRICT_SHAPES
from geo.installed import point_to, store

LIMITS = {"kabupaten": check.LIMIT_BYTES[BOUNDARY] - 10_000, "kecamatan": 290_000}
OVERLAP_SHARE = (
    0.005  # of the smaller area: slivers below this are cleaned, more is a dispute to be settled first
)
AREA_SHARE = 0.05  # an area may not change by more than this while it is simplified
DISCLAIMER = "Indikatif, bukan acuan resmi."


def install(
    path: Path, *, catalogue: Path = CATALOGUE, source: str = "", today: datetime.date | None = None
) -> tuple[str, Path]:
    """Check and install one file; returns its level (`kabupaten` or `kecamatan`) and the version folder.

    `source` is the line printed under every map; without it the file's own `attribution` or its name is used.
    Raises BatasHilang or BatasDitolak (nothing is changed then).
    """
    given = incoming.read(path, read_areas(catalogue))
    areas = regencies(catalogue) if given.level == "kabupaten" else districts(catalogue)
    refuse(path.name, _faults(given, areas, catalogue))
    polygons = _simplified(path, given, areas)
    line = source or given.attribution or _default_line(path, today or datetime.date.today())
    home = store(given.level)
    home.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home, prefix=".baru-") as temporary:
        draft = Path(temporary, "isi")
        _write(draft, given.level, areas, polygons, line)
        refuse(path.name, _draft_faults(draft, given.level, areas, catalogue))
        version = _digest(draft)
        if not (home / version).exists():
            draft.rename(home / version)
    point_to(given.level, version)
    return given.level, home / version


def _faults(given: incoming.Incoming, areas: list[Area], catalogue: Path) -> list[str]:
    """Codes, names, places and overlaps; later checks only run on files whose codes are right."""
    found = [f"{item.code}: {item.message}" for item in check.code_findings("", list(given.polygons), areas)]
    found += incoming.name_faults(given, areas)
    return found or _place_faults(given) or _overlap_faults(given.polygons)


def _place_faults(given: incoming.Incoming) -> list[str]:
    """Areas that do not hold most of their known kecamatan dots: swapped codes or swapped axes."""
    faults = []
    dots = loader.kecamatan(folder=loader.base_folder())["features"]
    for code, shape in given.polygons.items():
        own = [item for item in dots if code in (item["properties"]["induk"], item["id"])]
        reach = shape.buffer(check.DOT_KM / shapes.KM_PER_DEGREE)
        inside = sum(reach.contains(shapely.Point(item["geometry"]["coordinates"])) for item in own)
        if inside * 2 < len(own):
            faults.append(
                f"{code}: hanya memuat {inside} dari {len(own)} titik kecamatannya; kode/koordinat tertukar"
            )
    return faults


def _overlap_faults(polygons: shapes.Shapes) -> list[str]:
    faults = []
    for first, second, shared in shapes.overlaps_km2(polygons):
        smaller = min(polygons[first].area, polygons[second].area) * shapes.KM_PER_DEGREE**2
        if shared > OVERLAP_SHARE * smaller:
            faults.append(f"{first}: tumpang tindih dengan {second} seluas {_decimal(shared)} km2")
    return faults


def _simplified(path: Path, given: incoming.Incoming, areas: list[Area]) -> shapes.Shapes:
    """The cleaned and simplified coverage in catalogue order; refuses when an area changed too much."""
    ordered = {area.code: given.polygons[area.code] for area in areas}
    result = shapes.fit(ordered, LIMITS[given.level])
    faults = []
    for code, shape in ordered.items():
        change = abs(result[code].area - shape.area) / shape.area
        if change > AREA_SHARE:
            faults.append(
                f"{code}: luasnya berubah {_decimal(100 * change)} % saat dirapikan; rapikan dahulu di GIS"
            )
    refuse(path.name, faults)
    return result


def _write(draft: Path, level: str, areas: list[Area], polygons: shapes.Shapes, line: str) -> None:
    base = loader.base_folder()
    if level == "kecamatan":
        features = derive.boundary_features(areas, polygons)
        geojson.write(draft / DISTRICT_SHAPES, geojson.collection(features, attribution=line))
        lines = geojson.collection(derive.line_features(polygons), attribution=line)
        geojson.write(draft / DISTRICT_LINES, lines)
        return
    derive.assemble(
        draft,
        areas,
        polygons,
        attribution=line,
        districts=loader.kecamatan(folder=base)["features"],
        points=loader.points(folder=base),
        tiles=[
            {"kode_wilayah": code, "kolom": x, "baris": y}
            for code, (x, y) in loader.tiles(folder=base).items()
        ],
    )


def _draft_faults(draft: Path, level: str, areas: list[Area], catalogue: Path) -> list[str]:
    if level == "kabupaten":
        return [str(item) for item in check.check(draft, catalogue)]
    content = geojson.read(draft / DISTRICT_SHAPES)
    return [str(item) for item in check.coverage_findings(DISTRICT_SHAPES, content["features"], areas)]


def _digest(draft: Path) -> str:
    """Name of a version: the same content has the same name and is never written twice."""
    content = b"".join(path.name.encode() + path.read_bytes() for path in sorted(draft.iterdir()))
    return hashlib.sha256(content).hexdigest()[:12]


def _default_line(path: Path, today: datetime.date) -> str:
    return f"Batas wilayah: berkas instansi {path.name}, dipasang {today:%d-%m-%Y}, diolah. {DISCLAIMER}"


def _decimal(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")
