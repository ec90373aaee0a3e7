"""The fields of a clause as they are stored: cleaned, bounded, and read back as `panels.butir.Butir`."""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from meeting import baris
from meeting.galat import IsianDitolak
from meeting.rumusan_murni import murni
from panels.butir import DISETUJUI, DUKUNGAN, LEVEL, STATUS, Butir
from panels.state import STATE_KEYS
from words.rumusan import RUAS

TABEL = "rumusan"
BERJSON = ("target_tahunan", "pilihan")
BERANGKA = ("dasar_nilai", "target", "volume", "pagu")
BERBARIS = {"isi": 4000, "catatan": 4000}
SEBARIS = {
    "pilar": 40, "komisi": 120, "kode_wilayah": 40, "penanggung_jawab": 200, "indikator": 80, "jenis": 40,
    "ukuran": 40, "kewenangan": 40, "penduduk": 40, "satuan": 80, "dasar_periode": 40, "dasar_edisi": 80,
    "tenggat": 10, "asal_rumusan": 40, "program": 300, "kegiatan": 300, "subkegiatan": 300, "lokasi": 200,
    "satuan_volume": 80, "sumber_dana": 120, "halaman": 80, "panel": 120,
}  # fmt: skip
PILIHAN = {"level": LEVEL, "dukungan": ("", *DUKUNGAN), "status": STATUS}
BOLEH = frozenset((*BERBARIS, *SEBARIS, *PILIHAN, *BERJSON, *BERANGKA))  # what tambah and ubah take
_PALING = 1e15  # beyond it a float no longer holds every whole number


def bersih(ruas: Mapping[str, Any]) -> dict[str, Any]:
    """The fields as Butir holds them: cleaned texts, finite numbers, known words.

    Raises IsianDitolak with the field's name in Indonesian; TypeError for a name that is no field (a program fault).
    """
    asing = set(ruas) - BOLEH
    if asing:
        raise TypeError(f"no fields of a clause that may be written: {sorted(asing)}")
    return {nama: _satu(nama, nilai) for nama, nilai in ruas.items()}


def utuh(butir: Butir) -> Butir:
    """The clause itself when its fields fit together. Raises IsianDitolak (meeting.rumusan_murni)."""
    if not butir.isi:
        raise IsianDitolak("Isi butir belum diisi.")
    galat = murni(butir)
    if galat:
        raise IsianDitolak(" ".join(kalimat for _, kalimat in galat))
    return butir


def kolom(isi: Mapping[str, Any]) -> dict[str, Any]:
    """Fields of Butir as the columns of the store."""
    return {nama: baris.ke_json(nilai) if nama in BERJSON else nilai for nama, nilai in isi.items()}


def teks(nilai: Any) -> str:
    """A value as the history keeps it: "" for nothing, numbers in their shortest form, mappings as JSON."""
    if nilai is None or nilai == "":
        return ""
    if isinstance(nilai, Mapping):
        return baris.ke_json(nilai) if nilai else ""
    return f"{nilai:.15g}" if isinstance(nilai, float) else str(nilai)


def dari_baris(satu: sqlite3.Row) -> Butir:
    """The clause of a row. A number that was given stays in the row; only an approved clause shows it."""
    isi = {satu_ruas.name: satu[satu_ruas.name] for satu_ruas in fields(Butir)}
    isi |= {nama: json.loads(isi[nama]) for nama in BERJSON}
    if isi["setuju"] != DISETUJUI:
        isi["nomor"] = None
    return Butir(**isi)


def _satu(nama: str, nilai: Any) -> Any:
    if nilai is None and nama not in BERANGKA:
        nilai = {} if nama in BERJSON else ""  # an emptied cell of a table editor
    if nama in PILIHAN:
        return _kata(nama, nilai)
    if nama in BERANGKA:
        return None if nilai is None else _angka(nama, nilai)
    if nama == "target_tahunan":
        return _tahunan(nilai)
    if nama == "pilihan":
        return _pilihan(nilai)
    if nama in BERBARIS:
        return baris.banyak_baris(nilai, RUAS[nama], BERBARIS[nama])
    return baris.satu_baris(nilai, RUAS[nama], SEBARIS[nama])


def _kata(nama: str, nilai: str) -> str:
    if nilai not in PILIHAN[nama]:
        dikenal = ", ".join(satu for satu in PILIHAN[nama] if satu)
        raise IsianDitolak(f"{RUAS[nama]} “{str(nilai)[:80]}” tidak dikenal. Pilih salah satu: {dikenal}.")
    return nilai


def _angka(nama: str, nilai: Any, *, sebut: str = "") -> float:
    sah = isinstance(nilai, int | float) and not isinstance(nilai, bool) and math.isfinite(nilai)
    if not sah or abs(nilai) > _PALING:
        raise IsianDitolak(f"{RUAS[nama]}{sebut} bukan angka yang dapat disimpan. Isi dengan angka biasa.")
    if nilai < 0 and nama in ("volume", "pagu"):
        raise IsianDitolak(f"{RUAS[nama]} tidak boleh kurang dari nol.")
    return float(nilai)


def _tahunan(nilai: Mapping[str, Any]) -> dict[str, float]:
    for tahun in nilai:
        if not (isinstance(tahun, str) and tahun.isascii() and tahun.isdigit() and len(tahun) == 4):
            raise IsianDitolak(f"Tahun “{str(tahun)[:80]}” pada target per tahun bukan tahun empat angka.")
    return {tahun: _angka("target_tahunan", satu, sebut=f" {tahun}") for tahun, satu in sorted(nilai.items())}


def _pilihan(nilai: Mapping[str, str]) -> dict[str, str]:
    asing = set(nilai) - set(STATE_KEYS)
    if asing:
        raise IsianDitolak(
            f"Butir tidak dapat disimpan: pilihan {', '.join(sorted(map(str, asing)))[:200]} tidak dikenal. "
            "Muat ulang halaman, lalu ulangi."
        )
    return {kunci: baris.satu_baris(satu, "Pilihan tampilan", 500) for kunci, satu in nilai.items()}
