"""The schema of the store: ordered steps in `migrasi/NNNN_name.sql`, each applied in one transaction.

A later issue adds tables by adding the next file; a file that has been published is never changed. The table
`skema` of a store says which steps it has. Statements are split by SQLite itself, so a step may hold triggers.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from meeting import jam
from meeting.galat import MigrasiGagal

FOLDER = Path(__file__).resolve().parent / "migrasi"
_NAMA = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")
_CATATAN = """create table if not exists skema (
    versi integer primary key, berkas text not null, diterapkan text not null)"""


@dataclass(frozen=True)
class Langkah:
    """One step: its number (1, 2, …) and its file."""

    versi: int
    jalur: Path


class UrutanMigrasiSalah(RuntimeError):
    """The files in `migrasi/` are not numbered 1, 2, 3 … (a fault of the program, not of the user)."""


def langkah() -> tuple[Langkah, ...]:
    """Every step in order. Raises UrutanMigrasiSalah when a number is missing, doubled or not four digits."""
    return _urut(FOLDER)


@cache
def _urut(folder: Path) -> tuple[Langkah, ...]:
    berkas = sorted(folder.glob("*.sql"))
    cocok = [_NAMA.fullmatch(satu.name) for satu in berkas]
    nomor = [int(satu[1]) if satu else 0 for satu in cocok]
    if not berkas or nomor != list(range(1, len(berkas) + 1)):
        raise UrutanMigrasiSalah(f"Nama berkas di {folder} tidak berurutan: {[b.name for b in berkas]}")
    return tuple(Langkah(versi, jalur) for versi, jalur in zip(nomor, berkas))


def terakhir() -> int:
    """The version that this program writes."""
    return langkah()[-1].versi


def versi(sambungan: sqlite3.Connection) -> int | None:
    """The version of an open store; 0 for an empty file, None for a database that is not Serambi's."""
    nama = {baris[0] for baris in sambungan.execute("select name from sqlite_master where type = 'table'")}
    if "skema" in nama:
        return sambungan.execute("select coalesce(max(versi), 0) from skema").fetchone()[0]
    return None if nama else 0


def naikkan(sambungan: sqlite3.Connection, jalur: Path) -> None:
    """Apply every missing step to the store at `jalur`. Raises MigrasiGagal; that step is then undone.

    `sambungan` is in autocommit mode. Foreign keys are off while a step runs, because rebuilding a table needs
    it, and all of them are checked before the step is kept.
    """
    sambungan.execute("pragma foreign_keys = off")
    for satu in langkah():
        sambungan.execute("begin immediate")
        try:
            _terapkan(sambungan, satu)
        except sqlite3.Error as galat:
            sambungan.execute("rollback")
            if _salah_langkah(galat):
                sebab = getattr(galat, "sqlite_errorname", "") or str(galat)
                raise MigrasiGagal(jalur, satu.jalur.name, sebab) from galat
            raise
        sambungan.execute("commit")


def _terapkan(sambungan: sqlite3.Connection, satu: Langkah) -> None:
    sambungan.execute(_CATATAN)
    if sambungan.execute("select 1 from skema where versi = ?", (satu.versi,)).fetchone():
        return  # another process was faster, or the store has it
    for pernyataan in pernyataan_sql(satu.jalur.read_text(encoding="utf-8")):
        sambungan.execute(pernyataan)
    putus = sambungan.execute("pragma foreign_key_check").fetchall()
    if putus:
        raise sqlite3.IntegrityError(f"{len(putus)} baris menunjuk ke baris yang tidak ada")
    isi = (satu.versi, satu.jalur.name, jam.teks(jam.sekarang()))
    sambungan.execute("insert into skema (versi, berkas, diterapkan) values (?, ?, ?)", isi)


def pernyataan_sql(teks: str) -> Iterator[str]:
    """The statements of a script, one by one; a rest without `;` counts as the last one."""
    kumpul = ""
    for baris in teks.splitlines(keepends=True):
        kumpul += baris
        if sqlite3.complete_statement(kumpul):
            yield kumpul
            kumpul = ""
    if kumpul.strip():
        yield kumpul


def _salah_langkah(galat: sqlite3.Error) -> bool:
    """A fault of the step itself, not of the disk, the folder or another writer."""
    kode = getattr(galat, "sqlite_errorname", "") or "SQLITE_ERROR"
    return kode.startswith(("SQLITE_ERROR", "SQLITE_CONSTRAINT", "SQLITE_MISMATCH"))
