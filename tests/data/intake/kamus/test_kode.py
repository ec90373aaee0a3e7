"""The BPS / Kemendagri collision check, by hand.

BPS 6402 is Kutai Barat and 6403 Kutai Kartanegara; Kemendagri 64.02 is Kutai Kartanegara and 64.07 Kutai Barat.
"""

import pytest

from data.intake.kamus import wilayah
from data.intake.kamus.wilayah import sistem_kode


def tanpa_nama(*kode):
    return [(satu, None) for satu in kode]


@pytest.mark.parametrize(
    ("pasangan", "sistem", "kode"),
    [
        ([("6402", "Kutai Barat"), ("6403", "Kukar")], "bps", ("64.07", "64.02")),
        ([("64.02", "Kutai Kartanegara"), ("64.07", "Kubar")], "kemendagri", ("64.02", "64.07")),
        ([("6402", "Kutai Kartanegara"), ("6403", "Berau")], "kemendagri", ("64.02", "64.03")),
        ([(6402.0, "KAB. KUTAI BARAT")], "bps", ("64.07",)),
        ([(64.02, "KAB. KUTAI KARTANEGARA"), (64.01, "Paser")], "kemendagri", ("64.02", "64.01")),
        ([("64.02", "Kutai Barat"), ("64.03", "Kutai Kartanegara")], "bps", ("64.07", "64.02")),
        ([("6403", "Kutai"), ("6401", "Pasir")], "bps", ("64.02", "64.01")),
        ([("6402", "Kutai Barat"), ("", "Jumlah"), ("6403", None)], "bps", ("64.07", None, "64.02")),
        ([("6400", "Kalimantan Timur"), ("6402", "Kubar")], "bps", ("64", "64.07")),
        ([("6403010", "Samboja"), ("6409040", "Sepaku")], "bps", ("64.02.13", "64.09.04")),
        ([("640213", "Samboja"), ("640904", "Sepaku")], "kemendagri", ("64.02.13", "64.09.04")),
        (
            [("6406", "Malinau"), ("6407", "Bulungan"), ("6402", "Kutai Barat")],
            "bps",
            ("65.02", "65.01", "64.07"),
        ),
        ([("64.10", "Tana Tidung"), ("64.07", "Kutai Barat")], "kemendagri", ("65.04", "64.07")),
    ],
)
def test_nama_memutuskan(pasangan, sistem, kode):
    putusan = sistem_kode(pasangan)
    assert (putusan.sistem, putusan.kode, putusan.bentrok, putusan.ragu) == (sistem, kode, (), False)


@pytest.mark.parametrize(
    ("kode", "sistem"),
    [
        (("6401", "6402", "6403", "6404", "6405"), "bps"),
        (("6401", "6402", "6403", "6407", "6408"), "kemendagri"),
        (("64.01", "64.02"), "kemendagri"),
        ((64.01, 64.02, 64.03), "kemendagri"),
        (("6401", 6409, 6471.0), "kemendagri"),  # both lists give the same areas
    ],
)
def test_tanpa_nama_yang_jelas(kode, sistem):
    putusan = sistem_kode(tanpa_nama(*kode))
    assert putusan.sistem == sistem and not putusan.ragu and None not in putusan.kode


def test_tanpa_nama_yang_ragu():
    putusan = sistem_kode(tanpa_nama("6401", "6402", "6403"))
    assert putusan.ragu and putusan.sistem == "" and putusan.kode == ("64.01", None, None)


def test_bentrok_menunjukkan_dua_bacaan():
    putusan = sistem_kode([("6402", "Kutai Kartanegara"), ("6403", "Kukar"), ("6401", "Paser")])
    assert putusan.kode == (None, None, None) and [satu.index for satu in putusan.bentrok] == [0, 1]
    assert putusan.bentrok[0].bacaan_bps == "64.07 Kab. Kutai Barat"
    assert putusan.bentrok[0].bacaan_kemendagri == "64.02 Kab. Kutai Kartanegara"
    assert putusan.bentrok[0].nama == "Kutai Kartanegara"


def test_hanya_baris_yang_salah_disebut():
    baik = [("6402", "Kubar"), ("6403", "Kukar"), ("6404", "Kutim")]
    assert [satu.index for satu in sistem_kode([*baik, ("6401", "Berau")]).bentrok] == [3]
    assert [satu.index for satu in sistem_kode([*baik, ("6403", "Berau")]).bentrok] == [3]


def test_jawaban_sistem():
    assert wilayah.baca_kode("6402", "bps") == "64.07" and wilayah.baca_kode("6402", "kemendagri") == "64.02"
    assert wilayah.baca_kode("64", "bps") == "64" and wilayah.baca_kode("9999", "bps") is None


@pytest.mark.parametrize("nilai", ["64.0213x", "abc", None, True, "1.234", 12345.678, "12/34", ""])
def test_bukan_kode(nilai):
    assert not wilayah.mirip_kode(nilai)
