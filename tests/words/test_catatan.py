import pytest

from words import catatan as c
from words.galat import BilanganTakSah, KodeTidakDikenal


@pytest.mark.parametrize(
    ("kode", "catatan"),
    [
        ("PMKS-04", (c.BUKAN_PENDUDUK_SETEMPAT,)),
        ("LOC-ORTER", (c.BUKAN_PENDUDUK_SETEMPAT,)),
        ("PMKS-10", (c.BUKAN_PREVALENSI,)),
        ("PMKS-11", (c.BUKAN_PENDUDUK_SETEMPAT, c.BUKAN_PREVALENSI)),
        ("PMKS-12", (c.BUKAN_PENDUDUK_SETEMPAT, c.BUKAN_PREVALENSI)),
        ("GRP-GEPENG", (c.BUKAN_PENDUDUK_SETEMPAT, c.BUKAN_PREVALENSI)),
        ("PMKS-02", ()),
        ("PMKS-24", ()),
    ],
)
def test_cautions_per_type(kode, catatan):
    assert c.jenis(kode) == catatan


def test_caution_words():
    assert "sebagian klien bukan penduduk setempat" in c.BUKAN_PENDUDUK_SETEMPAT
    assert "terjaring/terlayani, bukan prevalensi" in c.BUKAN_PREVALENSI
    assert "tidak mencakup salah data" in c.KETIDAKPASTIAN
    assert "bukan bukti sebab-akibat" in c.BUKAN_SEBAB_AKIBAT


def test_double_count():
    assert c.hitung_ganda() == (
        "Jumlah kasus menurut jenis, bukan jumlah orang: satu orang dapat tercatat pada lebih dari satu "
        "jenis."
    )
    assert c.hitung_ganda(26).startswith("Jumlah kasus menurut jenis dari 26 jenis, bukan jumlah orang")


def test_denominator():
    assert c.penyebut("PPU", "2025", "dukcapil", 203661, "proyeksi_sp2020", 400030, 400030 / 203661) == (
        "Angka PPU 2025: 203.661 jiwa menurut Register Dukcapil, 400.030 jiwa menurut Proyeksi BPS "
        "(dasar SP2020); 1,96 kali lipat bergantung penduduk yang dipakai."
    )
    with pytest.raises(BilanganTakSah):
        c.penyebut("PPU", "2025", "dukcapil", 203661, "proyeksi_sp2020", 400030, 1.5)
    with pytest.raises(KodeTidakDikenal):
        c.penyebut("PPU", "2025", "duk", 1, "dukcapil", 1, 1)
    assert c.tanpa_angka("dukcapil", "2021") == (
        "Register Dukcapil tidak mencakup semua wilayah pada 2021; yang ditampilkan jumlah, bukan angka per "
        "penduduk."
    )


def test_coverage_notes():
    assert c.penyampaian(9, 10) == "9 dari 10 wilayah sudah menyampaikan"
    assert c.masih_ditunggu(3, 10, 8, ["Kab. Paser", "Kota Bontang"]) == (
        "Belum dapat ditampilkan: 3 dari 10 wilayah memiliki data resmi yang sebanding (paling sedikit 8). "
        "Data yang masih ditunggu: Kab. Paser, Kota Bontang."
    )
    assert c.masih_ditunggu(0, 10, 8, []).endswith("(paling sedikit 8).")
    assert "tidak dijumlahkan" in c.posisi_terakhir()
    assert "tidak dibagi" in c.dua_pernyataan()
