"""BPS and Dukcapil tables as they are downloaded."""

from tests.data.intake.bentuk_nyata.salinan import LPJ, grid, harap, menurut
from tests.data.intake.pembangkit.berkas import karya

URUTAN_BPS = menurut(
    "wilayah", "64.01", "64.07", "64.02", "64.08", "64.03", "64.09", "64.11", "64.71", "64.72", "64.74", "64"
)


def satu_tahun():
    kisi = grid(
        [
            ["Kabupaten/Kota", "Jumlah Penduduk Hasil Sensus Penduduk (SP2020) (Jiwa)"],
            ["", "2020"],
            ["Paser", "275452"],
            ["Kutai Barat", "172288"],
            ["Kutai Kartanegara", "729382"],
            ["Kutai Timur", "434459"],
            ["Berau", "248035"],
            ["Penajam Paser Utara", "178681"],
            ["Mahakam Hulu", "32513"],
            ["Balikpapan", "688318"],
            ["Samarinda", "827994"],
            ["Bontang", "178917"],
            ["Kalimantan Timur", "3766039"],
        ]
    )
    nilai = [275452, 172288, 729382, 434459, 248035, 178681, 32513, 688318, 827994, 178917, 3766039]
    harap(
        kisi,
        "B3",
        [[n] for n in nilai],
        URUTAN_BPS,
        menurut("periode", "2020"),
        tabel="penduduk",
        butir="sensus_2020",
    )
    return karya("Jumlah Penduduk.csv", [kisi], kutip=True)


def banyak_tahun():
    kisi = grid(
        [
            [
                "Kabupaten/Kota",
                "Jumlah Penduduk (Proyeksi SP2020) Menurut Kabupaten/Kota (Ribu Jiwa)",
                "",
                "",
            ],
            ["", "2024", "2023", "2022"],
            ["Paser", "308,3", "301,5", "296,4"],
            ["Kutai Barat", "183,7", "180,2", "177,7"],
            ["Mahakam Hulu", "38,4", "37,8", "37,4"],
            ["Kota Samarinda", "861,9", "856,4", "848,0"],
            ["Kalimantan Timur", "4045,9", "3909,7", "3859,8"],
        ]
    )
    harap(
        kisi,
        "B3",
        [
            [308300, 301500, 296400],
            [183700, 180200, 177700],
            [38400, 37800, 37400],
            [861900, 856400, 848000],
            [4045900, 3909700, 3859800],
        ],
        menurut("wilayah", "64.01", "64.07", "64.11", "64.72", "64"),
        menurut("periode", "2024", "2023", "2022"),
        tabel="penduduk",
        butir="proyeksi_sp2020",
    )
    return karya("bps-tabel-penduduk.csv", [kisi], pemisah=";", bom=True, crlf=True, ekor=2)


def panjang():
    kisi = grid(
        [
            ["kode_bps", "wilayah", "dasar", "jenis_kelamin", "tahun", "jumlah_penduduk", "satuan"],
            ["6402", "Kutai Barat", "Sensus Penduduk 2020", "Laki-laki", "2020", "90661", "jiwa"],
            ["6402", "Kutai Barat", "Sensus Penduduk 2020", "Perempuan", "2020", "81627", "jiwa"],
            ["6403", "Kutai Kartanegara", "Sensus Penduduk 2020", "Laki-laki", "2020", "380011", "jiwa"],
            ["6403", "Kutai Kartanegara", "Sensus Penduduk 2020", "Perempuan", "2020", "349371", "jiwa"],
            ["6471", "Kota Balikpapan", "Sensus Penduduk 2020", "Laki-laki", "2020", "353028", "jiwa"],
            ["6471", "Kota Balikpapan", "Sensus Penduduk 2020", "Perempuan", "2020", "335290", "jiwa"],
        ]
    )
    baris = [{"wilayah": w, "jk": j} for w in ("64.07", "64.02", "64.71") for j in "LP"]
    nilai = [[n] for n in (90661, 81627, 380011, 349371, 353028, 335290)]
    harap(kisi, "F2", nilai, baris, menurut("periode", "2020"), tabel="penduduk", butir="sensus_2020")
    return karya("bps_long.csv", [kisi])


def dua_bahasa():
    """Daerah Dalam Angka: bilingual headings on two lines, spaces in the numbers, numbered columns."""
    kisi = grid(
        [
            ["Tabel 3.1.2", "Jumlah Penduduk Menurut Kabupaten/Kota dan Jenis Kelamin, 2020"],
            ["Table", "Population by Regency/Municipality and Sex, 2020"],
            ["Kabupaten/Kota\nRegency/Municipality", "Jenis Kelamin/Sex (jiwa/people)", "", ""],
            ["", "Laki-laki\nMale", "Perempuan\nFemale", "Jumlah\nTotal"],
            ["(1)", "(2)", "(3)", "(4)"],
            ["Kabupaten/Regency"],
            ["1. Paser", "143 061", "132 391", "275 452"],
            ["2. Kutai Barat", "90 661", "81 627", "172 288"],
            ["Kota/Municipality"],
            ["1. Balikpapan", "353 028", "335 290", "688 318"],
            ["Kalimantan Timur", "586 750", "549 308", "1 136 058"],
            ["Sumber/Source: BPS, Sensus Penduduk 2020/BPS-Statistics Indonesia, 2020 Population Census"],
        ],
        "3.1.2",
        "A3:A4 B3:D3",
    )
    umum = {"tabel": "penduduk", "butir": "sensus_2020", "periode": "2020"}
    isi = [[143061, 132391, 275452], [90661, 81627, 172288]]
    harap(kisi, "B7", isi, menurut("wilayah", "64.01", "64.07"), LPJ, **umum)
    isi = [[353028, 335290, 688318], [586750, 549308, 1136058]]
    harap(kisi, "B10", isi, menurut("wilayah", "64.71", "64"), LPJ, **umum)
    return karya("DDA Tabel 3.1.2.xlsx", [kisi])


def kemiskinan():
    kisi = grid(
        [
            ["Persentase Penduduk Miskin (P0) Menurut Kabupaten/Kota (Persen)"],
            ["Kabupaten/Kota", "2021", "2022", "2023"],
            ["Paser", "9.73", "9.43", "9.11"],
            ["Kutai Kartanegara", "7.99", "7.96", "7.61"],
            ["Bontang", "4.62", "4.54", "4.11"],
            ["Kalimantan Timur", "6.54", "6.31", "6.11"],
        ]
    )
    harap(
        kisi,
        "B3",
        [[9.73, 9.43, 9.11], [7.99, 7.96, 7.61], [4.62, 4.54, 4.11], [6.54, 6.31, 6.11]],
        menurut("wilayah", "64.01", "64.02", "64.74", "64"),
        menurut("periode", "2021", "2022", "2023"),
        tabel="konteks",
        butir="persen_penduduk_miskin_p0",
        satuan="persen",
    )
    return karya("p0.csv", [kisi])


def masa_kaltara():
    """The old province: five areas that now belong to Kalimantan Utara, and no Mahakam Ulu."""
    kisi = grid(
        [
            ["Banyaknya Penduduk Menurut Kabupaten/Kota Hasil SP2010 (jiwa)"],
            ["Kabupaten/Kota", "Laki-laki", "Perempuan", "Jumlah"],
            ["01. Pasir", "120205", "110111", "230316"],
            ["02. Kutai Barat", "86837", "78254", "165091"],
            ["06. Malinau", "33985", "28595", "62580"],
            ["07. Bulungan", "60239", "52424", "112663"],
            ["08. Nunukan", "74785", "66056", "140841"],
            ["73. Tarakan", "101487", "91883", "193370"],
            ["Kalimantan Timur", "477538", "427323", "904861"],
            ["Sumber: BPS, Sensus Penduduk 2010"],
        ]
    )
    umum = {"tabel": "penduduk", "butir": "sensus_2010", "periode": "2010"}
    isi = [[120205, 110111, 230316], [86837, 78254, 165091]]
    harap(kisi, "B3", isi, menurut("wilayah", "64.01", "64.07"), LPJ, **umum)
    harap(kisi, "B9", [[477538, 427323, 904861]], menurut("wilayah", "64"), LPJ, **umum)
    hasil = karya("SP2010.xls", [kisi])
    hasil.lurus = False
    return hasil


BERKAS = {
    "nyata_bps_satu_tahun": satu_tahun,
    "nyata_bps_banyak_tahun": banyak_tahun,
    "nyata_bps_panjang": panjang,
    "nyata_bps_dua_bahasa": dua_bahasa,
    "nyata_bps_kemiskinan": kemiskinan,
    "nyata_bps_masa_kaltara": masa_kaltara,
}
