"""Looks at the text of an agency's GeoJSON before a library reads it: what that would close, drop or guess."""

from pathlib import Path

from pyproj import CRS
from pyproj.exceptions import CRSError

from geo import geojson, rings
from geo.errors import BatasDitolak, BatasRusak, refuse

STATED = ("kode_wilayah", "kode_kemendagri")  # a column of this name is taken at its word
PREFERRED = (*STATED, "kode", "kdpkab", "kdcpum")
NAME_COLUMNS = ("nama", "nama_wilayah", "namobj", "wadmkk", "wadmkc", "name")


def source_line(path: Path) -> str:
    """Ring faults of a GeoJSON text, before the reader closes rings silently; returns its own source line."""
    if path.suffix.lower() not in (".geojson", ".json"):
        return ""
    try:
        content = geojson.parse(path.read_bytes())
    except BatasRusak as error:
        raise BatasDitolak(path.name, [str(error)]) from error
    features = content.get("features") if isinstance(content, dict) else None
    if not isinstance(features, list) or not features:
        raise BatasDitolak(path.name, ["bukan FeatureCollection yang berisi fitur"])
    refuse(path.name, _crs_faults(content))
    refuse(path.name, _feature_faults(features, degrees="crs" not in content))
    return str(content.get("attribution") or "")


def _crs_faults(content: dict) -> list[str]:
    """A declared CRS that nobody knows: the reader would take WGS84 instead without a word."""
    if "crs" not in content:
        return []
    stated = content["crs"].get("properties") if isinstance(content["crs"], dict) else None
    name = str(stated.get("name")) if isinstance(stated, dict) else "tanpa nama"
    try:
        CRS.from_user_input(name)
    except CRSError:
        return [f"sistem koordinat (CRS) {name} tidak dikenal; simpan ulang sebagai EPSG:4326"]
    return []


def _feature_faults(features: list, degrees: bool) -> list[str]:
    faults = []
    for number, item in enumerate(features, 1):
        if isinstance(item, dict):
            said = rings.ring_faults(item.get("geometry"), degrees)
            faults += [f"{_display(item, number)}: {fault}" for fault in said]
        else:
            faults.append(f"fitur ke-{number}: bukan fitur GeoJSON")
    return faults


def _display(item: dict, number: int) -> str:
    properties = item.get("properties")
    stated = properties if isinstance(properties, dict) else {}
    label = next((str(stated[key]) for key in (*PREFERRED, *NAME_COLUMNS) if stated.get(key)), "")
    return f"fitur ke-{number} ({label})" if label else f"fitur ke-{number}"
