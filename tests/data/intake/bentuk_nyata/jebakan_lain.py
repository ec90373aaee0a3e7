"""More traps: sheets that contradict each other, subtotals, codes as numbers, tables that begin anywhere."""

from tests.data.intake.bentuk_nyata.jebakan import ragu
from tests.data.intake.bentuk_nyata.salinan import LPJ, grid, harap, menurut
from tests.data.intake.pembangkit.berkas import karya


def satuan_di_baris_kepala():
    kisi = grid(
        [
            ["DATA PMKS PROVINSI KALIMANTAN TIMUR 2024"],
            ["Kab/Kota", "Anak Jalanan", "Fakir Miskin", "Komunitas Adat Terpencil"],
            ["", "(jiwa)", "(KK)", "(KK)"],
            ["Kutai Barat", 3, 410, 212],
            ["Kutai Timur", 9, 801, 60],
        ]
    )
    kolom = [{"butir": "PMKS-04"}, {"butir": "PMKS-24", "satuan": "KK"}, {"butir": "PMKS-26", "satuan": "KK"}]
    isi = [[3, 410, 212], [9, 801, 60]]
    harap(kisi, "B4", isi, menurut("wilayah", "64.07", "64.08"), kolom, periode="2024")
    return karya("satuan.xls", [kisi])


def lembar_kembar():
    """The same sheet twice, one number differs: which one holds must be asked; the others are not doubled."""
    isi = [
        ["PMKS PROVINSI KALIMANTAN TIMUR TAHUN 2024 (JIWA)"],
        ["Kabupaten/Kota", "Anak Jalanan", "Pemulung"],
        ["Paser", 14, 20],
        ["Berau", 3, 9],
    ]
    satu, dua = grid(isi, "Rekap"), grid([*isi[:3], ["Berau", 5, 9]], "Rekap (2)")
    satu.tanya[3, 1] = dua.tanya[3, 1] = None
    wilayah, jenis = menurut("wilayah", "64.01", "64.03"), menurut("butir", "PMKS-04", "PMKS-13")
    harap(satu, "B3", [[14, 20], [None, 9]], wilayah, jenis, periode="2024")
    harap(dua, "B3", [[14, 20], [None, 9]], wilayah, jenis, periode="2024")
    return ragu("kembar.xlsx", satu, dua)


def tahun_lembar_beda_judul():
    """The sheet says 2023, the title says 2024."""
    kisi = grid(
        [
            ["PMKS PROVINSI KALIMANTAN TIMUR TAHUN 2024 (JIWA)"],
            ["Kab/Kota", "Pemulung"],
            ["Paser", 20],
            ["Berau", 9],
        ],
        "2023",
    )
    kisi.tanya = {(2, 1): None, (3, 1): None}
    return ragu("salin.xlsx", kisi)


def subtotal():
    kisi = grid(
        [
            ["REKAP PMKS KALTIM TAHUN 2024 (JIWA)"],
            ["NO", "KABUPATEN/KOTA", "L", "P", "JUMLAH"],
            ["", "ANAK TERLANTAR"],
            [1, "KAB. PASER", 20, 21, 41],
            [2, "KAB. BERAU", 10, 12, 22],
            ["", "JUMLAH KABUPATEN", 30, 33, 63],
            [3, "KOTA BONTANG", 5, 6, 11],
            ["", "JUMLAH KOTA", 5, 6, 11],
            ["", "TOTAL KALTIM", 35, 39, 74],
        ]
    )
    umum = {"periode": "2024", "butir": "PMKS-02"}
    harap(kisi, "C4", [[20, 21, 41], [10, 12, 22]], menurut("wilayah", "64.01", "64.03"), LPJ, **umum)
    harap(kisi, "C7", [[5, 6, 11]], menurut("wilayah", "64.74"), LPJ, **umum)
    return ragu("subtotal.xlsx", kisi)


def kode_sebagai_bilangan():
    """Codes that Excel keeps as numbers: 64.01 as a float."""
    kisi = grid(
        [
            ["kode_wilayah", "nama", "tahun", "anak_jalanan"],
            [64.01, "Paser", 2024, 14],
            [64.02, "Kutai Kartanegara", 2024, 21],
            [64.71, "Balikpapan", 2024, 88],
        ]
    )
    wilayah = menurut("wilayah", "64.01", "64.02", "64.71")
    harap(kisi, "D2", [[14], [21], [88]], wilayah, [{}], periode="2024", butir="PMKS-04")
    return karya("kode angka.xlsx", [kisi])


def target_bukan_terdata():
    kisi = grid(
        [
            ["PENANGANAN PMKS KOTA BONTANG TAHUN 2024 (JIWA)"],
            ["Jenis PMKS", "Target", "Realisasi", "Anggaran (Rp)"],
            ["Anak Jalanan", 20, 17, 40_000_000],
            ["Pengemis", 10, 10, 12_500_000],
        ]
    )
    return ragu("target.xlsx", kisi)


def mulai_di_tengah():
    """The table begins in column C, row 9, beside a logo text."""
    kisi = grid(
        [[]] * 5
        + [
            ["", "", "REKAPITULASI PMKS KAB. MAHULU TAHUN 2024"],
            [],
            [],
            ["", "", "NO.", "URAIAN", "JUMLAH", "SATUAN"],
            ["", "", "1", "Anak Terlantar", "1.002", "Org"],
            ["", "", "2", "Fakir Miskin", "998", "KK"],
        ]
    )
    baris = [{"butir": "PMKS-02"}, {"butir": "PMKS-24", "satuan": "KK"}]
    harap(kisi, "E10", [[1002], [998]], baris, [{}], periode="2024", wilayah="64.11")
    return karya("mahulu.xlsx", [kisi])


def kumulatif():
    kisi = grid(
        [
            ["JUMLAH PMKS YANG TELAH DITANGANI SAMPAI DENGAN TAHUN 2023 (KUMULATIF, JIWA)"],
            ["Kabupaten/Kota", "Anak Terlantar"],
            ["Kutai Barat", 310],
            ["Kutai Timur", 402],
        ]
    )
    wilayah = menurut("wilayah", "64.07", "64.08")
    harap(kisi, "B3", [[310], [402]], wilayah, [{}], periode="2023", butir="PMKS-02", ukuran="tertangani")
    return ragu("kumulatif.xlsx", kisi)


def satuan_di_dalam_sel():
    """The unit stands in the cell beside the number."""
    kisi = grid(
        [
            ["PMKS PROVINSI KALIMANTAN TIMUR TAHUN 2024"],
            ["Kab/Kota", "Fakir Miskin", "Anak Jalanan"],
            ["Paser", "1.120 KK", "14 jiwa"],
            ["Berau", "80 KK", "9 org"],
        ]
    )
    jenis = [{"butir": "PMKS-24", "satuan": "KK"}, {"butir": "PMKS-04"}]
    harap(kisi, "B3", [[1120, 14], [80, 9]], menurut("wilayah", "64.01", "64.03"), jenis, periode="2024")
    return karya("satuan di sel.xlsx", [kisi])


def satuan_yang_tidak_boleh():
    """Houses are counted in units, the catalogue allows KK: asked, never renamed."""
    kisi = grid(
        [
            ["DATA PMKS DAN RTLH KALIMANTAN TIMUR 2023"],
            ["Kab/Kota", "Anak Jalanan", "RTLH (unit)"],
            ["Paser", 4, 300],
            ["Berau", 3, 100],
        ]
    )
    harap(
        kisi, "B3", [[4], [3]], menurut("wilayah", "64.01", "64.03"), [{"butir": "PMKS-04"}], periode="2023"
    )
    kisi.tanya = {(2, 2): None, (3, 2): None}
    return ragu("rtlh.xlsx", kisi)


def dua_belas_pas():
    kisi = grid(
        [
            ["REKAP 12 PAS (PEMERLU ATENSI SOSIAL) PROVINSI KALIMANTAN TIMUR TAHUN 2025 (JIWA)"],
            ["Kab/Kota", "Anak-anak Rentan", "Lansia Terlantar", "Perempuan Rentan", "Warga Binaan"],
            ["Paser", 41, 30, 12, 5],
            ["Berau", 22, 18, 9, 2],
        ]
    )
    jenis = menurut("butir", "PAS-01", "PAS-03", "PAS-11", "PAS-07")
    wilayah = menurut("wilayah", "64.01", "64.03")
    harap(kisi, "B3", [[41, 30, 12, 5], [22, 18, 9, 2]], wilayah, jenis, periode="2025")
    return ragu("pas.xlsx", kisi)


def penduduk_sebagian():
    """People who work are not the population, whatever census counted them."""
    kisi = grid(
        [
            [
                "Penduduk 15 Tahun ke Atas yang Bekerja Menurut Kabupaten/Kota, Hasil Sensus Penduduk 2020 (jiwa)"
            ],
            ["Kabupaten/Kota", "Laki-laki", "Perempuan", "Jumlah"],
            ["Paser", 91_022, 40_118, 131_140],
            ["Berau", 80_301, 33_007, 113_308],
        ]
    )
    return ragu("bekerja.xlsx", kisi)


def spm_kata_peraturan():
    """The regulation's words: who must be served, who was, who was not."""
    kisi = grid(
        [
            ["SPM BIDANG SOSIAL KABUPATEN PASER TAHUN 2024"],
            ["No", "Jenis Layanan", "Jumlah yang Harus Dilayani", "Jumlah yang Terlayani", "Tidak Terlayani"],
            [1, "Rehabilitasi sosial dasar anak telantar di luar panti", 75, 60, 15],
            [2, "Rehabilitasi sosial dasar lanjut usia telantar di luar panti", 210, 180, 30],
        ]
    )
    ukuran = menurut("ukuran", "butuh", "terlayani")
    umum = {"tabel": "spm", "periode": "2024", "wilayah": "64.01", "kewenangan": "kab_kota"}
    harap(kisi, "C3", [[75, 60], [210, 180]], menurut("butir", "SPM-ANAK", "SPM-LANSIA"), ukuran, **umum)
    return karya("spm paser.xlsx", [kisi])


SEMUA = (
    satuan_di_baris_kepala,
    lembar_kembar,
    tahun_lembar_beda_judul,
    subtotal,
    kode_sebagai_bilangan,
    target_bukan_terdata,
    mulai_di_tengah,
    kumulatif,
    satuan_di_dalam_sel,
    satuan_yang_tidak_boleh,
    dua_belas_pas,
    penduduk_sebagian,
    spm_kata_peraturan,
)
BERKAS = {f"jebakan_{satu.__name__}": satu for satu in SEMUA}
