"""Gaps that must not move or drop a value: empty columns, numbering rows with jumps, formula errors, odd cells."""

import pytest

from data.intake.angka import urai
from data.intake.model import Khusus
from tests.data.intake.susun.lembar_uji import pmks, ringkas, terbaca, tulis_csv, xlsx


def test_kolom_kosong_tidak_memotong_tabel_panjang(tmp_path):
    jalur = tulis_csv(
        tmp_path,
        [
            ["id", "kode_kabupaten", "nama_kabupaten", "jenis_pmks", "", "jumlah", "", "satuan", "tahun"],
            [1, "64.01", "PASER", "Pengemis", "", 532, "", "ORANG", 2022],
            [2, "64.01", "PASER", "Pemulung", "", 12, "", "ORANG", 2022],
            [3, "64.03", "BERAU", "Pengemis", "", 7, "", "ORANG", 2022],
        ],
    )
    assert ringkas(terbaca(jalur)) == {
        "F2": pmks("2022", "64.01", "PMKS-12", 532),
        "F3": pmks("2022", "64.01", "PMKS-13", 12),
        "F4": pmks("2022", "64.03", "PMKS-12", 7),
    }


def test_dua_tabel_bersebelahan_tetap_dua(tmp_path):
    isi = [
        ["Kabupaten/Kota", "Pengemis 2024", None, "Jenis PMKS", "Kota Bontang 2024"],
        ["Paser", 3, None, "Pemulung", 8],
        ["Berau", 5, None, "Anak Jalanan", 9],
    ]
    assert len(terbaca(xlsx(tmp_path, {"A": isi})).dikenali) == 2


def test_kolom_kosong_di_bawah_kepala_bersama(tmp_path):
    isi = [
        ["PMKS TAHUN 2023"],
        ["Jenis PMKS", "Kabupaten/Kota", None, None],
        [None, "Paser", None, "Berau"],
        ["Pengemis", 3, None, 4],
        ["Pemulung", 5, None, 6],
    ]
    hasil = terbaca(xlsx(tmp_path, {"A": isi}, gabung=["B2:D2", "A2:A3"]))
    assert ringkas(hasil)["D5"] == pmks("2023", "64.03", "PMKS-13", 6) and len(hasil.baris) == 4


@pytest.mark.parametrize("nomor", [["1", "2", "", "4", "", "5"], ["1", "2", "", "3", "", "4"]])
def test_baris_penomoran_berlubang(tmp_path, nomor):
    isi = [
        ["DATA PMKS KABUPATEN KUTAI BARAT"],
        ["No", "Jenis PMKS", "", "TH. 2022", "", "TH. 2023"],
        nomor,
        ["1", "Pengemis", "", "695", "", "964"],
        ["2", "Pemulung", "", "15", "", "23"],
    ]
    assert sorted(ringkas(terbaca(tulis_csv(tmp_path, isi)))) == ["D4", "D5", "F4", "F5"]


def test_galat_rumus_disebut_dalam_bahasa_pembaca():
    teks = urai([Khusus.GALAT_RUMUS, 5], bulat=True).masalah[0].teks
    assert "Khusus" not in teks and "galat rumus" in teks
