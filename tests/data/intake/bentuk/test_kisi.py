"""The look of cells."""

import pytest

from data.intake.bentuk.kisi import ANGKA, KHUSUS, KOSONG, SIMBOL, TAHUN, TEKS, bangun, rupa_sel, satuan_sel
from data.intake.model import Khusus, Lembar


@pytest.mark.parametrize(
    ("nilai", "rupa"),
    [
        (None, KOSONG),
        (12, ANGKA),
        ("1.234", ANGKA),
        ("1 234,5", ANGKA),
        ("12*", ANGKA),
        ("1.120 KK", ANGKA),
        ("12 Januari", TEKS),
        (2024, TAHUN),
        ("2024*", TAHUN),
        (1875, ANGKA),
        ("-", SIMBOL),
        ("n.a.", SIMBOL),
        ("belum lapor", SIMBOL),
        ("(1)", TEKS),
        ("6402011503850001", TEKS),
        (6402011503850001, TEKS),
        (Khusus.GALAT_RUMUS, KHUSUS),
        (True, TEKS),
        ("Paser", TEKS),
    ],
)
def test_rupa_sel(nilai, rupa):
    assert rupa_sel(nilai) == rupa


def test_satuan_di_dalam_sel():
    assert satuan_sel("1.120 KK") == "KK"
    assert satuan_sel("9 org") == "jiwa"
    assert satuan_sel("12 Januari") == ""


def test_teks_dibersihkan_dan_gabungan_diteruskan():
    lembar = Lembar("A", [["  Kab.\u00a0 Paser ", None], ["", 3]], gabungan=((0, 0, 0, 1),))
    kisi = bangun(lembar)
    assert kisi.isi == [["Kab. Paser", None], [None, 3]]
    assert kisi.label(0, 1) == "Kab. Paser"
    assert kisi.rupa_label(0, 1) == TEKS
    assert kisi.alamat(1, 1) == "A!B2"
