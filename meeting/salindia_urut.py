"""The order of slides within sessions; every function works in the open transaction of its caller."""

from __future__ import annotations

import sqlite3


def letakkan(sambungan: sqlite3.Connection, id_: str, acara_id: str, sesudah: str = "") -> None:
    """Put a slide behind the slide `sesudah` of that session, or at its end."""
    urutan = [satu for satu in _urutan(sambungan, acara_id) if satu != id_]
    tempat = urutan.index(sesudah) + 1 if sesudah in urutan else len(urutan)
    _simpan(sambungan, acara_id, [*urutan[:tempat], id_, *urutan[tempat:]])


def ke(sambungan: sqlite3.Connection, id_: str, acara_id: str, urut: int) -> None:
    """Put a slide at place `urut` (1 …) of that session."""
    urutan = [satu for satu in _urutan(sambungan, acara_id) if satu != id_]
    urutan.insert(max(0, urut - 1), id_)
    _simpan(sambungan, acara_id, urutan)


def acara_lama(sambungan: sqlite3.Connection, rapat_id: str, acara_id: str) -> str:
    """The session that a deleted slide comes back to: its own, or the last one when that has gone."""
    agenda = sambungan.execute("select id from acara where rapat = ? order by urut, rowid", (rapat_id,))
    semua = [satu[0] for satu in agenda]
    return acara_id if acara_id in semua else semua[-1]


def kosongkan(sambungan: sqlite3.Connection, acara_id: str, urut: int) -> None:
    """Make room at a number: slides from it on move up by one where it is taken. Deleting leaves gaps behind."""
    ada = sambungan.execute(
        "select 1 from salindia where acara = ? and urut = ?", (acara_id, urut)
    ).fetchone()
    if ada:
        sambungan.execute(
            "update salindia set urut = urut + 1 where acara = ? and urut >= ?", (acara_id, urut)
        )


def geser(sambungan: sqlite3.Connection, id_: str, langkah: int) -> bool:
    """Move a slide one place; at the edge of its session into the neighbouring one. False at either end."""
    rapat, acara = sambungan.execute("select rapat, acara from salindia where id = ?", (id_,)).fetchone()
    urutan = _urutan(sambungan, acara)
    tempat = urutan.index(id_) + langkah
    if 0 <= tempat < len(urutan):
        ke(sambungan, id_, acara, tempat + 1)
        return True
    semua = [
        satu[0]
        for satu in sambungan.execute("select id from acara where rapat = ? order by urut, rowid", (rapat,))
    ]
    sebelah = semua.index(acara) + langkah
    if not 0 <= sebelah < len(semua):
        return False
    ke(sambungan, id_, semua[sebelah], 1 if langkah > 0 else len(_urutan(sambungan, semua[sebelah])) + 1)
    return True


def _urutan(sambungan: sqlite3.Connection, acara_id: str) -> list[str]:
    baris = sambungan.execute("select id from salindia where acara = ? order by urut, rowid", (acara_id,))
    return [satu[0] for satu in baris]


def _simpan(sambungan: sqlite3.Connection, acara_id: str, urutan: list[str]) -> None:
    for urut, id_ in enumerate(urutan, start=1):
        sambungan.execute("update salindia set acara = ?, urut = ? where id = ?", (acara_id, urut, id_))
