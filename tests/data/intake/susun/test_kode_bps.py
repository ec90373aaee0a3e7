"""Codes against names: swapped rows are all shown, BPS codes with dots are read with a remark."""

from data.intake.baca import baca
from tests.data.intake.susun.lembar_uji import ringkas, tulis_csv

KEPALA = ["Kode", "Kab/Kota", "Tahun", "Jenis", "Jumlah (jiwa)"]


def tabel(tmp_path, *pasangan):
    return tulis_csv(
        tmp_path, [KEPALA, *([k, n, 2023, "Pengemis", 5 + i] for i, (k, n) in enumerate(pasangan))]
    )


def test_both_swapped_rows_are_shown(tmp_path):
    jalur = tabel(tmp_path, ("64.02", "Kutai Barat"), ("64.07", "Kutai Kartanegara"), ("64.01", "Paser"))
    kode, teks = baca(jalur).penolakan
    assert (
        kode == "kode_nama_bertabrakan" and "kiriman!A2" in teks and "kiriman!A3" in teks and "A4" not in teks
    )


def test_dotted_bps_codes_leave_a_remark(tmp_path):
    hasil = baca(tabel(tmp_path, ("64.02", "Kutai Barat"), ("64.03", "Kutai Kartanegara")))
    assert [isi[2] for isi in ringkas(hasil).values()] == ["64.07", "64.02"]
    (ingat,) = [satu for satu in hasil.peringatan if satu.kode == "kode_bps_bertitik"]
    assert ingat.tingkat == "catatan" and ingat.sel == ("kiriman!A2", "kiriman!A3")


def test_kemendagri_codes_leave_none(tmp_path):
    hasil = baca(tabel(tmp_path, ("64.02", "Kutai Kartanegara"), ("64.07", "Kutai Barat")))
    assert not [satu for satu in hasil.peringatan if satu.kode == "kode_bps_bertitik"]
