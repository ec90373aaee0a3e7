"""Mutu: warnings that were accepted with a written reason, and the log of corrections."""

from __future__ import annotations

import datetime

from panels import mutu
from panels.panel import Panel
from panels.state import State
from panels.tabel_kata import kolom, panel_tabel
from queries import Konteks, Row, rows
from words.format import periode, tanggal
from words.keadaan import SIMBOL_DISAMARKAN

INTERNAL = "internal"
TANPA_PERINGATAN = "Tidak ada peringatan pemeriksaan yang diterima saat edisi ini terbit."
PERINGATAN_INTERNAL = (
    "Bunyi peringatan, alamat sel, dan alasannya dapat memuat nilai kecil, "
    "jadi hanya terbaca pada kerja internal."
)
TERTUTUP = ("teks", "sel", "alasan")  # empty outside Kerja internal
TANPA_KOREKSI = "Belum ada koreksi pada edisi ini."
TERSAMAR = f"{SIMBOL_DISAMARKAN}: sel yang disamarkan; angka lama dan baru hanya terbaca pada kerja internal."
TABEL = {
    "pmks": "PMKS",
    "spm": "SPM",
    "psks": "PSKS",
    "penduduk": "Penduduk",
    "migrasi": "Migrasi",
    "konteks": "Konteks",
}


def peringatan(state: State, konteks: Konteks) -> Panel:
    """Return the accepted warnings with their reasons; outside Kerja internal the list says why it is closed."""
    found = rows("mutu_peringatan", konteks)
    inside = konteks.audiens == INTERNAL
    return panel_tabel(
        "peringatan",
        "Peringatan pemeriksaan dan alasannya",
        kolom("Edisi", "Macam", "Peringatan", "Sel pada berkas", "Alasan diterima", "Oleh", "Waktu"),
        [
            (
                row["edisi"],
                macam(row["kode"]),
                *(row[key] for key in TERTUTUP),
                row["oleh"],
                saat(row["waktu"]),
            )
            for row in found
        ],
        state,
        konteks,
        page=mutu.PAGE,
        sentences=() if found else (TANPA_PERINGATAN,),
        notes=(
            "Kesalahan menghentikan penerbitan; peringatan boleh diterima dengan alasan tertulis yang ikut disimpan.",
            *(() if inside else (PERINGATAN_INTERNAL,)),
        ),
    )


def macam(kode: str) -> str:
    """Return a warning's code as words: "nilai_kali_sepuluh:64.01" -> "nilai kali sepuluh"."""
    return kode.partition(":")[0].replace("_", " ")


def koreksi(state: State, konteks: Konteks) -> Panel:
    """Return the corrections after publication, newest first; numbers of hidden cells print the mark."""
    found = rows("koreksi_daftar", konteks)
    hidden = any(row["tersamar"] and konteks.audiens != INTERNAL for row in found)
    return panel_tabel(
        "koreksi",
        "Catatan koreksi sesudah terbit",
        _KOLOM,
        [_garis(row, konteks) for row in found],
        state,
        konteks,
        page=mutu.PAGE,
        sentences=() if found else (TANPA_KOREKSI,),
        notes=(TERSAMAR,) if hidden else (),
    )


_KOLOM = kolom("Waktu", "Data", "Wilayah", "Periode", "Hal", "Semula", "Menjadi", "Alasan", "Oleh", "Sumber")


def _garis(row: Row, konteks: Konteks) -> tuple[str, ...]:
    closed = row["tersamar"] and konteks.audiens != INTERNAL
    return (
        saat(row["waktu"]) if row["waktu"] else tanggal(row["tanggal"]),
        TABEL.get(row["tabel"], row["tabel"]),
        row["wilayah"],
        periode(row["periode"]) if row["periode"] else "",
        row["nama"] or row["kunci"],
        SIMBOL_DISAMARKAN if closed else row["lama"],
        SIMBOL_DISAMARKAN if closed else row["baru"],
        row["alasan"],
        row["oleh"],
        row["sumber_id"],
    )


def saat(iso: str) -> str:
    """Return "21 November 2026 23.05 UTC" of an ISO time."""
    when = datetime.datetime.fromisoformat(iso)
    return f"{tanggal(when.date())} {when:%H.%M} UTC"
