"""The file of the SQL box: the published, suppressed tables of one edition and nothing else, read only.

`$SERAMBI_HOME/kotak/<edisi>-<sidik>/serambi.duckdb`, alone in its folder, which is the worker's working folder. The
fingerprint covers the edition's content and the text of every view in between, so a file is never out of date.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import duckdb

from data.edisi import rumah
from queries.engine import FOLDER, Konteks, opened
from queries.kotak.terjemah import dari_akhir
from queries.terbit import kursor, tabel_terbit

NAMA = "serambi.duckdb"
VERSI = "1"  # raise when the layout of the file changes
USIA_SISA = 3600.0  # seconds after which a half-written folder belongs to nobody
JEDA = 0.2  # seconds between two looks whether the run was cancelled
_kunci = threading.Lock()


def folder_kotak(edisi: str, dibatalkan: Callable[[], bool] = lambda: False) -> Path:
    """Return the folder that holds the file of this edition's Publik tables; made on first use, then kept.

    `dibatalkan` is asked while it is made. Raises EdisiTidakDikenal, EdisiRusak, and GalatSql when it says yes or
    when the file cannot be written.
    """
    tujuan = rumah() / "kotak" / f"{edisi}-{sidik(edisi)}"
    if (tujuan / NAMA).is_file():
        return tujuan
    while not _kunci.acquire(timeout=JEDA):
        if dibatalkan():
            raise dari_akhir("batal")
    try:
        if not (tujuan / NAMA).is_file():
            _susun(edisi, tujuan, dibatalkan)
            _buang_lama(edisi, tujuan)
    except (OSError, duckdb.IOException) as galat:
        raise dari_akhir("tulis_berkas", str(galat), folder=tujuan.parent) from galat
    finally:
        _kunci.release()
    return tujuan


def sidik(edisi: str) -> str:
    """The fingerprint of what the file is made from: edition, view texts, published tables, DuckDB's version."""
    return _sidik(str(opened(edisi).path))


@lru_cache(maxsize=32)
def _sidik(path: str) -> str:
    isi = hashlib.sha256(f"{VERSI}|{duckdb.__version__}|".encode())
    sumber = [Path(path) / "datapackage.json", FOLDER / "engine.py", FOLDER / "terbit.py"]
    sumber += sorted((FOLDER / "views").glob("*.sql")) + sorted((FOLDER / "terbitan").iterdir())
    for satu in sumber:
        isi.update(satu.name.encode("utf-8") + b"\0" + satu.read_bytes())
    return isi.hexdigest()[:16]


def _susun(edisi: str, tujuan: Path, dibatalkan: Callable[[], bool]) -> None:
    """Write the tables aside and put the whole folder in place at once; a reader never meets half a file."""
    sementara = tujuan.with_name(f".susun-{os.getpid()}-{uuid.uuid4().hex[:8]}")
    sementara.mkdir(parents=True)
    try:
        _isi(edisi, sementara / NAMA, dibatalkan)
        if not (tujuan / NAMA).is_file():
            shutil.rmtree(tujuan, ignore_errors=True)  # a folder that lost its file
        try:
            sementara.rename(tujuan)
        except OSError:
            if not (tujuan / NAMA).is_file():  # else another process was first: its file is the same
                raise
    finally:
        shutil.rmtree(sementara, ignore_errors=True)


def _isi(edisi: str, berkas: Path, dibatalkan: Callable[[], bool]) -> None:
    """Copy every published table through the Publik cursor: what that cursor cannot see cannot get in."""
    sumber = kursor(Konteks(edisi))
    baru = duckdb.connect(str(berkas), config={"threads": 2, "python_enable_replacements": False})
    try:
        with _dapat_batal((sumber, baru), dibatalkan):
            for tabel in tabel_terbit():
                baru.register("aliran", sumber.sql(f"select * from {tabel}").to_arrow_reader(50_000))
                baru.execute(f"create table {tabel} as select * from aliran")
                baru.unregister("aliran")
            baru.execute("checkpoint")
    finally:
        baru.close()
        sumber.close()


@contextmanager
def _dapat_batal(
    koneksi: tuple[duckdb.DuckDBPyConnection, ...], dibatalkan: Callable[[], bool]
) -> Iterator[None]:
    """Inside this block the connections stop as soon as `dibatalkan` says yes; raises GalatSql then."""
    usai = threading.Event()

    def jaga() -> None:
        while not usai.wait(JEDA):
            if dibatalkan():
                for satu in koneksi:
                    satu.interrupt()

    utas = threading.Thread(target=jaga, daemon=True)
    utas.start()
    try:
        yield
    except duckdb.Error as galat:
        if dibatalkan():  # an interrupt between two connections has more than one class
            raise dari_akhir("batal") from galat
        raise
    finally:
        usai.set()
        utas.join()


def _buang_lama(edisi: str, tujuan: Path) -> None:
    """Remove files made from earlier contents of this edition, and halves that a crash left; one in use stays."""
    for satu in tujuan.parent.iterdir():
        usang = satu.name.startswith(f"{edisi}-") and len(satu.name) == len(tujuan.name) and satu != tujuan
        terbengkalai = satu.name.startswith(".susun-") and time.time() - satu.stat().st_mtime > USIA_SISA
        if usang or terbengkalai:
            shutil.rmtree(satu, ignore_errors=True)
