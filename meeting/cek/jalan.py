"""All checks in order, then the pack."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from meeting import jam
from meeting import rapat as tabel_rapat
from meeting.cek import aset, isi, komputer, layar, telepon
from meeting.cek.laporan import Butir, Laporan
from meeting.cek.paket import paket
from meeting.dek import susun_dek

Lapor = Callable[[int, int, str], None]  # done, of how many, what comes next
TAHAP = ("susunan dan data", "komputer dan berkas", "salindia pada enam ukuran layar", "paket USB")


def cek(rapat_id: str, keluar: Path, *, porta: int | None = None, lapor: Lapor = lambda *_: None) -> Laporan:
    """Check everything for a meeting and write its USB pack into `keluar`. Raises TidakAda (no such meeting).

    A fault is never raised but told in the report; the pack is written as far as it can be.
    """
    mulai = time.monotonic()
    rapat, nomor = tabel_rapat.ambil(rapat_id), porta or komputer.porta_bawaan()
    lapor(0, len(TAHAP), TAHAP[0])
    dek = susun_dek(rapat_id)
    butir: list[Butir] = [satu(dek) for satu in (isi.susunan, isi.edisi, isi.contoh, isi.data, isi.teks)]
    lapor(1, len(TAHAP), TAHAP[1])
    butir += [aset.peta(dek.edisi), aset.huruf(), komputer.ruang(keluar), komputer.porta(nomor)]
    butir += [komputer.jam_komputer(rapat, isi.terbaru(dek)), telepon.telepon(rapat, nomor)]
    lapor(2, len(TAHAP), TAHAP[2])
    butir += layar.layar(dek)
    lapor(3, len(TAHAP), TAHAP[3])
    hasil, jalur = paket(dek, keluar)
    lapor(len(TAHAP), len(TAHAP), "")
    waktu = jam.wita(jam.teks(jam.sekarang()))
    return Laporan(
        rapat_id, rapat.nama, rapat.edisi, waktu, (*butir, hasil), jalur, round(time.monotonic() - mulai, 1)
    )
