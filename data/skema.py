"""The written schema of an edition: every table and every field described once.

The descriptions live in ``catalogue/skema_tabel.csv`` and ``catalogue/skema_kolom.csv``; the
parquet writer, ``datapackage.json``, the failing-rows checks and the Metode page all read them here.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd
import pyarrow as pa

KATALOG = Path(__file__).parent / "catalogue"

TIPE_ARROW = {
    "teks": pa.string(),
    "bulat": pa.int64(),
    "desimal": pa.float64(),
    "tanggal": pa.date32(),
    "logis": pa.bool_(),
}
TIPE_FRICTIONLESS = {
    "teks": "string",
    "bulat": "integer",
    "desimal": "number",
    "tanggal": "date",
    "logis": "boolean",
}


class SkemaSalah(ValueError):
    """A frame does not fit the written schema of its table."""


@dataclass(frozen=True)
class Kolom:
    """One field: name, type, meaning, closed vocabulary, the dimension it points to."""

    nama: str
    tipe: str
    wajib: bool
    kosakata: tuple[str, ...]
    rujukan: str
    arti: str


@dataclass(frozen=True)
class Tabel:
    """One table: its fields in file order, its key and its sort order."""

    nama: str
    jenis_tabel: str
    kunci: tuple[str, ...]
    urutan: tuple[str, ...]
    kolom: tuple[Kolom, ...]
    keterangan: str

    @property
    def nama_kolom(self) -> list[str]:
        return [kolom.nama for kolom in self.kolom]

    def arrow(self) -> pa.Schema:
        """Arrow schema in file order; text fields are never null (empty text instead)."""
        return pa.schema([pa.field(k.nama, TIPE_ARROW[k.tipe], k.tipe != "teks") for k in self.kolom])


def _baca(nama: str, folder: Path) -> list[dict[str, str]]:
    with open(folder / nama, encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def _kolom(baris: dict[str, str]) -> Kolom:
    kosakata = tuple(baris["kosakata"].split("|")) if baris["kosakata"] else ()
    wajib = baris["wajib"] == "ya"
    return Kolom(baris["kolom"], baris["tipe"], wajib, kosakata, baris["rujukan"], baris["arti"])


@cache
def tabel(folder: Path = KATALOG) -> dict[str, Tabel]:
    """Every table of an edition by name, in catalogue order.

    Raises ``SkemaSalah`` when a table names a field that nobody described.
    """
    kolom = {(b["kolom"], b["tabel"]): _kolom(b) for b in _baca("skema_kolom.csv", folder)}
    hasil = {}
    for baris in _baca("skema_tabel.csv", folder):
        nama = baris["tabel"]
        isi = []
        for satu in baris["kolom"].split():
            uraian = kolom.get((satu, nama)) or kolom.get((satu, ""))
            if uraian is None:
                raise SkemaSalah(f"Kolom {nama}.{satu} belum diuraikan di catalogue/skema_kolom.csv.")
            isi.append(uraian)
        kunci, urutan = tuple(baris["kunci"].split()), tuple(baris["urutan"].split())
        hasil[nama] = Tabel(nama, baris["jenis_tabel"], kunci, urutan, tuple(isi), baris["keterangan"])
    return hasil


def lengkapi(nama: str, isi: pa.Table | None) -> pa.Table:
    """A table of an older schema version in the form of today's; None (no such table then) gives no rows.

    Fields that version did not have are empty text or null; `utama` is true, as one source per key was all it knew.
    """
    uraian = tabel()[nama]
    if isi is None:
        return uraian.arrow().empty_table()
    larik = [isi.column(k.nama) if k.nama in isi.column_names else _isian(k, len(isi)) for k in uraian.kolom]
    return pa.table(larik, names=uraian.nama_kolom).cast(uraian.arrow())


def _isian(kolom: Kolom, banyak: int) -> pa.Array:
    nilai = "" if kolom.tipe == "teks" else True if kolom.nama == "utama" else None
    return pa.array([nilai] * banyak, type=TIPE_ARROW[kolom.tipe])


def kosong(nama: str) -> pd.DataFrame:
    """An empty frame with the columns of table ``nama``."""
    return pd.DataFrame({kolom: pd.Series(dtype="object") for kolom in tabel()[nama].nama_kolom})


def bentuk(nama: str, bingkai: pd.DataFrame) -> pa.Table:
    """Cast ``bingkai`` to the written types of table ``nama`` and sort it by the written order.

    Raises ``SkemaSalah`` when columns are missing or surplus, or a value does not fit its type.
    """
    uraian = tabel()[nama]
    selisih = set(uraian.nama_kolom) ^ set(bingkai.columns)
    if selisih:
        raise SkemaSalah(f"Tabel {nama}: kolom tidak cocok dengan skema: {', '.join(sorted(selisih))}.")
    larik = [_larik(nama, kolom, bingkai[kolom.nama]) for kolom in uraian.kolom]
    arrow = pa.Table.from_arrays(larik, schema=uraian.arrow())
    return arrow.sort_by([(kolom, "ascending") for kolom in uraian.urutan])


def _larik(nama: str, kolom: Kolom, deret: pd.Series) -> pa.Array:
    tipe = TIPE_ARROW[kolom.tipe]
    nilai = [None if pd.isna(satu) else satu for satu in deret.tolist()]
    if kolom.tipe == "teks":
        nilai = ["" if satu is None else satu for satu in nilai]
    elif kolom.tipe == "bulat":
        nilai = [_bulat(nama, kolom.nama, satu) for satu in nilai]
    try:
        return pa.array(nilai, type=tipe)
    except (pa.ArrowInvalid, pa.ArrowTypeError) as galat:
        raise SkemaSalah(
            f"Tabel {nama}, kolom {kolom.nama}: nilai tidak cocok dengan tipe {kolom.tipe}."
        ) from galat


def _bulat(nama: str, kolom: str, nilai: object) -> int | None:
    if nilai is None:
        return None
    if int(nilai) != nilai:
        raise SkemaSalah(f"Tabel {nama}, kolom {kolom}: {nilai} bukan bilangan bulat.")
    return int(nilai)
