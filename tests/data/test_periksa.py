"""Each check is seen failing on bad rows and silent on good ones."""

import datetime

import pandas as pd
import pytest

from data import periksa, skema
from data.edisi import current, open_edition
from data.periksa import PemeriksaanSalah

NAMA = [satu.nama for satu in periksa.daftar()]


@pytest.fixture(scope="module")
def tabel():
    return periksa.muat(open_edition(current()))


@pytest.fixture(scope="module")
def sebelum(tabel):
    """How many rows each check finds in the edition as it is."""
    return {satu.pemeriksaan.nama: len(satu.baris) for satu in periksa.periksa(tabel)}


_OBJEK: dict[str, pd.DataFrame] = {}  # the tables as frames, converted once


def rusak(tabel, nama, ubah):
    """The edition with one table changed by ``ubah(frame) -> frame``."""
    if nama not in _OBJEK:
        _OBJEK[nama] = tabel[nama].to_pandas(date_as_object=True, integer_object_nulls=True).astype("object")
    return tabel | {nama: skema.bentuk(nama, ubah(_OBJEK[nama].copy()))}


def jalankan(tabel, nama):
    (temuan,) = periksa.periksa(tabel, nama)
    return temuan


def setel(kolom, nilai, **saring):
    """Set ``kolom`` on the first row that matches ``saring``."""

    def ubah(bingkai):
        cocok = pd.Series(True, index=bingkai.index)
        for satu, isi in saring.items():
            cocok &= bingkai[satu] == isi
        bingkai.loc[bingkai[cocok].index[0], kolom] = nilai
        return bingkai

    return ubah


def gandakan(**ganti):
    def ubah(bingkai):
        return pd.concat([bingkai, bingkai.head(1).assign(**ganti)], ignore_index=True)

    return ubah


def buang(**saring):
    def ubah(bingkai):
        cocok = pd.Series(True, index=bingkai.index)
        for satu, isi in saring.items():
            cocok &= bingkai[satu] == isi
        return bingkai[~cocok]

    return ubah


CONTOH_L = {"asal": "contoh", "jenis_kelamin": "L", "ukuran": "terdata", "status": "tetap"}
MISKIN = {"indikator": "penduduk_miskin", "periode": "2023"}
MARET = {"indikator": "penduduk_miskin_bulan", "periode": "2023-03", "kode_wilayah": "64"}
RUSAK = [
    ("kunci_ganda", "penduduk", gandakan(nilai=1)),
    ("kunci_ganda", "koreksi", lambda b: pd.concat([_koreksi(b), _koreksi(b)])),
    ("kolom_wajib_kosong", "pmks", setel("satuan", "")),
    ("kolom_wajib_kosong", "migrasi", setel("mulai", None)),
    ("kosakata_tak_dikenal", "pmks", setel("asal", "kira-kira")),
    ("kosakata_tak_dikenal", "penduduk", setel("dasar", "kira-kira")),
    ("kosakata_tak_dikenal", "spm", setel("kewenangan", "desa")),
    ("kosakata_tak_dikenal", "indikator", setel("polaritas", "bagus")),
    ("kode_tak_dikenal", "pmks", setel("kode_wilayah", "6402")),
    ("kode_tak_dikenal", "pmks", setel("jenis", "PMKS-27")),
    ("kode_tak_dikenal", "konteks", setel("indikator", "tak_ada")),
    ("kode_tak_dikenal", "jenis_rekap", setel("kode_rekap", "PILAR-LAIN")),
    ("sumber_hilang", "konteks", setel("sumber_id", "TIDAK-ADA")),
    ("sumber_hilang", "spm", setel("sumber_id", "")),
    ("kode_nama_tidak_cocok", "wilayah", setel("kode_bps", "6402", kode_wilayah="64.02")),
    ("kode_nama_tidak_cocok", "wilayah", setel("nama", "Kab. Kutai Barat", kode_wilayah="64.02")),
    ("kode_nama_tidak_cocok", "wilayah", setel("induk", "64.02", kode_wilayah="64.01.01")),
    ("kode_nama_tidak_cocok", "wilayah", setel("tingkat", "kota", kode_wilayah="64.01")),
    ("kode_nama_tidak_cocok", "wilayah", setel("nama_pendek", "Kukar", kode_wilayah="64.07")),
    ("kode_nama_tidak_cocok", "wilayah", setel("nama_pendek", "Samboja", kode_wilayah="64.09.04")),
    ("jenis_salah_tabel", "pmks", setel("jenis", "PILAR-REHSOS", satuan="jiwa")),
    ("jenis_salah_tabel", "psks", setel("jenis", "PMKS-01")),
    ("jenis_salah_tabel", "spm", setel("layanan", "PMKS-01")),
    (
        "jumlah_melebihi_penduduk",
        "pmks",
        setel("nilai", 10**6, ukuran="terdata", satuan="jiwa", status="tetap"),
    ),
    ("jumlah_melebihi_penduduk", "spm", setel("butuh", 10**6, kewenangan="kab_kota", status="tetap")),
    ("jiwa_kk_satu_kunci", "pmks", lambda b: _tambah(b, satuan="KK", jenis="PMKS-04")),
    ("jiwa_kk_satu_kunci", "konteks", gandakan(satuan="KK")),
    ("satuan_tidak_lazim", "pmks", setel("satuan", "KK", jenis="PMKS-08")),
    ("satuan_tidak_lazim", "psks", setel("satuan", "lembaga", jenis="PSKS-11")),
    ("kelamin_tidak_cocok", "pmks", setel("jenis_kelamin", "L", jenis="PMKS-23")),
    ("persen_di_luar_batas", "konteks", setel("nilai", 100.01, satuan="persen")),
    ("persen_di_luar_batas", "konteks", setel("nilai", -0.01, satuan="indeks")),
    ("tertangani_melebihi_terdata", "pmks", setel("nilai", 10**6, ukuran="tertangani", status="tetap")),
    ("tertangani_melebihi_terdata", "spm", setel("terlayani", 10**6, status="tetap")),
    ("laki_perempuan_bukan_total", "pmks", setel("nilai", 10**6, **CONTOH_L)),
    ("laki_perempuan_bukan_total", "penduduk", setel("nilai", 1, jenis_kelamin="L")),
    ("status_tidak_sesuai_nilai", "pmks", setel("nilai", None, status="tetap")),
    ("status_tidak_sesuai_nilai", "pmks", setel("nilai", 3, status="belum_dilaporkan")),
    ("status_tidak_sesuai_nilai", "spm", setel("terlayani", None, status="tetap")),
    ("status_tidak_sesuai_nilai", "konteks", setel("nilai", None)),
    ("nilai_negatif", "pmks", setel("nilai", -1, status="tetap")),
    ("nilai_negatif", "penduduk", setel("nilai", 0)),
    ("nilai_negatif", "spm", setel("butuh", -1, status="tetap")),
    ("utama_tidak_tunggal", "pmks", setel("utama", False, sumber_id="CONTOH-REVISI")),
    ("utama_tidak_tunggal", "pmks", lambda b: b.assign(utama=True)),
    ("utama_tidak_tunggal", "spm", lambda b: b.assign(utama=False)),
    ("utama_tidak_tunggal", "psks", gandakan(sumber_id="ANTARA-4489")),
    ("contoh_tanpa_tanda", "pmks", setel("asal", "resmi", sumber_id="CONTOH-AWAL")),
    ("contoh_tanpa_tanda", "migrasi", setel("asal", "contoh", sumber_id="LIPUTAN6-4943943")),
    ("contoh_di_tabel_terlarang", "penduduk", setel("sumber_id", "CONTOH-AWAL")),
    ("contoh_di_tabel_terlarang", "pernyataan", setel("sumber_id", "CONTOH-AWAL")),
    ("spm_provinsi_bersama_wilayah", "spm", setel("kode_wilayah", "64", kewenangan="kab_kota")),
    ("kewenangan_tidak_sah", "spm", setel("kode_wilayah", "64.01", kewenangan="provinsi")),
    ("kewenangan_tidak_sah", "jenis", setel("kewenangan", "kecamatan (pendataan)", jenis="PMKS-24")),
    ("grup_bersama_anggota", "pmks", lambda b: _anggota_di_samping_grup(b)),
    ("periode_tidak_sah", "konteks", setel("periode", "2024-Q1")),
    ("periode_tidak_sah", "pmks", setel("periode", "2024-13")),
    ("periode_tidak_sah", "migrasi", setel("mulai", datetime.date(2030, 1, 1))),
    ("fakta_banyak_wilayah", "wilayah", buang(kode_wilayah="64.02.20")),
    ("fakta_banyak_wilayah", "wilayah", setel("berlaku_sampai", datetime.date(2026, 1, 1), tingkat="kota")),
    ("fakta_nilai_konteks", "konteks", setel("nilai", 231.08, **MARET)),
    ("fakta_nilai_konteks", "konteks", buang(kode_wilayah="64", indikator="persen_penduduk_miskin_p0")),
    ("fakta_jumlah_penduduk", "penduduk", setel("nilai", 1, dasar="sensus_2020")),
    ("fakta_jumlah_penduduk", "penduduk", buang(dasar="dukcapil", kode_wilayah="64.11")),
    ("fakta_jumlah_penduduk", "penduduk", buang(dasar="sensus_2020", kode_wilayah="64")),
    ("fakta_bagian_provinsi", "konteks", buang(kode_wilayah="64.11", **MISKIN)),
    ("fakta_bagian_provinsi", "konteks", buang(kode_wilayah="64", **MISKIN)),
    ("fakta_bagian_provinsi", "konteks", setel("nilai", 231.19, kode_wilayah="64", **MISKIN)),
    ("fakta_bagian_provinsi", "konteks", lambda b: _tahun_baru(b, 0.11)),
    ("selisih_bagian_provinsi", "konteks", setel("nilai", 231.18, kode_wilayah="64", **MISKIN)),
    ("selisih_bagian_provinsi", "konteks", lambda b: _tahun_baru(b, 0.05)),
]


def _koreksi(bingkai):
    baris = {"tanggal": datetime.date(2026, 1, 1), "tabel": "pmks", "kunci": "k", "lama": "1", "baru": "2"}
    baris |= {"alasan": "salah ketik", "oleh": "operator", "tersamar": False}
    return pd.DataFrame([{k: baris.get(k, "") for k in bingkai.columns}], dtype="object")


def _tambah(bingkai, **ganti):
    asli = bingkai[(bingkai["jenis"] == ganti["jenis"]) & (bingkai["satuan"] == "jiwa")].head(1)
    return pd.concat([bingkai, asli.assign(**ganti)], ignore_index=True)


def _tahun_baru(bingkai, selisih, tanpa=""):
    """Poverty of a year that no expected fact names: the areas of 2025 again, the province off by ``selisih``."""
    baru = bingkai[(bingkai["indikator"] == "penduduk_miskin") & (bingkai["periode"] == "2025")]
    baru = baru[baru["kode_wilayah"] != tanpa].assign(periode="2026")
    provinsi = baru["kode_wilayah"] == "64"
    baru.loc[provinsi, "nilai"] = round(baru.loc[~provinsi, "nilai"].sum() + selisih, 2)
    return pd.concat([bingkai, baru], ignore_index=True)


def _anggota_di_samping_grup(bingkai):
    grup = bingkai[(bingkai["jenis"] == "GRP-GEPENG") & (bingkai["jenis_kelamin"] == "total")].head(1)
    return pd.concat([bingkai, grup.assign(jenis="PMKS-11")], ignore_index=True)


def _harian() -> list:
    """The first bad edition of each check daily, its other ones in `make test-lama`."""
    pertama = {nama: i for i, (nama, _, _) in reversed(list(enumerate(RUSAK)))}.values()
    return [
        satu if i in pertama else pytest.param(*satu, marks=pytest.mark.lama) for i, satu in enumerate(RUSAK)
    ]


@pytest.mark.parametrize(
    ("nama", "di_tabel", "ubah"), _harian(), ids=lambda satu: satu if isinstance(satu, str) else ""
)
def test_bad_rows_are_found(tabel, sebelum, nama, di_tabel, ubah):
    temuan = jalankan(rusak(tabel, di_tabel, ubah), nama)
    assert len(temuan.baris) > sebelum[nama]
    assert temuan.gagal == (temuan.pemeriksaan.tingkat == "gagal")


def test_every_check_has_been_seen_failing():
    assert {nama for nama, _, _ in RUSAK} == set(NAMA)


def test_the_shipped_edition_is_clean(tabel):
    temuan = periksa.periksa(tabel)
    assert [satu.pemeriksaan.nama for satu in temuan] == NAMA
    assert not [satu.pemeriksaan.nama for satu in temuan if satu.gagal]


def test_differences_between_parts_and_province_are_listed_not_hidden(tabel):
    baris = jalankan(tabel, "selisih_bagian_provinsi").baris
    selisih = dict(zip(baris["fakta"].str[-4:], baris["selisih"], strict=True))
    assert selisih == pytest.approx(
        {"2014": -0.1, "2015": -0.02, "2018": -0.01, "2019": 0.01, "2020": 0.02}
        | {"2021": 0.02, "2022": 0.03, "2024": 0.01, "2025": 0.02}
    )


@pytest.mark.parametrize(
    ("provinsi", "gagal"), [(231.18, False), (231.19, True), (230.98, False), (230.97, True)]
)
def test_tolerance_of_a_tenth_of_a_thousand_has_a_sharp_edge(tabel, provinsi, gagal):
    """Parts of 2023 sum to 231,08: 231,18 and 230,98 are just inside, one hundredth more is out."""
    ubah = setel("nilai", provinsi, kode_wilayah="64", **MISKIN)
    assert jalankan(rusak(tabel, "konteks", ubah), "fakta_bagian_provinsi").gagal is gagal


def test_a_new_year_that_lacks_an_area_cannot_be_added_up(tabel):
    """A late area is no difference: parts and province are compared when all areas of today are there."""
    baru = rusak(tabel, "konteks", lambda b: _tahun_baru(b, 5.0, tanpa="64.11"))
    assert not jalankan(baru, "fakta_bagian_provinsi").gagal


def test_families_counted_both_ways_are_allowed_where_the_type_knows_both(tabel):
    """Fakir miskin may come in KK and in jiwa from one source; street children may not."""
    baik = rusak(tabel, "pmks", lambda b: _tambah_fakir_miskin(b))
    assert jalankan(baik, "jiwa_kk_satu_kunci").baris.empty


def _tambah_fakir_miskin(bingkai):
    asli = bingkai[(bingkai["jenis"] == "PMKS-24") & (bingkai["satuan"] == "KK")].head(1)
    return pd.concat([bingkai, asli.assign(satuan="jiwa")], ignore_index=True)


def test_without_printed_figures_only_the_catalogue_is_compared(tabel):
    salah = rusak(tabel, "wilayah", setel("nama", "Kab. Kutai Barat Baru", kode_wilayah="64.07"))
    assert periksa.periksa(salah, "kode_nama_tidak_cocok")[0].gagal
    assert not periksa.periksa(salah, "kode_nama_tidak_cocok", figures=None)[0].gagal


@pytest.mark.parametrize(
    "isi",
    [
        "select 1",
        "-- nama: lain\n-- arti: x\n-- tingkat: gagal\nselect 1",
        "-- nama: uji\n-- arti: x\n-- tingkat: parah\nselect 1",
    ],
)
def test_a_check_without_a_full_header_is_refused(tmp_path, isi):
    (tmp_path / "uji.sql").write_text(isi, encoding="utf-8")
    with pytest.raises(PemeriksaanSalah, match=r"uji\.sql"):
        periksa.daftar(tmp_path)
