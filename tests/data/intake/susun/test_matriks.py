"""Matrices: area × type, type × area, sub-columns, years, group rows."""

from tests.data.intake.susun.lembar_uji import kode_ingat, pmks, ringkas, terbaca, tulis_csv, xlsx

JUDUL = ["DATA PMKS KABUPATEN/KOTA SE-KALIMANTAN TIMUR", None]


def test_wilayah_kali_jenis_dengan_nomor_dan_jumlah(tmp_path):
    hasil = terbaca(
        xlsx(
            tmp_path,
            {
                "Data": [
                    ["DATA PMKS PROVINSI KALIMANTAN TIMUR"],
                    ["TAHUN 2024"],
                    [],
                    ["No", "Kabupaten/Kota", "Anak Balita Terlantar", "Anak Terlantar", "Jumlah"],
                    ["(1)", "(2)", "(3)", "(4)", "(5)"],
                    [1, "Paser", 10, 20, 30],
                    [2, "Kubar", 11, 21, 32],
                    [3, "KUTAI KARTANEGARA", 12, 22, 34],
                    [None, "Jumlah", 33, 63, 96],
                    [],
                    ["Sumber: Dinas Sosial Kabupaten/Kota"],
                    [None, None, "Samarinda, 12 Januari 2025"],
                    [None, None, "Kepala Dinas,"],
                    [None, None, "NIP. 19700101 199003 1 001"],
                ]
            },
        )
    )
    assert ringkas(hasil) == {
        "C6": pmks("2024", "64.01", "PMKS-01", 10),
        "D6": pmks("2024", "64.01", "PMKS-02", 20),
        "C7": pmks("2024", "64.07", "PMKS-01", 11),
        "D7": pmks("2024", "64.07", "PMKS-02", 21),
        "C8": pmks("2024", "64.02", "PMKS-01", 12),
        "D8": pmks("2024", "64.02", "PMKS-02", 22),
    }
    assert kode_ingat(hasil) == set()
    assert [d.rentang for d in hasil.dikenali] == ["A4:E9"]


def test_jumlah_yang_berbeda_diperingatkan_dengan_sel(tmp_path):
    hasil = terbaca(
        tulis_csv(
            tmp_path,
            [
                ["PMKS Tahun 2024"],
                ["Kabupaten/Kota", "Pengemis", "Pemulung"],
                ["Berau", 4, 6],
                ["Bontang", 5, 7],
                ["Total", 9, 14],
            ],
        )
    )
    satu = [p for p in hasil.peringatan if p.kode == "jumlah_berbeda"]
    assert len(satu) == 1
    assert satu[0].sel == ("kiriman!C5", "kiriman!C3", "kiriman!C4")
    assert "14" in satu[0].teks and "13" in satu[0].teks


def test_jenis_kali_wilayah(tmp_path):
    hasil = terbaca(
        xlsx(
            tmp_path,
            {
                "PMKS 2023": [
                    ["Jenis PMKS", "Satuan", "Paser", "PPU", "Kota Bontang", "Jumlah"],
                    ["Anak Jalanan", "Jiwa", 1, 2, 3, 6],
                    ["Fakir Miskin", "KK", 4, 5, 6, 15],
                    ["Jumlah", None, 5, 7, 9, 21],
                ]
            },
        )
    )
    assert ringkas(hasil) == {
        "C2": pmks("2023", "64.01", "PMKS-04", 1),
        "D2": pmks("2023", "64.09", "PMKS-04", 2),
        "E2": pmks("2023", "64.74", "PMKS-04", 3),
        "C3": pmks("2023", "64.01", "PMKS-24", 4, satuan="KK"),
        "D3": pmks("2023", "64.09", "PMKS-24", 5, satuan="KK"),
        "E3": pmks("2023", "64.74", "PMKS-24", 6, satuan="KK"),
    }
    assert kode_ingat(hasil) == set()


def test_sub_kolom_kelamin_bergabung(tmp_path):
    baris = [
        ["Data PMKS Kabupaten Kutai Timur Tahun 2024"],
        [],
        ["No", "Kecamatan", "Jenis PMKS", None, None, None, None, None],
        [None, None, "Anak Terlantar", None, None, "Lanjut Usia Terlantar", None, None],
        [None, None, "L", "P", "Jumlah", "L", "P", "Jumlah"],
        [1, "Muara Ancalong", 1, 2, 3, 4, 5, 9],
        [2, "Bengalon", 6, 7, 13, 8, 9, 17],
    ]
    gabung = ["A3:A5", "B3:B5", "C3:H3", "C4:E4", "F4:H4"]
    harap = {}
    for r, kec in ((6, "64.08.01"), (7, None)):
        for k, jenis, kel in zip(
            "CDEFGH", ["PMKS-02"] * 3 + ["PMKS-08"] * 3, ["L", "P", "total"] * 2, strict=True
        ):
            harap[f"{k}{r}"] = (kec, jenis, kel)
    for jalur in (xlsx(tmp_path, {"Data": baris}, gabung), tulis_csv(tmp_path, baris)):
        hasil = terbaca(jalur)
        assert {b.cell.split("!")[1]: (b.jenis, b.jenis_kelamin) for b in hasil.baris} == {
            sel: isi[1:] for sel, isi in harap.items()
        }
        assert {b.kode_wilayah.rpartition(".")[0] for b in hasil.baris} == {"64.08"}
        assert len({b.kode_wilayah for b in hasil.baris}) == 2
        assert [b.nilai for b in hasil.baris] == [1, 2, 3, 4, 5, 9, 6, 7, 13, 8, 9, 17]
        assert kode_ingat(hasil) == set()


def test_laki_perempuan_tidak_sama_dengan_jumlah(tmp_path):
    hasil = terbaca(
        tulis_csv(
            tmp_path,
            [
                ["PMKS Kota Samarinda 2024", "", "", ""],
                ["Jenis PMKS", "L", "P", "Jumlah"],
                ["Pengemis", 4, 6, 11],
                ["Pemulung", 5, 7, 12],
            ],
        )
    )
    assert [p.sel for p in hasil.peringatan if p.kode == "jumlah_berbeda"] == [
        ("kiriman!D3", "kiriman!B3", "kiriman!C3")
    ]
    assert len(hasil.baris) == 6


def test_kolom_tahun_menurun(tmp_path):
    hasil = terbaca(
        tulis_csv(
            tmp_path,
            [
                ["Jumlah Anak Jalanan menurut Kabupaten/Kota (jiwa)"],
                ["Kabupaten/Kota", 2024, 2023, 2022],
                ["Paser", 3, 2, 1],
                ["Berau", 6, 5, 4],
            ],
        )
    )
    assert ringkas(hasil) == {
        "B3": pmks("2024", "64.01", "PMKS-04", 3),
        "C3": pmks("2023", "64.01", "PMKS-04", 2),
        "D3": pmks("2022", "64.01", "PMKS-04", 1),
        "B4": pmks("2024", "64.03", "PMKS-04", 6),
        "C4": pmks("2023", "64.03", "PMKS-04", 5),
        "D4": pmks("2022", "64.03", "PMKS-04", 4),
    }


def test_ukuran_di_bawah_jenis(tmp_path):
    hasil = terbaca(
        tulis_csv(
            tmp_path,
            [
                ["PMKS Tahun 2024", "", "", "", ""],
                ["Kabupaten/Kota", "Pengemis", "", "Pemulung", ""],
                ["", "Terdata", "Tertangani", "Terdata", "Tertangani"],
                ["Paser", 10, 4, 20, 5],
                ["Berau", 11, 3, 21, 6],
            ],
        )
    )
    assert ringkas(hasil)["C4"] == pmks("2024", "64.01", "PMKS-12", 4, ukuran="tertangani")
    assert ringkas(hasil)["D5"] == pmks("2024", "64.03", "PMKS-13", 21)
    assert len(hasil.baris) == 8


def test_baris_kelompok_dan_kecamatan_di_bawah_kabupaten(tmp_path):
    hasil = terbaca(
        xlsx(
            tmp_path,
            {
                "Data": [
                    ["PMKS menurut kecamatan, 2024"],
                    ["Kabupaten/Kecamatan", "Pengemis", "Pemulung"],
                    ["Kabupaten Penajam Paser Utara"],
                    ["Penajam", 1, 2],
                    ["Sepaku", 3, 4],
                    ["Kota Bontang"],
                    ["Bontang Utara", 5, 6],
                    ["Bontang Barat", 7, 8],
                ]
            },
        )
    )
    isi = {(b.kode_wilayah.rpartition(".")[0], b.jenis, b.nilai) for b in hasil.baris}
    assert isi == {
        ("64.09", "PMKS-12", 1),
        ("64.09", "PMKS-13", 2),
        ("64.09", "PMKS-12", 3),
        ("64.09", "PMKS-13", 4),
        ("64.74", "PMKS-12", 5),
        ("64.74", "PMKS-13", 6),
        ("64.74", "PMKS-12", 7),
        ("64.74", "PMKS-13", 8),
    }


def test_baris_kelompok_pilar_tidak_mengubah_nilai(tmp_path):
    hasil = terbaca(
        xlsx(
            tmp_path,
            {
                "Data": [
                    ["PMKS KOTA BALIKPAPAN TAHUN 2024"],
                    ["No", "Jenis PMKS", "Jumlah (jiwa)"],
                    ["A", "Rehabilitasi Sosial"],
                    [1, "Anak Terlantar", 5],
                    [2, "Pengemis", 6],
                    ["B", "Penanganan Bencana"],
                    [3, "Korban Bencana Alam", 7],
                ]
            },
        )
    )
    assert ringkas(hasil) == {
        "C4": pmks("2024", "64.71", "PMKS-02", 5),
        "C5": pmks("2024", "64.71", "PMKS-12", 6),
        "C7": pmks("2024", "64.71", "PMKS-21", 7),
    }
