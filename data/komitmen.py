"""Historical commitments as they were announced, with their sources: they belong to the app, not to an edition."""

from __future__ import annotations

import csv
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from data.katalog import KATALOG, KatalogSalah

BERKAS = "komitmen.csv"
KELOMPOK = ("nasional", "rpd", "rpjmd")
WAJIB = ("kode", "judul", "isi", "penyampai", "diputus", "sumber")


@dataclass(frozen=True, slots=True)
class Komitmen:
    """What was announced by an office, when, until when, and the number it can be read on ("" where there is none).

    `ringkasan`: in the speaker's words, not those of the document. `target` None: no number was given.
    """

    kode: str
    kelompok: str
    judul: str
    isi: str
    penyampai: str
    diputus: str
    tenggat: str
    indikator: str
    jenis: str
    ukuran: str
    target: float | None
    satuan: str
    ringkasan: bool
    sumber: str
    alamat: str
    catatan: str


@cache
def komitmen(folder: Path = KATALOG) -> tuple[Komitmen, ...]:
    """The commitments in the order of the file. Raises KatalogSalah with line and column of what cannot be read."""
    path = folder / BERKAS
    if not path.is_file():
        raise KatalogSalah(f"Berkas katalog {path} tidak ada. Pulihkan berkas itu dari repositori.")
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if reader.fieldnames != [field.name for field in fields(Komitmen)]:
            names = ", ".join(field.name for field in fields(Komitmen))
            raise KatalogSalah(f"{path}: judul kolom harus {names}.")
        found = tuple(_satu(path, number, row) for number, row in enumerate(reader, 2))
    codes = [one.kode for one in found]
    if len(set(codes)) != len(codes):
        raise KatalogSalah(f"{path}: ada kode komitmen yang tertulis dua kali.")
    return found


def _satu(path: Path, number: int, row: dict[str, str]) -> Komitmen:
    def salah(column: str, why: str) -> KatalogSalah:
        return KatalogSalah(f"{path}, baris {number}, kolom {column}: {why}.")

    for column in WAJIB:
        if not row[column]:
            raise salah(column, "tidak boleh kosong")
    if row["kelompok"] not in KELOMPOK:
        raise salah("kelompok", f"“{row['kelompok']}” bukan salah satu dari {', '.join(KELOMPOK)}")
    if row["ringkasan"] not in ("true", "false"):
        raise salah("ringkasan", "harus true atau false")
    if row["target"] and not (row["indikator"] and row["satuan"]):
        raise salah("target", "target memerlukan indikator dan satuan")
    try:
        goal = float(row["target"]) if row["target"] else None
    except ValueError as error:
        raise salah("target", f"“{row['target']}” bukan angka") from error
    return Komitmen(**{**row, "target": goal, "ringkasan": row["ringkasan"] == "true"})
