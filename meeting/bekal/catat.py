"""What a meeting writes down beside its deck, as rows: clauses with history and proof, attendance, tickets.

Saved views go along too; they belong to no meeting and are told apart by their `versi`. A file of before has none of
it (`Isi.catat` is None), and then nothing of it is compared or changed.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from meeting import jam
from meeting.rumusan_isi import BOLEH, bersih

Baris = dict[str, Any]
Catat = Mapping[str, tuple[Baris, ...]]
_PILIH = {
    "rumusan": "select * from rumusan where rapat = ? order by urut, id",
    "rumusan_riwayat": "select * from rumusan_riwayat where rumusan in (select id from rumusan where rapat = ?)"
    " order by id",
    "rumusan_bukti": "select * from rumusan_bukti where rumusan in (select id from rumusan where rapat = ?)"
    " order by rumusan, sidik",
    "hadir": "select * from hadir where rapat = ? order by urut, id",
    "klarifikasi": "select * from klarifikasi where rapat = ? order by waktu, kode",
    "tampilan_simpan": "select * from tampilan_simpan where dibuang = '' and ? <> '' order by id",
}
TABEL = tuple(_PILIH)
SETEMPAT = {"rumusan_riwayat": ("id",), "klarifikasi": ("id",)}  # numbers that count on one laptop alone
KUNCI = {"rumusan": "id", "hadir": "id", "klarifikasi": "kode", "tampilan_simpan": "id"}
BERJSON = {
    "rumusan": ("target_tahunan", "pilihan"),
    "klarifikasi": ("pilihan", "sel"),
    "tampilan_simpan": ("pilihan",),
}
BAGIAN = {"butir": "rumusan", "tiket": "klarifikasi", "hadir": "hadir"}  # part of a fingerprint -> table
_BUKAN_ISI = {"versi", "dibuat", "diubah", "oleh", "rapat", "urut"}
_KOSONG = (None, "", "{}")
_PALING = 1 << 40  # of a count: what is added to it still fits the store


def baca(sambungan: sqlite3.Connection, rapat: str) -> Catat:
    """The rows of a meeting by table, as they go into a file."""
    return {
        tabel: tuple(
            _tanpa(dict(satu), SETEMPAT.get(tabel, ())) for satu in sambungan.execute(pilih, (rapat,))
        )
        for tabel, pilih in _PILIH.items()
    }


def _tanpa(satu: Baris, kolom: tuple[str, ...]) -> Baris:
    return {nama: nilai for nama, nilai in satu.items() if nama not in kolom}


def sidik_berkas(catat: Catat | None) -> tuple[str, ...]:
    """Fingerprints of the files that are proof of a clause or evidence of a ticket."""
    if catat is None:
        return ()
    bukti = (satu["sidik"] for satu in catat["rumusan_bukti"])
    return tuple(dict.fromkeys((*bukti, *(satu["bukti"] for satu in catat["klarifikasi"] if satu["bukti"]))))


def hakiki(catat: Catat | None) -> dict[str, dict[str, Baris]]:
    """{part: {key: content of a row}}; parts without rows are left out, so a bare deck reads as it did before."""
    if catat is None:
        return {}
    hasil = {
        bagian: {satu[KUNCI[tabel]]: isi(satu) for satu in catat[tabel]} for bagian, tabel in BAGIAN.items()
    }
    return {bagian: semua for bagian, semua in hasil.items() if semua}


def isi(satu: Baris) -> Baris:
    """The content of a row: without counts and times, and without empty columns, which an older schema may not have.

    Proof is not part of it: files are only ever added, so neither side can lose one.
    """
    return {nama: nilai for nama, nilai in satu.items() if nama not in _BUKAN_ISI and nilai not in _KOSONG}


def judul(bagian: str, satu: Baris) -> str:
    """A row by name: "2 “Menambah pendamping …”"."""
    teks = str(satu["lembaga" if bagian == "hadir" else "isi"])
    potong = teks if len(teks) <= 60 else f"{teks[:59]}…"
    nomor = satu.get("nomor") if satu.get("setuju") == "disetujui" else None
    return f"{nomor} “{potong}”" if nomor else f"“{potong}”"


def urai(mentah: Any, rapat: str) -> Catat | None:
    """The rows of a file. Raises KeyError, TypeError, ValueError, IsianDitolak where one is not what versions write."""
    if mentah is None:
        return None
    hasil = {tabel: tuple(dict(satu) for satu in mentah.get(tabel, ())) for tabel in TABEL}
    for tabel, semua in hasil.items():
        for satu in semua:
            if not all(nilai is None or isinstance(nilai, str | int | float) for nilai in satu.values()):
                raise TypeError(tabel)
            for kolom in BERJSON.get(tabel, ()):
                dict(json.loads(satu[kolom]))
    butir = {str(satu["id"]) for satu in hasil["rumusan"]}
    ikut = [satu["rumusan"] for tabel in ("rumusan_riwayat", "rumusan_bukti") for satu in hasil[tabel]]
    milik = [satu["rapat"] for tabel in ("rumusan", "hadir", "klarifikasi") for satu in hasil[tabel]]
    if not butir.issuperset(ikut) or any(satu != rapat for satu in milik):
        raise ValueError("rapat")
    for tabel, kunci in KUNCI.items():
        if len({str(satu[kunci]) for satu in hasil[tabel]} - {""}) < len(hasil[tabel]):
            raise ValueError(tabel)
    for satu in hasil["rumusan"]:
        ruas = (BOLEH - {"pilihan"}) & set(satu)  # a later Serambi may know more choices of a view
        bersih({nama: json.loads(satu[nama]) if nama in BERJSON["rumusan"] else satu[nama] for nama in ruas})
    _ = [jam.dari_teks(satu["diubah"]) for tabel in BAGIAN.values() for satu in hasil[tabel]]
    hitungan = [satu["versi"] for tabel in KUNCI for satu in hasil[tabel]]
    nomor = [satu["nomor"] for satu in hasil["rumusan"] if satu["nomor"] is not None]
    if not all(type(satu) is int and 0 < satu < _PALING for satu in (*hitungan, *nomor)) or len(
        set(nomor)
    ) < len(nomor):
        raise ValueError("versi")
    _ = [(satu["isi"], satu["level"]) for satu in hasil["rumusan"]]
    _ = [(satu["waktu"], satu["ruas"], satu["versi"]) for satu in hasil["rumusan_riwayat"]]
    _ = [satu["sidik"] for satu in hasil["rumusan_bukti"]], [satu["lembaga"] for satu in hasil["hadir"]]
    _ = [(satu["isi"], satu["bukti"], satu["versi"]) for satu in hasil["klarifikasi"]]
    _ = [(satu["nama"], satu["jenis"], satu["versi"]) for satu in hasil["tampilan_simpan"]]
    return hasil
