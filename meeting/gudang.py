"""The store: one SQLite file, `$SERAMBI_HOME/store.sqlite`, with many readers and one writer at a time.

    with gudang.baca() as sambungan:      # a snapshot that does not change while it is open
        sambungan.execute("select …")
    with gudang.tulis() as sambungan:     # kept whole when the block ends, undone when it raises
        sambungan.execute("insert …")

Every connection is new and is closed at the end of its block. All faults are named (`meeting.galat`). The file
is made, and brought to the newest schema after a backup, on first use.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock, local

from data.edisi import rumah
from meeting import cadangan, skema
from meeting.galat import (
    GudangGagal,
    GudangHanyaBaca,
    GudangPenuh,
    GudangRusak,
    GudangSibuk,
    GudangTakTerbaca,
    GudangTerlaluBaru,
)

NAMA = "store.sqlite"
_KEPALA_SQLITE = 100  # bytes of the header that every SQLite file has
TUNGGU = 20.0  # seconds that a writer waits for the one before it
_satu_penulis = Lock()
_satu_penyiap = Lock()
_utas = local()


def jalur() -> Path:
    """Where the store is."""
    return rumah() / NAMA


def ada() -> bool:
    """True once a store has been made; reading roles does not make one."""
    return jalur().is_file()


@contextmanager
def baca() -> Iterator[sqlite3.Connection]:
    """A connection that sees one moment of the store and cannot write; rows read by name (sqlite3.Row)."""
    tempat = jalur()
    with _bernama(tempat), _siap(tempat) as sambungan:
        sambungan.execute("pragma query_only = on")
        sambungan.execute("begin")
        try:
            yield sambungan
        finally:
            sambungan.execute("rollback")


@contextmanager
def tulis() -> Iterator[sqlite3.Connection]:
    """A connection that alone may write; committed at the end, rolled back on any exception.

    Raises GudangSibuk when the writer before it does not finish within TUNGGU seconds. A second `tulis()` inside
    the block would wait for itself and is refused: pass the connection on instead.
    """
    if getattr(_utas, "menulis", False):
        raise RuntimeError("tulis() inside tulis(): pass the open connection on")
    tempat = jalur()
    if not _satu_penulis.acquire(timeout=TUNGGU):
        raise GudangSibuk(tempat)
    _utas.menulis = True
    try:
        with _bernama(tempat), _siap(tempat) as sambungan:
            sambungan.execute("begin immediate")
            yield from _simpan(sambungan)
    finally:
        _utas.menulis = False
        _satu_penulis.release()


def _simpan(sambungan: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    try:
        yield sambungan
        sambungan.execute("commit")
    except BaseException:
        if sambungan.in_transaction:  # a full disk has already ended it
            sambungan.execute("rollback")
        raise


@contextmanager
def _siap(tempat: Path) -> Iterator[sqlite3.Connection]:
    """An open connection to a store that has the newest schema."""
    sambungan = _buka(tempat)
    try:
        if skema.versi(sambungan) != skema.terakhir():
            with _satu_penyiap:
                _siapkan(sambungan, tempat)
        sambungan.execute("pragma foreign_keys = on")
        yield sambungan
    finally:
        sambungan.close()


def _buka(tempat: Path) -> sqlite3.Connection:
    tempat.parent.mkdir(parents=True, exist_ok=True)
    if tempat.exists() and 0 < tempat.stat().st_size < _KEPALA_SQLITE:
        raise GudangRusak(tempat, cadangan.folder())  # SQLite would take the remains for a new, empty store
    sambungan = sqlite3.connect(tempat, timeout=TUNGGU, isolation_level=None)
    sambungan.row_factory = sqlite3.Row
    sambungan.execute("pragma synchronous = full")  # what was acknowledged outlives a power cut
    return sambungan


def _siapkan(sambungan: sqlite3.Connection, tempat: Path) -> None:
    """Make or upgrade the store, with a backup before the first change to an older one."""
    lama = skema.versi(sambungan)
    if lama is None:
        raise GudangRusak(tempat, cadangan.folder())
    if lama > skema.terakhir():
        raise GudangTerlaluBaru(tempat, lama, skema.terakhir())
    if lama:
        periksa(sambungan, tempat)
        cadangan.buat(sambungan, f"sebelum-skema-{skema.terakhir()}")
    sambungan.execute("pragma journal_mode = wal")
    skema.naikkan(sambungan, tempat)


def periksa(sambungan: sqlite3.Connection, tempat: Path) -> None:
    """Read the whole file. Raises GudangRusak when a page or an index is damaged."""
    if sambungan.execute("pragma quick_check(1)").fetchone()[0] != "ok":
        raise GudangRusak(tempat, cadangan.folder())


@contextmanager
def _bernama(tempat: Path) -> Iterator[None]:
    """Give the faults of SQLite and of the folder their Indonesian names; other exceptions pass."""
    try:
        yield
    except sqlite3.Error as galat:
        bernama = _nama_galat(getattr(galat, "sqlite_errorname", "") or "", tempat)
        if bernama is None:
            raise
        raise bernama from galat
    except OSError as galat:
        if galat.filename is None or Path(galat.filename) not in (tempat.parent, *tempat.parents):
            raise
        raise GudangHanyaBaca(tempat) from galat


def _nama_galat(kode: str, tempat: Path) -> GudangGagal | None:
    if kode.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        return GudangRusak(tempat, cadangan.folder())
    if kode.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return GudangHanyaBaca(tempat)
    if kode.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return GudangSibuk(tempat)
    if kode == "SQLITE_FULL":
        return GudangPenuh(tempat)
    return GudangTakTerbaca(tempat, kode) if kode.startswith("SQLITE_IOERR") else None
