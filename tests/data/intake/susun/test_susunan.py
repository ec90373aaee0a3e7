"""Sheets per year, area or type; tables stacked and side by side; long tables; merged and repeated labels."""

from data.intake.baca import baca
from tests.data.intake.susun.lembar_uji import kode_ingat, kode_tanya, pmks, ringkas, terbaca, tulis_csv, xlsx


def menurut_lembar(hasil):
    return {(b.cell, b.periode, b.kode_wilayah, b.jenis, b.nilai) for b in hasil.baris}


def test_satu_lembar_per_tahun(tmp_path):
    isi = [["Kabupaten/Kota", "Pengemis"], ["Paser", 1], ["Berau", 2]]
    hasil = terbaca(xlsx(tmp_path, {"2022": [["Data PMKS"], *isi], "Tahun 2023": [["Data PMKS"], *isi]}))
    assert menurut_lembar(hasil) == {
        ("2022!B3", "2022", "64.01", "PMKS-12", 1),
        ("2022!B4", "2022", "64.03", "PMKS-12", 2),
        ("Tahun 2023!B3", "2023", "64.01", "PMKS-12", 1),
        ("Tahun 2023!B4", "2023", "64.03", "PMKS-12", 2),
    }


def test_satu_lembar_per_wilayah(tmp_path):
    def isi(n):
        return [["PMKS Tahun 2024 (jiwa)"], ["Jenis PMKS", "Jumlah"], ["Pengemis", n], ["Pemulung", n + 1]]

    hasil = terbaca(xlsx(tmp_path, {"Kubar": isi(1), "Kota Bontang": isi(5)}))
    assert menurut_lembar(hasil) == {
        ("Kubar!B3", "2024", "64.07", "PMKS-12", 1),
        ("Kubar!B4", "2024", "64.07", "PMKS-13", 2),
        ("Kota Bontang!B3", "2024", "64.74", "PMKS-12", 5),
        ("Kota Bontang!B4", "2024", "64.74", "PMKS-13", 6),
    }


def test_satu_lembar_per_jenis(tmp_path):
    isi = [["Kabupaten/Kota", 2023, 2024], ["Paser", 1, 2]]
    hasil = terbaca(xlsx(tmp_path, {"Pengemis": isi, "Anak Jalanan": isi}))
    assert menurut_lembar(hasil) == {
        ("Pengemis!B2", "2023", "64.01", "PMKS-12", 1),
        ("Pengemis!C2", "2024", "64.01", "PMKS-12", 2),
        ("Anak Jalanan!B2", "2023", "64.01", "PMKS-04", 1),
        ("Anak Jalanan!C2", "2024", "64.01", "PMKS-04", 2),
    }


def test_dua_tabel_bertumpuk_dengan_judul_sendiri(tmp_path):
    hasil = terbaca(
        tulis_csv(
            tmp_path,
            [
                ["Tabel 1. Pengemis menurut Kabupaten/Kota Tahun 2022", "", ""],
                ["Kabupaten/Kota", "L", "P"],
                ["Paser", 1, 2],
                ["Sumber: Dinas Sosial", "", ""],
                ["", "", ""],
                ["Tabel 2. Pemulung menurut Kabupaten/Kota Tahun 2023", "", ""],
                ["Kabupaten/Kota", "L", "P"],
                ["Berau", 3, 4],
            ],
        )
    )
    assert ringkas(hasil) == {
        "B3": pmks("2022", "64.01", "PMKS-12", 1, "L"),
        "C3": pmks("2022", "64.01", "PMKS-12", 2, "P"),
        "B8": pmks("2023", "64.03", "PMKS-13", 3, "L"),
        "C8": pmks("2023", "64.03", "PMKS-13", 4, "P"),
    }


def test_dua_tabel_berdampingan(tmp_path):
    hasil = terbaca(
        xlsx(
            tmp_path,
            {
                "Data": [
                    ["PMKS TAHUN 2024 (JIWA)"],
                    [],
                    ["Kabupaten/Kota", "Pengemis", None, "Kabupaten/Kota", "Pemulung"],
                    ["Paser", 1, None, "Kutai Timur", 5],
                    ["Kubar", 2, None, "Berau", 6],
                    ["Kukar", 3],
                ]
            },
        )
    )
    assert ringkas(hasil) == {
        "B4": pmks("2024", "64.01", "PMKS-12", 1),
        "B5": pmks("2024", "64.07", "PMKS-12", 2),
        "B6": pmks("2024", "64.02", "PMKS-12", 3),
        "E4": pmks("2024", "64.08", "PMKS-13", 5),
        "E5": pmks("2024", "64.03", "PMKS-13", 6),
    }


def test_dua_tabel_berdampingan_tanpa_sela(tmp_path):
    hasil = terbaca(
        tulis_csv(
            tmp_path,
            [
                ["PMKS TAHUN 2024 (JIWA)"],
                ["No", "Kabupaten/Kota", "Pengemis", "No", "Kabupaten/Kota", "Pengemis"],
                [1, "Paser", 3, 3, "PPU", 7],
                [2, "Kubar", 4, 4, "Mahulu", 8],
            ],
        )
    )
    assert {(b.cell, b.kode_wilayah, b.nilai) for b in hasil.baris} == {
        ("kiriman!C3", "64.01", 3),
        ("kiriman!C4", "64.07", 4),
        ("kiriman!F3", "64.09", 7),
        ("kiriman!F4", "64.11", 8),
    }


def test_kelompok_umur_sebagai_baris_kelompok_ditanyakan(tmp_path):
    hasil = baca(
        tulis_csv(
            tmp_path,
            [
                ["PMKS Paser 2024 (jiwa)", ""],
                ["Jenis", "Jumlah"],
                ["Usia 0-17", ""],
                ["Pengemis", 3],
                ["Usia 18+", ""],
                ["Pemulung", 5],
            ],
        )
    )
    assert hasil.baris == []
    assert {sel for p in hasil.pertanyaan for sel in p.sel} == {"kiriman!B4", "kiriman!B6"}


def test_label_wilayah_digabung_ke_bawah(tmp_path):
    baris = [
        ["PMKS 2024"],
        ["Kabupaten/Kota", "Jenis PMKS", "L", "P"],
        ["Paser", "Pengemis", 1, 2],
        [None, "Pemulung", 3, 4],
        ["Berau", "Pengemis", 5, 6],
        [None, "Pemulung", 7, 8],
    ]
    harap = {
        "C3": pmks("2024", "64.01", "PMKS-12", 1, "L"),
        "D3": pmks("2024", "64.01", "PMKS-12", 2, "P"),
        "C4": pmks("2024", "64.01", "PMKS-13", 3, "L"),
        "D4": pmks("2024", "64.01", "PMKS-13", 4, "P"),
        "C5": pmks("2024", "64.03", "PMKS-12", 5, "L"),
        "D5": pmks("2024", "64.03", "PMKS-12", 6, "P"),
        "C6": pmks("2024", "64.03", "PMKS-13", 7, "L"),
        "D6": pmks("2024", "64.03", "PMKS-13", 8, "P"),
    }
    assert ringkas(terbaca(xlsx(tmp_path, {"Data": baris}, ["A3:A4", "A5:A6"]))) == harap
    assert ringkas(terbaca(tulis_csv(tmp_path, baris))) == harap


def test_satu_label_kosong_di_tabel_yang_lengkap_ditanyakan(tmp_path):
    hasil = baca(
        tulis_csv(
            tmp_path,
            [
                ["PMKS Kalimantan Timur 2024", ""],
                ["Kabupaten/Kota", "Pengemis"],
                ["Paser", 1],
                ["", 2],
                ["Berau", 3],
                ["PPU", 4],
            ],
        )
    )
    tanya = {p.kode: p.sel for p in hasil.pertanyaan}
    assert tanya == {"label_kosong:kiriman": ("kiriman!B4",)}
    assert sorted(b.cell for b in hasil.baris) == ["kiriman!B3", "kiriman!B5", "kiriman!B6"]


def test_panjang_dengan_kolom_seperti_portal(tmp_path):
    kepala = (
        "kode_provinsi nama_provinsi kode_kabupaten_kota nama_kabupaten_kota jenis_pmks jumlah satuan tahun"
    )
    hasil = terbaca(
        tulis_csv(
            tmp_path,
            [
                kepala.split(),
                [
                    64,
                    "KALIMANTAN TIMUR",
                    6402,
                    "KABUPATEN KUTAI BARAT",
                    "ANAK TERLANTAR",
                    "1.250",
                    "ORANG",
                    2022,
                ],
                [
                    64,
                    "KALIMANTAN TIMUR",
                    6403,
                    "KABUPATEN KUTAI KARTANEGARA",
                    "PENGEMIS",
                    "12.345",
                    "ORANG",
                    2023,
                ],
                [64, "KALIMANTAN TIMUR", 6471, "KOTA BALIKPAPAN", "FAKIR MISKIN", "7", "KK", 2023],
            ],
        )
    )
    assert ringkas(hasil) == {
        "F2": pmks("2022", "64.07", "PMKS-02", 1250),
        "F3": pmks("2023", "64.02", "PMKS-12", 12345),
        "F4": pmks("2023", "64.71", "PMKS-24", 7, satuan="KK"),
    }


def test_panjang_dengan_jenis_kelamin_dan_bulan(tmp_path):
    hasil = terbaca(
        tulis_csv(
            tmp_path,
            [
                ["Tahun", "Bulan", "Kabupaten/Kota", "Penduduk Datang", "Penduduk Pindah"],
                [2024, "Januari", "Paser", 10, 20],
                [2024, 2, "Paser", 11, 21],
            ],
        )
    )
    assert {(b.cell, b.periode, b.arah, b.nilai) for b in hasil.baris} == {
        ("kiriman!D2", "2024-01", "datang", 10),
        ("kiriman!E2", "2024-01", "pindah", 20),
        ("kiriman!D3", "2024-02", "datang", 11),
        ("kiriman!E3", "2024-02", "pindah", 21),
    }


def test_kode_dan_nama_bertabrakan_ditolak_dengan_kedua_bacaan(tmp_path):
    hasil = baca(
        tulis_csv(
            tmp_path,
            [
                ["Kode", "Kabupaten/Kota", "Pengemis 2024"],
                ["64.07", "Kutai Kartanegara", 3],
                ["64.02", "Kutai Barat", 4],
                ["64.03", "Kutai Timur", 5],
            ],
        )
    )
    assert hasil.penolakan is not None
    assert hasil.penolakan[0] == "kode_nama_bertabrakan"
    assert "kiriman!A2" in hasil.penolakan[1]
    assert hasil.baris == []


def test_lembar_baris_dan_kolom_tersembunyi_ditanyakan_yang_lain_dimuat(tmp_path):
    def sembunyikan(buku):
        satu = buku["Data"]
        satu.row_dimensions[4].hidden = True
        satu.column_dimensions["C"].hidden = True
        buku["Lama"].sheet_state = "hidden"

    isi = [["PMKS 2024"], ["Kabupaten/Kota", "Pengemis", "Pemulung"], ["Paser", 1, 2], ["Berau", 3, 4]]
    lama = [["PMKS 2020"], ["Kabupaten/Kota", "Pengemis"], ["Paser", 9]]
    jalur = xlsx(tmp_path, {"Data": isi, "Lama": lama}, siap=sembunyikan)
    hasil = baca(jalur)
    assert {p.kode: p.sel for p in hasil.pertanyaan} == {
        "kolom_tersembunyi": ("Data!C3",),
        "baris_tersembunyi": ("Data!B4", "Data!C4"),
        "lembar_tersembunyi": ("Lama!B3",),
    }
    assert [b.cell for b in hasil.baris] == ["Data!B3"]
    jawab = {
        "kolom_tersembunyi": "ikut dibaca",
        "baris_tersembunyi": "abaikan",
        "lembar_tersembunyi": "ikut dibaca",
    }
    assert [b.cell for b in terbaca(jalur, jawab).baris] == ["Data!B3", "Data!C3", "Lama!B3"]


def test_teks_di_kolom_nilai_tidak_hilang_diam_diam(tmp_path):
    hasil = baca(
        tulis_csv(
            tmp_path,
            [
                ["PMKS 2024", "", ""],
                ["Kabupaten/Kota", "Pengemis", "Pemulung"],
                ["Paser", 1, "dua puluh"],
                ["Berau", "belum direkap", "belum direkap"],
                ["Bontang", 5, 6],
            ],
        )
    )
    ditanya = {sel for p in hasil.pertanyaan for sel in p.sel}
    assert ditanya == {"kiriman!C3", "kiriman!B4", "kiriman!C4"}
    assert sorted(b.cell for b in hasil.baris) == ["kiriman!B3", "kiriman!B5", "kiriman!C5"]


def test_kolom_templat_kita_dilewati(tmp_path):
    hasil = terbaca(
        xlsx(
            tmp_path,
            {
                "PMKS": [
                    ["PMKS Kabupaten Paser Tahun 2025"],
                    ["No", "Jenis PMKS", "Satuan", "L", "P", "Jumlah", "Tahun lalu (2024)", "Periksa"],
                    [1, "Pengemis", "jiwa", 1, 2, 3, 7, "benar"],
                    [2, "Pemulung", "jiwa", 4, 5, 9, 8, "benar"],
                ]
            },
        )
    )
    assert sorted(b.cell for b in hasil.baris) == [f"PMKS!{k}{r}" for k in "DEF" for r in (3, 4)]
    assert "G" in hasil.dikenali[0].uraian


def test_kaltara_dicocokkan_tetapi_tidak_dimuat(tmp_path):
    hasil = terbaca(
        tulis_csv(
            tmp_path,
            [
                ["Pengemis Kalimantan Timur 2011", ""],
                ["Kabupaten/Kota", "Jumlah (jiwa)"],
                ["Pasir", 1],
                ["Berau", 2],
                ["Nunukan", 3],
                ["Tarakan", 4],
                ["Jumlah", 10],
            ],
        )
    )
    assert [(b.kode_wilayah, b.nilai) for b in hasil.baris] == [("64.01", 1), ("64.03", 2)]
    assert kode_ingat(hasil) == set()
    assert {p.kode for p in hasil.peringatan} == {"kaltara"}


def test_jenis_berganda_ditanyakan_dan_jawabannya_dipakai(tmp_path):
    jalur = tulis_csv(
        tmp_path,
        [
            ["PMKS 2024", "", ""],
            ["Kabupaten/Kota", "Tuna Netra", "Tuna Rungu"],
            ["Paser", 1, 2],
            ["Berau", 3, 4],
        ],
    )
    tanya = [p for p in baca(jalur).pertanyaan if p.kode.startswith("ganda:")]
    assert len(tanya) == 1
    assert set(tanya[0].sel) == {"kiriman!B3", "kiriman!C3", "kiriman!B4", "kiriman!C4"}
    assert [b.nilai for b in terbaca(jalur, {tanya[0].kode: "jumlahkan"}).baris] == [3, 7]
    assert [b.nilai for b in terbaca(jalur, {tanya[0].kode: "pakai kiriman!C3"}).baris] == [2, 4]


def test_nama_berkas_saja_ditanyakan_sebagai_pilihan_pertama(tmp_path):
    jalur = tulis_csv(
        tmp_path, [["Jenis PMKS", "Jumlah (jiwa)"], ["Pengemis", 3], ["Pemulung", 4]], "PMKS_Kukar_2023.csv"
    )
    hasil = baca(jalur)
    assert kode_tanya(hasil) == {"tahun", "wilayah"}
    pertama = {p.kode: p.pilihan[0] for p in hasil.pertanyaan}
    assert pertama == {"tahun": "2023", "wilayah": "64.02 Kab. Kutai Kartanegara"}
    terjawab = terbaca(jalur, pertama)
    assert {(b.periode, b.kode_wilayah, b.nilai) for b in terjawab.baris} == {
        ("2023", "64.02", 3),
        ("2023", "64.02", 4),
    }
