"""What the data contoh is made from: areas, rates, population and the published anchors."""

import csv
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data.katalog import Katalog, wilayah_lapor

TAHUN = range(2016, 2026)
TAHUN_SPM = range(2019, 2026)
TAHUN_BULANAN = range(2019, 2026)
TAHUN_IKN = 2022
TAHUN_COVID = (2020, 2021)
PER = 10_000
URUTAN_DASAR = ("perkiraan", "supas_2015", "proyeksi_sp2010", "sensus_2010", "sensus_2020", "dukcapil")


class BahanContohKurang(ValueError):
    """The catalogue or the population lacks something the data contoh needs."""


@dataclass(frozen=True)
class Daerah:
    """One reporting area as the maker sees it."""

    kode: str
    kota: bool
    lingkar: int
    kecamatan: int


@dataclass(frozen=True)
class Laju:
    """Assumed level and behaviour of one type; ``laju`` is per 10.000 penduduk."""

    jenis: str
    laju: float
    porsi_p: float
    porsi_tertangani: float
    kali_kota: float
    kali_kabupaten: float
    goyang: float
    sering_nihil: float
    peka_ikn: bool
    peka_covid: bool


@dataclass(frozen=True)
class Bahan:
    """Everything the cube is made from, read once."""

    provinsi: str
    daerah: tuple[Daerah, ...]
    laju: dict[str, Laju]
    satuan: dict[str, str]
    kelamin: dict[str, str]
    penduduk: dict[tuple[str, int], float]
    putus: dict[tuple[str, str], int]
    katalog: Katalog
    resmi: dict[str, pd.DataFrame]


def siapkan(katalog: Katalog, resmi: dict[str, pd.DataFrame]) -> Bahan:
    """Collect areas, rates and interpolated population (used inside the maker only).

    Raises ``BahanContohKurang`` when there is no reporting area or one has no population.
    """
    wilayah = wilayah_lapor(katalog["wilayah"])
    if wilayah.empty:
        raise BahanContohKurang("Katalog wilayah tidak memuat kabupaten/kota yang berlaku.")
    kecamatan = katalog["wilayah"].query("tingkat == 'kecamatan'").groupby("induk").size()
    daerah = tuple(_daerah(satu, kecamatan) for satu in wilayah.itertuples())
    jenis = katalog["jenis"].set_index("jenis")
    penduduk = {}
    for satu in daerah:
        titik = titik_penduduk(resmi["penduduk"], satu.kode)
        penduduk |= {(satu.kode, tahun): isi_antara(titik, tahun) for tahun in TAHUN}
    return Bahan(
        provinsi=str(wilayah["induk"].iloc[0]),
        daerah=daerah,
        laju=baca_laju(),
        satuan=jenis["satuan_utama"].to_dict(),
        kelamin=jenis["jenis_kelamin"].to_dict(),
        penduduk=penduduk,
        putus=_putus_contoh(katalog["putus_deret"]),
        katalog=katalog,
        resmi=resmi,
    )


def _daerah(baris: object, kecamatan: pd.Series) -> Daerah:
    lingkar = 3 if baris.lingkar is None or pd.isna(baris.lingkar) else int(baris.lingkar)
    banyak = int(kecamatan.get(baris.kode_wilayah, 1))
    return Daerah(baris.kode_wilayah, baris.tingkat == "kota", lingkar, banyak)


def _putus_contoh(putus: pd.DataFrame) -> dict[tuple[str, str], int]:
    """First year of the new definition by area and type, for the breaks that are contoh themselves."""
    contoh = putus[putus["sumber"].str.startswith("CONTOH-")]
    return {(baris.kode_wilayah, baris.jenis): int(baris.periode) for baris in contoh.itertuples()}


def baca(nama: str) -> list[dict[str, str]]:
    """The rows of one assumption file beside this module."""
    with open(Path(__file__).parent / nama, encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def baca_laju() -> dict[str, Laju]:
    """Assumed rates by type."""
    hasil = {}
    for baris in baca("laju_pmks.csv"):
        angka = {kolom: float(baris[kolom]) for kolom in list(baris)[1:8]}
        sifat = {kolom: baris[kolom] == "ya" for kolom in ("peka_ikn", "peka_covid")}
        hasil[baris["jenis"]] = Laju(baris["jenis"], **angka, **sifat)
    return hasil


def titik_penduduk(penduduk: pd.DataFrame, kode: str) -> dict[int, float]:
    """Published population points of one area by year; a later base in the list overrules."""
    milik = penduduk[(penduduk["kode_wilayah"] == kode) & (penduduk["jenis_kelamin"] == "total")]
    titik = {}
    for dasar in URUTAN_DASAR:
        for baris in milik[milik["dasar"] == dasar].sort_values("periode").itertuples():
            if dasar != "dukcapil" or baris.periode.endswith("-S2"):
                titik[int(baris.periode[:4])] = float(baris.nilai)
    if not titik:
        raise BahanContohKurang(f"Penduduk {kode} tidak ada; data contoh memerlukan sedikitnya satu tahun.")
    return titik


def isi_antara(titik: dict[int, float], tahun: int) -> float:
    """Straight line between the two nearest points, prolonged beyond the ends."""
    if tahun in titik or len(titik) == 1:
        return titik.get(tahun, next(iter(titik.values())))
    urut = sorted(titik)
    kiri = max([satu for satu in urut[:-1] if satu < tahun], default=urut[0])
    kanan = urut[urut.index(kiri) + 1]
    miring = (titik[kanan] - titik[kiri]) / (kanan - kiri)
    return max(titik[kiri] + miring * (tahun - kiri), 1.0)
