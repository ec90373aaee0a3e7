"""Checks against earlier years, each seen firing and seen silent."""

import pytest

from tests.data.intake.periksa.rekaan import cari, deret, pmks


@pytest.mark.parametrize("faktor", [10, 100, 1000, 0.1, 0.01, 0.001])
def test_kelipatan_sepuluh(faktor):
    lama = [pmks(5000, periode="2023")]
    (temuan,) = cari([pmks(5000 * faktor * 1.1)], lama, kode="kelipatan_sepuluh")
    assert temuan.tingkat == "peringatan" and temuan.sel == ("Lembar1!A1",)
    assert "2023" in temuan.teks and "5.000" in temuan.teks


def test_kelipatan_diam():
    lama = [pmks(500, periode="2023")]
    assert not cari([pmks(1500)], lama, kode="kelipatan_sepuluh")
    assert not cari([pmks(5000)], [pmks(500, periode="2019")], kode="kelipatan_sepuluh")
    assert not cari([pmks(5000)], [pmks(500, periode="2023", satuan="KK")], kode="kelipatan_sepuluh")
    assert not cari([pmks(30)], [pmks(3, periode="2023")], kode="kelipatan_sepuluh")
    assert not cari([pmks(5000)], [pmks(500, periode="2023-S1")], kode="kelipatan_sepuluh")
    # Across the change of the list of types nothing is compared.
    assert not cari([pmks(5000, periode="2012")], [pmks(500, periode="2011")], kode="kelipatan_sepuluh")
    # Made-up rows are never compared with real ones.
    assert not cari([pmks(5000)], [pmks(500, periode="2023", asal="contoh")], kode="kelipatan_sepuluh")
    assert cari([pmks(5000)], [pmks(500, periode="2023", asal="resmi")], kode="kelipatan_sepuluh")


def test_dua_tahun_di_dalam_satu_berkas():
    assert cari([pmks(5000), pmks(500, periode="2023")], kode="kelipatan_sepuluh")


def test_revisi_dibandingkan_dengan_tahun_sebelumnya_bukan_dengan_nilai_lamanya():
    lama = [pmks(5000), pmks(480, periode="2023")]
    assert not cari([pmks(500)], lama, kode="kelipatan_sepuluh")


def test_banyak_sel_satu_wilayah_satu_temuan():
    jenis = [f"PMKS-{n:02d}" for n in range(1, 9)]
    lama = [pmks(500, periode="2023", jenis=j) for j in jenis]
    (temuan,) = cari([pmks(500_000, jenis=j) for j in jenis], lama, kode="kelipatan_sepuluh")
    assert len(temuan.sel) == 8 and "dan 5 lagi" in temuan.teks


def test_kumulatif_turun():
    lama = [pmks(243_459, periode="2019-03", kumulatif=True)]
    assert cari([pmks(240_000, periode="2019", kumulatif=True)], lama, kode="kumulatif_turun")
    assert not cari([pmks(250_000, periode="2019", kumulatif=True)], lama, kode="kumulatif_turun")
    assert not cari([pmks(240_000, periode="2019")], lama, kode="kumulatif_turun")
    assert not cari([pmks(240_000, periode="2018", kumulatif=True)], lama, kode="kumulatif_turun")


def test_pencilan():
    lama = deret([100, 104, 98, 102, 101])
    (temuan,) = cari([pmks(180, periode="2020")], lama, kode="pencilan")
    assert temuan.tingkat == "peringatan" and "101" in temuan.teks and "180" in temuan.teks
    assert not cari([pmks(110, periode="2020")], lama, kode="pencilan")
    assert not cari([pmks(180, periode="2020")], lama[:3], kode="pencilan")
    assert not cari([pmks(9, periode="2020")], deret([1, 1, 1, 1]), kode="pencilan")
    # A series that swings anyway is allowed to swing.
    assert not cari([pmks(180, periode="2020")], deret([50, 200, 90, 150, 60]), kode="pencilan")


def test_skor_pencilan_dihitung_tangan():
    # log(1+x) of 99, 99, 109, 89 -> median log(100); |dev| = 0, 0, ln1.1, |ln0.9|; MAD = (0 + ln1.1)/2 = 0.04766
    # below the floor ln 1.05 = 0.04879. Threshold 3.5/0.6745 * 0.04879 = 0.2532 -> factor 1.2881 -> 1+x = 128.8
    lama = deret([99, 99, 109, 89])
    assert not cari([pmks(127, periode="2019")], lama, kode="pencilan")
    assert cari([pmks(129, periode="2019")], lama, kode="pencilan")


def test_pencilan_setiap_tahun_berkas_bertahun_tahun():
    temuan = cari(deret([100, 104, 98, 102, 300, 101, 99]), kode="pencilan")
    assert [satu.sel for satu in temuan] == [("Lembar1!A5",)]


def test_kelamin_hilang():
    lama = [pmks(n, periode="2023", jenis_kelamin=j) for n, j in ((5, "L"), (6, "P"), (11, "total"))]
    (temuan,) = cari([pmks(12)], lama, kode="kelamin_hilang")
    assert temuan.tingkat == "peringatan"
    assert not cari(
        [pmks(12), pmks(6, jenis_kelamin="L"), pmks(6, jenis_kelamin="P")], lama, kode="kelamin_hilang"
    )
    assert not cari([pmks(12)], [pmks(11, periode="2023")], kode="kelamin_hilang")
    assert not cari([pmks(12, kode_wilayah="64.03")], lama, kode="kelamin_hilang")


def test_kunci_alasan_tetap_selama_angkanya_tetap():
    lama = [pmks(500, periode="2023")]
    satu = cari([pmks(5000)], lama, kode="kelipatan_sepuluh")[0].kunci
    pindah = cari(
        [pmks(3, kode_wilayah="64.03"), pmks(5000, cell="Lain!Z9")], lama, kode="kelipatan_sepuluh"
    )[0]
    assert pindah.kunci == satu and pindah.sel == ("Lain!Z9",)
    assert cari([pmks(5001)], lama, kode="kelipatan_sepuluh")[0].kunci != satu
    assert cari([pmks(5000, jenis="PMKS-02")], [pmks(500, periode="2023", jenis="PMKS-02")])[0].kunci != satu
