"""Periods, by hand."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.kamus import periode

SATU = {
    "2024": [2024, 2024.0, "2024", "2024.0", "Tahun 2024", "TA 2024", "T.A. 2024", "2024*)", "Th. 2024",
             "Jan s.d. Des 2024"],
    "2024-S1": ["Semester I 2024", "2024-S1", "Smt 1 2024", "Sem. I/2024", "Semester I Tahun 2024", "2024 Semester I"],
    "2025-TW2": ["Triwulan II 2025", "TW II/2025", "TW.2 2025", "2025-TW2", "Triwulan ke-2 Tahun 2025", "Q2 2025"],
    "2025-01": ["Januari 2025", "Jan-25", "Jan 2025", "2025-01", datetime.date(2025, 1, 1), "Bulan Januari Tahun 2025"],
    "2024-12": ["31 Desember 2024", "per 31-12-2024", "31/12/2024", "Posisi Desember 2024", "2024-12-31",
                datetime.datetime(2024, 12, 31), "Keadaan 31 Desember 2024"],
}  # fmt: skip
RENTANG = ["2020-2024", "2020–2024", "2020 s.d. 2024", "2020 s/d 2024", "Tahun 2020 sampai dengan 2024"]
BUKAN = ["Nomor 470/12/2024", None,
          "", True, 1800, 2031, 2024.5, "12.024", "1.2024", "2020-2024", "2020 s.d. 2024",
         "Januari - Juni 2024",
         "Permensos Nomor 8 Tahun 2012", "Permensos 08/2012", "2023 dan 2024", "TW I", "99/99/2024x9"]  # fmt: skip


@pytest.mark.parametrize(("kode", "nilai"), [(kode, satu) for kode, semua in SATU.items() for satu in semua])
def test_satu_periode(kode, nilai):
    temuan = periode.kenali(nilai)
    assert (temuan.kode, temuan.tahunan) == (kode, kode[:4]) and temuan.pasti
    assert periode.murni(nilai)


@pytest.mark.parametrize("nilai", BUKAN)
def test_bukan_satu_periode(nilai):
    assert periode.kenali(nilai) is None


def test_tanggal_posisi_memberi_keduanya():
    temuan = periode.kenali("Posisi 31 Desember 2024")
    assert (
        temuan.posisi == datetime.date(2024, 12, 31) and temuan.tahunan == "2024" and temuan.rinci == "bulan"
    )


def test_dua_tahun_tidak_ditebak():
    for teks in ("2023/2024", "2023/24"):
        assert not periode.kenali(teks).pasti and periode.kenali(teks).pilihan == ("2023", "2024")


@pytest.mark.parametrize("teks", ["2024*", "2024**)", "2024 (sementara)", "2024 angka sementara"])
def test_tanda_sementara(teks):
    assert periode.kenali(teks).status == "sementara"


@pytest.mark.parametrize("teks", RENTANG)
def test_rentang(teks):
    assert periode.rentang(teks) == (2020, 2024) and periode.semua(teks) == ()


def test_rentang_bukan_mundur():
    assert periode.rentang("2024-2020") is None and periode.rentang("31-12-2024") is None


def test_semua_berurut_tanpa_ulangan():
    teks = "PMKS Tahun 2023, 2024, dan Semester I 2025 (2023)"
    assert [satu.kode for satu in periode.semua(teks)] == ["2023", "2024", "2025-S1"]


def test_bagian_tahun():
    teks = ["Triwulan III", "TW 1", "Semester II", "Maret", "Des", "Semester III", "Mar 2024", "I", "Jumlah"]
    assert [periode.bagian(satu) for satu in teks] == ["TW3", "TW1", "S2", "03", "12", "", "", "", ""]


@pytest.mark.parametrize("teks", ["Penduduk 2024 jiwa", "Data PMKS Tahun 2024", "Samarinda, 12 Januari 2025"])
def test_kalimat_bukan_murni(teks):
    assert not periode.murni(teks)


@given(st.text(max_size=40))
def test_teks_acak(teks):
    temuan = periode.kenali(teks)
    assert temuan is None or not temuan.pasti or 1990 <= int(temuan.tahunan) <= 2030


@given(st.integers())
def test_bilangan_acak(nilai):
    assert (periode.kenali(nilai) is not None) == (1990 <= nilai <= 2030)
