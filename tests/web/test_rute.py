"""Routes beside Streamlit: boundaries with ETag and gzip, and the marker of a running Serambi."""

import json

import pytest
from starlette.applications import Starlette

from geo import loader
from pages.web.rute import rute, versi
from tests.web.klien import Klien


@pytest.fixture
def klien():
    return Klien(Starlette(routes=rute()))


@pytest.mark.parametrize("nama", ["kabupaten", "pola", "lingkar"])
def test_boundaries_are_gzipped_and_revalidated(klien, nama):
    jawab = klien.get(f"/geo/{nama}.geojson")
    assert jawab.headers["content-type"] == "application/geo+json"
    assert jawab.headers["content-encoding"] == "gzip"
    assert jawab.content == loader.file_bytes(f"{nama}.geojson")[0]
    assert jawab.json()["type"] == "FeatureCollection"
    lagi = klien.get(f"/geo/{nama}.geojson", headers={"if-none-match": jawab.headers["etag"]})
    assert lagi.status_code == 304 and lagi.content == b""


def test_a_replaced_boundary_is_sent_at_once(klien, tmp_path, monkeypatch):
    """An agency installs its own file while the server runs: the next request gets it, with another ETag."""
    lama = klien.get("/geo/kabupaten.geojson").headers["etag"]
    isi = {"type": "FeatureCollection", "features": [], "catatan": "x" * 600}
    (tmp_path / "kabupaten.geojson").write_text(json.dumps(isi), encoding="utf-8")
    monkeypatch.setenv("GEO_DIR", str(tmp_path))
    baru = klien.get("/geo/kabupaten.geojson", headers={"if-none-match": lama})
    assert baru.status_code == 200 and baru.json() == isi and baru.headers["etag"] != lama


def test_missing_boundary_is_a_clear_404(klien, tmp_path, monkeypatch):
    assert klien.get("/geo/rahasia.geojson").status_code == 404
    monkeypatch.setenv("GEO_DIR", str(tmp_path))
    jawab = klien.get("/geo/kabupaten.geojson")
    assert jawab.status_code == 404 and "kabupaten.geojson" in jawab.text


def test_marker_names_the_app_and_the_start(klien, monkeypatch):
    monkeypatch.setenv("SERAMBI_TANDA", "abc")
    jawab = klien.get("/_serambi/hidup")
    assert jawab.json() == {"aplikasi": "serambi", "versi": versi(), "tanda": "abc"}
    assert jawab.headers["cache-control"] == "no-store"
