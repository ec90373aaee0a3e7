"""The register of clauses of a meeting: read, add, change, reorder, remove; approval and carry-over beside it.

    baru = rumusan.tambah(rapat.id, oleh="penyunting", isi="…", level="provinsi")
    rumusan.ubah(baru.id, versi=baru.versi, oleh="penyunting", target=100.0, indikator="…", satuan="persen")

Every change is in the history of its clause, in the same transaction. A writer says which `versi` he read: when
somebody was faster nothing is written and SudahDiubah carries the clause as it is (`kini`), what was typed
(`ketikan`) and the names of the fields in which they differ (`beda`). `oleh` is a role, `kode_peran` its area.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from meeting import baris, catatan, gudang, jam
from meeting.galat import IsianDitolak
from meeting.rumusan_bukti import daftar_bukti, lepas_bukti, sambung_bukti
from meeting.rumusan_isi import TABEL, bersih, dari_baris, kolom, utuh
from meeting.rumusan_jejak import DIBUANG, DIBUAT, DIPULIHKAN, Perubahan, berdiri, riwayat, terapkan, tulis
from meeting.rumusan_putus import batalkan, bawa, setujui, tahan
from panels.butir import DISETUJUI, Butir

__all__ = [
    "Perubahan", "ambil", "batalkan", "bawa", "daftar", "daftar_bukti", "daftar_dari", "geser", "hapus",
    "lepas_bukti", "pulihkan", "riwayat", "sambung_bukti", "setujui", "tahan", "tambah", "tambah_dalam", "tanda",
    "ubah", "ubah_dalam",
]  # fmt: skip


def daftar(rapat: str = "", *, dibuang: bool = False) -> tuple[Butir, ...]:
    """The clauses of a meeting ("": of every meeting, the newest meeting first) in order; or those removed."""
    if not gudang.ada():
        return ()
    with gudang.baca() as sambungan:
        return daftar_dari(sambungan, rapat, dibuang=dibuang)


def daftar_dari(
    sambungan: sqlite3.Connection, rapat: str = "", *, dibuang: bool = False
) -> tuple[Butir, ...]:
    """The same on an open connection."""
    semua = sambungan.execute(
        f"select {TABEL}.* from {TABEL} join rapat on rapat.id = {TABEL}.rapat"
        f" where ? in ('', {TABEL}.rapat) and ({TABEL}.dibuang <> '') = ?"
        f" order by rapat.tanggal desc, rapat.rowid desc, {TABEL}.urut, {TABEL}.rowid",
        (rapat, dibuang),
    )
    return tuple(map(dari_baris, semua))


def ambil(id_: str) -> Butir:
    """One clause, also one that was removed (`dibuang` is then its time). Raises TidakAda."""
    with gudang.baca() as sambungan:
        return dari_baris(baris.cari(sambungan, TABEL, id_))


def tambah(rapat: str, *, oleh: str, kode_peran: str = "", **ruas: Any) -> Butir:
    """Add a clause at the end of a meeting; `ruas` are fields of Butir, `isi` and `level` at least.

    Raises IsianDitolak (what, and what to do), TidakAda for the meeting.
    """
    with gudang.tulis() as sambungan:
        return tambah_dalam(sambungan, rapat, oleh=oleh, kode_peran=kode_peran, **ruas)


def tambah_dalam(
    sambungan: sqlite3.Connection, rapat: str, *, oleh: str, kode_peran: str = "", id_: str = "", **ruas: Any
) -> Butir:
    """`tambah` in an open transaction; `id_` is an id made before (a row of a workbook)."""
    baris.cari(sambungan, "rapat", rapat)
    isi = bersih({"isi": "", "level": "", **ruas})
    baru = utuh(Butir(id=id_ or baris.id_baru(), rapat=rapat, **isi))
    kini = jam.teks(jam.sekarang())
    urut = sambungan.execute(f"select coalesce(max(urut), 0) + 1 from {TABEL} where rapat = ?", (rapat,))
    baris.sisip(
        sambungan,
        TABEL,
        {
            "id": baru.id, "rapat": rapat, **kolom(isi), "urut": urut.fetchone()[0], "dibuat": kini,
            "diubah": kini, "oleh": oleh,
        },
    )  # fmt: skip
    hasil = dari_baris(baris.cari(sambungan, TABEL, baru.id))
    tulis(sambungan, hasil, {DIBUAT: ("", hasil.isi)}, oleh, kode_peran)
    catatan.catat(sambungan, oleh, "butir_ditambah", hasil.id, kode_peran)
    return hasil


def ubah(id_: str, *, versi: int, oleh: str, kode_peran: str = "", **ruas: Any) -> Butir:
    """Store other values of some fields and return the clause as stored; the same values again change nothing.

    Raises IsianDitolak, TidakAda, ButirDibuang, SudahDiubah.
    """
    with gudang.tulis() as sambungan:
        return ubah_dalam(sambungan, id_, versi=versi, oleh=oleh, kode_peran=kode_peran, **ruas)


def ubah_dalam(
    sambungan: sqlite3.Connection, id_: str, *, versi: int, oleh: str, kode_peran: str = "", **ruas: Any
) -> Butir:
    """`ubah` in an open transaction."""
    isi = bersih(ruas)
    lama = berdiri(sambungan, id_)
    return terapkan(sambungan, lama, isi, versi=versi, oleh=oleh, kode_peran=kode_peran, sah=utuh)


def geser(id_: str, *, ke: int, oleh: str, kode_peran: str = "") -> tuple[Butir, ...]:
    """Put a clause at place `ke` (from 1) of its meeting and return the clauses in their new order.

    Order changes no `versi`: nobody's typing is refused by it. Raises TidakAda, ButirDibuang.
    """
    with gudang.tulis() as sambungan:
        satu = berdiri(sambungan, id_)
        semua = [butir.id for butir in daftar_dari(sambungan, satu.rapat)]
        semua.remove(id_)
        semua.insert(max(ke, 1) - 1, id_)
        sambungan.executemany(
            f"update {TABEL} set urut = ? where id = ?",
            [(urut, satu_id) for urut, satu_id in enumerate(semua, 1)],
        )
        hasil = daftar_dari(sambungan, satu.rapat)
        baru = next(butir for butir in hasil if butir.id == id_)
        if baru.urut != satu.urut:
            tulis(sambungan, baru, {"urut": (satu.urut, baru.urut)}, oleh, kode_peran)
        return hasil


def hapus(id_: str, *, versi: int, oleh: str, kode_peran: str = "") -> Butir:
    """Take a clause off the register; `pulihkan` brings it back. An approved one is first taken back (`batalkan`).

    Raises IsianDitolak, TidakAda, ButirDibuang, SudahDiubah.
    """
    with gudang.tulis() as sambungan:
        lama = berdiri(sambungan, id_)
        if lama.setuju == DISETUJUI:
            raise IsianDitolak(
                f"Butir nomor {lama.nomor} sudah disetujui rapat sehingga tidak dapat dibuang. Batalkan dahulu "
                "persetujuannya, atau beri status dialihkan."
            )
        saat = jam.teks(jam.sekarang())
        return terapkan(
            sambungan, lama, {"dibuang": saat}, versi=versi, oleh=oleh, kode_peran=kode_peran,
            sebut={DIBUANG: (lama.isi, "")},
        )  # fmt: skip


def pulihkan(id_: str, *, versi: int, oleh: str, kode_peran: str = "") -> Butir:
    """Bring a removed clause back to its place; one that stands is returned as it is. Raises TidakAda, SudahDiubah."""
    with gudang.tulis() as sambungan:
        lama = dari_baris(baris.cari(sambungan, TABEL, id_))
        return terapkan(
            sambungan, lama, {"dibuang": ""}, versi=versi, oleh=oleh, kode_peran=kode_peran,
            sebut={DIPULIHKAN: ("", lama.isi)},
        )  # fmt: skip


def tanda(rapat: str) -> str:
    """A text that differs whenever a clause of the meeting, its order or its proof has changed; for polling."""
    if not gudang.ada():
        return ""
    with gudang.baca() as sambungan:
        banyak, versi, terakhir = sambungan.execute(
            f"select count(*), coalesce(sum(versi), 0), coalesce(max((select max(id) from rumusan_riwayat"
            f" where rumusan = {TABEL}.id)), 0) from {TABEL} where rapat = ?",
            (rapat,),
        ).fetchone()
    return f"{banyak}.{versi}.{terakhir}"
