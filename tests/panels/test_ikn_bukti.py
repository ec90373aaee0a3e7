"""The last parts of /ikn: ladder, power, scenarios, forecasts, capacity, operations; a second road in pandas."""

from __future__ import annotations

import datetime
from datetime import date
from urllib.parse import parse_qsl

import pandas as pd
import pytest

from charts.draw import figure
from charts.spec import TableSpec
from panels import (
    ikn_alamat,
    ikn_daya,
    ikn_kapasitas,
    ikn_operasi,
    ikn_ramalan,
    ikn_skenario,
    ikn_tangga,
    mutu,
)
from panels.ikn_tangga_pilih import anak
from panels.state import State, frame_choices
from queries import Konteks, rows
from reports.berkas_csv import csv_bytes
from reports.svg import svg
from reports.xlsx import xlsx
from tests.queries.ikn_rekaan import AREAS, LINGKAR, katalog_rekap, migrasi, nilai, orang, penduduk, rekap
from tests.reports.baca_xlsx import buka

BUILD = (
    ikn_tangga.tangga, ikn_daya.daya, ikn_skenario.penduduk, ikn_skenario.kasus, ikn_ramalan.ramalan,
    ikn_kapasitas.kapasitas, ikn_operasi.operasi,
)  # fmt: skip
ADDRESSES = (
    {}, {"wilayah": "64.09"}, {"lingkup": "LINGKAR-3", "jenis_ikn": "PMKS-24"},
    {"wilayah": "64.71", "jenis_ikn": "PMKS-18"},
    {"lingkup": "64", "jenis_ikn": "LOC-ORTER"},
)  # fmt: skip


def asked(konteks, **more) -> State:
    return State.read({}, {**frame_choices(konteks), **ikn_alamat.choices(konteks)}).with_(**more)


def column(panel, key: str) -> list:
    """Values of a column, in order."""
    at = [c.key for c in panel.table.columns].index(key)
    return [line[at].value for line in panel.table.rows]


def said(panel) -> str:
    cells = " ".join(cell.text for line in panel.table.rows for cell in line)
    return " ".join((panel.title, *panel.sentences, *panel.notes, cells))


@pytest.fixture
def nyata(edisi_buatan, katalog) -> Konteks:
    """A real rekap of pengemis, register and arrivals of all areas and years."""
    return edisi_buatan(
        "nyata", catalogue=katalog_rekap(katalog), pmks=rekap(), penduduk=penduduk(),
        migrasi=migrasi(years=(2023, 2024, 2025), directions=("datang",)),
    )  # fmt: skip


@pytest.mark.parametrize("edition", ["konteks", "internal", "jarang", "kosong"])
def test_every_panel_stands_in_every_edition(request, edition):
    konteks = request.getfixturevalue(edition)
    for query in ADDRESSES:
        state = asked(konteks, **query)
        for build in BUILD:
            panel = build(state, konteks)
            assert (
                panel.title and panel.unit and panel.period and panel.alt and panel.state.startswith("/ikn")
            )
            assert panel.table.rows and (panel.sentences or panel.notes)
            if not isinstance(panel.spec, TableSpec):
                figure(panel.spec, contoh=panel.stamps.contoh)
            assert ("DATA CONTOH" in svg(panel)) == panel.stamps.contoh


def test_the_empty_edition_says_what_is_missing_and_what_to_do(kosong):
    state = asked(kosong)
    ladder = ikn_tangga.tangga(state, kosong)
    assert (
        not ladder.stamps.contoh or column(ladder, "asal").count("Data contoh") == 1
    )  # contoh migration stays
    assert "data tidak tersedia" in said(ladder)
    assert "Yang ditunggu: rekap PMKS" in said(ikn_daya.daya(state, kosong))
    assert column(ikn_daya.daya(state, kosong), "nilai") == list(ikn_daya.PATOKAN)
    assert "Belum dapat dihitung" in said(ikn_skenario.kasus(state, kosong))
    assert ikn_skenario.penduduk(state, kosong).spec.kind == "line"  # the population is real
    assert "Mintakan" in said(ikn_kapasitas.kapasitas(state, kosong))


# -- the ladder


def test_rungs_equal_an_independent_road(konteks, bingkai_bawaan):
    """Ring 1, contoh: stranded people, served, registered; by plain pandas from the parquet files."""
    ring = list(LINGKAR[1])
    pmks, spm, people = bingkai_bawaan["pmks"], bingkai_bawaan["spm"], bingkai_bawaan["penduduk"]
    pmks = pmks[pmks["utama"] & pmks["kode_wilayah"].isin(ring) & (pmks["jenis_kelamin"] == "total")]
    months = pmks[pmks["jenis"] == "LOC-ORTER"].assign(tahun=lambda f: f["periode"].str[:4])
    whole = months.groupby("tahun")["nilai"].agg(["count", "sum"])
    whole = whole[whole["count"] == 36]["sum"].tail(2)
    begged = pmks[(pmks["jenis"] == "PMKS-12") & (pmks["ukuran"] == "terdata")].groupby("periode")["nilai"]
    begged = begged.agg(["count", "sum"])
    begged = begged[begged["count"] == 3]["sum"].tail(2)
    served = spm[spm["utama"] & spm["kode_wilayah"].isin(ring) & (spm["layanan"] == "SPM-GEPENG")]
    served = served[served["kewenangan"] == "kab_kota"].groupby("periode")["terlayani"].agg(["count", "sum"])
    served = served[served["count"] == 3]["sum"].tail(2)
    register = people[(people["periode"] == "2024-S2") & people["kode_wilayah"].isin(ring)]
    register = register[register["jenis_kelamin"] == "total"]["nilai"].sum()

    panel = ikn_tangga.tangga(asked(konteks), konteks)
    last, first, moved = (column(panel, key) for key in ("terakhir", "sebelum", "selisih"))
    assert last[0] == register
    for rung, road in ((2, whole), (3, served), (4, begged)):
        assert (first[rung], last[rung]) == tuple(road)
        assert moved[rung] == road.iloc[1] - road.iloc[0]


def test_contoh_is_stamped_and_never_evidence(konteks):
    for area in ("semua", *AREAS):
        panel = ikn_tangga.tangga(asked(konteks, wilayah=area), konteks)
        for word, origin in zip(column(panel, "gerak"), column(panel, "asal")):
            assert (origin == "Data contoh") == ("contoh" in str(word))
            assert not (origin == "Data contoh" and "jelas" in word)
        for sentence in panel.sentences:
            assert ("[DATA CONTOH]" in sentence) == ("contoh" in sentence)
    assert "bukan bukti sebab-akibat" in said(panel)


def test_ppu_register_moved_and_its_old_arrivals_cannot_tell(konteks):
    panel = ikn_tangga.tangga(asked(konteks, wilayah="64.09"), konteks)
    assert column(panel, "gerak")[:2] == ["jelas naik", "belum dapat dipastikan"]
    assert column(panel, "sebab")[1] == "titik terakhir sebelum 2022"
    assert column(panel, "selisih")[0] == 203_661 - 202_067
    day = mutu.tanggal_edisi(konteks)
    assert column(panel, "umur")[0] == (day.year - 2025) * 12 + day.month - 6 - (day.day < 30)
    assert "PPU 2024: 40 jiwa" in said(panel)
    earlier = ikn_tangga.tangga(asked(konteks, wilayah="64.09", tahun="2024"), konteks)
    assert column(earlier, "sebelum")[0] == 185_022  # 199.600 in June 2024 is a rounded estimate: no evidence


def test_real_rungs_are_compared_ring_by_ring(nyata):
    panel = ikn_tangga.tangga(asked(nyata), nyata)
    assert not panel.stamps.contoh
    assert column(panel, "gerak")[0] == "jelas naik"
    assert column(panel, "terakhir")[0] == sum(orang(area, 2025) for area in LINGKAR[1])
    assert column(panel, "gerak")[1] == "belum terlihat"  # the same arrivals each year
    assert column(panel, "selisih")[4] == sum(nilai(a, 2025) - nilai(a, 2024) for a in LINGKAR[1])
    assert "4 dari 5" not in panel.sentences[0] and "3 dari 5" in panel.sentences[0]


def test_an_area_that_is_late_closes_the_rung_of_its_ring(edisi_buatan, katalog):
    here = edisi_buatan(
        "telat", catalogue=katalog_rekap(katalog), pmks=rekap(skip=[("64.09", 2025), ("64.09", 2024)]),
        penduduk=penduduk(),
    )  # fmt: skip
    panel = ikn_tangga.tangga(asked(here), here)
    assert column(panel, "periode")[4] == "2023" and column(panel, "periode_sebelum")[4] == "2022"


def point(year: int, value: int, **more) -> dict:
    return {
        "nilai": value, "n_wilayah": 1, "n_total": 1, "asal": "resmi", "bulan": "01-12", "akhir": date(year, 12, 31),
        "tahun": year, "kumulatif": False, "putus": False, "keadaan": "ada", "periode": str(year), **more,
    }  # fmt: skip


CONTOH = [point(2023, 1, asal="contoh"), point(2024, 99, asal="contoh")]


@pytest.mark.parametrize(
    ("points", "gerak", "sebab"),
    [
        ([point(2023, 100), point(2024, 160)], "naik", ""),
        ([point(2023, 160), point(2024, 100)], "turun", ""),
        ([point(2023, 100), point(2024, 112)], "belum_terlihat", ""),
        ([point(2023, 100), point(2024, 160, putus=True)], "belum_pasti", "putus_deret"),
        ([point(2023, 100, kumulatif=True), point(2024, 160, kumulatif=True)], "belum_pasti", "kumulatif"),
        ([point(2016, 100), point(2017, 160)], "belum_pasti", "sebelum_ikn"),
        ([point(2024, 160)], "belum_pasti", "satu_titik"),
        ([point(2024, 160, n_total=3)], "belum_pasti", "sebagian"),
        ([point(2024, None, keadaan="disamarkan")], "belum_pasti", "disamarkan"),
        ([], "belum_pasti", "tidak_ada"),
        (CONTOH, "contoh", ""),
        ([point(2024, 99, asal="contoh")], "contoh", "satu_titik"),
        # official points come first, and a quarter is not compared with a year
        ([point(2022, 50), point(2023, 60), *CONTOH], "belum_terlihat", ""),
        ([point(2023, 400), point(2024, 100, bulan="01-03")], "belum_pasti", "satu_titik"),
    ],
)  # fmt: skip
def test_what_a_rung_may_say(points, gerak, sebab):
    found = anak(2, points)
    assert (found.gerak, found.sebab) == (gerak, sebab)


def test_a_sensitive_type_has_no_rung_for_one_area_on_publik(konteks, internal):
    hidden = ikn_tangga.tangga(asked(konteks, wilayah="64.71", jenis_ikn="PMKS-10"), konteks)
    assert (
        column(hidden, "terakhir")[4] is None and "menurut lingkar dan provinsi" in column(hidden, "sebab")[4]
    )
    shown = ikn_tangga.tangga(asked(internal, wilayah="64.71", jenis_ikn="PMKS-10"), internal)
    assert column(shown, "terakhir")[4] is not None


# -- the power note


def test_power_follows_the_count_and_hides_with_it(konteks):
    panel = ikn_daya.daya(asked(konteks), konteks)
    counts = dict(
        zip(column(panel, "wilayah"), zip(*(column(panel, k) for k in ("nilai", "naik", "naik_persen"))))
    )
    assert counts["Kab. Penajam Paser Utara"] == (
        6,
        14,
        None,
    )  # (√6 + 1,981)² − 6 = 13,6; no percent below 20
    n, up, share = counts["Lingkar 1"]
    assert up == 92 and share == pytest.approx(92 / n * 100)
    assert "120 cara" in said(panel) and "1 dari 120" in said(panel)
    masked = ikn_daya.daya(asked(konteks, jenis_ikn="PMKS-18"), konteks)
    hidden = [line for line in masked.table.rows if line[1].keadaan == "disamarkan"]
    assert hidden and all(cell.keadaan == "disamarkan" for line in hidden for cell in line[1:])


# -- scenarios and forecasts


def test_scenario_by_hand(konteks):
    """Ring 1: 1.766.449 people at the end of 2024, eleven years at 2 %; the rate is 2024's count over them."""
    state = asked(konteks)
    people, cases = ikn_skenario.penduduk(state, konteks), ikn_skenario.kasus(state, konteks)
    grown = 1_766_449 * 1.02**11
    assert column(people, "penduduk")[2 * 11] == pytest.approx(grown)
    assert column(cases, "jumlah")[2 * 11] == pytest.approx(392 / 1_766_449 * grown)
    assert column(cases, "tambahan")[2 * 11] == pytest.approx(392 * (1.02**11 - 1))
    assert not people.stamps.contoh and cases.stamps.contoh and cases.stamps.penyebut == "Register Dukcapil"
    assert "[DATA CONTOH]" in cases.sentences[0] and "[DATA CONTOH]" not in people.sentences[0]
    assert all(line.contoh for line in cases.spec.series) and not any(
        line.contoh for line in people.spec.series
    )
    ends = {line.name.split(":")[0]: line.marks[-1].text for line in people.spec.series}
    assert ends["Sedang"] == "2.196.357"


def test_growth_and_horizon_are_the_readers(konteks):
    state = asked(konteks, tumbuh_rendah="0", tumbuh_sedang="12", tumbuh_tinggi="1", sampai="2030")
    panel = ikn_skenario.penduduk(state, konteks)
    assert column(panel, "penduduk")[6] == 1_766_449  # 2030 without growth
    assert "tidak berurutan" in said(panel)
    assert "tumbuh_sedang=12+persen+per+tahun" in panel.state and "sampai=2030" in panel.state


def test_assumptions_travel_in_every_file(konteks):
    panel = ikn_skenario.kasus(asked(konteks, tumbuh_tinggi="6"), konteks)
    book = buka(xlsx(panel, dibuat=datetime.datetime(2026, 11, 22)))
    sheets = " ".join(str(cell.value) for sheet in book for line in sheet.iter_rows() for cell in line)
    text = csv_bytes(panel).decode("utf-8-sig")
    drawn = svg(panel)
    for words in (
        "Asumsi: penduduk awal 1.766.449 jiwa",
        "tinggi 6 persen per tahun",
        "Angka tetap 2,22 per 10.000",
    ):
        assert words in sheets and words in said(panel)
    assert "Asumsi: pertumbuhan (% per tahun)" in text and "Asumsi: angka tetap per 10.000" in text
    assert ";6,0;2,22;2035;" in text and "DATA CONTOH" in text
    assert "6 persen per tahun" in drawn and "Asumsi: penduduk awal" in drawn


def test_a_scenario_of_another_base_moves_ppu_by_a_factor_of_two(konteks):
    register, projected = (
        column(ikn_skenario.penduduk(asked(konteks, wilayah="64.09", penduduk=base), konteks), "penduduk")[0]
        for base in ("dukcapil", "proyeksi_sp2020")
    )
    assert (register, projected) == (203_661, 400_030)


def test_households_months_and_sensitive_types_have_no_rate(konteks):
    for query, word in (
        ({"jenis_ikn": "PMKS-24"}, "per 1.000 KK"), ({"jenis_ikn": "LOC-ORTER"}, "bulanan"),
        ({"jenis_ikn": "PMKS-18", "wilayah": "64.09"}, "peka"),
    ):  # fmt: skip
        assert word in said(ikn_skenario.kasus(asked(konteks, **query), konteks))


def test_forecasts_beside_the_outturn(konteks):
    panel = ikn_ramalan.ramalan(asked(konteks), konteks)
    lines = {(r[0].text, r[1].text, r[2].text): r for r in panel.table.rows}
    rakor = lines["Provinsi Kalimantan Timur", "Rakor, Mei 2024", "2025"]
    assert rakor[3].value == 5_000_000 and rakor[4].value == 4_123_303 and rakor[5].text == "Semester II 2024"
    assert rakor[6].value == 876_697 and rakor[7].value == pytest.approx(876_697 / 4_123_303 * 100)
    ppu = lines["Kab. Penajam Paser Utara", "BPS, proyeksi dasar SP2020", "2025"]
    assert (ppu[3].value, ppu[4].value) == (400_030, 203_661)
    ikn = lines["Ibu Kota Nusantara (delineasi)", "Bappenas (tanggal tidak tercatat)", "2045"]
    assert ikn[3].value == 1_910_000 and ikn[4].value == 147_427 and ikn[6].value is None
    assert lines["Provinsi Kalimantan Timur", "BPS, proyeksi SP2020", "2050"][7].value is None
    assert not panel.stamps.contoh and "21,3\u00a0% di atas yang tercatat" in said(panel)
    said_first = rows("pernyataan_daftar", konteks)
    assert 5_000_000 in [
        row["angka"] for row in said_first if row["kode_wilayah"] == "64"
    ]  # the same statement


def test_no_forecast_enters_a_population_series(konteks):
    people = {row["nilai"] for row in rows("penduduk_seri", konteks, wilayah="64")}
    assert not people & {5_000_000, 7_000_000, 6_700_000, 4_040_000}
    assert max(int(row["tahun"]) for row in rows("tahun_daftar", konteks)) < 2030


# -- capacity and operations


def test_capacity_keeps_its_parts_apart(konteks, bingkai_bawaan):
    panel = ikn_kapasitas.kapasitas(asked(konteks), konteks)
    tksk = bingkai_bawaan["psks"]
    tksk = tksk[tksk["utama"] & (tksk["periode"] == "2025") & (tksk["jenis"] == "PSKS-11")]
    tksk = tksk.set_index("kode_wilayah")["nilai"]
    assert column(panel, "kapasitas")[:3] == [tksk["64.02"], tksk["64.09"], tksk["64.71"]]
    for load, capacity, value in list(zip(*(column(panel, k) for k in ("beban", "kapasitas", "nilai"))))[:4]:
        assert value == pytest.approx(load / capacity)
    nirwana = next(line for line in panel.table.rows if "PSTW" in line[0].text)
    assert [nirwana[at].text for at in (2, 4, 5)] == ["92,7 e", "102 e", "110"]
    assert "sekitar 102 penghuni (Juni 2020) dari daya tampung 110, terisi 92,7" in said(panel)
    assert "Hunian rumah singgah tidak tersedia" in said(panel) and "satu indeks" in said(panel)
    assert "(9 dari 10 wilayah)" in said(panel)


def test_a_regency_never_sees_a_panti_as_its_own(konteks):
    assert "panti" not in " ".join(
        line[0].text.lower()
        for line in ikn_kapasitas.kapasitas(asked(konteks, wilayah="64.09"), konteks).table.rows
    )


def test_people_per_operation(konteks, internal):
    shown = ikn_operasi.operasi(asked(konteks), konteks)
    assert column(shown, "orang") == [64] and column(shown, "per") == [pytest.approx(64 / 3)]
    assert "64 orang terjaring/terlayani dalam 3 operasi, 21,3 orang per operasi" in shown.sentences[0]
    assert "bukan prevalensi" in said(shown)
    opened = ikn_operasi.operasi(asked(internal), internal)
    assert column(opened, "orang") == [64, 2, 32, 30]


def test_without_operations_it_says_so(edisi_buatan):
    empty = edisi_buatan("tanpa", penduduk=penduduk(years=(2024,)), konteks=_satu_konteks())
    panel = ikn_operasi.operasi(asked(empty), empty)
    assert panel.table.rows == () and "tidak tersedia" in panel.sentences[0]
    assert ikn_ramalan.ramalan(asked(empty), empty) is None


def _satu_konteks() -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "periode": "2024", "kode_wilayah": "64.09", "indikator": "tpt", "mulai": date(2024, 1, 1),
                "akhir": date(2024, 12, 31), "nilai": 5.0, "satuan": "persen", "asal": "resmi",
                "sumber_id": "BPS-P0-KABKOTA",
            }
        ]
    )  # fmt: skip


# -- the address


@pytest.mark.parametrize(
    "more",
    [
        {"lingkup": "LINGKAR-2"},
        {"lingkup": "64"},
        {"tumbuh_rendah": "-1", "tumbuh_tinggi": "2.5"},
        {"sampai": "2040"},
    ],
)
def test_keys_go_round_through_the_link(konteks, more):
    choices = {**frame_choices(konteks), **ikn_alamat.choices(konteks)}
    state = asked(konteks, **more)
    assert State.read(dict(parse_qsl(state.query(choices))), choices) == state


def test_the_place_follows_filter_or_page(konteks):
    assert ikn_alamat.lingkup(asked(konteks), konteks) == ("LINGKAR-1", "Lingkar 1")
    assert ikn_alamat.lingkup(asked(konteks, wilayah="64.74"), konteks) == ("64.74", "Kota Bontang")
    assert ikn_alamat.lingkup(asked(konteks, wilayah="64.74", lingkup="64"), konteks)[0] == "64"
