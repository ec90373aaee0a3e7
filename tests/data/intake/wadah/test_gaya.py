"""Which text is a table although none of its fields is a bare number."""

import pytest

from data.intake.galat import BerkasDitolak
from data.intake.wadah import gaya_csv


def gaya(tmp_path, isi):
    jalur = tmp_path / "a.csv"
    jalur.write_text(isi, encoding="utf-8")
    return gaya_csv(jalur).pemisah


@pytest.mark.parametrize(
    ("isi", "pemisah"),
    [
        ("Rekap PMKS 2013\nJenis,Jumlah\nAnak Terlantar,1204 jiwa\nFakir Miskin,3456 KK\n", ","),
        ('Rekap PMKS 2013\nJenis,Jumlah\nAnak Terlantar,"1.204 jiwa"\nFakir Miskin,"3.456 KK"\n', ","),
        ("PMKS 2023\nKab/Kota;Jumlah\nPaser;5-7\nBerau;>10\n", ";"),
        ("PMKS 2023\nKab/Kota;Jumlah\nPaser;nihil\nBerau;belum ada data\n\nSumber: Dinsos\n", ";"),
    ],
)
def test_numbers_with_units_or_words(tmp_path, isi, pemisah):
    assert gaya(tmp_path, isi) == pemisah


@pytest.mark.parametrize(
    "isi",
    [
        "Saya pergi ke pasar, lalu pulang\nIbu memasak nasi, ayah membaca\nKami makan, lalu tidur\nHari biasa\n",
        "Kepada Yth\nBapak, Ibu, Saudara\nDengan hormat, kami sampaikan\nbahwa rapat, seperti biasa, ditunda\n",
        "satu baris\ndua baris\ntiga baris\n",
    ],
)
def test_prose_is_no_table(tmp_path, isi):
    with pytest.raises(BerkasDitolak) as galat:
        gaya(tmp_path, isi)
    assert galat.value.kode == "bukan_tabel"
