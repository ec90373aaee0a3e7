"""Each check of one period seen firing and seen silent."""

from tests.data.intake.periksa.rekaan import cari, pmks


def test_kunci_ganda():
    dua = [pmks(12), pmks(15), pmks(15, kode_wilayah="64.03")]
    (temuan,) = cari(dua, kode="ganda")
    assert temuan.tingkat == "galat"
    assert temuan.sel == ("Lembar1!A1", "Lembar1!A2")
    assert "Kutai Kartanegara" in temuan.teks and "12" in temuan.teks and "15" in temuan.teks
    assert not cari([pmks(12), pmks(12)], kode="ganda")
    assert not cari([pmks(12, sumber_id="A"), pmks(15, sumber_id="B")], kode="ganda")
    assert cari([pmks(12), pmks(None, status="tidak_tersedia")], kode="ganda")
    # An older value of the same key is a revision, no duplicate.
    assert not cari([pmks(12)], [pmks(15)], kode="ganda")


def test_laki_perempuan_dan_total():
    sisi = [pmks(5, jenis_kelamin="L"), pmks(6, jenis_kelamin="P")]
    (temuan,) = cari([*sisi, pmks(12)], kode="jumlah_kelamin")
    assert temuan.tingkat == "galat" and set(temuan.sel) == {"Lembar1!A1", "Lembar1!A2", "Lembar1!A3"}
    assert "11" in temuan.teks and "12" in temuan.teks
    assert not cari([*sisi, pmks(11)], kode="jumlah_kelamin")
    assert not cari([*sisi, pmks(12, satuan="KK")], kode="jumlah_kelamin")
    assert not cari(sisi, [pmks(12)], kode="jumlah_kelamin")


def test_kecamatan_dan_kabupaten():
    anak = [pmks(10, kode_wilayah="64.02.10"), pmks(10, kode_wilayah="64.02.11")]
    (temuan,) = cari([*anak, pmks(15)], kode="jumlah_wilayah")
    assert (
        temuan.tingkat == "peringatan"
        and len(temuan.sel) == 3
        and "20" in temuan.teks
        and "15" in temuan.teks
    )
    # Some kecamatan are missing: a smaller sum says nothing.
    assert not cari([*anak, pmks(50)], kode="jumlah_wilayah")
    assert not cari(anak, kode="jumlah_wilayah")
    # The kabupaten stands in the active edition.
    assert len(cari(anak, [pmks(15)], kode="jumlah_wilayah")[0].sel) == 2
    assert not cari([pmks(1, kode_wilayah="64.03")], [*anak, pmks(15)], kode="jumlah_wilayah")


def test_semua_kabupaten_dan_provinsi(katalog):
    kode = katalog.wilayah_lapor()["kode_wilayah"]
    anak = [pmks(10, kode_wilayah=k) for k in kode]
    assert cari([*anak, pmks(99, kode_wilayah="64")], kode="jumlah_wilayah")
    assert not cari([*anak, pmks(10 * len(kode), kode_wilayah="64")], kode="jumlah_wilayah")
    assert not cari([*anak[1:], pmks(99, kode_wilayah="64")], kode="jumlah_wilayah")


def test_grup_bersama_anggota():
    grup = pmks(10, jenis="GRP-GEPENG")
    (temuan,) = cari([grup, pmks(4, jenis="PMKS-11"), pmks(7, jenis="PMKS-12")], kode="grup_bersama_anggota")
    assert temuan.tingkat == "galat" and len(temuan.sel) == 3 and "11" in temuan.teks
    assert cari([grup], [pmks(4, jenis="PMKS-11")], kode="grup_bersama_anggota")
    assert not cari([grup, pmks(4, jenis="PMKS-13")], kode="grup_bersama_anggota")
    assert not cari([grup, pmks(4, jenis="PMKS-11", periode="2023")], kode="grup_bersama_anggota")
    assert not cari([grup, pmks(None, jenis="PMKS-11", status="tidak_tersedia")], kode="grup_bersama_anggota")
    assert not cari([pmks(4)], [grup, pmks(4, jenis="PMKS-11")], kode="grup_bersama_anggota")


def test_negatif():
    assert cari([pmks(-1)], kode="negatif")[0].tingkat == "galat"
    assert cari([{"tabel": "penduduk", "dasar": "dukcapil", "nilai": 0}], kode="negatif")
    laju = {"tabel": "konteks", "indikator": "laju_pdrb", "nilai": -1.2}
    assert not cari([laju | {"satuan": "persen"}], kode="negatif")
    assert cari([laju | {"satuan": "jiwa"}], kode="negatif")
    assert not cari([pmks(0)], [pmks(-1, kode_wilayah="64.03")], kode="negatif")
