"""Titles and notes, by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.kamus import judul
from data.intake.kamus.judul import baca


def test_judul_provinsi_lengkap():
    hasil = baca([
        "JUMLAH PENYANDANG MASALAH KESEJAHTERAAN SOSIAL (PMKS) MENURUT JENIS DAN KABUPATEN/KOTA",
        "DI PROVINSI KALIMANTAN TIMUR TAHUN 2024",
        "Satuan: jiwa",
        "Keterangan: - = tidak ada/nihil",
        "Sumber: Dinas Sosial Kota Bontang, 2025",
        "Samarinda, 12 Januari 2025",
    ])  # fmt: skip
    assert (hasil.tabel, hasil.periode.kode, hasil.wilayah.kode_wilayah, hasil.satuan) == (
        "pmks",
        "2024",
        "64",
        "jiwa",
    )
    assert hasil.sumber == "Dinas Sosial Kota Bontang, 2025" and hasil.legenda["–"] == "nihil"
    assert (
        hasil.catatan == ("Keterangan: - = tidak ada/nihil",) and hasil.jenis is None and not hasil.kumulatif
    )


@pytest.mark.parametrize(
    ("baris", "bidang"),
    [
        ("PEMERINTAH KABUPATEN PASER|DINAS SOSIAL|DATA PMKS SEMESTER I TAHUN 2024|Jl. Sudirman Samarinda",
         {"tabel": "pmks", "wilayah": "64.01", "periode": "2024-S1"}),
        ("Jumlah Anak Terlantar di Provinsi Kalimantan Timur, 2020-2024",
         {"tabel": "pmks", "jenis": "PMKS-02", "wilayah": "64", "periode": None}),
        ("Jumlah Penyandang Disabilitas Menurut Kecamatan di Kabupaten Kutai Kartanegara (Jiwa), 2023",
         {"tabel": "pmks", "jenis": "PMKS-09", "wilayah": "64.02", "satuan": "jiwa"}),
        ("Data PMKS dan PSKS Kota Bontang 2024", {"tabel": "", "wilayah": "64.74"}),
        ("Potensi dan Sumber Kesejahteraan Sosial Kab. PPU Tahun 2025 (angka sementara)",
         {"tabel": "psks", "wilayah": "64.09", "status": "sementara"}),
        ("Capaian SPM Triwulan III 2025|Rehabilitasi Sosial Dasar Anak Telantar di Luar Panti",
         {"tabel": "spm", "kewenangan": "kab_kota", "layanan": "SPM-ANAK", "periode": "2025-TW3", "spm_ukuran": ""}),
        ("Persentase Penduduk Miskin (Persen), 2023", {"tabel": "konteks", "indikator": "persen_penduduk_miskin_p0"}),
        ("Jumlah Penduduk (Ribu Jiwa), 2024|Sumber: BPS, Proyeksi Penduduk Hasil SP2020",
         {"tabel": "penduduk", "skala": 1000, "satuan": "jiwa", "dasar": "proyeksi_sp2020"}),
        ("Penduduk Pindah Datang Kab. PPU 2024", {"tabel": "migrasi", "arah": "datang", "wilayah": "64.09"}),
        ("Lanjut Usia Terlantar yang ditangani Tahun 2023 Kota Samarinda",
         {"tabel": "pmks", "jenis": "PMKS-08", "ukuran": "tertangani", "wilayah": "64.72"}),
        ("Kec. Sepaku Kab. Penajam Paser Utara", {"wilayah": "64.09.04"}),
        ("PMKS Kutai Barat dan Mahakam Ulu 2015", {"wilayah": None, "periode": "2015"}),
        ("PMKS Kab. Paser 2023 dan 2024", {"wilayah": "64.01", "periode": None}),
        ("Pekerja Migran Bermasalah Sosial Indonesia 2021", {"jenis": "PMKS-20", "wilayah": None}),
        ("Anak Jalanan dan Gelandangan 2024", {"tabel": "pmks", "jenis": None}),
        ("PMKS menurut Kecamatan: Damai dan Melak", {"wilayah": None}),
        ("PMKS Damai 2024", {"wilayah": None}),  # a kecamatan needs the word before its name
        ("PMKS Kecamatan Damai 2024", {"wilayah": "64.07.08"}),
        ("PPKS Perempuan 2024", {"kelamin": "P"}),
        ("Jumlah Perempuan Rawan Sosial Ekonomi", {"kelamin": "", "jenis": "PMKS-23"}),
        ("Jumlah Kumulatif PMKS sampai 2024", {"kumulatif": True}),
        ("Rekap PPKS 2025|Permensos Nomor 8 Tahun 2012", {"tabel": "pmks", "periode": "2025"}),
        ("Lembar1", {"tabel": "", "wilayah": None, "periode": None, "satuan": "", "skala": 1}),
    ],
)  # fmt: skip
def test_bidang(baris, bidang):
    hasil = baca(baris.split("|"))
    ringkas = {
        "wilayah": hasil.wilayah and hasil.wilayah.kode_wilayah,
        "periode": hasil.periode and hasil.periode.kode,
        "jenis": hasil.jenis and hasil.jenis.kode,
    }
    assert {kunci: ringkas.get(kunci, getattr(hasil, kunci)) for kunci in bidang} == bidang


def test_satuan_dua_tidak_memutuskan():
    assert baca(["PMKS (jiwa)", "PMKS (KK)"]).satuan == ""


@pytest.mark.parametrize(
    "teks",
    ["Sumber: Dinsos", "Keterangan:", "Catatan :", "*) sementara", "NIP. 19700101", "Mengetahui,",
     "Kepala Dinas Sosial", "Samarinda, 2 Januari 2025", "Tenggarong,      Januari 2025", "1) termasuk Mahulu"],
)  # fmt: skip
def test_catatan_bawah(teks):
    assert judul.catatan_bawah(teks)


@pytest.mark.parametrize("teks", ["Data PMKS 2024", "Kabupaten Paser", "Fakir Miskin", "Catatan Sipil Kota"])
def test_judul_bukan_catatan(teks):
    assert not judul.catatan_bawah(teks)


@pytest.mark.parametrize("huruf", ["x", "1", " a", "- ", "(", "2024 ", "a, ", "Paser ", "*) "])
def test_baris_sangat_panjang(huruf):
    assert baca([huruf * 20_000]).satuan == ""


@given(st.lists(st.text(max_size=60), max_size=4))
def test_baris_acak_tidak_gagal(baris):
    assert baca(baris).skala in (1, 1000, 1_000_000)
