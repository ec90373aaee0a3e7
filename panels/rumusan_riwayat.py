"""The history of a clause in words: which field, from what, to what; codes by their names, numbers as on screen."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from panels.butir_baca import Nama
from words import label
from words.butir import tenggat
from words.format import angka
from words.rumusan import DUKUNGAN, LEVEL, RUAS, SETUJU, STATUS
from words.rumusan_ketik import ANGKA, TAHUNAN
from words.rumusan_ketik import teks as ketikan

KOSONG = "(kosong)"
HARI = ("diputus", "tenggat", "dasar_periode")
KATA: Mapping[str, Mapping[str, str]] = {
    "level": LEVEL,
    "status": STATUS,
    "setuju": SETUJU,
    "dukungan": DUKUNGAN,
    "kewenangan": label.KEWENANGAN,
    "ukuran": label.UKURAN,
    "penduduk": label.DASAR,
}
DARI_NAMA: Mapping[str, Callable[[Nama], Mapping[str, str]]] = {
    "pilar": lambda names: names.jenis,
    "jenis": lambda names: names.jenis,
    "indikator": lambda names: names.indikator,
    "kode_wilayah": lambda names: names.wilayah,
}


def ruas(nama: str) -> str:
    """What the field of a change is called."""
    return RUAS.get(nama, nama)


def nilai(nama: str, isi: str, names: Nama) -> str:
    """An old or new value in words; `isi` is as the history keeps it."""
    if isi == "":
        return names.provinsi if nama == "kode_wilayah" else KOSONG
    if nama in KATA:
        return KATA[nama].get(isi, isi)
    if nama in DARI_NAMA:
        return DARI_NAMA[nama](names).get(isi, isi)
    if nama in ANGKA:
        return ketikan(nama, float(isi))
    if nama == TAHUNAN:
        return ketikan(nama, json.loads(isi))
    if nama in HARI:
        return tenggat(isi)
    return angka(int(isi)) if nama in ("nomor", "urut") else isi
