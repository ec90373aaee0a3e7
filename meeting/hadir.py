"""The attendance list of a meeting: offices and titles, a name where there is one, who stands in the signature block.

    satu = hadir.tambah(rapat.id, oleh="penyunting", lembaga="Dinas Sosial Kab. Paser", jabatan="Sekretaris")
    hadir.ubah(satu.id, versi=satu.versi, oleh="penyunting", tanda_tangan=True)

An empty `nama` is a line to sign on. The picture of the letterhead is `pengaturan["kop"]` of the meeting: the sidik
of a kept file (`kop`, `pasang_kop`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from meeting import baris, berkas, catatan, gudang, jam
from meeting import rapat as tabel_rapat
from meeting.galat import IsianDitolak, SudahDiubah
from meeting.hadir_isi import PALING_BANYAK, PANJANG, RUAS, Orang, Suntingan, bersih, dari_baris
from words.format import angka

TABEL = "hadir"
KOP = "kop"
__all__ = [
    "PALING_BANYAK", "PANJANG", "Orang", "Suntingan", "daftar", "daftar_dari", "geser", "hapus", "kop", "pasang_kop",
    "sunting", "tambah", "tempel", "ubah",
]  # fmt: skip


def daftar(rapat: str) -> tuple[Orang, ...]:
    """The list of a meeting in its order; () while there is none."""
    if not gudang.ada():
        return ()
    with gudang.baca() as sambungan:
        return daftar_dari(sambungan, rapat)


def daftar_dari(sambungan: sqlite3.Connection, rapat: str) -> tuple[Orang, ...]:
    """The same on an open connection."""
    semua = sambungan.execute(f"select * from {TABEL} where rapat = ? order by urut, rowid", (rapat,))
    return tuple(map(dari_baris, semua))


def tambah(rapat: str, *, oleh: str, **ruas: Any) -> Orang:
    """Add a line at the end. Raises IsianDitolak, TidakAda for the meeting."""
    with gudang.tulis() as sambungan:
        baris.cari(sambungan, "rapat", rapat)
        return next(_sisip(sambungan, rapat, [bersih(ruas)], oleh))


def tempel(
    rapat: str, semua: Iterable[Mapping[str, Any]], *, oleh: str, ganti: bool = False
) -> tuple[Orang, ...]:
    """Add lines (meeting.hadir_baca) at the end, or in place of the list (`ganti`); all of them or none.

    A line that stands there already (office, title and name) is not added again. Raises IsianDitolak with the number
    of the line, TidakAda for the meeting.
    """
    baru = [bersih(satu, f" pada baris {nomor}") for nomor, satu in enumerate(semua, 1)]
    with gudang.tulis() as sambungan:
        baris.cari(sambungan, "rapat", rapat)
        if ganti:
            sambungan.execute(f"delete from {TABEL} where rapat = ?", (rapat,))
        return tuple(_sisip(sambungan, rapat, _belum_ada(sambungan, rapat, baru), oleh))


def ubah(id_: str, *, versi: int, oleh: str, **ruas: Any) -> Orang:
    """Store other values of some fields. Raises IsianDitolak, TidakAda, SudahDiubah (kini, ketikan, beda)."""
    with gudang.tulis() as sambungan:
        return _ubah(sambungan, id_, versi, ruas, oleh)


def sunting(rapat: str, isi: Suntingan, *, oleh: str) -> tuple[Orang, ...]:
    """Store what was changed, added and removed in a table, all of it or nothing, and return the list.

    Raises IsianDitolak, TidakAda, SudahDiubah when another writer changed one of these lines first.
    """
    with gudang.tulis() as sambungan:
        baris.cari(sambungan, "rapat", rapat)
        for id_, versi in isi.hapus:
            _hapus(sambungan, id_, oleh, versi)
        for id_, versi, ruas in isi.ubah:
            _ubah(sambungan, id_, versi, ruas, oleh)
        list(_sisip(sambungan, rapat, [bersih(ruas) for ruas in isi.tambah], oleh))
        return daftar_dari(sambungan, rapat)


def geser(id_: str, *, ke: int, oleh: str) -> tuple[Orang, ...]:
    """Put a line at place `ke` (from 1) and return the list. Raises TidakAda."""
    with gudang.tulis() as sambungan:
        satu = dari_baris(baris.cari(sambungan, TABEL, id_))
        semua = [orang.id for orang in daftar_dari(sambungan, satu.rapat) if orang.id != id_]
        semua.insert(max(ke, 1) - 1, id_)
        sambungan.executemany(
            f"update {TABEL} set urut = ? where id = ?",
            [(urut, satu_id) for urut, satu_id in enumerate(semua, 1)],
        )
        return daftar_dari(sambungan, satu.rapat)


def hapus(id_: str, *, oleh: str) -> Orang:
    """Remove a line and return it. Raises TidakAda."""
    with gudang.tulis() as sambungan:
        return _hapus(sambungan, id_, oleh)


def kop(rapat: str) -> str:
    """The sidik of the letterhead's picture; "" while there is none. Raises TidakAda."""
    return str(tabel_rapat.ambil(rapat).pengaturan.get(KOP, ""))


def pasang_kop(rapat: str, sidik: str, oleh: str) -> None:
    """Take a kept picture as the letterhead, or none (""). Raises IsianDitolak, TidakAda, BerkasHilang, SudahDiubah."""
    if sidik and not berkas.ambil(sidik).mime.startswith("image/"):
        raise IsianDitolak("Kop surat harus berupa gambar PNG atau JPEG, bukan PDF. Unggah gambar kopnya.")
    lama = tabel_rapat.ambil(rapat)
    atur = {kunci: nilai for kunci, nilai in lama.pengaturan.items() if kunci != KOP}
    tabel_rapat.ubah(replace(lama, pengaturan=atur | ({KOP: sidik} if sidik else {})), oleh)


def _ubah(sambungan: sqlite3.Connection, id_: str, versi: int, ruas: Mapping[str, Any], oleh: str) -> Orang:
    lama = dari_baris(baris.cari(sambungan, TABEL, id_))
    isi = bersih({nama: getattr(lama, nama) for nama in RUAS} | ruas)
    beda = {nama: nilai for nama, nilai in isi.items() if getattr(lama, nama) != nilai}
    if not beda:
        return lama
    if versi != lama.versi:
        raise _bentrok(lama, replace(lama, **isi, versi=versi), tuple(beda))
    baris.ganti(sambungan, TABEL, lama, beda, oleh, dari_baris)
    return dari_baris(baris.cari(sambungan, TABEL, id_))


def _hapus(sambungan: sqlite3.Connection, id_: str, oleh: str, versi: int | None = None) -> Orang:
    lama = dari_baris(baris.cari(sambungan, TABEL, id_))
    if versi not in (None, lama.versi):
        raise _bentrok(lama, lama, ())
    sambungan.execute(f"delete from {TABEL} where id = ?", (id_,))
    catatan.catat(sambungan, oleh, "hadir_dihapus", lama.lembaga)
    return lama


def _bentrok(kini: Orang, ketikan: Orang, beda: tuple[str, ...]) -> SudahDiubah:
    return SudahDiubah(baris.APA[TABEL], baris.sebutan(kini.oleh), jam.wita(kini.diubah), kini, ketikan, beda)


def _belum_ada(
    sambungan: sqlite3.Connection, rapat: str, semua: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    ada = {(o.lembaga, o.jabatan, o.nama) for o in daftar_dari(sambungan, rapat)}
    hasil = {(satu["lembaga"], satu["jabatan"], satu["nama"]): satu for satu in semua}
    baru = [satu for kunci, satu in hasil.items() if kunci not in ada]
    if len(ada) + len(baru) > PALING_BANYAK:
        raise IsianDitolak(
            f"Daftar hadir paling banyak {angka(PALING_BANYAK)} baris; yang ini {angka(len(ada) + len(baru))}. "
            "Tidak ada yang disimpan: kurangi barisnya."
        )
    return baru


def _sisip(
    sambungan: sqlite3.Connection, rapat: str, semua: list[dict[str, Any]], oleh: str
) -> Iterator[Orang]:
    cari = f"select coalesce(max(urut), 0) + 1 from {TABEL} where rapat = ?"
    mulai, kini = sambungan.execute(cari, (rapat,)).fetchone()[0], jam.teks(jam.sekarang())
    for urut, satu in enumerate(semua, mulai):
        id_ = baris.id_baru()
        tetap = {"id": id_, "rapat": rapat, "urut": urut, "diubah": kini, "oleh": oleh}
        baris.sisip(sambungan, TABEL, {**tetap, **satu, "tanda_tangan": int(satu["tanda_tangan"])})
        yield dari_baris(baris.cari(sambungan, TABEL, id_))
