"""A new meeting from the last one: agenda, deck, templates and open clauses are taken along, once.

What is of one meeting alone stays with it: attendance, tickets, approvals, what was shown, the trace of a move. The
mappings of senders and the saved views belong to no meeting; the new one has them already.
"""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from meeting import acara, baris, gudang, rapat, rumusan, rumusan_putus, salindia
from meeting.bekal.isi import ASLI, DITAHAN, EDISI
from meeting.rapat import Rapat
from meeting.slide import Slide
from panels.butir import DIALIHKAN, SELESAI, Butir

TIDAK_DISALIN = ("qr", "pindah")  # an address of that day's network; what the last move of that deck changed


@dataclass(frozen=True, slots=True)
class Rencana:
    """What a new meeting would take from an earlier one."""

    acara: int
    salindia: int
    izin: int  # slides that the operator must permit again
    butir: tuple[Butir, ...]


def rencana(rapat_id: str) -> Rencana:
    """Count what `dari_lalu` copies; nothing is written. Raises TidakAda."""
    with gudang.baca() as sambungan:
        baris.cari(sambungan, "rapat", rapat_id)
        semua = salindia.daftar_dari(sambungan, rapat_id)
        return Rencana(
            len(acara.daftar_dari(sambungan, rapat_id)),
            len(semua),
            sum(satu.izin_rinci for satu in semua),
            terbuka(sambungan, rapat_id),
        )


def terbuka(sambungan: sqlite3.Connection, rapat_id: str) -> tuple[Butir, ...]:
    """The clauses of a meeting that are neither done nor carried over already."""
    semua = rumusan.daftar_dari(sambungan, rapat_id)
    return tuple(satu for satu in semua if satu.status not in (SELESAI, DIALIHKAN))


def dari_lalu(
    rapat_id: str,
    *,
    nama: str,
    tanggal: datetime.date,
    edisi: str,
    oleh: str,
    tempat: str = "",
    tema: str = "",
    istilah: str = "",
    pengaturan: Mapping[str, Any] | None = None,
) -> Rapat:
    """Make a meeting from an earlier one, whole or not at all; every view is drawn from `edisi`.

    Open clauses become proposals that name the old one (`asal_rumusan`), and the old one is "dialihkan": it is not
    taken along a second time. A slide that showed a sensitive type by area needs the operator's word again, because
    its numbers are others. `pengaturan` and `istilah` replace those of the earlier meeting.
    Raises TidakAda, IsianDitolak.
    """
    with gudang.tulis() as sambungan:
        lama = rapat.dari_baris(baris.cari(sambungan, "rapat", rapat_id))
        atur = lama.pengaturan if pengaturan is None else pengaturan
        isi = replace(
            lama, nama=nama, tanggal=tanggal, tempat=tempat, tema=tema, edisi=edisi,
            istilah=istilah or lama.istilah,
            pengaturan={kunci: nilai for kunci, nilai in atur.items() if kunci not in TIDAK_DISALIN},
        )  # fmt: skip
        baru = rapat.sisipkan(sambungan, isi, oleh)
        _paparan(sambungan, lama.id, baru.id, oleh)
        for butir in terbuka(sambungan, lama.id):
            rumusan_putus.bawa_dalam(sambungan, butir.id, baru.id, oleh=oleh)
        return rapat.dari_baris(baris.cari(sambungan, "rapat", baru.id))


def _paparan(sambungan: sqlite3.Connection, lama: str, baru: str, oleh: str) -> None:
    """The agenda and its slides under new ids, in the same order."""
    acara_baru = {
        satu.id: acara.masukkan(
            sambungan, baru, satu.judul, oleh=oleh, pembicara=satu.pembicara, menit=satu.menit
        )
        for satu in acara.daftar_dari(sambungan, lama)
    }
    for satu in salindia.daftar_dari(sambungan, lama):
        salindia.masukkan(sambungan, _salinan(satu, baru, acara_baru[satu.acara]), oleh)


def _salinan(slide: Slide, rapat_baru: str, acara_baru: str) -> Slide:
    """The slide without what tied it to the old vintage; one that this program does not know stays held."""
    lepas = (EDISI,) if ASLI in slide.isi else (EDISI, DITAHAN)
    isi = {kunci: nilai for kunci, nilai in slide.isi.items() if kunci not in lepas}
    return replace(
        slide, id=baris.id_baru(), rapat=rapat_baru, acara=acara_baru, isi=isi, izin_rinci=False, versi=1,
        dibuat="",
    )  # fmt: skip
