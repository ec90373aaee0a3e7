"""A meeting in the store -> the deck that stage, phones, files and pack receive.

    dek = susun_dek(rapat_id)            # as the public sees it
    dek = susun_dek(rapat_id, semua=True)  # with hidden slides, for the editor

The same object comes back until something of the meeting changes (`Rapat.tanda`, open tickets, the edition's
folder), so a rerun costs one read of the store.
"""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from dataclasses import dataclass, field, replace
from functools import lru_cache
from threading import Lock
from time import monotonic

from data.edisi import rumah
from data.snapshot import editions
from meeting import acara, baris, gudang, salindia, tiket
from meeting import rapat as tabel_rapat
from meeting.acara import Acara
from meeting.dek_salindia import Tempat, ketikan, logo, salindia_dari
from meeting.rapat import Rapat
from meeting.slide import Slide
from reports import dek as bentuk
from reports.dek import Dek, Gambar, Salindia
from words.galat import GalatSerambi

DISIMPAN = 24
ULANG = 5.0  # seconds
_satu_penyusun = Lock()  # twenty sessions that ask at once wait for one, instead of building it twenty times


@dataclass(frozen=True)
class _Kunci:
    """What a deck depends on; the rows themselves ride along and are not compared."""

    rumah: str
    rapat_id: str
    tanda: str
    audiens: str
    semua: bool
    edisi: tuple[tuple[str, str], ...]  # name and folder of every edition there is
    rapat: Rapat = field(compare=False)
    acara: tuple[Acara, ...] = field(compare=False)
    slide: tuple[Slide, ...] = field(compare=False)


@dataclass(frozen=True, eq=False)
class _Sama:
    """A made deck, compared by identity: comparing its panels would cost more than what it saves."""

    dek: Dek


@dataclass(frozen=True)
class _Simpan:
    sama: _Sama
    sampai: float  # held slides are not tried again before


_simpanan: OrderedDict[_Kunci, _Simpan] = OrderedDict()


def susun_dek(rapat_id: str, *, audiens: str = "publik", semua: bool = False) -> Dek:
    """The deck of a meeting: fields filled in, long panels split, held slides with their reason. Raises TidakAda.

    Hidden slides are left out, or with `semua` kept with number 0. The numbers are those of `audiens`.
    """
    with gudang.baca() as sambungan:
        kunci = _baca(sambungan, rapat_id, audiens, semua)
        sedang = tiket.sedang_dari(sambungan, rapat_id)
    with _satu_penyusun:
        return _bertanda(_tersusun(kunci), sedang)


def susun_satu(
    slide: Slide, rapat: Rapat, *, nomor: int = 1, acara: tuple[Acara, ...] = (), audiens: str = "publik"
) -> Dek:
    """The deck of this one slide alone, stored or not: what it would look like. Nothing is kept."""
    urutan = [satu.id for satu in acara]
    ke = urutan.index(slide.acara) if slide.acara in urutan else 0
    tempat = Tempat(rapat, audiens, nomor, ke, acara[ke].judul if acara else "")
    return _dek(rapat, acara, audiens, salindia_dari(slide, tempat))


def lolos(dek: Dek) -> tuple[Salindia, ...]:
    """The slides that can be shown: all but the held ones."""
    return tuple(satu for satu in dek.salindia if not satu.ditahan)


def tertahan(dek: Dek) -> tuple[tuple[str, str], ...]:
    """(key of the slide, reason) of every held slide."""
    return tuple((satu.kunci, satu.ditahan) for satu in dek.salindia if satu.ditahan)


def _baca(sambungan: sqlite3.Connection, rapat_id: str, audiens: str, semua: bool) -> _Kunci:
    rapat = tabel_rapat.dari_baris(baris.cari(sambungan, "rapat", rapat_id))
    return _Kunci(
        rumah=str(rumah()),
        rapat_id=rapat_id,
        tanda=rapat.tanda,
        audiens=audiens,
        semua=semua,
        edisi=tuple((nama, str(tempat)) for nama, tempat in editions().items()),
        rapat=rapat,
        acara=acara.daftar_dari(sambungan, rapat_id),
        slide=salindia.daftar_dari(sambungan, rapat_id),
    )


@lru_cache(maxsize=DISIMPAN)
def _bertanda(dasar: _Sama, sedang: frozenset[str]) -> Dek:
    """The deck with "sedang diklarifikasi" on the slides that have an open ticket."""
    if not sedang:
        return dasar.dek
    return replace(
        dasar.dek, salindia=tuple(replace(s, klarifikasi=s.id in sedang) for s in dasar.dek.salindia)
    )


def _tersusun(kunci: _Kunci) -> _Sama:
    """The deck of these rows, kept. One with held slides is tried again after ULANG seconds: a file may be back."""
    lama, kini = _simpanan.get(kunci), monotonic()
    if lama and (kini < lama.sampai or not tertahan(lama.sama.dek)):
        _simpanan.move_to_end(kunci)
        return lama.sama
    baru = _Sama(_susun(kunci))
    if lama and lama.sama.dek == baru.dek:
        baru = lama.sama
    _simpanan[kunci] = _Simpan(baru, kini + ULANG)
    _simpanan.move_to_end(kunci)
    while len(_simpanan) > DISIMPAN:
        _simpanan.popitem(last=False)
    return baru


def _susun(kunci: _Kunci) -> Dek:
    urutan = {satu.id: ke for ke, satu in enumerate(kunci.acara)}
    hasil: list[Salindia] = []
    nomor = 1
    for slide in kunci.slide:
        if slide.tersembunyi and not kunci.semua:
            continue
        ke = urutan[slide.acara]
        nomor_ini = 0 if slide.tersembunyi else nomor
        baru = salindia_dari(slide, Tempat(kunci.rapat, kunci.audiens, nomor_ini, ke, kunci.acara[ke].judul))
        nomor += 0 if slide.tersembunyi else len(baru)
        hasil.extend(baru)
    return _dek(kunci.rapat, kunci.acara, kunci.audiens, tuple(hasil))


def _dek(rapat: Rapat, agenda: tuple[Acara, ...], audiens: str, isi_dek: tuple[Salindia, ...]) -> Dek:
    qr = rapat.pengaturan.get("qr") or {}
    return Dek(
        id=rapat.id,
        nama=rapat.nama,
        tanggal=rapat.tanggal,
        tempat=rapat.tempat,
        tema=rapat.tema,
        edisi=rapat.edisi,
        acara=tuple(bentuk.Acara(satu.judul, satu.pembicara, satu.menit) for satu in agenda),
        salindia=isi_dek,
        istilah=rapat.istilah,
        audiens=audiens,
        logo=_logo(rapat),
        jabatan=tuple(str(satu) for satu in rapat.pengaturan.get("jabatan", ())),
        qr=str(qr.get("alamat", "")) if qr.get("tampil") else "",
    )


def _logo(rapat: Rapat) -> tuple[Gambar, ...]:
    """The logos; one that is lost leaves none, and holds the cover slide with its reason (dek_salindia)."""
    try:
        return logo(rapat)
    except GalatSerambi:
        return ()


def angka_ketik(rapat_id: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """(slide id, which text, the digits) of every number that was typed instead of taken from its view."""
    with gudang.baca() as sambungan:
        rapat = tabel_rapat.dari_baris(baris.cari(sambungan, "rapat", rapat_id))
        slides = salindia.daftar_dari(sambungan, rapat_id)
    return tuple((slide.id, sebutan, angka) for slide in slides for sebutan, angka in ketikan(slide, rapat))
