"""Metode: every list of the catalogue is there in full, and what is internal stays internal."""

from __future__ import annotations

import csv
import json
from io import BytesIO
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

from data.topeng import MARGIN_TERPUBLIKASI
from panels import (
    ikn_jendela,
    ikn_tunggu,
    metode,
    metode_edisi,
    metode_jenis,
    metode_kata,
    metode_rumus,
    metode_sumber,
    mutu_catatan,
)
from panels.state import State
from queries import Konteks
from queries.engine import opened
from reports.xlsx import xlsx
from stats import interval, korelasi, peringkat, tren
from words import kalimat
from words.format import angka

CATALOGUE = Path(__file__).parents[2] / "data" / "catalogue"
STATE = State(tahun="2025")


def listed(name: str) -> list[dict[str, str]]:
    with open(CATALOGUE / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def column(panel, title: str) -> list[str]:
    place = [one.title for one in panel.table.columns].index(title)
    return [line[place].text for line in panel.table.rows]


def test_all_26_types_in_official_order_with_their_words(konteks):
    types = [row for row in listed("jenis") if row["keluarga"] == "pmks"]
    shown = metode_jenis.definisi(STATE, konteks)
    assert column(shown, "Kode") == [f"PMKS-{n:02d}" for n in range(1, 27)]
    assert column(shown, "Definisi") == [row["definisi"] for row in types]
    assert column(shown, "Umur (tahun)")[0] == "0–5" and column(shown, "Umur (tahun)")[7] == "60 ke atas"


def test_inferred_pas_are_marked_and_levels_shown(konteks):
    types = [row for row in listed("jenis") if row["keluarga"] == "pmks"]
    shown = metode_jenis.atribut(STATE, konteks)
    marked = ["disimpulkan" in text for text in column(shown, "PAS")]
    assert marked == [row["pas_dasar"] == "inferred" for row in types] and any(marked)
    assert column(shown, "Tingkat sensitif") == [row["tingkat_sensitif"] for row in types]


def test_old_offensive_names_are_not_shown(konteks):
    for part in metode.BAGIAN:
        for panel in metode.panels(State(tahun="2025", bagian=part), konteks):
            words = " ".join(cell.text for line in panel.table.rows for cell in line).lower()
            assert "cacat" not in words and "nakal" not in words, panel.key


def test_one_type_can_be_read_in_full(konteks):
    found = dict(metode_jenis.rincian(State(tahun="2025", jenis="PMKS-24"), konteks))
    assert found["Kode"] == "PMKS-24" and found["Satuan"].startswith("KK (juga jiwa")
    assert metode_jenis.rincian(STATE, konteks) == ()


def test_crosswalk_counts_members(konteks):
    shown = metode_jenis.silang(STATE, konteks)
    member = [row for row in listed("jenis_rekap") if row["jenis"].startswith("PMKS-")]
    expected = {code: sum(row["kode_rekap"] == code for row in member) for code in column(shown, "Kode")}
    assert column(shown, "Banyak jenis") == [str(expected[code]) for code in column(shown, "Kode")]
    assert sum(expected[code] for code in expected if code.startswith("PILAR-")) == 26
    assert len([code for code in expected if code.startswith("PAS-")]) == 12


def test_unverified_law_and_events_stay_visible(konteks):
    law = metode_sumber.dasar_hukum(STATE, konteks)
    assert sorted(column(law, "Peraturan")) == sorted(row["nomor"] for row in listed("dasar_hukum"))
    for name in ("UU 11/2009", "Permensos 08/2012", "Permensos 9/2018", "PP 2/2018"):
        assert name in column(law, "Peraturan")
    assert any("belum diverifikasi" in text for text in column(law, "Status verifikasi"))
    events = metode_sumber.peristiwa(STATE, konteks)
    unsure = sum(row["terverifikasi"] == "false" for row in listed("peristiwa"))
    assert column(events, "Verifikasi").count("belum diverifikasi") == unsure > 0


def test_event_dates_are_as_precise_as_their_source(konteks):
    events = metode_sumber.peristiwa(STATE, konteks)
    when = dict(zip(column(events, "Peristiwa"), column(events, "Tanggal")))
    by_code = {row["kode"]: when[row["judul"]] for row in listed("peristiwa")}
    assert by_code["ikn_uu_3_2022"] == "15 Februari 2022"
    assert by_code["ikn_konstruksi_mulai"] == "Agustus 2022" and by_code["ctx_permensos_9_2018"] == "2018"


def test_sources_carry_licence_and_trust(konteks):
    shown = metode_sumber.sumber(STATE, konteks)
    known = {row["sumber_id"]: row for row in listed("sumber")}
    for code, licence, trust in zip(*(column(shown, t) for t in ("Kode", "Lisensi", "Keandalan"))):
        assert (licence, trust) == (known[code]["lisensi"] or "–", known[code]["keandalan"] or "–")
    assert set(column(shown, "Kode")) == set(known)
    kinds = list(dict.fromkeys(column(shown, "Jenis")))
    assert kinds == ["Publikasi", "Berita", "Data contoh (rekaan)"], "the official ones first, contoh last"
    assert sum(line[0].text != kinds[-1] for line in shown.table.rows) >= 58


def test_buku_angka_is_internal_only(konteks, internal):
    for audiens in ("publik", "lembar"):
        here = Konteks(konteks.edisi, audiens, "64.02" if audiens == "lembar" else "")
        assert metode_sumber.buku_angka(STATE, here) is None
        keys = {
            p.key for part in metode.BAGIAN for p in metode.panels(State(tahun="2025", bagian=part), here)
        }
        assert "buku-angka" not in keys and "sumber" in keys
    shown = metode_sumber.buku_angka(STATE, internal)
    stated = listed("pernyataan")
    assert sorted(line[3].value for line in shown.table.rows) == sorted(float(row["angka"]) for row in stated)
    assert shown.table.total is None and shown.stamps.audiens == "internal"
    assert "13 Maret 2025" in column(shown, "Tanggal") and "Maret 2019" in column(shown, "Tanggal")


def test_edition_and_its_tables_are_the_data_package(konteks):
    folder = opened(konteks.edisi).path
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    facts = dict(zip(*(column(metode_edisi.edisi(STATE, konteks), t) for t in ("Keterangan", "Isi"))))
    assert facts["SHA-256 isi"] == package["isi_sha256"] and facts["Kode edisi"] == package["name"]
    shown = metode_edisi.tabel(STATE, konteks)
    assert column(shown, "Tabel") == [one["name"] for one in package["resources"]]
    counted = [len(pd.read_parquet(folder / one["path"])) for one in package["resources"]]
    assert [line[2].value for line in shown.table.rows] == counted


def test_corrections_have_an_empty_state_and_a_list(konteks, edisi_buatan, katalog):
    assert mutu_catatan.koreksi(STATE, konteks).sentences == (mutu_catatan.TANPA_KOREKSI,)
    corrected = type(katalog)(dict(katalog.bingkai))
    corrected.bingkai["koreksi"] = pd.DataFrame(
        [{"tanggal": pd.Timestamp("2026-11-01").date(), "waktu": "2026-11-01T15:00:00+00:00", "tabel": "pmks",
          "kode_wilayah": "64.01", "periode": "2024", "jenis": "PMKS-02", "kunci": "2024 64.01 PMKS-02",
          "lama": "12", "baru": "21", "alasan": "angka tertukar", "oleh": "walidata", "sumber_id": "CONTOH-AWAL",
          "sumber_lama": "CONTOH-AWAL", "tersamar": False}]
    )  # fmt: skip
    frame = pd.DataFrame([{"periode": "2024", "kode_wilayah": "64.01", "jenis": "PMKS-02", "nilai": 21}])
    shown = mutu_catatan.koreksi(STATE, edisi_buatan("koreksi", catalogue=corrected, pmks=frame))
    assert shown.sentences == () and column(shown, "Menjadi") == ["21"]


def test_the_written_list_of_published_margins(konteks):
    shown = metode_rumus.penyamaran(STATE, konteks)
    assert column(shown, "Uraian") == [one.keterangan for one in MARGIN_TERPUBLIKASI]
    assert "tingkat 3: 1 sampai 9 disamarkan" in shown.notes[0]


def test_formulas_name_every_measure(konteks):
    names = " ".join(column(metode_rumus.rumus(STATE, konteks), "Ukuran"))
    for word in (
        "Byar", "Wilson", "location quotient", "Capaian SPM", "Selisih", "Jenks", "kuantil", "MOVER", "Label tren",
        "Peringkat", "corong", "Sebelum dan sesudah IKN", "Migrasi neto", "Skenario", "Korelasi",
    ):  # fmt: skip
        assert word in names, word


def test_formulas_carry_the_limits_of_the_code(konteks):
    shown = metode_rumus.rumus(STATE, konteks)
    said = {line[0].text: " ".join(cell.text for cell in line[1:]) for line in shown.table.rows}
    assert (
        angka(tren.KRITIS, 4) in said["Label tren"] and tren.TITIK == 5 and "Lima titik" in said["Label tren"]
    )
    assert angka(peringkat.TARIKAN) in said["Peringkat dan rentangnya"]
    assert angka(interval.Z95, 2) in said["Batas corong"] and angka(interval.Z998, 2) in said["Batas corong"]
    assert ikn_tunggu.MINIMAL == 8 and "delapan wilayah" in said["Sebelum dan sesudah IKN"]
    assert ikn_jendela.DASAR in said["Sebelum dan sesudah IKN"]
    assert korelasi.PALING_SEDIKIT == 5 and "lima wilayah" in said["Korelasi peringkat (Spearman)"]
    assert f"0 sampai {angka(interval.byar(0).atas, 2)}" in said["Selang 95 % jumlah dan angka (Byar)"]
    assert kalimat.BASIS_PERSEN == 20 and "20 atau lebih" in said["Selisih dua tahun"]


def test_glossary_search(konteks):
    assert len(metode_kata.glosarium(STATE, konteks).table.rows) == len(listed("glosarium"))
    found = metode_kata.glosarium(STATE, konteks, " TERDATA ")
    assert 0 < len(found.table.rows) < 10 and all(
        "terdata" in f"{term} {meaning}".lower()
        for term, meaning in zip(column(found, "Istilah"), column(found, "Arti"))
    )
    terms = column(metode_kata.glosarium(STATE, konteks), "Istilah")
    assert terms == sorted(terms, key=str.casefold), "as in a dictionary: capitals do not come first"
    nothing = metode_kata.glosarium(STATE, konteks, "zzz")
    assert nothing.table.rows == () and "zzz" in nothing.sentences[0]


def test_abbreviations_are_sorted_and_not_those_of_the_glossary(konteks):
    short = column(metode_kata.singkatan(STATE, konteks), "Singkatan")
    assert short == sorted(short, key=str.casefold) and {"RPD", "RPJMD", "KIPP", "TPT", "IPM"} <= set(short)
    terms = " ".join(column(metode_kata.glosarium(STATE, konteks), "Istilah"))
    assert not [one for one in short if f"{one} (" in terms]


def test_symbols_tell_the_states_apart(konteks):
    marks = column(metode_kata.simbol(STATE, konteks), "Simbol")
    assert {"–", "…", "belum", "x", "e"} <= set(marks) and len(set(marks)) == len(marks)


def test_areas_show_both_code_systems_that_collide(konteks):
    shown = metode_edisi.wilayah(STATE, konteks)
    codes = dict(zip(column(shown, "Kode Kemendagri"), column(shown, "Kode BPS")))
    assert codes["64.02"] == "6403" and codes["64.07"] == "6402" and len(codes) == 10


@pytest.mark.parametrize("part", list(metode.BAGIAN))
def test_every_panel_goes_to_a_file_and_its_link_opens_the_part(internal, part):
    for panel in metode.panels(State(tahun="2025", bagian=part), internal):
        sheet = load_workbook(BytesIO(xlsx(panel))).worksheets[0]
        assert sheet.max_row > len(panel.table.rows)
        assert panel.state == "/metode" if part == metode.GLOSARIUM else "bagian=" in panel.state
        assert panel.sources and panel.alt
