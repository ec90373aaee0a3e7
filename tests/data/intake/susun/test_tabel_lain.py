"""SPM, PSKS, penduduk, migrasi, konteks; units and measures that have to be asked."""

from data.intake.baca import baca
from tests.data.intake.susun.lembar_uji import kode_ingat, kode_tanya, ringkas, terbaca, tulis_csv, xlsx


def test_spm_satu_wilayah(tmp_path):
    hasil = terbaca(
        tulis_csv(
            tmp_path,
            [
                ["Capaian SPM Bidang Sosial Kota Bontang Tahun 2024", "", "", ""],
                ["Jenis Pelayanan Dasar", "Jumlah Sasaran", "Jumlah Terlayani", "%"],
                ["Penyandang Disabilitas Terlantar di luar panti", 120, 100, "83,33"],
                ["Anak Terlantar di luar panti", 50, 50, "100"],
            ],
        )
    )
    assert {(b.cell, b.layanan, b.ukuran, b.kewenangan, b.kode_wilayah, b.nilai) for b in hasil.baris} == {
        ("kiriman!B3", "SPM-DIS", "butuh", "kab_kota", "64.74", 120),
        ("kiriman!C3", "SPM-DIS", "terlayani", "kab_kota", "64.74", 100),
        ("kiriman!B4", "SPM-ANAK", "butuh", "kab_kota", "64.74", 50),
        ("kiriman!C4", "SPM-ANAK", "terlayani", "kab_kota", "64.74", 50),
    }
    assert {b.tabel for b in hasil.baris} == {"spm"}


def test_target_di_tabel_pmks_bukan_terdata(tmp_path):
    hasil = baca(
        tulis_csv(
            tmp_path,
            [["PMKS Kota Bontang 2024", "", ""], ["Jenis PMKS", "Target", "Terdata"], ["Pengemis", 9, 4]],
        )
    )
    assert {p.kode: p.sel for p in hasil.pertanyaan} == {"ukuran:butuh": ("kiriman!B3",)}
    assert [(b.cell, b.ukuran) for b in hasil.baris] == [("kiriman!C3", "terdata")]


def test_psks_dengan_satuan_katalog(tmp_path):
    hasil = terbaca(
        tulis_csv(
            tmp_path,
            [
                ["PSKS menurut Kabupaten/Kota Tahun 2024", "", "", ""],
                ["Kabupaten/Kota", "PSM", "Tagana", "Karang Taruna"],
                ["Paser", 1, 2, 3],
            ],
        )
    )
    assert {(b.jenis, b.satuan, b.nilai) for b in hasil.baris} == {
        ("PSKS-02", "orang", 1),
        ("PSKS-03", "orang", 2),
        ("PSKS-05", "lembaga", 3),
    }


def test_penduduk_ribu_jiwa_dan_baris_provinsi_disimpan(tmp_path):
    hasil = terbaca(
        tulis_csv(
            tmp_path,
            [
                ["Proyeksi Penduduk Hasil SP2020 Menurut Kabupaten/Kota (ribu jiwa)", "", ""],
                ["Kabupaten/Kota", "2023", "2022"],
                ["Paser", "301,5", "296,4"],
                ["Berau", "273,2", "260,6"],
                ["Kalimantan Timur", "574,7", "557,0"],
            ],
        )
    )
    assert ringkas(hasil)["B3"] == (
        "penduduk",
        "2023",
        "64.01",
        "proyeksi_sp2020",
        "",
        "total",
        "jiwa",
        301500,
    )
    assert {b.kode_wilayah for b in hasil.baris} == {"64.01", "64.03", "64"}
    assert kode_ingat(hasil) == set()


def test_penduduk_tanpa_dasar_ditanyakan(tmp_path):
    jalur = tulis_csv(
        tmp_path, [["Jumlah Penduduk 2023", ""], ["Kabupaten/Kota", "Jumlah"], ["Paser", 301500]]
    )
    assert kode_tanya(baca(jalur)) == {"dasar"}
    assert [b.dasar for b in terbaca(jalur, {"dasar": "dukcapil"}).baris] == ["dukcapil"]


def test_migrasi_provinsi_bukan_jumlah_kabupaten(tmp_path):
    hasil = terbaca(
        tulis_csv(
            tmp_path,
            [
                ["Migrasi Penduduk Menurut Kabupaten/Kota 2024", "", ""],
                ["Kabupaten/Kota", "Datang", "Pindah"],
                ["Paser", 1200, 1100],
                ["PPU", 3500, 900],
                ["Kalimantan Timur", 4100, 1900],
            ],
        )
    )
    assert len(hasil.baris) == 6
    assert kode_ingat(hasil) == set()


def test_konteks_persen_miskin(tmp_path):
    hasil = terbaca(
        tulis_csv(
            tmp_path,
            [
                ["Persentase Penduduk Miskin (P0) Menurut Kabupaten/Kota (Persen)", "", ""],
                ["Kabupaten/Kota", "2022", "2023"],
                ["Paser", "9,43", "9,11"],
            ],
        )
    )
    assert {(b.indikator, b.periode, b.satuan, b.nilai) for b in hasil.baris} == {
        ("persen_penduduk_miskin_p0", "2022", "persen", 9.43),
        ("persen_penduduk_miskin_p0", "2023", "persen", 9.11),
    }


def test_satuan_ditanyakan_hanya_untuk_jenis_yang_punya_pilihan(tmp_path):
    jalur = tulis_csv(
        tmp_path, [["PMKS 2024", "", ""], ["Kabupaten/Kota", "Fakir Miskin", "Pengemis"], ["Paser", 5, 6]]
    )
    hasil = baca(jalur)
    assert {p.kode: p.sel for p in hasil.pertanyaan} == {"satuan:PMKS-24": ("kiriman!B3",)}
    assert [b.cell for b in hasil.baris] == ["kiriman!C3"]
    assert {b.satuan for b in terbaca(jalur, {"satuan:PMKS-24": "KK"}).baris} == {"KK", "jiwa"}


def test_koma_ribuan_yang_memecah_kolom_tidak_menjadi_nilai(tmp_path):
    jalur = tmp_path / "pecah.csv"
    jalur.write_text("Kab/Kota,Anak Jalanan 2024\nPaser,1,234\nBerau,5,678\n", encoding="utf-8")
    hasil = baca(jalur)
    assert hasil.baris == []
    assert {sel for p in hasil.pertanyaan for sel in p.sel} == {
        "pecah!B2",
        "pecah!C2",
        "pecah!B3",
        "pecah!C3",
    }


def test_berkas_tanpa_angka_ditolak(tmp_path):
    hasil = baca(xlsx(tmp_path, {"Surat": [["Undangan rapat"], ["Hari Senin", "di kantor"]]}))
    assert hasil.penolakan is not None
    assert hasil.penolakan[0] == "tidak_ada_tabel"
