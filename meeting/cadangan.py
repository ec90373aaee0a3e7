"""Backups of the store: whole copies in `$SERAMBI_HOME/cadangan/`, made while others go on writing.

A copy is one plain file (no WAL beside it). `meeting.pemulihan` brings one back.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from data.edisi import rumah
from meeting import jam
from meeting.galat import CadanganGagal


def folder() -> Path:
    """Where backups are kept."""
    return rumah() / "cadangan"


def buat(sambungan: sqlite3.Connection, sebab: str) -> Path:
    """Copy the open store to `store-<time>-<sebab>.sqlite`; the name appears only when the copy is whole.

    Raises CadanganGagal when the folder cannot be written or the disk is full.
    """
    saat = jam.teks(jam.sekarang()).replace(":", "")
    return salin(sambungan, folder() / f"store-{saat}-{sebab}.sqlite")


def salin(sambungan: sqlite3.Connection, tujuan: Path) -> Path:
    """The same to a file of the caller's choice, whose folder is made. Raises CadanganGagal."""
    sementara = tujuan.with_name(f".tulis-{os.getpid()}-{tujuan.name}")
    try:
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(sementara)) as salinan:
            sambungan.backup(salinan)
            salinan.execute("pragma journal_mode = delete")
        _sampai_ke_cakram(sementara)
        os.replace(sementara, tujuan)
    except (OSError, sqlite3.Error) as galat:
        _buang(sementara)
        raise CadanganGagal(tujuan.parent) from galat
    return tujuan


def _sampai_ke_cakram(berkas: Path) -> None:
    with open(berkas, "r+b") as isi:
        os.fsync(isi.fileno())


def _buang(sementara: Path) -> None:
    if sementara.is_file():
        sementara.unlink()
