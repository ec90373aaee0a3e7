"""Saved views of /jelajah: a name, what it is for, and the codes (or the query) that rebuild it.

Nobody owns a view: every editor may rename or remove it, `versi` keeps two of them apart. A view holds no number;
what it shows is made from its codes by `panels.daftar`, in the vintage that is open. A query is only text here.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

from meeting import baris, catatan, gudang, jam
from meeting.galat import IsianDitolak, NamaDipakai, TampilanDibuang
from panels.state import STATE_KEYS

TAMPILAN, SQL = "tampilan", "sql"
PANJANG_NAMA, PANJANG_URAIAN, PANJANG_PERINTAH = 120, 1000, 20_000
TABEL = "tampilan_simpan"


@dataclass(frozen=True, slots=True)
class TampilanSimpan:
    """One saved view; `jenis` "tampilan" has halaman, panel and pilihan, "sql" has perintah.

    `edisi` is the vintage that it was saved from, `oleh` the role that changed it last, `dibuang` when it was removed.
    """

    id: str
    nama: str
    uraian: str = ""
    jenis: str = TAMPILAN
    halaman: str = ""
    panel: str = ""
    pilihan: Mapping[str, str] = field(default_factory=dict)
    perintah: str = ""
    edisi: str = ""
    dibuat: str = ""
    diubah: str = ""
    dibuang: str = ""
    oleh: str = ""
    versi: int = 1


def daftar(*, sql: bool, dibuang: bool = False) -> tuple[TampilanSimpan, ...]:
    """The views that stand (or those removed), the latest change first; queries only where `sql` is offered."""
    if not gudang.ada():
        return ()
    with gudang.baca() as sambungan:
        semua = sambungan.execute(
            f"select * from {TABEL} where (dibuang <> '') = ? and (jenis <> ? or ?) order by diubah desc, rowid desc",
            (dibuang, SQL, sql),
        )
        return tuple(map(_dari_baris, semua))


def ambil(id_: str) -> TampilanSimpan:
    """One view. Raises TidakAda, or TampilanDibuang for one that was removed."""
    with gudang.baca() as sambungan:
        return _berdiri(sambungan, id_)


def simpan(
    nama: str, uraian: str, *, halaman: str, panel: str, pilihan: Mapping[str, str], edisi: str, oleh: str
) -> TampilanSimpan:
    """Store a frozen view of a page. Raises IsianDitolak, NamaDipakai."""
    asing = set(pilihan) - set(STATE_KEYS)
    if asing or not halaman:
        raise IsianDitolak(
            f"Tampilan tidak dapat disimpan: pilihan {', '.join(sorted(asing)) or 'halaman'} tidak dikenal. "
            "Muat ulang halaman, lalu ulangi."
        )
    isi = {"halaman": halaman, "panel": panel, "pilihan": baris.ke_json(pilihan)}
    return _baru(nama, uraian, {"jenis": TAMPILAN, "edisi": edisi, **isi}, oleh)


def simpan_sql(nama: str, uraian: str, perintah: str, *, edisi: str, oleh: str) -> TampilanSimpan:
    """Store the text of a query. Raises IsianDitolak, NamaDipakai."""
    teks = baris.apa_adanya(perintah, "Perintah SQL", PANJANG_PERINTAH)
    return _baru(nama, uraian, {"jenis": SQL, "edisi": edisi, "perintah": teks}, oleh)


def ubah(satu: TampilanSimpan, oleh: str) -> TampilanSimpan:
    """Store another name and description (a `replace` of the view read) and return it as stored.

    Raises IsianDitolak, NamaDipakai, TidakAda, TampilanDibuang, SudahDiubah (with what was typed).
    """
    isi = _teks(satu.nama, satu.uraian)
    with gudang.tulis() as sambungan:
        _berdiri(sambungan, satu.id)
        _nama_bebas(sambungan, isi["nama"], satu.id)
        baris.ganti(sambungan, TABEL, satu, isi, oleh, _dari_baris)
        return _dari_baris(baris.cari(sambungan, TABEL, satu.id))


def buang(id_: str, oleh: str) -> TampilanSimpan:
    """Take a view off the list; `pulihkan` brings it back. Removing it twice is one removal. Raises TidakAda."""
    with gudang.tulis() as sambungan:
        lama = _dari_baris(baris.cari(sambungan, TABEL, id_))
        if not lama.dibuang:
            _tandai(sambungan, lama, jam.teks(jam.sekarang()), oleh, "tampilan_dibuang")
        return _dari_baris(baris.cari(sambungan, TABEL, id_))


def pulihkan(id_: str, oleh: str) -> TampilanSimpan:
    """Bring a removed view back. Raises TidakAda, NamaDipakai when its name was given away meanwhile."""
    with gudang.tulis() as sambungan:
        lama = _dari_baris(baris.cari(sambungan, TABEL, id_))
        if lama.dibuang:
            _nama_bebas(sambungan, lama.nama, id_)
            _tandai(sambungan, lama, "", oleh, "tampilan_dipulihkan")
        return _dari_baris(baris.cari(sambungan, TABEL, id_))


def _baru(nama: str, uraian: str, isi: Mapping[str, str], oleh: str) -> TampilanSimpan:
    kini = jam.teks(jam.sekarang())
    lengkap = {
        "id": baris.id_baru(),
        **_teks(nama, uraian),
        **isi,
        "dibuat": kini,
        "diubah": kini,
        "oleh": oleh,
    }
    with gudang.tulis() as sambungan:
        _nama_bebas(sambungan, lengkap["nama"], "")
        baris.sisip(sambungan, TABEL, lengkap)
        catatan.catat(sambungan, oleh, "tampilan_disimpan", lengkap["nama"])
        return _dari_baris(baris.cari(sambungan, TABEL, lengkap["id"]))


def _teks(nama: str, uraian: str) -> dict[str, str]:
    return {
        "nama": baris.satu_baris(nama, "Nama tampilan", PANJANG_NAMA, wajib=True),
        "uraian": baris.banyak_baris(uraian, "Uraian", PANJANG_URAIAN),
    }


def _nama_bebas(sambungan: sqlite3.Connection, nama: str, sendiri: str) -> None:
    """Names are compared without regard to case; SQLite's own lower() knows ASCII only."""
    for satu in sambungan.execute(f"select id, nama from {TABEL} where dibuang = '' and id <> ?", (sendiri,)):
        if satu["nama"].casefold() == nama.casefold():
            raise NamaDipakai(satu["nama"], satu["id"])


def _tandai(sambungan: sqlite3.Connection, lama: TampilanSimpan, saat: str, oleh: str, kejadian: str) -> None:
    baris.ganti(sambungan, TABEL, lama, {"dibuang": saat}, oleh, _dari_baris)
    catatan.catat(sambungan, oleh, kejadian, lama.nama)


def _berdiri(sambungan: sqlite3.Connection, id_: str) -> TampilanSimpan:
    satu = _dari_baris(baris.cari(sambungan, TABEL, id_))
    if satu.dibuang:
        raise TampilanDibuang(satu.nama, jam.wita(satu.dibuang))
    return satu


def _dari_baris(satu: sqlite3.Row) -> TampilanSimpan:
    isi = {kolom: satu[kolom] for kolom in satu.keys()}  # noqa: SIM118 - iterating a Row gives its values
    return TampilanSimpan(**{**isi, "pilihan": json.loads(isi["pilihan"])})
