"""Semua jenis PMKS on /kesenjangan: bullet charts, table and map tell the same gap, and nothing that is hidden."""

from __future__ import annotations

import re

import pytest

from charts.bar import rest_starts
from charts.draw import figure
from charts.spec import BarSpec, TableSpec
from panels import gap_jenis as gap
from panels.gap_jenis_daftar import daftar
from panels.gap_jenis_peta import peta, petak
from panels.kesenjangan import PAGE, choices
from panels.state import State, frame_choices
from queries import rows
from reports.svg import svg
from reports.xlsx_rencana import rencanakan
from words import catatan
from words.kesenjangan import BASIS_KECIL

KUKAR = State("2024", "64.02")
PROVINSI = State("2024")


def all_panels(state, here):
    return (*gap.bullet(state, here), peta(state, here), petak(state, here), daftar(state, here))


def everything_said(panel):
    cells = [cell.text for row in panel.table.rows for cell in row]
    marks = [mark for series in getattr(panel.spec, "series", ()) for mark in series.marks]
    marks += list(getattr(panel.spec, "marks", ())) + [tile.mark for tile in getattr(panel.spec, "tiles", ())]
    hovers = [line for mark in marks for line in (mark.text, *mark.hover)]
    return "\n".join((panel.title, panel.alt, *panel.sentences, *panel.notes, *cells, *hovers))


def test_charts_of_thirteen_types_at_most_on_one_scale_per_unit(konteks):
    found = gap.bullet(PROVINSI, konteks)
    assert [len(panel.spec.categories) for panel in found] == [12, 11, 3]
    shown = [code for panel in found for code, _ in panel.spec.categories]
    assert shown == [f"PMKS-{number:02d}" for number in range(1, 27)]
    assert found[0].spec.axis == found[1].spec.axis != found[2].spec.axis
    assert [panel.unit for panel in found] == ["jiwa", "jiwa", "KK (kepala keluarga)"]
    assert [s.bentuk for s in found[0].spec.series] == ["batang", "sisa", "sasaran"]
    assert all(series.contoh for panel in found for series in panel.spec.series)


@pytest.mark.parametrize(
    ("n", "sizes"), [(0, []), (1, [1]), (13, [13]), (14, [7, 7]), (26, [13, 13]), (27, [9, 9, 9])]
)
def test_rows_are_split_in_even_parts(n, sizes):
    assert [len(part) for part in gap.belah(tuple(range(n)))] == sizes


@pytest.mark.parametrize("state", [PROVINSI, KUKAR], ids=["provinsi", "kukar"])
def test_chart_table_and_query_show_the_same_numbers(konteks, state):
    place = state.wilayah if state.satu_wilayah else "64"
    wanted = {
        r["jenis"]: r
        for r in rows("kesenjangan_jenis", konteks, periode="2024")
        if r["kode_wilayah"] == place
    }
    for panel in gap.bullet(state, konteks):
        for series, key in zip(panel.spec.series, ("tertangani", "belum", "terdata")):
            assert {m.key: m.value for m in series.marks} == {m.key: wanted[m.key][key] for m in series.marks}
        index = {column.key: i for i, column in enumerate(panel.table.columns)}
        for code, row in zip(panel.table.keys, panel.table.rows):
            for key in ("belum", "terdata", "tertangani", "persen"):
                assert row[index[key]].value == wanted[code][key]
            assert row[index["pelaksana"]].text == wanted[code]["bunyi"] != ""


@pytest.mark.parametrize(
    "state", [PROVINSI, KUKAR, State("2024", "64.11", "PMKS-18")], ids=["semua", "kukar", "mahulu"]
)
def test_a_hidden_number_is_in_no_word_cell_mark_or_file(konteks, internal, state):
    place = state.wilayah if state.satu_wilayah else "64"
    opened = {
        r["jenis"]: r
        for r in rows("kesenjangan_jenis", internal, periode="2024")
        if r["kode_wilayah"] == place
    }
    hidden = 0
    for panel in gap.bullet(state, konteks):
        index = {column.key: i for i, column in enumerate(panel.table.columns)}
        plan = rencanakan(panel.table, 5)
        for line, (code, row) in enumerate(zip(panel.table.keys, panel.table.rows)):
            closed = [k for k in ("terdata", "tertangani") if row[index[k]].keadaan == "disamarkan"]
            if not closed:
                continue
            hidden += 1
            for key in (*closed, "belum", "persen"):
                assert row[index[key]].value is None and row[index[key]].text == "*"
                assert plan.baris[line][index[key]].rumus == ""
            marks = [m for s in panel.spec.series for m in s.marks if m.key == code]
            said = " ".join(" ".join((m.text, *m.hover)) for m in marks)
            secret = {str(opened[code][k]) for k in (*closed, "belum")} - {"0"}
            assert not secret & set(re.findall(r"\d+", said.replace(".", "")))
    assert hidden or state is PROVINSI


def test_sentences_name_the_largest_in_people_with_who_must_act(konteks):
    for panel in gap.bullet(PROVINSI, konteks):
        assert 1 <= len(panel.sentences) <= 3
        for sentence in panel.sentences:
            assert (
                "yang berwenang:" in sentence
                and "[DATA CONTOH]" in sentence
                and "dari 10 wilayah" in sentence
            )
            # people first, percent second
            assert sentence.index(" orang" if "orang" in sentence else " kepala keluarga") < sentence.index(
                "%"
            )
    first = gap.bullet(PROVINSI, konteks)[0].sentences
    amounts = [int(re.search(r": ([\d.]+) dari", s)[1].replace(".", "")) for s in first]
    assert amounts == sorted(amounts, reverse=True)


@pytest.mark.parametrize("state", [PROVINSI, KUKAR])
def test_sensitive_types_are_in_the_table_and_in_no_sentence(konteks, state):
    types = {
        r["nama"]: r["tingkat_sensitif"] for r in rows("jenis_daftar", konteks) if r["keluarga"] == "pmks"
    }
    said = " ".join(s for p in (*gap.bullet(state, konteks), daftar(state, konteks)) for s in p.sentences)
    short = {r["nama_pendek"] for r in rows("jenis_daftar", konteks) if r["tingkat_sensitif"] == 3}
    assert not [name for name in short if re.search(rf"\b{re.escape(name)}\b", said)]
    assert not [name for name, level in types.items() if level == 3 and name in said]
    assert len(daftar(state, konteks).table.rows) == 26
    assert peta(state.with_(jenis="PMKS-18"), konteks).sentences == ()
    assert peta(state.with_(jenis="PMKS-08"), konteks).sentences


def test_tone_and_standing_cautions(konteks):
    for state in (PROVINSI, KUKAR):
        for panel in all_panels(state, konteks):
            assert not re.search(r"terburuk|gagal|buruk", everything_said(panel), re.I)
    notes = " ".join(gap.bullet(PROVINSI, konteks)[0].notes)
    assert f"Jenis 04, 11, 12: {catatan.BUKAN_PENDUDUK_SETEMPAT}" in notes
    assert f"Jenis 10, 11, 12: {catatan.BUKAN_PREVALENSI}" in notes
    assert "Tidak semua wilayah melaporkan jenis" in notes
    remarks = {
        k: r[-1].text for p in gap.bullet(PROVINSI, konteks) for k, r in zip(p.table.keys, p.table.rows)
    }
    assert {k for k, text in remarks.items() if "terjaring/terlayani" in text} == {
        "PMKS-10",
        "PMKS-11",
        "PMKS-12",
    }


def test_a_district_never_sees_a_panti_as_its_task(konteks):
    for panel in (
        *gap.bullet(KUKAR, konteks),
        daftar(KUKAR, konteks),
        peta(PROVINSI.with_(jenis="PMKS-08"), konteks),
    ):
        index = {column.key: i for i, column in enumerate(panel.table.columns)}
        for row in panel.table.rows:
            acting = " ".join(row[index[key]].text for key in ("pelaksana", "lain") if key in index)
            assert "dalam panti" not in acting
    owners = dict(zip(daftar(KUKAR, konteks).table.keys, daftar(KUKAR, konteks).table.rows))
    assert all(any("pusat" in c.text for c in owners[f"PMKS-{n}"]) for n in (16, 17))


def test_no_percent_on_a_base_below_twenty(konteks):
    seen = 0
    for area in ("64.11", "64.74", "64.09"):
        panel = daftar(State("2024", area), konteks)
        index = {column.key: i for i, column in enumerate(panel.table.columns)}
        for row in panel.table.rows:
            base, share = row[index["terdata"]], row[index["persen"]]
            if base.value is not None and base.value < 20 and row[index["belum"]].value is not None:
                seen += 1
                assert share.value is None and share.text == BASIS_KECIL
    assert seen


@pytest.mark.parametrize("jenis", ["SEMUA-26", "PMKS-08", "PMKS-18", "PMKS-24", "PILAR-DAYASOS", "SPM-ANAK"])
def test_map_and_tiles_hold_every_area_with_the_table_s_numbers(konteks, jenis):
    state = KUKAR.with_(jenis=jenis)
    choropleth, tiles = peta(state, konteks), petak(state, konteks)
    areas = {row["kode_wilayah"] for row in rows("wilayah_daftar", konteks)}
    marks = {mark.key: mark for mark in choropleth.spec.marks}
    assert set(marks) == areas == {tile.mark.key for tile in tiles.spec.tiles}
    for code, row in zip(choropleth.table.keys, choropleth.table.rows):
        assert (row[1].value, row[1].keadaan) == (marks[code].value, marks[code].keadaan)
        assert (marks[code].kelas is not None) == (marks[code].keadaan == "ada")
    assert choropleth.spec.selected == tiles.spec.selected == "64.02"
    assert "dari 10 wilayah" in choropleth.stamps.cakupan and choropleth.stamps.contoh
    assert ("bukan jumlah orang" in " ".join(choropleth.notes)) == (
        jenis in ("SEMUA-26", "PILAR-DAYASOS", "SPM-ANAK")
    )


def test_the_address_rebuilds_the_view(konteks):
    panel = gap.bullet(KUKAR.with_(bagian="jenis", jenis="PMKS-08"), konteks)[0]
    assert panel.state.startswith(f"{PAGE}?") and "bagian=Semua+jenis+PMKS" in panel.state
    assert panel.spec.selected == "PMKS-08"
    assert set(choices(konteks)) & set(frame_choices(konteks)) == set()


@pytest.mark.parametrize("state", [PROVINSI, KUKAR.with_(jenis="PMKS-18"), State("2012")])
def test_all_are_drawn_and_stamped(konteks, state):
    for panel in all_panels(state, konteks):
        svg(panel)
        if not isinstance(panel.spec, TableSpec):
            assert figure(panel.spec, contoh=panel.stamps.contoh)
        assert panel.stamps.contoh == (state.tahun == "2024")  # 2012 holds a few published figures
        assert ("data contoh" in everything_said(panel)) == panel.stamps.contoh


def test_few_rows_say_what_is_missing_and_what_to_do(jarang):
    for state in (PROVINSI, KUKAR):
        for panel in all_panels(state, jarang):
            assert svg(panel)
        said = " ".join(daftar(state, jarang).sentences)
        assert "belum dapat dihitung" in said or "Data tidak tersedia" in said
        assert "Masukan Data" in said


def test_no_rows_give_one_table_and_what_to_do(kosong):
    for state in (PROVINSI, KUKAR):
        assert gap.bullet(state, kosong) == ()
        panel = daftar(state, kosong)
        assert len(panel.table.rows) == 26 and not panel.stamps.contoh and panel.sources == ()
        assert "Data tidak tersedia" in panel.sentences[0] and "Masukan Data" in panel.sentences[1]
        assert {c.text for r in panel.table.rows for c, k in zip(r, panel.table.columns) if k.numeric} == {
            "…"
        }
        assert svg(peta(state, kosong)) and isinstance(panel.spec, TableSpec)


def test_contoh_and_official_rows_are_never_in_one_series(konteks):
    panel = gap.bullet(PROVINSI, konteks)[0]
    found = tuple(dict(row) for row in gap.di_tempat(PROVINSI, konteks)[:2])
    mixed = ({**found[0], "asal": "resmi"}, found[1])
    series = gap._series(mixed)
    spec = BarSpec(tuple((r["jenis"], r["nama"]) for r in mixed), series, panel.spec.axis)
    assert rest_starts(spec) == {row["jenis"]: float(row["tertangani"]) for row in mixed}
    assert [len(s.marks) for s in series] == [1] * 6 and [s.contoh for s in series] == [False] * 3 + [
        True
    ] * 3
    assert isinstance(panel.spec, BarSpec)


def test_types_counted_in_operations_say_so_on_the_chart(konteks):
    names = dict(name for panel in gap.bullet(PROVINSI, konteks) for name in panel.spec.categories)
    assert {code for code, name in names.items() if "(terjaring)" in name} == {
        "PMKS-10",
        "PMKS-11",
        "PMKS-12",
    }
    assert "Tuna Susila belum tertangani" in (alt := gap.bullet(PROVINSI, konteks)[0].alt)
    assert alt.count("terjaring/terlayani") == 3


def test_no_empty_axes_where_a_part_has_no_number(konteks, jarang):
    assert [panel.key for panel in gap.bullet(State("2012"), konteks)] == ["gap-jenis-jiwa-01–12"]
    for panel in (*gap.bullet(PROVINSI, jarang), *gap.bullet(KUKAR, jarang)):
        assert any(mark.keadaan in gap.TERISI for series in panel.spec.series for mark in series.marks)
    assert set(daftar(State("2012"), konteks).table.keys) >= {f"PMKS-{n:02d}" for n in range(1, 27)}
