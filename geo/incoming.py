"""Reads an agency's own boundary file: CRS, code column, names, shapes. Build-time only (geopandas).

Nothing is repaired by guessing: a file that can be read in two ways is refused with both readings.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import geopandas
import pyogrio
import shapely
from pyogrio.errors import DataLayerError, DataSourceError

from geo import check, raw, shapes
from geo.areas import DISTRICT_CODE, REGENCY_CODE, Area
from geo.errors import BatasDitolak, BatasHilang, refuse
from geo.raw import NAME_COLUMNS, PREFERRED, STATED

WGS84 = "EPSG:4326"
UNDOTTED = re.compile(r"^\d{4}(\d{2,3})?$")
UNREADABLE = (
    "tidak dapat dibaca sebagai berkas peta; simpan ulang sebagai GeoJSON, GeoPackage, atau Shapefile yang "
    "lengkap (.shp, .shx, .dbf, .prj)"
)
NAME_NOISE = re.compile(r"\b(kabupaten|kab|kota|kecamatan|kec)\b|[^a-z]")


@dataclass(frozen=True)
class Incoming:
    """A readable file: polygons in WGS84 by code, names by code (may be empty), level, own source line."""

    polygons: shapes.Shapes
    names: dict[str, str]
    level: str
    attribution: str


def read(path: Path, known: list[Area]) -> Incoming:
    """Read and understand one file.

    Raises BatasHilang when it is not there, BatasDitolak with the failing features otherwise.
    """
    if not path.is_file():
        raise BatasHilang(f"Berkas {path} tidak ditemukan. Periksa nama dan letaknya.")
    attribution = raw.source_line(path)
    frame = _frame(path)
    column = _code_column(path, frame, known)
    codes = [str(value).strip() for value in frame[column]]
    twice = sorted({code for code in codes if codes.count(code) > 1})
    refuse(path.name, [f"{code}: muncul lebih dari sekali" for code in twice])
    flat = [shapely.force_2d(shape) for shape in frame.geometry]
    names = _names(frame, codes)
    level = "kabupaten" if REGENCY_CODE.match(codes[0]) else "kecamatan"
    refuse(path.name, _shape_faults(codes, flat))
    return Incoming(dict(zip(codes, flat, strict=True)), names, level, attribution)


def name_faults(incoming: Incoming, areas: list[Area]) -> list[str]:
    """Rows whose name belongs to another area: the codes are swapped or of another system."""
    by_name = {_plain(name): area for area in areas for name in (area.name, area.short)}
    faults = []
    for code, name in incoming.names.items():
        other = by_name.get(_plain(name))
        if other is not None and other.code != code and not _same_name(code, name, areas):
            faults.append(
                f"{code}: bernama {name}, padahal {name} berkode {other.code}; periksa sistem kodenya"
            )
    return faults


def _same_name(code: str, name: str, areas: list[Area]) -> bool:
    return any(
        area.code == code and _plain(name) in (_plain(area.name), _plain(area.short)) for area in areas
    )


def _plain(name: str) -> str:
    return NAME_NOISE.sub("", name.lower())


def _frame(path: Path) -> geopandas.GeoDataFrame:
    try:
        layers = [str(name) for name, kind in pyogrio.list_layers(path) if kind]
        if len(layers) > 1:
            fault = (
                f"memuat {len(layers)} lapisan ({', '.join(layers)}); simpan satu lapisan dalam satu berkas"
            )
            raise BatasDitolak(path.name, [fault])
        frame = geopandas.read_file(path)
    except (DataSourceError, DataLayerError) as error:
        raise BatasDitolak(path.name, [UNREADABLE]) from error
    if not isinstance(frame, geopandas.GeoDataFrame) or frame.empty:
        raise BatasDitolak(path.name, ["tidak berisi poligon"])
    if frame.crs is None:
        raise BatasDitolak(
            path.name, ["sistem koordinat (CRS) tidak dinyatakan; sertakan .prj atau simpan ulang"]
        )
    return frame.to_crs(WGS84)


def _code_column(path: Path, frame: geopandas.GeoDataFrame, known: list[Area]) -> str:
    """The one column that holds a dotted code for every row; kecamatan codes before those of their kab/kota."""
    names = {
        name: [str(value).strip() for value in frame[name]] for name in frame.columns if name != "geometry"
    }
    for pattern in (DISTRICT_CODE, REGENCY_CODE):
        dotted = sorted((name for name, values in names.items() if _all(pattern, values)), key=_rank)
        if dotted:
            refuse(path.name, _disagreements(dotted, names))
            return dotted[0]
    bare = sorted((name for name, values in names.items() if _all(UNDOTTED, values)), key=_rank)
    if bare:
        raise BatasDitolak(path.name, _readings(names[bare[0]], known))
    raise BatasDitolak(
        path.name,
        [
            "tidak ada kolom yang seluruhnya berisi kode Kemendagri bertitik; tambahkan kolom kode_wilayah "
            f"(kolom yang ada: {', '.join(names) or 'tidak ada'})"
        ],
    )


def _disagreements(dotted: list[str], names: dict[str, list[str]]) -> list[str]:
    """Rows where two code columns of one level differ, unless the first says by its name which code it holds."""
    first, *others = dotted
    if first.lower() in STATED:
        return []
    return [
        f"fitur ke-{number}: kolom {first} berisi {one}, kolom {other} berisi {two}; "
        "tulis kode yang benar pada kolom kode_wilayah"
        for other in others
        for number, (one, two) in enumerate(zip(names[first], names[other], strict=True), 1)
        if one != two
    ]


def _all(pattern: re.Pattern[str], values: list[str]) -> bool:
    return all(pattern.match(value) for value in values)


def _rank(name: str) -> int:
    lower = name.lower()
    return PREFERRED.index(lower) if lower in PREFERRED else len(PREFERRED)


def _readings(values: list[str], known: list[Area]) -> list[str]:
    """Both readings of each undotted code: the ministry's and the statistics office's."""
    ministry = {area.code.replace(".", ""): area for area in known}
    statistics = {area.bps: area for area in known if area.bps}
    lines = []
    for value in values:
        readings = []
        if value in ministry:
            readings.append(f"{ministry[value].name} (Kemendagri {ministry[value].code})")
        if value in statistics:
            readings.append(f"{statistics[value].name} (BPS {value} = Kemendagri {statistics[value].code})")
        meaning = " atau ".join(readings) or "tidak dikenal di katalog"
        lines.append(f"kode {value} tanpa titik: {meaning}; tulis kode Kemendagri bertitik pada kode_wilayah")
    return lines


def _names(frame: geopandas.GeoDataFrame, codes: list[str]) -> dict[str, str]:
    lower = {str(name).lower(): name for name in frame.columns}
    column = next((lower[name] for name in NAME_COLUMNS if name in lower), None)
    return {} if column is None else dict(zip(codes, map(str, frame[column]), strict=True))


def _shape_faults(codes: list[str], flat: list[shapely.Geometry]) -> list[str]:
    faults = []
    for code, shape in zip(codes, flat, strict=True):
        if shape is None or shape.is_empty or shape.geom_type not in ("Polygon", "MultiPolygon"):
            faults.append(f"{code}: bukan poligon atau kosong")
    found = [] if faults else check.validity_findings("", dict(zip(codes, flat, strict=True)))
    return faults + [f"{item.code}: {item.message}" for item in found]
