"""Tables of other agencies: SPM reports, SIPD, the open-data portal, migration, Dukcapil."""

from tests.data.intake.bentuk_nyata.salinan import LPJ, grid, harap, menurut
from tests.data.intake.pembangkit.berkas import karya

LAYANAN = menurut("butir", "SPM-DIS", "SPM-ANAK", "SPM-LANSIA", "SPM-GEPENG", "SPM-BENCANA")
BUTUH = menurut("ukuran", "butuh", "terlayani")


def spm_kota():
    kisi = grid(
        [
            ["LAPORAN CAPAIAN STANDAR PELAYANAN MINIMAL (SPM) BIDANG SOSIAL"],
            ["KOTA BONTANG"],
            ["TRIWULAN II TAHUN 2025"],
            ["No", "Jenis Pelayanan Dasar", "Jumlah Warga Negara", "", "Capaian (%)", "Permasalahan"],
            ["", "", "Yang Membutuhkan", "Yang Terlayani"],
            [
                "1",
                "Rehabilitasi sosial dasar penyandang disabilitas telantar di luar panti",
                120,
                96,
                "80,00",
            ],
            ["2", "Rehabilitasi sosial dasar anak telantar di luar panti", 75, 75, "100,00"],
            [
                "3",
                "Rehabilitasi sosial dasar lanjut usia telantar di luar panti",
                210,
                180,
                "85,71",
                "Anggaran terbatas",
            ],
            [
                "4",
                "Rehabilitasi sosial dasar tuna sosial khususnya gelandangan dan pengemis di luar panti",
                14,
                14,
                "100",
            ],
            ["5", "Perlindungan dan jaminan sosial bagi korban bencana kabupaten/kota", 1340, 1340, "100"],
        ],
        gabung="A4:A5 B4:B5 C4:D4 E4:E5 F4:F5",
    )
    isi = [[120, 96], [75, 75], [210, 180], [14, 14], [1340, 1340]]
    harap(
        kisi,
        "C6",
        isi,
        LAYANAN,
        BUTUH,
        tabel="spm",
        periode="2025-TW2",
        wilayah="64.74",
        kewenangan="kab_kota",
    )
    return karya("SPM TW II Bontang.xlsx", [kisi])


def spm_provinsi():
    kisi = grid(
        [
            ["SPM Bidang Sosial Provinsi Kalimantan Timur Tahun 2023"],
            ["Pelayanan", "Target", "Realisasi", "%"],
            ["Penyandang disabilitas telantar di dalam panti", "54", "54", "100"],
            ["Anak telantar di dalam panti", "310", "298", "96,13"],
            ["Lanjut usia telantar di dalam panti", "117", "110", "94,02"],
        ]
    )
    isi = [[54, 54], [310, 298], [117, 110]]
    harap(
        kisi, "B3", isi, LAYANAN[:3], BUTUH, tabel="spm", periode="2023", wilayah="64", kewenangan="provinsi"
    )
    hasil = karya("spm_prov.csv", [kisi], pemisah=";")
    hasil.lurus = False  # "Target" may mean a planned number: then it must be asked
    return hasil


def sipd():
    kisi = grid(
        [
            ["Data e-Walidata SIPD RI"],
            ["Daerah", ": Kab. Penajam Paser Utara"],
            [],
            ["No", "Kode", "Nama Elemen", "Satuan", "2020", "2021", "2022", "2023", "Produsen Data"],
            ["1", "1.06.0001", "Jumlah Anak Terlantar", "Orang", "412", "398", "401", "377", "Dinas Sosial"],
            [
                "2",
                "1.06.0002",
                "Jumlah Lansia Terlantar",
                "Orang",
                "1.015",
                "1.020",
                "n.a.",
                "1.044",
                "Dinas Sosial",
            ],
            [
                "3",
                "1.06.0003",
                "Jumlah Fakir Miskin",
                "KK",
                "5.210",
                "5.102",
                "4.980",
                "4.911",
                "Dinas Sosial",
            ],
        ]
    )
    baris = [{"butir": "PMKS-02"}, {"butir": "PMKS-08"}, {"butir": "PMKS-24", "satuan": "KK"}]
    isi = [[412, 398, 401, 377], [1015, 1020, "…", 1044], [5210, 5102, 4980, 4911]]
    harap(kisi, "E5", isi, baris, menurut("periode", "2020", "2021", "2022", "2023"), wilayah="64.09")
    return karya("ewalidata_export.xls", [kisi], penulis="html")


def satu_data():
    kisi = grid(
        [
            [
                "id",
                "kode_kabupaten_kota",
                "nama_kabupaten_kota",
                "jenis_pmks",
                "jenis_kelamin",
                "jumlah",
                "satuan",
                "tahun",
            ],
            ["1", "64.02", "KABUPATEN KUTAI KARTANEGARA", "ANAK JALANAN", "LAKI-LAKI", "31", "ORANG", "2022"],
            ["2", "64.02", "KABUPATEN KUTAI KARTANEGARA", "ANAK JALANAN", "PEREMPUAN", "6", "ORANG", "2022"],
            ["3", "64.03", "KABUPATEN BERAU", "ANAK JALANAN", "LAKI-LAKI", "10", "ORANG", "2022"],
            ["4", "64.03", "KABUPATEN BERAU", "ANAK JALANAN", "PEREMPUAN", "0", "ORANG", "2022"],
            ["5", "64.71", "KOTA BALIKPAPAN", "ANAK JALANAN", "LAKI-LAKI", "102", "ORANG", "2022"],
        ]
    )
    kunci = [("64.02", "L"), ("64.02", "P"), ("64.03", "L"), ("64.03", "P"), ("64.71", "L")]
    baris = [{"wilayah": w, "jk": j} for w, j in kunci]
    isi = [[31], [6], [10], [0], [102]]
    harap(kisi, "F2", isi, baris, menurut("periode", "2022"), butir="PMKS-04")
    return karya("dinsos-od_anak_jalanan.csv", [kisi])


def migrasi():
    kisi = grid(
        [
            ["PERPINDAHAN PENDUDUK PROVINSI KALIMANTAN TIMUR"],
            ["PERIODE JANUARI - DESEMBER 2023"],
            ["NO", "KABUPATEN/KOTA", "PENDUDUK DATANG", "", "", "PENDUDUK PINDAH", "", ""],
            ["", "", "L", "P", "JUMLAH", "L", "P", "JUMLAH"],
            [1, "PASER", 2104, 1990, 4094, 1820, 1777, 3597],
            [2, "PENAJAM PASER UTARA", 3011, 2544, 5555, 1204, 1103, 2307],
            ["", "JUMLAH", 5115, 4534, 9649, 3024, 2880, 5904],
            ["Sumber: DKP3A Prov. Kaltim (SIAK Terpusat)"],
        ],
        gabung="A3:A4 B3:B4 C3:E3 F3:H3",
    )
    # the table migrasi has no sex: only the totals are rows
    harap(
        kisi,
        "E5",
        [[4094], [5555]],
        menurut("wilayah", "64.01", "64.09"),
        menurut("butir", "datang"),
        tabel="migrasi",
        periode="2023",
    )
    harap(
        kisi,
        "H5",
        [[3597], [2307]],
        menurut("wilayah", "64.01", "64.09"),
        menurut("butir", "pindah"),
        tabel="migrasi",
        periode="2023",
    )
    hasil = karya("perpindahan 2023.xlsx", [kisi])
    hasil.lurus = False
    return hasil


def dukcapil():
    kisi = grid(
        [
            ["DATA AGREGAT KEPENDUDUKAN (DKB) SEMESTER II TAHUN 2024"],
            ["KOTA BONTANG"],
            ["NO", "KECAMATAN", "JUMLAH PENDUDUK", "", ""],
            ["", "", "LK", "PR", "JML"],
            ["1", "BONTANG UTARA", "46.890", "43.902", "90.792"],
            ["2", "BONTANG SELATAN", "36.214", "33.800", "70.014"],
            ["3", "BONTANG BARAT", "16.010", "14.995", "31.005"],
            ["", "JUMLAH", "99.114", "92.697", "191.811"],
            ["Sumber : Ditjen Dukcapil Kemendagri"],
        ]
    )
    isi = [[46890, 43902, 90792], [36214, 33800, 70014], [16010, 14995, 31005]]
    kecamatan = menurut("wilayah", "64.74.01", "64.74.02", "64.74.03")
    harap(kisi, "C5", isi, kecamatan, LPJ, tabel="penduduk", butir="dukcapil", periode="2024-S2")
    return karya("DKB Bontang.tsv", [kisi])


BERKAS = {
    "nyata_spm_kota": spm_kota,
    "nyata_spm_provinsi": spm_provinsi,
    "nyata_sipd": sipd,
    "nyata_satu_data": satu_data,
    "nyata_migrasi": migrasi,
    "nyata_dukcapil": dukcapil,
}
