"""Roles of columns, and the seam for long files."""

from data.intake.bentuk.kepala import nama_dimensi, pasangan_keterangan
from data.intake.bentuk.panjang import bentuk_panjang
from data.intake.bentuk.peran import peran_kolom


def guna(kepala, contoh):
    return [satu.guna for satu in peran_kolom([[k] for k in kepala], contoh)]


def test_tabel_panjang_portal():
    kepala = ["id", "kode_kabupaten_kota", "nama_kabupaten_kota", "jenis_pmks", "jumlah", "satuan", "tahun"]
    contoh = [
        [1, 6402, "KABUPATEN KUTAI BARAT", "PENGEMIS", "12", "ORANG", 2022],
        [2, 6403, "KABUPATEN KUTAI KARTANEGARA", "PENGEMIS", "15", "ORANG", 2022],
    ]
    peran = bentuk_panjang(kepala, contoh)
    assert [p.guna for p in peran] == ["catatan", "kode", "label", "label", "nilai", "label", "label"]
    assert [p.nama for p in peran][-1] == "tahun"


def test_matriks_bukan_panjang():
    assert bentuk_panjang(["Kabupaten/Kota", "Pengemis", "Pemulung"], [["Paser", 1, 2]]) is None


def test_kolom_kode_tanpa_judul_bukan_nilai():
    contoh = [[6401, "Paser", 5], [6402, "Kutai Barat", 6], [6402, "Kutai Barat", 7]]
    assert guna([None, "Kabupaten/Kota", "Pengemis"], contoh) == ["kode", "label", "nilai"]


def test_cacah_yang_mirip_kode_tetap_nilai():
    contoh = [["Paser", 6401], ["Berau", 6402]]
    assert guna(["Kabupaten/Kota", "Fakir Miskin"], contoh) == ["label", "nilai"]


def test_nilai_yang_kebanyakan_kata_tetap_nilai():
    contoh = [["Paser", "belum direkap"], ["Berau", "menyusul"], ["Bontang", 3]]
    assert guna(["Kabupaten/Kota", "Pengemis"], contoh) == ["label", "nilai"]


def test_kolom_turunan_dan_nomor():
    contoh = [[1, "Paser", 10, 5, "50,0"]]
    assert guna(["No", "Kabupaten/Kota", "Sasaran", "Terlayani", "Capaian (%)"], contoh) == [
        "nomor",
        "label",
        "nilai",
        "nilai",
        "turunan",
    ]


def test_nama_dimensi():
    assert nama_dimensi("KAB./KOTA") == "wilayah"
    assert nama_dimensi("bps_nama_kabupaten_kota") == "wilayah"
    assert nama_dimensi("Jumlah (Jiwa)") == "nilai"
    assert nama_dimensi("No.") == "nomor"
    assert nama_dimensi("Pengemis") == ""


def test_pasangan_keterangan_bukan_kepala_tabel():
    assert pasangan_keterangan(["Tahun", 2024])
    assert pasangan_keterangan(["Kabupaten", ":", "Kutai Barat"])
    assert pasangan_keterangan(["Provinsi", ": Kalimantan Timur"])
    assert not pasangan_keterangan(["Kabupaten/Kota", "Jumlah"])
    assert not pasangan_keterangan(["Kabupaten/Kota", 2024])
    assert not pasangan_keterangan(["Paser", 120])
