"""Buku Angka with verdicts, and the numbers likely to be asked: never for the public, never "sesuai" by contoh."""

from __future__ import annotations

import pandas as pd
import pytest

from panels.pertanyaan import pertanyaan
from panels.pertanyaan_baca import baca
from panels.pertanyaan_putusan import diperiksa
from panels.state import SEMUA, State
from queries import Konteks, rows
from tests.queries.test_kapasitas import pmks

# (area, number) -> (year read, subject, type, verdict, reason), each by hand from data/catalogue/pernyataan.csv
BUKU = {
    ("64", 243459): (None, "pmks", "SEMUA-26", "belum_dapat_diperiksa", "tanpa_tahun"),
    ("64", 46510): (2019, "pmks", "SEMUA-26", "belum_dapat_diperiksa", "contoh"),
    ("64.72", 23789): (2015, "pmks", "SEMUA-26", "belum_dapat_diperiksa", "belum_lengkap"),
    ("64.72", 11439): (2015, "pmks", "PMKS-24", "belum_dapat_diperiksa", "sumber_sama"),
    ("64.71", 122324): (2024, "pmks", "SEMUA-26", "belum_dapat_diperiksa", "sumber_sama"),
    ("64.71", 68214): (2024, "pmks", "SEMUA-26", "belum_dapat_diperiksa", "sumber_sama"),
    ("64.74", 2257): (2020, "", "-", "beda_definisi", "sisa"),
    ("64.72", 187): (2013, "pmks", "PMKS-04", "belum_dapat_diperiksa", "sumber_sama"),
    ("64.03", 400): (2023, "pmks", "PMKS-09", "belum_dapat_diperiksa", "sumber_sama"),
    ("64.74", 5302): (2008, "", "-", "beda_definisi", "daftar_lama"),
    ("64.01", 600): (2022, "pmks", "SEMUA-26", "beda_definisi", "sampel"),
    ("IKN", 147427): (2025, "penduduk", "-", "belum_dapat_diperiksa", "sumber_sama"),
    ("IKN", 155000): (2025, "penduduk", "-", "perlu_klarifikasi", "luar_toleransi"),
    ("IKN", 43293): (2025, "rumah_tangga", "-", "belum_dapat_diperiksa", "sumber_sama"),
    ("64", 5000000): (2025, "penduduk", "-", "belum_dapat_diperiksa", "tanpa_data"),
    ("64.71", 60000): (2024, "datang", "-", "beda_definisi", "lintas_tahun"),
    ("64.71", 800000): (2024, "penduduk", "-", "beda_definisi", "beda_dasar"),
    ("64.09", 400030): (2025, "penduduk", "-", "beda_definisi", "beda_dasar"),
    ("64", 49613): (None, "datang", "-", "belum_dapat_diperiksa", "tanpa_tahun"),
    ("64", 47476): (None, "pindah", "-", "belum_dapat_diperiksa", "tanpa_tahun"),
    ("64.71", 3480): (2025, "belum_tercatat", "-", "belum_dapat_diperiksa", "sumber_sama"),
    ("64.02", 40): (2025, "pmks", "LOC-ORTER", "belum_dapat_diperiksa", "sumber_sama"),
}


def test_every_statement_of_the_shipped_book_by_hand(internal):
    found = {
        (one.baris["kode_wilayah"], one.baris["angka"]): (
            one.bacaan.ucapan.tahun, one.bacaan.hal, one.bacaan.jenis, one.putusan.kode, one.putusan.sebab
        )
        for one in diperiksa(internal)
    }  # fmt: skip
    assert found == BUKU
    assert len(rows("pernyataan_daftar", internal)) == len(BUKU)


def test_the_sentences_carry_the_editions_number(internal):
    said = {one.baris["angka"]: one.alasan for one in diperiksa(internal)}
    assert said[155000] == (
        "Data edisi ini 147.427 jiwa (Juli 2025); selisihnya +7.573 jiwa (5,1\xa0%), melebihi toleransi."
    )
    assert "203.661 jiwa (Register Dukcapil, Semester I 2025); selisihnya +196.369 jiwa" in said[400030]
    assert all(text.count(".") and text.endswith(".") for text in said.values())


def ucapan(angka, **more):
    usual = {
        "tanggal": "2025-03", "siapa": "Dinas Sosial", "kode_wilayah": "64.71", "satuan": "jiwa", "kumulatif": False,
        "ukuran": "terdata", "definisi": "Lanjut Usia Telantar, keadaan 2024", "sumber_id": "IKNBISNIS-10449",
        "catatan": "",
    }  # fmt: skip
    return {**usual, "angka": float(angka), **more}


REKAP = {"asal": "resmi", "sumber": "KALTIMPROV-2019-RAKOR"}


@pytest.mark.parametrize(
    ("nilai", "asal", "angka", "code"),
    [
        (1000, "resmi", 1004, "sesuai"),
        (1000, "resmi", 1200, "perlu_klarifikasi"),
        (1000, "contoh", 1000, "belum_dapat_diperiksa"),
        (3, "resmi", 3, "belum_dapat_diperiksa"),  # hidden from the public
    ],
)
def test_a_rekap_of_another_source_decides_and_contoh_never_does(edisi_buatan, nilai, asal, angka, code):
    source = "KALTIMPROV-2019-RAKOR" if asal == "resmi" else "CONTOH-AWAL"
    here = edisi_buatan(
        pmks=pmks(
            *((k, "PMKS-09", nilai, "jiwa") for k in ("64.71", "64.72", "64.74")), asal=asal, sumber=source
        ),
        pernyataan=pd.DataFrame([ucapan(angka, definisi="Penyandang disabilitas, keadaan 2024")]),
    )
    (one,) = diperiksa(Konteks(here.edisi, "publik"))
    assert one.putusan.kode == code
    if nilai == 3:
        assert one.putusan.sebab == "disamarkan" and "1.0" not in one.alasan
        (opened,) = diperiksa(Konteks(here.edisi, "internal"))
        assert opened.putusan.kode == "sesuai"


def test_words_that_name_nothing_stay_unread(internal):
    row = ucapan(12, ukuran="", definisi="Jumlah bantuan kursi roda")
    assert baca(row, internal).hal == ""
    child = "Anak yang Menjadi Korban Tindak Kekerasan atau Diperlakukan Salah"
    assert baca(ucapan(12, definisi=child), internal).jenis == "PMKS-06"
    assert baca(ucapan(12, definisi="Lanjut usia terlantar"), internal).jenis == "PMKS-08"


def test_the_public_never_sees_it(konteks):
    assert pertanyaan(State(tahun="2024", wilayah="64.09"), konteks) is None


def test_an_area_hears_of_itself_first_then_of_the_province(internal):
    made = pertanyaan(State(tahun="2024", wilayah="64.09"), internal)
    told = [[cell.text for cell in row] for row in made.table.rows]
    assert told[0][1] == "400.030 jiwa" and told[0][2] == "beda definisi"
    assert [row[1] for row in told if row[0].startswith("Penduduk (Proyeksi BPS (dasar SP2020))")] == [
        "400.030 jiwa"
    ]
    assert [row[1] for row in told if row[0].startswith("Penduduk (Register")] == ["203.661 jiwa"]
    gap = next(row for row in told if row[0].startswith("Kesenjangan SPM terbesar"))
    assert "[DATA CONTOH]" in gap[3] and "kabupaten/kota" in gap[3]
    assert any(row[0] == "Rekap PMKS yang masih ditunggu" and row[1] == "2021–2025" for row in told)
    assert made.sentences[0].startswith(
        "6 pernyataan pada Buku Angka: 1 beda definisi, 5 belum dapat diperiksa"
    )
    assert len(made.sentences) == 2 and made.sentences[1].startswith(
        "400.030 jiwa (Proyeksi penduduk PPU 2025"
    )
    assert ": beda definisi. Dasar penduduknya berbeda: data edisi ini 203.661 jiwa" in made.sentences[1]
    assert made.stamps.audiens == "internal" and made.stamps.contoh
    assert "RADARNUSANTARA-1513" in {one.sumber_id for one in made.sources}


def test_the_largest_gap_is_the_largest(internal):
    from panels.sasaran_spm import spm

    state = State(tahun="2024", wilayah="64.02")
    made = pertanyaan(state, internal)
    largest = max(row["belum"] for row in spm(state, internal) if row["belum"] is not None)
    gap = next(row for row in made.table.rows if row[0].text.startswith("Kesenjangan SPM terbesar"))
    assert gap[1].text.startswith(f"{largest:,}".replace(",", "."))


@pytest.mark.parametrize("which", ["jarang", "kosong"])
def test_sparse_and_empty(which, request):
    here = Konteks(request.getfixturevalue(which).edisi, "lembar", "64.11")
    for wilayah in (SEMUA, "64.11"):
        made = pertanyaan(State(tahun="2024", wilayah=wilayah), here)
        assert made.table.rows and made.stamps.audiens == "lembar"
    assert "Buku Angka" in made.sentences[0]
