"""SPM gap: what a view may show, who must act, warnings with what to do; hidden and missing cells stay so."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from panels import spm_gap, spm_gap_peringatan, spm_gap_sebar
from panels.panel import Panel
from panels.spm_gap_capaian import capaian
from panels.spm_gap_lensa import himpun, lensa
from panels.state import State
from queries import Konteks
from reports.svg import svg
from reports.xlsx import xlsx
from tests.queries.tabel_lain import base_tables, write
from tests.reports.panel_kalimat import luar_panel
from tests.reports.test_semua_panel import lacks_words, wrong_stamp

AREA = "64.71"
MADE = {"sumber_id": "CONTOH-SPM", "kewenangan": "kab_kota", "layanan": "SPM-LANSIA", "kode_wilayah": AREA}


def panels(state: State, here: Konteks) -> list[Panel]:
    made = [
        spm_gap.strip(state, here),
        spm_gap_sebar.matriks(state, here),
        spm_gap_sebar.peta(state, here),
        capaian(state, here),
    ]
    warned = spm_gap_peringatan.peringatan(state, here)
    return [*made, warned] if warned else made


def said(one: Panel) -> str:
    cells = [cell.text for line in (*one.table.rows, one.table.total or ()) for cell in line]
    return " ".join((one.title, one.alt, *one.sentences, *cells))


def words(state: State, here: Konteks) -> str:
    cards = [" ".join((c.judul, c.teks, *c.keterangan)) for c in spm_gap.kartu(state, here)]
    return " ".join((*cards, *map(said, panels(state, here))))


def test_the_province_sees_both_authorities_and_an_area_only_its_own(konteks):
    whole = spm_gap.sendiri(State(tahun="2025"), konteks)
    assert [row["kewenangan"] for row in whole] == ["kab_kota", "provinsi"] * 5
    assert {row["panti"] for row in whole if row["kewenangan"] == "provinsi"} == {"dalam", ""}
    for year in ("2019", "2025", "2026"):
        own = State(tahun=year, wilayah=AREA)
        assert [row["kewenangan"] for row in spm_gap.sendiri(own, konteks)] == ["kab_kota"] * 5
        text = words(own, konteks)
        assert "provinsi (di dalam panti)" not in text and "bencana provinsi" not in text
        assert (
            "Di dalam panti: kewenangan provinsi, lihat Provinsi Kalimantan Timur."
            in spm_gap.strip(own, konteks).notes
        )
    assert not spm_gap.catatan_panti(State(tahun="2025"), konteks)
    assert not spm_gap.catatan_panti(State(tahun="2025", wilayah="64"), konteks), (
        "the province's code is the province"
    )


def test_each_card_names_who_must_act_people_first(konteks):
    cards = {c.kode: c for c in spm_gap.kartu(State(tahun="2025"), konteks)}
    area = spm_gap.kartu(State(tahun="2025", wilayah=AREA), konteks)
    assert len(cards) == 10 and len(area) == 5
    everyone = cards["spm-gap-spm-dis-kab_kota"]
    assert everyone.teks == "1.406 x jiwa" and everyone.stempel.contoh
    assert everyone.keterangan[:2] == (
        "2025 · 9 dari 10 wilayah",
        "1.406 dari 11.669 jiwa belum terlayani (12,0\u00a0%)",
    )
    assert "Yang harus bertindak: setiap kabupaten/kota di wilayahnya" in everyone.keterangan
    inside = cards["spm-gap-spm-anak-provinsi"]
    assert inside.judul == "Anak telantar: provinsi (di dalam panti)"
    assert "Yang harus bertindak: Provinsi Kalimantan Timur" in inside.keterangan
    assert all(
        any("bertindak: Kota Balikpapan, kewenangan kabupaten/kota (" in k for k in c.keterangan)
        for c in area
    )
    for card in (*cards.values(), *area):
        assert sum(line.startswith("Yang harus bertindak") for line in card.keterangan) == 1
    assert (
        dict(area[0].halaman.saringan)["wilayah"] == AREA
        and dict(inside.halaman.saringan)["wilayah"] == "semua"
    )


def test_a_small_base_has_people_and_no_percent(konteks):
    state = State(tahun="2025", wilayah="64.07")  # 5 of 6 gelandangan dan pengemis
    card = next(c for c in spm_gap.kartu(state, konteks) if "gepeng" in c.kode)
    assert card.teks == "1 x jiwa" and "1 dari 6 jiwa belum terlayani" in " ".join(card.keterangan).lower()
    assert "%" not in " ".join(card.keterangan)
    line = next(r for r in spm_gap.strip(state, konteks).table.rows if "Gelandangan" in r[0].text)
    assert [c.value for c in line[4:6]] == [None, None] and "basis < 20" in line[4].text
    mark = next(m for m in capaian(state, konteks).spec.series[0].marks if "GEPENG" in m.key)
    assert mark.value is None and mark.text == "basis < 20"


def test_missing_need_shows_the_last_one_its_age_and_what_to_do(konteks):
    state = State(tahun="2025", wilayah="64.03")
    (row, *_) = spm_gap.sendiri(state, konteks)
    (one,) = lensa(row, "2025")
    assert (
        one.kode == "kosong" and one.teks.endswith("terakhir: 304 jiwa (2024, umur 22 bulan)") and one.lakukan
    )
    shown = spm_gap_peringatan.peringatan(state, konteks)
    assert len(shown.table.rows) == 5 and shown.stamps.contoh
    assert len(himpun(spm_gap.sendiri(state, konteks), "2025")) == 1, (
        "five services of one area are one sentence"
    )
    assert (
        "1 dari 10 wilayah: Kab. Berau (semua layanan)"
        in spm_gap.strip(State(tahun="2025"), konteks).sentences[0]
    )


def test_the_reference_day_is_the_editions_for_the_newest_year_only(konteks):
    assert spm_gap.acuan(State(tahun="2025"), konteks) > "2026-01-01"
    assert spm_gap.acuan(State(tahun="2026"), konteks) == spm_gap.acuan(State(tahun="2025"), konteks)
    assert spm_gap.acuan(State(tahun="2023"), konteks) == "2023-12-31"
    rows = {row["umur_bulan"] for row in spm_gap.sendiri(State(tahun="2023", wilayah=AREA), konteks)}
    assert rows == {0}, "looking back does not make old what was new"


def test_an_old_need_and_a_fallen_need_warn(edisi_buatan):
    lines = [
        MADE | {"periode": y, "butuh": b, "terlayani": t} for y, b, t in (("2022", 84, 60), ("2023", 40, 40))
    ]
    year = pd.DataFrame([{"periode": "2023", "kode_wilayah": AREA, "jenis": "PMKS-08", "nilai": 40}])
    here = edisi_buatan("turun", spm=pd.DataFrame(lines), pmks=year)
    state = State(tahun="2023", wilayah=AREA)
    row = next(r for r in spm_gap.sendiri(state, here) if r["layanan"] == "SPM-LANSIA")
    codes = {one.kode: one for one in lensa(row, "2023")}
    assert set(codes) == ({"turun"} if row["umur_bulan"] <= 12 else {"lama", "turun"})
    assert "bukan keberhasilan" in codes["turun"].teks and "Cocokkan" in codes["turun"].lakukan
    old = {**row, "umur_bulan": 13}
    assert [one.kode for one in lensa(old, "2023")] == ["lama", "turun"]
    assert [one.kode for one in lensa({**row, "umur_bulan": 12}, "2023")] == ["turun"], (
        "twelve months are not older"
    )
    assert "Kota Balikpapan" in " ".join(spm_gap.strip(State(tahun="2023"), here).sentences)


def test_hidden_cells_stay_hidden_everywhere(rumah):
    here = Konteks(write(base_tables(), rumah, "samar"))
    state = State(tahun="2024")
    hidden = [row for row in spm_gap.semua(state, here) if row["keadaan"] == "disamarkan"]
    assert hidden and all(
        row[key] is None
        for row in hidden
        for key in ("butuh", "terlayani", "belum", "persen", "persen_belum")
    )
    own = state.with_(wilayah=next(row["kode_wilayah"] for row in hidden if row["tingkat"] != "provinsi"))
    for card, row in zip(spm_gap.kartu(own, here), spm_gap.sendiri(own, here)):
        assert (card.teks == "*") == (row["keadaan"] == "disamarkan")
    tiles = spm_gap_sebar.matriks(state, here).spec.tiles
    place = {f"{row['kode_wilayah']}|{row['layanan']}" for row in hidden if row["tingkat"] != "provinsi"}
    assert all((t.mark.keadaan == "disamarkan") == (t.mark.key in place) for t in tiles)
    assert all(t.mark.value is None for t in tiles if t.mark.key in place)


@pytest.mark.parametrize("name", ["jarang", "kosong"])
def test_few_or_no_rows_say_what_is_missing_and_what_to_do(name, request):
    here = request.getfixturevalue(name)
    for state in (State(tahun="2025"), State(tahun="2025", wilayah=AREA)):
        for one in panels(state, here):
            assert one.alt and one.table.rows
            assert one.stamps.contoh or name == "kosong" or "contoh" not in said(one).lower()
        warned = spm_gap_peringatan.peringatan(state, here)
        assert warned and all(
            line[-1].text.startswith(("Lengkapi", "Perbarui", "Cocokkan")) for line in warned.table.rows
        )
        assert "Lengkapi" in " ".join(spm_gap.strip(state, here).sentences)
        assert all(c.keterangan for c in spm_gap.kartu(state, here))
    if name == "kosong":
        assert not any(one.stamps.contoh for one in panels(State(tahun="2025"), here))
        assert "belum pernah dilaporkan" in words(State(tahun="2025", wilayah=AREA), here)


def test_an_area_that_was_not_there_yet_owes_nothing_and_stays_on_the_map(konteks):
    state = State(tahun="2010", wilayah="64.11")
    assert len(spm_gap_sebar.peta(state, konteks).spec.marks) == 10
    assert not any(row["butuh_kosong"] for row in spm_gap.sendiri(state, konteks))
    assert spm_gap_peringatan.peringatan(state, konteks) is None and len(panels(state, konteks)) == 4
    assert all(row["n_total"] == 9 for row in spm_gap.semua(state, konteks) if row["gabungan"])


def test_services_are_never_added_and_the_matrix_holds_every_area(konteks):
    shown = spm_gap_sebar.matriks(State(tahun="2025"), konteks)
    assert len(shown.spec.tiles) == 50 and shown.spec.row_labels[0] == "Paser"
    assert not any("Jumlah" in c.title for c in shown.table.columns)
    assert [c.text for c in shown.table.total][1:3] == ["1.406 x", "1.133 x"]
    assert re.search("tidak dijumlahkan", " ".join(shown.notes))


def test_the_map_follows_the_chosen_service_or_the_service_of_a_type(konteks):
    for kind, code in (
        ("SEMUA-26", "SPM-DIS"),
        ("SPM-LANSIA", "SPM-LANSIA"),
        ("PMKS-08", "SPM-LANSIA"),
        ("PMKS-24", "SPM-DIS"),
    ):
        assert spm_gap_sebar.layanan(State(tahun="2025", jenis=kind), konteks) == code
    shown = spm_gap_sebar.peta(State(tahun="2025", jenis="PMKS-08", wilayah=AREA), konteks)
    assert "Lanjut usia" in shown.title and shown.spec.selected == AREA and len(shown.spec.marks) == 10
    assert shown.stamps.cakupan == "9 dari 10 wilayah"


def test_share_stands_beside_its_target(konteks):
    shown = capaian(State(tahun="2025"), konteks)
    reached, target = shown.spec.series
    assert target.bentuk == "sasaran" and {m.value for m in target.marks} == {100.0}
    assert [m.key for m in reached.marks] == [m.key for m in target.marks] and len(reached.marks) == 10
    assert reached.contoh and not target.contoh


@pytest.mark.parametrize("tahun", ["2019", "2020", "2025", "2026"])
def test_every_number_of_a_sentence_is_printed_and_every_panel_has_its_words(konteks, tahun):
    for area in ("semua", "64.03", AREA):
        for one in panels(State(tahun=tahun, wilayah=area), konteks):
            assert luar_panel(one) == [] and lacks_words(one) == [] and wrong_stamp(one) == [], (
                area,
                one.key,
            )
            assert xlsx(one) and svg(one)
