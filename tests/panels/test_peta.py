"""The map: its numbers by a second road, its four kinds of nothing, and what it refuses to compute."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd
import pytest

from data.edisi import editions
from panels import peta, peta_rinci
from panels.state import State, frame_choices
from words.galat import BukanJumlahOrang, DeretKumulatif, SatuanBerbeda

FIGURES = Path(__file__).parents[2] / "data" / "figures" / "published_figures.csv"


def asked(konteks, **more) -> State:
    """State of the map page with some keys set."""
    return State.read({}, {**frame_choices(konteks), **peta.choices(konteks)}).with_(**more)


def table(konteks, name: str) -> pd.DataFrame:
    """A parquet table of the edition, read past every query."""
    return pd.read_parquet(editions()[konteks.edisi] / f"{name}.parquet")


def figures(indikator: str, periode: str) -> dict[str, float]:
    """Published figures by area, read with the csv module."""
    with FIGURES.open(encoding="utf-8", newline="") as file:
        return {
            row["kode_wilayah"]: float(row["nilai"])
            for row in csv.DictReader(file)
            if (row["indikator"], row["periode"], row["rincian"]) == (indikator, periode, "total")
        }


@pytest.mark.parametrize("jenis", ["PMKS-02", "PMKS-09", "PMKS-13", "PMKS-24"])
@pytest.mark.parametrize("tahun", ["2017", "2023", "2024"])
def test_counts_equal_the_parquet_rows(konteks, jenis, tahun):
    facts, mask = table(konteks, "pmks"), table(konteks, "topeng")
    own = facts.query(
        "jenis == @jenis and periode == @tahun and ukuran == 'terdata' and jenis_kelamin == 'total'"
    )
    own = own[own["utama"] & (own["asal"] == "contoh")].set_index("kode_wilayah")["nilai"]
    hidden = set(
        mask.query(
            "kode_rekap_jenis == @jenis and periode == @tahun and ukuran == 'terdata' and asal == 'contoh'"
        ).query("jenis_kelamin == 'total'")["kode_rekap_wilayah"]
    )
    for mark in peta.peta(asked(konteks, jenis=jenis, tahun=tahun), konteks).spec.marks:
        known = own.get(mark.key)
        if mark.key in hidden:
            assert (mark.keadaan, mark.value, mark.text) == ("disamarkan", None, "*")
        elif pd.isna(known):
            assert mark.value is None and mark.keadaan in ("tidak_tersedia", "belum_dilaporkan")
        else:
            assert mark.value == known


def test_poverty_of_2025_equals_the_figures_file(konteks):
    panel = peta.peta(asked(konteks, indikator="persen_penduduk_miskin_p0", tahun="2025"), konteks)
    published = figures("persen_penduduk_miskin_p0", "2025")
    assert {mark.key: mark.value for mark in panel.spec.marks} == {
        k: v for k, v in published.items() if "." in k
    }
    assert not panel.stamps.contoh


def test_density_uses_the_official_area(konteks):
    panel = peta.peta(asked(konteks, indikator="kepadatan", tahun="2024"), konteks)
    area, people = figures("luas_wilayah", "2024"), figures("penduduk_dukcapil", "2024-S2")
    for mark in panel.spec.marks:
        assert mark.value == pytest.approx(people[mark.key] / area[mark.key])


def one_type(**more) -> pd.DataFrame:
    """One area with 80 people, one with zero, one not reported, one with 3 of a sensitive type."""
    rows = [
        {"kode_wilayah": "64.09", "nilai": 80},
        {"kode_wilayah": "64.01", "nilai": 0},
        {"kode_wilayah": "64.02", "nilai": None, "status": "belum_dilaporkan"},
        {"kode_wilayah": "64.11", "nilai": 3},
        {"kode_wilayah": "64.03", "nilai": 300, "status": "sementara"},
        {"kode_wilayah": "64.71", "nilai": 400},
    ]
    return pd.DataFrame(
        [{"periode": "2025", "jenis": "PMKS-08", "status": "tetap", **row, **more} for row in rows]
    )


def people() -> pd.DataFrame:
    """PPU in both bases, 2025, as published."""
    return pd.DataFrame(
        {"periode": p, "kode_wilayah": "64.09", "dasar": d, "nilai": n, "asal": "resmi", "sumber_id": s}
        for p, d, n, s in (
            ("2025-S1", "dukcapil", 203_661, "RADARNUSANTARA-1513"),
            ("2025", "proyeksi_sp2020", 400_030, "BPS-KUKAR-BOOKLET-2026"),
        )
    )


def test_four_kinds_of_nothing_are_four_marks(edisi_buatan):
    konteks = edisi_buatan(pmks=one_type(jenis="PMKS-02", status="sementara"))
    panel = peta.peta(asked(konteks, jenis="PMKS-02", tahun="2025"), konteks)
    marks = {mark.key: mark for mark in panel.spec.marks}
    assert (marks["64.01"].text, marks["64.01"].keadaan) == ("– x", "nihil")
    assert (marks["64.11"].text, marks["64.11"].keadaan) == ("*", "disamarkan")
    assert (marks["64.74"].text, marks["64.74"].keadaan) == ("…", "tidak_tersedia")
    cells = {key: row[1] for key, row in zip(panel.table.keys, panel.table.rows)}
    assert [cells[k].text for k in ("64.01", "64.11", "64.74")] == ["– x", "*", "…"]
    assert {"nihil", "disamarkan", "tidak_tersedia"} <= set(panel.spec.legend.keadaan)


def test_not_reported_is_not_the_same_as_not_available(edisi_buatan):
    konteks = edisi_buatan(pmks=one_type())
    panel = peta.peta(asked(konteks, jenis="PMKS-08", tahun="2025"), konteks)
    marks = {mark.key: mark for mark in panel.spec.marks}
    assert (marks["64.02"].text, marks["64.02"].keadaan) == ("b.l.", "belum_dilaporkan")
    assert (marks["64.74"].text, marks["64.74"].keadaan) == ("…", "tidak_tersedia")
    assert (marks["64.11"].text, marks["64.03"].text) == ("3", "300 x")  # level 1: not hidden at kab/kota


@pytest.mark.parametrize("wilayah", ["semua", "64.09"])
def test_the_population_base_moves_ppu_by_about_two_and_says_so(edisi_buatan, wilayah):
    konteks = edisi_buatan(pmks=one_type(), penduduk=people())
    state = asked(konteks, jenis="PMKS-08", tahun="2025", tampil="angka", wilayah=wilayah)
    first, second = 80 / 203_661 * 10_000, 80 / 400_030 * 10_000
    for base, rate in (("dukcapil", first), ("proyeksi_sp2020", second)):
        panel = peta.peta(state.with_(penduduk=base), konteks)
        own = next(mark for mark in panel.spec.marks if mark.key == "64.09")
        said = " ".join(panel.sentences)
        assert "1,96 kali lipat" in said
        assert "3,9 per 10.000 penduduk menurut Register Dukcapil" in said
        assert "2,0 per 10.000 penduduk menurut Proyeksi BPS" in said
        assert any("2,0 per 10.000" in line for line in own.hover) or own.text == "2,0"
        if wilayah == "semua":
            assert (panel.unit, own.value, panel.stamps.penyebut) == ("jiwa", 80, "")
            assert any("hanya mencakup PPU; yang ditampilkan jumlah" in note for note in panel.notes)
        else:
            assert own.value == pytest.approx(rate) and panel.stamps.penyebut
            assert panel.stamps.cakupan == "1 dari 10 wilayah"
    assert first / second == pytest.approx(400_030 / 203_661)


def test_a_covered_area_leaves_the_others_without_a_rate_but_with_their_counts(edisi_buatan):
    konteks = edisi_buatan(pmks=one_type(), penduduk=people())
    state = asked(konteks, jenis="PMKS-08", tahun="2025", tampil="angka", wilayah="64.09")
    other = next(m for m in peta.peta(state, konteks).spec.marks if m.key == "64.71")
    assert (other.value, other.text) == (None, "…")
    assert "400 jiwa; Register Dukcapil tidak mencakup wilayah ini" in other.hover
    # an area that the base leaves out gets counts, like all areas
    assert peta.peta(state.with_(wilayah="64.71"), konteks).unit == "jiwa"


def test_a_base_that_covers_who_reports_gives_rates_and_the_note_names_it(edisi_buatan):
    areas = table_areas()
    whole = pd.DataFrame(
        {"periode": "2025", "kode_wilayah": a, "dasar": "proyeksi_sp2020", "nilai": 100_000} for a in areas
    ).assign(asal="resmi", sumber_id="BPS-KUKAR-BOOKLET-2026")
    konteks = edisi_buatan(pmks=one_type(), penduduk=pd.concat([people().head(1), whole]))
    state = asked(konteks, jenis="PMKS-08", tahun="2025", tampil="angka", penduduk="dukcapil")
    note = " ".join(peta.peta(state, konteks).notes)
    assert "mencakup semua wilayah tahun ini: Proyeksi BPS (dasar SP2020)" in note
    rates = peta.peta(state.with_(penduduk="proyeksi_sp2020"), konteks)
    shown = [mark for mark in rates.spec.marks if mark.value is not None]
    assert rates.unit == "per 10.000 penduduk" and rates.stamps.cakupan == f"{len(shown)} dari 10 wilayah"


def table_areas() -> list[str]:
    """The areas of the province, read from the catalogue."""
    return ["64.01", "64.02", "64.03", "64.07", "64.08", "64.09", "64.11", "64.71", "64.72", "64.74"]


def both_measures(recorded: dict[str, int], served: dict[str, int], **more) -> pd.DataFrame:
    """Recorded and served counts of one type in 2025."""
    return pd.DataFrame(
        {"periode": "2025", "jenis": "PMKS-08", "kode_wilayah": a, "ukuran": u, "nilai": n, **more}
        for u, part in (("terdata", recorded), ("tertangani", served))
        for a, n in part.items()
    )


def test_nobody_recorded_is_no_share(edisi_buatan):
    facts = both_measures({"64.09": 0, "64.71": 200, "64.72": 90}, {"64.09": 0, "64.71": 50})
    konteks = edisi_buatan(pmks=facts.assign(status="sementara"))
    panel = peta.peta(asked(konteks, jenis="PMKS-08", tahun="2025", tampil="terlayani"), konteks)
    marks = {mark.key: mark for mark in panel.spec.marks}
    cells = {k: [c.text for c in row] for k, row in zip(panel.table.keys, panel.table.rows)}
    assert (marks["64.09"].keadaan, marks["64.09"].text) == ("tidak_tersedia", "…")
    assert "tidak ada yang terdata" in marks["64.09"].hover
    assert cells["64.09"][1:] == ["–", "–", "–", "…", "…", "tidak ada yang terdata"]
    assert marks["64.71"].text.endswith(" x") and cells["64.71"][4] == "25,0 x"
    # Wilson, 50 of 200: 0,1952–0,3144 (Newcombe 1998, method 3, worked by hand)
    assert cells["64.71"][5] == "19,5–31,4" and "Selang 95 %: 19,5–31,4" in marks["64.71"].hover
    assert not any("belum dari" in line or "… dari" in line for m in panel.spec.marks for line in m.hover)


@pytest.mark.parametrize("tampil", ["jumlah", "perubahan", "terlayani"])
def test_a_tooltip_names_year_status_source_and_history_once(konteks, tampil):
    panel = peta.peta(asked(konteks, jenis="PMKS-09", tahun="2025", tampil=tampil), konteks)
    mark = next(m for m in panel.spec.marks if m.key == "64.08")
    assert mark.text.endswith(" x") and "2025" in mark.hover[0]
    assert "Angka sementara; Sumber: data contoh" in mark.hover
    assert mark.hover[-1].startswith("Riwayat ")
    assert not any(line.startswith(mark.text) for line in mark.hover)


@pytest.mark.parametrize("banding", ["2025", "2030", ""])
def test_a_year_not_before_is_the_year_before(konteks, banding):
    state = asked(konteks, jenis="PMKS-09", tahun="2025", tampil="perubahan", banding=banding)
    assert peta.peta(state, konteks).period == "2024–2025"


def test_a_change_cites_both_years(edisi_buatan):
    early = one_type().assign(periode="2024", sumber_id="CONTOH-MIGRASI")
    konteks = edisi_buatan(pmks=pd.concat([early, one_type(sumber_id="CONTOH-AWAL")]))
    panel = peta.peta(asked(konteks, jenis="PMKS-08", tahun="2025", tampil="perubahan"), konteks)
    assert {one.sumber_id for one in panel.sources} == {"CONTOH-AWAL", "CONTOH-MIGRASI"}


@pytest.mark.parametrize("tampil", ["jumlah", "perubahan"])
def test_the_chosen_area_leads(konteks, tampil):
    state = asked(konteks, jenis="PMKS-09", tahun="2024", tampil=tampil, wilayah="64.08")
    said = peta.peta(state, konteks).sentences
    assert "Kab. Kutai Timur" in said[0] and "Provinsi Kalimantan Timur" in said[1]
    alone = peta.peta(state.with_(wilayah="semua"), konteks).sentences
    assert "Provinsi Kalimantan Timur" in alone[0]


def test_a_chosen_area_that_is_silent_says_so(edisi_buatan):
    konteks = edisi_buatan(pmks=one_type())
    state = asked(konteks, jenis="PMKS-08", tahun="2025", wilayah="64.02")
    assert "belum dilaporkan pada 2025" in peta.peta(state, konteks).sentences[0]


def test_stated_figures_follow_the_chosen_area(konteks):
    state = asked(konteks, jenis="PMKS-09", wilayah="64.03")
    assert {row[1].text for row in peta_rinci.diumumkan(state, konteks).table.rows} == {"Berau"}
    every = peta_rinci.diumumkan(state.with_(wilayah="semua"), konteks).table.rows
    own = {code: peta_rinci.diumumkan(state.with_(wilayah=code), konteks) for code in table_areas()}
    assert sum(len(panel.table.rows) for panel in own.values() if panel) == len(every)
    assert None in own.values()


def test_an_indicator_names_the_province(konteks):
    state = asked(konteks, indikator="persen_penduduk_miskin_p0", tahun="2023", wilayah="64.08")
    (sentence,) = peta.peta(state, konteks).sentences
    assert "Kab. Kutai Timur 9,06" in sentence and "Provinsi Kalimantan Timur 6,11" in sentence
    assert "Indonesia" not in sentence  # the nation's March and September rows are another indicator


def test_the_monthly_series_is_pointed_to(konteks):
    panel = peta.peta(asked(konteks, jenis="LOC-ORTER", tahun="2025"), konteks)
    assert "Tersedia per bulan pada halaman Tren IKN dan Migrasi." in panel.notes
    with pytest.raises(BukanJumlahOrang, match="Pilih satu jenis pada saringan Jenis PMKS"):
        peta.peta(asked(konteks, jenis="SEMUA-26", tampil="angka"), konteks)


def test_a_year_without_the_base_shows_counts(edisi_buatan):
    konteks = edisi_buatan(pmks=one_type(), penduduk=people())
    panel = peta.peta(
        asked(konteks, jenis="PMKS-08", tahun="2025", tampil="angka", penduduk="sensus_2020"), konteks
    )
    assert panel.unit == "jiwa" and panel.stamps.penyebut == ""
    assert next(mark.value for mark in panel.spec.marks if mark.key == "64.09") == 80
    assert any("yang ditampilkan jumlah" in note for note in panel.notes)


def test_jiwa_and_kk_are_never_one_number(konteks):
    with pytest.raises(SatuanBerbeda, match="jiwa dan KK"):
        peta.peta(asked(konteks, jenis="SEMUA-26", satuan="jiwa,KK"), konteks)


def test_cases_over_types_are_not_people(konteks):
    with pytest.raises(BukanJumlahOrang):
        peta.peta(asked(konteks, jenis="PILAR-REHSOS", tampil="angka"), konteks)


def test_a_cumulative_series_is_not_differenced(edisi_buatan):
    facts = pd.concat([one_type(kumulatif=True), one_type(kumulatif=True).assign(periode="2024")])
    konteks = edisi_buatan(pmks=facts)
    state = asked(konteks, jenis="PMKS-08", tahun="2025", tampil="perubahan", banding="2024")
    with pytest.raises(DeretKumulatif):
        peta.peta(state, konteks)


def test_a_small_base_has_no_percent(edisi_buatan):
    facts = pd.concat(
        [one_type().assign(nilai=[15, 30, None, 20, 25, 100], periode=year) for year in ("2024", "2025")]
    ).reset_index(drop=True)
    facts.loc[facts["periode"] == "2025", "nilai"] *= 2
    konteks = edisi_buatan(pmks=facts)
    panel = peta.peta(asked(konteks, jenis="PMKS-08", tahun="2025", tampil="perubahan"), konteks)
    cells = dict(zip(panel.table.keys, panel.table.rows))
    assert cells["64.09"][4].value is None and cells["64.01"][4].value == 100


def test_a_definition_break_is_no_change(edisi_buatan):
    facts = pd.concat([one_type().assign(jenis="PMKS-24", satuan="KK", periode=y) for y in ("2024", "2025")])
    konteks = edisi_buatan(pmks=facts)
    panel = peta.peta(asked(konteks, jenis="PMKS-24", tahun="2025", tampil="perubahan"), konteks)
    assert all(mark.value is None for mark in panel.spec.marks)
    assert any("putus deret" in sentence for sentence in panel.sentences)


def test_last_position_prints_its_year_and_has_no_total(konteks):
    panel = peta.peta(asked(konteks, jenis="PMKS-09", tahun="2025", tampil="terakhir"), konteks)
    assert panel.table.total is None
    assert any("(2024)" in mark.text for mark in panel.spec.marks)


def test_single_stated_figures_stand_apart(konteks):
    panel = peta_rinci.diumumkan(asked(konteks, jenis="PMKS-09"), konteks)
    berau = [row for row in panel.table.rows if row[1].text == "Berau"]
    assert [(row[0].text, row[4].value) for row in berau] == [("2023", 400), ("2022", 276), ("2021", 155)]
    assert not panel.stamps.contoh


def test_kecamatan_of_a_chosen_area_are_dots_and_a_table(konteks):
    state = asked(konteks, wilayah="64.09")
    panel = peta_rinci.kecamatan(state, konteks)
    assert {row[1].text for row in panel.table.rows} == {
        "Kec. Penajam",
        "Kec. Waru",
        "Kec. Babulu",
        "Kec. Sepaku",
    }
    dots = [p.label for p in peta.peta(state, konteks).spec.points if "41.956" in p.label]
    assert len(dots) == 1
    assert peta_rinci.kecamatan(state.with_(wilayah="64.74"), konteks) is None


@pytest.mark.parametrize("tampil", list(peta.TAMPIL))
@pytest.mark.parametrize(
    "jenis", ["SEMUA-26", "PMKS-10", "PILAR-LINJAMSOS", "SPM-ANAK", "PAS-12", "GRP-GEPENG"]
)
def test_map_and_tiles_show_the_same(konteks, tampil, jenis):
    state = asked(konteks, jenis=jenis, tampil=tampil)
    if tampil == "angka" and jenis in ("SEMUA-26", "PILAR-LINJAMSOS", "SPM-ANAK"):
        with pytest.raises(BukanJumlahOrang):
            peta.peta(state, konteks)
        return
    shown, twin = peta.peta(state, konteks), peta.petak(state, konteks)
    assert {m.key: m.text for m in shown.spec.marks} == {t.mark.key: t.mark.text for t in twin.spec.tiles}
    assert len(shown.spec.marks) == len(table(konteks, "wilayah").query("tingkat in ('kabupaten', 'kota')"))


def byar(n: int) -> tuple[float, float]:
    """Byar's 95 % limits of a count, written out once more (Breslow and Day 1987, 2.10)."""
    up, z = n + 1, 1.959964
    low = n * (1 - 1 / (9 * n) - z / (3 * n**0.5)) ** 3
    return low, up * (1 - 1 / (9 * up) + z / (3 * up**0.5)) ** 3


def hover(konteks, kode: str, **more) -> tuple[str, ...]:
    """Tooltip lines of one area."""
    return next(m for m in peta.peta(asked(konteks, **more), konteks).spec.marks if m.key == kode).hover


def test_a_count_tells_its_rate_with_interval_and_base(konteks):
    people = figures("penduduk_dukcapil", "2024-S2")["64.09"]
    mark = next(
        m
        for m in peta.peta(asked(konteks, jenis="PMKS-09", tahun="2024"), konteks).spec.marks
        if m.key == "64.09"
    )
    low, high = (f"{x / people * 10_000:.1f}".replace(".", ",") for x in byar(int(mark.value)))
    rate = f"{mark.value / people * 10_000:.1f}".replace(".", ",")
    assert f"{rate} per 10.000 penduduk, Register Dukcapil" in mark.hover
    assert f"Selang 95 %: {low}–{high}" in mark.hover


@pytest.mark.parametrize(
    ("kode", "more"),
    [
        ("64.72", {"jenis": "SEMUA-26", "tahun": "2024"}),  # cases of many types are not people
        ("64.72", {"jenis": "PMKS-12", "tahun": "2024"}),  # met in operations: no prevalence
        ("64.72", {"jenis": "PMKS-24", "tahun": "2024"}),  # KK
        ("64.09", {"jenis": "PMKS-09", "tahun": "2025"}),  # the register covers PPU only
    ],
)
def test_no_rate_in_the_tooltip_where_none_may_be(konteks, kode, more):
    assert not any("per 10.000" in line for line in hover(konteks, kode, **more))


def test_an_indicator_tells_its_last_published_values(konteks):
    line = hover(konteks, "64.08", indikator="persen_penduduk_miskin_p0", tahun="2023")[-1]
    past = [
        (year, figures("persen_penduduk_miskin_p0", year)["64.08"]) for year in map(str, range(2019, 2024))
    ]
    assert line == "Riwayat " + " · ".join(f"{year}: {x:.2f}".replace(".", ",") for year, x in past)


def test_density_names_what_its_base_lacks_and_how_far_it_moves(konteks):
    panel = peta.peta(asked(konteks, indikator="kepadatan", tahun="2025"), konteks)
    lacks = "Register Dukcapil 2025 hanya mencakup PPU. Penduduk lain yang mencakup semua wilayah tahun ini: "
    assert f"{lacks}Proyeksi BPS (dasar SP2020)." in panel.notes
    moved, both = panel.sentences
    assert "1,96 kali lipat" in moved
    km2 = figures("luas_wilayah", "2024")["64.09"]
    assert all(f"{people / km2:.1f}".replace(".", ",") in both for people in (203_661, 400_030))


def test_the_density_of_the_province_is_over_all_its_areas(konteks):
    state = asked(konteks, indikator="kepadatan", tahun="2025", penduduk="proyeksi_sp2020")
    panel = peta.peta(state, konteks)
    assert panel.table.total[1].value == sum(row[1].value for row in panel.table.rows)
    short = peta.peta(state.with_(penduduk="dukcapil"), konteks)
    assert short.table.total[1].value is None


def test_contoh_that_stands_back_for_real_migration_is_told(konteks):
    def told(tahun):
        panel = peta.peta(asked(konteks, indikator="migrasi_datang", tahun=tahun), konteks)
        return any("data contoh wilayah lain tidak ditampilkan" in note for note in panel.notes)

    assert told("2023") and not told("2024")
