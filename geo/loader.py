"""Reads the boundary files while serving, with the standard library only.

Which folder is read, first found wins: the `folder` argument, the environment variable GEO_DIR, an agency's
own boundaries installed by `python -m geo pasang` (under $SERAMBI_HOME/boundaries), the shipped files beside
this module. Points, tiles and dots come from the same folder. Results are cached by file time; callers must
not change them.
"""

import csv
import hashlib
import os
import re
from functools import lru_cache
from pathlib import Path

from geo import geojson
from geo.errors import BatasHilang, BatasRusak, WilayahTakDikenal
from geo.files import BOUNDARY, DISTRICT_LINES, DISTRICTS, PATTERNS, POINTS, RINGS, TILES
from geo.installed import installed_folder

SHIPPED = Path(__file__).resolve().parent
_OPENING = re.compile(r"^Batas [^:]{1,40}: ")  # how most source lines begin


def active_folder(folder: Path | None = None) -> Path:
    """The folder that boundaries are read from (see the module text for the order)."""
    if folder is not None:
        return folder
    if os.environ.get("GEO_DIR"):
        return base_folder()
    return installed_folder("kabupaten") or SHIPPED


def base_folder() -> Path:
    """The shipped files, or what GEO_DIR names in their place (another province, a test)."""
    return Path(os.environ.get("GEO_DIR") or SHIPPED)


def boundaries(codes: list[str] | None = None, folder: Path | None = None) -> dict:
    """FeatureCollection of kabupaten/kota, all or only the given codes (in the order of the file).

    Properties: kode_wilayah, nama, nama_pendek, lon, lat (inside), label_lon, label_lat, label_sisi.
    Raises BatasHilang, BatasRusak, or WilayahTakDikenal for a code that has no boundary.
    """
    content = _collection(active_folder(folder) / BOUNDARY)
    return content if codes is None else _only(content, codes)


def patterns(state: str | None = None, folder: Path | None = None) -> dict:
    """FeatureCollection of pattern features with ids `<kode>|<keadaan>`, all states or one."""
    content = _collection(active_folder(folder) / PATTERNS)
    if state is None:
        return content
    kept = [item for item in content["features"] if item["properties"]["keadaan"] == state]
    if not kept:
        raise BatasRusak(f"Lapisan pola tidak memuat keadaan '{state}'. Jalankan `python -m geo check`.")
    return {**content, "features": kept}


def rings(folder: Path | None = None) -> dict:
    """FeatureCollection of ring areas with ids `LINGKAR-n`, for outlines."""
    return _collection(active_folder(folder) / RINGS, empty=True)


def kecamatan(folder: Path | None = None) -> dict:
    """FeatureCollection of kecamatan points: kode_wilayah, nama, induk, ikn, cakupan."""
    return _collection(active_folder(folder) / DISTRICTS, empty=True)


def kecamatan_lines() -> dict | None:
    """The borders of an agency's own kecamatan in one feature; None when none is installed (dots only then)."""
    folder = _district_folder()
    return None if folder is None else _collection(folder / DISTRICT_LINES)


def _district_folder() -> Path | None:
    """Where installed kecamatan lie; another province (GEO_DIR) has none."""
    return None if os.environ.get("GEO_DIR") else installed_folder("kecamatan")


def tiles(folder: Path | None = None) -> dict[str, tuple[int, int]]:
    """{kode_wilayah: (column, row)} of the tile grid, row 0 in the north."""
    rows = _rows(active_folder(folder) / TILES)
    return {row["kode_wilayah"]: (int(row["kolom"]), int(row["baris"])) for row in rows}


def points(folder: Path | None = None) -> list[dict]:
    """Capitals (jenis_titik ibu_kota) and KIPP (kipp): kode_wilayah, nama, lon, lat, km_ke_kipp, lingkar.

    Distances are straight lines in whole km; km_ke_kipp and lingkar are None where they do not apply.
    """
    return [_point(row) for row in _rows(active_folder(folder) / POINTS)]


def labels(folder: Path | None = None) -> list[dict]:
    """Label places of every area in file order: the properties of `boundaries` without the shapes."""
    return [item["properties"] for item in boundaries(folder=folder)["features"]]


def attribution(folder: Path | None = None) -> str:
    """The line that stands under every map: the source of the boundaries in use, kecamatan borders included."""
    line = boundaries(folder=folder).get("attribution")
    if not line:
        raise BatasRusak(f"Berkas batas di {active_folder(folder)} tidak menyebut sumbernya (attribution).")
    drawn = kecamatan_lines() if folder is None else None
    if drawn is None or drawn.get("attribution") == line:
        return line
    return f"{line} Garis kecamatan: {_OPENING.sub('', drawn.get('attribution', ''))}"


def boundary_bytes(folder: Path | None = None) -> tuple[bytes, str]:
    """The boundary file as it is and a strong ETag, for a server route."""
    return file_bytes(BOUNDARY, folder)


def file_bytes(name: str, folder: Path | None = None) -> tuple[bytes, str]:
    """One file of the active folder (`kabupaten.geojson`, `pola.geojson`, `lingkar.geojson`, …) and its ETag.

    Raises BatasHilang for a name outside the boundary folder's own files, or when the file is missing.
    """
    if name not in (BOUNDARY, PATTERNS, RINGS, DISTRICTS, DISTRICT_LINES):
        raise BatasHilang(f"Berkas batas '{name}' tidak dikenal.")
    home = _district_folder() if name == DISTRICT_LINES else active_folder(folder)
    if home is None:
        raise BatasHilang("Batas kecamatan belum dipasang; pasang dengan `python -m geo pasang BERKAS`.")
    path = home / name
    return _bytes(path, _stamp(path))


def _only(content: dict, codes: list[str]) -> dict:
    known = {item["id"] for item in content["features"]}
    unknown = [code for code in codes if code not in known]
    if unknown:
        raise WilayahTakDikenal(
            f"Tidak ada batas untuk wilayah {', '.join(unknown)}. Jalankan `python -m geo check`."
        )
    return {**content, "features": [item for item in content["features"] if item["id"] in codes]}


def _collection(path: Path, empty: bool = False) -> dict:
    return _parsed(path, _stamp(path), empty)


def _stamp(path: Path) -> tuple[int, int]:
    """What changes when a file changes: its time and size."""
    if not path.is_file():
        raise BatasHilang(
            f"Berkas batas wilayah tidak ditemukan: {path}. Pulihkan dari repositori atau jalankan "
            "`python -m geo build`."
        )
    status = path.stat()
    return status.st_mtime_ns, status.st_size


@lru_cache(maxsize=16)
def _parsed(path: Path, stamp: tuple[int, int], empty: bool) -> dict:
    return geojson.read(path, empty=empty)


@lru_cache(maxsize=16)
def _bytes(path: Path, stamp: tuple[int, int]) -> tuple[bytes, str]:
    content = path.read_bytes()
    return content, f'"{hashlib.sha256(content).hexdigest()[:20]}"'


def _rows(path: Path) -> list[dict[str, str]]:
    return _parsed_rows(path, _stamp(path))


@lru_cache(maxsize=16)
def _parsed_rows(path: Path, stamp: tuple[int, int]) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _point(row: dict[str, str]) -> dict:
    numbers = {name: int(row[name]) if row[name] else None for name in ("km_ke_kipp", "lingkar")}
    return {**row, "lon": float(row["lon"]), "lat": float(row["lat"]), **numbers}
