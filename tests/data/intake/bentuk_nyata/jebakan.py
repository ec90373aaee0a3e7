"""Traps: words and numbers beside the data that a hasty reader takes for a year, a type, an area or a value.

Here `lurus=False` means: a question is welcome, a wrong value is not.
"""

from tests.data.intake.bentuk_nyata.salinan import grid, harap, menurut
from tests.data.intake.pembangkit.berkas import karya


def ragu(nama, *lembar, **lain):
    """A file in which asking is allowed."""
    return karya(nama, list(lembar), lurus=False, **lain)


def tahun_peraturan():
    """The year of the regulation is not the year of the data."""
    kisi = grid(
        [
            ["DATA PMKS BERDASARKAN PERMENSOS NOMOR 8 TAHUN 2012"],
            ["KABUPATEN BERAU TAHUN 2023"],
            ["NO", "JENIS PMKS", "JUMLAH (JIWA)"],
            [1, "Anak Jalanan", 14],
            [2, "Pemulung", 20],
        ]
    )
    harap(
        kisi,
        "C4",
        [[14], [20]],
        menurut("butir", "PMKS-04", "PMKS-13"),
        [{}],
        periode="2023",
        wilayah="64.03",
    )
    return karya("berau.xlsx", [kisi])


def tahun_hanya_di_sumber():
    """Only the source line and the signature name a year: that is when it was written."""
    kisi = grid(
        [
            ["DATA PMKS SESUAI PERMENSOS NO. 8 TAHUN 2012 (JIWA)"],
            ["Kabupaten/Kota", "Anak Jalanan", "Pemulung"],
            ["Paser", 14, 20],
            ["Berau", 3, 9],
            ["Sumber: Dinas Sosial Kaltim, 2025"],
            ["", "", "Samarinda, 3 Februari 2025"],
        ]
    )
    kisi.tanya = dict.fromkeys(((2, 1), (2, 2), (3, 1), (3, 2)))
    return ragu("pmks.xlsx", kisi)


def penduduk_dan_rasio():
    """Households, sex ratio and growth stand beside the population and are not people; density is context."""
    kisi = grid(
        [
            ["Penduduk, Laju Pertumbuhan, Kepadatan, dan Rasio Jenis Kelamin Menurut Kabupaten/Kota, 2024"],
            [
                "Kabupaten/Kota",
                "Jumlah Penduduk (jiwa)",
                "Jumlah KK",
                "Laju (%)",
                "Kepadatan per km2",
                "Rasio JK",
            ],
            ["Paser", "309.667", "96.120", "1,74", "27", "107"],
            ["Bontang", "191.811", "60.002", "0,91", "1.180", "105"],
            ["Sumber: Disdukcapil (DKB)"],
        ]
    )
    harap(
        kisi,
        "B3",
        [[309667], [191811]],
        menurut("wilayah", "64.01", "64.74"),
        [{}],
        tabel="penduduk",
        periode="2024",
        butir="dukcapil",
    )
    konteks = {"tabel": "konteks", "butir": "kepadatan_penduduk", "satuan": "jiwa per km2"}
    harap(kisi, "E3", [[27], [1180]], menurut("wilayah", "64.01", "64.74"), [{}], periode="2024", **konteks)
    return ragu("penduduk 2024.xlsx", kisi)


def selisih_dan_persen():
    kisi = grid(
        [
            ["Lanjut Usia Terlantar Kalimantan Timur (jiwa)"],
            ["No", "Kabupaten/Kota", "2022", "2023", "Naik/Turun", "%", "Peringkat"],
            [1, "Kab. Paser", 410, 432, 22, 5.37, 3],
            [2, "Kota Bontang", 98, 95, -3, -3.06, 9],
        ]
    )
    isi = [[410, 432], [98, 95]]
    harap(
        kisi,
        "C3",
        isi,
        menurut("wilayah", "64.01", "64.74"),
        menurut("periode", "2022", "2023"),
        butir="PMKS-08",
    )
    return ragu("lut.xlsx", kisi)


def kelompok_umur():
    """Age groups under a type are parts of it: none of them is the type's value."""
    kisi = grid(
        [
            ["PENYANDANG DISABILITAS MENURUT KELOMPOK UMUR KOTA SAMARINDA TAHUN 2023 (JIWA)"],
            ["Jenis", "0-5", "6-17", "18-59", "60+", "Jumlah"],
            ["Penyandang Disabilitas", 12, 88, 401, 133, 634],
        ]
    )
    kunci = {"butir": "PMKS-09"}
    harap(kisi, "F3", [[634]], [kunci], [{}], periode="2023", wilayah="64.72")
    return ragu("umur.xlsx", kisi)


def bulanan():
    kisi = grid(
        [
            ["REKAP ORANG TERLANTAR DIPULANGKAN KOTA BALIKPAPAN TAHUN 2024 (ORANG)"],
            ["Uraian", "Jan", "Feb", "Mar", "Jumlah"],
            ["Orang Terlantar", 61, 74, 58, 193],
        ]
    )
    bulan = menurut("periode", "2024-01", "2024-02", "2024-03")
    harap(kisi, "B3", [[61, 74, 58]], [{}], bulan, butir="LOC-ORTER", wilayah="64.71")
    return ragu("bulanan.xlsx", kisi)


def desa():
    """Villages are no area of the catalogue: never the kecamatan, never the kabupaten of the title."""
    kisi = grid(
        [
            ["DATA PMKS KECAMATAN SEPAKU KABUPATEN PENAJAM PASER UTARA TAHUN 2024 (JIWA)"],
            ["No", "Desa/Kelurahan", "Anak Terlantar", "Pemulung"],
            [1, "Bumi Harapan", 4, 2],
            [2, "Pemaluan", 3, 0],
            [3, "Tengin Baru", 6, 1],
            ["", "Jumlah", 13, 3],
        ]
    )
    return ragu("sepaku.xlsx", kisi)


def panti():
    """A list of institutions with their residents is no recap by area."""
    kisi = grid(
        [
            ["DAFTAR LKSA PROVINSI KALIMANTAN TIMUR TAHUN 2024"],
            ["No", "Nama LKSA", "Kabupaten/Kota", "Anak Terlantar", "Anak Balita Terlantar"],
            [1, "Panti Asuhan Harapan", "Samarinda", 40, 3],
            [2, "Panti Asuhan Kasih", "Samarinda", 25, 1],
            [3, "LKSA Al-Ikhlas", "Bontang", 31, 0],
        ]
    )
    return ragu("lksa.xlsx", kisi)


def provinsi_lain():
    kisi = grid(
        [
            ["Jumlah Anak Jalanan Menurut Provinsi dan Kabupaten/Kota Tahun 2022 (jiwa)"],
            ["Kota Banjarmasin", 120],
            ["Kota Palangka Raya", 60],
            ["Kota Balikpapan", 88],
        ]
    )
    kisi.isi |= {(b + 1, k): n for (b, k), n in kisi.isi.items() if b} | {
        (1, 0): "Kabupaten/Kota",
        (1, 1): "Jumlah",
    }
    harap(kisi, "B5", [[88]], menurut("wilayah", "64.71"), [{}], butir="PMKS-04", periode="2022")
    return ragu("anjal kalimantan.xlsx", kisi)


def nomor_jenis_saja():
    """Bare type numbers without names: one system counts differently, so they are asked."""
    kisi = grid(
        [
            ["PMKS KOTA BONTANG TAHUN 2024 (JIWA)"],
            ["Kode Jenis", "Jumlah"],
            ["01", 4],
            ["02", 31],
            ["24", 7],
        ]
    )
    return ragu("kode.xlsx", kisi)


SEMUA = (
    tahun_peraturan,
    tahun_hanya_di_sumber,
    penduduk_dan_rasio,
    selisih_dan_persen,
    kelompok_umur,
    bulanan,
    desa,
    panti,
    provinsi_lain,
    nomor_jenis_saja,
)
BERKAS = {f"jebakan_{satu.__name__}": satu for satu in SEMUA}
