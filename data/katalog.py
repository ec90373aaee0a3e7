"""Catalogue: the dimension tables as people keep them, in ``catalogue/*.csv``."""

import csv
import datetime
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd

from data import skema

KATALOG = skema.KATALOG
TURUNAN = {"wilayah_rekap"}


class KatalogSalah(ValueError):
    """A catalogue file is missing or holds a value that cannot be read."""


@dataclass(frozen=True)
class Katalog:
    """The dimension frames by table name (``wilayah``, ``jenis``, ``sumber`` …)."""

    bingkai: dict[str, pd.DataFrame]

    def __getitem__(self, nama: str) -> pd.DataFrame:
        return self.bingkai[nama]

    def wilayah_lapor(self) -> pd.DataFrame:
        """The reporting areas: kabupaten and kota that are valid, in BPS order."""
        return wilayah_lapor(self["wilayah"])


def wilayah_lapor(wilayah: pd.DataFrame) -> pd.DataFrame:
    """Kabupaten and kota without an end date, in BPS order."""
    berlaku = wilayah["berlaku_sampai"].isna()
    return wilayah[wilayah["tingkat"].isin(["kabupaten", "kota"]) & berlaku].sort_values("urut")


def load_catalogue(folder: Path = KATALOG) -> Katalog:
    """Read every catalogue table, typed as the schema says, plus the derived ``wilayah_rekap``.

    Raises ``KatalogSalah`` with file, line and column of the first unreadable value.
    """
    bingkai = {
        nama: baca_tabel(nama, folder / f"{nama}.csv")
        for nama, uraian in skema.tabel().items()
        if (uraian.jenis_tabel == "dimensi" or nama == "pernyataan") and nama not in TURUNAN
    }
    bingkai["wilayah_rekap"] = wilayah_rekap(bingkai["wilayah"])
    return Katalog(bingkai)


def baca_tabel(nama: str, jalur: Path) -> pd.DataFrame:
    """One catalogue CSV as a frame with the written columns and Python values (None where empty)."""
    uraian = skema.tabel()[nama]
    judul, isi = baca_csv(jalur)
    if judul != uraian.nama_kolom:
        raise KatalogSalah(f"{jalur}: judul kolom harus {', '.join(uraian.nama_kolom)}.")
    baris = [[_nilai(jalur, n, k, b[k.nama]) for k in uraian.kolom] for n, b in isi]
    return pd.DataFrame(baris, columns=uraian.nama_kolom, dtype="object")


def baca_csv(jalur: Path) -> tuple[list[str], list[tuple[int, dict[str, str]]]]:
    """The heading of a CSV that people keep, and every row with its line number.

    Raises ``KatalogSalah`` for a missing file, and for a row with more or fewer fields than the heading: an
    unquoted comma would otherwise cut a text short and nobody would see it.
    """
    if not jalur.is_file():
        raise KatalogSalah(f"Berkas {jalur} tidak ada. Pulihkan berkas itu dari repositori.")
    with open(jalur, encoding="utf-8", newline="") as berkas:
        pembaca = csv.reader(berkas)
        judul = next(pembaca, [])
        baris = [(pembaca.line_num, satu) for satu in pembaca if satu]
    for nomor, satu in baris:
        if len(satu) != len(judul):
            raise KatalogSalah(
                f"{jalur}, baris {nomor}: {len(satu)} kolom, padahal judulnya {len(judul)}. Apit teks yang "
                "memuat koma dengan tanda kutip."
            )
    return judul, [(nomor, dict(zip(judul, satu, strict=True))) for nomor, satu in baris]


def _nilai(jalur: Path, nomor: int, kolom: skema.Kolom, teks: str) -> object:
    if kolom.tipe == "teks":
        return teks
    if teks == "":
        return None
    try:
        return _urai(kolom.tipe, teks)
    except (ValueError, KeyError) as galat:
        pesan = f"{jalur}, baris {nomor}, kolom {kolom.nama}: {teks!r} bukan {kolom.tipe}."
        raise KatalogSalah(pesan) from galat


def _urai(tipe: str, teks: str) -> object:
    if tipe == "bulat":
        return int(teks)
    if tipe == "desimal":
        return float(teks)
    if tipe == "tanggal":
        return datetime.date.fromisoformat(teks)
    return {"true": True, "false": False}[teks]


@dataclass(frozen=True)
class Kutipan:
    """Words that somebody said in public, with who, where, when and the source."""

    kunci: str
    teks: str
    penutur: str
    jabatan: str
    acara: str
    tanggal: datetime.date
    sumber: str
    alamat: str
    catatan: str


@cache
def kutipan(folder: Path = KATALOG) -> dict[str, Kutipan]:
    """The quotes by key. They belong to the app, not to an edition: no table of an edition holds them."""
    with open(folder / "kutipan.csv", encoding="utf-8", newline="") as berkas:
        baris = [b | {"tanggal": datetime.date.fromisoformat(b["tanggal"])} for b in csv.DictReader(berkas)]
    return {satu["kunci"]: Kutipan(**satu) for satu in baris}


def wilayah_rekap(wilayah: pd.DataFrame) -> pd.DataFrame:
    """Membership of each reporting area: its own code, its ring, its province."""
    baris = []
    for satu in wilayah_lapor(wilayah).itertuples():
        baris.append((satu.kode_wilayah, satu.kode_wilayah, "wilayah"))
        baris.append((satu.kode_wilayah, satu.induk, "provinsi"))
        if satu.lingkar is not None and not pd.isna(satu.lingkar):
            baris.append((satu.kode_wilayah, f"LINGKAR-{int(satu.lingkar)}", "lingkar"))
    return pd.DataFrame(baris, columns=["kode_wilayah", "kode_rekap", "dimensi"])
