"""A second road to what a head of agency quotes: pandas over the parquet frames, and shown texts read back."""

from __future__ import annotations

import re

import numpy as np

PROVINSI = "64"
SISI = ("terdata", "tertangani")


def angka(teks):
    """The number of a printed cell, 0 for the sign of nihil; None for any other sign."""
    if teks.rstrip(" x\u00a0") == "–":
        return 0.0
    teks = re.sub(r"[\s\u00a0]+[xe]$", "", teks).replace("−", "-").replace("+", "")
    return float(teks.replace(".", "").replace(",", ".")) if re.fullmatch(r"-?[\d.]+(,\d+)?", teks) else None


def tampil(panel):
    """{key of the row or its first text: {column: text}} of a panel's table."""
    names = [column.key for column in panel.table.columns]
    keys = panel.table.keys or [row[0].text for row in panel.table.rows]
    return {key: dict(zip(names, (cell.text for cell in row))) for key, row in zip(keys, panel.table.rows)}


def tertutup(isi, kode, jenis, ukuran, tahun):
    return ("pmks", kode, jenis, ukuran, "", str(tahun)) in isi["tutup"]


def sel(isi, kode, jenis, ukuran, tahun):
    """{area: number} of one type in one year, hidden or not."""
    places = isi["kota"] if kode == PROVINSI else [kode]
    keys = [(place, jenis, ukuran, tahun) for place in places]
    return {key[0]: isi["angka"][key] for key in keys if key in isi["angka"].index}


def jenis_pmks(isi):
    return isi["jenis"][isi["jenis"].keluarga == "pmks"].sort_values("urut")


def putus(isi, jenis, kode, awal, akhir):
    found = isi["putus_deret"]
    own = found[(found.jenis == jenis) & found.kode_wilayah.fillna("").isin(["", kode])]
    return any(awal < int(year[:4]) <= akhir for year in own.periode)


def sebanding(isi, kode, jenis, tahun):
    """(earlier year, sum then, sum now, number of areas, hidden) of the nearest year that compares; None without."""
    now, best = sel(isi, kode, jenis, "terdata", tahun), None
    for year in range(tahun - 1, 2015, -1):
        then = sel(isi, kode, jenis, "terdata", year)
        both = [p for p in now if p in then and not putus(isi, jenis, p, year, tahun)]
        if not both:
            continue
        places = [kode] if set(both) == set(now) | set(then) else both
        hidden = any(tertutup(isi, p, jenis, "terdata", y) for p in places for y in (year, tahun))
        found = (year, sum(then[p] for p in both), sum(now[p] for p in both), len(both), hidden)
        if len(both) * 2 > (len(isi["kota"]) if kode == PROVINSI else 1):
            return found
        best = best or found
    return best


def chi2(values):
    """Trend chi-square of five counts with equal exposure, by matrix algebra."""
    x, n = np.arange(5.0) - 2, np.array(values, float)
    return (x @ n) ** 2 / (n.mean() * (x @ x))
