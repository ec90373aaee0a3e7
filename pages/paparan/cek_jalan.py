"""Running Cek Ruang in a process of its own, so that the stage and the phones do not wait for it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from threading import BoundedSemaphore

import streamlit as st

from data.edisi import AKAR
from meeting.cek import Laporan
from meeting.perintah_cek import folder_paket
from words.galat import GalatSerambi

_TAHAP = re.compile(r"(\d+)/(\d+) ?(.*)$")
_GILIRAN = BoundedSemaphore(1)  # one browser and one pack at a time


class CekTakSelesai(GalatSerambi):
    """The check could not be run to its end."""

    def __init__(self, sebab: str) -> None:
        super().__init__(f"Cek Ruang tidak selesai: {sebab}")


def jalankan(rapat_id: str) -> Laporan:
    """Run the check under a progress bar. Raises CekTakSelesai."""
    if not _GILIRAN.acquire(blocking=False):
        raise CekTakSelesai("pemeriksaan lain masih berjalan. Tunggu sebentar, lalu ulangi.")
    try:
        with tempfile.TemporaryFile() as hasil:
            baris = _awasi(perintah(rapat_id), hasil)
            hasil.seek(0)
            return Laporan.dari_json(hasil.read().decode("utf-8"))
    except ValueError as galat:
        raise CekTakSelesai(baris.removeprefix("Gagal: ") or "tidak ada hasil. Ulangi.") from galat
    finally:
        _GILIRAN.release()


def perintah(rapat_id: str) -> list[str]:
    """The command line of the check, for the port of this server."""
    isi = [sys.executable, "-m", "meeting", "cek", "--rapat", rapat_id, "--json"]
    return [*isi, "--keluar", str(folder_paket()), "--port", str(st.get_option("server.port"))]


def _awasi(isi: list[str], hasil: object) -> str:
    """Run it with its answer into `hasil`; returns the last line that it said."""
    bilah, akhir = st.progress(0.0, "Cek Ruang sedang dimulai …"), ""
    lingkungan = {**os.environ, "PYTHONUTF8": "1"}
    with subprocess.Popen(
        isi, cwd=AKAR, env=lingkungan, stdout=hasil, stderr=subprocess.PIPE, encoding="utf-8", errors="replace",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as proses:  # fmt: skip
        for baris in proses.stderr:
            akhir = baris.strip() or akhir
            if tahap := _TAHAP.search(akhir):
                selesai, semua, nama = int(tahap[1]), int(tahap[2]), tahap[3]
                bilah.progress(min(1.0, selesai / max(1, semua)), f"Memeriksa: {nama}" if nama else "Selesai")
    bilah.empty()
    return akhir
