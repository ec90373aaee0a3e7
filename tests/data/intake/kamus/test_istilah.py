"""Terms of headers and notes, each by hand with the traps beside it."""

import pytest

from data.intake.kamus import indikator, istilah

KASUS = {
    "kelamin": {
        "L": ["Laki-laki", "LAKI - LAKI", "LK", "Lk.", "L", "L.", "Pria", "Laki-laki (Jiwa)", "Jumlah Laki-laki",
              "Laki-laki\nMale", "Laki-laki/Male"],
        "P": ["Perempuan", "PR", "P", "Wanita", "Perempuan (jiwa)", "Perempuan/Female"],
        "total": ["L+P", "L/P", "Jumlah", "Total", "JML", "Jumlah (L+P)", "Laki-laki dan Perempuan",
                  "Laki-Laki + Perempuan", "Jumlah Total", "Jumlah/Total"],
        "": ["", None, "Jumlah Penduduk", "Perempuan Rawan Sosial Ekonomi", "PMKS", 5],
    },
    "ukuran": {
        "terdata": ["Terdata", "Populasi", "Jumlah yang terdata", "Tercatat", "ada"],
        "tertangani": ["Tertangani", "Yang Ditangani", "dilayani", "Jumlah PMKS yang mendapat pelayanan", "Terlayani"],
        "kasus_baru": ["Kasus Baru", "PMKS baru"],
        "keluar": ["Keluar", "Terminasi"],
        "kejadian": ["Jumlah Kejadian"],
        "penghuni_panti": ["Penghuni Panti"],
        "": ["Jumlah", "Belum Tertangani", "tidak ditangani", "terdata dan tertangani", "", None],
    },
    "satuan": {
        "jiwa": ["Jiwa", "(jiwa)", "Orang", "Satuan: Jiwa", "dalam jiwa", "Jumlah (ribu jiwa)", "Jumlah Jiwa",
                 "Pemulung, jiwa"],
        "KK": ["KK", "Kepala Keluarga", "Jumlah KK", "Satuan : KK (Kepala Keluarga)", "Keluarga", "Fakir Miskin (KK)"],
        "lokasi": ["Lokasi", "(lokasi)"],
        "kejadian": ["(kejadian)"],
        "persen": ["%", "Penduduk Miskin (Persen)"],
        "": ["jiwa/KK", "Orang dengan HIV/AIDS", "Orang dengan Gangguan Jiwa", "No. KK", "Nomor KK",
             "Keluarga Bermasalah Sosial Psikologis", "Korban Perdagangan Orang", ""],
    },
    "ribuan": {1000: ["(ribu jiwa)", "Ribuan", "(000 jiwa)", "x 1.000"], 1_000_000: ["juta rupiah"],
               1: ["jiwa", "2000"]},
    "status": {
        "sementara": ["Angka Sementara", "*) angka sementara", "2024 (sementara)", "Sementara"],
        "perkiraan": ["Perkiraan", "angka estimasi"],
        "tetap": ["Tetap", "angka tetap"],
        "belum_dilaporkan": ["Belum Dilaporkan", "belum melapor"],
        "tidak_tersedia": ["Data tidak tersedia", "tidak ada data"],
        "": ["hunian sementara warga", "penduduk tidak tetap", ""],
    },
    "kumulatif": {True: ["Jumlah kumulatif", "akumulasi"], False: ["Jumlah", ""]},
    "spm_ukuran": {
        "butuh": ["Kebutuhan", "Sasaran", "Target (Y)", "Y", "Jumlah yang membutuhkan", "Butuh", "Populasi"],
        "terlayani": ["Realisasi", "X", "Terlayani", "Jumlah yang terpenuhi kebutuhan dasarnya", "Capaian Jumlah"],
        "turunan": ["%", "Persentase", "Capaian (%)", "Capaian", "Realisasi (%)", "Kesenjangan", "Belum terlayani"],
        "": ["Kabupaten/Kota", "No", ""],
    },
    "turunan": {
        True: ["%", "Persentase", "Peringkat", "Selisih", "Periksa", "Tahun lalu (2023)", "Belum tertangani",
               "per 10.000"],
        False: ["Jumlah", "Tertangani", "Kabupaten/Kota", ""],
    },
    "layanan": {
        "SPM-ANAK": ["Rehabilitasi Sosial Dasar Anak Telantar", "SPM-ANAK", "SPM-K-ANAK"],
        "SPM-DIS": ["Penyandang Disabilitas Terlantar di luar panti", "spm-p-dis"],
        "SPM-LANSIA": ["Lanjut Usia Terlantar", "Lansia"],
        "SPM-GEPENG": ["Gepeng", "Tuna Sosial, khususnya Gelandangan dan Pengemis"],
        "SPM-BENCANA": ["Perlindungan dan Jaminan Sosial Korban Bencana"],
        "": ["anak dan lansia", "Jumlah", ""],
    },
    "kewenangan": {
        "provinsi": ["di dalam panti", "SPM-P"], "kab_kota": ["di luar panti", "Kabupaten/Kota"],
        "": ["di dalam dan di luar panti", ""], "pusat": ["kewenangan pusat"],
    },
    "arah": {
        "datang": ["Datang", "Pindah Datang", "Masuk", "Penduduk pindah datang"],
        "pindah": ["Pindah", "Pindah Keluar", "Keluar", "Penduduk yang pindah"],
        "": ["Datang dan Pindah", "Jumlah", ""],
    },
    "dasar": {
        "dukcapil": ["DKB Semester II 2024", "Disdukcapil", "registrasi penduduk"],
        "sensus_2020": ["Sensus Penduduk 2020", "SP2020"], "sensus_2010": ["SP2010"], "supas_2015": ["SUPAS 2015"],
        "proyeksi_sp2020": ["Proyeksi Penduduk Hasil SP2020"],
        "proyeksi_sp2010": ["Proyeksi Penduduk Indonesia 2010-2035"], "": ["BPS", ""],
    },
    "indikator": {
        "persen_penduduk_miskin_p0": ["Persentase Penduduk Miskin Menurut Kabupaten/Kota (Persen)",
                                      "Penduduk Miskin (Persen)"],
        "penduduk_miskin": ["Jumlah Penduduk Miskin (Ribu Jiwa)", "penduduk_miskin"],
        "penduduk_miskin_bulan": ["Jumlah Penduduk Miskin September 2024"],
        "indeks_kedalaman_p1": ["Indeks Kedalaman Kemiskinan (P1)", "P1"],
        "indeks_keparahan_p2": ["P2"], "garis_kemiskinan": ["Garis Kemiskinan (Rupiah/Kapita/Bulan)"],
        "tpt": ["TPT", "Tingkat Pengangguran Terbuka"], "luas_wilayah": ["Luas Wilayah (km2)"],
        "kepadatan_penduduk": ["Kepadatan Penduduk per km2"],
        "": ["IPM", "Jumlah Penduduk", "Jumlah Penyandang Disabilitas", "",
             "Jumlah Penduduk (Proyeksi SP2020) Menurut Kabupaten/Kota"],
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("fungsi", "hasil", "teks"),
    [
        (fungsi, hasil, teks)
        for fungsi, semua in KASUS.items()
        for hasil, ejaan in semua.items()
        for teks in ejaan
    ],
)
def test_istilah(fungsi, hasil, teks):
    assert getattr(istilah, fungsi)(teks) == hasil


def test_satuan_psks_tetap_orang():
    assert istilah.satuan("Orang", "psks") == "orang" and istilah.satuan("(keluarga)", "psks") == "keluarga"


def test_ipm_punya_dua_deret():
    assert set(indikator.pilihan("IPM")) == {"ipm_metode_baru", "ipm_uhh_lfsp2020"}
    assert istilah.indikator("IPM (UHH LF SP2020)") == "ipm_uhh_lfsp2020"
