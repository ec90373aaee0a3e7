"""Small frames by hand: only what a case needs is said."""

import itertools
from dataclasses import fields

import pandas as pd

from data.intake.model import Baris
from data.intake.periksa import periksa

KOLOM = [satu.name for satu in fields(Baris)]
BAKU = {
    "tabel": "pmks",
    "periode": "2024",
    "kode_wilayah": "64.02",
    "nilai": None,
    "jenis_kelamin": "total",
    "satuan": "jiwa",
    "status": "tetap",
    "kumulatif": False,
}


def pmks(nilai, **lain):
    return {"jenis": "PMKS-01", "ukuran": "terdata", "nilai": nilai} | lain


def spm(periode, butuh, terlayani, **lain):
    dasar = {"tabel": "spm", "layanan": "SPM-ANAK", "kewenangan": "kab_kota", "periode": periode}
    return [dasar | {"ukuran": u, "nilai": n} | lain for u, n in (("butuh", butuh), ("terlayani", terlayani))]


def bingkai(baris, berkas="a.xlsx"):
    isi = [dict.fromkeys(KOLOM, "") | BAKU | {"berkas": berkas} | satu for satu in baris]
    for nomor, satu in enumerate(isi, start=1):
        satu["cell"] = satu["cell"] or f"Lembar1!A{nomor}"
    return pd.DataFrame(
        isi, columns=[*KOLOM, "berkas", *sorted({k for b in isi for k in b} - {*KOLOM, "berkas"})]
    )


def cari(baris, lama=(), kode=None):
    """Findings of one code (all without a code) of hand-made rows."""
    semua = periksa(bingkai(baris), bingkai(lama))
    return [satu for satu in semua if kode is None or satu.kode == kode]


def deret(nilai, tahun=2015, **lain):
    return [pmks(n, periode=str(t), **lain) for n, t in zip(nilai, itertools.count(tahun), strict=False)]
