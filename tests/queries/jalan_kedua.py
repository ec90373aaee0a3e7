"""A second road to PMKS numbers: plain pandas over pmks.parquet and topeng.parquet, sharing no code with the SQL."""

from __future__ import annotations

import pandas as pd

from queries.engine import opened

TAHUN = tuple(str(year) for year in range(2016, 2026))


def tabel(konteks, name):
    return pd.read_parquet(opened(konteks.edisi).path / f"{name}.parquet")


def fakta(konteks, tahun):
    """Chosen rows of a year: contoh where the year has contoh (no real rekap is shipped), else official."""
    pmks = tabel(konteks, "pmks")
    pmks = pmks[pmks.utama & (pmks.periode == tahun)]
    return pmks[pmks.asal == ("contoh" if (pmks.asal == "contoh").any() else "resmi")]


def margin(konteks, tahun, dimensi, jenis_kelamin=("total",)):
    """Sums per roll-up area × roll-up type × ukuran × sex × unit, with what they cover and whether hidden."""
    rekap = tabel(konteks, "jenis_rekap")
    rekap = rekap[rekap.dimensi.isin([dimensi, "semua"])].drop_duplicates(["jenis", "kode_rekap"])
    wilayah = tabel(konteks, "wilayah_rekap")
    wilayah = wilayah[wilayah.dimensi != "lingkar"]
    rows = fakta(konteks, tahun)
    rows = rows[rows.jenis_kelamin.isin(jenis_kelamin)]
    rows = rows.merge(rekap[["jenis", "kode_rekap"]], on="jenis").merge(
        wilayah[["kode_wilayah", "kode_rekap"]], on="kode_wilayah", suffixes=("_jenis", "_wilayah")
    )
    keys = ["kode_rekap_wilayah", "kode_rekap_jenis", "ukuran", "jenis_kelamin", "satuan"]
    found = (
        rows.dropna(subset=["nilai"])
        .groupby(keys)
        .agg(nilai=("nilai", "sum"), n_wilayah=("kode_wilayah", "nunique"), n_jenis=("jenis", "nunique"))
    )
    hidden = topeng(konteks, tahun)
    found["tertutup"] = [key in hidden for key in found.index]
    return found


def topeng(konteks, tahun):
    """Hidden margins of a year as a set of (area, type, ukuran, sex, unit)."""
    mask = tabel(konteks, "topeng")
    mask = mask[(mask.tabel == "pmks") & (mask.periode == tahun)]
    mask = mask[mask.asal == fakta(konteks, tahun).asal.iloc[0]]
    return set(
        mask[["kode_rekap_wilayah", "kode_rekap_jenis", "ukuran", "jenis_kelamin", "satuan"]].itertuples(
            index=False, name=None
        )
    )
