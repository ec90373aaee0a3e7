"""Points: kecamatan dots from desa points, capitals, KIPP and straight-line distances."""

import csv
import math
from pathlib import Path

from geo import geojson, sources
from geo.areas import Area

LETAK = Path(__file__).resolve().parent / "letak"
EARTH_KM = 6371.0088
POINT_DECIMALS = 4
MARKER = "IKN"  # the overlay of the catalogue; its place is the government core (KIPP)


def haversine_km(start: tuple[float, float], end: tuple[float, float]) -> float:
    """Great-circle distance in km between two (lon, lat) points in degrees (haversine, mean earth radius)."""
    lon_1, lat_1, lon_2, lat_2 = map(math.radians, (*start, *end))
    half = math.sin((lat_2 - lat_1) / 2) ** 2
    half += math.cos(lat_1) * math.cos(lat_2) * math.sin((lon_2 - lon_1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def hand_file(name: str) -> list[dict[str, str]]:
    """Rows of one hand-kept file in geo/letak."""
    with (LETAK / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def district_features(wheels: Path, areas: list[Area], coverage: dict[str, str]) -> list[dict]:
    """One Point per kecamatan of the given kabupaten/kota: the mean of its desa points.

    `coverage` is {kecamatan code: extent} of the IKN overlay; it sets `ikn` and `cakupan`.
    """
    names = sources.district_names(wheels)
    parents = {area.code.replace(".", ""): area.code for area in areas}
    features = []
    for province in sorted({code[:2] for code in parents}):
        for key, points in sources.village_points(wheels, province).items():
            if key[:4] in parents:
                features.append(_district(f"{parents[key[:4]]}.{key[4:]}", names[key], points, coverage))
    return sorted(features, key=lambda item: item["id"])


def _district(code: str, name: str, points: list[tuple[float, float]], coverage: dict[str, str]) -> dict:
    middle = [round(sum(values) / len(points), POINT_DECIMALS) for values in zip(*points, strict=True)]
    geometry = {"type": "Point", "coordinates": middle}
    parent = code.rpartition(".")[0]
    inside = coverage.get(code, "")
    return geojson.feature(code, geometry, nama=name, induk=parent, ikn=bool(inside), cakupan=inside)


def capital_rows(areas: list[Area], places: list[dict[str, str]] | None = None) -> list[dict[str, object]]:
    """Capitals and the marker of the overlay with their distance to that marker.

    `places` are hand-placed rows (kode_wilayah, nama, lon, lat); the one with the code of the overlay is
    the marker (KIPP). Without a marker the distances stay empty. One row per place, areas in BPS order.
    """
    rows = places if places is not None else hand_file("ibu_kota.csv")
    by_code = {row["kode_wilayah"]: row for row in rows}
    markers = [row for row in rows if row["kode_wilayah"] == MARKER]
    found = [_capital(by_code[area.code], area.ring, markers) for area in areas if area.code in by_code]
    return found + [_capital(row, None, markers) for row in markers]


def _capital(row: dict[str, str], ring: int | None, markers: list[dict[str, str]]) -> dict[str, object]:
    here = (float(row["lon"]), float(row["lat"]))
    away = ""
    if markers:
        away = round(haversine_km(here, (float(markers[0]["lon"]), float(markers[0]["lat"]))))
    kind = "kipp" if row["kode_wilayah"] == MARKER else "ibu_kota"
    ring_text = "" if ring is None else ring
    return {
        "kode_wilayah": row["kode_wilayah"],
        "jenis_titik": kind,
        "nama": row["nama"],
        "lon": here[0],
        "lat": here[1],
        "km_ke_kipp": away,
        "lingkar": ring_text,
    }
