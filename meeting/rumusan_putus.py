"""What the plenary does with a clause: approve (with its number), hold, take back; and carry it to a later meeting."""

from __future__ import annotations

import sqlite3
from dataclasses import asdict

from meeting import baris, catatan, gudang, jam
from meeting.galat import IsianDitolak
from meeting.rumusan_isi import BOLEH, TABEL, dari_baris, kolom, utuh
from meeting.rumusan_jejak import DIBUAT, berdiri, terapkan, tulis
from meeting.rumusan_murni import hari
from panels.butir import DIALIHKAN, DISETUJUI, DITAHAN, DIUSULKAN, SELESAI, Butir


def setujui(id_: str, *, versi: int, oleh: str, kode_peran: str = "", diputus: str = "") -> Butir:
    """Approve a clause; `diputus` is the day ("2026-11-25"; "": the day of the meeting).

    It gets the next number of its meeting. A number stays with its clause: one that was taken back and is approved
    again has its own number again, and no other clause ever gets it.
    Raises TidakAda, ButirDibuang, SudahDiubah, IsianDitolak.
    """
    with gudang.tulis() as sambungan:
        lama = berdiri(sambungan, id_)
        if lama.setuju == DISETUJUI:
            return terapkan(sambungan, lama, {}, versi=versi, oleh=oleh)
        isi = {
            "setuju": DISETUJUI,
            "nomor": _nomor(sambungan, lama),
            "diputus": _hari(sambungan, lama, diputus),
        }
        hasil = terapkan(sambungan, lama, isi, versi=versi, oleh=oleh, kode_peran=kode_peran, sah=utuh)
        catatan.catat(sambungan, oleh, "butir_disetujui", f"{hasil.nomor} {hasil.id}", kode_peran)
        return hasil


def tahan(id_: str, *, versi: int, oleh: str, kode_peran: str = "") -> Butir:
    """Hold a clause, also one that was approved. Raises TidakAda, ButirDibuang, SudahDiubah."""
    return _kembalikan(id_, DITAHAN, versi, oleh, kode_peran)


def batalkan(id_: str, *, versi: int, oleh: str, kode_peran: str = "") -> Butir:
    """Take an approval or a hold back: the clause is a proposal again. Raises TidakAda, ButirDibuang, SudahDiubah."""
    return _kembalikan(id_, DIUSULKAN, versi, oleh, kode_peran)


def bawa(id_: str, ke_rapat: str, *, oleh: str, kode_peran: str = "") -> Butir:
    """Carry a clause over to another meeting and return the new one; the old one becomes "dialihkan".

    The new one is a proposal without number that keeps text, indicator, baseline and target, and names the old one
    (`asal_rumusan`). Carrying it to the same meeting again returns what is there.
    Raises TidakAda, ButirDibuang, IsianDitolak (the same meeting, or a clause that is done).
    """
    with gudang.tulis() as sambungan:
        return bawa_dalam(sambungan, id_, ke_rapat, oleh=oleh, kode_peran=kode_peran)


def bawa_dalam(
    sambungan: sqlite3.Connection, id_: str, ke_rapat: str, *, oleh: str, kode_peran: str = ""
) -> Butir:
    """`bawa` in an open transaction."""
    lama = berdiri(sambungan, id_)
    sudah = sambungan.execute(
        f"select * from {TABEL} where rapat = ? and asal_rumusan = ? and dibuang = ''", (ke_rapat, id_)
    ).fetchone()
    if sudah is not None:
        return dari_baris(sudah)
    if lama.rapat == ke_rapat or lama.status == SELESAI:
        sebab = "sudah ada pada rapat itu" if lama.rapat == ke_rapat else "sudah selesai"
        raise IsianDitolak(f"Butir ini {sebab}, jadi tidak dibawa. Pilih butir atau rapat lain.")
    baru = _salin(sambungan, lama, ke_rapat, oleh, kode_peran)
    terapkan(sambungan, lama, {"status": DIALIHKAN}, versi=lama.versi, oleh=oleh, kode_peran=kode_peran)
    return baru


def _salin(sambungan: sqlite3.Connection, lama: Butir, ke_rapat: str, oleh: str, kode_peran: str) -> Butir:
    baris.cari(sambungan, "rapat", ke_rapat)
    kini = jam.teks(jam.sekarang())
    isi = {nama: nilai for nama, nilai in asdict(lama).items() if nama in BOLEH} | {"asal_rumusan": lama.id}
    urut = sambungan.execute(f"select coalesce(max(urut), 0) + 1 from {TABEL} where rapat = ?", (ke_rapat,))
    tetap = {"id": baris.id_baru(), "rapat": ke_rapat, "urut": urut.fetchone()[0]}
    baris.sisip(sambungan, TABEL, {**tetap, **kolom(isi), "dibuat": kini, "diubah": kini, "oleh": oleh})
    baru = dari_baris(baris.cari(sambungan, TABEL, tetap["id"]))
    tulis(sambungan, baru, {DIBUAT: (lama.id, baru.isi)}, oleh, kode_peran)
    catatan.catat(sambungan, oleh, "butir_dibawa", f"{lama.id} {baru.id}", kode_peran)
    return baru


def _kembalikan(id_: str, ke: str, versi: int, oleh: str, kode_peran: str) -> Butir:
    with gudang.tulis() as sambungan:
        lama = berdiri(sambungan, id_)
        # the row keeps the number that was given; a clause that is not approved shows none (rumusan_isi.dari_baris)
        sebut = {"setuju": (lama.setuju, ke)} | ({"nomor": (lama.nomor, "")} if lama.nomor else {})
        isi = {"setuju": ke, "diputus": ""}
        return terapkan(sambungan, lama, isi, versi=versi, oleh=oleh, kode_peran=kode_peran, sebut=sebut)


def _nomor(sambungan: sqlite3.Connection, lama: Butir) -> int:
    """The number that the clause had, else the next one of its meeting; those of removed clauses stay taken."""
    diberi = baris.cari(sambungan, TABEL, lama.id)["nomor"]
    if diberi is not None:
        return diberi
    cari = f"select coalesce(max(nomor), 0) + 1 from {TABEL} where rapat = ?"
    return sambungan.execute(cari, (lama.rapat,)).fetchone()[0]


def _hari(sambungan: sqlite3.Connection, lama: Butir, diputus: str) -> str:
    if not diputus:
        return baris.cari(sambungan, "rapat", lama.rapat)["tanggal"]
    if len(diputus) != 10 or hari(diputus) is None:
        raise IsianDitolak(f"Tanggal keputusan “{diputus[:40]}” bukan tanggal. Tulis seperti 2026-11-25.")
    return diputus
