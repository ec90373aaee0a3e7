"""Bekal: a meeting from the desk laptop to the stage laptop in one file.

isi = buat_bekal(rapat_id)                  # bytes of `nama_bekal(rapat_id)`
laporan = periksa_bekal(jalur)              # whole? which state is newer? what will be held, and why?
hasil = terima_bekal(jalur, "operator")     # one step, all or nothing
"""

from meeting.bekal.buat import buat_bekal, nama_bekal
from meeting.bekal.galat import BekalDitolak, PerluPilihan, RapatTidakAda, SudahBergerak
from meeting.bekal.jurnal import pulihkan
from meeting.bekal.laporan import LaporanBekal, periksa_bekal
from meeting.bekal.pasang import HasilTerima, terima_bekal

__all__ = [
    "BekalDitolak",
    "HasilTerima",
    "LaporanBekal",
    "PerluPilihan",
    "RapatTidakAda",
    "SudahBergerak",
    "buat_bekal",
    "nama_bekal",
    "periksa_bekal",
    "pulihkan",
    "terima_bekal",
]
