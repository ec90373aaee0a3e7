"""Files of a stored meeting: the numbers are the query's, and a nearly empty edition makes whole files too."""

from __future__ import annotations

import datetime

import pytest

from meeting import rapat, siap
from meeting.dek import susun_dek
from queries import Konteks, rows
from reports.paparan import catatan_pdf, paparan_pdf, paparan_pptx, paparan_xlsx, selebaran_pdf
from tests.reports.baca_pptx import SEL, salindia, semua_teks
from tests.reports.paparan.dek_contoh import DIBUAT
from words.format import angka as tulis


@pytest.fixture
def isi(rapat_uji):
    return paparan_pptx(susun_dek(rapat_uji.id), dibuat=DIBUAT)


def bentuk_peta(isi, judul):
    slide = next(one for one in salindia(isi) if one.shapes.title.text == judul)
    found = [SEL.match(one.name) for one in slide.shapes if "custGeom" in one._element.xml]
    return {one["key"]: one["text"] for one in found if one}


def test_each_area_of_the_map_carries_the_number_of_the_query(isi, rapat_uji):
    deck = susun_dek(rapat_uji.id)
    peta = next(s for s in deck.salindia if s.panel and s.panel.spec.kind == "choropleth")
    konteks = Konteks(rapat_uji.edisi)
    ask = {"periode": peta.panel.period, "jenis": "SEMUA-26", "ukuran": "terdata", "satuan": "jiwa"}
    found = rows("sebaran", konteks, **ask, jenis_kelamin="total", dasar="dukcapil")
    wanted = {row["kode_wilayah"]: row["nilai"] for row in found if row["dimensi"] == "wilayah"}
    shapes = bentuk_peta(isi, peta.judul)
    assert set(shapes) == set(wanted) and any(wanted.values())
    for kode, nilai in wanted.items():
        assert nilai is None or shapes[kode].split()[0] == tulis(nilai), kode


def test_charts_of_the_file_hold_the_numbers_of_the_panels_tables(isi, rapat_uji):
    slides = {slide.shapes.title.text: slide for slide in salindia(isi)}
    bars = [s for s in susun_dek(rapat_uji.id).salindia if s.panel and s.panel.spec.kind == "bar"]
    for s in bars:
        table = s.panel.table
        known = {round(c.value, 6) for row in table.rows for c in row if isinstance(c.value, int | float)}
        charts = [one.chart for one in slides[s.judul].shapes if one.has_chart]
        drawn = {
            round(v, 6)
            for chart in charts
            for one in chart.plots[0].series
            for v in one.values
            if v is not None
        }
        assert drawn and drawn <= known
    assert bars


def test_hidden_slides_and_notes_stay_where_they_belong(isi, rapat_uji):
    titles = [slide.shapes.title.text for slide in salindia(isi)]
    assert "Dasar hukum" in titles and len(titles) == 1 + len(susun_dek(rapat_uji.id).salindia)
    assert any("Catatan penyaji yang tidak boleh tampil" in one for one in semua_teks(isi))


@pytest.mark.lama
@pytest.mark.parametrize("tipis", ["jarang", "kosong"])
def test_a_thin_edition_still_makes_every_file(tipis, request):
    edisi = request.getfixturevalue(tipis).edisi
    satu = rapat.buat("Rakor tipis", datetime.date(2026, 11, 25), edisi=edisi, oleh="operator")
    for nama in siap.NAMA:
        siap.isi_siap(satu.id, nama, kode_wilayah="64.03" if nama == "wilayah" else "", oleh="operator")
    deck = susun_dek(satu.id)
    for buat in (paparan_pptx, paparan_pdf, selebaran_pdf, catatan_pdf, paparan_xlsx):
        assert len(buat(deck, dibuat=DIBUAT)) > 10_000
