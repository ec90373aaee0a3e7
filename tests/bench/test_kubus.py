"""The load edition in small: a valid edition of the same makers, sorted, with totals that add up."""

from __future__ import annotations

import pandas as pd
import pytest

from bench import kubus
from data import skema
from data.snapshot import open_edition
from queries import Konteks
from queries.engine import execute

KECIL = kubus.Ukuran(daerah=7, bulan=14)


@pytest.fixture(scope="module")
def kecil(tmp_path_factory):
    return kubus.siapkan(KECIL, tmp_path_factory.mktemp("bench"))


def test_the_full_size_is_that_of_the_issue():
    assert kubus.PENUH.baris == 514 * 26 * 120 * 3 * 6 == 28_866_240
    assert kubus.PENUH.periode[0] == "2016-01" and kubus.PENUH.periode[-1] == "2025-12"


def test_it_is_a_valid_edition_sorted_as_written(kecil):
    with kubus.dipakai(kecil):
        edisi = open_edition(kubus.EDISI)
    isi = pd.read_parquet(edisi.path / "pmks.parquet")
    assert len(isi) == KECIL.baris
    urutan = list(skema.tabel()["pmks"].urutan)
    assert isi[urutan].equals(isi[urutan].sort_values(urutan, ignore_index=True))
    assert list(isi.columns) == skema.tabel()["pmks"].nama_kolom
    assert pd.read_parquet(edisi.path / "topeng.parquet").empty


def test_totals_are_men_plus_women(kecil):
    isi = pd.read_parquet(kecil / "edisi" / kubus.EDISI / "pmks.parquet")
    kunci = ["periode", "kode_wilayah", "jenis", "ukuran"]
    lebar = isi.pivot(index=kunci, columns="jenis_kelamin", values="nilai")
    assert (lebar["L"] + lebar["P"]).equals(lebar["total"].rename(None)) and lebar["total"].isna().any()


def test_pages_questions_answer_and_the_home_is_left_again(kecil, rumah):
    with kubus.dipakai(kecil):
        found = execute(
            "sebaran", Konteks(kubus.EDISI), periode="2025-12", jenis="PMKS-02", ukuran="terdata", satuan="jiwa",
            jenis_kelamin="total", dasar="dukcapil",
        )  # fmt: skip
    assert (found["dimensi"] == "wilayah").sum() == KECIL.daerah
    assert found["nilai"].notna().any() and found["angka"].notna().any()
    from data.edisi import rumah as sekarang

    assert sekarang() == rumah


def test_it_is_made_once_and_again_when_its_maker_changes(kecil, tmp_path):
    before = (kecil / "edisi" / kubus.EDISI / "pmks.parquet").stat().st_mtime_ns
    assert kubus.siapkan(KECIL, kecil.parent) == kecil
    assert (kecil / "edisi" / kubus.EDISI / "pmks.parquet").stat().st_mtime_ns == before
    (kecil / kubus.TANDA).write_text("{}", encoding="utf-8")
    kubus.siapkan(KECIL, kecil.parent)
    assert (kecil / "edisi" / kubus.EDISI / "pmks.parquet").stat().st_mtime_ns != before
