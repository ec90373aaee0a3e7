"""Merging the komisi's workbooks into the register, before the plenary numbers anything.

    bacaan = komisi_baca.baca(berkas, rapat_id, pilihan, konteks)
    hasil = gabung_komisi.gabung(bacaan, rapat_id)           # what is new, what changed, twins, conflicts
    gabung_komisi.terapkan(hasil, putusan, oleh="penyunting")  # all of it in one transaction, or nothing

A field that only one side changed since the file was made is taken; one that both changed, or two files changed
differently, or that changed in a clause approved meanwhile, is a conflict with a choice.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import replace

from meeting import baris, catatan, gudang, rumusan
from meeting.galat import IsianDitolak
from meeting.komisi_baca import Bacaan, Baris
from meeting.komisi_gabungan import Bentrok, Calon, Gabungan, Hasil
from meeting.komisi_kembar import kembar, serupa
from meeting.komisi_sel import GalatSel
from panels.butir import DISETUJUI, Butir
from panels.komisi import KOLOM
from words import komisi as kata
from words import komisi_gabung as sebab

__all__ = ["Gabungan", "Hasil", "gabung", "terapkan"]
RUAS = tuple(satu.ruas for satu in KOLOM)
# a typed code would stand in addresses, and a bekal refuses it
KODE_SAH = re.compile(r"[0-9A-Za-z_-]{1,40}")


def gabung(bacaan: Bacaan, rapat: str) -> Gabungan:
    """Compare what was read with the register of the meeting. Rows with a fault are left out."""
    cacat = {satu.baris for satu in bacaan.galat if satu.baris}
    baik = [satu for satu in bacaan.baris if satu.kunci not in cacat]
    ada = {satu.id: satu for satu in rumusan.daftar(rapat)}
    baik, tambahan = _pisah(baik, ada, rapat)
    baru = tuple(satu for satu in baik if satu.id not in ada)
    ubah, bentrok = _banding([satu for satu in baik if satu.id in ada], ada)
    return Gabungan(
        rapat,
        baru,
        ubah,
        kembar(baru, tuple(ada.values())),
        tuple(bentrok),
        (*bacaan.galat, *tambahan),
        {satu.id: satu.versi for satu in ada.values()},
    )


def _pisah(baik: list[Baris], ada: Mapping[str, Butir], rapat: str) -> tuple[list[Baris], list[GalatSel]]:
    """New rows of one id in two files are two clauses, an unsound id is replaced, rows of a gone clause are told."""
    luar = {
        satu.id: satu for satu in (*rumusan.daftar(), *rumusan.daftar(dibuang=True)) if satu.id not in ada
    }
    hasil: list[Baris] = []
    galat: list[GalatSel] = []
    dipakai: dict[str, Baris] = {}
    for satu in baik:
        if satu.id in luar:
            pesan = sebab.DIBUANG if luar[satu.id].rapat == rapat else sebab.RAPAT_ASAL
            galat.append(GalatSel(satu.berkas, satu.letak, pesan, satu.kunci))
        elif satu.id in ada:
            hasil.append(satu)
        elif satu.id in dipakai or not KODE_SAH.fullmatch(satu.id):
            hasil.append(replace(satu, id=baris.id_baru()))
        else:
            dipakai[satu.id] = satu
            hasil.append(satu)
    return hasil, galat


def _banding(
    lama: list[Baris], ada: Mapping[str, Butir]
) -> tuple[dict[str, dict[str, object]], list[Bentrok]]:
    ubah: dict[str, dict[str, object]] = {}
    bentrok: list[Bentrok] = []
    for id_ in dict.fromkeys(satu.id for satu in lama):
        milik = [satu for satu in lama if satu.id == id_]
        for ruas, calon in _ruas(milik, ada[id_]):
            if len(calon) == 1:
                ubah.setdefault(id_, {})[ruas] = calon[0].nilai
            else:
                bentrok.append(Bentrok(f"bentrok-{id_}-{ruas}", id_, ruas, ada[id_].isi, calon))
    return ubah, bentrok


def _ruas(milik: list[Baris], kini: Butir) -> Iterator[tuple[str, tuple[Calon, ...]]]:
    """(field, the values it may get) of every field that a file changed; the register's own stands last."""
    for ruas in RUAS:
        di_gudang = getattr(kini, ruas)
        calon: list[Calon] = []
        for satu in milik:
            nilai, dulu = satu.ruas[ruas], _dulu(satu, kini, ruas)
            if serupa(nilai, dulu) or serupa(nilai, di_gudang) or any(serupa(nilai, c.nilai) for c in calon):
                continue
            calon.append(Calon(f"{satu.berkas}, {satu.letak}", nilai))
        berubah = any(not serupa(_dulu(satu, kini, ruas), di_gudang) for satu in milik)
        if calon and (berubah or len(calon) > 1 or kini.setuju == DISETUJUI):
            calon.append(Calon(kata.DI_DAFTAR, di_gudang))
        if calon:
            yield ruas, tuple(calon)


def _dulu(satu: Baris, kini: Butir, ruas: str) -> object:
    """The field as it was when the file was made. A row that was empty then and is in the register now was merged
    before: nothing changed since means that the register is what it was."""
    if satu.dasar is not None:
        return satu.dasar[ruas]
    return getattr(kini, ruas) if kini.versi == 1 else None


def terapkan(hasil: Gabungan, putusan: Mapping[str, str], *, oleh: str, kode_peran: str = "") -> Hasil:
    """Write everything in one transaction. `putusan` has one answer per name in `pilihan`: for twins "semua" or the
    key of the one to keep, for a conflict the number of the candidate.

    Raises IsianDitolak (a choice is missing; the register changed meanwhile; a row that the store refuses): then
    nothing was written.
    """
    if any(kunci not in putusan for kunci in hasil.pilihan):
        raise IsianDitolak(f"{kata.BELUM_DIPILIH} Tidak ada yang disimpan.")
    lewat = {kunci for satu in hasil.kembar for kunci in satu.dilewati(putusan[satu.kunci])}
    ubah = {id_: dict(ruas) for id_, ruas in hasil.ubah.items()}
    for satu in hasil.bentrok:
        ubah.setdefault(satu.id, {})[satu.ruas] = satu.calon[int(putusan[satu.kunci])].nilai
    with gudang.tulis() as sambungan:
        _masih_sama(sambungan, hasil)
        diubah = sum(
            _ubah(sambungan, id_, ruas, hasil.dilihat[id_], oleh, kode_peran) for id_, ruas in ubah.items()
        )
        masuk = [satu for satu in hasil.baru if satu.kunci not in lewat]
        for satu in masuk:
            rumusan.tambah_dalam(
                sambungan,
                hasil.rapat,
                oleh=oleh,
                kode_peran=kode_peran,
                id_=satu.id,
                komisi=satu.komisi,
                **satu.ruas,
            )
        jumlah = Hasil(len(masuk), diubah, len(lewat))
        catatan.catat(
            sambungan, oleh, "komisi_digabung", f"{jumlah.ditambah} ditambah, {diubah} diubah", kode_peran
        )
        return jumlah


def _masih_sama(sambungan: sqlite3.Connection, hasil: Gabungan) -> None:
    kini = {satu.id: satu.versi for satu in rumusan.daftar_dari(sambungan, hasil.rapat)}
    if kini != dict(hasil.dilihat):
        raise IsianDitolak(sebab.BERUBAH)


def _ubah(
    sambungan: sqlite3.Connection,
    id_: str,
    ruas: Mapping[str, object],
    versi: int,
    oleh: str,
    kode_peran: str,
) -> bool:
    """Change the clause; False where every chosen value is the register's own."""
    baru = rumusan.ubah_dalam(sambungan, id_, versi=versi, oleh=oleh, kode_peran=kode_peran, **ruas)
    return baru.versi != versi
