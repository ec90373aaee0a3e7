"""An invented province of three areas, to prove that no area is written in the code."""

import pandas as pd

from data import skema
from data.katalog import Katalog, load_catalogue, wilayah_rekap

PROVINSI = "91"
DAERAH = ("91.01", "91.02", "91.71")
NAMA = ("Kab. Hulu Rekaan", "Kab. Hilir Rekaan", "Kota Rekaan")
JIWA = (40_000, 310_000, 520_000)


def katalog_rekaan() -> Katalog:
    """The shipped catalogue with its areas replaced by three invented ones."""
    bingkai = dict(load_catalogue().bingkai)
    bingkai["wilayah"] = _wilayah()
    bingkai["wilayah_rekap"] = wilayah_rekap(bingkai["wilayah"])
    putus = bingkai["putus_deret"]
    bingkai["putus_deret"] = putus[putus["kode_wilayah"] == ""]
    for nama in ("wilayah_riwayat", "ikn_kecamatan", "pernyataan", "fakta_harapan"):
        bingkai[nama] = skema.kosong(nama)
    return Katalog(bingkai)


def resmi_rekaan() -> dict[str, pd.DataFrame]:
    """Population of the three areas in one census year, and nothing else."""
    baris = [
        ("2020", kode, "sensus_2020", "total", "BPS-SP2020-KALTIM", jiwa, "tetap", "resmi")
        for kode, jiwa in zip(DAERAH, JIWA, strict=True)
    ]
    kolom = skema.tabel()["penduduk"].nama_kolom
    return {"penduduk": pd.DataFrame(baris, columns=kolom, dtype="object")}


def _wilayah() -> pd.DataFrame:
    baris = [("00", "0000", "Indonesia", "Indonesia", "negara", "", 0, None)]
    baris.append((PROVINSI, "9100", "Provinsi Rekaan", "Rekaan", "provinsi", "00", 1, None))
    for urut, (kode, nama) in enumerate(zip(DAERAH, NAMA, strict=True), 2):
        tingkat = "kota" if nama.startswith("Kota") else "kabupaten"
        baris.append((kode, kode.replace(".", ""), nama, nama.split()[1], tingkat, PROVINSI, urut, urut - 1))
    kolom = ["kode_wilayah", "kode_bps", "nama", "nama_pendek", "tingkat", "induk", "urut", "lingkar"]
    bingkai = pd.DataFrame(baris, columns=kolom, dtype="object")
    lain = {"ibu_kota": "", "km_ke_kipp": None, "berlaku_mulai": None, "berlaku_sampai": None}
    return bingkai.assign(**lain)[skema.tabel()["wilayah"].nama_kolom].astype("object")
