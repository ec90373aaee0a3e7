"""The laptop itself: room on the disk, the port, the clock."""

from __future__ import annotations

import datetime
import json
import os
import shutil
import socket
import tempfile
import urllib.request
from pathlib import Path

from data.edisi import rumah
from meeting import jam
from meeting.cek.laporan import Butir, Temuan
from meeting.rapat import Rapat
from words.format import angka, tanggal

RUANG = {"rumah": 500 * 10**6, "keluar": 100 * 10**6}  # bytes that must be free
PORTA = 8501
LONGGAR = datetime.timedelta(minutes=2)


def porta_bawaan() -> int:
    """PORT, as mulai.py reads it."""
    teks = os.environ.get("PORT", "")
    return int(teks) if teks.isdigit() else PORTA


def ruang(keluar: Path) -> Butir:
    """The store and the pack's folder can be written and have room."""
    gagal, sisa = [], 0
    for nama, folder in (("rumah", rumah()), ("keluar", keluar)):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                sisa = shutil.disk_usage(folder).free
        except OSError as galat:
            gagal.append(
                Temuan(f"Folder {folder} tidak dapat ditulis (kode {galat.errno}). Periksa izinnya.")
            )
            continue
        if sisa < RUANG[nama]:
            gagal.append(
                Temuan(
                    f"Ruang kosong di {folder} tinggal {_mb(sisa)}; perlu {_mb(RUANG[nama])}. Kosongkan sebagian."
                )
            )
    return Butir("ruang", "Ruang simpan", tuple(gagal), catatan="" if gagal else f"{_mb(sisa)} kosong")


def porta(nomor: int) -> Butir:
    """Serambi answers on its port, or the port is free for it."""
    if serambi(nomor):
        return Butir("porta", "Port", catatan=f"Serambi berjalan pada port {nomor}")
    with socket.socket() as soket:
        soket.settimeout(2)
        dipakai = soket.connect_ex(("127.0.0.1", nomor)) == 0
    if dipakai:
        kata = (
            f"Port {nomor} dipakai program lain. Tutup program itu, atau jalankan Serambi dengan PORT lain."
        )
        return Butir("porta", "Port", (Temuan(kata),))
    return Butir("porta", "Port", catatan=f"port {nomor} bebas; Serambi belum dijalankan")


def jam_komputer(rapat: Rapat, edisi: list[datetime.datetime]) -> Butir:
    """The clock is not behind what was already written, and fits the meeting's date."""
    kini = jam.sekarang()
    catatan = [jam.dari_teks(satu) for satu in (rapat.dibuat, rapat.diubah) if satu]
    terakhir = max([*catatan, *(_utc(satu) for satu in edisi)], default=kini)
    gagal, perhatian = [], []
    if kini < terakhir - LONGGAR:
        gagal.append(
            Temuan(
                f"Jam komputer ({jam.wita(jam.teks(kini))}) tertinggal: data rapat ini ditulis "
                f"{jam.wita(jam.teks(terakhir))}. Setel tanggal dan jam komputer."
            )
        )
    setempat = kini.astimezone(jam.WITA).date()
    if setempat > rapat.tanggal:
        perhatian.append(
            Temuan(
                f"Tanggal komputer {tanggal(setempat)}, sesudah tanggal rapat {tanggal(rapat.tanggal)}. Periksa."
            )
        )
    if kini.astimezone().utcoffset() != jam.WITA.utcoffset(None):
        perhatian.append(
            Temuan("Zona waktu komputer bukan WITA (UTC+8); jam pada jendela penyaji mengikuti komputer.")
        )
    return Butir("jam", "Jam komputer", tuple(gagal), tuple(perhatian), jam.wita(jam.teks(kini)))


def serambi(nomor: int) -> bool:
    """Whether a Serambi answers on this port of this computer."""
    isi = tanya(nomor, "/_serambi/hidup")
    return isinstance(isi, dict) and isi.get("aplikasi") == "serambi"


def tanya(nomor: int, jalur: str) -> object:
    """The JSON at that path of this computer's port; None when nobody gives any."""
    pembuka = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with pembuka.open(f"http://127.0.0.1:{nomor}{jalur}", timeout=3) as jawaban:
            return json.loads(jawaban.read().decode("utf-8"))
    except (OSError, ValueError):  # nobody there, or no Serambi
        return None


def _utc(saat: datetime.datetime) -> datetime.datetime:
    return saat if saat.tzinfo else saat.replace(tzinfo=datetime.UTC)


def _mb(bita: int) -> str:
    return f"{angka(bita / 1e9, 1)} GB" if bita >= 1e9 else f"{angka(bita / 1e6)} MB"
