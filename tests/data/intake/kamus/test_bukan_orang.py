"""Words that say that numbers are no counts of people, and ordinary titles that do not."""

import pytest

from data.intake.kamus import bukan_orang, judul, periode


@pytest.mark.parametrize(
    ("teks", "golongan"),
    [
        ("Persentase Anak Terlantar Menurut Kabupaten/Kota Tahun 2023", "hitung"),
        ("PMKS Tahun 2023 (%)", "hitung"),
        ("dalam %", "hitung"),
        ("Proporsi PMKS Tahun 2023", "hitung"),
        ("PMKS per 1.000 penduduk Tahun 2023", "hitung"),
        ("PMKS per 100.000 penduduk", "hitung"),
        ("Penurunan PMKS Tahun 2023 (jiwa)", "hitung"),
        ("Anggaran Penanganan PMKS Tahun 2023 (Rp)", "uang"),
        ("Penanganan PMKS 2023 (juta rupiah)", "uang"),
        ("Bantuan untuk PMKS 2023 (paket)", "benda"),
        ("Jumlah Panti Penanganan PMKS", "benda"),
        ("Target PMKS Tahun 2024 (jiwa)", "rencana"),
        ("Proyeksi PMKS Tahun 2025 (jiwa)", "rencana"),
        ("Lansia Terlantar Meninggal (jiwa)", "nasib"),
        ("PMKS yang Belum Tertangani Tahun 2023 (jiwa)", "celah"),
        ("PMKS yang Tidak Tertangani", "celah"),
    ],
)
def test_bukan_hitungan_orang(teks, golongan):
    assert golongan in {satu.golongan for satu in bukan_orang.sebut(teks)}


@pytest.mark.parametrize(
    "teks",
    [
        "Data PMKS Kabupaten Paser Tahun 2023 (jiwa)",
        "Target dan Realisasi SPM Bidang Sosial Tahun 2024",
        "Jumlah Sasaran SPM Tahun 2024",
        "Data Penghuni Panti Sosial Tahun 2023 (jiwa)",
        "Data Panti Sosial (jiwa)",
        "Rehabilitasi sosial dasar anak telantar di dalam panti",
        "Data Penerima Bantuan Sosial Tahun 2023",
        "Penanganan PMKS Tahun Anggaran 2023",
        "Keluarga Berumah Tidak Layak Huni per 1 Januari 2023",
        "Korban Bencana Alam",
        "Jumlah PMKS yang Ditangani",
    ],
)
def test_judul_biasa(teks):
    assert bukan_orang.sebut(teks) == ()


def test_judul_membawa_tanda_dan_catatan_hanya_bila_menyebut_satuan():
    assert [s.kata for s in judul.baca(["PMKS Tahun 2023", "dalam %"]).bukan] == ["dalam persen"]
    assert judul.baca(["PMKS 2023", "Keterangan: Angka dalam persen"]).bukan
    assert judul.baca(["PMKS 2023", "Catatan: persentase dihitung dari penduduk"]).bukan == ()
    assert judul.baca(["PMKS 2023", "Keterangan: data dalam jiwa dan persen"]).bukan == ()


def test_deretan_judul_dijelaskan_kolomnya_sendiri():
    assert bukan_orang.sebut("Jumlah dan Persentase PMKS 2023")[0].jajar
    assert not bukan_orang.sebut("Persentase Gelandangan dan Pengemis 2023")[0].jajar


def test_juta_rupiah_bukan_kelipatan_orang():
    assert judul.baca(["Anggaran Penanganan PMKS 2023 (juta rupiah)"]).skala == 1
    assert judul.baca(["Penduduk (ribu jiwa)"]).skala == 1000


def test_tahun_undang_undang_bukan_tahun_data():
    teks = "Data PMKS sesuai Permensos Nomor 8 Tahun 2012 dan UU 23 Tahun 2014"
    assert periode.semua(teks) == ()
    assert [p.kode for p in periode.semua("Perda No. 5 Tahun 2016, data Tahun 2023")] == ["2023"]
