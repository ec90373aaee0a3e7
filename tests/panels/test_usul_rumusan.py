"""Drafts from panels: the number of the screen or none, the one who may act, a written target, nothing made up."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from meeting import rapat, rumusan
from meeting.rumusan_periksa import periksa
from panels import daftar, spm_gap
from panels.butir import Acuan
from panels.butir_isi import isi_dasar
from panels.usul_pokok import MACAM, macam
from panels.usul_rumusan import kalimat, usul
from queries import Konteks, rows
from stats.titik import HALANGAN
from tests.panels.mutu_uji import buat_edisi, rekap
from words import usul_rumusan as kata
from words.format import bulat

BONTANG, PASER, SAMARINDA = "64.74", "64.01", "64.72"
DASAR = ("dasar_nilai", "dasar_periode", "dasar_edisi")


def draft(konteks, page: str, key: str, *, hari=None, **codes: str):
    return usul(page, key, daftar.keadaan(page, codes, konteks), konteks, hari=hari)


def spm(area: str, power: str, need: int, served: int, **more) -> dict:
    return {
        "periode": "2025", "kode_wilayah": area, "kewenangan": power, "layanan": "SPM-LANSIA", "butuh": need,
        "terlayani": served, "asal": "resmi", "sumber_id": "UJI-REKAP", "status": "tetap", **more,
    }  # fmt: skip


@pytest.fixture(scope="module")
def rumah_nyata(tmp_path_factory, katalog) -> Path:
    """A home with one edition of real rows, for all tests of this file.

    Samarinda: 300 recorded and 120 served of an ordinary and of a sensitive type, 400 in need and 250 served in its
    SPM; Paser: 3 of one type, which are hidden; the province's own service: 50 and 20.
    """
    types = [
        row
        for measure, count in (("terdata", 300), ("tertangani", 120))
        for row in rekap(SAMARINDA, "2025", {"PMKS-23": count, "PMKS-18": count}, ukuran=measure)
    ]
    types += rekap(PASER, "2025", {"PMKS-05": 3, "PMKS-13": 12, "PMKS-12": 12}, ukuran="terdata")
    types += rekap(SAMARINDA, "2025", {"PMKS-05": 20, "PMKS-13": 12}, ukuran="terdata")
    home = tmp_path_factory.mktemp("nyata")
    need = [spm(SAMARINDA, "kab_kota", 400, 250), spm("64", "provinsi", 50, 20)]
    buat_edisi(home, katalog, "nyata", pmks=types, spm=need)
    return home


@pytest.fixture
def nyata(rumah, rumah_nyata, monkeypatch) -> Konteks:
    """The edition of `rumah_nyata`, open."""
    monkeypatch.setenv("SERAMBI_HOME", str(rumah_nyata))
    return Konteks("nyata")


def test_every_authority_of_the_catalogue_has_its_words(konteks):
    """A task in brackets without a template would fall back to what the pillar does, silently."""
    tasks = {
        task for row in rows("wewenang_daftar", konteks) for task in re.findall(r"\(([^)]*)\)", row["bunyi"])
    }
    assert tasks and tasks == set(kata.TUGAS)
    assert set(kata.HALANGAN) == set(HALANGAN), "every obstacle of a point has its sentence"
    pillars = {row["jenis"] for row in rows("jenis_daftar", konteks) if row["keluarga"] == "pilar"}
    assert pillars == set(kata.KERJA) - {"spm", ""}


def test_the_baseline_is_the_number_of_the_screen_with_period_and_edition(nyata):
    state = daftar.keadaan("/kesenjangan", {"tahun": "2025", "wilayah": SAMARINDA}, nyata)
    row = next(one for one in spm_gap.sendiri(state, nyata) if one["layanan"] == "SPM-LANSIA")
    made = draft(nyata, "/kesenjangan", "spm-strip", tahun="2025", wilayah=SAMARINDA)
    assert (
        [made.ruas[name] for name in DASAR]
        == [bulat(row["persen"], 1), "2025", "nyata"]
        == [62.5, "2025", "nyata"]
    )
    assert (made.ruas["indikator"], made.ruas["jenis"], made.ruas["kewenangan"]) == (
        "capaian_spm", "SPM-LANSIA", "kab_kota",
    )  # fmt: skip
    assert made.ruas["program"] == "1.06.04 Rehabilitasi sosial"
    assert made.ruas["target"] == 100.0 and made.ruas["satuan"] == "persen", "SPM has a written target"
    assert made.kalimat.replace("\u00a0", " ") == (
        "Dinas Sosial Kota Samarinda memenuhi kebutuhan dasar lanjut usia telantar di luar panti; indikator: Capaian "
        "SPM bidang sosial (Rehabilitasi Sosial Dasar Lanjut Usia Telantar); kondisi awal: 62,5 % (2025, edisi nyata); "
        "target: 100 %; tenggat: akhir 2027."
    )
    assert not re.search(r"\d", made.ruas["isi"]), "numbers stand in their fields alone"


def test_type_gap_map_and_service_of_the_province(nyata):
    gap = draft(
        nyata, "/kesenjangan", "gap-jenis-jiwa-01-13", bagian="jenis", tahun="2025", wilayah=SAMARINDA
    )
    assert gap.ruas["jenis"] == "PMKS-23", "the sensitive type has as large a gap and is never picked"
    assert (gap.ruas["indikator"], gap.ruas["dasar_nilai"], gap.ruas["target"]) == (
        "porsi_tertangani",
        40.0,
        None,
    )
    assert kata.TANPA_TARGET in gap.catatan
    count = draft(nyata, "/peta", "peta-pmks-23", jenis="PMKS-23", tahun="2025", wilayah=SAMARINDA)
    assert (count.ruas["indikator"], count.ruas["dasar_nilai"], count.ruas["satuan"]) == (
        "pmks_terdata",
        300.0,
        "jiwa",
    )
    assert kata.NETRAL in count.catatan
    own = draft(nyata, "/kesenjangan", "usulan-spm-provinsi", bagian="usulan", tahun="2025")
    assert (own.ruas["level"], own.ruas["kode_wilayah"], own.ruas["dasar_nilai"]) == ("provinsi", "", 40.0)
    assert "di dalam panti" in own.ruas["isi"]


def test_hidden_sensitive_partial_and_contoh_numbers_stay_out(nyata):
    small = {"jenis": "PMKS-05", "tahun": "2025", "wilayah": PASER}
    hidden = draft(nyata, "/peta", "peta-pmks-05", **small)
    inside = Konteks("nyata", "internal")
    open_ = usul("/peta", "peta-pmks-05", daftar.keadaan("/peta", small, inside), inside)
    peka = draft(nyata, "/peta", "peta-pmks-18", jenis="PMKS-18", tahun="2025", wilayah=SAMARINDA)
    partial = draft(nyata, "/peta", "peta-pmks-23", jenis="PMKS-23", tahun="2025")
    for one, why in (
        (hidden, kata.HALANGAN["disamarkan"]),
        (open_, kata.HALANGAN["disamarkan"]),  # what an editor sees inside is read out in the plenary
        (peka, kata.PEKA),
    ):
        assert [one.ruas[name] for name in DASAR] == [None, "", ""] and why in one.catatan, why
    assert partial.ruas["dasar_nilai"] is None, "one of ten areas is not the province"
    assert kata.SEBAGIAN.format(cakupan="1 dari 10 wilayah") in partial.catatan
    assert not hidden.contoh
    assert isi_dasar(acuan(peka), nyata) == ({}, kata.PEKA), "nor does the form's button bring it"


def acuan(made) -> Acuan:
    names = ("indikator", "jenis", "kode_wilayah", "ukuran", "kewenangan", "penduduk", "satuan")
    return Acuan(**{name: made.ruas[name] for name in names})


def test_contoh_is_named_and_never_a_baseline(konteks):
    made = draft(konteks, "/peta", "peta-pmks-08", jenis="PMKS-08", tahun="2024", wilayah=SAMARINDA)
    assert made.contoh and kata.CONTOH in made.catatan
    assert [made.ruas[name] for name in DASAR] == [None, "", ""]


def test_a_context_indicator_is_the_governments_and_older_years_are_said(konteks):
    made = draft(konteks, "/peta", "peta-tpt", indikator="tpt", wilayah=BONTANG)
    assert made.ruas["penanggung_jawab"] == "Pemerintah Kota Bontang" and made.ruas["jenis"] == ""
    assert (made.ruas["dasar_nilai"], made.ruas["dasar_periode"]) == (7.74, "2023")
    assert kata.TAHUN_LAIN.format(periode="2023") in made.catatan
    past = draft(
        konteks, "/peta", "peta-p0", indikator="persen_penduduk_miskin_p0", wilayah=BONTANG, tahun="2016"
    )
    assert past.ruas["dasar_periode"] == "2016", "a page that looks back gives the number of its year"


def test_who_may_act_and_the_deadline(konteks):
    centre = draft(konteks, "/peta", "peta-pmks-16", jenis="PMKS-16", hari=datetime.date(2031, 5, 2))
    assert (centre.ruas["level"], centre.ruas["penanggung_jawab"]) == ("pusat", "Kementerian Sosial")
    assert centre.ruas["tenggat"] == "2032", "the end of the year after the meeting"
    ends = {code: kalimat({**centre.ruas, "tenggat": code}, konteks) for code in ("2032-06", "")}
    assert "tenggat: Juni 2032." in ends["2032-06"] and "tenggat: ditetapkan rapat." in ends[""]
    late = draft(konteks, "/profil", "profil-ditunggu", wilayah=PASER)
    assert (
        late.ruas["indikator"] == "" and late.ruas["target"] is None and kata.TANPA_INDIKATOR in late.catatan
    )


def test_panels_without_a_number_offer_nothing():
    assert macam("/peta", "diumumkan") is None and macam("/metode", "rumus") is None
    assert macam("/kesenjangan", "spm-strip") and macam("/kesenjangan", "kapasitas-terbitan")
    assert macam("/jelajah", "silang") is None and macam("/rumusan", "komitmen") is None


@pytest.mark.lama
def test_every_draft_can_be_stored_and_passes_the_check(konteks, rumah):
    here = rapat.buat("Rakor uji", datetime.date(2026, 11, 25), edisi=konteks.edisi, oleh="operator")
    for page, beginnings in MACAM.items():
        for key in beginnings:
            made = draft(konteks, page, key)
            stored = rumusan.tambah(here.id, oleh="penyunting", **made.ruas)
            assert periksa(stored, konteks).galat == (), (page, key)
            assert kalimat(made.ruas, konteks) == made.kalimat
