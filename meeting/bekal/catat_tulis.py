"""The rows that a meeting wrote down, from a file into the store: in the import's one transaction, row by row.

Rows that only this laptop has stay. A row that both have becomes the file's (that was decided for the whole deck
before) as a later `versi`, so that an open editor notices; what it was here is in its history.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from meeting import baris, jam
from meeting.bekal import catat as bentuk
from meeting.bekal.catat import Baris, Catat
from meeting.bekal.galat import BekalDitolak
from meeting.rumusan_isi import teks

_TETAP = ("id", "kode", "rapat", "dibuat")  # of a row that is here: not overwritten with the rest
_NAMA_MAKS = 20  # tries for a free name of a saved view


@dataclass(frozen=True)
class Cara:
    """How the rows come in: who does it, and whether changes made here are being replaced (`tindih`)."""

    rapat: str
    oleh: str
    tindih: bool


def tulis(sambungan: sqlite3.Connection, catat: Catat | None, cara: Cara) -> None:
    """Store the rows of a file. Raises BekalDitolak when an id belongs to another meeting here."""
    if catat is None:
        return
    for tabel in ("rumusan", "hadir", "klarifikasi"):
        _tolak_bentrok(sambungan, tabel, catat[tabel], cara.rapat)
    _butir(sambungan, catat["rumusan"], cara)
    _riwayat(sambungan, catat["rumusan_riwayat"])
    _bukti(sambungan, catat["rumusan_bukti"])
    sambungan.execute("delete from hadir where rapat = ?", (cara.rapat,))
    for satu in catat["hadir"]:
        _sisip(sambungan, "hadir", satu)
    for satu in catat["klarifikasi"]:
        _timpa(sambungan, "klarifikasi", satu)
    for satu in catat["tampilan_simpan"]:
        _tampilan(sambungan, satu)


def bernama_lain(catat: Catat | None, rapat: str, slide: Mapping[str, str]) -> Catat | None:
    """The same rows under new ids, for another meeting; saved views belong to none and stay as they are."""
    if catat is None:
        return None
    id_ = {satu["id"]: baris.id_baru() for satu in catat["rumusan"]}
    return {
        **catat,
        "rumusan": tuple({**s, "id": id_[s["id"]], "rapat": rapat} for s in catat["rumusan"]),
        **{
            tabel: tuple({**s, "rumusan": id_[s["rumusan"]]} for s in catat[tabel])
            for tabel in ("rumusan_riwayat", "rumusan_bukti")
        },
        "hadir": tuple({**s, "id": baris.id_baru(), "rapat": rapat} for s in catat["hadir"]),
        "klarifikasi": tuple(
            {**s, "kode": baris.id_baru(), "rapat": rapat, "salindia": slide.get(s["salindia"], "")}
            for s in catat["klarifikasi"]
        ),
    }


def _tolak_bentrok(sambungan: sqlite3.Connection, tabel: str, semua: tuple[Baris, ...], rapat: str) -> None:
    kunci = bentuk.KUNCI[tabel]
    cari = f"select 1 from {tabel} where {kunci} = ? and rapat <> ?"
    if any(sambungan.execute(cari, (satu[kunci], rapat)).fetchone() for satu in semua):
        raise BekalDitolak(
            f"catatannya ({baris.APA[tabel]}) sudah dipakai rapat lain; simpan sebagai rapat baru."
        )


def _butir(sambungan: sqlite3.Connection, semua: tuple[Baris, ...], cara: Cara) -> None:
    """The clauses; numbers are taken off first, because two laptops may have given the same one."""
    semula = sambungan.execute("select * from rumusan where rapat = ?", (cara.rapat,)).fetchall()
    lama = {satu["id"]: dict(satu) for satu in semula}
    sambungan.execute("update rumusan set nomor = null where rapat = ?", (cara.rapat,))
    for satu in semua:
        ada = lama.get(satu["id"])
        _timpa(sambungan, "rumusan", satu, ada)
        if ada and cara.tindih:
            _jejak(sambungan, ada, satu, cara)
    berkas = {satu["id"] for satu in semua}
    sini = [satu for satu in lama.values() if satu["id"] not in berkas and satu["nomor"] is not None]
    _nomor(sambungan, sini, semua, cara)


def _nomor(sambungan: sqlite3.Connection, sini: list[Baris], berkas: tuple[Baris, ...], cara: Cara) -> None:
    """Numbers of the clauses that only this laptop has: their own where it is free, else the next."""
    terpakai = {satu["nomor"] for satu in berkas if satu.get("nomor") is not None}
    baru = max((*terpakai, *(satu["nomor"] for satu in sini), 0))
    for satu in sini:
        nomor = satu["nomor"]
        if nomor in terpakai:
            baru += 1
            nomor = baru
            _satu_jejak(sambungan, satu, "nomor", satu["nomor"], nomor, cara)
        sambungan.execute("update rumusan set nomor = ? where id = ?", (nomor, satu["id"]))


def _jejak(sambungan: sqlite3.Connection, lama: Baris, satu: Baris, cara: Cara) -> None:
    """What was here, in the history of the clause."""
    a, b = bentuk.isi(lama), bentuk.isi(satu)
    for ruas in dict.fromkeys((*a, *b)):
        if a.get(ruas) != b.get(ruas):
            _satu_jejak(sambungan, lama, ruas, a.get(ruas), b.get(ruas), cara)


def _satu_jejak(
    sambungan: sqlite3.Connection, lama: Baris, ruas: str, semula: object, baru: object, cara: Cara
) -> None:
    versi = sambungan.execute("select versi from rumusan where id = ?", (lama["id"],)).fetchone()[0]
    isi = {
        "rumusan": lama["id"], "waktu": jam.teks(jam.sekarang()), "peran": cara.oleh, "versi": versi, "ruas": ruas,
        "lama": teks(semula), "baru": teks(baru),
    }  # fmt: skip
    baris.sisip(sambungan, "rumusan_riwayat", isi)


def _riwayat(sambungan: sqlite3.Connection, semua: tuple[Baris, ...]) -> None:
    """The lines of the history that are not here yet."""
    kolom = ("rumusan", "waktu", "peran", "versi", "ruas", "lama", "baru")
    syarat = " and ".join(f"{nama} = ?" for nama in kolom)
    for satu in semua:
        nilai = tuple(satu[nama] for nama in kolom)
        if not sambungan.execute(f"select 1 from rumusan_riwayat where {syarat}", nilai).fetchone():
            _sisip(sambungan, "rumusan_riwayat", satu)


def _bukti(sambungan: sqlite3.Connection, semua: tuple[Baris, ...]) -> None:
    """Proof whose file came along whole; what did not is in the report."""
    for satu in semua:
        kunci = (satu["rumusan"], satu["sidik"])
        ada = sambungan.execute("select 1 from berkas where sidik = ?", kunci[1:]).fetchone()
        sudah = sambungan.execute(
            "select 1 from rumusan_bukti where rumusan = ? and sidik = ?", kunci
        ).fetchone()
        if ada and not sudah:
            _sisip(sambungan, "rumusan_bukti", satu)


def _tampilan(sambungan: sqlite3.Connection, satu: Baris) -> None:
    """A saved view: new here under a free name; one that is here changes only when the file has a later `versi`."""
    lama = sambungan.execute("select versi from tampilan_simpan where id = ?", (satu["id"],)).fetchone()
    if lama and lama["versi"] >= satu["versi"]:
        return
    nama = _nama_bebas(sambungan, str(satu["nama"]), satu["id"])
    if lama:
        _timpa(sambungan, "tampilan_simpan", {**satu, "nama": nama})
    else:
        _sisip(sambungan, "tampilan_simpan", {**satu, "nama": nama})


def _nama_bebas(sambungan: sqlite3.Connection, nama: str, sendiri: str) -> str:
    semua = sambungan.execute("select nama from tampilan_simpan where dibuang = '' and id <> ?", (sendiri,))
    dipakai = {satu["nama"].casefold() for satu in semua}
    calon = (nama, *(f"{nama} (dari bekal{f' {n}' if n > 1 else ''})" for n in range(1, _NAMA_MAKS)))
    return next(satu for satu in calon if satu.casefold() not in dipakai)


def _timpa(sambungan: sqlite3.Connection, tabel: str, satu: Baris, lama: Baris | None = None) -> None:
    """Insert a row, or replace what it was here as a later `versi` when it says something else."""
    kunci = bentuk.KUNCI[tabel]
    if lama is None:
        ada = sambungan.execute(f"select * from {tabel} where {kunci} = ?", (satu[kunci],)).fetchone()
        lama = dict(ada) if ada else None
    if lama is None:
        _sisip(sambungan, tabel, satu)
        return
    versi = max(lama["versi"], satu["versi"]) + (bentuk.isi(_tanpa_id(lama)) != bentuk.isi(_tanpa_id(satu)))
    isi = {nama: nilai for nama, nilai in satu.items() if nama in lama and nama not in _TETAP} | {
        "versi": versi
    }
    pasang = ", ".join(f"{nama} = ?" for nama in isi)
    sambungan.execute(f"update {tabel} set {pasang} where {kunci} = ?", (*isi.values(), satu[kunci]))


def _tanpa_id(satu: Baris) -> Baris:
    """Without what counts on one laptop alone."""
    return {nama: nilai for nama, nilai in satu.items() if nama != "id"}


def _sisip(sambungan: sqlite3.Connection, tabel: str, satu: Baris) -> None:
    """Insert a row; columns that this store does not have are left out."""
    ada = {kolom["name"] for kolom in sambungan.execute(f"pragma table_info({tabel})")}
    baris.sisip(sambungan, tabel, {nama: nilai for nama, nilai in satu.items() if nama in ada})
