"""Recaps of the social services of kabupaten and kota as they arrive by e-mail."""

from tests.data.intake.bentuk_nyata.salinan import LPJ, grid, harap, menurut
from tests.data.intake.pembangkit.berkas import karya


def kukar():
    """Kecamatan by type with L/P/Jml, three heading rows, merged; dash explained below; signature."""
    kisi = grid(
        [
            ["PEMERINTAH KABUPATEN KUTAI KARTANEGARA"],
            ["DINAS SOSIAL"],
            ["REKAPITULASI DATA PMKS TAHUN 2023"],
            [],
            ["NO", "KECAMATAN", "JENIS PMKS (JIWA)"],
            ["", "", "ANAK BALITA TERLANTAR", "", "", "LANJUT USIA TERLANTAR", "", "", "KET"],
            ["", "", "L", "P", "JML", "L", "P", "JML"],
            ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
            [1, "SAMBOJA", 3, 2, 5, 41, 55, 96],
            [2, "MUARA JAWA", "-", 1, 1, 20, 31, 51],
            [3, "LOA KULU", 4, 4, 8, 102, 131, 233, "verifikasi"],
            [4, "TENGGARONG", 7, 9, 16, 88, 120, 208],
            ["", "JUMLAH", 14, 16, 30, 251, 337, 588],
            ["Ket : - = nihil"],
            [],
            ["", "", "", "", "", "Tenggarong, 12 Januari 2024"],
            ["", "", "", "", "", "Kepala Dinas,"],
            ["", "", "", "", "", "H. HAMLY, S.Pd"],
            ["", "", "", "", "", "NIP. 19670412 199003 1 012"],
        ],
        "REKAP",
        "A1:I1 A2:I2 A3:I3 A5:A7 B5:B7 C5:H5 C6:E6 F6:H6",
    )
    kolom = [{"butir": j, **k} for j in ("PMKS-01", "PMKS-08") for k in LPJ]
    isi = [[3, 2, 5, 41, 55, 96], [0, 1, 1, 20, 31, 51], [4, 4, 8, 102, 131, 233], [7, 9, 16, 88, 120, 208]]
    harap(
        kisi,
        "C9",
        isi,
        menurut("wilayah", "64.02.13", "64.02.14", "64.02.02", "64.02.06"),
        kolom,
        periode="2023",
    )
    return karya("PMKS Kukar 2023.xlsx", [kisi])


def kubar():
    """One area, types down, years across, dots in the numbers, unit column."""
    kisi = grid(
        [
            ["DATA PENYANDANG MASALAH KESEJAHTERAAN SOSIAL"],
            ["KABUPATEN KUTAI BARAT"],
            ["No.", "Jenis PMKS", "Satuan", "Tahun"],
            ["", "", "", "2021", "2022", "2023*)"],
            ["1", "Anak Terlantar", "Jiwa", "1.204", "1.187", "1.190"],
            ["2", "Lanjut Usia Terlantar", "Jiwa", "987", "1.011", "1.050"],
            ["3", "Fakir Miskin", "KK", "4.113", "4.020", "3.998"],
            ["4", "Komunitas Adat Terpencil", "KK", "...", "212", "212"],
            ["*) Angka sementara; ... Data tidak tersedia"],
        ],
        gabung="D3:F3",
    )
    for baris, kunci in enumerate(
        [("PMKS-02", "jiwa"), ("PMKS-08", "jiwa"), ("PMKS-24", "KK"), ("PMKS-26", "KK")]
    ):
        isi = [[1204, 1187, "1190*"], [987, 1011, "1050*"], [4113, 4020, "3998*"], ["…", 212, "212*"]][baris]
        harap(
            kisi,
            f"D{5 + baris}",
            [isi],
            [{"butir": kunci[0], "satuan": kunci[1]}],
            menurut("periode", "2021", "2022", "2023"),
            wilayah="64.07",
        )
    hasil = karya("pmks kubar.xls", [kisi])
    hasil.lurus = False  # a year that is provisional as a whole may be named in a question
    return hasil


def balikpapan():
    kisi = grid(
        [
            ["Lampiran Surat Kepala Dinas Sosial Kota Balikpapan"],
            ["Nomor : 460/112/Dinsos/2024"],
            ["Tanggal : 9 Februari 2024"],
            [],
            ["DATA PPKS KOTA BALIKPAPAN TAHUN 2023"],
            ["NO", "JENIS PPKS", "JUMLAH (ORANG)", "", ""],
            ["", "", "LAKI-LAKI", "PEREMPUAN", "TOTAL"],
            ["1.", "Anak Balita Telantar", 11, 7, 18],
            ["2.", "Anak yang Berhadapan dengan Hukum (ABH)", 64, 6, 70],
            ["3.", "ODGJ", 120, 81, 201],
            ["4.", "Gelandangan", 33, 9, 42],
            ["5.", "Pengemis", 12, 15, 27],
            ["", "TOTAL", 240, 118, 358],
            [],
            ["", "", "", "a.n. Kepala Dinas Sosial"],
            ["", "", "", "Sekretaris,"],
            ["", "", "", "Hj. Nurlaila, SE, M.Si  HP 0811-5400-991"],
        ],
        gabung="A6:A7 B6:B7 C6:E6",
    )
    isi = [[11, 7, 18], [64, 6, 70], [120, 81, 201], [33, 9, 42], [12, 15, 27]]
    jenis = menurut("butir", "PMKS-01", "PMKS-03", "PMKS-09", "PMKS-11", "PMKS-12")
    harap(kisi, "C8", isi, jenis, LPJ, periode="2023", wilayah="64.71")
    return karya("Data PPKS BPP.ods", [kisi])


def provinsi():
    """Types down, ten nicknames across, a total at both ends, blanks in place of zeros, one row in KK."""
    kisi = grid(
        [
            ["REKAP PMKS SE-KALTIM PER DESEMBER TAHUN 2022"],
            [],
            ["NO", "JENIS", "KAB/KOTA", "", "", "", "", "", "", "", "", "", "JML"],
            ["", "", "PSR", "KUBAR", "KUKAR", "KUTIM", "BERAU", "PPU", "MAHULU", "BPP", "SMD", "BTG", ""],
            [1, "Anak Jalanan", 4, "", 11, 9, 3, 1, "", 88, 140, 17, 273],
            [2, "Pemulung", 20, 3, 45, 31, 12, 9, 1, 130, 260, 44, 555],
        ],
        "Des 2022",
    )
    kisi.isi[3, 2], kisi.isi[3, 9], kisi.isi[3, 10], kisi.isi[3, 11] = (
        "PASER",
        "BALIKPAPAN",
        "SAMARINDA",
        "BONTANG",
    )
    kode = ("64.01", "64.07", "64.02", "64.08", "64.03", "64.09", "64.11", "64.71", "64.72", "64.74")
    isi = [[4, None, 11, 9, 3, 1, None, 88, 140, 17], [20, 3, 45, 31, 12, 9, 1, 130, 260, 44]]
    harap(kisi, "C5", isi, menurut("butir", "PMKS-04", "PMKS-13"), menurut("wilayah", *kode), periode="2022")
    hasil = karya("rekap se kaltim.xlsx", [kisi])
    hasil.lurus = False  # "per Desember" may be read as a month: then it must be asked
    return hasil


def samarinda_lama():
    kisi = grid(
        [
            ["JUMLAH PMKS KOTA SAMARINDA TAHUN 2009"],
            ["NO", "JENIS PMKS", "JUMLAH", "SATUAN"],
            ["1", "Anak Nakal", "57", "Jiwa"],
            ["2", "WRSE", "1.830", "Jiwa"],
            ["3", "Penyandang Cacat", "1.215", "Jiwa"],
            ["4", "Keluarga Berumah Tidak Layak Huni", "3.420", "KK"],
            ["5", "Keluarga Rentan", "611", "KK"],
            ["Sumber : Diskessos Kota Samarinda"],
        ]
    )
    kunci = [
        ("PMKS-03", "jiwa"),
        ("PMKS-23", "jiwa"),
        ("PMKS-09", "jiwa"),
        ("OLD-RTLH", "KK"),
        ("OLD-KRENTAN", "KK"),
    ]
    baris = [{"butir": j, "satuan": s} for j, s in kunci]
    isi = [[57], [1830], [1215], [3420], [611]]
    harap(kisi, "C3", isi, baris, menurut("wilayah", "64.72"), periode="2009")
    return karya("pmks2009.xls", [kisi])


def psks_kutim():
    kisi = grid(
        [
            ["DATA POTENSI DAN SUMBER KESEJAHTERAAN SOSIAL (PSKS)"],
            ["KABUPATEN KUTAI TIMUR TAHUN 2024"],
            ["NO", "JENIS PSKS", "JUMLAH", "SATUAN"],
            [1, "PSM", 312, "Orang"],
            [2, "TAGANA", 45, "Orang"],
            [3, "Karang Taruna", 141, "Lembaga"],
            [4, "TKSK", 18, "Orang"],
            [5, "LK3", 1, "Lembaga"],
        ]
    )
    kunci = [("02", "orang"), ("03", "orang"), ("05", "lembaga"), ("11", "orang"), ("06", "lembaga")]
    baris = [{"butir": f"PSKS-{j}", "satuan": s} for j, s in kunci]
    isi = [[312], [45], [141], [18], [1]]
    harap(kisi, "C4", isi, baris, menurut("wilayah", "64.08"), tabel="psks", periode="2024")
    return karya("PSKS Kutim.xlsx", [kisi])


BERKAS = {
    "nyata_dinsos_kukar": kukar,
    "nyata_dinsos_kubar": kubar,
    "nyata_dinsos_balikpapan": balikpapan,
    "nyata_dinsos_provinsi": provinsi,
    "nyata_dinsos_samarinda_lama": samarinda_lama,
    "nyata_dinsos_psks_kutim": psks_kutim,
}
