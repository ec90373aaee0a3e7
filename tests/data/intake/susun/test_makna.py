"""Tables whose words say that the numbers are no counts: asked with all their cells, never loaded."""

import pytest

from data.intake.baca import baca
from tests.data.intake.susun.lembar_uji import kode_tanya, ringkas, terbaca, tulis_csv, xlsx

ISI = [["Kab/Kota", "Anak Terlantar"], ["Paser", 12], ["Berau", 15]]


def _lembar(judul, isi=ISI, lembar="S"):
    return {lembar: [[judul], *isi]}


@pytest.mark.parametrize(
    "judul",
    [
        "Persentase Anak Terlantar Menurut Kabupaten/Kota Tahun 2023 (persen)",
        "Rasio Anak Terlantar terhadap Penduduk Tahun 2023",
        "Prevalensi PMKS Tahun 2023",
        "PMKS per 1.000 penduduk Tahun 2023",
        "Anggaran Penanganan PMKS 2023 (juta rupiah)",
        "Bantuan untuk PMKS 2023 (paket)",
        "Jumlah Panti Penanganan PMKS Tahun 2023 (unit)",
        "Target PMKS Tahun 2024 (jiwa)",
        "Penurunan PMKS Tahun 2023 (jiwa)",
        "PMKS yang Belum Tertangani Tahun 2023 (jiwa)",
        "Anak Terlantar Meninggal Tahun 2023 (jiwa)",
    ],
)
def test_judul_bukan_jumlah_orang(tmp_path, judul):
    hasil = baca(xlsx(tmp_path, _lembar(judul)), {})
    assert list(hasil.baris) == []
    assert {p.kode: p.sel for p in hasil.pertanyaan} == {"isi_tabel:s": ("S!B3", "S!B4")}


def test_nama_lembar_persen_ditanyakan(tmp_path):
    hasil = baca(xlsx(tmp_path, _lembar("PMKS Tahun 2023", lembar="Persen")), {})
    assert list(hasil.baris) == [] and kode_tanya(hasil) == {"isi_tabel:persen"}


def test_jawaban_memuat_atau_mengabaikan(tmp_path):
    berkas = xlsx(tmp_path, _lembar("Anggaran Penanganan PMKS 2023 (juta rupiah)"))
    assert [b.nilai for b in terbaca(berkas, {"isi_tabel:s": "jumlah orang (jiwa)"}).baris] == [12, 15]
    assert list(terbaca(berkas, {"isi_tabel:s": "abaikan"}).baris) == []


@pytest.mark.parametrize(
    ("judul", "kepala", "kode"),
    [
        ("Persentase Jumlah Penduduk Dukcapil 2023 (%)", "Jumlah Penduduk", "isi_tabel:s"),
        ("Pertumbuhan Penduduk Dukcapil 2023 (jiwa)", "Jumlah", "isi_tabel:s"),
        ("Jumlah Penduduk Usia 0-14 Tahun Dukcapil 2023 (jiwa)", "Jumlah", "tabel:s"),
        ("Jumlah Kelahiran Penduduk Dukcapil 2023 (jiwa)", "Jumlah", "tabel:s"),
        ("Migrasi Neto Seumur Hidup 2020 (persen)", "Migrasi Masuk", "isi_tabel:s"),
        ("Persentase PSKS Aktif Tahun 2023 (%)", "Tagana", "isi_tabel:s"),
    ],
)
def test_penduduk_migrasi_psks(tmp_path, judul, kepala, kode):
    hasil = baca(xlsx(tmp_path, _lembar(judul, [["Kab/Kota", kepala], ["Paser", 12], ["Berau", 8]])), {})
    assert list(hasil.baris) == []
    assert {p.kode: p.sel for p in hasil.pertanyaan} == {kode: ("S!B3", "S!B4")}


def test_tabel_yang_tidak_disimpan_disebut_begitu(tmp_path):
    isi = [["Kab/Kota", "Islam", "Kristen"], ["Paser", 100, 3]]
    hasil = baca(xlsx(tmp_path, _lembar("Penduduk Dukcapil Menurut Agama 2023 (jiwa)", isi)), {})
    assert [(p.kode, p.pilihan[0], "tidak disimpan" in p.teks) for p in hasil.pertanyaan] == [
        ("tabel:s", "abaikan", True)
    ]


def test_nama_indikator_dua_seri_ditanya_serinya(tmp_path):
    isi = [["Kab/Kota", "Indeks Pembangunan Manusia"], ["Paser", 74.5]]
    hasil = baca(xlsx(tmp_path, _lembar("IPM 2023", isi)), {})
    assert kode_tanya(hasil) == {"indikator:s"}
    assert {satu.split(" ")[0] for satu in hasil.pertanyaan[0].pilihan[:2]} == {
        "ipm_metode_baru",
        "ipm_uhh_lfsp2020",
    }


@pytest.mark.parametrize(
    "judul",
    [
        "Jumlah dan Persentase Anak Terlantar Tahun 2023",
        "Data Penerima Layanan PMKS Panti Sosial Tahun 2023 (jiwa)",
        "Penanganan PMKS Tahun Anggaran 2023",
    ],
)
def test_judul_biasa_tetap_terbaca(tmp_path, judul):
    isi = [["Kab/Kota", "Anak Terlantar", "Persentase"], ["Paser", 12, 40], ["Berau", 18, 60]]
    hasil = terbaca(xlsx(tmp_path, _lembar(judul, isi)))
    assert [(b.tabel, b.jenis, b.nilai) for b in hasil.baris] == [
        ("pmks", "PMKS-02", 12),
        ("pmks", "PMKS-02", 18),
    ]


def test_kolom_uang_di_sebelah_jumlah_ditanyakan(tmp_path):
    isi = [["Kab/Kota", "Anak Terlantar (jiwa)", "Anak Terlantar (Rp)"], ["Paser", 12, 4_000_000]]
    hasil = baca(xlsx(tmp_path, _lembar("PMKS Tahun 2023", isi)), {})
    assert [b.cell for b in hasil.baris] == ["S!B3"]
    assert {s for p in hasil.pertanyaan for s in p.sel} == {"S!C3"}


def test_penyebut_di_sebelah_jenis_dicatat(tmp_path):
    isi = [["Kab/Kota", "Jumlah Kecamatan", "Jumlah Penduduk", "Pengemis"], ["Paser", 10, 290000, 4]]
    hasil = terbaca(xlsx(tmp_path, _lembar("PMKS Tahun 2023 (jiwa)", isi)))
    assert [b.cell for b in hasil.baris] == ["S!D3"]
    assert {s for p in hasil.peringatan if p.kode == "pembanding" for s in p.sel} == {"S!B3", "S!C3"}


def test_rumah_tangga_di_sebelah_penduduk(tmp_path):
    isi = [["Kab/Kota", "Jumlah Rumah Tangga", "Jumlah Penduduk"], ["Paser", 100, 400]]
    hasil = terbaca(xlsx(tmp_path, _lembar("Jumlah Rumah Tangga dan Penduduk Dukcapil 2023", isi)))
    assert ringkas(hasil) == {
        "C3": ("penduduk", "2023", "64.01", "dukcapil", "", "total", "jiwa", 400),
    }


@pytest.mark.parametrize(
    ("label", "rincian", "satuan"),
    [
        ("Desil 1", "Desil 1", "jiwa"),
        ("Miskin Ekstrem", "Miskin Ekstrem", "jiwa"),
        ("Rumah Tangga Miskin", "Rumah Tangga Miskin", "KK"),
        ("Penduduk Miskin", "", "jiwa"),
    ],
)
def test_miskin_bukan_bps_membawa_label(tmp_path, label, rincian, satuan):
    isi = [["Kab/Kota", "Pengemis", label], ["Paser", 10, 20]]
    hasil = terbaca(xlsx(tmp_path, _lembar("PMKS Tahun 2023 (jiwa)", isi)))
    konteks = [(b.indikator, b.rincian, b.satuan) for b in hasil.baris if b.tabel == "konteks"]
    assert konteks == [("penduduk_miskin", rincian, satuan)]


def test_judul_miskin_ekstrem_membawa_nama(tmp_path):
    isi = [["Kab/Kota", "Jumlah"], ["Paser", 20]]
    hasil = terbaca(xlsx(tmp_path, _lembar("Jumlah Penduduk Miskin Ekstrem Tahun 2023 (jiwa)", isi)))
    assert [(b.indikator, b.rincian) for b in hasil.baris] == [("penduduk_miskin", "Miskin Ekstrem")]


def test_jenis_di_judul_dan_lembar_berbeda(tmp_path):
    isi = [["Kab/Kota", "Jumlah"], ["Paser", 5]]
    berkas = xlsx(tmp_path, _lembar("Pemulung Tahun 2023 (jiwa)", isi, "Pengemis"))
    hasil = baca(berkas, {})
    assert list(hasil.baris) == [] and kode_tanya(hasil) == {"jenis:lembarpengemis"}
    jawab = {"jenis:lembarpengemis": "PMKS-13"}
    assert [b.jenis for b in terbaca(berkas, jawab).baris] == ["PMKS-13"]


def test_sebelum_2012_daftar_22(tmp_path):
    isi = [["Kab/Kota", "2011", "2012"], ["Paser", 5, 6]]
    hasil = terbaca(xlsx(tmp_path, _lembar("Jumlah Pengemis (jiwa)", isi)))
    assert {b.periode: b.klasifikasi for b in hasil.baris} == {"2011": "22", "2012": "26"}


def test_tahun_tercetak_menjadi_pilihan(tmp_path):
    berkas = tulis_csv(
        tmp_path, [["PMKS Paser Tahun 2022 dan 2023 (jiwa)", ""], ["Jenis", "Jumlah"], ["Pengemis", 4]]
    )
    hasil = baca(berkas, {})
    assert [(p.kode, p.pilihan) for p in hasil.pertanyaan] == [("tahun", ("2022", "2023"))]
    assert [b.periode for b in terbaca(berkas, {"tahun": "2023"}).baris] == ["2023"]
