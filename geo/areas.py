"""The catalogue of areas as the geo layer needs it: which codes exist, their names, level and ring."""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from geo.errors import KatalogWilayahHilang

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "data" / "catalogue" / "wilayah.csv"
OVERLAY = "ikn_kecamatan.csv"  # beside the catalogue: kecamatan inside the IKN delineation
REGENCY_LEVELS = ("kabupaten", "kota")
COLUMNS = (
    "kode_wilayah",
    "kode_bps",
    "nama",
    "nama_pendek",
    "tingkat",
    "induk",
    "urut",
    "lingkar",
    "berlaku_sampai",
)
REGENCY_CODE = re.compile(r"^\d{2}\.\d{2}$")
DISTRICT_CODE = re.compile(r"^\d{2}\.\d{2}\.\d{2}$")


@dataclass(frozen=True)
class Area:
    """One row of the catalogue; `ring` is None outside the ring scheme, `order` is the BPS print order."""

    code: str
    bps: str
    name: str
    short: str
    level: str
    parent: str
    order: int
    ring: int | None


def read_areas(path: Path = CATALOGUE) -> list[Area]:
    """All areas of the catalogue in file order, without those whose validity has ended.

    Raises KatalogWilayahHilang when the file or one of its columns is missing.
    """
    if not path.is_file():
        raise KatalogWilayahHilang(
            f"Katalog wilayah tidak ditemukan: {path}. Pulihkan berkas itu lalu ulangi."
        )
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        missing = [name for name in COLUMNS if name not in (reader.fieldnames or [])]
        if missing:
            raise KatalogWilayahHilang(f"Katalog wilayah {path} tidak memuat kolom: {', '.join(missing)}.")
        return [_area(row) for row in reader if not row["berlaku_sampai"]]


def regencies(path: Path = CATALOGUE) -> list[Area]:
    """The kabupaten/kota of the catalogue that exist today, in BPS order."""
    found = [area for area in read_areas(path) if area.level in REGENCY_LEVELS]
    return sorted(found, key=lambda area: (area.order, area.code))


def districts(path: Path = CATALOGUE) -> list[Area]:
    """The kecamatan of the catalogue, by code."""
    found = [area for area in read_areas(path) if area.level == "kecamatan"]
    return sorted(found, key=lambda area: area.code)


def overlay(path: Path = CATALOGUE) -> dict[str, str]:
    """{kecamatan code: extent in words} of the IKN overlay, from the file beside the catalogue."""
    beside = path.with_name(OVERLAY)
    if not beside.is_file():
        raise KatalogWilayahHilang(
            f"Daftar kecamatan IKN tidak ditemukan: {beside}. Pulihkan berkas itu lalu ulangi."
        )
    with beside.open(encoding="utf-8", newline="") as file:
        return {row["kode_wilayah"]: row["cakupan"] for row in csv.DictReader(file)}


def _area(row: dict[str, str]) -> Area:
    return Area(
        code=row["kode_wilayah"],
        bps=row["kode_bps"],
        name=row["nama"],
        short=row["nama_pendek"],
        level=row["tingkat"],
        parent=row["induk"],
        order=int(row["urut"] or 0),
        ring=int(row["lingkar"]) if row["lingkar"] else None,
    )
