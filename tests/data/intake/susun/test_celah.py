"""Gaps that must not move or drop a value: empty columns, numbering rows with jumps, formula errors, odd cells."""

from datetime import date

import pytest

from data.intake.angka import urai
from data.intake.baca import baca
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


@pytest.mark.parametrize(
    "isian",
    ["5-7", "1.2e3", "5 (lima)", "Semester 1", "L", True, "belum ada laporan desa", date(2023, 5, 12)],
)
def test_baris_pertama_tanpa_angka_bukan_kepala(tmp_path, isian):
    isi = [["PMKS Tahun 2023 (jiwa)"], ["Kab/Kota", "Pengemis"], ["Paser", isian], ["Berau", 5]]
    hasil = baca(xlsx(tmp_path, {"S": isi}))
    assert ringkas(hasil) == {"B4": pmks("2023", "64.03", "PMKS-12", 5)}
    assert [p.sel for p in hasil.pertanyaan] == [("S!B3",)]


def test_jumlah_di_kelompok_tanpa_nama_ikut_ditanya(tmp_path):
    isi = [
        ["PMKS TAHUN 2023 KALIMANTAN TIMUR"],
        ["Jenis PMKS", "Paser", None, None, None, None, None],
        [None, "L", "P", "Jumlah", "L", "P", "Jumlah"],
        ["Pengemis", 1, 2, 3, 4, 5, 9],
    ]
    hasil = baca(xlsx(tmp_path, {"S": isi}, gabung=["A2:A3", "B2:D2"]))
    assert sorted(ringkas(hasil)) == ["B4", "C4", "D4"]
    assert set(hasil.pertanyaan[0].sel) == {"S!E4", "S!F4", "S!G4"}


def test_dalam_dan_luar_panti_adalah_bagian_satu_jumlah(tmp_path):
    isi = [
        ["Data Anak Terlantar 2023"],
        ["Kab/Kota", "Dalam Panti", "Luar Panti", "Jumlah"],
        ["Paser", 5, 1, 6],
        ["Berau", 6, 1, 7],
    ]
    hasil = baca(xlsx(tmp_path, {"S": isi}))
    assert {sel: satu[-1] for sel, satu in ringkas(hasil).items()} == {"D3": 6, "D4": 7}
    assert {p.kode for p in hasil.pertanyaan} == {"label:dalampanti", "label:luarpanti"}


@pytest.mark.parametrize(
    ("kepala", "kolom"), [(["Target", "Capaian", "%"], "D"), (["Target", "Capaian"], "")]
)
def test_capaian_spm_dimuat_atau_ditanya(tmp_path, kepala, kolom):
    isi = [
        ["SPM Sosial Kab. Berau 2024"],
        ["No", "Jenis Layanan", *kepala],
        [1, "Disabilitas terlantar", 100, 80, 80],
        [2, "Anak terlantar", 50, 45, 90],
    ]
    hasil = baca(xlsx(tmp_path, {"S": [b[: len(kepala) + 2] for b in isi]}))
    terlayani = {sel[0] for sel, satu in ringkas(hasil).items() if satu[4] == "terlayani"}
    assert terlayani == set(kolom) and (terlayani or hasil.pertanyaan[0].sel == ("S!D3", "S!D4"))


def test_angka_turunan_disebut_dan_berkas_yang_hanya_turunan_ditolak(tmp_path):
    isi = [["PMKS 2023 (jiwa)"], ["Kab/Kota", "Pengemis", "Rasio Pengemis"], ["Paser", 5, 6], ["Berau", 7, 8]]
    hasil = terbaca(xlsx(tmp_path, {"S": isi}))
    assert [p.sel for p in hasil.peringatan if p.kode == "turunan"] == [("S!C3", "S!C4")]
    hanya = [["PMKS 2023"], ["Kab/Kota", "Pengemis (%)", "Pemulung (%)"], ["Paser", 5, 6], ["Berau", 7, 8]]
    assert baca(xlsx(tmp_path, {"S": hanya})).penolakan[0] == "tanpa_nilai"


def test_tanda_bintang_pada_label_menurut_keterangan(tmp_path):
    isi = [["PMKS 2023 (jiwa)"], ["Kab/Kota", "Pengemis"], ["Mahakam Ulu*)", 1], ["Berau", 2]]
    hasil = terbaca(xlsx(tmp_path, {"S": [*isi, ["*) data sementara"]]}))
    assert [b.status for b in hasil.baris] == ["sementara", "tetap"]
    assert {b.status for b in terbaca(xlsx(tmp_path, {"S": isi})).baris} == {"tetap"}


def test_tanggal_di_kolom_tahun(tmp_path):
    isi = [["Kab/Kota", "Tahun", "Jenis", "Jumlah (jiwa)"], ["Paser", 2023, "Pengemis", 5]]
    hasil = terbaca(xlsx(tmp_path, {"S": [*isi, ["Berau", date(2023, 12, 31), "Pengemis", 6]]}))
    assert {b.periode for b in hasil.baris} == {"2023"}
    hasil = baca(xlsx(tmp_path, {"S": [*isi, ["Berau", date(2023, 3, 31), "Pengemis", 6]]}))
    assert hasil.pertanyaan[0].pilihan[:2] == ("2023", "2023-03") and len(hasil.baris) == 1


def test_migrasi_neto_adalah_turunan(tmp_path):
    isi = [["Penduduk pindah datang 2023"], ["Kab/Kota", "Masuk", "Keluar", "Neto"], ["Paser", 10, 5, 5]]
    hasil = terbaca(xlsx(tmp_path, {"S": [*isi, ["Berau", 7, 9, -2]]}))
    assert sorted(ringkas(hasil)) == ["B3", "B4", "C3", "C4"]
    assert [p.sel for p in hasil.peringatan if p.kode == "turunan"] == [("S!D3", "S!D4")]


def test_kepala_kolom_label_tidak_menjalar_ke_kolom_nilai(tmp_path):
    isi = [
        ["DATA PPKS PROV. KALTIM 2023 (jiwa)"],
        ["No", "Jenis PMKS", "", "", "Kota Samarinda", ""],
        ["", "", "L", "P", "L", "P"],
        ["1", "Anak Jalanan", "9", "12", "78", "14"],
        ["2", "Pengemis", "5", "6", "7", "8"],
    ]
    hasil = baca(tulis_csv(tmp_path, isi))
    assert {sel: satu[2] for sel, satu in ringkas(hasil).items()} == dict.fromkeys(
        ["E4", "F4", "E5", "F5"], "64.72"
    )
    assert [p.kode.split(":")[0] for p in hasil.pertanyaan] == ["label_kosong"]
