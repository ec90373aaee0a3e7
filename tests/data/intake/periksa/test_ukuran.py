"""Checks between measures and units, each seen firing and seen silent."""

from tests.data.intake.periksa.rekaan import cari, pmks, spm


def test_tertangani_melebihi_terdata():
    terdata, lebih = pmks(10), pmks(11, ukuran="tertangani")
    (temuan,) = cari([terdata, lebih], kode="tertangani_melebihi_terdata")
    assert temuan.tingkat == "galat" and set(temuan.sel) == {"Lembar1!A1", "Lembar1!A2"}
    assert cari([lebih], [terdata], kode="tertangani_melebihi_terdata")
    assert not cari([terdata, pmks(10, ukuran="tertangani")], kode="tertangani_melebihi_terdata")
    assert not cari([terdata, lebih | {"kumulatif": True}], kode="tertangani_melebihi_terdata")
    assert not cari([terdata, lebih | {"satuan": "kejadian"}], kode="tertangani_melebihi_terdata")


def test_terlayani_melebihi_butuh():
    (temuan,) = cari(spm("2024", 10, 11), kode="terlayani_melebihi_butuh")
    assert temuan.tingkat == "galat" and len(temuan.sel) == 2
    assert not cari(spm("2024", 10, 10), kode="terlayani_melebihi_butuh")


def test_butuh_turun_sementara_capaian_naik():
    (temuan,) = cari(spm("2024", 60, 60), spm("2023", 100, 80), kode="butuh_turun")
    assert temuan.tingkat == "peringatan" and "60" in temuan.teks and "100" in temuan.teks
    assert not cari(spm("2024", 70, 70), spm("2023", 100, 80), kode="butuh_turun")
    assert not cari(spm("2024", 60, 40), spm("2023", 100, 80), kode="butuh_turun")
    assert not cari(spm("2024", 60, 60, kewenangan="provinsi"), spm("2023", 100, 80), kode="butuh_turun")


def test_disabilitas_anak_nol():
    dewasa = pmks(40, jenis="PMKS-09")
    (temuan,) = cari([pmks(0, jenis="PMKS-05"), dewasa], kode="disabilitas_anak_nol")
    assert temuan.tingkat == "peringatan" and len(temuan.sel) == 2
    assert not cari([pmks(2, jenis="PMKS-05"), dewasa], kode="disabilitas_anak_nol")
    assert not cari([pmks(0, jenis="PMKS-05"), pmks(0, jenis="PMKS-09")], kode="disabilitas_anak_nol")
    assert not cari([dewasa], kode="disabilitas_anak_nol")
    sisi = [b | {"jenis_kelamin": k} for k in ("L", "P") for b in (pmks(0, jenis="PMKS-05"), dewasa)]
    assert len(cari([pmks(0, jenis="PMKS-05"), dewasa, *sisi], kode="disabilitas_anak_nol")[0].sel) == 2
    assert len(cari(sisi, kode="disabilitas_anak_nol")[0].sel) == 4


def test_satuan_berganti():
    lama = [pmks(100, periode="2023", jenis="PMKS-24", satuan="KK")]
    kini = pmks(400, jenis="PMKS-24", satuan="jiwa")
    (temuan,) = cari([kini], lama, kode="satuan_berganti")
    assert temuan.tingkat == "peringatan"
    assert not cari([kini | {"satuan": "KK"}], lama, kode="satuan_berganti")
    assert not cari([kini, kini | {"satuan": "KK", "nilai": 100}], lama, kode="satuan_berganti")
    assert not cari([kini | {"kode_wilayah": "64.03"}], lama, kode="satuan_berganti")


def test_satuan_campur():
    kk, jiwa = pmks(100, jenis="PMKS-24", satuan="KK"), pmks(400, jenis="PMKS-24", kode_wilayah="64.03")
    (temuan,) = cari([kk, jiwa], kode="satuan_campur")
    assert (
        temuan.tingkat == "peringatan"
        and len(temuan.sel) == 2
        and "1 wilayah KK, 1 wilayah jiwa" in temuan.teks
    )
    assert cari([kk], [jiwa], kode="satuan_campur")
    assert not cari([kk, jiwa | {"satuan": "KK"}], kode="satuan_campur")
    assert not cari([kk, jiwa, jiwa | {"satuan": "KK"}, kk | {"satuan": "jiwa"}], kode="satuan_campur")
    assert not cari([kk, jiwa | {"periode": "2023"}], kode="satuan_campur")


def test_kk_melebihi_jiwa():
    kk = pmks(400, jenis="PMKS-24", satuan="KK")
    assert cari([kk, pmks(100, jenis="PMKS-24")], kode="kk_melebihi_jiwa")[0].tingkat == "peringatan"
    assert not cari([kk, pmks(1600, jenis="PMKS-24")], kode="kk_melebihi_jiwa")


def test_satuan_tidak_lazim():
    (temuan,) = cari([pmks(1, satuan="KK"), pmks(1, jenis="PMKS-24", satuan="KK")], kode="satuan_tidak_lazim")
    assert temuan.tingkat == "galat" and temuan.sel == ("Lembar1!A1",)
    psks = {"tabel": "psks", "jenis": "PSKS-01", "nilai": 5}
    assert not cari([psks, psks | {"satuan": "orang", "periode": "2023"}], kode="satuan_tidak_lazim")
    assert cari([psks | {"satuan": "KK"}], kode="satuan_tidak_lazim")
