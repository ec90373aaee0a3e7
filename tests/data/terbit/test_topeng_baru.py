"""The mask of a changed edition, taken over where nothing changed, is the mask made from scratch."""

from __future__ import annotations

import pandas as pd
import pytest

from data import topeng as modul
from data.edisi import current, open_edition
from data.katalog import load_catalogue
from data.snapshot import bahan_topeng
from data.terbit.koreksi import koreksi
from data.terbit.terbit import terbitkan
from data.topeng import buat_topeng, perbarui_topeng
from data.topeng.cari import Pencari
from tests.data.terbit.conftest import dasar, kiriman, pmks, spm


@pytest.fixture
def hitung(monkeypatch) -> list[tuple]:
    """The tables that are really solved."""
    dikerjakan: list[tuple] = []

    class Terhitung(Pencari):
        def __init__(self, tabel):
            dikerjakan.append((tabel.kunci["tabel"], tabel.kunci["asal"], tabel.kunci["periode"]))
            super().__init__(tabel)

    monkeypatch.setattr(modul, "Pencari", Terhitung)
    return dikerjakan


@pytest.fixture
def kecil(rumah, jam) -> str:
    """A base with small counts, so that there is a mask with complementary cells."""
    wilayah = ("64.01", "64.02", "64.03", "64.72")
    nilai = iter([3, 40, 25, 2, 60, 31, 12, 44, 4, 53, 61, 75, 8, 9, 100, 41] * 3)
    baris = [
        {"periode": t, "kode_wilayah": w, "jenis": j, "nilai": next(nilai)}
        for t in ("2022", "2023", "2024")
        for w in wilayah
        for j in ("PMKS-04", "PMKS-08", "PMKS-09", "PMKS-13")
    ]
    return dasar(pmks=pd.DataFrame(baris))


def penuh(edisi) -> pd.DataFrame:
    """The mask of an edition made from scratch."""
    isi = {p.stem: pd.read_parquet(p) for p in edisi.path.glob("*.parquet")}
    return buat_topeng(*bahan_topeng(isi), isi["jenis_rekap"], isi["wilayah_rekap"], isi["jenis"])


def tersimpan(edisi) -> pd.DataFrame:
    urut = list(modul.KOLOM_TOPENG[:9])
    return pd.read_parquet(edisi.path / "topeng.parquet").sort_values(urut, ignore_index=True)


def test_a_small_publish_solves_only_what_changed(kecil, hitung):
    draf = kiriman(pmks(nilai=4.0), pmks(wilayah="64.03", nilai=80.0), pmks(wilayah="64.72", nilai=6.0))
    hitung.clear()
    edisi = terbitkan([draf], oleh="operator", alasan={})
    assert hitung == [("pmks", "resmi", "2024")]
    assert {"utama", "pelengkap"} == set(tersimpan(edisi)["peran"])
    pd.testing.assert_frame_equal(tersimpan(edisi), penuh(edisi), check_dtype=False)


def test_so_does_a_correction(kecil, hitung):
    terbitkan(
        [kiriman(pmks(nilai=4.0), spm(nilai=4.0), spm(ukuran="terlayani", nilai=2.0))], oleh="o", alasan={}
    )
    hitung.clear()
    kunci = {"periode": "2024", "kode_wilayah": "64.02", "layanan": "SPM-ANAK", "kewenangan": "kab_kota"}
    edisi = koreksi("spm", kunci | {"ukuran": "terlayani"}, 3, alasan="a", sumber="s", oleh="o")
    assert hitung == [("spm", "resmi", "2024")]
    pd.testing.assert_frame_equal(tersimpan(edisi), penuh(edisi), check_dtype=False)


def test_another_catalogue_or_mask_version_solves_all(kecil, hitung, monkeypatch):
    monkeypatch.setattr("data.terbit.edisi_baru.VERSI_TOPENG", 99)
    draf = kiriman(pmks())
    hitung.clear()
    terbitkan([draf], oleh="operator", alasan={})
    assert len(hitung) > 3


def test_a_changed_number_is_not_taken_for_unchanged(kecil):
    isi = {p.stem: pd.read_parquet(p) for p in open_edition(current()).path.glob("*.parquet")}
    aturan = [load_catalogue()[n] for n in ("jenis_rekap", "wilayah_rekap", "jenis")]
    lama = (*bahan_topeng(isi), isi["topeng"])
    for kolom, nilai in (("nilai", 200), ("kumulatif", True), ("jenis", "PMKS-16")):
        ubah = isi["pmks"].copy()
        ubah.loc[0, kolom] = nilai
        baru = bahan_topeng(isi | {"pmks": ubah})
        hasil = perbarui_topeng(*baru, *aturan, lama)
        pd.testing.assert_frame_equal(hasil, buat_topeng(*baru, *aturan))


def test_news_beside_a_rekap_is_no_cover(kecil):
    terbitkan([kiriman(pmks(nilai=4.0), pmks(wilayah="64.01", nilai=60.0))], oleh="o", alasan={})
    lepas = kiriman(pmks(wilayah="64.03", nilai=70.0), jenis_sumber="berita")
    edisi = terbitkan([lepas], oleh="o", alasan={})
    sel = tersimpan(edisi).query("periode == '2024' and kode_rekap_jenis == 'PMKS-09' and asal == 'resmi'")
    assert {"64.01", "64.02"} <= set(sel["kode_rekap_wilayah"]) and "64.03" not in set(
        sel["kode_rekap_wilayah"]
    )


@pytest.mark.lama
def test_the_shipped_edition_with_one_more_area(rumah):
    baris = [pmks("2025", "64.02", f"PMKS-{n:02d}", float(n)) for n in range(1, 21)]
    edisi = terbitkan([kiriman(*baris)], oleh="operator", alasan={})
    pd.testing.assert_frame_equal(tersimpan(edisi), penuh(edisi), check_dtype=False)
