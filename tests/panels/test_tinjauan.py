"""Tinjauan otomatis: its numbers on a second road, the rule of sensitive types, thin editions, two editions."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest

from charts.draw import figure
from panels import (
    daftar,
    jelajah,
    peka,
    peta,
    profil_tren,
    tinjauan_besar_tabel,
    tinjauan_dasar,
    tinjauan_edisi,
    tinjauan_kartu,
    tinjauan_kosong,
    tinjauan_lp,
    tinjauan_menonjol,
    tinjauan_peta,
    tinjauan_susun,
    tinjauan_tren,
)
from panels.daftar_tinjauan import TINJAUAN
from panels.profil_dasar import tempat
from panels.state import State
from panels.tinjauan_dasar import HANYA_PROVINSI
from queries import Konteks, rows
from tests.conftest import forget
from tests.panels.mutu_uji import buat_edisi, rekap, teks
from tests.queries.jalan_kedua import margin, tabel, topeng
from tests.reports.panel_kalimat import ekor_salah, luar_panel

LANSIA = State("2024", jenis="PMKS-08")
LINJAMSOS = State("2025", jenis="PILAR-LINJAMSOS")
HIV = State("2024", jenis="PMKS-16")
PEKA = "PMKS-16"
# what shows every branch: a type, roll-ups, households, a sensitive type, a series of its own, indicators, thin years
RAGAM = (
    LANSIA,
    LANSIA.with_(wilayah="64.74", ukuran="tertangani"),
    HIV.with_(wilayah="64.07"),
    State("2025"),
    State("2025", satuan="KK"),
    State("2024", jenis="PILAR-REHSOS", wilayah="64.11"),
    State("2024", jenis="PAS-12"),
    State("2025", jenis="LOC-ORTER"),
    State("2008"),
    State("2025", indikator="persen_penduduk_miskin_p0", wilayah="64.07"),
    State("2024", indikator="kepadatan"),
    State("2025", indikator="migrasi_datang"),
)


def every(state: State, here: Konteks):
    return [panel for one in TINJAUAN for panel in one.panel(state.with_(bagian=jelajah.TINJAUAN), here)]


def cells(panel, key: str) -> dict:
    at = [column.key for column in panel.table.columns].index(key)
    return dict(zip(panel.table.keys, (row[at] for row in panel.table.rows), strict=True))


def test_size_on_a_second_road(konteks):
    found = margin(konteks, "2024", "jenis").reset_index()
    people = tabel(konteks, "penduduk").query("dasar == 'dukcapil' and jenis_kelamin == 'total'")
    people = people[people.periode == "2024-S2"].set_index("kode_wilayah").nilai
    for place, area in (("semua", "64"), ("64.11", "64.11")):
        own = found[(found.kode_rekap_wilayah == area) & (found.kode_rekap_jenis == "PMKS-08")]
        n, served = (int(own[own.ukuran == one].nilai.iloc[0]) for one in ("terdata", "tertangani"))
        shown = cells(tinjauan_besar_tabel.panel(LANSIA.with_(wilayah=place), konteks), "nilai")
        base = people[area] if area in people else people[people.index.str.count(r"\.") == 1].sum()
        assert shown["jumlah"].value == n
        assert shown["angka"].value == pytest.approx(n / base * 10_000)
        assert shown["terlayani"].value == pytest.approx(served / n * 100)


@pytest.mark.parametrize("states", [RAGAM[:2], pytest.param(RAGAM, marks=pytest.mark.lama)])
def test_cards_say_what_the_table_says(konteks, states):
    for state in states:
        table = tinjauan_besar_tabel.panel(state, konteks)
        printed = [row[1].text for row in table.table.rows]
        cards = [card for card in tinjauan_kartu.kartu(state, konteks) if card.kode != "tinjauan-tren"]
        assert len(cards) == len(printed)
        for card, text in zip(cards, printed, strict=True):
            digits = any(letter.isdigit() for letter in text)
            assert (card.nilai == text) if digits else not any(x.isdigit() for x in card.nilai), (state, card)
    rate = tinjauan_kartu.kartu(LANSIA, konteks)[1]
    assert rate.kode == "tinjauan-angka" and rate.keterangan[1].startswith("Selang 95 %: "), (
        "a rate has its interval"
    )


def test_composition_by_area_by_type_and_by_sex_on_a_second_road(konteks):
    found = margin(konteks, "2024", "jenis", ("total", "L", "P")).reset_index()
    own = found[(found.kode_rekap_jenis == "PMKS-08") & (found.ukuran == "terdata") & ~found.tertutup]
    whole = own[own.jenis_kelamin == "total"].set_index("kode_rekap_wilayah").nilai
    areas = tinjauan_susun.wilayah(LANSIA, konteks)
    assert {k: c.value for k, c in cells(areas, "nilai").items()} == {
        k: v for k, v in whole.items() if k != "64"
    }
    assert cells(areas, "porsi")["64.72"].value == pytest.approx(whole["64.72"] / whole["64"] * 100)
    women = own[own.jenis_kelamin == "P"].set_index("kode_rekap_wilayah").nilai
    shown = {k: c.value for k, c in cells(tinjauan_lp.panel(LANSIA, konteks), "perempuan").items() if c.value}
    assert shown == {k: v for k, v in women.items() if k != "64"}
    types = tinjauan_susun.anggota(RAGAM[5], konteks)
    facts = found[(found.kode_rekap_wilayah == "64.11") & (found.ukuran == "terdata") & ~found.tertutup]
    facts = facts[facts.jenis_kelamin == "total"].set_index("kode_rekap_jenis").nilai
    counted = {k: c.value for k, c in cells(types, "terdata").items() if c.value is not None}
    assert len(counted) > 5 and counted == {k: facts[k] for k in counted}


def test_the_trend_is_that_of_the_profile(konteks):
    profile = {cell[0].text[:2]: cell for cell in profil_tren.kecil(tempat(LANSIA, konteks)).table.rows}
    shown = tinjauan_tren.panel(LANSIA, konteks)
    assert f"lima tahun terakhir: {profile['08'][-2].text}." in shown.sentences[0]
    by_year = {key: cell.text for key, cell in cells(shown, "nilai").items()}
    assert [by_year[str(y)] for y in range(2019, 2025)] == [
        c.text.removesuffix(" ǀ") for c in profile["08"][6:12]
    ]


def test_a_partial_sum_is_a_dot_that_no_line_touches(konteks):
    marks = tinjauan_tren.panel(LINJAMSOS, konteks).spec.series[-1].marks
    joined = {mark.key: not mark.putus and mark.value is not None for mark in marks}
    # all ten areas reported in 2017–2019 and in 2023–2024; in 2020–2022 and 2025 not
    assert [year for year, ok in joined.items() if ok] == ["2018", "2019", "2024"]
    tag = tinjauan_kartu.kartu(LINJAMSOS, konteks)[-1]
    assert tag.nilai == "Belum dapat dihitung" and "cakupan" in tag.keterangan[-1]


def test_few_areas_are_not_drawn_as_the_province(konteks):
    shown = tinjauan_tren.panel(State("2024"), konteks)
    first = next(mark for series in shown.spec.series for mark in series.marks if mark.key == "2015")
    assert first.value is None, "one area of ten is no province"
    assert cells(shown, "nilai")["2015"].text == "11.439", "the table tells it with its coverage"


def test_a_wholly_hidden_series_is_of_its_asal(konteks):
    shown = tinjauan_tren.panel(State("2024", jenis="PMKS-18"), konteks)
    assert not [mark for series in shown.spec.series for mark in series.marks if mark.value is not None]
    assert shown.stamps.contoh and shown.sources and shown.sentences[0].endswith("[DATA CONTOH]")
    hidden = State("2024", jenis="PMKS-20", wilayah="64.11")
    cards = {card.kode: card for card in tinjauan_kartu.kartu(hidden, konteks)}
    assert cards["tinjauan-jumlah"].nilai == "Disamarkan" and cards["tinjauan-jumlah"].stempel.contoh


def test_an_indicator_has_no_trend_tag_but_its_difference(konteks):
    state = State("2025", indikator="persen_penduduk_miskin_p0", wilayah="64.07")
    facts = tabel(konteks, "konteks").query(
        "indikator == 'persen_penduduk_miskin_p0' and kode_wilayah == '64.07' and rincian == 'total'"
    )
    value = dict(zip(facts.periode, facts.nilai))
    shown = tinjauan_tren.panel(state, konteks)
    assert cells(shown, "selisih")["2025"].value == pytest.approx(value["2025"] - value["2024"])
    assert "turun 0,84 poin persen" in shown.sentences[0] and "tren " not in shown.sentences[0]
    assert len(shown.spec.series) == 2, "the province stands beside"


def test_what_is_missing_on_a_second_road(konteks):
    shown = tinjauan_kosong.panel(State("2024", jenis="PMKS-18"), Konteks(konteks.edisi, "internal"))
    facts = tabel(konteks, "pmks").query(
        "jenis == 'PMKS-18' and ukuran == 'terdata' and jenis_kelamin == 'total' and utama"
    )
    known = {(r.kode_wilayah, r.periode): r.nilai for r in facts.itertuples() if pd.notna(r.nilai)}
    for key, row in zip(shown.table.keys, shown.table.rows):
        for column, cell in zip(shown.table.columns[1:], row[1:]):
            if cell.value is not None:
                assert cell.value == known[key, column.key]
            else:
                assert (key, column.key) not in known
    span = [n for (_, year), n in known.items() if "2015" <= year <= "2024"]
    assert shown.sentences[0].startswith(
        f"Ada data: {sum(n > 0 for n in span)} dari 100 wilayah-tahun; nihil: "
    )


def test_hidden_cells_stay_hidden(konteks):
    state, hidden = State("2024", jenis="PMKS-20"), topeng(konteks, "2024")
    gone = {k[0] for k in hidden if k[1:5] == ("PMKS-20", "terdata", "total", "jiwa") and "." in k[0]}
    assert gone, "a test that hides nothing proves nothing"
    areas = tinjauan_susun.wilayah(state, konteks)
    for code in gone:
        assert cells(areas, "nilai")[code].text == "*" and cells(areas, "porsi")[code].text == "*"
        assert cells(tinjauan_kosong.panel(state, konteks), "2024")[code].text == "*"


def test_a_sensitive_type_is_a_province_total_in_public(konteks, internal):
    for state in (HIV, HIV.with_(wilayah="64.07")):
        shown = every(state, konteks)
        assert shown and not [p.key for p in shown if peka.perlu_izin(p, {"wilayah": "semua"}, konteks)]
        assert HANYA_PROVINSI in shown[0].notes and "Provinsi" in shown[0].period
        keys = {panel.key for panel in shown}
        assert not keys & {"tinjauan-peta", "tinjauan-wilayah", "tinjauan-corong", "tinjauan-banding"}
    inside = {panel.key: panel for panel in every(HIV.with_(wilayah="64.07"), internal)}
    assert "tinjauan-peta" in inside and "Kutai Barat" in inside["tinjauan-besaran"].period


@pytest.mark.parametrize(
    ("audience", "codes"),
    [("publik", ("PILAR-REHSOS",)), *(pytest.param(a, ("SEMUA-26", "PILAR-REHSOS", "PAS-01"), marks=pytest.mark.lama)
                                      for a in ("publik", "internal"))],
)  # fmt: skip
def test_sensitive_types_never_come_by_themselves(konteks, audience, codes):
    names = {
        r["nama"]
        for r in rows("jenis_daftar", konteks)
        if r["keluarga"] == "pmks" and r["tingkat_sensitif"] > 2
    }
    assert len(names) > 5
    here = Konteks(konteks.edisi, audience)
    for code in codes:
        for panel in every(State("2024", jenis=code), here):
            told = " ".join(
                (panel.title, *panel.sentences, *panel.notes, *(cell for row in teks(panel) for cell in row))
            )
            assert not [name for name in names if name in told], (code, panel.key)


@pytest.mark.parametrize("states", [(RAGAM[0], RAGAM[9]), pytest.param(RAGAM, marks=pytest.mark.lama)])
def test_every_look_is_whole(konteks, states):
    for state in states:
        shown = every(state, konteks)
        assert len({panel.key for panel in shown}) == len(shown) >= 5
        for panel in shown:
            assert luar_panel(panel) == [] and ekor_salah(panel) == [], (state, panel.key)
            assert panel.alt and panel.state.startswith(jelajah.PAGE)
            if panel.spec.kind != "table":
                figure(panel.spec, contoh=panel.stamps.contoh)


def test_the_registry_gives_what_the_page_draws_and_the_address_leads_back(konteks):
    for state in (RAGAM[0], RAGAM[9]):
        frozen = daftar.beku(state.with_(bagian=jelajah.TINJAUAN))
        for panel in every(state, konteks):
            again = daftar.susun(jelajah.PAGE, panel.key, frozen, konteks)
            assert again.table == panel.table and again.title == panel.title
            asked = {k: v[0] for k, v in parse_qs(urlsplit(again.state).query).items()}
            assert asked["bagian"] == "Tinjauan otomatis"
            assert daftar.pilihan_dari(jelajah.PAGE, asked, konteks) == daftar.beku(
                daftar.keadaan(jelajah.PAGE, frozen, konteks)
            )


def test_outliers_of_an_indicator_are_named_with_care(edisi_buatan, katalog):
    known = katalog.bingkai["wilayah"]
    areas = known[known.tingkat.isin(["kabupaten", "kota"])].kode_wilayah.tolist()
    value = {area: 5.0 + n / 10 for n, area in enumerate(areas)} | {areas[0]: 40.0}
    here = edisi_buatan(
        "jauh",
        konteks=pd.DataFrame(
            {"periode": "2024", "kode_wilayah": list(value), "indikator": "persen_penduduk_miskin_p0",
             "nilai": list(value.values()), "satuan": "persen", "asal": "resmi"}
        ),
    )  # fmt: skip
    state = State("2024", indikator="persen_penduduk_miskin_p0")
    shown = tinjauan_menonjol.wilayah(state, here)
    name = next(r["nama_pendek"] for r in rows("wilayah_daftar", here) if r["kode_wilayah"] == areas[0])
    assert shown.sentences[0].startswith(f"{name} jauh di atas sebagian besar wilayah (")
    assert tinjauan_menonjol.BUKAN_PUTUSAN in shown.notes
    assert [m.key for m in shown.spec.series[0].marks if "jauh di atas" in m.text] == [areas[0]]
    assert tinjauan_menonjol.wilayah(state.with_(tahun="2023"), here) is None, "no bars of nothing"


@pytest.mark.parametrize(
    ("name", "states"),
    [
        ("kosong", RAGAM[5:6]),
        *(pytest.param(n, RAGAM[:8], marks=pytest.mark.lama) for n in ("jarang", "kosong")),
    ],
)
def test_thin_editions_say_what_is_missing(name, states, request):
    here = request.getfixturevalue(name)
    for state in states:
        for panel in every(state, here):
            assert luar_panel(panel) == []
        cards = tinjauan_kartu.kartu(state, here)
        if name == "kosong":
            assert {card.nilai for card in cards} <= {
                "Data tidak tersedia",
                "Tidak dihitung",
                "Belum dapat dihitung",
            }


def test_what_changed_since_the_edition_before_is_only_what_was_chosen(rumah, katalog, tmp_path_factory):
    home = tmp_path_factory.mktemp("dua")
    before = rekap("64.01", "2024") + rekap("64.02", "2024")
    after = rekap("64.01", "2024", dict.fromkeys([f"PMKS-{n:02d}" for n in range(1, 27)], 100) | {"PMKS-08": 140,
                  "PMKS-09": 170}) + rekap("64.02", "2024")  # fmt: skip
    buat_edisi(home, katalog, "lama", pmks=before, hari=3_000)
    buat_edisi(home, katalog, "baru", pmks=after, hari=3_001)
    shutil.copytree(home, rumah, dirs_exist_ok=True)
    Path(rumah / "CURRENT").write_text("baru", encoding="utf-8")
    forget()
    here = Konteks("baru")
    own = tinjauan_edisi.panel(LANSIA, here)
    assert [line[4:6] for line in teks(own)] == [["100", "140"]] and "lama → baru" in own.title
    assert [line[4:6] for line in teks(tinjauan_edisi.panel(LANSIA.with_(jenis="PMKS-09"), here))] == [
        ["100", "170"]
    ]
    assert not tinjauan_edisi.panel(LANSIA.with_(wilayah="64.02"), here).table.rows
    assert len(tinjauan_edisi.panel(State("2024", jenis="PILAR-REHSOS"), here).table.rows) == 2


def test_one_edition_says_so(konteks):
    assert "baru ada satu" in tinjauan_edisi.panel(LANSIA, konteks).sentences[0]


def test_other_parts_of_the_page_change_nothing_here(konteks):
    other = LANSIA.with_(
        tampil="tabel", dari="2023", ke="2024", banding="2020", tabel="spm", satuan="KK", kelas=""
    )
    assert [p.table for p in every(LANSIA, konteks)] == [p.table for p in every(other, konteks)]


def test_the_map_is_the_page_s_own(konteks):
    own = peta.peta(LANSIA.with_(tampil="angka"), konteks)
    shown = tinjauan_peta.panel(LANSIA, konteks)
    assert shown.spec == own.spec and shown.table == own.table


def test_an_indicator_without_figures_that_year_is_looked_at_in_its_last_year(konteks):
    ipm = next(r for r in rows("indikator_peta", konteks) if r["tahun_akhir"] < 2025 and r["n_wilayah"] == 10)
    asked = State("2025", indikator=ipm["indikator"])
    last = str(ipm["tahun_akhir"])
    one = tinjauan_dasar.pokok(asked, konteks)
    assert one.state.tahun == last and last in one.tahun_lain and "2025" in one.tahun_lain
    assert tinjauan_dasar.pokok(asked.with_(tahun=last), konteks).tahun_lain == ""
    made = tinjauan_menonjol.wilayah(asked, konteks)
    assert made is not None and made.period == last and made.sources
    assert made.spec == tinjauan_menonjol.wilayah(asked.with_(tahun=last), konteks).spec
