"""The panels of /ikn: what is joined, what is not, what is shown of contoh, and what real data open."""

from __future__ import annotations

from itertools import combinations

import pandas as pd
import pytest

from charts.draw import figure
from charts.line import end_labels
from charts.marks import runs
from charts.measure import text_width
from charts.spec import DotSpec, LineSpec, SmallMultiplesSpec, TableSpec
from data.snapshot import open_edition
from panels import (
    ikn_alamat,
    ikn_jendela,
    ikn_migrasi,
    ikn_neto,
    ikn_penduduk,
    ikn_peristiwa,
    ikn_seri,
    ikn_tabel,
)
from panels.ikn_deret import HANYA_LINGKAR
from panels.ikn_sumbu import berjeda, sumbu_tahun, terputus
from panels.ikn_tunggu import tahun_ringkas
from panels.state import State, frame_choices
from queries import Konteks, rows
from reports.svg import svg
from tests.queries.ikn_rekaan import AREAS, katalog_rekap, migrasi, nilai, penduduk, rekap
from words import catatan
from words.galat import DeretKumulatif


def asked(konteks, **more) -> State:
    """State of /ikn with some keys set."""
    return State.read({}, {**frame_choices(konteks), **ikn_alamat.choices(konteks)}).with_(**more)


def series_of(spec) -> list:
    charts = [chart for _, _, chart in spec.cells] if isinstance(spec, SmallMultiplesSpec) else [spec]
    return [one for chart in charts for one in chart.series]


def everything(konteks, **more) -> list:
    state = asked(konteks, **more)
    areas = ikn_penduduk.wilayah_penduduk(state, konteks)
    made = [ikn_penduduk.penduduk(area, state, konteks) for area in areas]
    for build in (
        ikn_migrasi.arus, ikn_migrasi.neto, ikn_tabel.tanpa_tahun, ikn_tabel.fakta, ikn_seri.lingkar, ikn_seri.wilayah,
        ikn_jendela.jendela, ikn_neto.neto_perubahan,
    ):  # fmt: skip
        made.append(build(state, konteks))
    return [panel for panel in made if panel]


@pytest.mark.parametrize("jenis", ikn_alamat.SET_IKN)
@pytest.mark.parametrize("wilayah", ["semua", "64.09", "64.71"])
def test_every_type_and_area_draws_in_both_renderers(konteks, jenis, wilayah):
    for panel in everything(konteks, jenis_ikn=jenis, wilayah=wilayah):
        assert panel.title and panel.alt and panel.unit and panel.period and panel.state.startswith("/ikn")
        assert panel.stamps.contoh == any("DATA CONTOH" in part for part in (svg(panel),))
        if not isinstance(panel.spec, TableSpec):
            figure(panel.spec, contoh=panel.stamps.contoh)


def test_the_shared_filter_decides_until_the_page_does(konteks):
    assert ikn_alamat.jenis(asked(konteks)) == "PMKS-12"
    assert ikn_alamat.jenis(asked(konteks, jenis="PMKS-20")) == "PMKS-20"
    assert ikn_alamat.jenis(asked(konteks, jenis="PMKS-01")) == "PMKS-12"
    assert ikn_alamat.jenis(asked(konteks, jenis="PMKS-20", jenis_ikn="LOC-ORTER")) == "LOC-ORTER"


def test_semua_shows_the_province_and_ppu_with_the_factor_of_two(konteks):
    assert ikn_penduduk.wilayah_penduduk(asked(konteks), konteks) == ("64", "64.09")
    panel = ikn_penduduk.penduduk("64.09", asked(konteks), konteks)
    said = " ".join(panel.sentences)
    assert "203.661" in said and "400.030" in said and "1,96 kali" in said and "147.427" in said


def test_projections_are_dashed_counts_are_dots_and_a_missing_year_stops_the_line(konteks):
    spec = ikn_penduduk.penduduk("64.09", asked(konteks), konteks).spec
    shape = {one.name: one.bentuk for one in spec.series}
    assert shape["Register Dukcapil"] == "garis"
    assert all(kind == "garis_putus" for name, kind in shape.items() if name.startswith("Proyeksi"))
    assert all(
        kind == "titik" for name, kind in shape.items() if name.startswith(("Sensus", "Survei", "Pencacahan"))
    )
    register = next(one for one in spec.series if one.name == "Register Dukcapil")
    assert [len(run) for run in runs(register.marks)] == [2, 3]  # 2020–2021 | 2024–2025
    assert not any(one.contoh for one in spec.series)


def test_a_far_projection_stays_off_the_chart_but_in_the_table(konteks):
    panel = ikn_penduduk.penduduk("64.09", asked(konteks), konteks)
    assert max(mark.x for one in panel.spec.series for mark in one.marks) < 2027
    assert any(row[1].text == "2035" for row in panel.table.rows)
    assert any("1.176.840" in note for note in panel.notes)


@pytest.mark.parametrize("wilayah", ["semua", "64.71"])
def test_published_and_contoh_are_different_series(konteks, wilayah):
    panel = ikn_migrasi.arus(asked(konteks, wilayah=wilayah), konteks)
    assert panel.stamps.contoh
    for one in series_of(panel.spec):
        assert one.contoh == one.name.endswith("(data contoh)")
        assert {"Data contoh" in mark.hover for mark in one.marks if mark.value is not None} == {one.contoh}


def test_part_years_are_dots_with_their_months(konteks):
    panel = ikn_migrasi.arus(asked(konteks, wilayah="64.71"), konteks)
    part = next(one for one in panel.spec.series if "sebagian tahun" in one.name)
    assert part.bentuk == "titik"
    assert [mark.text for mark in part.marks] == [
        "3.871 (Jan–Mar 2021)", "4.344 (Jan–Mar 2022)", "4.667 (Jan–Mar 2024)", "4.979 (Jan–Apr 2025)",
    ]  # fmt: skip
    whole = next(one for one in panel.spec.series if one.name == "Datang, terbit")
    assert [mark.value for mark in whole.marks] == [13_165, 17_743, 18_926, 19_334]


def test_totals_without_a_year_are_on_no_axis(konteks):
    panel = ikn_tabel.tanpa_tahun(asked(konteks), konteks)
    assert isinstance(panel.spec, TableSpec) and catatan.TANPA_TAHUN_RUJUKAN in panel.notes
    assert [cell.text for cell in panel.table.rows[0]][1:4] == ["49.613", "47.476", "+2.137"]
    for wilayah in ("semua", *AREAS):
        for build in (ikn_migrasi.arus, ikn_migrasi.neto):
            spec = build(asked(konteks, wilayah=wilayah), konteks).spec
            assert not {mark.value for one in series_of(spec) for mark in one.marks} & {49_613, 47_476, 2_137}


def test_breaks_produce_gaps(konteks):
    panel = ikn_seri.wilayah(asked(konteks, jenis_ikn="PMKS-24"), konteks)
    for one in series_of(panel.spec):
        assert not any(run[0].x < 2025 <= run[-1].x for run in runs(one.marks))
    assert any(note.startswith("Putus deret 2025:") for note in panel.notes)
    other = ikn_seri.wilayah(asked(konteks, jenis_ikn="PMKS-12"), konteks)
    assert any(run[0].x < 2025 <= run[-1].x for one in series_of(other.spec) for run in runs(one.marks))
    assert not any("Putus deret" in note for note in other.notes)


def test_ten_areas_on_one_scale_in_ring_colours(konteks):
    spec = ikn_seri.wilayah(asked(konteks), konteks).spec
    assert len(spec.cells) == len(AREAS) and spec.columns == 2
    assert len({(chart.y, chart.x) for _, _, chart in spec.cells}) == 1
    for _, title, chart in spec.cells:
        assert {one.warna for one in chart.series} == {f"lingkar_{title[-1]}"}
        assert chart.bands[0].label.startswith("COVID")


def test_a_ring_with_a_late_area_is_a_gap_not_a_fall(edisi_buatan, katalog):
    made = edisi_buatan(
        "lambat", catalogue=katalog_rekap(katalog),
        pmks=rekap(skip={("64.71", 2023)}, value=lambda area, year: nilai(area, 2018)),
    )  # fmt: skip
    panel = ikn_seri.lingkar(asked(made), made)
    ring = panel.spec.series[0]
    late = next(mark for mark in ring.marks if mark.key == "2023")
    assert late.value is None and late.text == "…" and "2 dari 3 wilayah melapor" in late.hover
    assert len({mark.value for mark in ring.marks if mark.value is not None}) == 1
    assert not panel.stamps.contoh


def test_the_ribbon_holds_few_verified_ikn_dates(konteks):
    spec = ikn_seri.lingkar(asked(konteks), konteks).spec
    own = pd.read_parquet(open_edition(konteks.edisi).path / "peristiwa.parquet").set_index("judul")
    assert 4 < len(spec.events) <= 8 and {event.golongan for event in spec.events} == {"ikn"}
    for event in spec.events:
        row = own.loc[event.label.split(": ", 1)[1]]
        assert row.terverifikasi and row.golongan == "ikn" and row.presisi in ("hari", "bulan")
    assert any(event.label.startswith("15 Februari 2022: UU 3/2022") for event in spec.events)
    assert [event.x for event in spec.events] == sorted(event.x for event in spec.events)
    assert spec.bands[0].label.startswith("COVID")


def test_definition_breaks_of_the_type_stand_in_the_ribbon(konteks):
    events = ikn_seri.lingkar(asked(konteks, jenis_ikn="PMKS-24"), konteks).spec.events
    broken = [event for event in events if event.golongan == "putus"]
    assert [(event.x, event.label[:18]) for event in broken] == [(2025.0, "Putus deret 2025: ")]
    assert not [e for e in ikn_seri.lingkar(asked(konteks), konteks).spec.events if e.golongan == "putus"]


def test_all_events_stand_in_the_table_with_their_doubt(konteks):
    state = asked(konteks)
    told = [note for note in ikn_seri.lingkar(state, konteks).notes if "belum diverifikasi" in note]
    panel = ikn_peristiwa.tabel_peristiwa(state, konteks)
    own = pd.read_parquet(open_edition(konteks.edisi).path / "peristiwa.parquet")
    years = pd.to_datetime(own.tanggal).dt.year
    inside = own[own.golongan.isin(["ikn", "konteks"]) & years.between(2016, 2025)]
    assert set(panel.table.keys) == set(inside.kode)
    doubts = {
        key for key, line in zip(panel.table.keys, panel.table.rows) if line[3].text.startswith("belum")
    }
    assert doubts == set(inside[~inside.terverifikasi].kode) and doubts
    assert len(told) == 1 and f" {len(doubts)} peristiwa belum diverifikasi" in told[0]
    shown = sum(line[4].text == "ya" for line in panel.table.rows)
    assert shown == len(ikn_seri.lingkar(state, konteks).spec.events)


def test_the_rings_are_explained(konteks):
    said = next(note for note in ikn_seri.lingkar(asked(konteks), konteks).notes if "kedekatan" in note)
    assert "lingkar 1 yang terdekat. Lingkar 1: Kukar, PPU, Balikpapan; Lingkar 2: Paser, Samarinda;" in said


@pytest.mark.parametrize("wide", [0, 255, 900])  # a phone, half a projector, a whole one
def test_printed_populations_hide_no_point_and_no_other_number(konteks, wide):
    """The values behind the last points, at the widths the page has them."""
    state = asked(konteks)
    for area in ("64", *AREAS):
        spec = ikn_penduduk.penduduk(area, state, konteks).spec
        px = wide or 187  # of a phone's 350 px with seven-digit values
        across, up = px / (spec.x.hi - spec.x.lo), 360 / (spec.y.hi - spec.y.lo)
        points = [(m.x * across, m.value * up) for s in spec.series for m in s.marks if m.value is not None]
        boxes = [
            (x * across + 8, y * up + shift, text_width(word, 14, bold=True))
            for x, y, shift, word, _ in end_labels(spec, 360, wide)
        ]
        for left, middle, width in boxes:
            assert not [p for p in points if left < p[0] < left + width and abs(p[1] - middle) < 14], area
        for (a, at, wa), (b, bt, wb) in combinations(boxes, 2):
            assert a >= b + wb or b >= a + wa or abs(at - bt) >= 19.9, area


def test_the_axis_ends_where_the_points_do(konteks):
    for area, first, last in (("64", "2010", "2025"), ("64.09", "2010", "2025")):
        ticks = ikn_penduduk.penduduk(area, asked(konteks), konteks).spec.x.ticks
        assert (ticks[0].text, ticks[-1].text) == (first, last)


def test_titles_of_neighbouring_areas_do_not_run_into_each_other_on_a_phone(konteks):
    panel = ikn_seri.wilayah(asked(konteks), konteks)
    notes = figure(panel.spec)["layout"]["annotations"]
    ticks = max(text_width(tick.text, 14) for _, _, chart in panel.spec.cells for tick in chart.y.ticks)
    for _, title, _ in panel.spec.cells:
        lines = title.split(" · ")
        assert any(n["text"] == "<br>".join(f"<b>{line}</b>" for line in lines) for n in notes), title
        assert max(text_width(line, 14, bold=True) for line in lines) <= (350 - ticks - 32) * 0.975 / 2


@pytest.mark.parametrize("jenis", ikn_alamat.SET_IKN)
def test_the_list_of_events_stays_on_a_phone(konteks, jenis):
    spec = ikn_seri.lingkar(asked(konteks, jenis_ikn=jenis), konteks).spec
    ticks = max(text_width(tick.text, 14) for tick in spec.y.ticks)
    note = next(n for n in figure(spec)["layout"]["annotations"] if n["text"].startswith("<b>1</b>  "))
    left = ticks + 15 + note["xshift"]
    assert left >= 0
    for line in note["text"].replace("<b>", "").replace("</b>", "").split("<br>"):
        assert left + text_width(line, 14) <= 350, line


def test_the_region_is_drawn_beside_the_province_alone(konteks):
    for area, drawn in (("64", True), ("64.09", False), ("64.02", False)):
        panel = ikn_penduduk.penduduk(area, asked(konteks), konteks)
        values = {mark.value for one in panel.spec.series for mark in one.marks}
        assert (147_427 in values) == drawn == any(row[2].text == "147.427" for row in panel.table.rows)
        said = " ".join(panel.sentences)
        assert "147.427" in said and "Kab. Kutai Kartanegara dan Kab. Penajam Paser Utara" in said
    assert "147.427" not in " ".join(ikn_penduduk.penduduk("64.74", asked(konteks), konteks).sentences)


def test_the_page_says_which_type_it_shows_and_why(konteks):
    outside = ikn_alamat.keterangan(asked(konteks), konteks)
    assert outside == "Bawaan: Pengemis (saringan Jenis PMKS di luar set IKN)."
    assert "dari saringan" in ikn_alamat.keterangan(asked(konteks, jenis="PMKS-20"), konteks)
    assert ikn_alamat.keterangan(asked(konteks, jenis_ikn="PMKS-13"), konteks) == ""


def test_provisional_migration_is_flagged_and_mixed_panels_say_so(konteks):
    panel = ikn_migrasi.neto(asked(konteks, tahun="2025"), konteks)
    found = {(row[0].text, row[2].text): row for row in panel.table.rows if row[4].text == "Data contoh"}
    late = pd.read_parquet(open_edition(konteks.edisi).path / "migrasi.parquet")
    late = late[(late.asal == "contoh") & (late.status == "sementara")]
    names = {row["nama"]: row["kode_wilayah"] for row in rows("wilayah_daftar", konteks)}
    flagged = [
        row for (area, year), row in found.items()
        if names[area] in set(late[late.periode.str[:4] == year].kode_wilayah)
    ]  # fmt: skip
    assert flagged and all(row[3].text.endswith(" x") and row[5].text for row in flagged)
    marks = [mark for one in series_of(panel.spec) for mark in one.marks if mark.text.endswith(" x")]
    assert len(marks) == len(flagged) and all("Angka sementara" in mark.hover for mark in marks)
    assert any(note.startswith("Panel ini memuat 9 angka terbit") for note in panel.notes)


@pytest.mark.parametrize("jenis", ["PMKS-10", "PMKS-18"])
def test_sensitive_types_stand_as_ring_totals_on_publik(konteks, jenis):
    state = asked(konteks, jenis_ikn=jenis)
    assert ikn_seri.wilayah(state, konteks) is None
    panel = ikn_seri.lingkar(state, konteks)
    assert set(panel.table.keys) == {"LINGKAR-1", "LINGKAR-2", "LINGKAR-3", "64"}
    assert not any(
        mark.value for one in panel.spec.series for mark in one.marks if mark.keadaan == "disamarkan"
    )
    assert ikn_seri.wilayah(state, Konteks(konteks.edisi, "internal")) is not None


def test_hidden_cells_print_a_star_and_nothing_else(konteks):
    panel = ikn_seri.wilayah(asked(konteks, jenis_ikn="PMKS-20"), konteks)
    hidden = [mark for one in series_of(panel.spec) for mark in one.marks if mark.keadaan == "disamarkan"]
    assert hidden and {mark.text for mark in hidden} == {"*"} and {mark.value for mark in hidden} == {None}


def test_a_rate_only_where_one_base_covers_all_years(konteks, edisi_buatan, katalog):
    counts = ikn_seri.wilayah(asked(konteks, jenis_ikn="PMKS-13"), konteks)
    assert counts.unit == "jiwa" and any("tidak mencakup semua wilayah" in note for note in counts.notes)
    made = edisi_buatan(
        "laju", catalogue=katalog_rekap(katalog), pmks=rekap(jenis="PMKS-13"), penduduk=penduduk()
    )
    rates = ikn_seri.wilayah(asked(made, jenis_ikn="PMKS-13"), made)
    assert (rates.unit, rates.stamps.penyebut) == ("per 10.000 penduduk", "Register Dukcapil")
    assert rates.spec.cells[0][2].series[0].marks[0].value == pytest.approx(114 / 140_000 * 10_000)
    first = edisi_buatan("laju-12", catalogue=katalog_rekap(katalog), pmks=rekap(), penduduk=penduduk())
    assert ikn_seri.wilayah(asked(first), first).unit == "jiwa"  # counts first: clients from elsewhere


@pytest.mark.parametrize("jenis", ikn_alamat.SET_IKN[:-1])
def test_the_shipped_edition_only_lists_what_is_awaited(konteks, jenis):
    state = asked(konteks, jenis_ikn=jenis)
    for panel in (ikn_jendela.jendela(state, konteks), ikn_neto.neto_perubahan(state, konteks)):
        assert isinstance(panel.spec, TableSpec) and not panel.stamps.contoh
        assert panel.sentences[0].startswith("Belum dapat ditampilkan: 0 dari 10 wilayah")
        assert not any(column.numeric for column in panel.table.columns)
        assert {row[0].text for row in panel.table.rows} >= {"Kab. Paser", "Kota Bontang"}
        assert catatan.BUKAN_SEBAB_AKIBAT in panel.notes
    years = {row[2].text for row in ikn_jendela.jendela(state, konteks).table.rows}
    assert years == {"2016–2019, 2022–2025"}


@pytest.fixture
def resmi(edisi_buatan, katalog):
    """Ten real areas, ten years, population and migration."""
    return edisi_buatan(
        "resmi", catalogue=katalog_rekap(katalog), pmks=rekap(), penduduk=penduduk(), migrasi=migrasi()
    )


def test_real_rekap_opens_the_windows(resmi):
    panel = ikn_jendela.jendela(asked(resmi), resmi)
    assert panel.stamps.cakupan == "10 dari 10 wilayah" and panel.stamps.penyebut == "Register Dukcapil"
    assert panel.notes[0] == catatan.BUKAN_SEBAB_AKIBAT == "Perbedaan perubahan, bukan bukti sebab-akibat."
    # a copied sentence takes its caution along
    assert panel.sentences and all("poin persen; selisih angka" in said for said in panel.sentences)
    assert all("; bukan bukti sebab-akibat." in said for said in panel.sentences)
    kinds = {row[1].text for row in panel.table.rows}
    assert kinds == {"Lingkar 1", "Lingkar 2", "Lingkar 3", "Lingkar 2 dan 3 (lainnya)"}
    # the counts, and the population that their rates stand on
    assert {one.sumber_id for one in panel.sources} == {"UJI-REKAP", "KEPMENDAGRI-2138-2025"}
    svg(panel)


def test_no_difference_is_said_to_be_unseen(edisi_buatan, katalog):
    made = edisi_buatan("datar", catalogue=katalog_rekap(katalog), pmks=rekap(value=lambda area, year: 50))
    assert all("belum terlihat" in said for said in ikn_jendela.jendela(asked(made), made).sentences)


def test_real_rekap_opens_the_points(resmi):
    panel = ikn_neto.neto_perubahan(asked(resmi, wilayah="64.71"), resmi)
    assert isinstance(panel.spec, DotSpec) and panel.spec.selected == "64.71"
    marks = [mark for one in panel.spec.series for mark in one.marks]
    assert len(marks) == 10 and all(mark.label and mark.value is not None for mark in marks)
    assert panel.table.columns[5].rumus.faktor == 1_000
    figure(panel.spec)
    svg(panel)


@pytest.mark.parametrize(("n", "opens"), [(7, False), (8, True)])
def test_eight_real_areas_are_needed(edisi_buatan, katalog, n, opens):
    made = edisi_buatan(
        f"{n}-wilayah",
        catalogue=katalog_rekap(katalog),
        pmks=rekap(AREAS[:n]),
        penduduk=penduduk(),
        migrasi=migrasi(),
    )
    before, points = ikn_jendela.jendela(asked(made), made), ikn_neto.neto_perubahan(asked(made), made)
    assert isinstance(points.spec, DotSpec) == opens
    assert before.key.startswith("jendela-tunggu") != opens
    if not opens:
        assert "7 dari 10 wilayah" in before.sentences[0]
        assert {row[0].text for row in before.table.rows} == {
            "Kota Balikpapan",
            "Kota Samarinda",
            "Kota Bontang",
        }


def test_a_sensitive_type_with_all_areas_says_why_it_stays_closed(edisi_buatan, katalog):
    made = edisi_buatan(
        "peka-lengkap",
        catalogue=katalog_rekap(katalog),
        pmks=rekap(jenis="PMKS-18"),
        penduduk=penduduk(),
        migrasi=migrasi(),
    )
    state = asked(made, jenis_ikn="PMKS-18")
    panel = ikn_neto.neto_perubahan(state, made)
    assert isinstance(panel.spec, TableSpec) and not panel.table.rows
    assert panel.sentences == (HANYA_LINGKAR,)  # not "10 dari 10 (paling sedikit 8)"
    assert HANYA_LINGKAR not in panel.notes and catatan.BUKAN_SEBAB_AKIBAT in panel.notes
    open_ = Konteks(made.edisi, "internal")
    assert isinstance(ikn_neto.neto_perubahan(asked(open_, jenis_ikn="PMKS-18"), open_).spec, DotSpec)


def test_households_are_what_a_type_in_kk_still_lacks(konteks):
    panel = ikn_neto.neto_perubahan(asked(konteks, jenis_ikn="PMKS-24", tahun="2024"), konteks)
    lacks = {(row[1].text, row[2].text) for row in panel.table.rows}
    assert ("Jumlah rumah tangga (KK)", "2023, 2024") in lacks
    assert not any(table.startswith("Penduduk") for table, _ in lacks)


def test_missing_migration_is_named_by_table_and_year(edisi_buatan, katalog):
    made = edisi_buatan("tanpa-migrasi", catalogue=katalog_rekap(katalog), pmks=rekap(), penduduk=penduduk())
    panel = ikn_neto.neto_perubahan(asked(made), made)
    assert {(row[1].text, row[2].text) for row in panel.table.rows} == {
        ("Migrasi datang dan pindah, setahun penuh", "2025")
    }


def test_a_cumulative_series_is_not_differenced(edisi_buatan, katalog):
    made = edisi_buatan("kumulatif", catalogue=katalog_rekap(katalog), pmks=rekap(kumulatif=True))
    with pytest.raises(DeretKumulatif):
        ikn_jendela.jendela(asked(made), made)
    assert catatan.KUMULATIF in ikn_seri.lingkar(asked(made), made).notes


def test_contoh_off_leaves_a_whole_page(edisi_buatan):
    one = rekap(AREAS[:1], (2024,), jenis="PMKS-01", sumber_id="ANTARA-20772")
    made = edisi_buatan("kosong", pmks=one, penduduk=penduduk(AREAS[:1], (2024,)))
    state = asked(made, tahun="2024")
    for build in (ikn_migrasi.arus, ikn_migrasi.neto, ikn_seri.lingkar):
        panel = build(state, made)
        figure(panel.spec)
        svg(panel)
        assert not panel.stamps.contoh
    assert "Belum ada data" in ikn_seri.lingkar(state, made).sentences[0]
    assert ikn_seri.wilayah(state, made) is None  # no empty boxes
    assert ikn_tabel.tanpa_tahun(state, made) is None
    svg(ikn_jendela.jendela(state, made))


def test_axis_and_gaps():
    assert [tick.text for tick in sumbu_tahun(2016, 2025).ticks] == ["2016", "2019", "2022", "2025"]
    # five labels stand upright on a phone
    assert [tick.text for tick in sumbu_tahun(2019, 2025).ticks] == ["2019", "2021", "2023", "2025"]
    assert [tick.text for tick in sumbu_tahun(2010, 2025).ticks] == ["2010", "2015", "2020", "2025"]
    assert tahun_ringkas([2025, 2016, 2017, 2019]) == "2016–2017, 2019, 2025"
    spec = LineSpec((), sumbu_tahun(2016, 2016), sumbu_tahun(0, 1))
    assert spec.x.hi == 2017
    from charts.spec import Mark

    marks = tuple(Mark(str(x), "", 1.0, "1", x=x) for x in (2020.5, 2021.5, 2024.5, 2025.0))
    assert [m.value for m in berjeda(marks)] == [1, 1, None, None, 1, 1]
    assert [m.putus for m in terputus(marks)] == [False, False, True, False]


def test_stranded_people_by_ring_are_the_sum_of_their_areas(konteks):
    state = asked(konteks, jenis_ikn="LOC-ORTER")
    rings = ikn_seri.lingkar(state, konteks)
    areas = ikn_seri.wilayah(state, konteks)
    own = pd.DataFrame(
        (key, row[1].text, row[2].value) for key, row in zip(areas.table.keys, areas.table.rows)
    ).rename(columns={0: "area", 1: "bulan", 2: "nilai"})
    members = {"LINGKAR-1": ("64.02", "64.09", "64.71"), "LINGKAR-2": ("64.01", "64.72")}
    for key, row in zip(rings.table.keys, rings.table.rows):
        if key in members:
            chosen = own[own["area"].isin(members[key]) & (own["bulan"] == row[1].text)]
            assert chosen["nilai"].sum() == row[2].value
    assert ikn_jendela.jendela(state, konteks) is None and ikn_neto.neto_perubahan(state, konteks) is None
