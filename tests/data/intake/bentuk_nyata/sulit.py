"""Shapes that trip readers: tables side by side, headings repeated, areas written once, units as sub-columns."""

from tests.data.intake.bentuk_nyata.salinan import LPJ, grid, harap, menurut
from tests.data.intake.pembangkit.berkas import karya


def berdampingan():
    """Two tables beside each other, each with its own year in its own title."""
    kisi = grid(
        [
            ["PMKS TAHUN 2022 (JIWA)", "", "", "", "PMKS TAHUN 2023 (JIWA)"],
            ["KAB/KOTA", "ANAK JALANAN", "PEMULUNG", "", "KAB/KOTA", "ANAK JALANAN", "PEMULUNG"],
            ["PASER", 12, 34, "", "PASER", 15, 31],
            ["BERAU", 7, 20, "", "BERAU", 9, 22],
            ["KOTA BONTANG", 18, 41, "", "KOTA BONTANG", 11, 40],
            ["JUMLAH", 37, 95, "", "JUMLAH", 35, 93],
        ],
        gabung="A1:C1 E1:G1",
    )
    wilayah, jenis = menurut("wilayah", "64.01", "64.03", "64.74"), menurut("butir", "PMKS-04", "PMKS-13")
    harap(kisi, "B3", [[12, 34], [7, 20], [18, 41]], wilayah, jenis, periode="2022")
    harap(kisi, "F3", [[15, 31], [9, 22], [11, 40]], wilayah, jenis, periode="2023")
    return karya("dua tahun.xlsx", [kisi])


def wilayah_sekali():
    """Area written once (merged) over its rows of types; the next area follows below."""
    kisi = grid(
        [
            ["REKAP PMKS TAHUN 2024"],
            ["NO", "KAB/KOTA", "JENIS PMKS", "L", "P", "JML"],
            [1, "KUTAI BARAT", "Anak Terlantar", 10, 12, 22],
            ["", "", "Tuna Susila", 0, 4, 4],
            ["", "", "Pengemis", 3, 2, 5],
            [2, "KUTAI TIMUR", "Anak Terlantar", 31, 28, 59],
            ["", "", "Tuna Susila", 1, 17, 18],
            ["", "", "Pengemis", 8, 6, 14],
            ["JUMLAH", "", "", 53, 69, 122],
        ],
        gabung="A3:A5 B3:B5 A6:A8 B6:B8 A9:C9",
    )
    baris = [
        {"wilayah": w, "butir": j} for w in ("64.07", "64.08") for j in ("PMKS-02", "PMKS-10", "PMKS-12")
    ]
    isi = [[10, 12, 22], [0, 4, 4], [3, 2, 5], [31, 28, 59], [1, 17, 18], [8, 6, 14]]
    harap(kisi, "D3", isi, baris, LPJ, periode="2024")
    return karya("rekap2024.xlsx", [kisi])


def kepala_berulang():
    """The heading again after a page break; the total label stands in the numbering column."""
    kepala = ["NO", "KECAMATAN", "ANAK TERLANTAR", "LANJUT USIA TERLANTAR"]
    kisi = grid(
        [
            ["DATA PMKS KABUPATEN PASER TAHUN 2021 (JIWA)"],
            kepala,
            [1, "Batu Sopang", 14, 60],
            [2, "Tanah Grogot", 52, 171],
            ["", "", "", "Halaman 1"],
            kepala,
            [3, "Kuaro", 21, 77],
            [4, "Long Ikis", 33, 98],
            ["JUMLAH", "", 120, 406],
        ],
        gabung="A9:B9",
    )
    jenis = menurut("butir", "PMKS-02", "PMKS-08")
    harap(
        kisi, "C3", [[14, 60], [52, 171]], menurut("wilayah", "64.01.01", "64.01.04"), jenis, periode="2021"
    )
    harap(kisi, "C7", [[21, 77], [33, 98]], menurut("wilayah", "64.01.05", "64.01.06"), jenis, periode="2021")
    return karya("paser.xls", [kisi])


def satuan_sebagai_kolom():
    """KK and jiwa beside each other under one type: two different facts, never added."""
    kisi = grid(
        [
            ["FAKIR MISKIN DAN KAT PROVINSI KALIMANTAN TIMUR 2023"],
            ["No", "Kabupaten/Kota", "Fakir Miskin", "", "Komunitas Adat Terpencil", ""],
            ["", "", "KK", "Jiwa", "KK", "Jiwa"],
            ["1", "Kab. Paser", "3.201", "12.890", "88", "402"],
            ["2", "Kab. Mahakam Ulu", "410", "1.733", "120", "511"],
            ["3", "Kota Samarinda", "9.004", "36.120", "0", "0"],
        ],
        gabung="A2:A3 B2:B3 C2:D2 E2:F2",
    )
    kolom = [{"butir": j, "satuan": s} for j in ("PMKS-24", "PMKS-26") for s in ("KK", "jiwa")]
    isi = [[3201, 12890, 88, 402], [410, 1733, 120, 511], [9004, 36120, 0, 0]]
    harap(kisi, "C4", isi, menurut("wilayah", "64.01", "64.11", "64.72"), kolom, periode="2023")
    return karya("fm kat.ods", [kisi])


def terdata_dan_tertangani():
    kisi = grid(
        [
            ["Data PMKS Kota Balikpapan Tahun 2024"],
            ["No", "Jenis PMKS", "Terdata", "Tertangani", "%"],
            [1, "Anak Jalanan", 88, 60, 68.18],
            [2, "Gelandangan dan Pengemis", 42, 42, 100],
            [3, "Korban Tindak Kekerasan", 19, 7, 36.84],
            ["", "Jumlah", 149, 109, 73.15],
        ],
        "Balikpapan",
    )
    ukuran = menurut("ukuran", "terdata", "tertangani")
    jenis = menurut("butir", "PMKS-04", "GRP-GEPENG", "PMKS-19")
    harap(kisi, "C3", [[88, 60], [42, 42], [19, 7]], jenis, ukuran, periode="2024", wilayah="64.71")
    hasil = karya("penanganan.xlsx", [kisi])
    hasil.lurus = False  # 'Korban Tindak Kekerasan' without type 06 may include children
    return hasil


def kode_dan_nama_satu_sel():
    kisi = grid(
        [
            ["kabupaten_kota", "tahun", "jumlah_pengemis", "satuan"],
            ["[6401] Paser", "2022", "12", "orang"],
            ["[6402] Kutai Barat", "2022", "3", "orang"],
            ["[6403] Kutai Kartanegara", "2022", "25", "orang"],
            ["[6472] Kota Samarinda", "2022", "140", "orang"],
        ]
    )
    wilayah = menurut("wilayah", "64.01", "64.07", "64.02", "64.72")
    harap(kisi, "C2", [[12], [3], [25], [140]], wilayah, menurut("butir", "PMKS-12"), periode="2022")
    return karya("pengemis.csv", [kisi], pemisah=";")


def sampul_dan_petunjuk():
    """A cover sheet and an instruction sheet hold words and numbers, yet no data."""
    sampul = grid([["LAPORAN TAHUNAN"], ["DINAS SOSIAL KOTA BONTANG"], ["2023"], ["Halaman", "12"]], "Sampul")
    petunjuk = grid(
        [["PETUNJUK PENGISIAN"], ["1.", "Isi kolom kuning"], ["2.", "Jangan mengubah 26 jenis PMKS"]],
        "Petunjuk",
    )
    data = grid(
        [
            ["DATA PMKS KOTA BONTANG TAHUN 2023"],
            ["NO", "JENIS PMKS", "JUMLAH", "KETERANGAN"],
            [1, "Anak Balita Terlantar", 4, "jiwa"],
            [2, "Pemulung", 38, "jiwa"],
        ],
        "Data",
    )
    harap(
        data, "C3", [[4], [38]], menurut("butir", "PMKS-01", "PMKS-13"), [{}], periode="2023", wilayah="64.74"
    )
    return karya("laporan.xlsx", [sampul, petunjuk, data])


def rentang_tahun_di_judul():
    kisi = grid(
        [
            ["Perkembangan Anak Jalanan Tahun 2019-2021 Menurut Kabupaten/Kota"],
            ["Kabupaten/Kota", "2019", "2020", "2021"],
            ["Kutai\nKartanegara", 40, 22, 19],
            ["Penajam\nPaser Utara", 6, 5, 2],
            ["Kota Balikpapan 1)", 130, 71, 66],
            ["1) termasuk rujukan provinsi"],
        ]
    )
    tahun = menurut("periode", "2019", "2020", "2021")
    isi = [[40, 22, 19], [6, 5, 2], [130, 71, 66]]
    harap(kisi, "B3", isi, menurut("wilayah", "64.02", "64.09", "64.71"), tahun, butir="PMKS-04")
    return karya("anjal.xlsx", [kisi])


def kelompok_kabupaten():
    """Kecamatan of several kabupaten in one table: a heading row per kabupaten that carries its sum."""
    kisi = grid(
        [
            ["PENYANDANG DISABILITAS DAN ADK MENURUT KECAMATAN, 2022 (JIWA)"],
            ["WILAYAH", "ANAK DENGAN KEDISABILITASAN", "PENYANDANG DISABILITAS"],
            ["KAB. PENAJAM PASER UTARA", 30, 140],
            ["PENAJAM", 18, 80],
            ["SEPAKU", 12, 60],
            ["KAB. MAHAKAM ULU", 5, 21],
            ["LONG BAGUN", 3, 11],
            ["LAHAM", 2, 10],
        ]
    )
    jenis = menurut("butir", "PMKS-05", "PMKS-09")
    harap(
        kisi,
        "B3",
        [[30, 140], [18, 80], [12, 60]],
        menurut("wilayah", "64.09", "64.09.01", "64.09.04"),
        jenis,
        periode="2022",
    )
    harap(
        kisi,
        "B6",
        [[5, 21], [3, 11], [2, 10]],
        menurut("wilayah", "64.11", "64.11.01", "64.11.03"),
        jenis,
        periode="2022",
    )
    hasil = karya("disabilitas kecamatan.xlsx", [kisi])
    hasil.lurus = False
    return hasil


def triwulan_kolom():
    kisi = grid(
        [
            ["ORANG TERLANTAR DIPULANGKAN KOTA SAMARINDA TAHUN 2024 (ORANG)"],
            ["Jenis", "TW I", "TW II", "TW III", "TW IV", "Jumlah"],
            ["Orang Terlantar", 21, 34, 18, 40, 113],
        ]
    )
    periode = menurut("periode", "2024-TW1", "2024-TW2", "2024-TW3", "2024-TW4")
    harap(kisi, "B3", [[21, 34, 18, 40]], [{}], periode, butir="LOC-ORTER", wilayah="64.72")
    hasil = karya("orter.xlsx", [kisi])
    hasil.lurus = False  # measure (handled or events) and the yearly sum may be asked
    return hasil


BERKAS = {
    "nyata_berdampingan": berdampingan,
    "nyata_wilayah_sekali": wilayah_sekali,
    "nyata_kepala_berulang": kepala_berulang,
    "nyata_satuan_sebagai_kolom": satuan_sebagai_kolom,
    "nyata_terdata_dan_tertangani": terdata_dan_tertangani,
    "nyata_kode_dan_nama_satu_sel": kode_dan_nama_satu_sel,
    "nyata_sampul_dan_petunjuk": sampul_dan_petunjuk,
    "nyata_rentang_tahun_di_judul": rentang_tahun_di_judul,
    "nyata_kelompok_kabupaten": kelompok_kabupaten,
    "nyata_triwulan_kolom": triwulan_kolom,
}
