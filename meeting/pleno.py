"""The clauses of a meeting as the plenary shows them, and the approved ones as the phones may see them."""

from __future__ import annotations

from functools import lru_cache

from meeting import baris, jam, rapat, rumusan
from meeting.naskah import CONTOH, nama_kode, tanpa_tersamar, titik_dasar
from meeting.rapat import Rapat
from panels.butir import DISETUJUI, Butir
from panels.butir_baca import Nama, kata
from reports.peserta.rumusan import ButirHp
from reports.pleno import ButirPleno, Pleno


def pleno(rapat_id: str) -> Pleno:
    """Every clause of a meeting, in order. Raises TidakAda, GalatSerambi (its edition is not there)."""
    ini = rapat.ambil(rapat_id)
    tanda = rumusan.tanda(rapat_id)  # before the clauses: a change meanwhile is asked for once more
    nama = nama_kode(ini)
    butir = tuple(_satu(one, ini, nama) for one in rumusan.daftar(rapat_id))
    return Pleno(ini.id, ini.nama, ini.edisi, tanda, butir)


def satu(butir: Butir) -> ButirPleno:
    """One clause. Raises TidakAda, GalatSerambi."""
    ini = rapat.ambil(butir.rapat)
    return _satu(butir, ini, nama_kode(ini))


def disetujui(rapat_id: str) -> tuple[ButirHp, ...]:
    """The approved clauses of a meeting by number: what everybody may read; never a draft. Raises GalatSerambi.

    Asked every second while phones listen: worked out again only when a clause or the meeting has changed.
    """
    ini = rapat.ambil(rapat_id)
    return _disetujui(rapat_id, ini.edisi, ini.istilah, rumusan.tanda(rapat_id))


@lru_cache(maxsize=4)
def _disetujui(rapat_id: str, _edisi: str, _istilah: str, _tanda: str) -> tuple[ButirHp, ...]:
    sah = [butir for butir in rumusan.daftar(rapat_id) if butir.setuju == DISETUJUI]
    if not sah:
        return ()
    ini = rapat.ambil(rapat_id)
    nama = nama_kode(ini)
    return tuple(_hp(butir, ini, nama) for butir in sorted(sah, key=lambda one: one.nomor or 0))


def _satu(butir: Butir, ini: Rapat, nama: Nama) -> ButirPleno:
    butir = tanpa_tersamar(butir, ini.edisi)
    diubah = f"{baris.sebutan(butir.oleh)}, {jam.wita(butir.diubah)}" if butir.diubah else ""
    contoh = _contoh(butir, ini)
    return ButirPleno(butir, kata(butir, nama, contoh=contoh), diubah, contoh)


def _hp(butir: Butir, ini: Rapat, nama: Nama) -> ButirHp:
    butir = tanpa_tersamar(butir, ini.edisi)
    isi = kata(butir, nama, contoh=_contoh(butir, ini))
    tempat = " · ".join(teks for teks in (isi.level, isi.pilar, isi.wilayah) if teks)
    return ButirHp(butir.nomor or 0, butir.isi, tempat, isi.rincian)


def _contoh(butir: Butir, ini: Rapat) -> bool:
    """Whether the baseline is a made-up number of its vintage."""
    return any(titik.asal == CONTOH for _, titik in titik_dasar(butir, ini.edisi))
