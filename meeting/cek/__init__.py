"""Cek Ruang: before the meeting, is everything ready on this laptop? And the USB pack, in case it is not.

laporan = cek(rapat_id, Path("paket"))      # every check, then the pack, written into the folder
laporan.lulus, laporan.baris()
"""

from meeting.cek.jalan import cek
from meeting.cek.laporan import Butir, Laporan, Temuan

__all__ = ["Butir", "Laporan", "Temuan", "cek"]
