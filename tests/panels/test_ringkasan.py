"""Ringkasan: what the cards say, from the published figures by hand; no sum, no ratio, no sensitive type."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from data.snapshot import build
from panels import ringkasan, ringkasan_konteks
from panels.kartu import Kartu
from panels.ringkasan_berubah import berubah
from panels.ringkasan_pilar import pilar
from panels.ringkasan_spm import petak_spm, tabel_spm
from panels.state import State, frame_choices
from queries import Konteks, rows
from tests.queries.test_ringkasan import rekap_nyata  # noqa: F401 - a fixture

NBSP = "\u00a0"
FORBIDDEN = re.compile(
    r"289[.,]?969|196[.,]?949|\b5,2[34]\b"
)  # the sum, the difference and the ratio of 2019


def cards(state: State, here: Konteks) -> list[Kartu]:
    tiles = [card for _, pair in petak_spm(state, here) for card in pair]
    return [
        *ringkasan.rekap(state, here), *ringkasan.rekap_pilihan(state, here), ringkasan.penyampaian(state, here),
        *ringkasan.pernyataan(state, here), ringkasan_konteks.kemiskinan(state, here),
        ringkasan_konteks.penduduk(state, here), ringkasan_konteks.ikn(state, here),
        *ringkasan_konteks.rpd(state, here), *tiles,
    ]  # fmt: skip


def words_of(state: State, here: Konteks) -> str:
    said = [f"{c.judul} {c.teks} {' '.join(c.keterangan)} {c.tautan}" for c in cards(state, here)]
    panels = [*pilar(state, here), tabel_spm(state, here)]
    said += [" ".join((p.title, p.alt, *p.sentences, *p.notes)) for p in panels]
    said += [cell.text for p in panels for line in p.table.rows for cell in line]
    told = berubah(state, here)
    return " ".join((*said, *told.kalimat, *told.catatan, ringkasan_konteks.CATATAN_RPD))


def card(state: State, here: Konteks, code: str) -> Kartu:
    return next(one for one in cards(state, here) if one.kode == code)


@pytest.fixture
def state(konteks) -> State:
    return State(**{key: choice.default for key, choice in frame_choices(konteks).items()})


@pytest.fixture
def tanpa_contoh(rumah) -> Konteks:
    build(rumah / "edisi", contoh=False, edisi="tanpa-contoh")
    return Konteks("tanpa-contoh")


def test_without_a_rekap_the_first_card_says_so_and_contoh_stands_apart(konteks, state):
    first, *_ = cards(state, konteks)
    assert first.teks == "Rekap provinsi belum tersedia" and not first.stempel.contoh
    contoh = ringkasan.rekap_pilihan(state, konteks)
    assert [one.satuan for one in contoh] == ["jiwa", "KK"] and all(one.stempel.contoh for one in contoh)
    assert all("dari 10 wilayah" in one.keterangan[0] for one in contoh)
    assert [dict(one.halaman.kunci)["satuan"] for one in contoh] == ["jiwa", "KK"], (
        "the map of the card's unit"
    )


def test_a_real_rekap_takes_the_first_card_with_its_coverage(rekap_nyata):  # noqa: F811
    here = rekap_nyata("rekap", {"2024": {"64.01": {"PMKS-02": 40}, "64.71": {"PMKS-02": 60, "PMKS-08": 25}}})
    first, second = ringkasan.rekap(State(tahun="2024"), here)
    assert (first.teks, first.stempel.contoh, first.stempel.cakupan) == (
        "125 jiwa",
        False,
        "2 dari 10 wilayah",
    )
    assert "2024 · 2 dari 10 wilayah" in first.keterangan
    assert second.teks == "… KK"
    assert first.judul == "Rekap terbaru, Provinsi Kalimantan Timur: jumlah kasus menurut jenis, terdata"
    older = ringkasan.rekap_pilihan(State(tahun="2024", wilayah="64.71"), here)[0]
    assert older.judul.startswith("Kota Balikpapan: ")
    assert ringkasan.penyampaian(State(tahun="2024"), here).teks == "2 dari 10"


def test_statements_of_2019_stand_apart_and_are_never_combined(konteks, state):
    people, homes = ringkasan.pernyataan(state, konteks)
    assert (people.teks, homes.teks) == ("243.459 jiwa", "46.510 KK")
    assert people.keterangan[0] == homes.keterangan[0] == "Kumulatif, tertangani, posisi Maret 2019"
    assert "Maret 2019" in people.judul and people.judul.replace("jiwa", "KK") == homes.judul
    assert people.sumber and people.sumber == homes.sumber


@pytest.mark.parametrize("audiens", ["publik", "internal"])
@pytest.mark.parametrize("tahun", ["2013", "2019", "2025"])
def test_no_text_carries_a_sum_or_ratio_of_the_statements(konteks, audiens, tahun):
    here = Konteks(konteks.edisi, audiens)
    for area in ("semua", "64.02", "64.71"):
        found = FORBIDDEN.search(words_of(State(tahun=tahun, wilayah=area), here))
        assert not found, found
    assert FORBIDDEN.search("jadi 289.969 jiwa") and FORBIDDEN.search("5,23 jiwa per KK")


def test_poverty_card(konteks, state):
    shown = card(state, konteks, "kemiskinan")
    assert shown.teks == f"5,19{NBSP}%"
    assert shown.keterangan == (
        "September 2025",
        f"September 2024: 5,51{NBSP}% (−0,32 poin persen, membaik)",
        f"Indonesia: 8,25{NBSP}% (−0,32 poin persen dalam setahun)",
    )
    assert "persen_penduduk_miskin_p0" not in shown.halaman.alamat and "P0" in shown.halaman.alamat


def test_population_follows_the_area_and_ikn_does_not(konteks, state):
    assert card(state, konteks, "penduduk").teks == "4.123.303 jiwa"
    assert card(state, konteks, "penduduk").keterangan[0] == "Semester II 2024"
    own = State(tahun="2025", wilayah="64.74")
    assert "Kota Bontang" in card(own, konteks, "penduduk").judul
    assert card(own, konteks, "ikn").teks == card(state, konteks, "ikn").teks == "147.427 jiwa"


def test_rpd_strip_keeps_four_aims_and_names_the_missing_one(konteks, state):
    strip = ringkasan_konteks.rpd(state, konteks)
    assert [one.kode for one in strip] == ["rpd-ipm", "rpd-ekonomi", "rpd-tpt", "rpd-kemiskinan"]
    assert strip[1].teks == "Tidak tersedia" and not strip[1].sumber
    assert [one.teks for one in strip if one.kode != "rpd-ekonomi"] == [
        "78,83",
        f"5,14{NBSP}%",
        f"5,19{NBSP}%",
    ]
    assert "RPJMD 2025–2029" in ringkasan_konteks.CATATAN_RPD


def test_five_tiles_in_fixed_order_and_never_the_six_affairs_index(konteks, state):
    names = [
        row["nama"] for row in rows("jenis_daftar", konteks) if row["keluarga"] == "spm"
    ]  # the catalogue's order
    tiles = petak_spm(state, konteks)
    assert [name for name, _ in tiles] == names and len(tiles) == 5
    assert all([c.kode.rsplit("-", 1)[1] for c in pair] == ["kab_kota", "provinsi"] for _, pair in tiles)
    assert all(f"target 100{NBSP}%" in c.keterangan[0] for _, pair in tiles for c in pair)


def test_spm_tiles_lead_to_the_gap_of_their_area_and_an_area_has_no_task_of_the_province(konteks, state):
    whole = [card for _, pair in petak_spm(state, konteks) for card in pair]
    assert {c.halaman.page for c in whole} == {"/kesenjangan"}
    assert {dict(c.halaman.saringan)["wilayah"] for c in whole} == {"semua"}
    own = [card for _, pair in petak_spm(state.with_(wilayah="64.71"), konteks) for card in pair]
    assert [c.kode.rsplit("-", 1)[1] for c in own] == ["kab_kota"] * 5
    assert {dict(c.halaman.saringan)["wilayah"] for c in own} == {"64.71"}
    assert all("wilayah=Kota+Balikpapan" in c.halaman.alamat for c in own)
    assert own[0].keterangan[-1] == "Provinsi (di dalam panti): lihat Provinsi Kalimantan Timur"
    assert own[-1].keterangan[-1] == "Bencana provinsi: lihat Provinsi Kalimantan Timur"
    table = tabel_spm(state.with_(wilayah="64.71"), konteks).table
    assert len(table.rows) == 5 and not any(
        "panti)" in c.text and "dalam" in c.text for r in table.rows for c in r
    )


def test_a_small_base_has_no_percent_in_the_table_and_the_alt(konteks):
    state = State(tahun="2025", wilayah="64.11")  # 4 of 4 gelandangan dan pengemis
    shown = tabel_spm(state, konteks)
    line = next(r for r in shown.table.rows if "Gelandangan" in r[0].text)
    assert [c.text for c in line[2:4]] == ["4 x", "4 x"] and line[5].value is None and "20" in line[5].text
    assert "4 dari 4;" in shown.alt and "4 dari 4 (" not in shown.alt


def test_the_six_affairs_index_alone_leaves_the_tiles_empty(edisi_buatan):
    frame = pd.DataFrame(
        [{"periode": "2023", "kode_wilayah": "64", "indikator": "indeks_spm_seluruh_urusan", "nilai": 93.41,
          "satuan": "indeks", "asal": "resmi", "sumber_id": "BPS-MISKIN-PROV"}]
    )  # fmt: skip
    here = edisi_buatan("indeks", konteks=frame)
    found = [c for _, pair in petak_spm(State(tahun="2023"), here) for c in pair]
    assert {c.teks for c in found} == {"…"} and "93,4" not in words_of(State(tahun="2023"), here)


def test_pillars_keep_units_on_their_own_axes(konteks, state):
    people, homes = pilar(state, konteks)
    assert (people.key, homes.key) == ("pilar-jiwa", "pilar-kk")
    assert "Pemberdayaan Sosial" in people.notes[0] and "Rehabilitasi Sosial" in homes.notes[0]
    assert people.stamps.contoh and people.stamps.cakupan.endswith("dari 10 wilayah")
    assert people.table.total is None and homes.table.total is None


def test_three_sentences_poverty_first(konteks, state):
    told = berubah(state, konteks)
    assert len(told.kalimat) == 3 and told.kalimat[0].startswith("Persentase penduduk miskin Provinsi")
    assert "DATA CONTOH" not in told.kalimat[0] and all("DATA CONTOH" in one for one in told.kalimat[1:])
    assert all("wilayah sebanding: " in one for one in told.kalimat[1:])
    assert [(len(part.kalimat), part.stempel.contoh) for part in told.butir] == [(1, False), (2, True)]
    cited = {one.sumber_id for one in told.sumber}
    assert "BPS-MISKIN-PROV" in cited and any(one.startswith("CONTOH-") for one in cited)
    assert told.sumber[0].sumber_id == "BPS-MISKIN-PROV"


def test_a_chosen_area_leads_and_poverty_is_said_to_be_the_provinces(konteks, state):
    first, last = berubah(state.with_(wilayah="64.74"), konteks).butir
    assert len(first.kalimat) == 2 and all("di Kota Bontang" in one for one in first.kalimat)
    assert first.stempel.contoh and not last.stempel.contoh
    assert last.kalimat[0].startswith(
        "Tingkat provinsi: persentase penduduk miskin Provinsi Kalimantan Timur"
    )


def test_the_sources_of_a_change_are_those_of_both_years(rekap_nyata):  # noqa: F811
    areas = ["64.01", "64.02", "64.03", "64.07", "64.08", "64.09"]
    cells = {year: {a: {"PMKS-02": n} for a in areas} for year, n in (("2023", 100), ("2024", 130))}
    here = rekap_nyata("dua-tahun", cells)
    found = rows(
        "perubahan_jenis", here, awal="2023", akhir="2024", ukuran="terdata", kode_wilayah=provinsi_kode(here)
    )
    row = next(one for one in found if one["jenis"] == "PMKS-02")
    assert row["sumber_id"] and set(row["sumber_id"].split("|")) <= {
        one.sumber_id for one in berubah(State(tahun="2024"), here).sumber
    }


def provinsi_kode(here: Konteks) -> str:
    return ringkasan.provinsi(here)["kode_wilayah"]


def test_cards_and_pillars_count_the_types_that_came_in(konteks):
    people, homes = ringkasan.rekap_pilihan(State(tahun="2025", wilayah="64.74"), konteks)
    assert people.keterangan[1] == "21 dari 23 jenis yang dihitung dalam jiwa"
    assert homes.keterangan[1] == "3 dari 3 jenis yang dihitung dalam KK"
    whole = ringkasan.rekap_pilihan(State(tahun="2025"), konteks)[0].keterangan
    assert whole[1:] == ("23 dari 23 jenis yang dihitung dalam jiwa", "4 wilayah belum lengkap menurut jenis")
    own = pilar(State(tahun="2025", wilayah="64.74"), konteks)[0]
    last = {line[0].text: line[-1].text for line in own.table.rows}
    assert (
        last["Rehabilitasi Sosial"] == "19 dari 20 jenis" and last["Penanganan Bencana"] == "1 dari 2 jenis"
    )
    notes = pilar(State(tahun="2025"), konteks)[0].notes
    assert any("Penanganan Bencana, 1 wilayah belum lengkap menurut jenis" in note for note in notes)


@pytest.mark.parametrize("tahun", ["2018", "2025"])
def test_no_area_is_named_on_the_view_of_the_province(konteks, tahun):
    names = [row["nama_pendek"] for row in rows("wilayah_daftar", konteks)]
    said = words_of(State(tahun=tahun), konteks)
    assert len(names) > 5 and not [one for one in names if one in said], "names stand on Mutu"


def test_nothing_is_said_twice_on_a_card(konteks, state):
    assert card(state, konteks, "rpd-tpt").keterangan == ("2024",)
    assert card(state, konteks, "rpd-ipm").keterangan == ("2024", "Indeks Pembangunan Manusia, metode baru")
    titles = {c.kode: c.judul for _, pair in petak_spm(state, konteks) for c in pair}
    assert titles["spm-bencana-kab_kota"] == "Bencana kabupaten/kota"
    assert titles["spm-bencana-provinsi"] == "Bencana provinsi"
    assert titles["spm-anak-kab_kota"] == "Kabupaten/kota (di luar panti)"


def test_the_mark_of_a_provisional_number_follows_the_number(konteks, state):
    tiles = [c.keterangan[0] for _, pair in petak_spm(state, konteks) for c in pair]
    assert all(" x jiwa" in one and "jiwa x" not in one for one in tiles)


def test_a_group_row_reports_its_types(rekap_nyata):  # noqa: F811
    here = rekap_nyata("gabung", {"2024": {"64.01": {"GRP-GEPENG": 30, "PMKS-02": 5, "PMKS-24": 9}}})
    people = ringkasan.rekap(State(tahun="2024"), here)[0]
    assert people.keterangan[1].startswith("3 dari 23 jenis"), "gelandangan, pengemis and anak telantar"


def test_the_choice_is_the_largest_by_hand_and_never_sensitive(internal):
    kinds = {row["nama"]: row["tingkat_sensitif"] for row in rows("jenis_rincian", internal)}
    sensitive = [name for name, level in kinds.items() if level == 3]
    assert len(sensitive) > 5
    for tahun in range(2017, 2026):
        state = State(tahun=str(tahun))
        _, rise, fall = berubah(state, internal).kalimat  # the province: poverty stands first
        assert not [name for name in sensitive if rise.startswith(name) or fall.startswith(name)]
        found = rows(
            "perubahan_jenis",
            internal,
            awal=str(tahun - 1),
            akhir=str(tahun),
            ukuran="terdata",
            kode_wilayah="64",
        )
        kept = {r["nama"]: r["selisih"] for r in found if r["alasan"] == "sebanding" and r["n_sebanding"] > 5}
        assert rise.startswith(max(kept, key=kept.get)) and fall.startswith(min(kept, key=kept.get))


def test_half_of_the_areas_or_fewer_are_not_enough(rekap_nyata):  # noqa: F811
    areas = ["64.01", "64.02", "64.03", "64.07", "64.08", "64.09"]
    for n, picked in ((5, False), (6, True)):
        cells = {
            "2023": {area: {"PMKS-02": 100} for area in areas[:n]},
            "2024": {area: {"PMKS-02": 130} for area in areas[:n]},
        }
        here = rekap_nyata(f"separuh-{n}", cells)
        _, *moved = berubah(State(tahun="2024"), here).kalimat
        if picked:
            assert "bertambah" in moved[0] and f"sebanding: {n} dari 10" in moved[0]
            assert "tidak ada jenis sebanding yang tercatat berkurang" in moved[1]
        else:
            (only,) = moved
            assert "tidak dapat dibandingkan" in only and "lebih dari separuh wilayah" in only


def test_every_card_leads_somewhere_and_names_its_source(konteks, state):
    every = cards(state, konteks)
    assert len({one.kode for one in every}) == len(every)
    for one in every:
        assert one.halaman.page in ("/peta", "/jenis", "/ikn", "/kesenjangan", "/mutu", "/metode")
        assert one.sumber or one.kode in ("rekap", "penyampaian", "rpd-ekonomi"), one.kode
        assert one.keterangan and one.judul


def test_the_page_is_whole_without_contoh(tanpa_contoh):
    state = State(**{key: choice.default for key, choice in frame_choices(tanpa_contoh).items()})
    every = cards(state, tanpa_contoh)
    assert not any(one.stempel.contoh for one in every)
    assert ringkasan.rekap_pilihan(state, tanpa_contoh) == ()
    assert card(state, tanpa_contoh, "kemiskinan").teks == f"5,19{NBSP}%"
    assert {c.teks for _, pair in petak_spm(state, tanpa_contoh) for c in pair} == {"…"}
    told = berubah(state, tanpa_contoh).kalimat
    assert len(told) == 2 and "tidak dapat dibandingkan" in told[1], (
        "an empty year is not a year without change"
    )
    assert not any("belum lengkap" in note for shown in pilar(state, tanpa_contoh) for note in shown.notes)
    assert "CONTOH" not in words_of(state, tanpa_contoh).upper().replace("DATA CONTOH TIDAK PERNAH", "")


def test_an_edition_with_nothing_says_so(edisi_buatan):
    frame = pd.DataFrame([{"periode": "2024", "kode_wilayah": "64.01", "jenis": "PMKS-02", "nilai": 3}])
    here = edisi_buatan("kosong", pmks=frame)
    state = State(tahun="2024")
    for code in ("kemiskinan", "penduduk", "ikn", "rpd-ipm"):
        assert card(state, here, code).teks == "Tidak tersedia"
    assert berubah(state, here).kalimat[0].endswith("belum ada angka terbitan pada edisi data ini.")
