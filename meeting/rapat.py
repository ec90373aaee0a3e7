"""Meetings in the store: name, date, place, theme, and the vintage that every slide is drawn from."""

from __future__ import annotations

import datetime
import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from data.snapshot import editions
from meeting import baris, catatan, gudang, jam
from meeting.galat import IsianDitolak, RapatBerbutir

PANJANG = {"nama": 160, "tempat": 120, "tema": 300}
NAMA_BIDANG = {"nama": "Nama rapat", "tempat": "Tempat", "tema": "Tema"}
ISTILAH = ("PMKS", "PPKS")
ACARA_AWAL = "Pembukaan"


@dataclass(frozen=True, slots=True)
class Rapat:
    """One meeting; `versi` is the count of changes that a writer has read.

    `pengaturan` holds: logo (list of sidik of files, meeting.berkas), jabatan (list of office titles on the cover),
    qr ({"alamat": str, "tampil": bool}). `tanda` differs whenever anything of the deck has changed.
    """

    id: str
    nama: str
    tanggal: datetime.date
    tempat: str
    tema: str
    edisi: str
    istilah: str = "PMKS"
    pengaturan: Mapping[str, Any] = field(default_factory=dict)
    versi: int = 1
    dibuat: str = ""
    diubah: str = ""
    oleh: str = ""
    tanda: str = ""


def daftar() -> tuple[Rapat, ...]:
    """Every meeting, the newest made first."""
    if not gudang.ada():
        return ()
    with gudang.baca() as sambungan:
        return tuple(
            map(dari_baris, sambungan.execute("select * from rapat order by dibuat desc, rowid desc"))
        )


def ambil(id_: str) -> Rapat:
    """One meeting. Raises TidakAda."""
    with gudang.baca() as sambungan:
        return dari_baris(baris.cari(sambungan, "rapat", id_))


def aktif() -> Rapat | None:
    """The meeting on stage, else the newest one; None while there is none."""
    if not gudang.ada():
        return None
    with gudang.baca() as sambungan:
        satu = sambungan.execute(
            "select rapat.* from rapat left join tayang on tayang.rapat = rapat.id"
            " order by tayang.rapat is null, rapat.dibuat desc, rapat.rowid desc limit 1"
        ).fetchone()
    return dari_baris(satu) if satu else None


def buat(
    nama: str,
    tanggal: datetime.date,
    *,
    edisi: str,
    oleh: str,
    tempat: str = "",
    tema: str = "",
    istilah: str = "PMKS",
    pengaturan: Mapping[str, Any] | None = None,
    acara: str = ACARA_AWAL,
) -> Rapat:
    """Make a meeting with one session (`acara`) and no slide. Raises IsianDitolak.

    `oleh` is the name of the role that does it (meeting.peran), here and in every function that writes.
    """
    with gudang.tulis() as sambungan:
        isi = Rapat("", nama, tanggal, tempat, tema, edisi, istilah, pengaturan or {})
        baru = sisipkan(sambungan, isi, oleh)
        kini = {"diubah": baru.diubah, "oleh": oleh}
        baris.sisip(
            sambungan, "acara", {"id": baris.id_baru(), "rapat": baru.id, "urut": 1, "judul": acara, **kini}
        )
        return dari_baris(baris.cari(sambungan, "rapat", baru.id))


def sisipkan(sambungan: sqlite3.Connection, rapat: Rapat, oleh: str) -> Rapat:
    """Insert a meeting without sessions in an open transaction, under a new id. Raises IsianDitolak."""
    _periksa_edisi(rapat.edisi)
    kini = jam.teks(jam.sekarang())
    baru = {"id": baris.id_baru(), **_isi(rapat), "dibuat": kini, "diubah": kini, "oleh": oleh}
    baris.sisip(sambungan, "rapat", baru)
    catatan.catat(sambungan, oleh, "rapat_dibuat", baru["nama"])
    return dari_baris(baris.cari(sambungan, "rapat", baru["id"]))


def ubah(rapat: Rapat, oleh: str) -> Rapat:
    """Store a changed meeting (`dataclasses.replace` of the one that was read) and return it as stored.

    Raises IsianDitolak, TidakAda, SudahDiubah.
    """
    isi = _isi(rapat)
    with gudang.tulis() as sambungan:
        lama = baris.cari(sambungan, "rapat", rapat.id)
        if lama["edisi"] != rapat.edisi:
            _periksa_edisi(rapat.edisi)
        baris.ganti(sambungan, "rapat", rapat, isi, oleh, dari_baris)
        catatan.catat(sambungan, oleh, "rapat_diubah", isi["nama"])
        return dari_baris(baris.cari(sambungan, "rapat", rapat.id))


def hapus(id_: str, oleh: str) -> None:
    """Delete a meeting with its agenda, slides and removed drafts of clauses; clarification notes stay.

    Raises TidakAda, RapatBerbutir when its register holds clauses, or one that was ever approved.
    """
    with gudang.tulis() as sambungan:
        nama = baris.cari(sambungan, "rapat", id_)["nama"]
        tetap = "select count(*) from rumusan where rapat = ? and (dibuang = '' or nomor is not null)"
        if banyak := sambungan.execute(tetap, (id_,)).fetchone()[0]:
            raise RapatBerbutir(nama, banyak)
        sambungan.execute("delete from rumusan where rapat = ?", (id_,))
        sambungan.execute("delete from rapat where id = ?", (id_,))
        catatan.catat(sambungan, oleh, "rapat_dihapus", nama)


def dari_baris(satu: sqlite3.Row) -> Rapat:
    """The meeting of a row of the store."""
    isi = {kolom: satu[kolom] for kolom in satu.keys()}  # noqa: SIM118 - iterating a Row gives its values
    tanggal = datetime.date.fromisoformat(isi.pop("tanggal"))
    return Rapat(**{**isi, "tanggal": tanggal, "pengaturan": json.loads(isi["pengaturan"])})


def _isi(rapat: Rapat) -> dict[str, str]:
    """The columns that a writer may change, cleaned."""
    if rapat.istilah not in ISTILAH:
        raise IsianDitolak(
            f"Istilah “{rapat.istilah}” tidak dikenal. Pilih salah satu: {', '.join(ISTILAH)}."
        )
    teks = {
        nama: baris.satu_baris(getattr(rapat, nama), NAMA_BIDANG[nama], paling, wajib=nama == "nama")
        for nama, paling in PANJANG.items()
    }
    return {
        **teks,
        "tanggal": rapat.tanggal.isoformat(),
        "edisi": rapat.edisi,
        "istilah": rapat.istilah,
        "pengaturan": baris.ke_json(rapat.pengaturan),
    }


def _periksa_edisi(edisi: str) -> None:
    ada = editions()
    if edisi not in ada:
        raise IsianDitolak(f"Edisi data “{edisi}” tidak ada. Yang ada: {', '.join(ada)}.")
