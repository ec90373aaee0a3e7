"""The agenda of a meeting: sessions in order, each with who speaks (an office) and how many minutes."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from meeting import baris, gudang, jam
from meeting.galat import AcaraBerisi, AcaraTerakhir, IsianDitolak

PANJANG_JUDUL, PANJANG_PEMBICARA, PALING_MENIT = 120, 160, 600


@dataclass(frozen=True, slots=True)
class Acara:
    """One session of the meeting `rapat`."""

    id: str
    rapat: str
    urut: int
    judul: str
    pembicara: str = ""
    menit: int = 0
    versi: int = 1
    diubah: str = ""
    oleh: str = ""


def daftar(rapat_id: str) -> tuple[Acara, ...]:
    """The sessions of a meeting in order; () for an unknown meeting."""
    with gudang.baca() as sambungan:
        return daftar_dari(sambungan, rapat_id)


def daftar_dari(sambungan: sqlite3.Connection, rapat_id: str) -> tuple[Acara, ...]:
    """The same on an open connection."""
    semua = sambungan.execute("select * from acara where rapat = ? order by urut, rowid", (rapat_id,))
    return tuple(map(dari_baris, semua))


def ambil(id_: str) -> Acara:
    """One session. Raises TidakAda."""
    with gudang.baca() as sambungan:
        return dari_baris(baris.cari(sambungan, "acara", id_))


def tambah(rapat_id: str, judul: str, *, oleh: str, pembicara: str = "", menit: int = 0) -> Acara:
    """Add a session at the end of the agenda. Raises TidakAda, IsianDitolak."""
    with gudang.tulis() as sambungan:
        baru = masukkan(sambungan, rapat_id, judul, oleh=oleh, pembicara=pembicara, menit=menit)
        return dari_baris(baris.cari(sambungan, "acara", baru))


def masukkan(
    sambungan: sqlite3.Connection,
    rapat_id: str,
    judul: str,
    *,
    oleh: str,
    pembicara: str = "",
    menit: int = 0,
) -> str:
    """The same in an open transaction; returns the new session's id."""
    baris.cari(sambungan, "rapat", rapat_id)
    banyak = "select coalesce(max(urut), 0) + 1 from acara where rapat = ?"
    tetap = {
        "id": baris.id_baru(),
        "rapat": rapat_id,
        "urut": sambungan.execute(banyak, (rapat_id,)).fetchone()[0],
    }
    kini = {"diubah": jam.teks(jam.sekarang()), "oleh": oleh}
    baris.sisip(sambungan, "acara", {**tetap, **_isi(judul, pembicara, menit), **kini})
    return tetap["id"]


def ubah(acara: Acara, oleh: str) -> Acara:
    """Store title, speaker and minutes of a session. Raises IsianDitolak, TidakAda, SudahDiubah."""
    isi = _isi(acara.judul, acara.pembicara, acara.menit)
    with gudang.tulis() as sambungan:
        baris.ganti(sambungan, "acara", acara, isi, oleh, dari_baris)
        return dari_baris(baris.cari(sambungan, "acara", acara.id))


def hapus(id_: str, oleh: str) -> None:
    """Delete an empty session. Raises TidakAda, AcaraBerisi (it holds slides), AcaraTerakhir."""
    with gudang.tulis() as sambungan:
        ini = dari_baris(baris.cari(sambungan, "acara", id_))
        berisi = sambungan.execute("select count(*) from salindia where acara = ?", (id_,)).fetchone()[0]
        if berisi:
            raise AcaraBerisi(ini.judul, berisi)
        if len(daftar_dari(sambungan, ini.rapat)) == 1:
            raise AcaraTerakhir(ini.judul)
        sambungan.execute("delete from acara where id = ?", (id_,))


def geser(id_: str, langkah: int, oleh: str) -> bool:
    """Move a session up (-1) or down (1) with its slides; False at the end of the agenda. Raises TidakAda."""
    with gudang.tulis() as sambungan:
        ini = dari_baris(baris.cari(sambungan, "acara", id_))
        urutan = [satu.id for satu in daftar_dari(sambungan, ini.rapat)]
        dari = urutan.index(id_)
        ke = dari + (1 if langkah > 0 else -1)
        if not 0 <= ke < len(urutan):
            return False
        urutan.insert(ke, urutan.pop(dari))
        for urut, satu in enumerate(urutan, start=1):
            sambungan.execute("update acara set urut = ? where id = ?", (urut, satu))
        return True


def dari_baris(satu: sqlite3.Row) -> Acara:
    """The session of a row of the store."""
    return Acara(**{kolom: satu[kolom] for kolom in satu.keys()})  # noqa: SIM118


def _isi(judul: str, pembicara: str, menit: int) -> dict[str, object]:
    if not 0 <= menit <= PALING_MENIT:
        raise IsianDitolak(f"Lama acara {menit} menit tidak sah. Isikan 0 sampai {PALING_MENIT} menit.")
    return {
        "judul": baris.satu_baris(judul, "Judul acara", PANJANG_JUDUL, wajib=True),
        "pembicara": baris.satu_baris(pembicara, "Pembicara", PANJANG_PEMBICARA),
        "menit": int(menit),
    }
