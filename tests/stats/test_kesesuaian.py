"""The verdict on a public statement: every line of the written rule by hand, and what must never happen."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stats.kesesuaian import BASIS_PERSEN, Dinyatakan, Pembanding, putuskan, toleransi
from words import kesesuaian as kata


def ucap(angka=1000.0, satuan="jiwa", tahun=2024, **more) -> Dinyatakan:
    return Dinyatakan(angka, satuan, tahun, sumber_id="BERITA", **more)


def data(nilai=1000.0, satuan="jiwa", sumber_id="REKAP", **more) -> Pembanding:
    return Pembanding(nilai, satuan, sumber_id, **more)


# (statement, candidates, verdict, reason)
KASUS = [
    # 1: the statement itself is another kind of number
    (ucap(600, sifat="sampel"), [data(600)], "beda_definisi", "sampel"),
    (ucap(2257, sifat="sisa"), [], "beda_definisi", "sisa"),
    (ucap(5302, "KK", 2008, sifat="daftar_lama"), [], "beda_definisi", "daftar_lama"),
    (ucap(60000, sifat="lintas_tahun"), [data(18909)], "beda_definisi", "lintas_tahun"),
    # 2: nothing to check it with
    (ucap(tahun=None), [data()], "belum_dapat_diperiksa", "tanpa_tahun"),
    (ucap(), [], "belum_dapat_diperiksa", "tanpa_data"),
    (ucap(), [data(None)], "belum_dapat_diperiksa", "tanpa_data"),
    (ucap(), [data(asal="contoh")], "belum_dapat_diperiksa", "contoh"),
    (ucap(), [data(None, keadaan="disamarkan")], "belum_dapat_diperiksa", "disamarkan"),
    (ucap(), [data(lengkap=False)], "belum_dapat_diperiksa", "belum_lengkap"),
    (ucap(), [data(sumber_id="BERITA")], "belum_dapat_diperiksa", "sumber_sama"),
    (ucap(), [data(sumber_id="A|BERITA")], "belum_dapat_diperiksa", "sumber_sama"),
    (ucap(), [data(sumber_id="BERITA", ukuran="terdata")], "belum_dapat_diperiksa", "sumber_sama"),
    # 3: numbers of another kind
    (ucap(46510, "KK"), [data(243459)], "beda_definisi", "beda_satuan"),
    (ucap(ukuran="tertangani"), [data(ukuran="terdata")], "beda_definisi", "beda_ukuran"),
    (ucap(kumulatif=True), [data()], "beda_definisi", "beda_kumulatif"),
    (ucap(sebagian=True), [data()], "beda_definisi", "beda_kurun"),
    (ucap(800000, dasar="nyata"), [data(757418, dasar="dukcapil")], "beda_definisi", "beda_dasar"),
    (
        ucap(400030, dasar="proyeksi"),
        [data(203661, dasar="dukcapil"), data(400030, sumber_id="BERITA", dasar="proyeksi_sp2020")],
        "beda_definisi",
        "beda_dasar",
    ),
    # 4: compared
    (ucap(147427), [data(147427)], "sesuai", "dalam_toleransi"),
    (ucap(400), [data(436)], "perlu_klarifikasi", "luar_toleransi"),  # 5 % of 400 = 20 < 36
    (ucap(400), [data(420)], "sesuai", "dalam_toleransi"),  # exactly 20
    (ucap(155000), [data(147427)], "perlu_klarifikasi", "luar_toleransi"),
    (ucap(1001), [data(1000), data(1500, sumber_id="LAIN")], "perlu_klarifikasi", "data_bertentangan"),
    (ucap(1001), [data(1000), data(1005, sumber_id="LAIN")], "sesuai", "dalam_toleransi"),
    (ucap(1001), [data(1000), data(9, asal="contoh")], "sesuai", "dalam_toleransi"),
    (ucap(60000), [data(18909, sumber_id="BERITA")], "perlu_klarifikasi", "sumber_tidak_tetap"),
    # a hidden or incomplete number beside a usable one changes nothing
    (ucap(1001), [data(None, keadaan="disamarkan"), data(1000)], "sesuai", "dalam_toleransi"),
]


@pytest.mark.parametrize(("said", "known", "code", "reason"), KASUS)
def test_by_hand(said, known, code, reason):
    verdict = putuskan(said, known)
    assert (verdict.kode, verdict.sebab) == (code, reason)


def test_every_verdict_and_every_reason_that_the_cases_reach_has_words():
    assert {code for *_, code, _ in KASUS} == set(kata.PUTUSAN)
    for *_, reason in KASUS:
        assert kata.sebab(reason, "1.000 jiwa", "+1 jiwa").endswith(".")


@pytest.mark.parametrize(
    ("angka", "nilai", "hasil"),
    [
        (400, 400, 20),  # stated to the hundred: 50, but no more than 5 %
        (147427, 147000, 1470),  # exact: 1 % of the edition's number
        (155000, 155000, 1550),  # 500 by print, 1.550 by the register
        (5_000_000, 4_123_303, 250_000),
        (40, 38, 2),
        (7, 7, 0.35),
        (0, 0, 0),
        (0.5, 0.5, 0.025),
    ],
)
def test_tolerance_by_hand(angka, nilai, hasil):
    assert toleransi(angka, nilai) == pytest.approx(hasil)


def test_the_difference_is_told_and_a_small_base_has_no_percent():
    verdict = putuskan(ucap(155000), [data(147427)])
    assert verdict.selisih == 7573 and verdict.selisih_persen == pytest.approx(5.1368, abs=1e-4)
    small = putuskan(ucap(40), [data(BASIS_PERSEN - 1)])
    assert small.selisih == 21 and small.selisih_persen is None


def test_no_difference_is_told_between_units_measures_or_spans():
    for said, known, _, reason in KASUS:
        if reason in ("beda_satuan", "beda_ukuran", "beda_kumulatif", "beda_kurun"):
            assert putuskan(said, known).selisih is None


satu = st.builds(
    Pembanding,
    nilai=st.one_of(st.none(), st.integers(0, 3000).map(float)),
    satuan=st.sampled_from(["jiwa", "KK"]),
    sumber_id=st.sampled_from(["BERITA", "REKAP", "A|BERITA"]),
    ukuran=st.sampled_from(["", "terdata"]),
    kumulatif=st.booleans(),
    asal=st.sampled_from(["resmi", "contoh"]),
    keadaan=st.just("ada"),
    lengkap=st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(satu, max_size=4))
def test_agreement_only_with_a_whole_official_number_of_another_source(known):
    verdict = putuskan(ucap(), known)
    if verdict.kode == "sesuai":
        one = known[verdict.acuan]
        assert one.asal == "resmi" and one.lengkap and "BERITA" not in one.sumber_id.split("|")
        assert (one.satuan, one.ukuran, one.kumulatif) == ("jiwa", "", False)
        assert abs(verdict.selisih) <= verdict.toleransi


@settings(max_examples=60, deadline=None)
@given(st.lists(satu, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_the_candidates_decides_nothing(known, dice):
    mixed = list(known)
    dice.shuffle(mixed)
    first, second = putuskan(ucap(), known), putuskan(ucap(), mixed)
    assert (first.kode, first.sebab) == (second.kode, second.sebab)
