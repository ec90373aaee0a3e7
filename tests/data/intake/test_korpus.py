"""The corpus: every value lands in the right cell or is listed with its address; no silent wrong value."""

import pytest

from data.intake.baca import baca
from tests.data.intake.bentuk_nyata import NYATA
from tests.data.intake.pembangkit.cacat_lain import CACAT
from tests.data.intake.pembangkit.naskah_lain import NASKAH
from tests.data.intake.pembangkit.penilai import nilai, sampai_terjawab

SEMUA = NASKAH | CACAT | NYATA
# files that ask something; named, because making every file only to find out costs each collection seconds
BERTANYA = (
    "PMKS Kab Berau.xlsx",
    "Rekap PMKS 2024.xlsx",
    "baris_tersembunyi.xlsx",
    "galat_rumus.xlsx",
    "jenis_tak_dikenal.xlsx",
    "kode_saja_bermakna_dua.csv",
    "lembar_tersembunyi.xlsx",
    "rumus_tanpa_nilai.xlsx",
    "satuan_meragukan.xlsx",
    "semua_jenis_tanpa_satuan.xlsx",
    "strip_tanpa_legenda.csv",
    "strip_tanpa_legenda.xlsx",
    "tanpa_tahun.xlsx",
    "wilayah_ganda.xlsx",
)


def tulis(folder, karya):
    """Put the generated file on disk and give its path."""
    jalur = folder / karya.nama
    jalur.write_bytes(karya.isi)
    return jalur


def test_korpus_cukup_besar():
    assert len(NASKAH) + len(CACAT) >= 40
    assert len(NYATA) >= 15


@pytest.mark.parametrize("nama", sorted(SEMUA))
def test_setiap_nilai_di_sel_yang_benar_atau_disebut(nama, tmp_path):
    karya = SEMUA[nama]()
    hasil = baca(tulis(tmp_path, karya), {})
    assert nilai(hasil, karya) == []
    assert bool(karya.soal) == (nama in BERTANYA)


@pytest.mark.parametrize("nama", BERTANYA)
def test_jawaban_melengkapi_kubus(nama, tmp_path):
    karya = SEMUA[nama]()
    hasil, jawaban = sampai_terjawab(baca, tulis(tmp_path, karya), karya)
    assert jawaban, f"tidak ada pertanyaan yang dapat dijawab: {[p.kode for p in hasil.pertanyaan]}"
    assert nilai(hasil, karya, terjawab=True) == []
    assert [p.kode for p in hasil.pertanyaan] == []
