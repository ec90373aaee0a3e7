"""What the stage shows now, and which slides the phones may see: those shown and those released by hand."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from meeting import baris, catatan, gudang, jam
from meeting.galat import IsianDitolak

TAYANG, RILIS = "tayang", "rilis"


@dataclass(frozen=True, slots=True)
class Tayang:
    """The step the stage is at: a meeting, the key of its slide ("<id>.<part>", "" before the first), black or not.

    `urutan` grows with every step, so that a phone knows which of two is the newer; also after the show was ended
    and begun again, because it never falls below the time in seconds.
    """

    rapat: str
    salindia: str
    hitam: bool
    urutan: int
    waktu: str

    @property
    def id_slide(self) -> str:
        """The stored slide's id."""
        return id_slide(self.salindia)


def id_slide(kunci: str) -> str:
    """The slide's id of a key "<id>.<part>"."""
    return kunci.partition(".")[0]


def kini() -> Tayang | None:
    """The step that the stage is at; None while nothing is presented."""
    if not gudang.ada():
        return None
    with gudang.baca() as sambungan:
        return _kini(sambungan)


def pindah(rapat_id: str, kunci: str, hitam: bool = False, oleh: str = "") -> Tayang:
    """Record a step of the stage; a slide that is seen is open to the phones from now on.

    `kunci` "" is the stage before its first slide. Raises TidakAda (no such meeting, or the slide was deleted
    meanwhile), IsianDitolak (a slide of another meeting); the step before stays.
    """
    with gudang.tulis() as sambungan:
        baris.cari(sambungan, "rapat", rapat_id)
        if kunci and baris.cari(sambungan, "salindia", id_slide(kunci))["rapat"] != rapat_id:
            raise IsianDitolak("Salindia ini bukan bagian dari rapat yang sedang dipaparkan.")
        saat, lama = jam.teks(jam.sekarang()), _kini(sambungan)
        if lama is None or lama.rapat != rapat_id:
            catatan.catat(sambungan, oleh, "paparan_dimulai", rapat_id)
        urutan = max(lama.urutan + 1 if lama else 1, int(jam.sekarang().timestamp()))
        sambungan.execute(
            "insert or replace into tayang (nomor, rapat, salindia, hitam, urutan, waktu) values (1, ?, ?, ?, ?, ?)",
            (rapat_id, kunci, int(hitam), urutan, saat),
        )
        if kunci and not hitam:
            _buka(sambungan, rapat_id, [id_slide(kunci)], TAYANG, saat)
        return Tayang(rapat_id, kunci, hitam, urutan, saat)


def terbuka(rapat_id: str) -> frozenset[str]:
    """The ids of the slides that phones may see: shown on stage or released."""
    if not gudang.ada():
        return frozenset()
    with gudang.baca() as sambungan:
        return frozenset(
            satu[0] for satu in sambungan.execute("select salindia from terbuka where rapat = ?", (rapat_id,))
        )


def rilis(rapat_id: str, ids: Iterable[str], oleh: str) -> frozenset[str]:
    """Open slides to the phones before they are shown; returns all open ones. Raises TidakAda, IsianDitolak."""
    dipilih = list(ids)
    with gudang.tulis() as sambungan:
        baris.cari(sambungan, "rapat", rapat_id)
        for satu in dipilih:
            if baris.cari(sambungan, "salindia", satu)["rapat"] != rapat_id:
                raise IsianDitolak("Salindia yang dirilis bukan bagian dari rapat ini.")
        _buka(sambungan, rapat_id, dipilih, RILIS, jam.teks(jam.sekarang()))
        catatan.catat(sambungan, oleh, "salindia_dirilis", ", ".join(dipilih))
    return terbuka(rapat_id)


def kosongkan(rapat_id: str, oleh: str) -> None:
    """Close every slide of a meeting to the phones again, and end its show: after a rehearsal."""
    with gudang.tulis() as sambungan:
        sambungan.execute("delete from terbuka where rapat = ?", (rapat_id,))
        sambungan.execute("delete from tayang where rapat = ?", (rapat_id,))
        catatan.catat(sambungan, oleh, "paparan_dikosongkan", rapat_id)


def tutup(oleh: str = "") -> None:
    """End the show; what was shown stays open to the phones."""
    with gudang.tulis() as sambungan:
        sambungan.execute("delete from tayang")
        catatan.catat(sambungan, oleh, "paparan_ditutup")


def _kini(sambungan: sqlite3.Connection) -> Tayang | None:
    satu = sambungan.execute("select rapat, salindia, hitam, urutan, waktu from tayang").fetchone()
    return Tayang(satu[0], satu[1], bool(satu[2]), satu[3], satu[4]) if satu else None


def _buka(sambungan: sqlite3.Connection, rapat_id: str, ids: Iterable[str], cara: str, saat: str) -> None:
    sambungan.executemany(
        "insert or ignore into terbuka (rapat, salindia, cara, waktu) values (?, ?, ?, ?)",
        [(rapat_id, satu, cara, saat) for satu in ids],
    )
