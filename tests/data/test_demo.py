from collections import Counter

import pandas as pd
import pytest

from data import resmi, skema
from data.contoh.bahan import TAHUN, BahanContohKurang, titik_penduduk
from data.demo import tabel_contoh
from data.katalog import Katalog, load_catalogue
from data.snapshot import KUNCI_UTAMA
from tests.data.rekaan import DAERAH, PROVINSI, katalog_rekaan, resmi_rekaan

AKHIR = str(TAHUN[-1])


@pytest.fixture(scope="module")
def katalog():
    return load_catalogue()


@pytest.fixture(scope="module")
def contoh(katalog):
    return tabel_contoh(katalog, resmi.tabel_resmi(katalog))


@pytest.fixture(scope="module")
def rekaan():
    return tabel_contoh(katalog_rekaan(), resmi_rekaan())


@pytest.fixture(params=["kaltim", "rekaan"])
def kubus(request, contoh, rekaan):
    """Both provinces must keep the same promises."""
    return {"kaltim": contoh, "rekaan": rekaan}[request.param]


def tahunan(tabel):
    return tabel["pmks"][tabel["pmks"]["jenis"].str.startswith("PMKS-")]


def lebar(pmks, kolom):
    kunci = ["periode", "kode_wilayah", "jenis", "satuan", "sumber_id"]
    sisa = [k for k in ("ukuran", "jenis_kelamin") if k != kolom]
    isi = pmks.dropna(subset="nilai").assign(nilai=lambda b: b["nilai"].astype(int))
    return isi.pivot(index=kunci + sisa, columns=kolom, values="nilai")


def test_same_input_same_rows(katalog, contoh):
    lagi = tabel_contoh(katalog, resmi.tabel_resmi(katalog))
    for nama in contoh:
        pd.testing.assert_frame_equal(contoh[nama], lagi[nama])


def test_only_contoh_and_only_four_tables(kubus):
    assert set(kubus) == {"pmks", "spm", "psks", "migrasi"}
    for bingkai in kubus.values():
        assert set(bingkai["asal"]) == {"contoh"}
        assert bingkai["sumber_id"].str.startswith("CONTOH-").all()


def test_men_and_women_add_up(kubus):
    isi = lebar(tahunan(kubus), "jenis_kelamin").dropna(subset=["L", "P"])
    assert len(isi) > 1000 and (isi["L"] + isi["P"] == isi["total"]).all()


def test_served_never_exceeds_recorded(kubus):
    isi = lebar(tahunan(kubus), "ukuran").dropna()
    assert len(isi) > 1000 and (isi["tertangani"] <= isi["terdata"]).all()
    spm = kubus["spm"].dropna(subset="butuh")
    assert (spm["terlayani"] <= spm["butuh"]).all()


def test_families_have_no_sex_and_women_only_no_men(katalog, kubus):
    pmks = tahunan(kubus)
    assert set(pmks[pmks["satuan"] == "KK"]["jenis_kelamin"]) == {"total"}
    perempuan = katalog["jenis"].query("jenis_kelamin == 'P'")["jenis"]
    assert set(pmks[pmks["jenis"].isin(perempuan)]["jenis_kelamin"]) == {"P", "total"}


def test_about_eight_per_cent_never_reported(contoh):
    total = tahunan(contoh).query("ukuran == 'terdata' and jenis_kelamin == 'total'")
    total = total[total["sumber_id"] == "CONTOH-AWAL"].dropna(subset="nilai")
    assert 0.07 <= 1 - len(total) / (10 * 26 * 10) <= 0.09


def test_whole_areas_are_late_in_some_years_and_one_in_the_last(contoh):
    belum = tahunan(contoh).query("status == 'belum_dilaporkan'")
    per_wilayah_tahun = belum.groupby(["kode_wilayah", "periode"])["jenis"].nunique()
    assert len(per_wilayah_tahun) == 5 and set(per_wilayah_tahun) == {26}
    assert (per_wilayah_tahun.index.get_level_values("periode") == str(TAHUN[-1])).sum() == 1
    assert belum["nilai"].isna().all()


def test_zeros_and_small_counts_are_there(contoh):
    total = tahunan(contoh).query("ukuran == 'terdata' and jenis_kelamin == 'total'").dropna(subset="nilai")
    assert (total["nilai"] == 0).sum() > 50
    kecil = total[(total["nilai"] > 0) & (total["nilai"] < 10)]["kode_wilayah"].value_counts()
    assert kecil["64.11"] > 40 and kecil["64.74"] > 5


def test_two_revisions_under_two_sources(contoh):
    kunci = ["periode", "kode_wilayah", "jenis"]
    pmks = tahunan(contoh)
    revisi = pmks[pmks["sumber_id"] == "CONTOH-REVISI"]
    assert len(revisi.drop_duplicates(kunci)) == 2
    awal = pmks[pmks["sumber_id"] == "CONTOH-AWAL"].merge(revisi[kunci].drop_duplicates())
    assert len(awal) == len(revisi)


def test_one_merged_area_year(kubus):
    pmks = kubus["pmks"]
    gabung = pmks[pmks["jenis"] == "GRP-GEPENG"]
    tempat = gabung[["kode_wilayah", "periode"]].drop_duplicates()
    assert len(tempat) == 1 and len(gabung) == 6
    bagian = pmks[pmks["jenis"].isin(["PMKS-11", "PMKS-12"])].merge(tempat)
    assert bagian.empty


def test_the_last_year_is_provisional(kubus):
    akhir = tahunan(kubus).query("periode == @AKHIR").dropna(subset="nilai")
    assert set(akhir["status"]) == {"sementara"}


def test_anchored_on_the_published_cells_and_statements(contoh):
    total = tahunan(contoh).query("ukuran == 'terdata' and jenis_kelamin == 'total'").dropna(subset="nilai")
    awal = total[total["periode"] == "2016"].set_index(["kode_wilayah", "jenis"])["nilai"]
    assert 2500 < awal["64.08", "PMKS-07"] < 7500  # Kutai Timur 2013: 3.555
    assert 120 < awal["64.72", "PMKS-04"] < 300  # Samarinda 2013: 187
    jumlah = total[total["periode"] == "2019"].groupby("satuan")["nilai"].sum()
    assert 0.7 < jumlah["jiwa"] / 243_459 < 1.3
    assert 0.7 < jumlah["KK"] / 46_510 < 1.3
    balikpapan = tahunan(contoh).query("kode_wilayah == '64.71' and periode == '2024'")
    porsi = balikpapan.query("jenis_kelamin == 'total'").groupby("ukuran")["nilai"].sum()
    assert abs(porsi["tertangani"] / porsi["terdata"] - 68_214 / 122_324) < 0.12


def test_the_contoh_break_is_visible(contoh, katalog):
    putus = katalog["putus_deret"]
    rekaan = putus[putus["sumber"].str.startswith("CONTOH-")].iloc[0]
    deret = tahunan(contoh).merge(rekaan[["kode_wilayah", "jenis"]].to_frame().T)
    deret = deret.query("ukuran == 'terdata' and jenis_kelamin == 'total'").set_index("periode")["nilai"]
    assert deret[rekaan["periode"]] > 1.4 * deret[str(int(rekaan["periode"]) - 1)]


def test_monthly_series_are_whole(kubus):
    banyak = kubus["pmks"].query("jenis == 'LOC-ORTER'").groupby("kode_wilayah").size()
    assert set(banyak) == {84}
    assert set(kubus["migrasi"].groupby(["kode_wilayah", "arah"]).size()) == {84}
    assert (kubus["migrasi"]["mulai"] <= kubus["migrasi"]["akhir"]).all()


def test_spm_by_authority(kubus):
    spm = kubus["spm"]
    assert set(spm[spm["kewenangan"] == "provinsi"]["kode_wilayah"]).isdisjoint(
        spm[spm["kewenangan"] == "kab_kota"]["kode_wilayah"]
    )
    assert spm["layanan"].nunique() == 5


def test_tksk_about_one_per_kecamatan(contoh):
    tksk = contoh["psks"].query("jenis == 'PSKS-11' and periode == '2024'")["nilai"].sum()
    assert tksk == 105


def test_an_invented_province_of_three_areas(rekaan):
    assert set(rekaan["pmks"]["kode_wilayah"]) == set(DAERAH)
    assert set(rekaan["spm"]["kode_wilayah"]) == {*DAERAH, PROVINSI}
    sel = Counter(tahunan(rekaan)["kode_wilayah"])
    assert min(sel.values()) > 1000
    for nama, bingkai in rekaan.items():
        skema.bentuk(nama, bingkai.assign(utama=True) if nama in KUNCI_UTAMA else bingkai)


def test_adding_an_area_changes_no_other_area(contoh):
    katalog = load_catalogue()
    wilayah = katalog["wilayah"]
    tanpa = Katalog(katalog.bingkai | {"wilayah": wilayah[wilayah["kode_wilayah"] != "64.74"]})
    sedikit = tabel_contoh(tanpa, resmi.tabel_resmi(katalog))["psks"].dropna(subset="nilai")
    semua = contoh["psks"].dropna(subset="nilai")
    gabung = sedikit.merge(semua, on=["periode", "kode_wilayah", "jenis"], suffixes=("", "_semua"))
    assert len(gabung) > 900 and (gabung["nilai"] == gabung["nilai_semua"]).all()


def test_without_areas_or_population_the_maker_says_so():
    katalog = katalog_rekaan()
    wilayah = katalog["wilayah"]
    kosong = Katalog(katalog.bingkai | {"wilayah": wilayah[wilayah["tingkat"] == "provinsi"]})
    with pytest.raises(BahanContohKurang, match="kabupaten/kota"):
        tabel_contoh(kosong, resmi_rekaan())
    with pytest.raises(BahanContohKurang, match="Penduduk"):
        titik_penduduk(resmi_rekaan()["penduduk"], "99.99")
