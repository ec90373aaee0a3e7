"""Pictures by a found browser: what it gets needs nothing from outside, and every failure is said in words."""

import json
import os
import sys
from io import BytesIO

import plotly.graph_objects as go
import pytest
from PIL import Image

from charts.errors import BagianTabelBukanGambar
from reports import bagan_gambar
from reports.bagan_gambar import GambarGagal, figur_lengkap, gambar_bagan
from reports.peramban import LINGKUNGAN, PerambanTidakAda, cari, peramban
from tests.charts.contoh_spec import all_specs, panel
from tests.reports.paparan.dek_contoh import DIBUAT

SPECS = all_specs()


@pytest.mark.parametrize("name", [name for name in SPECS if name != "table"])
def test_the_figure_is_valid_and_names_itself(name):
    one = panel(SPECS[name], contoh=True)
    figur = figur_lengkap(one, DIBUAT)
    go.Figure(figur)
    said = figur["layout"]["title"]["text"] + " ".join(
        note["text"] for note in figur["layout"]["annotations"]
    )
    for words in (
        "DATA CONTOH",
        "Edisi data kaltim-2026-11",
        "22 November 2026",
        "Sumber: ",
        "edisi=kaltim-2026-11",
    ):
        assert words in said
    assert one.title.split()[0] in said


def test_boundaries_travel_inside_the_figure():
    figur = figur_lengkap(panel(SPECS["choropleth"]), DIBUAT)
    maps = [one["geojson"] for one in figur["data"] if "geojson" in one]
    assert maps and all(one["type"] == "FeatureCollection" for one in maps)
    assert "/geo/" not in json.dumps(
        [{k: v for k, v in one.items() if k != "geojson"} for one in figur["data"]]
    )


def test_a_table_is_no_picture():
    with pytest.raises(BagianTabelBukanGambar):
        figur_lengkap(panel(SPECS["table"]), DIBUAT)


def test_no_browser_is_said_and_what_works_without_one(monkeypatch, tmp_path):
    monkeypatch.setenv(LINGKUNGAN, str(tmp_path / "tidak-ada"))
    assert cari() is None
    with pytest.raises(PerambanTidakAda, match="SVG"):
        gambar_bagan(panel(SPECS["bar"]), dibuat=DIBUAT)
    monkeypatch.setenv(LINGKUNGAN, sys.executable)
    assert str(peramban()) == sys.executable
    monkeypatch.delenv(LINGKUNGAN)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert cari() is None or sys.platform != "linux"
    if os.name == "posix":
        (tmp_path / "chromium").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        (tmp_path / "chromium").chmod(0o755)
        assert cari() == tmp_path / "chromium" or sys.platform == "darwin"


def test_a_browser_that_fails_is_said(monkeypatch, tmp_path):
    mesin = tmp_path / "mesin.py"
    mesin.write_text("import sys; sys.stderr.write('Error: tidak jalan'); sys.exit(3)\n", encoding="utf-8")
    monkeypatch.setattr(bagan_gambar, "MESIN", mesin)
    monkeypatch.setenv(LINGKUNGAN, sys.executable)
    with pytest.raises(GambarGagal, match="tidak jalan"):
        gambar_bagan(panel(SPECS["bar"]), dibuat=DIBUAT)


@pytest.mark.lama
@pytest.mark.skipif(cari() is None, reason="no Chrome, Edge or Chromium here")
@pytest.mark.parametrize("name", ["choropleth", "bar"])
def test_the_browser_draws_it(name):
    one = panel(SPECS[name], contoh=True)
    with Image.open(BytesIO(gambar_bagan(one, dibuat=DIBUAT))) as gambar:
        assert gambar.width == 2 * figur_lengkap(one, DIBUAT)["layout"]["width"]
        assert len(gambar.convert("RGB").getcolors(1 << 24)) > 200
    assert gambar_bagan(one, "svg", dibuat=DIBUAT).lstrip().startswith(b"<svg")
    assert gambar_bagan(one, "pdf", dibuat=DIBUAT).startswith(b"%PDF")
