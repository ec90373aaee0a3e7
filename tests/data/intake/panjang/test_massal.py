"""Masses of doubles and of unknown labels: few questions, the same on both paths."""

import pytest

from data.intake.panjang.hasil import Alamat
from data.intake.susun.ganda import BATAS_MASSAL, KODE_MASSAL
from tests.data.intake.panjang.ragam import baris_dasar, sama, tulis, ubah


@pytest.fixture
def dasar():
    return baris_dasar(tahun=range(2019, 2023))


@pytest.fixture
def jalur(tmp_path, dasar):
    """Every value twice, the second time 100 higher; some a third time as at first."""
    lain = [satu | {"Jumlah": str(int(satu["Jumlah"]) + 100)} for satu in dasar]
    return tulis(tmp_path / "a.csv", dasar + lain + dasar[:30])


def test_one_question_for_masses_of_doubles(jalur, dasar):
    hasil = sama(jalur)
    assert [satu.kode for satu in hasil.pertanyaan] == [KODE_MASSAL] and not len(hasil.baris)
    assert len(hasil.pertanyaan[0].sel) == 2 * len(dasar) + 30
    assert isinstance(hasil.pertanyaan[0].sel, Alamat)


@pytest.mark.parametrize(
    ("jawab", "tambah"),
    [
        pytest.param("pakai yang pertama", lambda n: n, marks=pytest.mark.lama),
        ("pakai yang terakhir", lambda n: n + 100),
        pytest.param("jumlahkan", lambda n: 2 * n + 100, marks=pytest.mark.lama),
    ],
)
def test_answers(jalur, dasar, jawab, tambah):
    hasil = sama(jalur, {KODE_MASSAL: jawab})
    assert hasil.putusan == "ok" and len(hasil.baris) == len(dasar)
    nilai = {b.cell: b.nilai for b in hasil.baris}
    akhir = 2 + 40 + (len(dasar) if jawab == "pakai yang terakhir" else 0)
    assert nilai[f"a!I{akhir}"] == tambah(int(dasar[40]["Jumlah"]))


def test_leaving_them_out(jalur):
    assert not len(sama(jalur, {KODE_MASSAL: "abaikan"}).baris)


@pytest.mark.lama
def test_a_file_written_twice_is_one(tmp_path, dasar):
    hasil = sama(tulis(tmp_path / "a.csv", dasar * 4))
    assert hasil.putusan == "ok" and len(hasil.baris) == len(dasar)
    (ingat,) = hasil.peringatan
    assert ingat.kode == "ganda_sama" and len(ingat.sel) == 4 * len(dasar)


@pytest.mark.lama
def test_few_doubles_keep_their_own_questions(tmp_path, dasar):
    beda = ubah(dasar[:BATAS_MASSAL], range(BATAS_MASSAL), Jumlah="99999")
    hasil = sama(tulis(tmp_path / "a.csv", dasar + beda))
    assert len(hasil.pertanyaan) == BATAS_MASSAL and KODE_MASSAL not in {p.kode for p in hasil.pertanyaan}


def test_no_row_has_a_usable_year(tmp_path, dasar):
    """The rules are learned although no record is understood; every value hangs on its own year."""
    baris = [satu | {"Tahun": str(int(satu["Tahun"]) - 1000)} for satu in dasar]
    hasil = sama(tulis(tmp_path / "a.csv", baris))
    assert {p.kode for p in hasil.pertanyaan} == {f"tahun:{t}" for t in range(1019, 1023)}
    assert sum(len(p.sel) for p in hasil.pertanyaan) == len(dasar)
