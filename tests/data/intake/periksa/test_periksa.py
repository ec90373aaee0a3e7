"""The whole run: clean rows, several files, keys that only meet after tidying, the shipped edition, many rows."""

import pandas as pd
import pytest

from data.edisi import current, open_edition
from data.intake.periksa import baris_lama, periksa
from data.intake.periksa.periksa import PEMERIKSAAN
from tests.data.intake.periksa.rekaan import KOLOM, bingkai, cari, deret, pmks, spm

BERSIH = [
    *deret([100, 104, 98, 102, 101, 99]),
    *(pmks(n, periode="2020", jenis_kelamin=k) for n, k in ((50, "L"), (49, "P"))),
    *spm("2024", 100, 90),
    {"tabel": "penduduk", "dasar": "dukcapil", "nilai": 1000},
    {"tabel": "migrasi", "arah": "datang", "nilai": 10, "periode": "2020-01/2020-05"},
    {"tabel": "konteks", "indikator": "gini", "nilai": 0.31, "satuan": "indeks"},
    {"tabel": "psks", "jenis": "PSKS-01", "nilai": 5},
    pmks(None, jenis="PMKS-03", status="belum_dilaporkan"),
]


def test_baris_bersih_tanpa_temuan():
    assert cari(BERSIH) == []
    assert periksa(bingkai([]), bingkai([])) == []


def test_galat_lebih_dahulu_dan_nama_berkas():
    dua = pd.concat([bingkai([pmks(5000)], "a.xlsx"), bingkai([pmks(-5, jenis="PMKS-02")], "b.xlsx")])
    temuan = periksa(dua, bingkai([pmks(500, periode="2023")]))
    assert [t.tingkat for t in temuan] == sorted(t.tingkat for t in temuan)
    assert temuan[0].sel == ("b.xlsx Lembar1!A1",)


def test_ejaan_draf_bertemu_dengan_ejaan_edisi():
    lama = [{"tabel": "psks", "jenis": "PSKS-01", "nilai": 50, "satuan": "orang", "periode": "2023"}]
    assert cari(
        [{"tabel": "psks", "jenis": "PSKS-01", "nilai": 500, "satuan": "jiwa"}],
        lama,
        kode="kelipatan_sepuluh",
    )
    lama = [{"tabel": "konteks", "indikator": "x", "rincian": "total", "nilai": 50, "periode": "2023"}]
    assert cari([{"tabel": "konteks", "indikator": "x", "nilai": 500}], lama, kode="kelipatan_sepuluh")


@pytest.mark.parametrize("periksaan", PEMERIKSAAN, ids=lambda f: f.__name__)
def test_setiap_pemeriksaan_diuraikan(periksaan):
    assert periksaan.__doc__


def test_edisi_bawaan_tanpa_contoh():
    edisi = open_edition(current())
    lama = baris_lama(edisi)
    assert set(lama["tabel"]) >= {"pmks", "penduduk", "konteks"}
    assert set(KOLOM) - {"cell"} <= set(lama.columns) and (lama["cell"] == "").all()
    contoh = pd.read_parquet(edisi.path / "spm.parquet")
    assert (contoh["asal"] == "contoh").all() and "spm" not in set(lama["tabel"])
    kunci = [k for k in KOLOM if k not in ("nilai", "cell", "status", "kumulatif", "klasifikasi")]
    assert not lama.duplicated(kunci).any()
    baru = lama[lama["tabel"] == "penduduk"].assign(berkas="x.csv", cell="x!A1")
    assert not [t for t in periksa(baru, lama) if t.kode in ("ganda", "negatif")]


def test_spm_edisi_menjadi_dua_baris(tmp_path):
    edisi = open_edition(current())
    isi = pd.read_parquet(edisi.path / "spm.parquet").assign(asal="resmi").head(3)
    for berkas in edisi.path.iterdir():
        (tmp_path / berkas.name).write_bytes(berkas.read_bytes())
    isi.to_parquet(tmp_path / "spm.parquet", index=False)
    lama = baris_lama(type(edisi)(edisi.id, tmp_path, edisi.package))
    tersusun = lama[lama["tabel"] == "spm"]
    assert sorted(tersusun["ukuran"]) == ["butuh"] * 3 + ["terlayani"] * 3
    assert set(tersusun.loc[tersusun["ukuran"] == "butuh", "nilai"]) == set(isi["butuh"].astype(float))
