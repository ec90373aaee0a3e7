"""Words of the statistics: each code of stats has one, and nothing uncertain is called certain."""

from typing import get_args

import pytest

from stats import banding as s_banding
from stats import kepekaan as s_kepekaan
from stats import setara as s_setara
from stats import tren as s_tren
from words import statistik
from words.galat import KodeTidakDikenal


def test_every_code_of_stats_has_a_word_and_no_other_exists():
    assert set(statistik.TREN) == set(get_args(s_tren.KodeTren))
    assert set(statistik.SEBAB_TREN) == set(s_tren.SEBAB)
    assert set(statistik.BANDING) == set(get_args(s_banding.KodeBanding))
    assert set(statistik.KEPEKAAN) == set(get_args(s_kepekaan.KodeKepekaan))
    assert set(statistik.CIRI) == set(s_setara.NAMA_CIRI)


@pytest.mark.parametrize(
    ("kata", "harap"),
    [
        (statistik.tren("naik", "angka"), "tren naik"),
        (statistik.tren("turun", "jumlah"), "tren turun (menurut jumlah)"),
        (
            statistik.tren("belum_dapat_dihitung", "", "kurang_titik"),
            "belum dapat dihitung: kurang dari 5 titik",
        ),
        (statistik.beda(12, True), "jelas naik"),
        (statistik.beda(-12, True), "jelas turun"),
        (statistik.beda(12, False), "belum dapat dipastikan"),
        (statistik.beda(0, True), "belum dapat dipastikan"),
        (statistik.banding("lebih_tinggi", 99.8), "lebih tinggi (99,8 %)"),
        (statistik.banding("perlu_perhatian", 95), "perlu perhatian (95 %)"),
        (statistik.banding("serupa"), "serupa"),
        (statistik.kepekaan("bergantung_penyebut"), "bergantung penyebut"),
        (statistik.corong(95), "di luar batas 95 %"),
        (statistik.ciri("kemiskinan"), "persentase penduduk miskin"),
        (statistik.selang_peringkat(2, 5), "2–5"),
        (statistik.selang_peringkat(3, 3), "3"),
        (statistik.geser(2, 6), "peringkat 2 menjadi 6"),
        (statistik.geser(2, 2), "tetap peringkat 2"),
        (statistik.selisih_acuan(-3.25, "per 10.000 penduduk"), "−3,3 per 10.000 penduduk"),
    ],
)
def test_words(kata, harap):
    assert kata == harap


def test_no_word_shames():
    semua = " ".join(
        [*statistik.TREN.values(), *statistik.BANDING.values(), *statistik.KEPEKAAN.values()]
    ).lower()
    assert not any(kata in semua for kata in ("buruk", "gagal", "terendah"))


def test_unknown_codes_are_refused():
    for tanya in (statistik.tren, statistik.banding, statistik.kepekaan, statistik.corong, statistik.ciri):
        with pytest.raises(KodeTidakDikenal):
            tanya("lain")
