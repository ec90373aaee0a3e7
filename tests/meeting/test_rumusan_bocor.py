"""What an editor typed although the public may not see it: never on stage, phones, papers, or a reader's screen."""

import datetime
import re

import pytest

from data.snapshot import current
from meeting import pleno, rapat, rumusan
from meeting.naskah import naskah
from pages.rumusan import daftar_baca, dokumen, lanjut
from panels import tindak_lanjut_ringkas
from panels.butir import Acuan
from panels.butir_baca import nama
from panels.butir_deret import deret
from reports import naskah_tabel

ACUAN = Acuan("pmks_terdata", "PMKS-04", "64.11", "terdata", satuan="jiwa")  # not a sensitive type

ANGKA = re.compile(r"\b7(,00)? jiwa|(nilai|value)=7\.0")


@pytest.fixture
def tertutup(konteks) -> str:
    """The last year in which the public may not see that number."""
    return [one.periode for one in deret(ACUAN, konteks).titik if one.keadaan == "disamarkan"][-1]


def buat(tahun: str, **ruas) -> str:
    """A meeting with one approved clause on that cell."""
    id_ = rapat.buat("Rakor", datetime.date(2026, 11, 25), edisi=current(), oleh="operator").id
    isi = {
        "isi": "Mendampingi", "level": "kab_kota", "kode_wilayah": ACUAN.kode_wilayah, "jenis": ACUAN.jenis,
        "indikator": ACUAN.indikator, "ukuran": ACUAN.ukuran, "satuan": "jiwa", "dasar_nilai": 7.0,
        "dasar_periode": tahun, "dasar_edisi": current(), "target": 0.0, "tenggat": "2028",
    }  # fmt: skip
    satu = rumusan.tambah(id_, oleh="penyunting", **isi | ruas)
    rumusan.setujui(satu.id, versi=satu.versi, oleh="penyunting")
    return id_


LAIN = {
    "the cell as it is": {},
    "a month of that year": {"dasar_periode": ""},
    "an edition that is not here": {"dasar_edisi": "edisi-lain"},
    "a measure that has no series": {"ukuran": "keluar"},
    "a base that has no series": {"indikator": "pmks_angka", "penduduk": "tidak-ada"},
    "a sensitive type of one area": {"jenis": "PMKS-10", "kode_wilayah": "64.71"},
}


@pytest.mark.parametrize("ubah", LAIN.values(), ids=LAIN)
def test_a_hidden_baseline_reaches_no_reader(tertutup, konteks, ubah):
    id_ = buat(tertutup, **ubah | ({"dasar_periode": f"{tertutup}-06"} if "dasar_periode" in ubah else {}))
    (satu,) = rumusan.daftar(id_)
    assert ANGKA.search(daftar_baca.tampak(satu, nama(konteks), konteks, sunting=True).dasar), (
        "as it was typed"
    )
    tindak = lanjut.dinilai(satu, konteks, "2026-11-25")
    dibaca = (
        pleno.pleno(id_).butir[0].kata,
        pleno.satu(satu).kata,
        pleno.disetujui(id_),
        daftar_baca.tampak(satu, nama(konteks), konteks, sunting=False),
        naskah(id_).butir,
        naskah_tabel.register(naskah(id_)).table,
        (
            tindak.butir,
            tindak.kalimat,
            tindak.catatan,
            tindak_lanjut_ringkas.daftar([tindak], konteks, {}).table,
        ),
    )
    for one in dibaca:
        assert not ANGKA.search(repr(one))


def test_a_baseline_of_the_whole_province_stays(tertutup, konteks):
    for ruas in ({}, {"jenis": "PMKS-10"}):
        id_ = buat(tertutup, kode_wilayah="", level="provinsi", **ruas)
        assert "7 jiwa" in dict(pleno.disetujui(id_)[0].rincian)["Kondisi awal"]
        assert naskah(id_).butir[0].dasar_nilai == 7.0


def test_readers_take_no_note_of_the_editors(tertutup, konteks):
    id_ = buat(tertutup, catatan="belum dibicarakan dengan Kukar")
    for sunting in (True, False):
        bahan = dokumen._bahan(rapat.ambil(id_), konteks, "a4", sunting=sunting)
        assert ("belum dibicarakan" in repr(naskah_tabel.register(bahan.register).table)) is sunting
