"""The reader used while serving: standard library only, named errors, caching by file time."""

import hashlib
import json
import os
import subprocess
import sys

import pytest

from geo import drop_in, loader
from geo.areas import ROOT
from geo.errors import BatasHilang, BatasRusak, WilayahTakDikenal


def test_loader_and_svg_import_no_heavy_library():
    script = "import sys, geo.loader, geo.svg; geo.svg.projected(300, 300); print(*sorted(sys.modules))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
        encoding="utf-8",
    )
    heavy = {"geopandas", "shapely", "pandas", "numpy", "pyogrio", "pyproj", "duckdb", "streamlit"}
    loaded = set(run.stdout.split())
    assert "geo.loader" in loaded
    assert not heavy & loaded


def test_province_of_three_areas_is_read_from_geo_dir(province):
    assert [item["id"] for item in loader.boundaries()["features"]] == ["91.01", "91.02", "91.71"]
    assert loader.attribution() == "Batas karangan."
    assert set(loader.tiles()) == {"91.01", "91.02", "91.71"}
    assert loader.points() == []
    assert len(loader.kecamatan()["features"]) == 3
    assert [item["id"] for item in loader.rings()["features"]] == ["LINGKAR-1", "LINGKAR-2"]


def test_some_areas_only(province):
    assert [item["id"] for item in loader.boundaries(["91.71"])["features"]] == ["91.71"]
    assert loader.boundaries([])["features"] == []
    with pytest.raises(WilayahTakDikenal, match=r"91\.99"):
        loader.boundaries(["91.01", "91.99"])


def test_argument_wins_over_environment(province):
    assert len(loader.boundaries(folder=loader.SHIPPED)["features"]) > 3


def test_bytes_and_etag_follow_the_file(province):
    content, etag = loader.boundary_bytes()
    assert content == (province / "kabupaten.geojson").read_bytes()
    assert etag == f'"{hashlib.sha256(content).hexdigest()[:20]}"'
    assert loader.file_bytes("pola.geojson")[1] != etag


def test_changed_file_is_read_again(province):
    path = province / "kabupaten.geojson"
    before = loader.boundary_bytes()[1]
    content = json.loads(path.read_text(encoding="utf-8"))
    content["features"].pop()
    path.write_text(json.dumps(content), encoding="utf-8")
    assert len(loader.boundaries()["features"]) == 2
    assert loader.boundary_bytes()[1] != before


@pytest.mark.parametrize("name", ["../errors.py", "NOTICE.md", "letak/label.csv", "", "titik.csv"])
def test_only_the_map_files_leave_the_folder(name):
    with pytest.raises(BatasHilang, match="tidak dikenal"):
        loader.file_bytes(name)


@pytest.mark.parametrize(
    "call", [loader.boundaries, loader.patterns, loader.rings, loader.kecamatan, loader.tiles, loader.points]
)
def test_missing_file_is_a_named_error(call, tmp_path):
    with pytest.raises(BatasHilang, match="tidak ditemukan"):
        call(folder=tmp_path)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"type":"FeatureCollection"}', '{"features":[]}', "\x00\xff"]
)
def test_broken_file_is_a_named_error(text, tmp_path):
    (tmp_path / "kabupaten.geojson").write_text(text, encoding="latin-1")
    with pytest.raises(BatasRusak, match=r"kabupaten\.geojson"):
        loader.boundaries(folder=tmp_path)


def test_empty_boundaries_are_broken_but_no_dots_are_fine(tmp_path):
    for name in ("kabupaten.geojson", "kecamatan.geojson"):
        (tmp_path / name).write_text('{"type":"FeatureCollection","features":[]}', encoding="utf-8")
    with pytest.raises(BatasRusak, match="satu fitur pun"):
        loader.boundaries(folder=tmp_path)
    assert loader.kecamatan(folder=tmp_path)["features"] == []


def test_unknown_pattern_state_is_a_named_error(province):
    with pytest.raises(BatasRusak, match="nihil"):
        loader.patterns("nihil")


def test_files_waiting_in_the_drop_in_folder_are_listed(tmp_path, monkeypatch):
    monkeypatch.setattr(drop_in, "FOLDER", tmp_path / "tiada")
    assert drop_in.pending() == []
    monkeypatch.setattr(drop_in, "FOLDER", tmp_path)
    (tmp_path / "b.geojson").touch()
    (tmp_path / "a.geojson").touch()
    (tmp_path / "c.txt").touch()
    assert [path.name for path in drop_in.pending()] == ["a.geojson", "b.geojson"]


def test_a_file_of_the_drop_in_folder_is_new_until_installed_and_again_when_changed(tmp_path, monkeypatch):
    monkeypatch.setenv("SERAMBI_HOME", str(tmp_path / "rumah"))
    monkeypatch.setattr(drop_in, "FOLDER", tmp_path)
    (tmp_path / "rumah" / "boundaries").mkdir(parents=True)
    path = tmp_path / "a.geojson"
    path.touch()
    assert drop_in.pending(new=True) == [path]
    drop_in.remember(path)
    assert drop_in.pending(new=True) == [] and drop_in.pending() == [path]
    path.write_text("{}", encoding="utf-8")
    assert drop_in.pending(new=True) == [path]
    (tmp_path / "rumah" / "boundaries" / drop_in.RECORD).write_text("{", encoding="utf-8")
    assert drop_in.pending(new=True) == [path], "a record cut off halfway counts as none"
