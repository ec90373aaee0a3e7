import pytest

from stats import satuan
from words.galat import BilanganTakSah, BukanJumlahOrang, DeretKumulatif, SatuanBerbeda


def test_one_unit_passes():
    assert satuan.jumlahkan(["jiwa", "jiwa"]) == "jiwa"
    assert satuan.jumlahkan(iter(["KK"])) == "KK"


def test_two_units_stop():
    with pytest.raises(SatuanBerbeda) as galat:
        satuan.jumlahkan(["jiwa", "KK", "jiwa"])
    assert galat.value.pesan.startswith("Tidak dapat dijumlahkan: satuan berbeda (jiwa dan KK).")
    with pytest.raises(BilanganTakSah):
        satuan.jumlahkan([])


def test_division():
    satuan.bagi("jiwa", "jiwa")
    with pytest.raises(SatuanBerbeda) as galat:
        satuan.bagi("jiwa", "KK")
    assert galat.value.pesan.startswith("Tidak dapat dibagi: satuan berbeda (jiwa dan KK).")


def test_cumulative():
    satuan.selisih(False)
    with pytest.raises(DeretKumulatif) as galat:
        satuan.selisih(True, "PMKS tertangani")
    assert "PMKS tertangani bersifat kumulatif" in galat.value.pesan


def test_people():
    satuan.total_orang(["PMKS-02", "PMKS-02"])
    satuan.total_orang([])
    with pytest.raises(BukanJumlahOrang) as galat:
        satuan.total_orang(["PMKS-02", "PMKS-05"])
    assert "jumlah kasus menurut jenis" in galat.value.pesan
