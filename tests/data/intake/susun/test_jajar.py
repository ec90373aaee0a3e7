"""Area labels are read by the company they keep: no kecamatan among kab/kota, none of another kab, without asking."""

import pytest

from data.intake.baca import baca
from tests.data.intake.susun.lembar_uji import kode_tanya, ringkas, terbaca, tulis_csv, xlsx


def wilayah(hasil):
    return {sel: isi[2] for sel, isi in ringkas(hasil).items()}


def daftar(tmp_path, *nama, kepala="Kab/Kota", judul="PMKS Tahun 2023 (jiwa)"):
    baris = [[judul], [kepala, "Pengemis"], *([satu, i + 5] for i, satu in enumerate(nama))]
    return xlsx(tmp_path, {"S": baris})


@pytest.mark.parametrize("kepala", ["Kab/Kota", "Wilayah"])
def test_kota_behind_its_name_is_the_kota_among_kabkota(tmp_path, kepala):
    jalur = daftar(tmp_path, "Paser", "Berau", "Balikpapan Kota", "Kota Bontang", kepala=kepala)
    assert wilayah(terbaca(jalur)) == {"B3": "64.01", "B4": "64.03", "B5": "64.71", "B6": "64.74"}


def test_kota_behind_its_name_among_header_cells(tmp_path):
    baris = [["PMKS 2023 (jiwa)"], ["Jenis", "Paser", "Berau", "Samarinda Kota"], ["Pengemis", 5, 6, 7]]
    assert wilayah(terbaca(xlsx(tmp_path, {"S": baris})))["D3"] == "64.72"


def test_the_same_name_beside_its_kota_is_asked(tmp_path):
    hasil = baca(daftar(tmp_path, "Paser", "Berau", "Samarinda", "Samarinda Kota"))
    assert kode_tanya(hasil) == {"wilayah:samarindakota"} and "B6" not in wilayah(hasil)


def test_among_kecamatan_it_is_the_kecamatan(tmp_path):
    jalur = daftar(tmp_path, "Balikpapan Kota", "Balikpapan Selatan", kepala="Kecamatan")
    assert wilayah(terbaca(jalur)) == {"B3": "64.71.06", "B4": "64.71.05"}


def test_capital_on_a_kabkota_axis_is_asked_with_both_readings(tmp_path):
    hasil = baca(daftar(tmp_path, "Paser", "Tenggarong", "Tanjung Redeb"))
    tanya = {satu.kode: satu.pilihan[:2] for satu in hasil.pertanyaan}
    assert tanya["wilayah:tenggarong"] == ("64.02.06 Kec. Tenggarong", "64.02 Kab. Kutai Kartanegara")
    assert wilayah(hasil) == {"B3": "64.01"}


def test_kecamatan_below_their_own_kab_stay(tmp_path):
    jalur = daftar(tmp_path, "Kab. Paser", "Tanah Grogot", "Long Ikis", "Kab. Berau", "Kota Bontang")
    assert wilayah(terbaca(jalur))["B4"] == "64.01.04"


def test_kecamatan_of_another_kab_is_asked(tmp_path):
    baris = [
        ["PMKS Kukar 2023 (jiwa)"],
        ["Kecamatan", "Pengemis"],
        ["Tenggarong", 5],
        ["Sebulu", 6],
        ["Sepaku", 7],
    ]
    jalur = tulis_csv(tmp_path, baris, pemisah=";")
    hasil = baca(jalur)
    assert kode_tanya(hasil) == {"wilayah:sepaku"} and "B5" not in wilayah(hasil)
    assert wilayah(terbaca(jalur, {"wilayah:sepaku": "64.09.04"}))["B5"] == "64.09.04"


def test_the_split_off_kab_is_named_in_the_question(tmp_path):
    judul = "PMKS Kabupaten Kutai Barat Tahun 2010 (jiwa)"
    hasil = baca(
        daftar(tmp_path, "Penyinggahan", "Long Bagun", "Muara Pahu", kepala="Kecamatan", judul=judul)
    )
    (tanya,) = hasil.pertanyaan
    assert tanya.kode == "wilayah:longbagun" and "baru ada sejak 2013" in tanya.teks
