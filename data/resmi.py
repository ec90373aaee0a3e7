"""Published figures → the official rows of the fact tables. No printed value is ever altered.

``figures/published_figures.csv`` is read as text and routed by indicator: population series to
``penduduk``, arrivals and departures to ``migrasi``, types to ``pmks``, workers to ``psks``; the rest,
and every row whose printed name fits no type, stays in ``konteks`` exactly as printed.

Two things are computed and nothing else: a population printed as *ribu jiwa* becomes whole persons
(140,89 ribu → 140.890), and a population printed only by sex gets its L + P row.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data import skema
from data.katalog import Katalog, KatalogSalah, baca_csv

FIGURES = Path(__file__).parent / "figures"
KELAMIN = {"total": "total", "laki-laki": "L", "perempuan": "P"}
DASAR = {
    "penduduk_dukcapil": "dukcapil",
    "penduduk_proyeksi_sp2010": "proyeksi_sp2010",
    "penduduk_proyeksi_sp2020": "proyeksi_sp2020",
    "penduduk_sensus": "sensus_{periode}",
    "penduduk_supas": "supas_{periode}",
}
ARAH = {
    "penduduk_datang": "datang",
    "penduduk_pindah": "pindah",
    "migrasi_masuk": "datang",
    "migrasi_keluar": "pindah",
}
TAHUN_26_JENIS = 2012
RIBU = 1000


@dataclass(frozen=True)
class Angka:
    """One printed figure: the CSV row, its note in Indonesian and the status the note implies."""

    baris: dict[str, str]
    catatan: str
    status: str
    pada_sumbu_waktu: bool

    def __getitem__(self, kolom: str) -> str:
        return self.baris[kolom]

    @property
    def nilai(self) -> float:
        return float(self["nilai"])

    @property
    def tanggal(self) -> dict[str, datetime.date]:
        return {kolom: datetime.date.fromisoformat(self[kolom]) for kolom in ("mulai", "akhir")}

    @property
    def umum(self) -> dict[str, object]:
        """The fields that every fact row of this figure carries."""
        kolom = {"periode": periode(self["periode"], self["mulai"], self["akhir"])}
        kolom |= {"kode_wilayah": self["kode_wilayah"], "sumber_id": self["sumber_id"]}
        return kolom | {"status": self.status, "asal": "resmi"}


def periode(teks: str, mulai: str, akhir: str) -> str:
    """The closed period form of a printed period; odd spans become an ISO interval of months.

    ``2024-Q1`` → ``2024-TW1``; ``2020-Jan..Mei`` → ``2020-01/2020-05``; years, halves and months stay.
    """
    if re.fullmatch(r"\d{4}(-S[12]|-\d{2})?", teks):
        return teks
    triwulan = re.fullmatch(r"(\d{4})-Q([1-4])", teks)
    if triwulan:
        return f"{triwulan[1]}-TW{triwulan[2]}"
    return f"{mulai[:7]}/{akhir[:7]}"


def baca_angka(folder: Path = FIGURES) -> list[Angka]:
    """Every printed figure with its translated note.

    Raises ``KatalogSalah`` when a note has no Indonesian wording in ``catatan_id.csv``.
    """
    catatan = {b["asli"]: b for b in _baca(folder / "catatan_id.csv")}
    catatan[""] = {"catatan": "", "status": "tetap", "pada_sumbu_waktu": "true"}
    hasil = []
    for baris in _baca(folder / "published_figures.csv"):
        uraian = catatan.get(baris["catatan"])
        if uraian is None:
            raise KatalogSalah(
                f"Catatan {baris['catatan']!r} belum ada padanannya di figures/catatan_id.csv."
            )
        sumbu = uraian["pada_sumbu_waktu"] == "true"
        hasil.append(Angka(baris, uraian["catatan"], uraian["status"], sumbu))
    return hasil


def _baca(jalur: Path) -> list[dict[str, str]]:
    return [baris for _, baris in baca_csv(jalur)[1]]


def tabel_resmi(katalog: Katalog, folder: Path = FIGURES) -> dict[str, pd.DataFrame]:
    """The official rows of ``pmks, psks, penduduk, migrasi, konteks`` from the published figures."""
    kode = dict(zip(katalog["alias"]["alias"], katalog["alias"]["kode"], strict=True))
    psks = {alias: jenis for jenis, alias in _nama_psks(katalog)}
    kecamatan = _kecamatan(katalog)
    isi: dict[str, list[dict]] = {nama: [] for nama in ("pmks", "psks", "penduduk", "migrasi", "konteks")}
    for angka in baca_angka(folder):
        if angka["indikator"] in DASAR:
            isi["penduduk"].append(_penduduk(angka))
        elif angka["indikator"] in ARAH:
            isi["migrasi"].append(_migrasi(angka))
        elif angka["indikator"] == "psks" and angka["rincian"] in psks:
            isi["psks"].append(_psks(angka, psks[angka["rincian"]]))
        elif angka["indikator"] == "pmks" and kode.get(angka["rincian"], "").startswith("PMKS-"):
            isi["pmks"].append(_pmks(angka, kode[angka["rincian"]]))
        else:
            isi["konteks"].append(_konteks(angka, kecamatan))
    isi["penduduk"] += _jumlah_kelamin(isi["penduduk"])
    return {nama: pd.DataFrame(baris, columns=_kolom(nama), dtype="object") for nama, baris in isi.items()}


def _kolom(nama: str) -> list[str]:
    return [kolom for kolom in skema.tabel()[nama].nama_kolom if kolom != "utama"]


def _nama_psks(katalog: Katalog) -> Iterator[tuple[str, str]]:
    for baris in katalog["jenis"].itertuples():
        if baris.keluarga == "psks":
            yield baris.jenis, baris.nama
            yield baris.jenis, f"{baris.nama} ({baris.nama_pendek})"


def _kecamatan(katalog: Katalog) -> dict[tuple[str, str], str]:
    wilayah = katalog["wilayah"]
    kecamatan = wilayah[wilayah["tingkat"] == "kecamatan"]
    return {(baris.induk, baris.nama): baris.kode_wilayah for baris in kecamatan.itertuples()}


def _penduduk(angka: Angka) -> dict[str, object]:
    dasar = DASAR[angka["indikator"]].format(periode=angka["periode"])
    skala = RIBU if angka["satuan"] == "ribu jiwa" else 1
    kelamin = KELAMIN[angka["rincian"]]
    return angka.umum | {"dasar": dasar, "jenis_kelamin": kelamin, "nilai": round(angka.nilai * skala)}


def _jumlah_kelamin(baris: list[dict]) -> list[dict]:
    kelompok: dict[tuple, dict[str, dict]] = {}
    for satu in baris:
        kunci = (satu["periode"], satu["kode_wilayah"], satu["dasar"], satu["sumber_id"])
        kelompok.setdefault(kunci, {})[satu["jenis_kelamin"]] = satu
    return [
        isi["L"] | {"jenis_kelamin": "total", "nilai": isi["L"]["nilai"] + isi["P"]["nilai"]}
        for isi in kelompok.values()
        if set(isi) == {"L", "P"}
    ]


def _migrasi(angka: Angka) -> dict[str, object]:
    kolom = {"arah": ARAH[angka["indikator"]], "nilai": angka.nilai, "catatan": angka.catatan}
    return angka.umum | angka.tanggal | kolom | {"pada_sumbu_waktu": angka.pada_sumbu_waktu}


def _psks(angka: Angka, jenis: str) -> dict[str, object]:
    return angka.umum | {"jenis": jenis, "nilai": angka.nilai, "satuan": angka["satuan"]}


def _pmks(angka: Angka, jenis: str) -> dict[str, object]:
    klasifikasi = "26" if int(angka["periode"][:4]) >= TAHUN_26_JENIS else "22"
    kolom = {"jenis": jenis, "ukuran": "terdata", "jenis_kelamin": "total", "satuan": angka["satuan"]}
    return angka.umum | kolom | {"nilai": angka.nilai, "kumulatif": False, "klasifikasi": klasifikasi}


def _konteks(angka: Angka, kecamatan: dict[tuple[str, str], str]) -> dict[str, object]:
    wilayah = kecamatan.get((angka["kode_wilayah"], angka["rincian"]), angka["kode_wilayah"])
    kolom = {"kode_wilayah": wilayah, "indikator": angka["indikator"], "rincian": angka["rincian"]}
    kolom |= {"nilai": angka.nilai, "satuan": angka["satuan"], "catatan": angka.catatan}
    return angka.umum | angka.tanggal | kolom
