"""An invented province of three areas: two halves of a square and a small town cut out of the east."""

import copy
import json
import shutil
from pathlib import Path

import pytest

from geo import areas, derive, geojson, shapes

CATALOGUE = """kode_wilayah,kode_bps,nama,nama_pendek,tingkat,induk,urut,lingkar,berlaku_sampai
91,9100,Provinsi Karangan,Karangan,provinsi,00,1,,
91.01,9102,Kab. Barat,Barat,kabupaten,91,2,1,
91.02,9101,Kab. Timur,Timur,kabupaten,91,3,2,
91.71,9171,Kota Tengah,Tengah,kota,91,4,2,
91.09,9109,Kab. Bubar,Bubar,kabupaten,91,5,2,2012-01-01
"""
RINGS = {
    "91.01": [[100, 0], [100, 2], [101, 2], [101, 0], [100, 0]],
    "91.02": [[101, 0], [101, 2], [102, 2], [102, 0.4], [101.8, 0.4], [101.8, 0], [101, 0]],
    "91.71": [[101.8, 0], [101.8, 0.4], [102, 0.4], [102, 0], [101.8, 0]],
}
DOTS = {"91.01.01": [100.5, 1], "91.02.01": [101.5, 1], "91.71.01": [101.9, 0.2]}


@pytest.fixture
def catalogue(tmp_path) -> Path:
    path = tmp_path / "katalog" / "wilayah.csv"
    path.parent.mkdir()
    path.write_text(CATALOGUE, encoding="utf-8")
    return path


@pytest.fixture
def content() -> dict:
    """A sound boundary file as an agency would send it."""
    features = [
        geojson.feature(
            code, {"type": "Polygon", "coordinates": [copy.deepcopy(ring)]}, nama=f"Wilayah {code}"
        )
        for code, ring in RINGS.items()
    ]
    return geojson.collection(features)


@pytest.fixture
def save(tmp_path):
    def write(content: dict, name: str = "batas.geojson") -> Path:
        path = tmp_path / name
        path.write_text(json.dumps(content), encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="session")
def drawn_province(tmp_path_factory) -> Path:
    """The boundary folder of the invented province, made once; tests get their own copy."""
    folder = tmp_path_factory.mktemp("provinsi")
    catalogue = folder / "wilayah.csv"
    catalogue.write_text(CATALOGUE, encoding="utf-8")
    polygons = {code: shapes.shapely.Polygon(ring) for code, ring in RINGS.items()}
    dots = [
        geojson.feature(
            code, {"type": "Point", "coordinates": point}, nama=code, induk=code[:5], ikn=False, cakupan=""
        )
        for code, point in DOTS.items()
    ]
    derive.assemble(
        folder,
        areas.regencies(catalogue),
        shapes.clean(polygons),
        attribution="Batas karangan.",
        districts=dots,
    )
    catalogue.unlink()
    return folder


@pytest.fixture
def province(tmp_path, drawn_province, monkeypatch) -> Path:
    """A complete boundary folder of the invented province, used in place of the shipped one."""
    folder = tmp_path / "geo"
    shutil.copytree(drawn_province, folder)
    monkeypatch.setenv("GEO_DIR", str(folder))
    return folder


@pytest.fixture
def home(tmp_path, monkeypatch) -> Path:
    path = tmp_path / "rumah"
    monkeypatch.setenv("SERAMBI_HOME", str(path))
    return path


def everything(folder: Path) -> dict[str, bytes]:
    """Every file under a folder by relative name: to prove that nothing changed."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
