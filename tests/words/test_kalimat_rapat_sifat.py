"""Properties of meeting sentences: their own numbers only, no percent on a small base, spoken as printed."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.words.bentuk_kalimat import salah_bentuk
from words import kalimat_rapat as k
from words import statistik
from words.format import angka, periode
from words.kalimat import BASIS_PERSEN
from words.kalimat_rapat import Hal, Lisan

DALAM = "provinsi (di dalam panti)"
BILANGAN = re.compile(r"\d[\d.]*(?:,\d+)?")
HAL = st.builds(
    Hal, nama=st.just("Anak telantar"), tempat=st.just("Kota Bontang"), satuan=st.sampled_from(("jiwa", "KK", "kasus")),
    jenis=st.sampled_from(("", "PMKS-02", "PMKS-04", "PMKS-10", "PMKS-12")), contoh=st.booleans(),
    status=st.sampled_from(("tetap", "sementara", "perkiraan", "diperbaiki")),
)  # fmt: skip
BANYAK = st.integers(0, 40) | st.integers(0, 10**9)
KOSONG = ("kurang_titik", "celah", "putus_deret", "disamarkan")
TREN = st.sampled_from(
    [(kode, "") for kode in ("", "naik", "turun", "tidak_bermakna")]
    + [("belum_dapat_dihitung", s) for s in KOSONG]
)


def angka_lain(kalimat: str, boleh: set[str]) -> set[str]:
    """Numbers of a sentence that are not among the printed inputs; the trend's own "5 titik" is a rule."""
    return {b.rstrip(".") for b in BILANGAN.findall(kalimat.replace("5 titik", ""))} - boleh


@settings(max_examples=60, deadline=None)
@given(HAL, BANYAK, BANYAK, st.sampled_from((None, True, False)), TREN, st.integers(1, 10))
def test_a_change_says_its_own_numbers_only(hal, awal, akhir, jelas, tren, n):
    persen = (akhir - awal) / awal * 100 if awal else None
    isi = {
        "dari": "2023", "ke": "2024", "selisih": akhir - awal, "selisih_persen": persen, "jelas": jelas,
        "tren": tren[0], "sebab_tren": tren[1], "n": n, "total": 10,
    }  # fmt: skip
    kalimat = k.gerak(hal, awal, akhir, **isi)
    boleh = {angka(x) for x in (awal, akhir, abs(akhir - awal), n, 10)} | {"2023", "2024"}
    boleh |= {angka(abs(persen), 1)} if persen is not None else set()
    assert angka_lain(kalimat, boleh) == set(), kalimat
    assert salah_bentuk(kalimat, hal.contoh) == []
    if awal < BASIS_PERSEN:
        assert "%" not in kalimat and "persen" not in k.gerak(hal, awal, akhir, **isi, cetak=Lisan())
    if awal != akhir:
        assert ("bertambah" in kalimat) == (akhir > awal)
        assert (statistik.BELUM_PASTI in kalimat) == (jelas is not True)


@settings(max_examples=60, deadline=None)
@given(HAL, BANYAK, BANYAK, st.booleans())
def test_a_gap_counts_people_first_and_a_small_base_has_no_percent(hal, butuh, terlayani, layanan):
    porsi = (butuh - terlayani) / butuh * 100 if butuh else None
    fungsi = k.spm if layanan else k.kesenjangan
    if layanan and porsi is not None:
        porsi = 100 - porsi
    kalimat = fungsi(
        hal, "2024", butuh, terlayani, butuh - terlayani, "provinsi (di dalam panti)", persen=porsi
    )
    boleh = {angka(x) for x in (butuh, terlayani, butuh - terlayani)} | {"2024", "100"}
    boleh |= {angka(porsi, 1)} if porsi is not None else set()
    assert angka_lain(kalimat, boleh) == set(), kalimat
    assert salah_bentuk(kalimat, hal.contoh) == []
    assert butuh >= BASIS_PERSEN or "%" not in kalimat
    if butuh > terlayani:
        assert DALAM in kalimat
        assert "%" not in kalimat[: kalimat.index(angka(butuh - terlayani))]


@settings(max_examples=40, deadline=None)
@given(HAL, BANYAK, st.sampled_from(("2024", "2024-S2", "2025-09")), st.integers(1, 10))
def test_a_level_says_its_number_and_coverage(hal, nilai, waktu, n):
    kalimat = k.tingkat(hal, waktu, nilai, n=n, total=10)
    boleh = {angka(nilai), angka(n), "10", waktu[:4]}
    assert angka_lain(kalimat, boleh) == set() and periode(waktu) in kalimat
    assert f"{angka(n)} dari 10 wilayah" in kalimat
    for keadaan in ("tidak_tersedia", "belum_dilaporkan", "disamarkan", "nihil"):
        tanpa = k.tingkat(hal, waktu, None, keadaan)
        assert angka_lain(tanpa, {waktu[:4]}) == set() and salah_bentuk(tanpa, hal.contoh) == []


def test_the_number_check_sees_a_foreign_number():
    assert angka_lain("Bertambah 25 orang, 1.234 (7,7 %) pada 2024.", {"2024", "1.234"}) == {"25", "7,7"}


@settings(max_examples=40, deadline=None)
@given(BANYAK, BANYAK)
def test_speech_notes_the_digits_of_what_it_says(awal, akhir):
    suara = Lisan()
    hal = Hal("Anak telantar", "Kota Bontang")
    kata = k.gerak(hal, awal, akhir, dari="2023", ke="2024", selisih=akhir - awal, cetak=suara)
    assert angka_lain(kata, {"2023", "2024"}) == set(), "figures are spoken in words"
    layar = k.gerak(hal, awal, akhir, dari="2023", ke="2024", selisih=akhir - awal)
    assert all(digit in layar for digit in suara.digit) and suara.digit


def test_a_zero_behind_the_comma_is_not_spoken():
    assert Lisan().persen(40.0, 1) == "empat puluh persen"
    assert Lisan().persen(40.04, 1) == "empat puluh persen"
    assert Lisan().persen(40.05, 1) == "empat puluh koma satu persen"
