"""What holds for every part of the Jenis page: units apart, hidden cells hidden, contoh stamped, links whole."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import pandas as pd
import pytest

from charts.draw import figure
from panels import jenis
from panels.jenis_porsi import ARTI
from panels.state import State, frame_choices
from queries import rows
from reports.berkas_csv import csv_bytes
from tests.conftest import harian
from tests.panels.jenis_uji import asked, marks, panels, rows_of_types

AREAS = ("semua", "64.02", "64.11", "64.74")
MORE = (
    {},
    {"tampil": "porsi"},
    {"tampil": "terlayani", "ukuran": "tertangani"},
    {"kelompok": "pas", "tampil": "porsi"},
    {"kelompok": "pilar"},
    {"preset": "perempuan"},
)


@pytest.mark.parametrize("more", MORE)
@pytest.mark.parametrize("wilayah", harian(AREAS, ("semua", "64.11")))
def test_a_hidden_cell_shows_a_star_and_no_digit_anywhere(konteks, wilayah, more):
    """The mark's own text, and its tooltip where a neighbour's number could give it away."""
    hidden = 0
    for tahun in ("2021", "2024", "2025"):
        for panel in panels(asked(konteks, wilayah=wilayah, tahun=tahun, **more), konteks):
            closed = [mark for mark in marks(panel) if mark.keadaan == "disamarkan"]
            hidden += len(closed)
            assert all((mark.value, mark.text, mark.kelas) == (None, "*", None) for mark in closed)
            cells = [cell for row in panel.table.rows for cell in row if cell.keadaan == "disamarkan"]
            assert all((cell.value, cell.text) == (None, "*") for cell in cells)
            assert cells or not closed, "the table twin hides what the chart hides"
    if wilayah == "64.11" and not more:
        assert hidden


def mixed(panel) -> set[str]:
    """Return the units (jiwa, KK) that one panel's title, axis and columns name."""
    words = [panel.unit, *(column.satuan for column in panel.table.columns)]
    words += [panel.spec.axis.title] if panel.spec.kind == "bar" else [panel.spec.legend.title]
    return {unit for unit in ("jiwa", "KK") if any(unit in word for word in words)}


@pytest.mark.parametrize("more", MORE)
@pytest.mark.parametrize("wilayah", AREAS[:2])
def test_jiwa_and_kk_never_share_a_panel(konteks, wilayah, more):
    state = asked(konteks, wilayah=wilayah, tahun="2024", **more)
    units = {(r["jenis"], r["satuan"]) for r in jenis.semua_baris(state, konteks)}
    for panel in panels(state, konteks):
        assert len(mixed(panel)) <= 1, panel.key
        unit = "KK" if "-kk-" in panel.key else "jiwa"
        for mark in marks(panel):
            assert (mark.key.rpartition("|")[2], unit) in units, (panel.key, mark.key)


def test_the_unit_check_sees_a_mixture(konteks):
    jiwa, kk = (p for p in panels(asked(konteks, tahun="2024"), konteks) if p.key.startswith("rincian"))
    assert mixed(replace(jiwa, unit=f"{jiwa.unit} dan {kk.unit}")) == {"jiwa", "KK"}


def test_contoh_is_stamped_and_drawn_as_contoh(konteks):
    for panel in panels(asked(konteks, tahun="2024", wilayah="64.02"), konteks):
        assert panel.stamps.contoh, panel.key
        if panel.spec.kind == "bar":
            assert all(one.contoh and "contoh" in one.name for one in panel.spec.series)
        assert all("[DATA CONTOH]" in sentence for sentence in panel.sentences if sentence != ARTI)


def test_official_news_years_carry_no_contoh_stamp(konteks):
    for panel in panels(asked(konteks, tahun="2013"), konteks):
        assert not panel.stamps.contoh
        assert "CONTOH" not in " ".join((*panel.sentences, *(s.sumber_id for s in panel.sources)))


def test_contoh_and_official_rows_never_meet(edisi_buatan):
    """Each year is of one asal; the number and the stamp follow it."""
    base = {
        "jenis": "PMKS-08",
        "kode_wilayah": "64.02",
        "nilai": 100,
        "asal": "contoh",
        "sumber_id": "CONTOH-AWAL",
    }
    real = {**base, "asal": "resmi", "sumber_id": "ANTARA-20772", "nilai": 7}
    konteks = edisi_buatan(
        pmks=pd.DataFrame(
            [{**base, "periode": "2023"}, {**base, "periode": "2024"}, {**real, "periode": "2022"}]
        )
    )
    for tahun, value, contoh in (("2022", 7, False), ("2023", 100, True)):
        first = panels(asked(konteks, tahun=tahun), konteks)[0]
        assert [m.value for m in first.spec.series[0].marks if m.key == "PMKS-08"] == [value]
        assert first.stamps.contoh is contoh


@pytest.mark.parametrize("more", [{"tahun": "2021", "wilayah": "64.74", "kelompok": "spm", "tampil": "porsi"},
                                  {"tahun": "2024", "preset": "ikn", "jenis": "PMKS-13"}])  # fmt: skip
def test_the_link_of_a_panel_rebuilds_its_state(konteks, more):
    state = asked(konteks, **more)
    choices = {**frame_choices(konteks), **jenis.choices(konteks)}
    for panel in panels(state, konteks):
        address = urlsplit(panel.state)
        assert address.path == "/jenis"
        assert State.read(dict(parse_qsl(address.query)), choices) == state


@pytest.mark.parametrize("more", [*MORE, {"tahun": "2004"}])
def test_every_panel_draws_reads_and_exports(konteks, more):
    state = asked(konteks, wilayah="64.02", **{"tahun": "2021", **more})
    found = panels(state, konteks)
    assert len({panel.key for panel in found}) == len(found)
    for panel in found:
        assert panel.spec.kind == "table" or figure(panel.spec, contoh=panel.stamps.contoh)
        assert panel.title and panel.unit and panel.period and panel.alt.startswith(panel.title)
        assert all(len(row) == len(panel.table.columns) for row in panel.table.rows)
        assert csv_bytes(panel, gaya="koma")


def test_an_empty_edition_still_shows_all_26_types(edisi_buatan):
    konteks = edisi_buatan(penduduk=pd.DataFrame(), konteks=pd.DataFrame([
        {"periode": "2024", "kode_wilayah": "64.02", "indikator": "ipm", "nilai": 70.0, "asal": "resmi",
         "satuan": "indeks", "sumber_id": "ANTARA-20772"}]))  # fmt: skip
    official = [r["jenis"] for r in rows("jenis_daftar", konteks) if r["keluarga"] == "pmks"]
    found = panels(asked(konteks, tahun="2024"), konteks)
    assert rows_of_types(found) == official and len(official) == 26
    assert [p.spec.kind for p in found] == ["table"], "no empty axes"
    assert {cell.text for line in found[0].table.rows for cell in line[3:]} == {"…"}
    assert "tidak tersedia" in found[0].sentences[0]


@pytest.mark.parametrize("tahun", ["2004", "2016", "2021", "2025"])
@pytest.mark.parametrize("wilayah", AREAS)
def test_26_rows_in_order_for_every_place_and_year(konteks, tahun, wilayah):
    official = [r["jenis"] for r in rows("jenis_daftar", konteks) if r["keluarga"] == "pmks"]
    found = panels(asked(konteks, tahun=tahun, wilayah=wilayah), konteks)
    assert [code for code in rows_of_types(found) if code.startswith("PMKS")] == official
    if tahun == "2004":
        return
    matrix = [
        row[0].text
        for p in found
        if p.key.startswith("matriks") and p.key.endswith("-1")
        for row in p.table.rows
    ]
    assert [code for code in matrix if code.startswith("PMKS")] == official


def test_a_real_rekap_switches_the_contoh_rows_of_its_year_off(edisi_buatan, katalog):
    sources = katalog.bingkai["sumber"]
    rekap = sources[sources["jenis_sumber"] != "contoh"].iloc[0].copy()
    rekap["sumber_id"], rekap["jenis_sumber"] = "REKAP-UJI", "rekap"
    more = replace(
        katalog,
        bingkai={**katalog.bingkai, "sumber": pd.concat([sources, rekap.to_frame().T], ignore_index=True)},
    )
    row = {"periode": "2024", "jenis": "PMKS-08"}
    both = [
        {**row, "kode_wilayah": "64.02", "nilai": 100, "asal": "contoh", "sumber_id": "CONTOH-AWAL"},
        {**row, "kode_wilayah": "64.03", "nilai": 5, "asal": "contoh", "sumber_id": "CONTOH-AWAL"},
        {**row, "kode_wilayah": "64.02", "nilai": 7, "asal": "resmi", "sumber_id": "REKAP-UJI"},
    ]
    konteks = edisi_buatan("rekap", catalogue=more, pmks=pd.DataFrame(both))
    first = panels(asked(konteks, tahun="2024"), konteks)[0]
    assert [m.value for m in first.spec.series[0].marks if m.key == "PMKS-08"] == [7]
    assert not first.stamps.contoh and not first.spec.series[0].contoh
