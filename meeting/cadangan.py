"""Backups of the store: whole copies in `$SERAMBI_HOME/cadangan/`, made while others go on writing."""

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
    tujuan = folder() / f"store-{saat}-{sebab}.sqlite"
    sementara = tujuan.with_suffix(f".tulis-{os.getpid()}")
    try:
        folder().mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(sementara)) as salinan:
            sambungan.backup(salinan)
        os.replace(sementara, tujuan)
    except (OSError, sqlite3.Error) as galat:
        _buang(sementara)
        raise CadanganGagal(folder()) from galat
    return tujuan


def _buang(sementara: Path) -> None:
    if sementara.is_file():
        sementara.unlink()
