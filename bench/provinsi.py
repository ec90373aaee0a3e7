"""An invented province of many areas for the load runs: catalogue, population and synthetic boundaries."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import numpy as np
import pandas as pd
import shapely

from data import skema
from data.katalog import Katalog, load_catalogue, wilayah_rekap
from geo import areas, derive, shapes

KODE = "95"
LINGKAR = 3
BENIH = 20261121
# Tables that name places of the real province.
BERTEMPAT = ("wilayah_riwayat", "ikn_kecamatan", "pernyataan", "fakta_harapan")
KOTAK = shapely.box(110.0, -3.0, 120.0, 5.0)
VERTEKS = 0.05  # degrees between two points of a border: about 40 points to an area


def katalog(banyak: int) -> Katalog:
    """The shipped catalogue with its areas replaced by `banyak` invented ones."""
    bingkai = dict(load_catalogue().bingkai)
    bingkai["wilayah"] = _wilayah(banyak)
    bingkai["wilayah_rekap"] = wilayah_rekap(bingkai["wilayah"])
    putus = bingkai["putus_deret"]
    bingkai["putus_deret"] = putus[putus["kode_wilayah"] == ""]
    for nama in BERTEMPAT:
        bingkai[nama] = skema.kosong(nama)
    return Katalog(bingkai)


def kode_daerah(banyak: int) -> list[str]:
    """Codes of the areas; three digits after the dot, since no real province has this many."""
    return [f"{KODE}.{nomor:03d}" for nomor in range(1, banyak + 1)]


def _wilayah(banyak: int) -> pd.DataFrame:
    baris = [("00", "0000", "Indonesia", "Indonesia", "negara", "", 0, None)]
    baris.append((KODE, f"{KODE}00", "Provinsi Uji Beban", "Uji Beban", "provinsi", "00", 1, None))
    for nomor, kode in enumerate(kode_daerah(banyak), 1):
        nama = (f"Kab. Uji {nomor}", f"Uji {nomor}", "kabupaten")
        baris.append((kode, kode.replace(".", ""), *nama, KODE, nomor + 1, nomor % LINGKAR + 1))
    kolom = ["kode_wilayah", "kode_bps", "nama", "nama_pendek", "tingkat", "induk", "urut", "lingkar"]
    bingkai = pd.DataFrame(baris, columns=kolom, dtype="object")
    lain = {"ibu_kota": "", "km_ke_kipp": None, "berlaku_mulai": None, "berlaku_sampai": None}
    return bingkai.assign(**lain)[skema.tabel()["wilayah"].nama_kolom].astype("object")


def penduduk(banyak: int, tahun: range, sumber_id: str) -> pd.DataFrame:
    """Register population of every area, year and sex; total = L + P."""
    baris = []
    for urut, kode in enumerate(kode_daerah(banyak)):
        for satu in tahun:
            laki = 20_000 + 397 * urut + 211 * (satu - tahun[0])
            for kelamin, nilai in (("L", laki), ("P", laki - 700), ("total", 2 * laki - 700)):
                baris.append((str(satu), kode, "dukcapil", kelamin, sumber_id, nilai, "tetap", "resmi"))
    return pd.DataFrame(baris, columns=skema.tabel()["penduduk"].nama_kolom, dtype="object")


def tulis_batas(folder: Path, wilayah: pd.DataFrame) -> None:
    """Write a complete boundary folder (see `geo.derive`) of Voronoi cells, one per area of the catalogue."""
    folder.mkdir(parents=True, exist_ok=True)
    jalur = folder / "wilayah.csv"
    with jalur.open("w", encoding="utf-8", newline="") as berkas:
        penulis = csv.DictWriter(berkas, areas.COLUMNS, extrasaction="ignore", lineterminator="\n")
        penulis.writeheader()
        penulis.writerows(wilayah.to_dict("records"))
    daerah = areas.regencies(jalur)
    poligon = shapes.clean(poligon_voronoi([satu.code for satu in daerah]))
    derive.assemble(folder, daerah, poligon, attribution="Batas sintetis untuk pengukuran.")


def poligon_voronoi(kode: list[str]) -> shapes.Shapes:
    """Cells around evenly scattered points, {code: polygon}; the same codes give the same cells."""
    acak = np.random.default_rng(BENIH)
    sisi = math.ceil(math.sqrt(len(kode)))
    barat, selatan, timur, utara = KOTAK.bounds
    letak = np.stack(np.divmod(np.arange(len(kode)), sisi), axis=1) + acak.uniform(0.1, 0.9, (len(kode), 2))
    titik = shapely.points(letak / sisi * [timur - barat, utara - selatan] + [barat, selatan])
    sel = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(titik), extend_to=KOTAK))
    sel = shapely.intersection(sel, KOTAK)
    pohon = shapely.STRtree(sel)
    milik = [int(pohon.query(satu, predicate="intersects")[0]) for satu in titik]
    return {satu: shapely.segmentize(sel[nomor], VERTEKS) for satu, nomor in zip(kode, milik, strict=True)}
