"""One statement from text to rows: file, worker, decoding, translation of what went wrong."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from queries.engine import Konteks
from queries.kotak.berkas import folder_kotak
from queries.kotak.hasil import HasilSql
from queries.kotak.jalankan import Jawaban, Permintaan, jalankan
from queries.kotak.terjemah import dari_akhir, dari_pekerja
from queries.terbit import tabel_terbit
from queries.terbit_baca import berisi_contoh

BACA: Mapping[str, Callable[[str], Any]] = {
    "d": Decimal,
    "w": datetime.datetime.fromisoformat,
    "t": datetime.date.fromisoformat,
    "j": datetime.time.fromisoformat,
}


def kerjakan(sql: str, edisi: str, batas: int, detik: float, dibatalkan: Callable[[], bool]) -> HasilSql:
    """Run one statement on the Publik tables of an edition and wait for its rows. Raises GalatSql, EdisiRusak."""
    folder = folder_kotak(edisi, dibatalkan)
    minta = Permintaan(sql, folder, tuple(tabel_terbit()), batas, detik)
    try:
        jawaban = jalankan(minta, dibatalkan)
    except OSError as galat:
        raise dari_akhir("proses", str(galat)) from galat
    if jawaban.akhir != "selesai":
        raise dari_akhir(jawaban.akhir, jawaban.galat, detik=detik)
    akhir = jawaban.baris[-1]
    if "galat" in akhir:
        if akhir["galat"]["golongan"] == "berkas":
            shutil.rmtree(folder, ignore_errors=True)  # made again by the next run
        raise dari_pekerja(akhir["galat"], sql)
    return _hasil(jawaban, edisi)


def _hasil(jawaban: Jawaban, edisi: str) -> HasilSql:
    kepala, akhir = jawaban.baris[1], jawaban.baris[-1]
    baris = tuple(tuple(_nilai(nilai) for nilai in satu["baris"]) for satu in jawaban.baris[2:-1])
    if akhir["bita"] and not baris:
        raise dari_akhir("hasil")
    tabel = tuple(kepala["tabel"])
    return HasilSql(
        tuple((nama, tipe) for nama, tipe in kepala["kolom"]),
        baris,
        akhir["terpotong"],
        jawaban.detik,
        tabel,
        not berisi_contoh(Konteks(edisi)).isdisjoint(tabel),
    )


def _nilai(satu: Any) -> Any:
    """A value of the wire as a plain Python value."""
    if not isinstance(satu, dict):
        return satu
    ((tanda, teks),) = satu.items()
    return BACA[tanda](teks)
