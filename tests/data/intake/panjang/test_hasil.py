"""Rows in columns: the same rows as objects, frame, Arrow and JSON; addresses that are written out late."""

import io
import json

import pandas as pd
import pyarrow.parquet as pq
import pytest

from data.intake import keluaran, kiriman
from data.intake.baca import baca
from data.intake.kemajuan import Penunjuk
from data.intake.model import Baris, Hasil
from data.intake.panjang import baca as modul
from data.intake.panjang.hasil import Alamat, BarisKolom
from data.terbit.draf import simpan_draf
from tests.data.intake.panjang.ragam import baris_dasar, cepat, tulis, ubah


@pytest.fixture
def jalur(tmp_path):
    baris = ubah(baris_dasar(tahun=range(2019, 2023)), range(60, 300, 7), Jumlah="-")
    return tulis(tmp_path / "Rekap “A”.csv", baris, bawah=[["Keterangan: - = data tidak tersedia"]])


@pytest.fixture
def hasil(jalur):
    return cepat(jalur)


def sebagai_objek(hasil):
    return Hasil(hasil.berkas, list(hasil.baris), hasil.pertanyaan, hasil.peringatan, hasil.dikenali)


def test_rows_by_number_by_slice_and_in_order(hasil):
    semua = list(hasil.baris)
    assert all(isinstance(satu, Baris) for satu in semua)
    assert hasil.baris[3] == semua[3] and hasil.baris[-1] == semua[-1] and hasil.baris[5:9] == semua[5:9]
    assert hasil.baris == semua and hasil.baris != semua[1:] and hasil.baris != 5
    with pytest.raises(IndexError):
        hasil.baris[len(semua)]


def test_json_is_that_of_single_rows(hasil):
    assert "".join(keluaran.potongan_json(hasil)) == "".join(keluaran.potongan_json(sebagai_objek(hasil)))
    assert None in {satu["nilai"] for satu in json.loads("".join(keluaran.potongan_json(hasil)))["rows"]}


def test_frame_is_that_of_single_rows(hasil):
    kolom, objek = kiriman.bingkai([hasil]), kiriman.bingkai([sebagai_objek(hasil)])
    pd.testing.assert_frame_equal(
        kolom.astype(objek.dtypes.to_dict()), objek, check_dtype=False, check_categorical=False
    )


def test_a_draft_holds_the_same_rows(hasil, jalur, tmp_path, monkeypatch):
    monkeypatch.setenv("SERAMBI_HOME", str(tmp_path / "rumah"))
    monkeypatch.setattr("data.terbit.draf.POTONG", 100)
    satu = simpan_draf([hasil], [jalur], pengirim="D", judul="a")
    dua = simpan_draf([sebagai_objek(hasil)], [jalur], pengirim="D", judul="b")
    assert satu.banyak_baris == len(hasil.baris)
    assert pq.read_table(satu.path / "baris.parquet").equals(pq.read_table(dua.path / "baris.parquet"))


def test_addresses_are_a_tuple_in_all_but_memory():
    import numpy as np

    satu = Alamat("L", {1: np.array([4, 9]), 0: np.array([2])})
    assert satu == ("L!A3", "L!B5", "L!B10") and len(satu) == 3 and satu[-1] == "L!B10"
    assert satu[:2] == ("L!A3", "L!B5") and hash(satu) == hash(tuple(satu)) and satu != ("L!A3",)
    with pytest.raises(IndexError):
        satu[3]


def test_large_files_take_the_fast_path_and_small_ones_do_not(jalur, monkeypatch):
    assert modul.coba(jalur, {}, lambda bagian, kalimat: None) is None
    assert isinstance(baca(jalur).baris, list)
    monkeypatch.setattr(modul.coba, "__kwdefaults__", {"ambang": 1})
    assert isinstance(baca(jalur).baris, BarisKolom)


def test_what_is_no_long_table_is_read_all_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(modul.coba, "__kwdefaults__", {"ambang": 1})
    isi = "Data PMKS Tahun 2023\nKabupaten/Kota,Pengemis,Pemulung\nPaser,1,2\nBerau,3,4\n"
    (tmp_path / "a.csv").write_text(isi, encoding="utf-8")
    assert len(baca(tmp_path / "a.csv").baris) == 4


def test_progress_rises_to_the_end(jalur, monkeypatch):
    monkeypatch.setattr(modul.coba, "__kwdefaults__", {"ambang": 1})
    bagian = []
    baca(jalur, kemajuan=lambda porsi, kalimat: bagian.append(porsi))
    assert bagian == sorted(bagian) and bagian[-1] == 1.0 and len(bagian) > 8


class Layar(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize("keluaran_", [Layar(), io.StringIO()])
def test_progress_is_told_now_and_then(keluaran_, monkeypatch):
    jam = iter([0.0, 0.1, 6.0, 6.1, 12.0])
    monkeypatch.setattr("data.intake.kemajuan.time.monotonic", lambda: next(jam))
    penunjuk = Penunjuk("a.csv", keluaran_)
    for porsi in (0.1, 0.2, 0.3, 0.4):
        penunjuk(porsi, "Membaca")
    penunjuk.selesai()
    teks = keluaran_.getvalue()
    assert teks.count("a.csv") == 2 and "20% Membaca" in teks and "40%" in teks and "10%" not in teks
    assert ("\n" in teks) == (not keluaran_.isatty())
