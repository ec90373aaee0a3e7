"""Proof of a clause: files of meeting.berkas that it names."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from meeting import baris, gudang, jam
from meeting.galat import TidakAda
from meeting.rumusan_isi import TABEL, dari_baris
from meeting.rumusan_jejak import BUKTI, berdiri, tulis

PANJANG = 300


@dataclass(frozen=True, slots=True)
class Bukti:
    """One proof: the file (sidik, nama, mime, ukuran in bytes), what it shows, when and by which role it came."""

    rumusan: str
    sidik: str
    nama: str
    mime: str
    ukuran: int
    keterangan: str
    waktu: str
    oleh: str


def daftar_bukti(id_: str = "") -> tuple[Bukti, ...]:
    """The proofs of a clause ("": of every clause), the oldest first."""
    if not gudang.ada():
        return ()
    with gudang.baca() as sambungan:
        semua = sambungan.execute(
            "select rumusan, sidik, nama, mime, ukuran, keterangan, waktu, oleh from rumusan_bukti"
            " join berkas using (sidik) where ? in ('', rumusan) order by waktu, sidik",
            (id_,),
        )
        return tuple(Bukti(*satu) for satu in semua)


def sambung_bukti(id_: str, sidik: str, keterangan: str = "", *, oleh: str, kode_peran: str = "") -> None:
    """Tie a kept file (meeting.berkas.simpan) to a clause; tied again, its description is replaced.

    Raises TidakAda (clause or file), ButirDibuang, IsianDitolak.
    """
    uraian = baris.satu_baris(keterangan, "Keterangan bukti", PANJANG)
    with gudang.tulis() as sambungan:
        butir, nama = berdiri(sambungan, id_), _nama(sambungan, sidik)
        ada = _ada(sambungan, id_, sidik)
        if ada == uraian:
            return
        sambungan.execute("delete from rumusan_bukti where rumusan = ? and sidik = ?", (id_, sidik))
        isi = {
            "rumusan": id_,
            "sidik": sidik,
            "keterangan": uraian,
            "waktu": jam.teks(jam.sekarang()),
            "oleh": oleh,
        }
        baris.sisip(sambungan, "rumusan_bukti", isi)
        lama = "" if ada is None else _sebut(nama, ada)
        tulis(sambungan, butir, {BUKTI: (lama, _sebut(nama, uraian))}, oleh, kode_peran)


def lepas_bukti(id_: str, sidik: str, *, oleh: str, kode_peran: str = "") -> None:
    """Untie a file from a clause; the file itself is kept. Raises TidakAda for the clause."""
    with gudang.tulis() as sambungan:
        butir = dari_baris(baris.cari(sambungan, TABEL, id_))
        ada = _ada(sambungan, id_, sidik)
        if ada is None:
            return
        sambungan.execute("delete from rumusan_bukti where rumusan = ? and sidik = ?", (id_, sidik))
        tulis(sambungan, butir, {BUKTI: (_sebut(_nama(sambungan, sidik), ada), "")}, oleh, kode_peran)


def _ada(sambungan: sqlite3.Connection, id_: str, sidik: str) -> str | None:
    """The description of the tie; None while there is none."""
    cari = "select keterangan from rumusan_bukti where rumusan = ? and sidik = ?"
    satu = sambungan.execute(cari, (id_, sidik)).fetchone()
    return None if satu is None else satu[0]


def _nama(sambungan: sqlite3.Connection, sidik: str) -> str:
    satu = sambungan.execute("select nama from berkas where sidik = ?", (sidik,)).fetchone()
    if satu is None:
        raise TidakAda("Berkas", sidik[:8])
    return satu[0]


def _sebut(nama: str, keterangan: str) -> str:
    return f"{nama}: {keterangan}" if keterangan else nama
