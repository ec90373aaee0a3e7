"""Tables on a sheet: strips of columns, header rows, data rows, group rows, foot lines."""

from data.intake.bentuk.cari import cari
from data.intake.bentuk.jalur_kolom import belah
from data.intake.bentuk.kisi import bangun
from data.intake.bentuk.tabel import susun
from data.intake.model import Lembar


def tabel(isi, gabungan=()):
    lebar = max(map(len, isi))
    kisi = bangun(Lembar("A", [[*b, *[None] * (lebar - len(b))] for b in isi], gabungan=tuple(gabungan)))
    return [blok for kiri, kanan in belah(kisi) for blok in cari(kisi, kiri, kanan)]


def test_judul_kepala_data_dan_kaki():
    satu = tabel(
        [
            ["DATA PMKS 2024"],
            [],
            ["No", "Kabupaten/Kota", "Pengemis"],
            ["(1)", "(2)", "(3)"],
            [1, "Paser", 4],
            [2, "Berau", 5],
            ["Sumber: Dinas Sosial"],
        ]
    )
    assert len(satu) == 1
    assert (satu[0].judul, satu[0].kepala, satu[0].nomor) == (["DATA PMKS 2024"], [2], [3])
    assert (satu[0].data, satu[0].kaki) == ([4, 5], ["Sumber: Dinas Sosial"])


def test_baris_tahun_adalah_kepala():
    satu = tabel([["Kabupaten/Kota", 2022, 2023], ["Paser", 2015, 1998], ["Berau", 40, 50]])[0]
    assert (satu.kepala, satu.data) == ([0], [1, 2])


def test_baris_kelompok_di_atas_dan_di_dalam_data():
    satu = tabel(
        [["Kecamatan", "L", "P"], ["Kab. Paser"], ["Kuaro", 1, 2], ["Kab. Berau"], ["Gunung Tabur", 3, 4]]
    )[0]
    assert (satu.kepala, satu.grup, satu.data) == ([0], [1, 3], [2, 4])


def test_baris_kosong_di_dalam_tabel_tidak_memutus():
    satu = tabel([["Kabupaten/Kota", "Pengemis"], ["Paser", 1], [], ["Berau", 2]])
    assert [b.data for b in satu] == [[1, 3]]


def test_kepala_kedua_membuka_tabel_baru():
    dua = tabel(
        [
            ["Kabupaten/Kota", "Pengemis"],
            ["Paser", 1],
            [],
            ["Tabel 2"],
            ["Kabupaten/Kota", "Pemulung"],
            ["Paser", 2],
        ]
    )
    assert [(b.judul, b.kepala, b.data) for b in dua] == [([], [0], [1]), (["Tabel 2"], [4], [5])]


def test_angka_di_bawah_catatan_bukan_data():
    satu = tabel(
        [["Kabupaten/Kota", "Pengemis"], ["Paser", 1], ["Sumber: Dinas"], ["Samarinda, 14 Januari 2025", 7]]
    )[0]
    assert satu.data == [1]
    assert satu.serpih == [(3, 1)]


def test_kepala_kosong_diteruskan_ke_kanan_tetapi_tidak_melewati_ulangan():
    blok = tabel(
        [["Kecamatan", "2022", None, None, None], [None, "L", "P", "L", "P"], ["Kuaro", 1, 2, 3, 4]]
    )[0]
    atas = susun(blok).kepala[0].label
    assert atas == {1: "2022"}
    lain = tabel(
        [["Kecamatan", "2022", None, "2023", None], [None, "L", "P", "L", "P"], ["Kuaro", 1, 2, 3, 4]]
    )[0]
    assert susun(lain).kepala[0].label == {1: "2022", 2: "2022", 3: "2023", 4: "2023"}
