"""Sentences of real rows, and the text that is copied from under a panel."""

from __future__ import annotations

from dataclasses import replace

import pytest

from panels import kalimat_rapat, peta
from panels.panel import Panel, Source, Stamps
from panels.profil_dasar import jenis, perubahan, tempat
from panels.profil_perhatian import jelas
from panels.ringkasan_berubah import berubah
from panels.state import State
from queries import rows
from stats.tren import Tren
from tests.reports.panel_kalimat import angka_di
from words.format import angka
from words.kalimat import BASIS_PERSEN

CAP = Stamps(edisi="RK26-01")
SUMBER = "Sumber: BPS Kaltim, P0."
BPS = Source("BPS", "BPS Kaltim, P0", "", "", "")


# --- the copied text


@pytest.mark.parametrize(
    "cap, ekor",
    [
        (CAP, f"Periode: 2024. {SUMBER} Edisi data: RK26-01."),
        (replace(CAP, contoh=True), f"Periode: 2024. {SUMBER} Edisi data: RK26-01. [DATA CONTOH]"),
        (replace(CAP, sementara=True), f"Memuat angka sementara. {SUMBER} Edisi data: RK26-01."),
        (
            replace(CAP, dikoreksi=True),
            f"Memuat angka yang dikoreksi sesudah terbit. {SUMBER} Edisi data: RK26-01.",
        ),
        (
            replace(CAP, audiens="internal", contoh=True),
            "Audiens: Kerja internal, angka kecil terbuka, tidak untuk disebarkan. "
            f"{SUMBER} Edisi data: RK26-01. [DATA CONTOH]",
        ),
        (replace(CAP, audiens="lembar"), f"tidak untuk disebarkan. {SUMBER} Edisi data: RK26-01."),
        (
            replace(CAP, cakupan="9 dari 10 wilayah", penyebut="Register Dukcapil"),
            f"Cakupan: 9 dari 10 wilayah. Penyebut: Register Dukcapil. {SUMBER} Edisi data: RK26-01.",
        ),
    ],
)
def test_the_end_of_the_text(cap, ekor):
    teks = kalimat_rapat.salinan_teks(("Satu.", "Dua."), "2024", (BPS,), cap)
    assert teks.startswith("Satu.\nDua.\nPeriode: 2024.") and teks.endswith(ekor)
    assert ("Audiens" in teks) == (cap.audiens != "publik")


def test_text_without_period_or_source_says_so():
    teks = kalimat_rapat.salinan_teks(("Satu.",), "", (), CAP)
    assert teks == "Satu.\nSumber: tidak tersedia. Edisi data: RK26-01."


def test_many_sources_are_named_by_publisher():
    many = tuple(Source(f"S{n}", f"Dinas Sosial {n}, rekap", "", "", "") for n in range(9))
    assert "Sumber: Dinas Sosial 0, Dinas Sosial 1, Dinas Sosial 2, Dinas Sosial 3 dan 5 lainnya." in (
        kalimat_rapat.salinan_teks(("Satu.",), "2024", many, CAP)
    )


def test_a_panel_is_copied_with_its_own_words(konteks):
    shown = peta.peta(State(tahun="2024", jenis="PMKS-18"), konteks)
    assert isinstance(shown, Panel) and shown.stamps.contoh
    teks = kalimat_rapat.salinan(shown)
    assert all(sentence in teks for sentence in shown.sentences) and teks.endswith("[DATA CONTOH]")
    bare = kalimat_rapat.salinan(replace(shown, sentences=()))
    assert bare.startswith(f"{shown.title}.\n") and bare.endswith("[DATA CONTOH]")


def test_sentences_of_several_stamps_carry_what_one_of_them_carries(konteks):
    told = berubah(State(tahun="2024"), konteks)
    assert [butir.stempel.contoh for butir in told.butir] == [False, True]
    teks = kalimat_rapat.salinan_uraian(told)
    assert teks.startswith("\n".join(told.kalimat)) and teks.endswith(
        "Edisi data: kaltim-2026-11. [DATA CONTOH]"
    )


# --- rows


def every_area(konteks) -> list[str]:
    return [row["kode_wilayah"] for row in rows("wilayah_daftar", konteks)] + ["semua"]


def test_every_change_row_makes_a_sentence_of_its_own_numbers(konteks):
    seen = {"sebanding": 0, "lain": 0}
    for code in every_area(konteks):
        one = tempat(State(tahun="2024", wilayah=code), konteks)
        for row in perubahan(one):
            said = kalimat_rapat.gerak(
                row, kalimat_rapat.hal(row, one.nama), str(row["tahun_awal"] or 2023), "2024",
                beda=jelas(row), tren=Tren("belum_dapat_dihitung", "kurang_titik"), polaritas=row["polaritas"],
            )  # fmt: skip
            known = {
                angka(abs(row[k])) for k in ("nilai_awal", "nilai_akhir", "selisih") if row[k] is not None
            }
            known |= {angka(abs(row["persen"]), 1)} if row["persen"] is not None else set()
            assert angka_di(said) <= known, said
            assert said.endswith("[DATA CONTOH]") == (row["asal"] == "contoh")
            comparable = row["alasan"] == "sebanding" and row["selisih"] is not None
            seen["sebanding" if comparable else "lain"] += 1
            assert ("tidak dapat dibandingkan" in said) == (not comparable)
            assert "%" not in said or row["nilai_awal"] >= BASIS_PERSEN
            if comparable and row["selisih"]:
                assert ("belum dapat dipastikan" in said) == (not jelas(row).jelas)
    assert min(seen.values()) > 20, seen


def test_every_gap_row_makes_a_sentence_and_hidden_ones_tell_nothing(konteks):
    hidden = told = 0
    for code in every_area(konteks):
        one = tempat(State(tahun="2024", wilayah=code), konteks)
        for row in jenis(one):
            known = {**row, "status": row["status_porsi"], "keadaan": row["keadaan_porsi"]}
            said = kalimat_rapat.kesenjangan(
                known,
                kalimat_rapat.hal(known, one.nama),
                one.tahun,
                row["pelaksana"],
                persen=row["persen_belum"],
            )
            numbers = {angka(abs(row[k])) for k in ("terdata", "tertangani", "belum") if row[k] is not None}
            numbers |= {angka(row["persen_belum"], 1)} if row["persen_belum"] is not None else set()
            if row["belum"] is None:
                hidden += 1
                assert angka_di(said) == set() and "belum dapat dihitung" in said
            else:
                told += 1
                assert angka_di(said) <= numbers, said
                assert row["belum"] <= 0 or row["pelaksana"].split("; ")[0] in said
    assert hidden > 10 and told > 100


def test_a_sum_over_types_is_spoken_of_as_cases_and_names_as_in_a_sentence():
    row = {"jenis": "SEMUA-26", "nama": "Semua Jenis", "satuan": "jiwa", "keluarga": "semua", "asal": "resmi"}
    assert kalimat_rapat.hal(row, "Kota Bontang").satuan == "kasus"
    named = {
        **row,
        "jenis": "PMKS-17",
        "nama": "Orang dengan HIV/AIDS (ODHA)",
        "keluarga": "pmks",
        "sementara": True,
    }
    hal = kalimat_rapat.hal(named, "Kota Bontang")
    assert (hal.nama, hal.satuan, hal.status) == ("Orang dengan HIV/AIDS (ODHA)", "jiwa", "sementara")
    assert kalimat_rapat.hal({**named, "nama": "Lanjut Usia Telantar"}, "X").nama == "Lanjut usia telantar"


def test_level_rows_of_every_state(konteks):
    found = rows("rekap_pilar", konteks, periode="2025", kode_wilayah="64.03")  # Berau has not reported 2025
    said = {kalimat_rapat.tingkat(row, kalimat_rapat.hal(row, "Kab. Berau"), "2025") for row in found}
    assert said and all("belum dilaporkan" in one or "tidak tersedia" in one for one in said)
    whole = rows("rekap_pilar", konteks, periode="2025", kode_wilayah="64")
    told = [
        kalimat_rapat.tingkat(row, kalimat_rapat.hal(row, "Kaltim"), "2025") for row in whole if row["nilai"]
    ]
    assert told and all("menurut laporan 9 dari 10 wilayah" in one for one in told)


def test_spm_rows(konteks):
    found = rows("spm_capaian", konteks, periode="2024", kode_wilayah="64.74")
    assert found
    for row in found:
        said = kalimat_rapat.spm(
            row, kalimat_rapat.hal(row, row["nama_wilayah"], ukuran=""), "2024", "pelaksana"
        )
        numbers = {angka(abs(row[k])) for k in ("butuh", "terlayani", "belum") if row[k] is not None} | {
            "100"
        }
        numbers |= {angka(row["persen"], 1)} if row["persen"] is not None else set()
        assert angka_di(said) <= numbers, said
