"""Bring a backup of the store back: whole or not at all, also while Serambi is running.

    hasil = pulihkan(Path("cadangan-rabu.sqlite"))

The file is copied, checked and brought to the newest schema before anything changes. Then everything is replaced in
one transaction of the store, so that a running server reads the old content or the new one and no writer comes
between; what was there is set aside first. Sessions end: a session of that time must not open the store again.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from data.edisi import editions, rumah
from meeting import cadangan, catatan, gudang, jam, skema
from meeting.galat import BukanCadangan, GudangRusak, GudangTerlaluBaru

SEBELUM, RUSAK = "sebelum-pulih", "rusak"
_KEPALA = b"SQLite format 3\x00"
_WAL = ("-wal", "-shm")
_TIDAK_KEMBALI = ("sesi", "percobaan")  # who was signed in, and his tries
_TETAP = "skema"
_BASI = 3600  # seconds that no restore takes


@dataclass(frozen=True, slots=True)
class HasilPulih:
    """What came back: `disisihkan` is the copy of what was there (None: there was none); what is not on this computer.

    The store names files and vintages, it does not hold them.
    """

    disisihkan: Path | None
    rapat: int
    butir: int
    berkas_hilang: tuple[str, ...]
    edisi_hilang: tuple[str, ...]


def pulihkan(berkas: Path, oleh: str = "operator") -> HasilPulih:
    """Replace the content of the store by that of a backup.

    Raises BukanCadangan, GudangTerlaluBaru, CadanganGagal (nothing could be set aside), GudangSibuk and the other
    faults of the store; nothing is changed then.
    """
    with _salinan(berkas) as asal:
        with closing(_buka(asal)) as sambungan:
            _siapkan(sambungan, berkas)
        ada = gudang.ada()
        try:
            disisihkan = _ganti_isi(asal, oleh, ada)
        except GudangRusak:
            disisihkan = _ganti_berkas(asal, oleh)
        except sqlite3.Error as galat:  # rows or tables that no Serambi has written; nothing was kept of them
            raise BukanCadangan(berkas, "isinya bukan susunan gudang Serambi") from galat
    return _hasil(disisihkan)


@contextmanager
def _salinan(berkas: Path) -> Iterator[Path]:
    """A copy in SERAMBI_HOME, so that neither a pulled-out stick nor another program changes it meanwhile."""
    if not berkas.is_file():
        raise BukanCadangan(berkas, "berkas itu tidak ada")
    with open(berkas, "rb") as isi:
        if isi.read(len(_KEPALA)) != _KEPALA:
            raise BukanCadangan(berkas, "isinya bukan gudang Serambi")
    if any(_ukuran(berkas.with_name(berkas.name + akhir)) for akhir in _WAL[:1]):
        raise BukanCadangan(berkas, "berkas itu gudang yang sedang dipakai, bukan cadangannya")
    rumah().mkdir(parents=True, exist_ok=True)
    for mati in rumah().glob(".tulis-*-pulih.sqlite*"):  # a whole store, left by one that was killed
        if time.time() - mati.stat().st_mtime > _BASI:
            mati.unlink(missing_ok=True)
    sementara = rumah() / f".tulis-{os.getpid()}-pulih.sqlite"
    try:
        shutil.copyfile(berkas, sementara)
        yield sementara
    finally:
        for akhir in ("", "-journal", *_WAL):
            sementara.with_name(sementara.name + akhir).unlink(missing_ok=True)


def _ukuran(berkas: Path) -> int:
    return berkas.stat().st_size if berkas.is_file() else 0


def _buka(berkas: Path) -> sqlite3.Connection:
    sambungan = sqlite3.connect(berkas, isolation_level=None)
    sambungan.row_factory = sqlite3.Row
    return sambungan


def _siapkan(sambungan: sqlite3.Connection, berkas: Path) -> None:
    """Check the copy and bring it to the newest schema. Raises BukanCadangan, GudangTerlaluBaru, MigrasiGagal."""
    try:
        sambungan.execute("pragma journal_mode = delete")
        versi = skema.versi(sambungan)
        if not versi:
            raise BukanCadangan(berkas, "isinya bukan gudang Serambi")
        if versi > skema.terakhir():
            raise GudangTerlaluBaru(berkas, versi, skema.terakhir())
        if sambungan.execute("pragma quick_check(1)").fetchone()[0] != "ok":
            raise BukanCadangan(berkas, "berkas itu rusak")
        skema.naikkan(sambungan, berkas)
        for tabel in _TIDAK_KEMBALI:
            sambungan.execute(f"delete from {tabel}")
    except sqlite3.DatabaseError as galat:
        raise BukanCadangan(berkas, "berkas itu rusak") from galat


def _ganti_isi(asal: Path, oleh: str, ada: bool) -> Path | None:
    """One transaction: everything out, everything in. Nobody writes between the copy set aside and the commit."""
    with gudang.tulis() as tujuan, closing(_buka(asal)) as sumber:
        disisihkan = _sisihkan() if ada else None
        tujuan.execute("pragma defer_foreign_keys = on")
        pemicu = tujuan.execute("select name, sql from sqlite_master where type = 'trigger'").fetchall()
        for nama, _ in pemicu:
            tujuan.execute(f"drop trigger {nama}")  # they would count as changes what only comes back
        tabel = _tabel(tujuan)
        dibaca = {nama: _versi(tujuan, nama) for nama, _ in tabel}
        for nama, _ in tabel:  # all of them first: a deletion cascades to what was already put back
            tujuan.execute(f"delete from {nama}")
        for nama, perintah in tabel:
            _isi(sumber, tujuan, nama, "" if "without rowid" in perintah.lower() else " order by rowid")
            # who still has a page of before open must not write on, or approve, what he did not read
            if dibaca[nama]:
                tujuan.executemany(
                    f"update {nama} set versi = ? + 1 where id = ? and versi <= ?", dibaca[nama]
                )
        for _, perintah in pemicu:
            tujuan.execute(perintah)
        catatan.catat(tujuan, oleh, "gudang_dipulihkan", asal.name if disisihkan is None else disisihkan.name)
    return disisihkan


def _sisihkan() -> Path:
    """The store as it was committed last: a writer that waits sees nothing of the transaction that has begun."""
    with closing(sqlite3.connect(gudang.jalur())) as kini:
        return cadangan.buat(kini, SEBELUM)


def _tabel(sambungan: sqlite3.Connection) -> list[tuple[str, str]]:
    cari = (
        "select name, sql from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> ?"
    )
    return [tuple(satu) for satu in sambungan.execute(cari, (_TETAP,))]


def _versi(sambungan: sqlite3.Connection, tabel: str) -> list[tuple[int, str, int]]:
    """(versi, id, versi) of every row of a table that keeps editors apart by it."""
    kolom = {satu["name"] for satu in sambungan.execute(f"pragma table_info({tabel})")}
    if not {"id", "versi"} <= kolom or tabel == "rumusan_riwayat":
        return []
    return [tuple(satu) for satu in sambungan.execute(f"select versi, id, versi from {tabel}")]


def _isi(sumber: sqlite3.Connection, tujuan: sqlite3.Connection, tabel: str, urut: str) -> None:
    kolom = [satu["name"] for satu in tujuan.execute(f"pragma table_info({tabel})")]
    nama, tanya = ", ".join(kolom), ", ".join("?" * len(kolom))
    semua = sumber.execute(f"select {nama} from {tabel}{urut}")
    tujuan.executemany(f"insert into {tabel} ({nama}) values ({tanya})", map(tuple, semua))


def _ganti_berkas(asal: Path, oleh: str) -> Path:
    """The store that is there cannot be read: set its files aside and put the copy in their place."""
    saat = jam.teks(jam.sekarang()).replace(":", "")
    tempat, disisihkan = gudang.jalur(), cadangan.folder() / f"store-{saat}-{RUSAK}.sqlite"
    disisihkan.parent.mkdir(parents=True, exist_ok=True)
    for akhir in ("", *_WAL):
        satu = tempat.with_name(tempat.name + akhir)
        if satu.is_file():
            shutil.copyfile(satu, disisihkan.with_name(disisihkan.name + akhir))
    for akhir in _WAL:  # a log of the damaged store must never be read into the restored one
        tempat.with_name(tempat.name + akhir).unlink(missing_ok=True)
    baru = tempat.with_name(f".tulis-{os.getpid()}-{tempat.name}")
    shutil.copyfile(asal, baru)
    with closing(_buka(baru)) as sambungan:
        sambungan.execute("pragma journal_mode = wal")
    with open(baru, "r+b") as isi:
        os.fsync(isi.fileno())
    os.replace(baru, tempat)
    with gudang.tulis() as sambungan:
        catatan.catat(sambungan, oleh, "gudang_dipulihkan", disisihkan.name)
    return disisihkan


def _hasil(disisihkan: Path | None) -> HasilPulih:
    with gudang.baca() as sambungan:
        rapat = sambungan.execute("select edisi from rapat").fetchall()
        butir = sambungan.execute("select count(*) from rumusan where dibuang = ''").fetchone()[0]
        semua = sambungan.execute("select sidik, nama from berkas order by nama").fetchall()
    hilang = [nama for sidik, nama in semua if not (rumah() / "berkas" / sidik).is_file()]
    edisi = {satu[0] for satu in rapat} - set(editions())
    return HasilPulih(disisihkan, len(rapat), butir, tuple(hilang), tuple(sorted(edisi)))
